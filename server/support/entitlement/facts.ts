import { sql } from 'kysely'
import type { CivilDate } from '../../../domain/kernel/date.ts'
import type { DeprivationCode } from '../../../domain/standard/indicators.ts'
import type { Setting } from '../../../domain/standard/standard.ts'
import type { Facts } from '../../../domain/support/entitled.ts'
import type { StatusGroup, SupportKind } from '../../../domain/support/kinds.ts'
import type { Level } from '../../../domain/survey/answer-values.ts'
import { Born } from '../../../domain/survey/answers.ts'
import { inside } from '../../db/inside.ts'
import type { Tx } from '../../db/types.ts'
import type { StatusScope } from '../status.ts'
import { candidates, everything } from './candidate.ts'
import type { Seen } from './condition.ts'

/** A household on a day with what is known of it and of each of its people, as `entitled` asks. */
export type HouseholdOnDay = {
  readonly id: string
  readonly head: string
  readonly group: StatusGroup
  /** The day of the interview the answers come from; null: nobody has asked. */
  readonly interviewedOn: CivilDate | null
  readonly facts: Facts
  readonly people: readonly {
    readonly id: string
    readonly name: string
    readonly relation: string
    readonly facts: Facts
  }[]
}
type Home = {
  readonly household_id: string
  readonly head_name: string
  readonly grp: StatusGroup
  readonly interviewed_on: CivilDate | null
  readonly escaped_on: CivilDate | null
  readonly ethnicity: string
  readonly headcount: number
  readonly merit: boolean
  readonly no_labour: boolean
  readonly commune_id: number | null
  readonly setting: Setting | null
  readonly deprived: number | null
  readonly known: number | null
}
type Person = {
  readonly member_id: string
  readonly name: string
  readonly relation: string
  readonly minority: boolean
  readonly sex: 'male' | 'female' | null
  readonly birth_date: CivilDate | null
  readonly birth_year: number | null
  readonly studying: Level | 'none' | null
  readonly disabled: boolean | null
  readonly able_to_work: boolean | null
  readonly allowance: boolean | null
  readonly insured: boolean | null
}
type Row = {
  readonly home: Home
  readonly people: readonly Person[]
  readonly lists: readonly string[]
  readonly left: readonly { readonly list: string; readonly on: CivilDate }[]
  readonly needs: readonly { readonly member: string | null; readonly kind: SupportKind }[]
}

/** One statement. Undefined: not in the register that day, or not for this reader. */
export async function findHouseholdOnDay(
  tx: Tx,
  scope: StatusScope,
  bits: Seen['bits'],
  id: string,
): Promise<HouseholdOnDay | undefined> {
  const { within, day } = scope
  const { rows } = await sql<Row>`
    with ${candidates(scope, everything, sql`h.id = ${id}`)}
    select to_jsonb(home) as home,
           (select coalesce(jsonb_agg(to_jsonb(p) order by p.ordinal), '[]') from person p) as people,
           (select coalesce(jsonb_agg(l.list), '[]') from listed_villages(${day}::date) l where l.village_id = home.village_id) as lists,
           (select coalesce(jsonb_agg(jsonb_build_object('list', l.list, 'on', l.left_on)), '[]')
              from unlisted_villages('-infinity', ${day}::date) l where l.village_id = home.village_id) as left,
           (select coalesce(jsonb_agg(jsonb_build_object('member', n.member_id, 'kind', n.kind)), '[]') from need n
             where n.household_id = home.household_id and n.since <= ${day}::date and (n.closed_on is null or n.closed_on > ${day}::date)
               and ${inside('n.area', within)}) as needs
      from home`.execute(tx)
  const row = rows[0]
  return row && shaped(row, bits)
}

function shaped({ home, people, lists, left, needs }: Row, bits: Seen['bits']): HouseholdOnDay {
  const known = home.commune_id !== null
  const facts: Facts = {
    group: home.grp,
    escapedOn: home.escaped_on,
    ...nobody,
    minority: home.ethnicity !== '01',
    merit: home.merit,
    noLabour: home.no_labour,
    setting: home.setting,
    lists: known ? lists : null,
    leftLists: known ? left : null,
    needs: needs.map(({ kind }) => kind),
    deprived: deprivationsOf(home, bits),
    size: home.headcount,
  }
  return {
    id: home.household_id,
    head: home.head_name,
    group: home.grp,
    interviewedOn: home.interviewed_on,
    facts,
    people: people.map((person) => ({
      id: person.member_id,
      name: person.name,
      relation: person.relation,
      facts: {
        ...facts,
        ...ofPerson(person),
        needs: needs.flatMap(({ member, kind }) => (member === person.member_id ? [kind] : [])),
      },
    })),
  }
}

const nobody = {
  born: null,
  sex: null,
  studying: null,
  disabled: null,
  ableToWork: null,
  allowance: null,
  insured: null,
} as const

const ofPerson = (it: Person) => ({
  born: Born.safeParse(it.birth_date ?? it.birth_year).data ?? null,
  sex: it.sex,
  minority: it.minority,
  studying: it.studying,
  disabled: it.disabled,
  ableToWork: it.able_to_work,
  allowance: it.allowance,
  insured: it.insured,
})

function deprivationsOf({ deprived, known }: Home, bits: Seen['bits']): Facts['deprived'] {
  if (deprived === null || known === null) return {}
  const all = Object.entries(bits).filter(([, bit]) => (known & bit) > 0)
  return Object.fromEntries(all.map(([code, bit]) => [code, (deprived & bit) > 0])) as Partial<
    Record<DeprivationCode, boolean>
  > // true: the codes are those of `bits`
}
