import { addressOf } from '../../../domain/kernel/grid.ts'
import { formatFor } from '../format.ts'
import { areaEach, type StandardTexts } from '../standard-texts.ts'

const { count, number } = formatFor('en')
const columns: Readonly<Record<string, string>> = {
  item: 'item',
  criterion: 'criterion',
  NT1: 'of points for at least one area (NT1 to NT6, TT)',
}

export const standard: StandardTexts = {
  certainty: { sure: 'Issued', likely: 'As drafted, may change', check: 'Not certain, to be checked' },
  scoreArea: {
    NT1: 'Red River Delta',
    NT2: 'Northern midlands and mountains',
    NT3: 'North Central and Central Coast',
    NT4: 'Central Highlands',
    NT5: 'South East',
    NT6: 'Mekong Delta',
    TT: 'Urban',
  },
  choice: { 'exactly-one': 'Choose one', 'at-most-one': 'Choose one or none', any: 'Choose any' },
  pointRow(problem) {
    switch (problem.kind) {
      case 'column-missing':
        return `The column ${columns[problem.column] ?? problem.column} is missing. Add it and import again.`
      case 'column-twice':
        return `The column “${problem.column}” is there twice. Keep one.`
      case 'no-rows':
        return 'The sheet has no rows with data.'
      case 'item-missing':
        return `Cell ${addressOf(problem.row, problem.column)}: the item number is missing or too long. Write it in every row.`
      case 'answer-missing':
        return `Cell ${addressOf(problem.row, problem.column)}: the text of the answer is missing.`
      case 'answer-twice':
        return `Cell ${addressOf(problem.row, problem.column)}: the item already has the answer “${problem.found}”. Delete the repeated row.`
      case 'not-whole-points':
        return `Cell ${addressOf(problem.row, problem.column)}: “${problem.found}” is no number of points. Write a whole number, or leave it empty if not known.`
      case 'choice-not-known':
        return `Cell ${addressOf(problem.row, problem.column)}: “${problem.found}” is not understood. Write “exactly-one”, “at-most-one” or “any”.`
    }
  },

  workStatus: {
    looking: 'Wants work and cannot find it',
    'wage-contract': 'Wage work with a labour contract',
    'wage-no-contract': 'Wage work without a labour contract',
    'self-employed': 'Self-employed',
    student: 'At school',
    'not-working': 'Not working, not looking for work',
  },
  level: {
    preschool: 'Preschool',
    primary: 'Primary',
    'lower-secondary': 'Lower secondary',
    'upper-secondary': 'Upper secondary',
    'vocational-elementary': 'Elementary vocational',
    'vocational-intermediate': 'Intermediate vocational',
    college: 'College',
    university: 'University or higher',
  },
  notStudying: 'Not at school',
  nothingFinished: 'No level finished',
  structure: { wall: 'Wall', column: 'Column', roof: 'Roof' },
  durable: 'Durable',
  notDurable: 'Not durable',
  waterSource: {
    tap: 'Tap water',
    'drilled-well': 'Drilled well',
    'protected-dug-well': 'Protected dug well',
    'protected-spring': 'Protected spring',
    rain: 'Rain water',
    bottled: 'Bottled water',
    'unprotected-dug-well': 'Unprotected dug well',
    'unprotected-spring': 'Unprotected spring',
    surface: 'River, stream, pond or lake',
    other: 'Another source',
  },
  latrine: {
    septic: 'Septic tank',
    'semi-septic': 'Semi-septic',
    'pour-flush': 'Pour-flush',
    'ventilated-improved-pit': 'Ventilated improved pit',
    'two-vault': 'Two-vault',
    'simple-pit': 'Simple pit',
    'over-water': 'Over a pond or canal',
    other: 'Another kind',
    none: 'No latrine',
  },
  device: {
    tv: 'Television',
    radio: 'Radio',
    desktop: 'Desktop computer',
    telephone: 'Telephone',
    laptop: 'Laptop',
    tablet: 'Tablet',
    smartphone: 'Smartphone',
  },
  memberNeed: {
    'production-support': 'Production support',
    'job-counselling': 'Job counselling',
    'job-placement': 'Job placement',
    'vocational-training': 'Vocational training',
    'work-abroad': 'Contract work abroad',
  },
  householdNeed: {
    housing: 'Housing',
    credit: 'Credit',
    'production-support': 'Production support',
    water: 'Water for daily use',
    latrine: 'Latrine',
  },
  question: {
    born: 'date of birth',
    sex: 'sex',
    ableToWork: 'ability to work',
    work: 'work',
    stableWork: 'whether the work is regular and stable',
    monthlyAllowance: 'monthly social allowance',
    disabled: 'disability',
    insurance: 'health insurance',
    studying: 'school level attended',
    finished: 'level finished',
    employerTraining: 'certified on-the-job training',
    malnourished: 'nutrition',
    floorArea: 'floor area',
    durable: 'wall, column and roof',
    waterSource: 'water source',
    latrine: 'kind of latrine',
    internetUse: 'use of the internet',
    devices: 'information devices',
    'working-age': 'the working age of this year in the standard',
  },

  deprivationReason(reason, nameOf) {
    switch (reason.kind) {
      case 'looking-for-work':
        return `${nameOf(reason.member)}: of working age, wants work and cannot find it.`
      case 'wage-without-contract':
        return `${nameOf(reason.member)}: in wage work without a labour contract, not regular and stable.`
      case 'malnourished':
        return `${nameOf(reason.member)}: a malnourished child.`
      case 'uninsured':
        return `${nameOf(reason.member)}: has no health insurance now.`
      case 'below-level-of-age':
        return `${nameOf(reason.member)}: neither in training nor holding what fits the age.`
      case 'not-in-school-of-age':
        return `${nameOf(reason.member)}: not at the school level that fits the age.`
      case 'dependants':
        return `${count(reason.dependants)} of ${count(reason.members)} members are dependants; deprived above ${count(reason.abovePercent)}%.`
      case 'not-durable':
        return `Not durable: ${reason.structures.map((it) => standard.structure[it].toLowerCase()).join(', ')}.`
      case 'floor-area':
        return `${number(reason.area)} m² for ${count(reason.members)} people, ${number(areaEach(reason.area, reason.members))} m² each; deprived below ${number(reason.below)} m².`
      case 'water-source':
        return `Main water source: ${standard.waterSource[reason.source].toLowerCase()}.`
      case 'latrine':
        return reason.latrine === 'none'
          ? 'The household has no latrine.'
          : `Latrine: ${standard.latrine[reason.latrine].toLowerCase()}.`
      case 'no-internet':
        return 'No member uses an internet service.'
      case 'no-device':
        return 'No device, shared or personal, to reach information.'
      case 'answer-missing': {
        const open = reason.questions.map((it) => standard.question[it]).join(', ')
        return reason.member === null ? `Not known: ${open}.` : `${nameOf(reason.member)}: not known: ${open}.`
      }
      case 'no-members':
        return 'No member of the household is recorded.'
      case 'cut-off-not-known':
        return 'The cut-off of this indicator is not in the standard yet.'
    }
  },
}
