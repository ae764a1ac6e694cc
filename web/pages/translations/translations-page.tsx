import { useState } from 'react'
import type { z } from 'zod'
import { translationFile, translationList } from '../../../contract/sheet-translations.ts'
import { may } from '../../../domain/account/may.ts'
import { addressOf } from '../../api.ts'
import { path } from '../../path.ts'
import { Answer, PageTitle } from '../../shell/answer.tsx'
import { useActor } from '../../shell/me.tsx'
import { useFormat, useTexts } from '../../text/use-texts.tsx'
import { Button } from '../../ui/button.tsx'
import { Card, PageHead } from '../../ui/card.tsx'
import { EmptyState } from '../../ui/note.tsx'
import { Crumbs } from '../../ui/seg.tsx'
import { Table } from '../../ui/table.tsx'
import { StatusTag } from '../../ui/tag.tsx'
import { useView } from '../../use-view.ts'
import { AddDialog } from './add-dialog.tsx'
import { TemplateDialog, WithdrawDialog } from './dialogs.tsx'
import './translations.css'

export type Version = z.infer<typeof translationList.answer>['rows'][number]
const tones = { now: 'reached', replaced: 'none', withdrawn: 'none' } as const

/** Bản dịch phiếu: the sheets in the languages of the houses, every version of each. */
export function TranslationsPage() {
  const texts = useTexts()
  const words = texts.sheetTranslations
  const who = useActor()
  const [open, setOpen] = useState<'template' | 'add'>()
  const [withdrawn, setWithdrawn] = useState<Version>()
  const read = useView(translationList)
  const why = may.setQuestions(who, who) ? undefined : texts.ownQuestions.onlyProvince
  return (
    <>
      <PageTitle>{words.title}</PageTitle>
      <Crumbs
        label={texts.shell.breadcrumb}
        trail={[
          { label: texts.reviewSeason.title, href: path.rounds() },
          { label: texts.ownQuestions.title, href: path.ownQuestions() },
          { label: words.title },
        ]}
      />
      <PageHead
        title={words.title}
        sub={words.lead}
        actions={
          <>
            <Button icon="download" why={why} whyIn="tip" onClick={() => setOpen('template')}>
              {words.template}
            </Button>
            <Button kind="primary" icon="plus" why={why} whyIn="tip" onClick={() => setOpen('add')}>
              {words.add}
            </Button>
          </>
        }
      />
      <Answer read={read}>
        {({ rows, of }) => (
          <Card flush={rows.length > 0}>
            <Versions rows={rows} of={of} why={why} onWithdraw={setWithdrawn} />
          </Card>
        )}
      </Answer>
      {open === 'template' ? <TemplateDialog onClose={() => setOpen(undefined)} /> : null}
      {open === 'add' ? <AddDialog onClose={() => setOpen(undefined)} /> : null}
      {withdrawn ? <WithdrawDialog it={withdrawn} onClose={() => setWithdrawn(undefined)} /> : null}
    </>
  )
}

type VersionsProps = {
  readonly rows: readonly Version[]
  readonly of: number
  readonly why: string | undefined
  readonly onWithdraw: (it: Version) => void
}

function Versions({ rows, of, why, onWithdraw }: VersionsProps) {
  const words = useTexts().sheetTranslations
  const { count, date } = useFormat()
  return (
    <Table
      caption={words.title}
      rows={rows}
      keyOf={({ id }) => id}
      empty={
        <EmptyState icon="globe" title={words.none}>
          {words.noneAbout}
        </EmptyState>
      }
      columns={[
        {
          key: 'language',
          head: words.language,
          cell: ({ language }) => `${language.name} (${language.code})`,
        },
        { key: 'version', head: words.version, numeric: true, width: '70px', cell: ({ version }) => count(version) },
        {
          key: 'state',
          head: words.stateHead,
          width: '150px',
          cell: ({ state }) => <StatusTag tone={tones[state]}>{words.state[state]}</StatusTag>,
        },
        {
          key: 'said',
          head: words.said,
          numeric: true,
          width: '130px',
          cell: ({ said }) => words.saidOf(count(said), count(of)),
        },
        {
          key: 'by',
          head: words.by,
          wideOnly: true,
          cell: ({ by, recordedAt }) => words.byOn(by, date(recordedAt.slice(0, 10))),
        },
        {
          key: 'acts',
          head: <span className="sr-only">{words.acts}</span>,
          width: '220px',
          cell: (it) => (
            <span className="translation-acts">
              <Button
                small
                icon="download"
                why={why}
                whyIn="tip"
                onClick={() => location.assign(addressOf(translationFile.path, { id: it.id }))}
              >
                {words.file}
              </Button>
              {it.state === 'now' ? (
                <Button small why={why} whyIn="tip" onClick={() => onWithdraw(it)}>
                  {words.withdraw}
                </Button>
              ) : null}
            </span>
          ),
        },
      ]}
    />
  )
}
