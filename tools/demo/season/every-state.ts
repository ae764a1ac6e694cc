import { addDays } from '../../../domain/kernel/date.ts'
import { type SeasonCase, step } from './case.ts'
import { ask, assign, check, follow, meet, object, post, recheck, type Scene, sendBack } from './course.ts'
import { workdayBy, workdayFrom, workdaysFrom } from './workdays.ts'

/** The commune of the demo accounts. */
export const demoCommune = 'Xã Vĩnh Hải'

/**
 * The commune of the demo accounts: a case in every state a case can be in there, the first ones in the village of the reviewer's
 * account. Early in the season, when there is no time yet for all of it, it goes the way of every commune.
 */
export function everyState(scene: Scene, cases: readonly SeasonCase[]): void {
  const { today, round } = scene
  const end = workdayBy(today)
  const before = (days: number) => workdaysFrom(end, -days)
  const villages = [...Map.groupBy(cases, ({ home }) => home.village).values()]
  const early = workdaysFrom(workdayFrom(round.days.opensOn), 24) > end
  const own = villages.find((some) => some[0]?.reviewer === 'reviewer') ?? []
  for (const [at, some] of villages.entries()) {
    if (some === own && !early) continue
    const meetOn = early ? workdayFrom(addDays(round.days.opensOn, 66)) : before(5 - (at % 3) * 4)
    const assignOn = workdayFrom(addDays(round.days.opensOn, 9))
    const interviewFrom = workdaysFrom(assignOn, 2)
    follow(scene, some, {
      assignOn,
      interviewFrom,
      interviewTo: workdaysFrom(meetOn, -5),
      meetOn,
      postOn: workdaysFrom(meetOn, 3),
    })
  }
  if (!early) inEveryState(scene, own, before)
}

/** How far the cases of one village have come; what is beyond these goes on to the posting. */
const stops = [
  ...['objected', 'rechecked', 'reposted', 'agreed', 'failed', 'checked', 'interviewed', 'interviewed'],
  ...['returned', 'returned', 'assigned', 'assigned', 'assigned', 'listed', 'closed', 'posted', 'posted'],
] as const
type Stop = (typeof stops)[number]

function inEveryState(scene: Scene, cases: readonly SeasonCase[], before: (days: number) => SeasonCase['lastOn']) {
  const others = cases.filter(({ home }) => !home.pinned)
  const stopOf = new Map(others.map((it, at): [SeasonCase, Stop] => [it, stops[at] ?? 'posted']))
  const at = (...some: readonly Stop[]) => cases.filter((it) => some.includes(stopOf.get(it) ?? 'posted'))
  const posted = at('posted', 'objected', 'rechecked', 'reposted')
  for (const it of at('closed')) {
    const reason = 'Cả hộ đã chuyển đi nơi khác trước khi rà soát.'
    step(it, 'close', { on: before(18), by: scene.officer, note: reason, details: { reason } })
  }
  for (const it of cases.filter((it) => it.state !== 'closed' && stopOf.get(it) !== 'listed'))
    assign(scene, it, before(17))
  const visited = cases.filter((it) => it.state === 'assigned' && stopOf.get(it) !== 'assigned')
  for (const it of visited) ask(scene, it, before(15))
  for (const it of at('returned')) sendBack(scene, it, before(13))
  for (const it of [...posted, ...at('agreed', 'failed', 'checked')]) check(scene, it, before(13))
  meet(scene, [...posted, ...at('agreed', 'failed')], before(11), new Set(at('failed')))
  post(scene, [...posted], before(9))
  for (const it of at('rechecked', 'reposted')) object(scene, it, before(7))
  for (const it of at('objected')) object(scene, it, before(6))
  for (const it of at('rechecked', 'reposted')) recheck(scene, it, before(3))
  for (const it of at('reposted')) post(scene, [it], before(2), 'repost')
}
