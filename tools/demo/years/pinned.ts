import { Ethnicity } from '../../../domain/household/ethnicity.ts'
import type { Relation } from '../../../domain/household/relation.ts'
import type { CivilDate } from '../../../domain/kernel/date.ts'
import type { MemberId } from '../../../domain/kernel/ids.ts'
import { bit } from '../people/mask.ts'
import type { Sex } from '../people/naming.ts'
import { makePerson, type Person } from '../people/person.ts'
import type { Home } from './home.ts'
import { addHome, type World } from './world.ts'

const kinh = Ethnicity.parse('01')

/** Hộ ông Trần Văn Lực of the pictures (`look/household.html`): poor in 2022, near-poor by the reviews of 2023 and 2024. */
const people: readonly (readonly [Relation, Sex, string, string])[] = [
  ['head', 'male', 'Trần Văn Lực', '1983-03-14'],
  ['spouse', 'female', 'Phan Thị Sương', '1986-11-02'],
  ['parent', 'female', 'Nguyễn Thị Điểu', '1954-05-20'],
  ['child', 'male', 'Trần Minh Khang', '2012-12-09'],
  ['child', 'female', 'Trần Thị Bảo Ngân', '2017-06-25'],
  ['child', 'male', 'Trần Gia Huy', '2022-01-18'],
]
const lacking = (...numbers: readonly number[]) => numbers.reduce((mask, no) => mask | bit(no), 0)
const pinned: NonNullable<Home['pinned']> = {
  2022: { class: 'poor', incomePoints: 131, lacks: lacking(1, 2, 4, 7, 10) },
  2023: { class: 'near-poor', incomePoints: 136, lacks: lacking(2, 10) },
  2024: { class: 'near-poor', incomePoints: 138, lacks: lacking(2, 7) },
  2025: { class: 'near-poor', incomePoints: 139, lacks: lacking(2) },
  2026: { class: 'neither', incomePoints: 152, lacks: lacking(2) },
}

export function pinnedHome(world: World): Home {
  const chance = world.chance.branch('Trần Văn Lực')
  const village = world.geography.villages.find((it) => it.name === 'Thôn Phước Tân') ?? world.geography.villages[0]
  if (!village) throw new Error('no village')
  const family = people.map(([relation, sex, name, born]): Person => {
    const wanted = { id: world.newId() as MemberId, surname: 'Trần', sex, birthYear: Number(born.slice(0, 4)) } // true: a UUIDv7
    const person = makePerson({ ...wanted, relation, ethnicity: kinh }, chance)
    // True: the days above are days of the calendar. Able to work until old age, so that chance cannot change the story.
    return { ...person, name, birthDate: born as CivilDate, disabled: false, worksUntil: 65 }
  })
  return addHome(world, { village, year: 2022, chance, people: family, pinned })
}
