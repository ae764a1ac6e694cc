import type { ReactNode } from 'react'
import type { z } from 'zod'
import { certificateList } from '../../../contract/certificate.ts'
import { certificatePaper, certificatePdf } from '../../../contract/paper.ts'
import { addressOf } from '../../api.ts'
import { classTone } from '../../class-tone.ts'
import { PaperButton } from '../../paper/paper-button.tsx'
import { path } from '../../path.ts'
import { Answer, PageTitle } from '../../shell/answer.tsx'
import { useMe } from '../../shell/me.tsx'
import { useFormat, useTexts } from '../../text/use-texts.tsx'
import { Button } from '../../ui/button.tsx'
import { Card, PageHead } from '../../ui/card.tsx'
import { Link } from '../../ui/link.tsx'
import { EmptyState } from '../../ui/note.tsx'
import { Pager } from '../../ui/pager.tsx'
import { SearchSelect } from '../../ui/search-select.tsx'
import { Crumbs } from '../../ui/seg.tsx'
import { type Column, Table } from '../../ui/table.tsx'
import { ClassTag } from '../../ui/tag.tsx'
import { unitChoices, useUnits } from '../../use-units.ts'
import { useGo, useView, useWords } from '../../use-view.ts'
import { CertificatePaper } from './certificate-paper.tsx'
import './certificate.css'

export type Certificate = z.infer<typeof certificateList.answer>['rows'][number]

/** Certificates of a list, or of a commune in a round: a table on the screen, one sheet a household on paper. */
export function CertificatePages(props: {
  /** What they are of, by name. */
  readonly of: string
  readonly trail: readonly { readonly label: string; readonly href: string }[]
  readonly query: { readonly list: string } | { readonly round: string; readonly place: number }
  /** The commune whose villages can be chosen, and the one chosen. */
  readonly commune: number
  /** A day when it was a commune, where it need not be one today. */
  readonly day?: string
  readonly village: number | undefined
  readonly after: string | undefined
  readonly to: (query: { readonly after?: string; readonly village?: number | undefined }) => string
  readonly issue: ReactNode
}) {
  const texts = useTexts()
  const words = texts.certificate
  const { count } = useFormat()
  const { after, village, to } = props
  // A list of a commune that is no more is found by itself, not by its place.
  const query = village === undefined ? props.query : { ...props.query, place: village }
  const go = useGo()
  const read = useView(certificateList, { ...query, limit: 100, after })
  const columns = useColumns()
  const { publicAddress } = useMe()
  const say = useWords()
  // Dead with the words the server would say: the square on the paper has to lead somewhere for years.
  const why = publicAddress === null ? say({ code: 'paper.no-public-address' }) : undefined
  return (
    <>
      <PageTitle>{words.of(props.of)}</PageTitle>
      <Crumbs label={texts.shell.breadcrumb} trail={[...props.trail, { label: words.title }]} />
      <PageHead
        title={words.title}
        sub={props.of}
        actions={
          <>
            {read.data?.count ? (
              <>
                <PaperButton why={why} href={addressOf(certificatePaper.path, query)}>
                  {texts.paper.word}
                </PaperButton>
                <PaperButton why={why} href={addressOf(certificatePdf.path, query)}>
                  {texts.paper.pdf}
                </PaperButton>
              </>
            ) : null}
            <Button
              icon="print"
              why={why ?? (read.data?.count === 0 ? words.none.title : undefined)}
              whyIn="tip"
              onClick={() => print()}
            >
              {texts.shell.print}
            </Button>
            {props.issue}
          </>
        }
      />
      <Card
        flush
        title={words.count(count(read.data?.count ?? 0))}
        footer={
          read.data && (read.data.next || after) ? (
            <Pager
              rows={read.data.rows.length}
              shown={count(read.data.rows.length)}
              of={count(read.data.count)}
              firstHref={after ? to({ village }) : undefined}
              nextHref={read.data.next ? to({ village, after: read.data.next }) : undefined}
            />
          ) : undefined
        }
        actions={
          <VillageFilter
            commune={props.commune}
            day={props.day}
            village={village}
            onChange={(it) => go(to({ village: it }))}
          />
        }
      >
        <Answer read={read}>
          {(page) => (
            <Table
              caption={words.title}
              columns={columns}
              rows={page.rows}
              keyOf={(row) => row.id}
              empty={<EmptyState icon="qr" {...words.none} />}
            />
          )}
        </Answer>
      </Card>
      <div className="certificate-sheets">
        {publicAddress === null
          ? null
          : read.data?.rows.map((it) => <CertificatePaper key={it.id} it={it} address={publicAddress} />)}
      </div>
    </>
  )
}

/** One village of the commune: what a village head hands out is printed by itself. */
function VillageFilter(props: {
  readonly commune: number
  readonly day: string | undefined
  readonly village: number | undefined
  readonly onChange: (village: number | undefined) => void
}) {
  const words = useTexts().certificate
  const villages = useUnits('village', props.day, props.commune).data ?? []
  if (villages.length < 2) return null
  return (
    <SearchSelect
      inBar
      clearable
      label={words.columns.village}
      placeholder={words.allVillages}
      value={props.village === undefined ? null : String(props.village)}
      onChange={(it) => props.onChange(it === null ? undefined : Number(it))}
      choices={unitChoices(villages)}
    />
  )
}

function useColumns(): readonly Column<Certificate>[] {
  const texts = useTexts()
  const words = texts.certificate.columns
  const { date } = useFormat()
  return [
    { key: 'no', head: words.no, cell: (row) => row.no },
    { key: 'head', head: words.head, cell: (row) => <Link href={path.household(row.householdId)}>{row.head}</Link> },
    { key: 'village', head: words.village, cell: (row) => row.village?.name ?? '' },
    {
      key: 'class',
      head: words.class,
      cell: (row) => (
        <ClassTag bare tone={classTone(row.class)}>
          {texts.certificate.check.class[row.class]}
        </ClassTag>
      ),
    },
    { key: 'issuedOn', head: words.issuedOn, cell: (row) => date(row.issuedOn) },
    {
      key: 'code',
      head: words.code,
      cell: (row) => (
        <a className="code" href={path.certificateCheck(row.code)} target="_blank" rel="noreferrer">
          {row.code}
        </a>
      ),
      wideOnly: true,
    },
  ]
}
