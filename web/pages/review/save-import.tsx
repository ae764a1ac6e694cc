import { useState } from 'react'
import { type ImportHeader, saveImport } from '../../../contract/review.ts'
import { may } from '../../../domain/account/may.ts'
import { isRunning } from '../../import/import-state.tsx'
import { path } from '../../path.ts'
import { useActor } from '../../shell/me.tsx'
import { useFormat, useTexts } from '../../text/use-texts.tsx'
import { Button, ButtonLink } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { useCommand } from '../../use-view.ts'

/** Saves the good rows, after the officer has read what that means. */
export function SaveImport({ data }: { data: ImportHeader }) {
  const texts = useTexts()
  const words = texts.review.import.save
  const { count } = useFormat()
  const actor = useActor()
  const [asking, setAsking] = useState(false)
  const save = useCommand(saveImport, { onDone: () => setAsking(false), done: texts.review.import.state.saving })
  if (data.state === 'saved' && data.good === 0)
    return (
      <ButtonLink kind="primary" href={path.lists({ year: data.year, place: undefined })}>
        {words.toList}
      </ButtonLink>
    )
  const why = !may.prepareList(actor, actor)
    ? texts.review.list.mayNotPrepare
    : isRunning(data.state)
      ? texts.review.import.state[data.state]
      : data.good === 0 && words.none
  return (
    <>
      <Button kind="primary" why={why} whyIn="tip" onClick={() => setAsking(true)}>
        {words.button(count(data.good))}
      </Button>
      <Dialog
        title={words.confirmTitle(count(data.good))}
        opened={asking}
        onClose={() => setAsking(false)}
        actions={
          <>
            <Button onClick={() => setAsking(false)}>{texts.shell.cancel}</Button>
            <Button kind="primary" busy={save.isPending} onClick={() => save.mutate({ id: data.id })}>
              {words.button(count(data.good))}
            </Button>
          </>
        }
      >
        <div className="dialog-words mid">
          <p>{words.confirm(data.unit.name, data.year)}</p>
          {data.doubtful + data.wrong > 0 ? <p>{words.rest(count(data.doubtful), count(data.wrong))}</p> : null}
          <p className="ink-3">{words.again}</p>
        </div>
      </Dialog>
    </>
  )
}
