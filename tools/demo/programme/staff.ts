import { Ethnicity } from '../../../domain/household/ethnicity.ts'
import type { CivilDate } from '../../../domain/kernel/date.ts'
import { fullName, surnameFor } from '../people/naming.ts'
import { day } from '../people/person.ts'
import type { Place, Staff } from './rows.ts'
import { committeeOf, offices, type Scene } from './scene.ts'

const kinh = Ethnicity.parse('01')
/** The last day before the districts were abolished, and the first after. */
const reform = day(2025, 7, 1)

type Post = Pick<Staff, 'level' | 'post'> & Partial<Pick<Staff, 'field' | 'until'>>

/** Cán bộ làm công tác giảm nghèo of every level, allied staff, and the reviewers of villages (plan 2024, T08, M10, Q05). */
export function employ(scene: Scene): Staff[] {
  const { chance, newId, province, world } = scene
  const { old, villages, districts } = world.geography
  const hire = (place: Place, it: Post): Staff => {
    const born = chance.between(1966, 1998)
    const sex = chance.is(0.47) ? 'female' : 'male'
    const name = fullName(surnameFor(kinh, chance), kinh, sex, born, chance)
    const since: CivilDate = day(chance.between(2014, 2022), chance.between(1, 12), 1)
    return { id: newId(), place, name, field: 'poverty-reduction', since, until: null, ...it }
  }
  const staff: Staff[] = provincial.map(([post, field]) => hire(province, { level: 'province', post, field }))
  for (const { name } of districts)
    staff.push(hire(province, { level: 'district', post: `Chuyên viên Phòng LĐ-TB&XH, ${name}`, until: reform }))
  for (const commune of old) {
    staff.push(hire(commune, { level: 'commune', post: `Phó Chủ tịch ${committeeOf(commune)}` }))
    staff.push(hire(commune, { level: 'commune', post: 'Công chức Lao động - Thương binh và Xã hội' }))
    for (const [post, field, share] of allied)
      if (chance.is(share)) staff.push(hire(commune, { level: 'commune', post, field }))
  }
  for (const village of villages)
    staff.push(hire(village, { level: 'village', post: `Trưởng ${village.kind}, rà soát viên` }))
  return staff
}

const provincial: readonly (readonly [post: string, field: Staff['field']])[] = [
  [`Trưởng phòng Bảo trợ xã hội - Giảm nghèo, ${offices.labour}`, 'poverty-reduction'],
  [`Phó Trưởng phòng Bảo trợ xã hội - Giảm nghèo, ${offices.labour}`, 'poverty-reduction'],
  ...Array.from({ length: 4 }, () => [`Chuyên viên, ${offices.labour}`, 'poverty-reduction'] as const),
  [`Chuyên viên, ${offices.agriculture}`, 'poverty-reduction'],
  [`Chuyên viên, ${offices.information}`, 'poverty-reduction'],
  [`Chuyên viên, ${offices.health}`, 'poverty-reduction'],
  [`Chuyên viên, ${offices.finance}`, 'poverty-reduction'],
  [`Trợ giúp viên pháp lý, ${offices.legalAid}`, 'legal-aid'],
  [`Trợ giúp viên pháp lý, ${offices.legalAid}`, 'legal-aid'],
  [`Chuyên viên bình đẳng giới, ${offices.labour}`, 'gender-equality'],
]
const allied: readonly (readonly [post: string, field: Staff['field'], share: number])[] = [
  ['Cộng tác viên công tác xã hội', 'social-work', 0.8],
  ['Chủ tịch Hội Phụ nữ, phụ trách bình đẳng giới', 'gender-equality', 0.35],
  ['Công chức Tư pháp - Hộ tịch, phụ trách trợ giúp pháp lý', 'legal-aid', 0.3],
]
