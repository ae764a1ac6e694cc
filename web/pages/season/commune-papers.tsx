import { addressOf } from '../../api.ts'
import { PaperButton } from '../../paper/paper-button.tsx'
import { useTexts } from '../../text/use-texts.tsx'
import { useCommune } from './use-commune.ts'

/** All papers of one kind of a commune in one file; the province chooses the commune first. */
export function CommunePapers({ of, round, place }: { of: string; round: string; place: number | undefined }) {
  const { paper, reviewSeason } = useTexts()
  const commune = useCommune(place)
  return (
    <PaperButton
      small
      href={addressOf(of, { round, place: commune })}
      why={commune === undefined ? reviewSeason.recognise.chooseCommune : undefined}
    >
      {paper.all}
    </PaperButton>
  )
}
