import { getRouteApi } from '@tanstack/react-router'
import type { z } from 'zod'
import { receiptPaper } from '../../../contract/contribution.ts'
import { Paper, Signatures } from '../../paper/paper.tsx'
import { path } from '../../path.ts'
import { Answer, PageTitle } from '../../shell/answer.tsx'
import { useFormat, useTexts } from '../../text/use-texts.tsx'
import { Button } from '../../ui/button.tsx'
import { Crumbs } from '../../ui/seg.tsx'
import { useView } from '../../use-view.ts'
import { usePurposeWords } from './contribution-words.ts'

type Receipt = z.infer<typeof receiptPaper.answer>
const route = getRouteApi('/in/money/receipts/$id')

/** Phiếu tiếp nhận as it is printed and signed. */
export function ReceiptPage() {
  const { id } = route.useParams()
  const read = useView(receiptPaper, { id })
  return <Answer read={read}>{(it) => <Filled it={it} />}</Answer>
}

function Filled({ it }: { it: Receipt }) {
  const texts = useTexts()
  const words = texts.contribution
  const { count } = useFormat()
  const { purposeName } = usePurposeWords()
  const rows = [
    [words.receipt.donor, it.contribution.donor.name],
    [words.receipt.address, it.donorAddress],
    [words.receipt.purpose, purposeName(it.contribution.purpose)],
    [words.receipt.form, words.form[it.contribution.form]],
    [words.receipt.what, it.contribution.what],
    [words.receipt.amount, words.receipt.dong(count(it.amount))],
    [words.receipt.words, `${it.inWords}.`],
  ].filter(([, value]) => value !== '')
  return (
    <>
      <PageTitle>{words.receipt.page(String(it.no))}</PageTitle>
      <div className="paper-bar">
        <Crumbs
          label={texts.shell.breadcrumb}
          trail={[
            { label: words.title, href: path.contributions({ year: it.contribution.year }) },
            { label: it.contribution.donor.name, href: path.contribution(it.contribution.id) },
            { label: words.receipt.page(`${it.no}/${it.year}`) },
          ]}
        />
        <Button icon="print" kind="primary" onClick={() => print()}>
          {texts.shell.print}
        </Button>
      </div>
      <Paper
        unit={it.unit}
        no={words.receipt.no(String(it.no).padStart(3, '0'), it.year)}
        on={it.on}
        title={words.receipt.title}
      >
        <p>{words.receipt.received}:</p>
        <dl className="paper-facts">
          {rows.map(([name, value]) => (
            <div key={name}>
              <dt>{name}:</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
        <p>{words.receipt.thanks}</p>
        <Signatures of={[{ who: words.receipt.giver }, { who: words.receipt.receiver, name: it.receivedBy }]} />
      </Paper>
    </>
  )
}
