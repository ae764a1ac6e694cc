import type { Field, FieldName, FieldType } from './activity-fields.ts'
import { type ActivityKind, audiences, emulationTopics, helperTopics, workTopics } from './activity-kinds.ts'
import type { OutputKind } from './activity-outputs.ts'
import { topicsOf } from './topics.ts'

export const activityGroups = [
  'works',
  'livelihood',
  'jobs',
  'living',
  'outreach',
  'capacity',
  'leadership',
  'helping',
  'oversight',
] as const
export type ActivityGroup = (typeof activityGroups)[number]

/** Those of the support such an activity gives: T07 counts farming, forestry and fishery, T15 new and repaired houses. */
const productionTopics = topicsOf['production-support']
const houseTopics = topicsOf.housing
export const waterTopics = ['piped', 'well', 'rain-tank', 'other'] as const
export const latrineTopics = ['new-latrine', 'repair-latrine'] as const
/** What a drive asks for: M02 counts those for housing. */
export const driveTopics = ['housing', 'fund-for-poor', 'other-drive'] as const
/** Kênh of a communication product. */
export const productTopics = [
  ...(['special-page', 'column', 'report', 'publication', 'broadcast', 'online', 'leaflet', 'loudspeaker'] as const),
] as const
/** Nội dung of a course for poverty-reduction staff (T08, M09). */
export const courseTopics = [
  'management',
  'participatory-planning',
  'community-development',
  'trade',
  'deprivations',
] as const
/** The three fields of allied staff (M10): those of table `staff`. */
export const alliedTopics = ['legal-aid', 'social-work', 'gender-equality'] as const

/** Everything the screens and the server need to know of a kind of activity. */
export type ActivityShape = {
  readonly group: ActivityGroup
  /** The sub-project of 2021–2025 it usually belongs to; null: none (drives, directives, helpers). */
  readonly project: string | null
  /** Topics to choose from; `typed`: any words (a trade); `none`: it has none. */
  readonly topics: readonly string[] | 'typed' | 'none'
  readonly audience: boolean
  readonly stages: boolean
  /** Who takes part by name. `either`: a household or one of its people. */
  readonly participants: 'households' | 'people' | 'either' | 'staff' | 'none'
  readonly outputs: readonly OutputKind[]
  /** Whether it reaches households and people it does not know by name. */
  readonly reach: boolean
  readonly fields: readonly Field[]
  /** What is known of a participant who finished. */
  readonly resultFields: readonly Field[]
  /** Whether each participant is asked again after 6 and 12 months. */
  readonly followedUp: boolean
}

type Asked = Field['asked']
const field = (asked: Asked, name: FieldName, type: FieldType, needed: boolean): Field => ({
  name,
  type,
  asked,
  needed,
})
/** Asked when it is planned / when it is over / later; with `must` it has to be there by then. */
const plan = (name: FieldName, type: FieldType = 'text') => field('plan', name, type, false)
const mustPlan = (name: FieldName, type: FieldType = 'text') => field('plan', name, type, true)
const finish = (name: FieldName, type: FieldType = 'text') => field('finish', name, type, false)
const mustFinish = (name: FieldName, type: FieldType = 'text') => field('finish', name, type, true)
const later = (name: FieldName, type: FieldType = 'text') => field('after', name, type, false)

type Own = Pick<ActivityShape, 'group' | 'project'> & Partial<ActivityShape>
const shape = (own: Own): ActivityShape => ({
  topics: 'none',
  audience: false,
  stages: false,
  participants: 'none',
  outputs: [],
  reach: false,
  fields: [],
  resultFields: [],
  followedUp: false,
  ...own,
})

const livelihood = (fields: readonly Field[]) =>
  shape({
    group: 'livelihood',
    project: '2',
    topics: productionTopics,
    stages: true,
    participants: 'either',
    outputs: ['models', 'hectares', 'animals'],
    fields: [mustPlan('what'), ...fields, later('after6', 'long'), later('after12', 'long'), later('copiedTo')],
    followedUp: true,
  })
const course = { group: 'capacity', project: '7.1', participants: 'staff', outputs: ['sessions', 'materials'] } as const
const forHouse = { group: 'living', project: null, stages: true, participants: 'households' } as const

// biome-ignore format: a table of kinds is read row by row
/** Theo QĐ 90/QĐ-TTg (projects 1 to 7) and the measures of the plan of 2024: what each kind of activity is made of. */
export const activityShapes: Readonly<Record<ActivityKind, ActivityShape>> = {
  'infrastructure-work': shape({ group: 'works', project: '1.1', topics: workTopics, stages: true, reach: true,
    outputs: ['road-km', 'rooms', 'beds', 'hectares', 'households-served'],
    fields: [plan('length', 'number'), plan('capacity'), mustFinish('contractor')] }),
  'poverty-model': livelihood([]),
  'community-project': livelihood([mustPlan('group')]),
  'value-chain-project': { ...livelihood([mustPlan('leader'), plan('stateShare', 'percent')]), project: '3.1' },
  'production-training': shape({ group: 'livelihood', project: '3.1', topics: productionTopics, participants: 'either', outputs: ['sessions', 'materials'],
    fields: [mustPlan('what'), plan('days', 'whole'), plan('provider')] }),
  'vocational-class': shape({ group: 'jobs', project: '4.1', topics: 'typed', participants: 'people', outputs: ['sessions'],
    fields: [mustPlan('days', 'whole'), mustPlan('provider')], resultFields: [finish('certificateNo'), finish('grade')] }),
  'job-counselling-event': shape({ group: 'jobs', project: '4.3', participants: 'people', outputs: ['people-present'],
    fields: [plan('provider')], resultFields: [finish('advice')] }),
  'job-placement-event': shape({ group: 'jobs', project: '4.3', participants: 'people', outputs: ['people-present', 'vacancies-offered'],
    fields: [plan('provider'), plan('vacancies', 'whole')],
    resultFields: [mustFinish('employer'), finish('job'), mustFinish('beganOn', 'day'), mustFinish('confirmedBy')] }),
  'work-abroad-course': shape({ group: 'jobs', project: '4.2', participants: 'people', outputs: ['sessions'],
    fields: [mustPlan('country'), plan('provider'), plan('days', 'whole')], resultFields: [finish('employer'), finish('departedOn', 'day')] }),
  'nutrition-session': shape({ group: 'living', project: '3.2', participants: 'people', outputs: ['children-measured', 'people-present'],
    fields: [plan('what'), plan('provider')] }),
  'housing-work': shape({ ...forHouse, topics: houseTopics, outputs: ['houses'],
    fields: [plan('surveyOn', 'day'), plan('area', 'number'), plan('sponsor'), finish('labourDays', 'whole')],
    resultFields: [mustFinish('handedOverOn', 'day')] }),
  'water-work': shape({ ...forHouse, topics: waterTopics, outputs: ['households-served'], fields: [plan('capacity'), finish('labourDays', 'whole')] }),
  'latrine-work': shape({ ...forHouse, topics: latrineTopics, outputs: ['latrines'], fields: [finish('labourDays', 'whole')] }),
  'internet-support': shape({ group: 'living', project: '6.1', participants: 'households', outputs: ['connections'],
    fields: [mustPlan('service'), plan('months', 'whole')] }),
  'drive': shape({ group: 'outreach', project: null, topics: driveTopics, reach: true, outputs: ['givers'], fields: [mustPlan('what')] }),
  'media-product': shape({ group: 'outreach', project: '6.1', topics: productTopics, reach: true, outputs: ['products', 'copies', 'minutes-aired'],
    fields: [plan('copies', 'whole'), plan('minutes', 'whole')] }),
  'outreach-event': shape({ group: 'outreach', project: '6.2', audience: true, reach: true, outputs: ['people-present', 'women-present', 'minority-present'],
    fields: [plan('what')] }),
  'press-support': shape({ group: 'outreach', project: '6.2', outputs: ['articles-published', 'good-examples'],
    fields: [mustPlan('outlet'), finish('articles', 'whole')], reach: true }),
  'emulation': shape({ group: 'outreach', project: null, topics: emulationTopics, outputs: ['registrations'],
    fields: [plan('registered', 'whole'), finish('results', 'long')] }),
  'award': shape({ group: 'outreach', project: null, outputs: ['groups-awarded', 'households-awarded', 'people-awarded'],
    fields: [mustPlan('honoured'), plan('resultOn', 'day'), plan('proposedOn', 'day'), mustFinish('decidedOn', 'day')] }),
  'training-material': shape({ group: 'capacity', project: '7.1', topics: courseTopics, outputs: ['materials', 'copies'], fields: [mustPlan('what'), plan('copies', 'whole')] }),
  'staff-course': shape({ ...course, topics: courseTopics, fields: [mustPlan('days', 'whole'), plan('provider')], resultFields: [finish('grade')] }),
  'allied-staff-course': shape({ ...course, topics: alliedTopics, fields: [mustPlan('days', 'whole'), plan('provider')], resultFields: [finish('grade')] }),
  'study-visit': shape({ ...course, outputs: ['people-present'], fields: [mustPlan('destination'), plan('abroad', 'flag'), plan('days', 'whole')] }),
  'workshop': shape({ ...course, outputs: ['people-present'], fields: [plan('what'), finish('conclusion', 'long')] }),
  'directive': shape({ group: 'leadership', project: null, outputs: ['documents'], fields: [mustPlan('issuedBy')] }),
  'steering-meeting': shape({ group: 'leadership', project: null, outputs: ['people-present', 'documents'], fields: [finish('conclusion', 'long')] }),
  'helper-assignment': shape({ group: 'helping', project: null, topics: helperTopics, participants: 'households',
    fields: [mustPlan('helper'), plan('task')] }),
  'household-visit': shape({ group: 'helping', project: null, participants: 'households', fields: [mustPlan('helper'), mustFinish('findings', 'long')] }),
  'department-task': shape({ group: 'leadership', project: null, outputs: ['documents'], fields: [mustPlan('task'), later('proposal', 'long')] }),
  'good-model': shape({ group: 'livelihood', project: null, topics: productionTopics, stages: true, outputs: ['models', 'good-examples'],
    fields: [mustPlan('what'), plan('initiator'), later('copiedTo'), later('results', 'long')] }),
  'inspection': shape({ group: 'oversight', project: '7.2', outputs: ['recommendations-made'],
    fields: [mustPlan('inspected'), mustFinish('findings', 'long'), finish('recommendations', 'long'), finish('remedyBy', 'day'), later('remediedOn', 'day')] }),
}

export const shapeOf = (kind: ActivityKind): ActivityShape => activityShapes[kind]

/** Does a topic fit its kind? A kind with topics needs one of them; a kind without takes none. */
export function fitsTopic(kind: ActivityKind, topic: string): boolean {
  const { topics } = shapeOf(kind)
  if (topics === 'typed') return topic !== ''
  return topics === 'none' ? topic === '' : topics.includes(topic)
}

export const fitsAudience = (kind: ActivityKind, audience: string): boolean =>
  shapeOf(kind).audience ? (audiences as readonly string[]).includes(audience) : audience === ''
