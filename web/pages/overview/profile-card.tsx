import { reach } from '../../../domain/account/may.ts'
import { DeprivationCode } from '../../../domain/standard/indicators.ts'
import { path } from '../../path.ts'
import { useActor } from '../../shell/me.tsx'
import { useFormat, useTexts } from '../../text/use-texts.tsx'
import { deprivationIcon } from '../../twelve.ts'
import { Card } from '../../ui/card.tsx'
import { Link } from '../../ui/link.tsx'
import { ProfileBars } from '../../ui/profile-bars.tsx'
import type { Overview } from './overview-page.tsx'

/** Which services poor and near-poor households lack (forms 7.4 to 7.7), in the order of the forms. */
export function ProfileCard({ data, place }: { data: Overview; place: number | undefined }) {
  const texts = useTexts()
  const format = useFormat()
  const words = texts.overview.profile
  const mayRead = reach.households(useActor()) !== undefined
  const known = data.deprivations.some((it) => it.poor !== null || it.nearPoor !== null)
  const { poor, nearPoor } = data.averageDeprivations
  return (
    <Card
      span={7}
      title={words.title}
      note={words.note}
      footer={
        <>
          <span>{known ? words.average(format.fixed(poor, 2), format.fixed(nearPoor, 2)) : ''}</span>
          <span className="spring" />
          <span>{words.form}</span>
        </>
      }
    >
      {known ? (
        <>
          <p className="legend">
            <span>
              <i className="legend-dep" />
              {words.poor}
            </span>
            <span>
              <svg width="10" height="10" aria-hidden="true">
                <circle cx="5" cy="5" r="4.5" fill="var(--class-near)" />
              </svg>
              {words.nearPoor}
            </span>
          </p>
          <ProfileBars
            label={words.title}
            heads={{
              name: words.note,
              first: texts.shell.classShort.poor,
              second: texts.shell.classShort['near-poor'],
              count: words.count,
            }}
            rows={data.deprivations.map((it) => {
              const code = DeprivationCode.safeParse(it.code)
              return {
                key: it.code,
                icon: code.success ? deprivationIcon[code.data] : ('info' as const),
                name: code.success ? texts.deprivation.name[code.data] : it.code,
                first: it.poorShare,
                second: it.nearShare,
                firstWritten: format.percent(it.poorShare, 1),
                secondWritten: format.percent(it.nearShare, 1),
                count:
                  it.poor === null || !mayRead ? (
                    format.count(it.poor)
                  ) : (
                    <Link className="quiet" href={path.households({ class: 'poor', deprived: it.no, place })}>
                      {format.count(it.poor)}
                    </Link>
                  ),
              }
            })}
          />
        </>
      ) : (
        <p className="mid ink-3">{words.none}</p>
      )}
    </Card>
  )
}
