import { deprivation } from '../text/en/deprivation.ts'
import { evidence } from '../text/en/evidence.ts'
import { field } from '../text/en/field.ts'
import { fieldRefusal as refusal } from '../text/en/field-refusal.ts'
import { household } from '../text/en/household.ts'
import { sheet } from '../text/en/sheet.ts'
import { shell } from '../text/en/shell.ts'
import { standard } from '../text/en/standard.ts'

export const words = { deprivation, evidence, field, household, refusal, sheet, shell, standard }
