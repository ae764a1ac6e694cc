import fc from 'fast-check'
import { newId } from './builders.ts'
import { asOwner, type TestDatabase } from './database.ts'

/** A household made up for tests of entitlements, with its whole history as it was meant. */
export type MadeHome = {
  readonly id: string
  readonly village: number
  readonly ethnicity: string
  readonly merit: boolean
  readonly noLabour: boolean
  /** Where the ledger took it and when, in order. */
  readonly history: readonly { readonly on: string; readonly to: string }[]
  readonly people: readonly MadePerson[]
  readonly interviews: readonly MadeInterview[]
  readonly needs: readonly MadeNeed[]
}
export type MadePerson = {
  readonly id: string
  readonly sex: 'male' | 'female' | null
  readonly birthDate: string | null
  readonly birthYear: number | null
  readonly ethnicity: string
  readonly joinedOn: string | null
  readonly leftOn: string | null
}
export type MadeInterview = {
  readonly id: string
  readonly on: string
  readonly deprived: number
  readonly known: number
  /** One a person, in their order; undefined: not asked. */
  readonly answers: readonly MadeAnswers[]
}
export type MadeAnswers = {
  readonly studying?: string | undefined
  readonly disabled?: boolean | undefined
  readonly ableToWork?: boolean | undefined
  readonly monthlyAllowance?: boolean | undefined
  readonly insurance?: { readonly has: boolean } | undefined
}
export type MadeNeed = {
  readonly id: string
  /** Number of the person; null: the household's. */
  readonly person: number | null
  readonly kind: string
  readonly since: string
  readonly closedOn: string | null
}

export const villageIds = [111, 112, 121, 122] as const
const maybe = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: undefined })
const ethnicity = fc.constantFrom('01', '01', '05', '14')
const id = fc.constant(null).map(newId)

const born = fc.oneof(
  {
    weight: 5,
    arbitrary: fc
      .constantFrom(
        '1950-06-15',
        '1952-02-29',
        '1955-12-31',
        '1984-02-29',
        '2009-06-15',
        '2012-01-01',
        '2022-06-16',
        '2023-11-30',
      )
      .map((birthDate) => ({ birthDate, birthYear: null })),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom(1949, 1954, 1955, 1985, 2008).map((birthYear) => ({ birthDate: null, birthYear })),
  },
  { weight: 1, arbitrary: fc.constant({ birthDate: null, birthYear: null }) },
)
const person: fc.Arbitrary<MadePerson> = fc
  .record({
    id,
    sex: fc.constantFrom('male' as const, 'female' as const, null),
    born,
    ethnicity,
    joinedOn: fc.constantFrom(null, null, '2023-01-01'),
    leftOn: fc.constantFrom(null, null, null, '2024-06-15'),
  })
  .map(({ born, ...rest }) => ({ ...rest, ...born }))
const answers: fc.Arbitrary<MadeAnswers> = fc.record({
  studying: maybe(fc.constantFrom('none', 'primary', 'upper-secondary', 'college')),
  disabled: maybe(fc.boolean()),
  ableToWork: maybe(fc.boolean()),
  monthlyAllowance: maybe(fc.boolean()),
  insurance: maybe(fc.record({ has: fc.boolean() })),
})
const need = fc.record({
  id,
  person: fc.constantFrom(null, 0, 1),
  kind: fc.constantFrom('credit', 'housing', 'vocational-training', 'production-support'),
  since: fc.constantFrom('2021-06-15', '2023-11-01'),
  closedOn: fc.constantFrom(null, null, '2024-06-15', '2025-01-10'),
})

const dates = ['2020-12-10', '2021-12-10', '2022-12-10', '2023-12-10', '2024-12-10']
const listed = ['poor', 'near-poor']

/** What the ledger would book: off the lists, a household is once-poor or once-near-poor after where it was last. */
function historyOf(wanted: readonly string[]) {
  const history: { on: string; to: string }[] = []
  let now = 'never-listed'
  for (const [at, wish] of wanted.entries()) {
    const to = wish !== 'off' ? wish : listed.includes(now) ? `once-${now}` : now
    if (to !== now) history.push({ on: dates[at] ?? '', to })
    now = to
  }
  return history
}

const home: fc.Arbitrary<MadeHome> = fc
  .record({
    id,
    village: fc.constantFrom(...villageIds),
    ethnicity,
    merit: fc.boolean(),
    noLabour: fc.boolean(),
    history: fc.array(fc.constantFrom('poor', 'near-poor', 'off'), { minLength: 5, maxLength: 5 }).map(historyOf),
    people: fc.array(person, { minLength: 1, maxLength: 5 }),
    interviews: fc.subarray(['2022-10-01', '2023-10-01', '2024-10-01']),
    sheets: fc.array(
      fc.record({
        deprived: fc.integer({ min: 0, max: 4095 }),
        known: fc.constantFrom(4095, 4095, 2047, 0),
        answers: fc.array(answers, { maxLength: 5 }),
      }),
      { minLength: 3, maxLength: 3 },
    ),
    needs: fc.array(need, { maxLength: 3 }),
  })
  .map(({ interviews, sheets, needs, people, ...rest }) => ({
    ...rest,
    people,
    interviews: interviews.map((on, at) => ({ id: newId(), on, deprived: 0, known: 0, answers: [], ...sheets[at] })),
    // One open need of a kind and person, as the table has it.
    needs: needs
      .map((it) => ({ ...it, person: it.person === null || it.person < people.length ? it.person : null }))
      .filter((it, at, all) => all.findIndex((one) => one.kind === it.kind && one.person === it.person) === at),
  }))

export const someHomes = (count: number, seed: number): readonly MadeHome[] => fc.sample(home, { numRuns: count, seed })

const areaOf = (village: number) => `/1/${Math.floor(village / 10)}/${village}/`
const accountAt = (it: MadeHome) => it.history.at(-1)?.to ?? 'never-listed'
const fromOf = (it: MadeHome, at: number) => it.history[at - 1]?.to ?? 'never-listed'
const lastLeft = (it: MadeHome, list: string, unless: string) =>
  it.history.findLast(({ to }, at) => fromOf(it, at) === list && to !== unless)?.on ?? null

/** Into a database with the small province: register, ledger, interviews and needs, as the product keeps them. */
export async function addHomes(t: TestDatabase, homes: readonly MadeHome[]) {
  const put = (table: string, columns: string, rows: readonly object[]) => {
    const names = columns.split(', ').map((it) => it.split(' ')[0])
    return asOwner(
      t.name,
      `insert into ${table} (${names.join(', ')}) select * from jsonb_to_recordset('${JSON.stringify(rows).replaceAll("'", "''")}') as x (${columns})`,
    )
  }
  await put(
    'household',
    'id uuid, area text, village_id int, head_name text, sort_name text, search_text text, ethnicity text, class text, account text, headcount int, merit boolean, no_labour boolean, escaped_on date, escaped_near_on date',
    homes.map((it, at) => ({
      id: it.id,
      area: areaOf(it.village),
      village_id: it.village,
      head_name: `Nguyễn Văn ${at}`,
      sort_name: `nguyen van ${at}`,
      search_text: ` nguyen van ${at} `,
      ethnicity: it.ethnicity,
      class: listed.includes(accountAt(it)) ? accountAt(it) : 'neither',
      account: accountAt(it),
      headcount: it.people.length,
      merit: it.merit,
      no_labour: it.noLabour,
      escaped_on: lastLeft(it, 'poor', 'poor'),
      escaped_near_on: lastLeft(it, 'near-poor', 'poor'),
    })),
  )
  await put(
    'member',
    'id uuid, household_id uuid, area text, ordinal int, name text, folded_name text, relation text, sex text, birth_date date, birth_year int, ethnicity text, joined_on date, joined_by text, left_on date, left_by text',
    homes.flatMap((it) =>
      it.people.map((one, at) => ({
        id: one.id,
        household_id: it.id,
        area: areaOf(it.village),
        ordinal: at + 1,
        name: `Người ${at}`,
        folded_name: `nguoi ${at}`,
        relation: at === 0 ? 'head' : 'child',
        sex: one.sex,
        birth_date: one.birthDate,
        birth_year: one.birthYear,
        ethnicity: one.ethnicity,
        joined_on: one.joinedOn,
        joined_by: one.joinedOn && 'birth',
        left_on: one.leftOn,
        left_by: one.leftOn && 'move-out',
      })),
    ),
  )
  await put(
    'movement',
    'household_id uuid, area text, village_id int, year int, on_date date, from_account text, to_account text, households int, people int, cause text, command_id uuid',
    homes.flatMap((it) =>
      it.history.map(({ on, to }, at) => ({
        household_id: it.id,
        area: areaOf(it.village),
        village_id: it.village,
        year: Number(on.slice(0, 4)),
        on_date: on,
        from_account: fromOf(it, at),
        to_account: to,
        households: 1,
        people: it.people.length,
        cause: 'recognition',
        command_id: it.id,
      })),
    ),
  )
  await put(
    'survey',
    'id uuid, household_id uuid, area text, village_id int, on_date date, year int, answers jsonb, deprived int, known int',
    homes.flatMap((it) =>
      it.interviews.map((one) => ({
        id: one.id,
        household_id: it.id,
        area: areaOf(it.village),
        village_id: it.village,
        on_date: one.on,
        year: Number(one.on.slice(0, 4)),
        answers: {
          household: {},
          members: it.people.flatMap(({ id }, at) => (one.answers[at] ? [{ id, ...one.answers[at] }] : [])),
        },
        deprived: one.deprived & one.known,
        known: one.known,
      })),
    ),
  )
  await put(
    'need',
    'id uuid, household_id uuid, member_id uuid, area text, kind text, since date, source text, closed_on date, closed_by text',
    homes.flatMap((it) =>
      it.needs.map((one) => ({
        id: one.id,
        household_id: it.id,
        member_id: one.person === null ? null : it.people[one.person]?.id,
        area: areaOf(it.village),
        kind: one.kind,
        since: one.since,
        source: 'officer',
        closed_on: one.closedOn,
        closed_by: one.closedOn && 'withdrawn',
      })),
    ),
  )
}
