import { useState } from 'react'
import { savePointTable } from '../../../contract/standard.ts'
import { may } from '../../../domain/account/may.ts'
import type { ScoreArea } from '../../../domain/standard/point-table.ts'
import { path } from '../../path.ts'
import { PageTitle } from '../../shell/answer.tsx'
import { useActor } from '../../shell/me.tsx'
import { useFormat, useTexts } from '../../text/use-texts.tsx'
import { Button } from '../../ui/button.tsx'
import { Card, PageHead } from '../../ui/card.tsx'
import { EmptyState, Note } from '../../ui/note.tsx'
import { Crumbs } from '../../ui/seg.tsx'
import { useStandardName } from '../../use-standards.ts'
import { useCommand } from '../../use-view.ts'
import { addItem, bodyOf, type Draft, draftOf, emptyDraft, missingIn } from './point-draft.ts'
import { PasteTableDialog, PutInForceDialog } from './point-editor-dialogs.tsx'
import { PointGrid } from './point-grid.tsx'
import type { PointTable } from './point-table-page.tsx'
import { TableStateTag } from './point-tables-page.tsx'

type Props = {
  readonly id: string
  readonly standard: string
  readonly source: string
  readonly areas: readonly ScoreArea[]
  /** Undefined while it was never saved. */
  readonly table: PointTable | undefined
}

/** A grid of items, answers and the seven areas. Empty cells stay in sight; once in force the table can only be read. */
export function PointEditor({ id, standard, source, areas, table }: Props) {
  const texts = useTexts()
  const words = texts.standardPage.editor
  const { count } = useFormat()
  const actor = useActor()
  const standardName = useStandardName()
  const [kept, setKept] = useState<Draft>(() => (table ? draftOf(table.body) : emptyDraft))
  const [draft, setDraft] = useState(kept)
  const [asking, setAsking] = useState<'paste' | 'force' | undefined>(undefined)
  const save = useCommand(savePointTable, { done: words.saved, onDone: () => setKept(draft) })

  const mayNot = !may.setStandard(actor, actor) && texts.standardPage.mayNot
  const frozen = table !== undefined && table.state !== 'draft'
  const open = !frozen && !mayNot
  const changed = draft !== kept
  const body = bodyOf(draft)
  const missing = missingIn(draft, areas)
  const title = table ? words.title(count(table.version)) : words.newTitle
  const whyNoSave =
    mayNot ||
    (frozen && words.frozen) ||
    (body === undefined && (draft.items.length === 0 ? words.empty : words.needText))
  const missingWords =
    areas.length === 0
      ? words.noAreas
      : missing === 0
        ? words.complete
        : words.missing(count(missing), areas.join(', '))
  const whyNoForce =
    mayNot ||
    (frozen && words.frozen) ||
    ((changed || !table) && words.saveFirst) ||
    ((missing > 0 || areas.length === 0) && missingWords)

  return (
    <>
      <PageTitle>{title}</PageTitle>
      <Crumbs
        label={texts.shell.breadcrumb}
        trail={[
          { label: texts.standardPage.title, href: path.standards() },
          { label: texts.standardPage.points.title, href: path.pointTables() },
          { label: title },
        ]}
      />
      <PageHead
        title={title}
        tags={table ? <TableStateTag state={table.state} /> : null}
        sub={`${standardName(standard)} · ${source}`}
        actions={
          <>
            <Button icon="print" onClick={() => print()}>
              {texts.shell.print}
            </Button>
            {frozen ? null : (
              <Button why={mayNot} whyIn="tip" onClick={() => setAsking('paste')}>
                {words.paste}
              </Button>
            )}
            <Button why={whyNoForce} whyIn="tip" onClick={() => setAsking('force')}>
              {words.force}
            </Button>
            <Button
              kind="primary"
              icon="saved"
              busy={save.isPending}
              why={whyNoSave}
              whyIn="tip"
              onClick={() => {
                if (body) save.mutate({ id, standard, source, body })
              }}
            >
              {words.save}
            </Button>
          </>
        }
      />
      <div className="points-state">
        {frozen ? <Note>{words.frozen}</Note> : null}
        {draft.items.length > 0 ? (
          <Note tone={missing === 0 && areas.length > 0 ? 'reached' : 'risk'}>{missingWords}</Note>
        ) : null}
        {changed ? <Note live>{words.unsaved}</Note> : null}
      </div>
      <Card flush>
        {draft.items.length === 0 ? (
          <EmptyState icon="settings" title={words.newTitle} basis={texts.standardPage.points.basis}>
            {words.empty}
          </EmptyState>
        ) : (
          <PointGrid draft={draft} areas={areas} open={open} onChange={setDraft} />
        )}
        {open ? (
          <div className="points-foot">
            <Button icon="plus" onClick={() => setDraft(addItem(draft))}>
              {words.addItem}
            </Button>
            {draft.items.length > 0 ? <span className="small ink-3">{words.pasteHint}</span> : null}
          </div>
        ) : null}
      </Card>
      {asking === 'paste' ? (
        <PasteTableDialog
          onTable={(it) => {
            setDraft(it)
            setAsking(undefined)
          }}
          onClose={() => setAsking(undefined)}
        />
      ) : null}
      {asking === 'force' ? <PutInForceDialog id={id} onClose={() => setAsking(undefined)} /> : null}
    </>
  )
}
