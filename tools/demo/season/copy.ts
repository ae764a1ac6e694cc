import { randomUUID } from 'node:crypto'
import type pg from 'pg'
import type { CivilDate } from '../../../domain/kernel/date.ts'
import { allKnown } from '../../../domain/survey/deprivation-mask.ts'
import { hashPassword } from '../../../server/account/passwords.ts'
import { accountColumns } from '../accounts.ts'
import { type Cell, copyInto } from '../copy.ts'
import { countOf } from '../people/mask.ts'
import { inSentence } from '../places.ts'
import { laterResidentRows, residentColumns } from '../rows/place-rows.ts'
import type { World } from '../years/world.ts'
import type { SeasonCase } from './case.ts'
import { aName } from './course.ts'
import { copyMonthly } from './monthly.ts'
import type { Season } from './periodic.ts'
import { copyRequests } from './requests.ts'
import { calendarColumns, calendarRows } from './workdays.ts'

type Client = pg.ClientBase

/** A reviewer for each commune. Nobody knows their password: the province gives them one when they need it. */
export async function copyReviewers(client: Client, { geography, newId, chance }: World) {
  const hash = await hashPassword(randomUUID())
  const rows = geography.today.map((it) => [
    ...[newId(), `rasoat.${it.code}`, aName(chance.branch(`reviewer ${it.id}`)), `Rà soát viên ${inSentence(it.name)}`],
    ...['reviewer', it.area, hash],
  ])
  await copyInto(client, 'account', accountColumns, rows)
}

/** The rounds with all that happened in them. Lists, ledger and interviews are copied with those of other years. */
export async function copySeason(client: Client, world: World, season: Season, today: CivilDate) {
  const { geography, standard, newId } = world
  const commandId = await logSeason(client, geography.province.area, newId())
  const accounts = await client.query<{ id: string; account: string }>('select id, account from account')
  const ids = new Map(accounts.rows.map(({ id, account }) => [account, id]))
  const idOf = (account: string | null) => (account === null ? null : (ids.get(account) ?? null))
  const year = Number(today.slice(0, 4))
  // Residents are counted for the review, by the end of October.
  const counted = [2025, 2026].filter((it) => today >= `${it}-10-31`)
  await copyInto(client, 'resident_total', residentColumns, laterResidentRows(geography, counted))
  await copyInto(client, 'calendar_day', calendarColumns, [year - 1, year, year + 1].flatMap(calendarRows))
  await copyInto(
    client,
    'review_round',
    [
      ...[
        'id',
        'province_id',
        'kind',
        'year',
        'opens_on',
        'list_by',
        'interview_by',
        'meeting_by',
        'post_by',
        'closes_on',
      ],
      ...['standards', 'opinion', 'state', 'command_id'],
    ],
    season.rounds.map(({ id, kind, year: of, days, opinion }) => [
      ...[
        id,
        geography.province.id,
        kind,
        of,
        days.opensOn,
        days.listBy,
        days.interviewBy,
        days.meetingBy,
        days.postBy,
      ],
      ...[
        days.closesOn,
        [standard.id],
        opinion,
        days.closesOn < today && kind === 'regular' ? 'closed' : 'open',
        commandId,
      ],
    ]),
  )
  await copyCases(client, season.cases, standard.id, idOf, commandId)
  await copyHappenings(client, season, commandId)
  await copyMonthly(client, world, season, today, commandId)
  await copyRequests(client, world, season, today, { commandId, officer: idOf('commune') })
  await client.query(
    `analyze review_case, review_finding, review_step, village_meeting, meeting_vote, posting, posting_case, objection`,
  )
}

async function logSeason(client: Client, area: string, id: string): Promise<string> {
  await client.query(
    `insert into command_log (id, actor, actor_name, area, name, input, made_at, verdict)
     select $2, a.id, a.name, $1, 'demo.fill', '{"season": true}', now(), '{"kind": "done"}' from account a where a.account = 'admin'`,
    [area, id],
  )
  return id
}

async function copyCases(
  client: Client,
  cases: readonly SeasonCase[],
  standardId: string,
  idOf: (account: string | null) => string | null,
  commandId: string,
) {
  await copyInto(
    client,
    'review_case',
    [
      ...['id', 'round_id', 'household_id', 'area', 'village_id', 'commune_id', 'source', 'asked_on', 'was', 'state'],
      ...['assigned_to', 'survey_id', 'rechecked', 'note', 'clock', 'due_on', 'last_on', 'list_id', 'version'],
    ],
    cases.map((it) => [
      ...[
        it.id,
        it.round.id,
        it.home.id,
        it.home.village.area,
        it.home.village.id,
        it.home.village.today.id,
        it.source,
      ],
      ...[
        it.askedOn,
        it.was,
        it.state,
        idOf(it.assignedTo),
        it.survey?.id ?? null,
        it.rechecked,
        it.note,
        it.clock,
        it.due,
      ],
      ...[it.lastOn, it.listId, it.version],
    ]),
  )
  await copyInto(
    client,
    'review_finding',
    [
      ...['case_id', 'standard_id', 'area', 'class', 'scored_class', 'income_points', 'deprivation_points', 'deprived'],
      'known',
    ],
    cases.flatMap(({ id, home, found, survey }) =>
      survey
        ? [
            [
              ...[
                id,
                standardId,
                home.village.area,
                found,
                found,
                survey.incomePoints,
                countOf(survey.mask.deprived) * 10,
              ],
              ...[survey.mask.deprived, allKnown],
            ],
          ]
        : [],
    ),
  )
  const all = cases.flatMap((it) => it.steps.map((step) => ({ it, step })))
  all.sort((a, b) => (a.step.on < b.step.on ? -1 : a.step.on > b.step.on ? 1 : 0))
  await copyInto(
    client,
    'review_step',
    ['case_id', 'area', 'step', 'from_state', 'to_state', 'on_date', 'account_id', 'details', 'command_id'],
    all.map(({ it, step }) => [
      ...[it.id, it.home.village.area, step.step, step.from, step.to, step.on, idOf(step.by)],
      { json: step.step === 'assign' ? { to: idOf(it.assignedTo) } : step.details },
      commandId,
    ]),
  )
  await copyInto(
    client,
    'objection',
    [
      'id',
      'case_id',
      'area',
      'received_on',
      'by_name',
      'content',
      'due_on',
      'answered_on',
      'changed',
      'reply',
      'command_id',
    ],
    cases.flatMap(({ id, home, objections }) =>
      objections.map((it) => [
        ...[it.id, id, home.village.area, it.receivedOn, it.byName, it.content, it.dueOn],
        ...[it.answer?.on ?? null, it.answer?.changed ?? null, it.answer?.reply ?? null, commandId],
      ]),
    ),
  )
}

async function copyHappenings(client: Client, { meetings, postings, opinions }: Season, commandId: string) {
  await copyInto(
    client,
    'village_meeting',
    [
      ...[
        'id',
        'round_id',
        'village_id',
        'area',
        'no',
        'on_date',
        'place',
        'chair',
        'secretary',
        'present',
        'front_present',
      ],
      ...['opinions', 'command_id'],
    ],
    meetings.map((it): Cell[] => [
      ...[
        it.id,
        it.round.id,
        it.village.id,
        it.village.area,
        it.no,
        it.on,
        `Nhà văn hóa ${inSentence(it.village.name)}`,
        it.chair,
      ],
      ...[it.secretary, it.present, true, it.opinions, commandId],
    ]),
  )
  await copyInto(
    client,
    'meeting_vote',
    ['meeting_id', 'case_id', 'area', 'agreed', 'passed'],
    meetings.flatMap(({ id, village, votes }) =>
      votes.map(({ it, agreed, passed }) => [id, it.id, village.area, agreed, passed]),
    ),
  )
  await copyInto(
    client,
    'posting',
    ['id', 'round_id', 'unit_id', 'area', 'recheck', 'places', 'on_date', 'until', 'command_id'],
    postings.map((it) => [
      it.id,
      it.round.id,
      it.unit.id,
      it.unit.area,
      it.recheck,
      it.places,
      it.on,
      it.until,
      commandId,
    ]),
  )
  await copyInto(
    client,
    'posting_case',
    ['posting_id', 'case_id', 'area'],
    postings.flatMap(({ id, cases }) => cases.map((it) => [id, it.id, it.home.village.area])),
  )
  await copyInto(
    client,
    'review_opinion',
    ['id', 'round_id', 'commune_id', 'area', 'sent_on', 'due_on', 'answered_on', 'agrees', 'comment', 'command_id'],
    opinions.map((it) => [
      ...[it.id, it.round.id, it.commune.id, it.commune.area, it.sentOn, it.dueOn, it.answeredOn],
      ...(it.answeredOn ? [true, 'Thống nhất với kết quả rà soát.'] : [null, null]),
      commandId,
    ]),
  )
}
