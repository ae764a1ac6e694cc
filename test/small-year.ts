import { nationalStandards } from '../domain/standard/national.ts'
import { addSmallProvince, newId } from './builders.ts'
import { asOwner, type TestDatabase } from './database.ts'

export const standardOf2022 = nationalStandards[1]

export const text = (value: unknown) => (value === null ? 'null' : `'${String(value).replaceAll("'", "''")}'`)
export const values = (rows: readonly (readonly unknown[])[]) =>
  rows.map((row) => `(${row.map(text).join(', ')})`).join(',\n')

type Class = 'poor' | 'near-poor' | 'neither'
export type Home = {
  id: string
  at: number
  village: number
  before: Class
  now: Class
  people: number
  members: string[]
}

const villages = [111, 112, 121, 122]
const communeOf = (village: number) => (village < 120 ? 11 : 12)
export const areaOf = (village: number) => `/1/${communeOf(village)}/${village}/`

/** Who is what in 2023 and in 2024: escapes, falls, relapses and stays, in every village. */
const careers: readonly (readonly [Class, Class])[] = [
  ['poor', 'poor'],
  ['poor', 'near-poor'],
  ['poor', 'neither'],
  ['near-poor', 'near-poor'],
  ['near-poor', 'neither'],
  ['near-poor', 'poor'],
  ['neither', 'poor'],
  ['neither', 'near-poor'],
  ['poor', 'poor'],
  ['near-poor', 'near-poor'],
]

const account = (of: Class, at: number) => (of === 'neither' ? (at % 4 === 0 ? 'once-poor' : 'never-listed') : of)
const escapedTo = (from: Class) => (from === 'poor' ? 'once-poor' : 'once-near-poor')

/**
 * The small province with the lists of 2023 and 2024 recognised, ledger, residents and interviews of 2024: 80 households whose
 * answers follow from their number, some of them unknown. `missingList`: a commune whose list of 2024 is still a draft.
 */
export async function addSmallYear(t: TestDatabase, { missingList }: { readonly missingList?: number } = {}) {
  await addSmallProvince(t)
  await asOwner(
    t.name,
    `insert into standard (id, valid_from, valid_until, body)
     values ('${standardOf2022.id}', '2022-01-01', '2027-01-01', ${text(JSON.stringify(standardOf2022))}) on conflict do nothing;
     insert into resident_total (unit_id, year, setting, households, people, counted_on)
     values (11, 2023, 'rural', 700, 2900, '2023-11-01'), (12, 2023, 'urban', 900, 3300, '2023-11-01'),
            (11, 2024, 'rural', 710, 2950, '2024-11-01'), (12, 2024, 'urban', 930, 3400, '2024-11-01')`,
  )
  const homes = Array.from({ length: 80 }, (_, at): Home => {
    const [before, now] = careers[at % careers.length] ?? ['poor', 'poor']
    const people = 1 + (at % 5)
    const members = Array.from({ length: people }, () => newId())
    return { id: newId(), at, village: villages[at % 4] ?? 111, before, now, people, members }
  })
  await addHomes(t, homes)
  const years = [
    { year: 2023, of: (home: Home) => home.before, was: () => 'neither' as const },
    { year: 2024, of: (home: Home) => home.now, was: (home: Home) => home.before },
  ]
  for (const { year, of, was } of years)
    for (const commune of [11, 12]) {
      const list = newId()
      const recognised = !(year === 2024 && commune === missingList)
      const here = homes.filter(
        (home) => communeOf(home.village) === commune && (of(home) !== 'neither' || was(home) !== 'neither'),
      )
      await addList(
        t,
        { list, commune, year, recognised },
        here.map((home) => [home, of(home), was(home)]),
      )
      if (year === 2024 && recognised) await addMovements(t, list, here)
    }
  await addInterviews(t, homes)
  return homes
}

async function addHomes(t: TestDatabase, homes: readonly Home[]) {
  const rows = homes.map((home) => [
    home.id,
    areaOf(home.village),
    home.village,
    `Nguyễn Văn ${home.at}`,
    `nguyen van ${String(home.at).padStart(3, '0')}`,
    ` nguyen van ${home.at} `,
    '01',
    home.now,
    account(home.now, home.at),
    home.people,
    home.at === 4 ? '2019-12-20' : home.now === 'neither' && home.before === 'poor' ? '2024-12-10' : null,
    home.now === 'neither' && home.before === 'near-poor' ? '2024-12-10' : null,
  ])
  const members = homes.flatMap((home) =>
    home.members.map((id, no) => [
      id,
      home.id,
      areaOf(home.village),
      no + 1,
      `Người ${home.at}.${no}`,
      `nguoi ${home.at}`,
      'head',
      '01',
    ]),
  )
  await asOwner(
    t.name,
    `insert into household (id, area, village_id, head_name, sort_name, search_text, ethnicity, class, account, headcount, escaped_on, escaped_near_on)
       values ${values(rows)};
     insert into member (id, household_id, area, ordinal, name, folded_name, relation, ethnicity) values ${values(members)}`,
  )
}

type List = { readonly list: string; readonly commune: number; readonly year: number; readonly recognised: boolean }

async function addList(t: TestDatabase, it: List, homes: readonly (readonly [Home, Class, Class])[]) {
  const entries = homes.map(([home, of, was]) => {
    // A poor household lacks three of twelve or more; of a few only the points are known, of one nothing.
    const deprived = of === 'poor' ? 0b111 << (home.at % 8) : 1 << (home.at % 12)
    const known = home.at % 11 === 0 ? null : 4095
    const points = home.at % 22 === 0 ? null : (of === 'poor' ? 3 : 1) * 10
    return [
      it.list,
      home.id,
      areaOf(home.village),
      home.village,
      it.year,
      of,
      was,
      home.people,
      `Nguyễn Văn ${home.at}`,
      '01',
      false,
      false,
      false,
      100 + ((home.at * 7 + it.year) % 40),
      points,
      known === null ? null : deprived,
      known,
    ]
  })
  await asOwner(
    t.name,
    `insert into poverty_list (id, unit_id, area, year, standard_id, review_date)
       values ('${it.list}', ${it.commune}, '/1/${it.commune}/', ${it.year}, '${standardOf2022.id}', '${it.year}-11-20');
     insert into poverty_list_entry (list_id, household_id, area, village_id, year, class, was, headcount, head_name, ethnicity, minority,
       no_labour, merit, income_points, deprivation_points, deprived, known) values ${values(entries)};
     ${it.recognised ? `update poverty_list set state = 'recognised', decision_no = '1/QĐ-UBND', decision_date = '${it.year}-12-10' where id = '${it.list}'` : ''}`,
  )
}

async function addMovements(t: TestDatabase, list: string, homes: readonly Home[]) {
  const rows = homes
    .filter((home) => home.before !== home.now)
    .map((home) => {
      const from = account(home.before, home.at)
      const to = home.now === 'neither' ? escapedTo(home.before) : home.now
      return [
        home.id,
        areaOf(home.village),
        home.village,
        2024,
        '2024-12-10',
        from,
        to,
        1,
        home.people,
        'recognition',
        list,
        newId(),
      ]
    })
  await asOwner(
    t.name,
    `insert into movement (household_id, area, village_id, year, on_date, from_account, to_account, households, people, cause, list_id, command_id)
       values ${values(rows)};
     ${'' /* Who relapses in 2024 escaped before: the first in 2022, within 36 months, the others in 2019. */}
     insert into movement (household_id, area, village_id, year, on_date, from_account, to_account, households, people, cause, command_id)
       select household_id, area, village_id, case when row_number() over (order by household_id) = 1 then 2022 else 2019 end,
              case when row_number() over (order by household_id) = 1 then date '2022-12-10' else date '2019-12-10' end,
              'poor', 'once-poor', 1, people, 'recognition', gen_random_uuid()
         from movement where from_account = 'once-poor' and to_account = 'poor' and list_id = '${list}'`,
  )
}

/** Every seventh household has no interview; household 1 has two, of which the later counts. */
async function addInterviews(t: TestDatabase, homes: readonly Home[]) {
  const asked = homes.filter((home) => home.at % 7 !== 6)
  const interview = (home: Home, on: string, said: (every: number) => boolean | null) =>
    [
      newId(),
      home.id,
      areaOf(home.village),
      home.village,
      on,
      2024,
      '{}',
      0,
      4095 & ~(home.at % 9 === 0 ? 1 << 8 : 0),
      said(4),
      said(3),
      said(2),
      said(5),
    ] as const
  const surveys = [
    ...asked.map((home) => ({
      home,
      row: interview(home, '2024-10-05', (every) => (home.at % 13 === 0 ? null : home.at % every !== 0)),
    })),
    ...asked.filter((home) => home.at === 1).map((home) => ({ home, row: interview(home, '2024-11-05', () => false) })),
  ]
  const members = surveys.flatMap(({ home, row }) =>
    home.members.map((id, no) => {
      const turn = home.at * 5 + no
      const child = turn % 3 === 0
      const insured = turn % 17 === 0 ? null : turn % 6 !== 0
      return [
        row[0],
        id,
        home.id,
        areaOf(home.village),
        child,
        child && turn % 19 !== 0 ? turn % 4 !== 0 : null,
        insured,
        insured === null ? null : insured && turn % 5 !== 0,
      ]
    }),
  )
  await asOwner(
    t.name,
    `insert into survey (id, household_id, area, village_id, on_date, year, answers, deprived, known, hygienic_water, hygienic_latrine,
       internet_need, internet_access) values ${values(surveys.map(({ row }) => row))};
     insert into survey_member (survey_id, member_id, household_id, area, school_age, right_age, insured, supported) values ${values(members)}`,
  )
}
