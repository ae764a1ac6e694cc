import { useQueryClient } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import {
  convertDeliveryImport,
  type DeliveryImport,
  deliveryImportDetail,
  deliveryImportRows,
} from '../../../contract/delivery-import.ts'
import { ImportStateTag, isRunning } from '../../import/import-state.tsx'
import { path } from '../../path.ts'
import { Answer, PageTitle } from '../../shell/answer.tsx'
import { useFormat, useTexts } from '../../text/use-texts.tsx'
import { Progress } from '../../ui/bar.tsx'
import { Button } from '../../ui/button.tsx'
import { Card, Lead, PageHead } from '../../ui/card.tsx'
import { Note } from '../../ui/note.tsx'
import { Crumbs } from '../../ui/seg.tsx'
import { useCommand, useView, useWords } from '../../use-view.ts'
import { ImportActions } from './import-actions.tsx'
import { ImportedRows } from './import-rows.tsx'

const route = getRouteApi('/in/support/imports/$id')
const often = 1_000

/** One list: what was read, what is wrong with which cell; saved only when the officer says so. */
export function DeliveryImportPage() {
  const { id } = route.useParams()
  const client = useQueryClient()
  const [state, setState] = useState<DeliveryImport['state'] | undefined>(undefined)
  const read = useView(deliveryImportDetail, { id }, { refetchInterval: isRunning(state) ? often : false })
  const now = read.data?.state
  useEffect(() => {
    setState(now)
    // What was read or saved meanwhile is asked for again.
    if (!isRunning(now)) void client.invalidateQueries({ queryKey: [deliveryImportRows.path] })
  }, [now, client])
  return <Answer read={read}>{(data) => <Filled data={data} />}</Answer>
}

function Filled({ data }: { data: DeliveryImport }) {
  const { shell, support } = useTexts()
  const words = support.importing
  const format = useFormat()
  const about = [
    data.unit.name,
    data.kind === null ? '' : support.kind[data.kind],
    data.on === null ? '' : format.date(data.on),
    data.documentNo,
    data.elsewhere ? support.delivery.source.elsewhere : '',
  ]
  return (
    <>
      <PageTitle>{data.fileName}</PageTitle>
      <Crumbs
        label={shell.breadcrumb}
        trail={[{ label: support.tabs.imports, href: path.deliveryImports() }, { label: data.fileName }]}
      />
      <PageHead
        title={data.fileName}
        tags={<ImportStateTag state={data.state} />}
        sub={about.filter(Boolean).join(' · ')}
        actions={<ImportActions data={data} />}
      />
      {isRunning(data.state) ? (
        <Running data={data} />
      ) : data.state === 'refused' ? (
        <Refused data={data} />
      ) : (
        <Lead>
          <strong>
            {data.saved > 0
              ? words.leadSaved(format.count(data.saved))
              : words.lead(format.count(data.good), format.count(data.wrong))}
          </strong>
        </Lead>
      )}
      {data.state === 'refused' || data.state === 'reading' ? null : <ImportedRows data={data} />}
    </>
  )
}

function Running({ data }: { data: DeliveryImport }) {
  const words = useTexts().support.importing
  const { count } = useFormat()
  const saving = data.state === 'saving'
  const [done, total] = saving ? [data.saved, data.saved + data.good] : [data.rowsDone, data.rowsTotal]
  return (
    <Card className="running-job">
      <Progress
        label={saving ? words.saving : words.reading}
        share={total === 0 ? undefined : done / total}
        note={`${total === 0 ? '' : `${words.progress(count(done), count(total))}. `}${words.leave}`}
      />
    </Card>
  )
}

/** Why nothing was read. Text of an old font can be read again, converted. */
function Refused({ data }: { data: DeliveryImport }) {
  const words = useTexts().support.importing
  const say = useWords()
  const convert = useCommand(convertDeliveryImport, { done: words.reading })
  const { code, encoding } = data.refusal ?? { code: '' }
  const old = code === 'import.legacy-text' && (encoding === 'tcvn3' || encoding === 'vni') ? encoding : undefined
  return (
    <Note
      tone="missed"
      live
      actions={
        old ? (
          <Button small busy={convert.isPending} onClick={() => convert.mutate({ id: data.id, convert: old })}>
            {words.convert}
          </Button>
        ) : undefined
      }
    >
      {say(data.refusal)}
    </Note>
  )
}
