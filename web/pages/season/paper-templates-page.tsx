import { useState } from 'react'
import type { z } from 'zod'
import { paperTemplateFile, paperTemplates, setPaperTemplate } from '../../../contract/paper.ts'
import { may } from '../../../domain/account/may.ts'
import { type PaperKind, paperFields, pictureField } from '../../../domain/review/paper.ts'
import { addressOf, newId, sendFile } from '../../api.ts'
import { DayField } from '../../day-field.tsx'
import { FormDialog } from '../../form-dialog.tsx'
import { path } from '../../path.ts'
import { Answer, PageTitle } from '../../shell/answer.tsx'
import { useActor, useMe } from '../../shell/me.tsx'
import { useFormat, useTexts } from '../../text/use-texts.tsx'
import { Button, ButtonLink } from '../../ui/button.tsx'
import { Card, PageHead } from '../../ui/card.tsx'
import { FileDrop } from '../../ui/file-drop.tsx'
import { Crumbs } from '../../ui/seg.tsx'
import { useCommand, useView, useWords } from '../../use-view.ts'
import './season.css'

type Template = z.infer<typeof paperTemplates.answer>['rows'][number]

/** Mẫu giấy tờ: what every commune prints from, and the province's own in their place. */
export function PaperTemplatesPage() {
  const texts = useTexts()
  const words = texts.paper.templates
  const read = useView(paperTemplates)
  return (
    <>
      <PageTitle>{words.title}</PageTitle>
      <Crumbs
        label={texts.shell.breadcrumb}
        trail={[{ label: texts.reviewSeason.title, href: path.rounds() }, { label: words.title }]}
      />
      <PageHead title={words.title} sub={words.lead} />
      <Answer read={read}>
        {({ rows }) => (
          <div className="stack">
            {rows.map((it) => (
              <TemplateCard key={it.kind} it={it} />
            ))}
          </div>
        )}
      </Answer>
      <p className="small ink-3 season-basis">{words.basis}</p>
    </>
  )
}

function TemplateCard({ it }: { it: Template }) {
  const { paper } = useTexts()
  const words = paper.templates
  const { date } = useFormat()
  const who = useActor()
  const [changing, setChanging] = useState<'upload' | 'back' | undefined>(undefined)
  const why = may.setPaperTemplate(who, who) ? undefined : words.onlyProvince
  const address = (id?: string) => addressOf(paperTemplateFile.path, { kind: it.kind, id })
  return (
    <Card
      title={paper.kind[it.kind]}
      note={it.current === null ? words.ofProduct : words.ofProvince}
      actions={
        <>
          <ButtonLink small icon="download" download href={address(it.current ?? undefined)}>
            {paper.word}
          </ButtonLink>
          <Button small icon="cloud" why={why} whyIn="tip" onClick={() => setChanging('upload')}>
            {words.upload}
          </Button>
          {it.history[0]?.own ? (
            <Button small why={why} whyIn="tip" onClick={() => setChanging('back')}>
              {words.back}
            </Button>
          ) : null}
        </>
      }
    >
      {it.history.length === 0 ? null : (
        <ul className="plain-list">
          {it.history.map((version) => (
            <li key={version.id}>
              {version.own ? (
                <a href={address(version.id)} download>
                  {version.fileName || words.ofProvince}
                </a>
              ) : (
                words.ofProduct
              )}{' '}
              <span className="small ink-3">{words.fromBy(date(version.from), version.by)}</span>
            </li>
          ))}
        </ul>
      )}
      <details>
        <summary>{words.fields}</summary>
        <Fields kind={it.kind} />
      </details>
      {changing ? <ChangeDialog kind={it.kind} how={changing} onClose={() => setChanging(undefined)} /> : null}
    </Card>
  )
}

const braced = (name: string) => (name === pictureField ? `{@${name}}` : `{${name}}`)

function Fields({ kind }: { kind: PaperKind }) {
  const words = useTexts().paper.templates
  const { fields, lists } = paperFields[kind]
  return (
    <div className="paper-fields small">
      <p>
        <code>{fields.map(braced).join(' ')}</code>
      </p>
      {Object.entries(lists).map(([list, columns]) => (
        <p key={list}>
          {words.repeated(list)} <code>{columns.map(braced).join(' ')}</code>
        </p>
      ))}
    </div>
  )
}

function ChangeDialog(props: { kind: PaperKind; how: 'upload' | 'back'; onClose: () => void }) {
  const { paper } = useTexts()
  const words = paper.templates
  const say = useWords()
  const { today } = useMe()
  const [from, setFrom] = useState<string>(today)
  const [brought, setBrought] = useState<File | undefined>(undefined)
  const [fault, setFault] = useState<string | undefined>(undefined)
  const [sending, setSending] = useState(false)
  const set = useCommand(setPaperTemplate, { done: words.saved, onDone: props.onClose })
  const upload = props.how === 'upload'
  const save = async () => {
    setSending(true)
    try {
      const file = brought === undefined ? null : await sendFile(brought)
      set.mutate({ id: newId(), kind: props.kind, from, file, fileName: brought?.name ?? '' })
    } catch (error) {
      setFault(say(error))
    } finally {
      setSending(false)
    }
  }
  return (
    <FormDialog
      wide={false}
      title={`${upload ? words.upload : words.back}: ${paper.kind[props.kind]}`}
      about={upload ? words.uploadAbout : words.backAbout}
      why={from === '' || (upload && brought === undefined) ? words.fileNeeded : fault}
      busy={set.isPending || sending}
      onSave={() => void save()}
      onClose={props.onClose}
    >
      {upload ? (
        <FileDrop
          accept=".docx"
          onFile={(file) => {
            setBrought(file)
            setFault(undefined)
          }}
        >
          {brought?.name ?? ''}
        </FileDrop>
      ) : null}
      <DayField label={words.from} value={from} onChange={setFrom} />
    </FormDialog>
  )
}
