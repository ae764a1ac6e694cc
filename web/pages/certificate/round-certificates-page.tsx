import { getRouteApi } from '@tanstack/react-router'
import { roundBoard, roundList } from '../../../contract/review-round.ts'
import { path } from '../../path.ts'
import { Answer, NotFound } from '../../shell/answer.tsx'
import { useTexts } from '../../text/use-texts.tsx'
import { useUnits } from '../../use-units.ts'
import { useView } from '../../use-view.ts'
import { CertificatePages } from './certificate-pages.tsx'
import { IssueButton } from './issue-button.tsx'

const route = getRouteApi('/in/rounds/$id/certificates')

/** The certificates of what a round recognised in a commune: of a monthly round, which makes no list, and of a yearly one alike. */
export function RoundCertificatesPage() {
  const { id } = route.useParams()
  const { place, village, after } = route.useSearch()
  const texts = useTexts()
  const words = texts.reviewSeason
  const communes = useUnits('commune').data ?? []
  const rounds = useView(roundList)
  const board = useView(roundBoard, { id, place })
  return (
    <Answer read={rounds}>
      {({ rows }) => {
        const round = rows.find((it) => it.id === id)
        if (!round || place === undefined) return <NotFound />
        const name = words.name(round.kind, round.year, Number(round.opensOn.slice(5, 7)))
        const commune = communes.find((it) => it.id === place)?.name ?? ''
        const recognised = board.data?.counts.some((it) => it.state === 'recognised' && it.cases > 0) ?? false
        return (
          <CertificatePages
            of={`${commune} · ${name}`}
            trail={[
              { label: words.title, href: path.rounds() },
              { label: name, href: path.round(id, { place }) },
            ]}
            query={{ round: id, place }}
            commune={place}
            village={village}
            after={after}
            to={(query) => path.roundCertificates(id, { place, ...query })}
            issue={
              <IssueButton
                of={{ kind: 'round', roundId: round.id, communeId: place }}
                why={recognised ? undefined : texts.certificate.roundNotRecognised}
                day={board.data?.decision?.on ?? ''}
                signer={board.data?.decision?.signer ?? ''}
              />
            }
          />
        )
      }}
    </Answer>
  )
}
