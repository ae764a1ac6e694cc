import { z } from 'zod'
import { CivilDate } from '../domain/kernel/date.ts'
import { AreaPath, HouseholdId, MemberId } from '../domain/kernel/ids.ts'
import { Dong } from '../domain/money/kinds.ts'
import { ActivityKind, ActivityState } from '../domain/support/activity-kinds.ts'
import { activityGroups } from '../domain/support/activity-shapes.ts'
import { StatusGroup } from '../domain/support/kinds.ts'
import { command } from './command.ts'
import { fileView, mediaTypes, Place, page, paging, UnitName, view, Year } from './view.ts'

export const ActivityId = z.uuidv7()
const FileHash = z.string().regex(/^[0-9a-f]{64}$/)
export const FieldValues = z.record(z.string().max(40), z.union([z.string().max(4_000), z.number(), z.boolean()]))

/** What may be asked of the list, and so of its export: the words of the URL. */
const filters = {
  year: Year.optional(),
  kind: ActivityKind.optional(),
  group: z.enum(activityGroups).optional(),
  state: ActivityState.optional(),
  place: Place,
  /** Code of a project or of what it is part of: "2021-2025/4" finds 4.1, 4.2 and 4.3. */
  project: z.string().max(40).optional(),
  /** T or M row of the plan whose records these are. */
  row: z.string().max(10).optional(),
  /** Begun or finished too late by its own plan; a recommendation not remedied in time. */
  late: z.literal('true').optional(),
  q: z.string().max(100).optional(),
}

const Cost = z.object({
  planned: z.int().nullable(),
  /** Null where nothing was booked in the reader's area: not the same as nothing spent. */
  disbursed: z.int().nullable(),
  /** Mobilised contributions used for it. */
  contributed: z.int().nullable(),
})

export const ActivityRow = z.object({
  id: ActivityId,
  kind: ActivityKind,
  topic: z.string(),
  audience: z.string(),
  name: z.string(),
  year: z.int(),
  unit: UnitName,
  project: z.object({ code: z.string(), no: z.string(), nameVi: z.string(), nameEn: z.string() }).nullable(),
  responsible: z.string(),
  state: ActivityState,
  startsOn: z.iso.date(),
  endsOn: z.iso.date().nullable(),
  late: z.boolean(),
  cost: Cost,
  participants: z.int(),
  finished: z.int(),
})

export const activityList = view('/api/activities', {
  query: z.object({ ...filters, ...paging }),
  answer: page(ActivityRow),
})
export const activityFile = fileView('/api/activities.xlsx', {
  query: z.object({ ...filters, lang: z.enum(['vi', 'en']).default('vi') }),
  mediaType: mediaTypes.xlsx,
})

/** How many activities of each kind stand where: what the page of activities opens with. */
export const activitySummary = view('/api/activities/by-kind', {
  query: z.object({ year: filters.year, place: Place, project: filters.project, row: filters.row }),
  answer: z.object({
    rows: z.array(
      z.object({
        kind: ActivityKind,
        planned: z.int(),
        running: z.int(),
        done: z.int(),
        cancelled: z.int(),
        late: z.int(),
        finished: z.int(),
        cost: Cost,
      }),
    ),
  }),
})

/** Projects an activity may belong to in a year. */
export const activityProjects = view('/api/activities/projects', {
  query: z.object({ year: Year }),
  answer: z.object({
    rows: z.array(
      z.object({
        code: z.string(),
        no: z.string(),
        nameVi: z.string(),
        nameEn: z.string(),
        parent: z.string().nullable(),
      }),
    ),
  }),
})

export const activityDetail = view('/api/activities/{id}', {
  query: z.object({ id: ActivityId }),
  answer: ActivityRow.extend({
    area: AreaPath,
    documentNo: z.string(),
    details: FieldValues,
    version: z.int(),
    planRows: z.array(z.string()),
    /** By outcome; `open` is still under way. */
    outcomes: z.object({ open: z.int(), finished: z.int(), dropped: z.int() }),
    /** Deliveries written with its participants and standing. */
    deliveries: z.int(),
    stages: z.array(
      z.object({
        id: z.uuid(),
        ordinal: z.int(),
        name: z.string(),
        plannedOn: z.iso.date().nullable(),
        doneOn: z.iso.date().nullable(),
        cost: z.int().nullable(),
        photo: z.string().nullable(),
        note: z.string(),
      }),
    ),
    outputs: z.array(z.object({ kind: z.string(), amount: z.number(), unit: z.string() })),
    reached: z.array(
      z.object({ unit: UnitName, on: z.iso.date(), households: z.int().nullable(), people: z.int().nullable() }),
    ),
    files: z.array(z.object({ file: z.string(), name: z.string(), addedOn: z.iso.date() })),
  }),
})

const Participant = z.object({
  id: z.uuid(),
  /** Null where the household has moved out of the reader's area. */
  name: z.string().nullable(),
  householdId: z.uuid().nullable(),
  memberId: z.uuid().nullable(),
  staffId: z.uuid().nullable(),
  /** Head of the household of a person; post of a member of staff. */
  of: z.string(),
  unit: UnitName.nullable(),
  status: StatusGroup.nullable(),
  joinedOn: z.iso.date(),
  finishedOn: z.iso.date().nullable(),
  outcome: z.enum(['finished', 'dropped']).nullable(),
  contribution: z.int().nullable(),
  result: z.record(z.string(), z.unknown()),
  /** The delivery written with the finish; null where it is no support or was cancelled. */
  deliveryId: z.uuid().nullable(),
})
export const activityParticipants = view('/api/activities/{id}/participants', {
  query: z.object({ id: ActivityId, outcome: z.enum(['open', 'finished', 'dropped']).optional(), ...paging }),
  answer: page(Participant),
})
export const activityParticipantsFile = fileView('/api/activities/{id}/participants.xlsx', {
  query: z.object({
    id: ActivityId,
    purpose: z.string().trim().min(3).max(200),
    lang: z.enum(['vi', 'en']).default('vi'),
  }),
  mediaType: mediaTypes.xlsx,
})

/** Who could take part: people and households with an open need of the kind first, or found by name. */
export const activityCandidates = view('/api/activities/{id}/candidates', {
  query: z.object({
    id: ActivityId,
    q: z.string().max(100).optional(),
    /** Only those who asked for it. */
    inNeed: z.enum(['true', 'false']).default('true'),
    ...paging,
  }),
  answer: page(
    z.object({
      householdId: z.uuid().nullable(),
      memberId: z.uuid().nullable(),
      staffId: z.uuid().nullable(),
      name: z.string(),
      of: z.string(),
      unit: UnitName,
      needSince: z.iso.date().nullable(),
    }),
  ),
})

export const activityPhoto = fileView('/api/activities/{id}/photos/{file}', {
  query: z.object({ id: ActivityId, file: FileHash }),
  mediaType: 'image/jpeg',
})
export const activityEvidence = fileView('/api/activities/{id}/files/{file}', {
  query: z.object({ id: ActivityId, file: FileHash }),
  mediaType: 'application/octet-stream',
})

const plan = {
  year: z.int().min(2016).max(2100),
  kind: ActivityKind,
  topic: z.string().trim().max(120).default(''),
  audience: z.string().max(40).default(''),
  name: z.string().trim().min(3).max(300),
  project: z.string().max(40).nullable().default(null),
  responsible: z.string().trim().max(200).default(''),
  documentNo: z.string().trim().max(120).default(''),
  startsOn: CivilDate,
  endsOn: CivilDate.nullable().default(null),
  plannedCost: Dong.nullable().default(null),
  details: FieldValues.default({}),
}
const seen = { id: ActivityId, seenVersion: z.int().positive() }

export const planActivity = command('activity.plan', z.object({ id: ActivityId, unitId: z.int().positive(), ...plan }))
export const changeActivity = command('activity.change', z.object({ ...seen, ...plan }).omit({ kind: true }))
export const startActivity = command('activity.start', z.object({ ...seen, on: CivilDate }))
/** Over: what has to be known of its kind by then comes along. */
export const finishActivity = command(
  'activity.finish',
  z.object({ ...seen, on: CivilDate, details: FieldValues.default({}) }),
)
export const cancelActivity = command(
  'activity.cancel',
  z.object({ ...seen, reason: z.string().trim().min(3).max(300) }),
)

/** The whole plan of stages; one that is done stays as it is and may not be left out. */
export const setStages = command(
  'activity.set-stages',
  z.object({
    ...seen,
    stages: z
      .array(
        z.object({
          id: z.uuidv7(),
          name: z.string().trim().min(1).max(200),
          plannedOn: CivilDate.nullable().default(null),
          cost: Dong.nullable().default(null),
        }),
      )
      .max(40),
  }),
)
export const finishStage = command(
  'activity.finish-stage',
  z.object({
    id: ActivityId,
    stageId: z.uuidv7(),
    on: CivilDate,
    photo: FileHash.nullable().default(null),
    cost: Dong.nullable().default(null),
    note: z.string().trim().max(500).default(''),
  }),
)

/** Up to a thousand at once; a wrong row keeps all of them out and is named. */
export const addParticipants = command(
  'activity.add-participants',
  z.object({
    id: ActivityId,
    on: CivilDate,
    rows: z
      .array(
        z.object({
          id: z.uuidv7(),
          householdId: HouseholdId.nullable().default(null),
          memberId: MemberId.nullable().default(null),
          staffId: z.uuidv7().nullable().default(null),
          /** What the household itself puts in, in đồng. */
          contribution: Dong.nullable().default(null),
        }),
      )
      .min(1)
      .max(1_000),
  }),
)
/** Who finished and who dropped out. Where finishing is support received, the delivery is written with it. */
export const finishParticipants = command(
  'activity.finish-participants',
  z.object({
    id: ActivityId,
    on: CivilDate,
    rows: z
      .array(
        z.object({
          id: z.uuidv7(),
          outcome: z.enum(['finished', 'dropped']),
          /** What they were given, where money can say it. */
          amount: Dong.min(1).nullable().default(null),
          goods: z.string().trim().max(300).default(''),
          result: FieldValues.default({}),
        }),
      )
      .min(1)
      .max(1_000),
  }),
)
/** Kết quả sau 6, 12 tháng, of the whole and of each participant. */
export const recordResults = command(
  'activity.record-results',
  z.object({
    ...seen,
    details: FieldValues.default({}),
    rows: z
      .array(
        z.object({
          id: z.uuidv7(),
          after: z.union([z.literal(6), z.literal(12)]),
          goesOn: z.boolean(),
          /** More income a year than before, in đồng; may be less. */
          income: z.int().min(-Number.MAX_SAFE_INTEGER).max(Number.MAX_SAFE_INTEGER).nullable().default(null),
          note: z.string().trim().max(500).default(''),
        }),
      )
      .max(1_000)
      .default([]),
  }),
)
export const setOutputs = command(
  'activity.set-outputs',
  z.object({
    ...seen,
    outputs: z.array(z.object({ kind: z.string().max(40), amount: z.number().min(0).max(1_000_000_000) })).max(20),
  }),
)
/** By village or commune, up to a thousand at once; the newest figure of a unit counts. */
export const setReach = command(
  'activity.set-reach',
  z.object({
    id: ActivityId,
    on: CivilDate,
    rows: z
      .array(
        z.object({
          unitId: z.int().positive(),
          households: z.int().min(0).max(10_000_000).nullable().default(null),
          people: z.int().min(0).max(50_000_000).nullable().default(null),
        }),
      )
      .min(1)
      .max(1_000),
  }),
)
export const addActivityFile = command(
  'activity.add-file',
  z.object({ id: ActivityId, file: FileHash, name: z.string().trim().min(1).max(200) }),
)
