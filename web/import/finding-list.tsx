import { useTexts } from '../text/use-texts.tsx'
import { Icon } from '../ui/icon.tsx'
import './import.css'

const icons = { error: 'st-missed', warning: 'st-risk', repaired: 'check' } as const
const tones = { error: 'st-missed', warning: 'st-risk', repaired: 'st-reached' } as const

type Found = { readonly severity: keyof typeof icons }

/** What was found at which cell, in words that say what to do. Errors first. */
export function FindingList<Finding extends Found>(props: {
  readonly findings: readonly Finding[]
  readonly wordsOf: (finding: Finding) => string
}) {
  const words = useTexts().review.import.rows
  if (props.findings.length === 0) return <span className="ink-3">–</span>
  const order = ['error', 'warning', 'repaired'] as const
  const sorted = props.findings.toSorted((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity))
  return (
    <ul className="findings">
      {sorted.map((finding, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a cell may have the same finding twice, and the list never changes
        <li key={at}>
          <span className={`st-mark ${tones[finding.severity]}`}>
            <Icon name={icons[finding.severity]} size="s" />
            <span className="sr">{words.severity[finding.severity]}: </span>
          </span>
          <CellWords>{props.wordsOf(finding)}</CellWords>
        </li>
      ))}
    </ul>
  )
}

/** "Ô K12: …": the address first, so that the eye can run down the list. */
function CellWords({ children }: { children: string }) {
  const at = children.indexOf(': ')
  return (
    <span>
      <b className="num">{children.slice(0, at + 1)}</b>
      {children.slice(at + 1)}
    </span>
  )
}
