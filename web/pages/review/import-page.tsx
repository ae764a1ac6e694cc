import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { discardImport, type ImportHeader, importFindings } from '../../../contract/review.ts'
import { may } from '../../../domain/account/may.ts'
import { addressOf } from '../../api.ts'
import { ImportStateTag, isRunning } from '../../import/import-state.tsx'
import { path } from '../../path.ts'
import { Answer, PageTitle } from '../../shell/answer.tsx'
import { useActor } from '../../shell/me.tsx'
import { useFormat, useLanguage, useTexts } from '../../text/use-texts.tsx'
import { Progress } from '../../ui/bar.tsx'
import { Button, ButtonLink } from '../../ui/button.tsx'
import { Card, Lead, PageHead } from '../../ui/card.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Crumbs } from '../../ui/seg.tsx'
import { useCommand, useGo } from '../../use-view.ts'
import { ColumnCheck } from './column-check.tsx'
import { ImportNotes } from './import-notes.tsx'
import { ImportRows } from './import-rows.tsx'
import './import.css'
import { SaveImport } from './save-import.tsx'
import { useImport } from './use-import.ts'

const route = getRouteApi('/in/imports/$id')

/** One file: what was read, what is wrong with it, what is to be decided; saved only when the officer says so. */
export function ImportPage() {
  const { id } = route.useParams()
  const read = useImport(id)
  return <Answer read={{ ...read, isPlaceholderData: false }}>{(data) => <Filled data={data} />}</Answer>
}

function Filled({ data }: { data: ImportHeader }) {
  const texts = useTexts()
  const format = useFormat()
  const words = texts.review.import
  const running = isRunning(data.state)
  return (
    <>
      <PageTitle>{data.fileName}</PageTitle>
      <Crumbs
        label={texts.shell.breadcrumb}
        trail={[{ label: words.title, href: path.importing() }, { label: data.fileName }]}
      />
      <PageHead
        title={data.fileName}
        tags={<ImportStateTag state={data.state} />}
        sub={`${words.about(words.kind[data.kind], data.unit.name, data.year)} · ${words.asked(format.moment(data.askedAt))}`}
        actions={<Actions data={data} />}
      />
      {running ? <Running data={data} /> : <LeadWords data={data} />}
      <div className="stack import-stack">
        <ImportNotes data={data} />
        <ColumnCheck check={data.columnCheck} />
        {data.state === 'refused' || data.state === 'reading' ? null : <ImportRows data={data} />}
      </div>
    </>
  )
}

function Running({ data }: { data: ImportHeader }) {
  const words = useTexts().review.import.progress
  const format = useFormat()
  const saving = data.state === 'saving'
  const [done, total] = saving ? [data.saved, data.saved + data.good] : [data.rowsDone, data.rowsTotal]
  const counted = (saving ? words.households : words.rows)(format.count(done), format.count(total))
  return (
    <Card className="running-job">
      <Progress
        label={saving ? words.saving : words.reading}
        share={total === 0 ? undefined : done / total}
        note={total === 0 ? words.leave : `${counted}. ${words.leave}`}
      />
    </Card>
  )
}

/** What a person should know first: how many can be saved, how many wait for them, how many are wrong. */
function LeadWords({ data }: { data: ImportHeader }) {
  const words = useTexts().review.import.lead
  const { count } = useFormat()
  if (data.state === 'refused') return null
  const total = data.good + data.doubtful + data.wrong + data.saved
  if (total === 0) return <Lead>{words.nothing}</Lead>
  if (data.state === 'saved') {
    const rest = total - data.saved
    return (
      <Lead>
        <strong>{words.saved(count(data.saved))}</strong> {rest > 0 ? words.notSaved(count(rest)) : ''}
      </Lead>
    )
  }
  const parts = [
    words.good(count(data.good)),
    ...(data.doubtful > 0 ? [words.doubtful(count(data.doubtful))] : []),
    ...(data.wrong > 0 ? [words.wrong(count(data.wrong))] : []),
  ]
  return (
    <Lead>
      <strong>{words.read(count(total))}</strong> {parts.join(', ')}.
    </Lead>
  )
}

function Actions({ data }: { data: ImportHeader }) {
  const { language } = useLanguage()
  const words = useTexts().review.import
  const found = data.good + data.doubtful + data.wrong > 0
  return (
    <>
      {found && data.state !== 'reading' ? (
        <ButtonLink icon="download" download href={addressOf(importFindings.path, { id: data.id, lang: language })}>
          {words.findingsFile}
        </ButtonLink>
      ) : null}
      <Discard data={data} />
      {data.state === 'refused' ? null : <SaveImport data={data} />}
    </>
  )
}

function Discard({ data }: { data: ImportHeader }) {
  const texts = useTexts()
  const words = texts.review.import
  const go = useGo()
  const actor = useActor()
  const [asking, setAsking] = useState(false)
  const discard = useCommand(discardImport, {
    done: words.discarded,
    onDone: () => go(path.importing(), true),
  })
  const why = !may.prepareList(actor, actor)
    ? texts.review.list.mayNotPrepare
    : isRunning(data.state) && words.state[data.state]
  return (
    <>
      <Button onClick={() => setAsking(true)} why={why} whyIn="tip">
        {words.discard}
      </Button>
      <Dialog
        title={words.discardTitle}
        opened={asking}
        onClose={() => setAsking(false)}
        actions={
          <>
            <Button onClick={() => setAsking(false)}>{texts.shell.cancel}</Button>
            <Button kind="danger" busy={discard.isPending} onClick={() => discard.mutate({ id: data.id })}>
              {words.discard}
            </Button>
          </>
        }
      >
        <p className="mid ink-2">{words.discardBody}</p>
      </Dialog>
    </>
  )
}
