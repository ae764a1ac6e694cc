import { build, type Recipe } from './build.ts'
import { type Figures, sumsOf } from './figures.ts'
import { type Check, type Form, type FormCode, type Forms, formCodes, identityIds } from './form.ts'
import { causeForm } from './form-cause.ts'
import { deprivationCounts, deprivationRates } from './form-deprivation.ts'
import { ethnicityForm } from './form-ethnicity.ts'
import { groupForm } from './form-group.ts'
import { nearPoorMovementForm, poorMovementForm } from './form-movement.ts'
import { resultForm } from './form-result.ts'
import { checkIdentities, concerns } from './identities.ts'

const recipesOf = ({ indicators, ethnicColumns }: Figures): Readonly<Record<FormCode, Recipe>> => ({
  '7.1': resultForm,
  '7.2': poorMovementForm,
  '7.3': nearPoorMovementForm,
  '7.4': deprivationCounts('7.4', 'poor', indicators),
  '7.5': deprivationRates('7.5', 'poor', indicators),
  '7.6': deprivationCounts('7.6', 'near-poor', indicators),
  '7.7': deprivationRates('7.7', 'near-poor', indicators),
  '7.8': groupForm,
  '7.9': ethnicityForm(ethnicColumns),
  '7.10': causeForm,
})

/** All ten, each with the identities that speak of it: a form is judged beside the others, never alone. */
export function buildForms(figures: Figures): Forms {
  const places = sumsOf(figures)
  const recipes = recipesOf(figures)
  const bare = eachForm((code) => build(recipes[code], figures, places))
  const checks = checkIdentities(bare, figures)
  return eachForm((code) => ({ ...bare[code], checks: checks.filter(({ id }) => concerns[id].includes(code)) }))
}

/** All sixteen, in their order, from the forms they stand with. */
export const checksOf = (forms: Forms): Check[] =>
  identityIds.flatMap((id) => concerns[id].flatMap((code) => forms[code].checks).find((it) => it.id === id) ?? [])

export const buildForm = (code: FormCode, figures: Figures): Form => buildForms(figures)[code]

const eachForm = (of: (code: FormCode) => Form): Forms =>
  Object.fromEntries(formCodes.map((code) => [code, of(code)])) as Forms // true: `formCodes` has every code
