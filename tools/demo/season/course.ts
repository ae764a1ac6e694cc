import type { CivilDate } from '../../../domain/kernel/date.ts'
import { postedUntil, recheckBy } from '../../../domain/review/season/clocks.ts'
import { isAgreed } from '../../../domain/review/season/steps.ts'
import type { ReviewNumbers } from '../../../server/review/season/numbers.ts'
import type { Chance } from '../chance.ts'
import { signerGiven } from '../people/name-lists.ts'
import { inSentence, type Village } from '../places.ts'
import type { World } from '../years/world.ts'
import { interviewed, type SeasonCase, type SeasonRound, step } from './case.ts'
import { calendarOf, workdayFrom, workdaysFrom } from './workdays.ts'

export type Meeting = {
  readonly id: string
  readonly round: SeasonRound
  readonly village: Village
  readonly no: number
  readonly on: CivilDate
  readonly chair: string
  readonly secretary: string
  readonly present: number
  readonly opinions: string
  readonly votes: readonly { readonly it: SeasonCase; readonly agreed: number; readonly passed: boolean }[]
}
export type Posting = {
  readonly id: string
  readonly round: SeasonRound
  /** A village, or the commune where results of a re-check hang. */
  readonly unit: { readonly id: number; readonly area: string }
  readonly recheck: boolean
  readonly places: string
  readonly on: CivilDate
  readonly until: CivilDate
  readonly cases: readonly SeasonCase[]
}
export type Happened = { readonly meetings: Meeting[]; readonly postings: Posting[] }

/** What goes on around cases: the law's numbers, who acts, and the day it is; nothing lies after that day. */
export type Scene = {
  readonly world: World
  readonly round: SeasonRound
  readonly numbers: ReviewNumbers
  readonly today: CivilDate
  readonly happened: Happened
  readonly officer: string | null
}

const failedOpinion = 'Đa số hộ dự họp đề nghị xác minh lại thu nhập và tài sản của hộ trước khi biểu quyết.'
const returnComment =
  'Thiếu thông tin bảo hiểm y tế của thành viên và diện tích nhà ở; đề nghị hỏi lại và gửi lại phiếu.'

export function assign({ officer }: Scene, it: SeasonCase, on: CivilDate) {
  step(it, 'assign', { on, by: officer, details: { to: it.reviewer } })
  it.assignedTo = it.reviewer
}

export function ask({ world }: Scene, it: SeasonCase, on: CivilDate) {
  step(it, 'interview', { on, by: it.reviewer, note: '' })
  interviewed(world, it, on)
}

export const sendBack = ({ officer }: Scene, it: SeasonCase, on: CivilDate) =>
  step(it, 'return', { on, by: officer, note: returnComment, details: { comment: returnComment } })

export const check = ({ officer }: Scene, it: SeasonCase, on: CivilDate) => step(it, 'check', { on, by: officer })

/** The meeting of a village about some of its results; those in `failing` find less than the share of the law. */
export function meet(
  { world, round, numbers, happened, officer }: Scene,
  cases: readonly SeasonCase[],
  on: CivilDate,
  failing: ReadonlySet<SeasonCase> = new Set(),
) {
  const village = cases[0]?.home.village
  if (!village) return
  const no = 1 + happened.meetings.filter((it) => it.round === round && it.village === village).length
  const chance = world.chance.branch(`meeting ${round.id} ${village.id} ${no}`)
  const present = chance.between(34, 78)
  const votes = cases.map((it) => {
    const agreed = Math.round((present * (failing.has(it) ? chance.between(28, 44) : chance.between(72, 100))) / 100)
    return { it, agreed, passed: isAgreed(agreed, present, numbers.agreedPercent) }
  })
  const opinions = votes.every(({ passed }) => passed) ? 'Thống nhất với kết quả rà soát.' : failedOpinion
  const [chair, secretary] = [aName(chance), aName(chance)]
  const id = world.newId()
  happened.meetings.push({ id, round, village, no, on, chair, secretary, present, opinions, votes })
  for (const { it, passed } of votes) {
    const told = { on, by: officer, details: { meeting: id, present } }
    if (passed) step(it, 'agree', told)
    else step(it, 'disagree', { ...told, note: opinions })
  }
}
export const aName = (chance: Chance) =>
  `${chance.pick(['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Võ'])} Văn ${chance.pick(signerGiven)}`

/** Posted for the working days of the law: in the village, or in the commune after a re-check. */
export function post(
  { world, round, numbers, happened, officer }: Scene,
  cases: readonly SeasonCase[],
  on: CivilDate,
  name: 'post' | 'repost' = 'post',
) {
  const village = cases[0]?.home.village
  if (!village) return
  const recheck = name === 'repost'
  const until = postedUntil(on, recheck, numbers, calendarOf(round.year))
  const id = world.newId()
  const unit = recheck ? village.today : village
  const places = recheck
    ? `Trụ sở UBND ${inSentence(village.today.name)}`
    : `Nhà văn hóa ${inSentence(village.name)}; trụ sở UBND ${inSentence(village.today.name)}`
  happened.postings.push({ id, round, unit, recheck, places, on, until, cases })
  for (const it of cases) step(it, name, { on, by: officer, clock: until, details: { posting: id, until } })
}

const complaint = 'Đề nghị xem lại: hộ có người ốm dài ngày, thu nhập năm nay giảm so với kết quả rà soát.'
const reply = 'Đã khảo sát lại cùng thôn và Mặt trận; giữ nguyên kết quả đã niêm yết.'

export function object({ world, round, numbers, officer }: Scene, it: SeasonCase, on: CivilDate) {
  const dueOn = recheckBy(on, numbers, calendarOf(round.year))
  const byName = it.home.people[0]?.name ?? ''
  const id = world.newId()
  step(it, 'object', { on, by: officer, clock: dueOn, details: { objection: id, byName } })
  it.objections.push({ id, receivedOn: on, byName, content: complaint, dueOn, answer: null })
}

export function recheck({ world, officer }: Scene, it: SeasonCase, on: CivilDate) {
  step(it, 'recheck', { on, by: officer })
  it.rechecked = true
  interviewed(world, it, on)
  const last = it.objections.at(-1)
  if (last) last.answer = { on, changed: false, reply }
}

/** Some results of a village from the first visit to the end of their posting, each day a working day; nothing after today. */
export type Plan = {
  readonly assignOn: CivilDate
  readonly interviewFrom: CivilDate
  readonly interviewTo: CivilDate
  readonly meetOn: CivilDate
  readonly postOn: CivilDate
}

export function follow(scene: Scene, cases: readonly SeasonCase[], plan: Plan): void {
  const { world, today, round } = scene
  const chance = world.chance.branch(`course ${round.id} ${cases[0]?.id}`)
  const reached = (on: CivilDate) => on <= today
  if (!reached(plan.assignOn)) return
  for (const it of cases) assign(scene, it, plan.assignOn)
  for (const it of cases) visit(scene, it, plan, chance)
  const first = cases.filter(({ state }) => state === 'checked')
  if (first.length === 0 || !reached(plan.meetOn)) return
  const failing = new Set(first.filter(() => chance.is(0.02)))
  meet(scene, first, plan.meetOn, failing)
  const again = workdaysFrom(plan.meetOn, 3)
  for (const it of failing) if (reached(again)) ask(scene, it, again)
  const checkedOn = workdaysFrom(plan.meetOn, 4)
  if (reached(checkedOn)) for (const it of failing) check(scene, it, checkedOn)
  const secondOn = workdaysFrom(plan.meetOn, 6)
  if (failing.size > 0 && reached(secondOn)) meet(scene, [...failing], secondOn)
  hang(
    scene,
    first.filter((it) => !failing.has(it)),
    plan.postOn,
    chance,
  )
  hang(
    scene,
    [...failing].filter(({ state }) => state === 'agreed'),
    workdaysFrom(secondOn, 2),
    chance,
  )
}

function visit(scene: Scene, it: SeasonCase, { interviewFrom, interviewTo, meetOn }: Plan, chance: Chance) {
  const length = Math.max(0, Math.round((Date.parse(interviewTo) - Date.parse(interviewFrom)) / 86_400_000))
  const on = workdaysFrom(workdayFrom(interviewFrom), Math.floor(chance.between(0, length) * 0.68))
  const at = on < interviewTo ? on : interviewTo
  if (at > scene.today) return
  ask(scene, it, at)
  const back = workdaysFrom(at, 1)
  const again = workdaysFrom(at, 3)
  const isReturned = chance.is(0.05) && workdaysFrom(again, 2) <= meetOn
  if (isReturned && back <= scene.today) sendBack(scene, it, back)
  if (isReturned && again <= scene.today) ask(scene, it, again)
  const checkOn = workdaysFrom(isReturned ? again : at, 2)
  if (it.state === 'interviewed' && checkOn <= scene.today) check(scene, it, checkOn < meetOn ? checkOn : meetOn)
}

function hang(scene: Scene, cases: readonly SeasonCase[], on: CivilDate, chance: Chance) {
  const { today } = scene
  if (cases.length === 0 || on > today) return
  post(scene, cases, on)
  for (const it of cases.filter(() => chance.is(0.012))) {
    const [received, checked] = [workdaysFrom(on, 1), workdaysFrom(on, 4)]
    if (received <= today) object(scene, it, received)
    if (checked <= today) recheck(scene, it, checked)
    const again = workdaysFrom(checked, 1)
    if (again <= today) post(scene, [it], again, 'repost')
  }
}
