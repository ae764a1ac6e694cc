import { useFormat, useTexts } from '../../text/use-texts.tsx'
import { useUiWords } from '../../ui/words.tsx'

/** A whole province has more than a screen can bear: its first are shown, and a commune chosen above shows all of its own. */
export const mostRows = 100

/** Says so; nothing where every row is shown. */
export function FirstRows({ of }: { of: number }) {
  const { rowsShown } = useUiWords()
  const { chooseCommune } = useTexts().reviewSeason
  const { count } = useFormat()
  return (
    <span>
      {rowsShown(count(mostRows), count(of))}. {chooseCommune}
    </span>
  )
}
