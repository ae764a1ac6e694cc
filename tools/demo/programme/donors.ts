import { Ethnicity } from '../../../domain/household/ethnicity.ts'
import { addDays, type CivilDate } from '../../../domain/kernel/date.ts'
import type { Chance } from '../chance.ts'
import { fullName, surnameFor } from '../people/naming.ts'
import { day } from '../people/person.ts'
import type { Contribution, Donor, Use } from './rows.ts'
import { later, million, type ProgrammeYear, type Scene } from './scene.ts'

const kinh = Ethnicity.parse('01')

/** Made-up givers. */
const names: readonly (readonly [Donor['kind'], string])[] = [
  ['enterprise', 'Công ty TNHH May Biển Xanh'],
  ['enterprise', 'Công ty CP Thủy sản Đầm Trên'],
  ['enterprise', 'Công ty CP Xây dựng Kim Sơn'],
  ['enterprise', 'Công ty TNHH Vật liệu Hải Yên'],
  ['enterprise', 'Ngân hàng TMCP Duyên Hải, Chi nhánh Mẫu'],
  ['organisation', 'Hội Đồng hương Mẫu tại thành phố'],
  ['organisation', 'Nhóm thiện nguyện Mái Ấm Miền Biển'],
  ['organisation', 'Quỹ Học bổng Trà Sơn'],
  ['unit', 'Bộ Chỉ huy Quân sự tỉnh'],
  ['unit', 'Bộ đội Biên phòng tỉnh'],
  ['unit', 'Công đoàn Viên chức tỉnh'],
  ['unit', 'Điện lực Mẫu'],
]

export type Giving = {
  readonly contributions: Contribution[]
  /** Takes from what was given for houses; splits over as many gifts as it needs. */
  readonly take: (use: Omit<Use, 'id' | 'amount'>, amount: number) => readonly { gift: Contribution; amount: number }[]
}

/**
 * Plan 2024, B04, M02, M03: what people and firms gave in a year. Money for houses, so much in all; goods, labour and gifts for the
 * fund besides. What was promised is not always given.
 */
export function give(
  scene: Scene,
  year: ProgrammeYear,
  { donors, forHouses }: { readonly donors: readonly Donor[]; readonly forHouses: number },
): Giving {
  const { chance } = scene
  const contributions: Contribution[] = []
  const promise = (
    donor: Donor,
    it: Pick<Contribution, 'purpose' | 'form' | 'what' | 'pledged'>,
    givenShare: number,
  ) => {
    const pledgedOn = day(year, chance.between(1, 3), chance.between(4, 27))
    const gift: Contribution = { ...it, id: scene.newId(), donor, year, pledgedOn, receipts: [], uses: [] }
    const given = Math.round((it.pledged * givenShare) / million) * million
    const parts = it.form === 'money' && given > 300 * million ? [Math.floor(given / 2 / million) * million] : []
    for (const amount of [...parts, given - (parts[0] ?? 0)])
      if (amount > 0) gift.receipts.push({ id: scene.newId(), no: 0, on: pledgedOn, amount })
    contributions.push(gift)
  }
  const firms = donors.filter((it) => it.kind !== 'person')
  firms.forEach((donor, index) => {
    const pledged = Math.ceil((forHouses * (1.32 + (index % 3) * 0.05)) / firms.length / (10 * million)) * 10 * million
    promise(donor, { purpose: 'housing', form: 'money', what: '', pledged }, index % 6 === 4 ? 0.6 : 1)
  })
  for (const donor of donors.filter((it) => it.kind === 'person' && chance.is(0.6)))
    promise(donor, { purpose: 'general', form: 'money', what: '', pledged: chance.between(2, 40) * million }, 1)
  goods.forEach((it, index) => {
    const donor = donors[(index * 3 + year) % firms.length]
    if (donor) promise(donor, { ...it, pledged: chance.between(15, 90) * million }, index % 5 === 3 ? 0 : 1)
  })
  for (const gift of contributions) for (const receipt of gift.receipts) Object.assign(receipt, dated(gift, chance))
  for (const gift of contributions) handOn(scene, gift)
  // Numbered by the day, without a gap.
  const receipts = contributions.flatMap((it) => it.receipts).sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
  for (const [index, receipt] of receipts.entries()) Object.assign(receipt, { no: index + 1 })
  return { contributions, take: taker(scene, contributions) }
}

/** Firms, units and people who give year after year. */
export function makeDonors(scene: Scene): Donor[] {
  const { chance, province } = scene
  const persons = Array.from({ length: 30 }, () => {
    const sex = chance.is(0.5) ? ('female' as const) : ('male' as const)
    const name = fullName(surnameFor(kinh, chance), kinh, sex, chance.between(1950, 1990), chance)
    return ['person', `${sex === 'male' ? 'Ông' : 'Bà'} ${name}`] as const
  })
  const unique = new Map([...names, ...persons].map(([kind, name]) => [name, kind]))
  return [...unique].map(([name, kind]) => ({ id: scene.newId(), place: province, kind, name, address: 'Tỉnh Mẫu' }))
}

const goods = [
  { form: 'goods', what: 'Xi măng, tôn lợp', purpose: 'housing' },
  { form: 'goods', what: 'Gạo, nhu yếu phẩm', purpose: 'tet-gift' },
  { form: 'labour', what: '320 ngày công làm nhà', purpose: 'housing' },
  { form: 'goods', what: 'Gạch, cát, đá', purpose: 'housing' },
  { form: 'goods', what: 'Xe đạp, sách vở', purpose: 'learning-costs' },
  { form: 'labour', what: '150 ngày công sửa nhà', purpose: 'housing' },
] as const

/** What is not money for houses is handed on soon; of a few gifts something is left at the end of the year. */
function handOn({ newId, chance }: Scene, { form, purpose, receipts, uses, year }: Contribution) {
  const last = receipts.at(-1)
  if (!last || (purpose === 'housing' && form === 'money') || chance.is(0.12)) return
  const received = receipts.reduce((sum, it) => sum + it.amount, 0)
  const amount = chance.is(0.8) ? received : Math.ceil((received * 0.7) / million) * million
  const on = later(addDays(last.on, chance.between(6, 50)), last.on)
  const content = purpose === 'general' ? 'Thăm hỏi, giúp hộ gặp hoạn nạn đột xuất' : (handedOn[purpose] ?? '')
  uses.push({
    id: newId(),
    on: on > day(year, 12, 28) ? day(year, 12, 28) : on,
    amount,
    activity: null,
    home: null,
    content,
  })
}
const handedOn: Readonly<Record<string, string>> = {
  housing: 'Chuyển vật liệu, ngày công cho các hộ làm nhà',
  'tet-gift': 'Trao quà cho hộ nghèo, hộ cận nghèo',
  'learning-costs': 'Trao cho học sinh hộ nghèo',
}

/** Received a while after it was promised. */
function dated({ pledgedOn, receipts }: Contribution, chance: Chance): { on: CivilDate } {
  const month = Math.min(12, Number(pledgedOn.slice(5, 7)) + receipts.length - 1 + chance.between(0, 1))
  const on = day(Number(pledgedOn.slice(0, 4)), month, chance.between(5, 27))
  return { on: on < pledgedOn ? pledgedOn : on }
}

/** First come, first used: the oldest gift of money for houses that still has something. */
function taker({ newId }: Scene, contributions: readonly Contribution[]): Giving['take'] {
  const left = new Map<Contribution, number>()
  for (const it of contributions)
    if (it.purpose === 'housing' && it.form === 'money')
      left.set(
        it,
        it.receipts.reduce((sum, { amount }) => sum + amount, 0),
      )
  return (use, amount) => {
    const taken: { gift: Contribution; amount: number }[] = []
    let open = amount
    for (const [gift, rest] of left) {
      const part = Math.min(open, rest)
      if (part <= 0) continue
      left.set(gift, rest - part)
      gift.uses.push({ ...use, id: newId(), amount: part })
      taken.push({ gift, amount: part })
      open -= part
    }
    if (open > 0) throw new Error(`nobody gave ${open} đồng for ${use.content}`)
    return taken
  }
}
