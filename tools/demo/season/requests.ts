import type pg from 'pg'
import { addDays, type CivilDate } from '../../../domain/kernel/date.ts'
import { foldText } from '../../../domain/kernel/text.ts'
import { type RequestKind, requestCode } from '../../../domain/review/request.ts'
import { type Cell, copyInto } from '../copy.ts'
import type { World } from '../years/world.ts'
import { aName } from './course.ts'
import { demoCommune } from './every-state.ts'
import type { Season } from './periodic.ts'
import { workdayBy, workdaysFrom } from './workdays.ts'

type Asked = {
  /** Working days before today. */
  readonly days: number
  readonly wants: RequestKind
  readonly cameBy: 'public' | 'counter'
  readonly reasons: string
  /** Where the commune has answered: with what, a working day later. */
  readonly answer?: string
}

/** Giấy đề nghị on the desk of the demo's commune: new ones of both kinds and ways, and one the commune could not take up. */
const asked: readonly Asked[] = [
  {
    ...{ days: 1, wants: 'review', cameBy: 'public' },
    reasons: 'Chồng tôi bị tai nạn từ tháng 9, không đi làm được; nhà còn hai con đang đi học.',
  },
  {
    ...{ days: 3, wants: 'escape', cameBy: 'public' },
    reasons: 'Hai con đã có việc làm ổn định, gia đình xin thoát nghèo để nhường phần hỗ trợ cho hộ khác.',
  },
  {
    ...{ days: 4, wants: 'review', cameBy: 'counter' },
    reasons: 'Nhà dột nát sau đợt mưa lớn, ruộng mất mùa, đề nghị xã rà soát lại.',
  },
  {
    ...{ days: 9, wants: 'review', cameBy: 'counter' },
    reasons: 'Mới chuyển về ở với mẹ già, chưa có đất sản xuất.',
    answer: 'Hộ mới đăng ký thường trú ở xã khác; đề nghị nộp giấy tại nơi thường trú để được rà soát.',
  },
]

/** Requests of the demo's commune, and one of each of two households that the round has taken up by them. Nobody in them exists. */
export async function copyRequests(
  client: pg.ClientBase,
  { geography, newId, chance }: World,
  season: Season,
  today: CivilDate,
  { commandId, officer }: { readonly commandId: string; readonly officer: string | null },
) {
  const commune = geography.today.find(({ name }) => name === demoCommune)
  const round = season.rounds.find(({ kind }) => kind === 'periodic')
  if (!commune || !round) return
  const cases = season.cases.filter(({ home, round: of }) => of === round && home.village.today === commune)
  const its = chance.branch('requests')
  const code = () => requestCode(Uint8Array.from({ length: 17 }, () => its.below(256)))
  const taken = cases.filter(({ source }) => source === 'asked').slice(0, 2)
  const villages = [...new Set(cases.map(({ home }) => home.village))]
  const rows = [
    ...asked.flatMap((it, at): Cell[][] => {
      const village = villages[at % villages.length]
      if (!village) return []
      const on = workdaysFrom(workdayBy(today), -it.days)
      const name = aName(its)
      const address = `Xóm ${its.between(1, 9)}`
      const state = it.answer === undefined ? 'open' : 'answered'
      const decided = it.answer === undefined ? [null, null, null] : [it.answer, workdaysFrom(on, 1), officer]
      return [
        [
          ...[
            newId(),
            code(),
            commune.area,
            commune.id,
            village.id,
            it.wants,
            name,
            foldText(name),
            phone(at),
            address,
          ],
          ...[it.reasons, on, it.cameBy, state, null, ...decided],
          ...[it.cameBy === 'counter' ? officer : null, commandId],
        ],
      ]
    }),
    ...taken.flatMap(({ id, home, askedOn }, at): Cell[][] => {
      const name = home.people[0]?.name ?? ''
      if (askedOn === null) return []
      return [
        [
          ...[newId(), code(), commune.area, commune.id, home.village.id, 'review', name, foldText(name)],
          ...[
            phone(asked.length + at),
            home.address.split(',')[0] ?? '',
            'Thu nhập giảm, nhà có người ốm dài ngày; đề nghị được rà soát.',
          ],
          ...[addDays(askedOn, -3), 'counter', 'accepted', id, null, askedOn, officer, officer, commandId],
        ],
      ]
    }),
  ]
  const columns = [
    'id',
    'code',
    'area',
    'commune_id',
    'village_id',
    'wants',
    'name',
    'folded_name',
    'contact',
    'address',
  ]
  await copyInto(
    client,
    'review_request',
    [
      ...[...columns, 'reasons', 'asked_on', 'came_by', 'state', 'case_id', 'answer', 'decided_on', 'decided_by'],
      ...['recorded_by', 'command_id'],
    ],
    rows,
  )
}

/** A number nobody has: no network begins with it. */
const phone = (at: number) => `0100 000 ${String(101 + at)}`
