import { Ethnicity } from '../../domain/household/ethnicity.ts'
import { Relation } from '../../domain/household/relation.ts'
import type { CivilDate } from '../../domain/kernel/date.ts'
import type { MemberId } from '../../domain/kernel/ids.ts'
import type { ListFile, ListFileHousehold } from '../../server/sheet/list-file.ts'
import { chanceOf } from '../../tools/demo/chance.ts'
import { makeFamily } from '../../tools/demo/people/family.ts'
import { type Bench, one } from '../bench.ts'
import { newId } from '../client.ts'

type Known = {
  readonly village: string
  readonly class: 'poor' | 'near-poor'
  readonly b1: number | null
  readonly b2: number | null
  readonly members: readonly {
    readonly name: string
    readonly relation: string
    readonly sex: 'male' | 'female' | null
    readonly date: CivilDate | null
    readonly year: number | null
    readonly ethnicity: string
    readonly sealed: string | null
  }[]
}
const people = 20_000

export type MadeList = {
  readonly file: ListFile
  readonly households: readonly ListFileHousehold[]
  /** So many of them, the first, stand on the register already. */
  readonly known: number
}

/** The list of a commune: everybody who stands on it now, and new families until it names 20,000 people. */
export async function makeListFile({ owner, vault }: Bench, unitId: number, today: CivilDate): Promise<MadeList> {
  const commune = await one<string>(owner, `select name from unit_version where unit_id = $1 and valid_until is null`, [
    unitId,
  ])
  const villages = (
    await owner.query<{ name: string }>(
      `select name from unit_version where level = 'village' and parent_id = $1 and valid_until is null order by unit_id`,
      [unitId],
    )
  ).rows.map(({ name }) => name)
  const { rows } = await owner.query<Known>(onTheList, [unitId])
  const place = (village: string) => ({
    ...{ province: 'Tỉnh Mẫu', district: '', districtCode: '', commune, communeCode: '', village, address: '' },
  })
  const rest = {
    decisionNo: '',
    decisionDate: null,
    flags: { minority: false, noLabour: false, merit: false },
    causes: [2],
    note: '',
  }
  const open = (sealed: string | null) => (sealed === null ? null : vault.open(Buffer.from(sealed, 'base64')))

  const households: ListFileHousehold[] = rows.map((it, index) => ({
    ...rest,
    ...{ listNo: String(index + 1), place: place(it.village), class: it.class },
    ethnicity: Ethnicity.parse(it.members[0]?.ethnicity),
    ...{ incomePoints: it.b1, deprivationPoints: it.b2 },
    members: it.members.map((member) => ({
      ...{ name: member.name, sex: member.sex, nationalId: open(member.sealed) },
      relation: Relation.parse(member.relation),
      birth: member.date ? { kind: 'date', date: member.date } : { kind: 'year', year: member.year ?? 1970 },
      ethnicity: Ethnicity.parse(member.ethnicity),
    })),
  }))

  const chance = chanceOf('bench list')
  const kinh = Ethnicity.parse('01')
  let named = households.reduce((sum, it) => sum + it.members.length, 0)
  while (named < people) {
    const newMember = () => newId() as MemberId // true: made in the form of a UUIDv7
    const family = makeFamily(
      { newId: newMember, chance },
      { ethnicity: kinh, year: Number(today.slice(0, 4)), among: 'reviewed' },
    )
    const poor = chance.is(0.5)
    households.push({
      ...rest,
      ...{
        listNo: String(households.length + 1),
        place: place(chance.pick(villages)),
        class: poor ? 'poor' : 'near-poor',
        ethnicity: kinh,
      },
      ...{ incomePoints: chance.between(80, 135), deprivationPoints: poor ? 40 : 10 },
      members: family.map(({ name, relation, sex, birthDate, birthYear, nationalId }) => ({
        ...{ name, relation, sex, nationalId, ethnicity: kinh },
        birth: birthDate ? { kind: 'date', date: birthDate } : { kind: 'year', year: birthYear },
      })),
    })
    named += family.length
  }
  const file: ListFile = {
    kind: 'after-review',
    committee: `ỦY BAN NHÂN DÂN ${commune.toUpperCase()}`,
    subtitle: commune,
  }
  return { file, households, known: rows.length }
}

const onTheList = `
  select v.name as village, h.class, h.income_points as b1, h.deprivation_points as b2,
         json_agg(json_build_object('name', m.name, 'relation', m.relation, 'sex', m.sex, 'date', m.birth_date, 'year', m.birth_year,
           'ethnicity', m.ethnicity, 'sealed', translate(encode(m.national_id_sealed, 'base64'), E'\\n', '')) order by m.relation <> 'head', m.ordinal) as members
    from household h
    join unit_version v on v.unit_id = h.village_id and v.valid_until is null and v.parent_id = $1
    join member m on m.household_id = h.id and m.left_on is null
   where h.account in ('poor', 'near-poor') and h.ended_on is null
   group by h.id, v.name order by h.id`
