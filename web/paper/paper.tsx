import type { ReactNode } from 'react'
import { useTexts } from '../text/use-texts.tsx'
import './paper.css'

/** A sheet of A4 as offices write it: the committee on the left, the nation and its motto on the right, the day below. */
export function Paper(props: {
  readonly unit: string
  readonly no?: string
  readonly on: string
  readonly title: string
  readonly subtitle?: string
  readonly children: ReactNode
}) {
  const { contribution, language } = useTexts()
  const words = contribution.paper
  const [year = '', month = '', day = ''] = props.on.split('-')
  return (
    <article className="paper" lang={language}>
      <header className="paper-head">
        <div>
          <p className="paper-committee">{words.committee(props.unit.toLocaleUpperCase('vi'))}</p>
          {props.no ? <p>{props.no}</p> : null}
        </div>
        <div>
          <p className="paper-nation">{words.nation}</p>
          <p className="paper-motto">{words.motto}</p>
          <p className="paper-day">
            {words.dated(props.unit.replace(/^(Xã|Phường|Đặc khu|Tỉnh|Thành phố) /, ''), day, month, year)}
          </p>
        </div>
      </header>
      <h1>{props.title}</h1>
      {props.subtitle ? <p className="paper-sub">{props.subtitle}</p> : null}
      {props.children}
    </article>
  )
}

/** Who signs, side by side. */
export function Signatures({ of }: { of: readonly { readonly who: string; readonly name?: string }[] }) {
  const words = useTexts().contribution.receipt
  return (
    <div className="paper-signatures">
      {of.map((it) => (
        <div key={it.who}>
          <p>
            <b>{it.who}</b>
          </p>
          <p>
            <i>{words.signHint}</i>
          </p>
          <p className="paper-name">{it.name ?? ''}</p>
        </div>
      ))}
    </div>
  )
}
