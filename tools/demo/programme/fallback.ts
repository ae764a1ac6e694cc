import type { ActivityKind } from '../../../domain/support/activity-kinds.ts'
import { day } from '../people/person.ts'
import { makeActivity } from './make.ts'
import type { Purse, Purses } from './money/purse.ts'
import { productionAt, trades } from './production-kinds.ts'
import type { Activity } from './rows.ts'
import { inWords, offices, type ProgrammeYear, type Scene } from './scene.ts'

type Plain = Pick<Activity, 'topic' | 'name' | 'details'> & { readonly kind: ActivityKind }

/**
 * Money for which nobody was named still did something: the years before the plan year above all, of which only money and works were
 * taken over from paper.
 */
export function keepBusy(scene: Scene, year: ProgrammeYear, purses: Purses): Activity[] {
  return purses.all
    .filter((it) => it.costs.length === 0)
    .map((purse) => {
      const startsOn = day(year, scene.chance.between(3, 6), scene.chance.between(2, 26))
      const activity = makeActivity(scene, {
        ...plainOf(scene, purse),
        ...{
          place: purse.commune ?? scene.province,
          year,
          project: purse.project,
          responsible: purse.holder.name,
          startsOn,
        },
        endsOn: day(year, scene.chance.between(8, 11), scene.chance.between(2, 26)),
      })
      purse.costs.push({ activity, weight: 1, months: [5, 8, 11, 12] })
      return activity
    })
}

function plainOf({ chance, province }: Scene, { project, capital, commune }: Purse): Plain {
  const where = inWords(commune ?? province)
  const { topic, what } = chance.pick(productionAt[commune?.terrain ?? 'plain'])
  switch (`${project}/${capital}`) {
    case '2/recurrent':
      return { kind: 'poverty-model', topic, name: `Mô hình ${what} tại ${where}`, details: { what } }
    case '3.1/recurrent':
      return {
        kind: 'production-training',
        topic,
        name: `Tập huấn kỹ thuật ${what} tại ${where}`,
        details: { what, days: 3 },
      }
    case '3.2/recurrent':
      return {
        kind: 'nutrition-session',
        topic: '',
        name: `Tư vấn dinh dưỡng tại các xã đặc biệt khó khăn`,
        details: {},
      }
    case '4.1/recurrent': {
      const trade = chance.pick(trades)
      return {
        kind: 'vocational-class',
        topic: trade,
        name: `Các lớp ${trade}`,
        details: { days: 60, provider: offices.college },
      }
    }
    case '4.2/recurrent':
      return {
        kind: 'work-abroad-course',
        topic: '',
        name: 'Bồi dưỡng lao động đi làm việc ở nước ngoài',
        details: { country: 'Nhật Bản' },
      }
    case '4.3/recurrent':
      return {
        kind: 'job-counselling-event',
        topic: '',
        name: 'Tư vấn việc làm lưu động các xã',
        details: { provider: offices.jobs },
      }
    case '6.1/recurrent':
    case '6.2/recurrent':
      return { kind: 'media-product', topic: 'online', name: 'Tin, bài truyền thông giảm nghèo', details: {} }
    case '7.1/recurrent':
      return { kind: 'workshop', topic: '', name: 'Hội nghị triển khai chương trình', details: {} }
    case '7.2/recurrent':
      return {
        kind: 'inspection',
        topic: '',
        name: 'Giám sát chương trình',
        details: { inspected: 'Các xã', findings: 'Thực hiện đúng quy định.' },
      }
    default:
      return { kind: 'infrastructure-work', topic: 'other', name: `Công trình tại ${where}`, details: {} }
  }
}
