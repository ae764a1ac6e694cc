import { deprivation } from '../text/vi/deprivation.ts'
import { evidence } from '../text/vi/evidence.ts'
import { field } from '../text/vi/field.ts'
import { fieldRefusal as refusal } from '../text/vi/field-refusal.ts'
import { household } from '../text/vi/household.ts'
import { sheet } from '../text/vi/sheet.ts'
import { shell } from '../text/vi/shell.ts'
import { standard } from '../text/vi/standard.ts'

export const words = { deprivation, evidence, field, household, refusal, sheet, shell, standard }
