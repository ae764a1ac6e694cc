import { getRouteApi } from '@tanstack/react-router'
import type { z } from 'zod'
import { listDetail } from '../../../contract/review.ts'
import { path } from '../../path.ts'
import { Answer } from '../../shell/answer.tsx'
import { useMe } from '../../shell/me.tsx'
import { useTexts } from '../../text/use-texts.tsx'
import { useView } from '../../use-view.ts'
import { CertificatePages } from './certificate-pages.tsx'
import { IssueButton } from './issue-button.tsx'

type ListDetail = z.infer<typeof listDetail.answer>

const route = getRouteApi('/in/lists/$id/certificates')

/** The certificates of a recognised list: a table on the screen, one sheet a household on paper. */
export function CertificatesPage() {
  const { id } = route.useParams()
  const read = useView(listDetail, { id })
  return <Answer read={read}>{(list) => <Filled list={list} />}</Answer>
}

function Filled({ list }: { list: ListDetail }) {
  const texts = useTexts()
  const { after, village } = route.useSearch()
  const { today } = useMe()
  const lastDay = `${list.year}-12-31`
  const title = texts.review.list.detail.title(list.unit.name, list.year)
  return (
    <CertificatePages
      of={title}
      trail={[
        { label: texts.review.list.title, href: path.lists({ year: list.year }) },
        { label: title, href: path.list(list.id) },
      ]}
      query={{ list: list.id }}
      commune={list.unit.id}
      day={lastDay < today ? lastDay : today}
      village={village}
      after={after}
      to={(query) => path.certificates(list.id, query)}
      issue={<Issue list={list} />}
    />
  )
}

/** Cấp giấy: the chair's. Dead with the reason for others, and while the list is a draft. */
function Issue({ list }: { list: ListDetail }) {
  const words = useTexts().certificate
  return (
    <IssueButton
      of={{ kind: 'list', listId: list.id }}
      why={list.state === 'recognised' ? undefined : words.notRecognised}
      day={list.decisionDate ?? ''}
      signer={list.signer ?? ''}
    />
  )
}
