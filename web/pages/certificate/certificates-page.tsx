import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import type { z } from 'zod'
import { certificateList, issueCertificates } from '../../../contract/certificate.ts'
import { certificatePaper, certificatePdf } from '../../../contract/paper.ts'
import { listDetail } from '../../../contract/review.ts'
import { may } from '../../../domain/account/may.ts'
import { addressOf } from '../../api.ts'
import { classTone } from '../../class-tone.ts'
import { DayField } from '../../day-field.tsx'
import { FormDialog } from '../../form-dialog.tsx'
import { path } from '../../path.ts'
import { Answer, PageTitle } from '../../shell/answer.tsx'
import { useActor } from '../../shell/me.tsx'
import { useFormat, useTexts } from '../../text/use-texts.tsx'
import { Button, ButtonLink } from '../../ui/button.tsx'
import { Card, PageHead } from '../../ui/card.tsx'
import { TextField } from '../../ui/field.tsx'
import { Link } from '../../ui/link.tsx'
import { EmptyState } from '../../ui/note.tsx'
import { Pager } from '../../ui/pager.tsx'
import { Crumbs } from '../../ui/seg.tsx'
import { type Column, Table } from '../../ui/table.tsx'
import { ClassTag } from '../../ui/tag.tsx'
import { useCommand, useView } from '../../use-view.ts'
import { CertificatePaper } from './certificate-paper.tsx'
import './certificate.css'

type ListDetail = z.infer<typeof listDetail.answer>
export type Certificate = z.infer<typeof certificateList.answer>['rows'][number]

const route = getRouteApi('/in/lists/$id/certificates')

/** The certificates of a recognised list: a table on the screen, one sheet a household on paper. */
export function CertificatesPage() {
  const { id } = route.useParams()
  const read = useView(listDetail, { id })
  return <Answer read={read}>{(list) => <Filled list={list} />}</Answer>
}

function Filled({ list }: { list: ListDetail }) {
  const texts = useTexts()
  const words = texts.certificate
  const { count } = useFormat()
  const { after } = route.useSearch()
  const read = useView(certificateList, { list: list.id, limit: 100, after })
  const title = texts.review.list.detail.title(list.unit.name, list.year)
  const columns = useColumns()
  return (
    <>
      <PageTitle>{words.of(title)}</PageTitle>
      <Crumbs
        label={texts.shell.breadcrumb}
        trail={[
          { label: texts.review.list.title, href: path.lists({ year: list.year }) },
          { label: title, href: path.list(list.id) },
          { label: words.title },
        ]}
      />
      <PageHead
        title={words.title}
        sub={title}
        actions={
          <>
            {read.data?.count ? (
              <>
                <ButtonLink icon="download" download href={addressOf(certificatePaper.path, { list: list.id })}>
                  {texts.paper.word}
                </ButtonLink>
                <ButtonLink icon="download" download href={addressOf(certificatePdf.path, { list: list.id })}>
                  {texts.paper.pdf}
                </ButtonLink>
              </>
            ) : null}
            <Button icon="print" onClick={() => print()}>
              {texts.shell.print}
            </Button>
            <Issue list={list} />
          </>
        }
      />
      <Card flush title={words.count(count(read.data?.count ?? 0))}>
        <Answer read={read}>
          {(page) => (
            <>
              <Table
                caption={words.title}
                columns={columns}
                rows={page.rows}
                keyOf={(row) => row.id}
                empty={<EmptyState icon="qr" {...words.none} />}
              />
              <div className="card-foot">
                <Pager
                  rows={page.rows.length}
                  shown={count(page.rows.length)}
                  of={count(page.count)}
                  firstHref={after ? path.certificates(list.id) : undefined}
                  nextHref={page.next ? path.certificates(list.id, { after: page.next }) : undefined}
                />
              </div>
            </>
          )}
        </Answer>
      </Card>
      <div className="certificate-sheets">
        {read.data?.rows.map((it) => (
          <CertificatePaper key={it.id} it={it} />
        ))}
      </div>
    </>
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

/** Cấp giấy: the chair's. Dead with the reason for others, and while the list is a draft. */
function Issue({ list }: { list: ListDetail }) {
  const words = useTexts().certificate
  const actor = useActor()
  const [asking, setAsking] = useState(false)
  const why = !may.recognise(actor, actor)
    ? words.mayNot
    : list.state === 'recognised'
      ? undefined
      : words.notRecognised
  return (
    <>
      <Button kind="primary" icon="check" why={why} whyIn="tip" onClick={() => setAsking(true)}>
        {words.issue}
      </Button>
      {asking ? <IssueDialog list={list} onClose={() => setAsking(false)} /> : null}
    </>
  )
}

function IssueDialog({ list, onClose }: { list: ListDetail; onClose: () => void }) {
  const words = useTexts().certificate
  const [day, setDay] = useState(list.decisionDate ?? '')
  const [signer, setSigner] = useState(list.signer ?? '')
  const issue = useCommand(issueCertificates, { done: words.issued, onDone: onClose })
  const ready = day !== '' && signer.trim().length >= 2
  return (
    <FormDialog
      title={words.issue}
      about={words.issueLead}
      go={words.issue}
      wide={false}
      why={ready ? undefined : words.needed}
      busy={issue.isPending}
      onSave={() => issue.mutate({ of: { kind: 'list', listId: list.id }, on: day, signer })}
      onClose={onClose}
    >
      <div className="form-grid">
        <DayField label={words.field.on} value={day} onChange={setDay} />
        <TextField label={words.field.signer} value={signer} onChange={setSigner} maxLength={120} />
      </div>
    </FormDialog>
  )
}
