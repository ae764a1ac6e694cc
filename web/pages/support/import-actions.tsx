import { useState } from 'react'
import {
  type DeliveryImport,
  deliveryImportFindings,
  discardDeliveryImport,
  saveDeliveryImport,
} from '../../../contract/delivery-import.ts'
import { may } from '../../../domain/account/may.ts'
import { addressOf } from '../../api.ts'
import { isRunning } from '../../import/import-state.tsx'
import { path } from '../../path.ts'
import { useActor } from '../../shell/me.tsx'
import { useFormat, useLanguage, useTexts } from '../../text/use-texts.tsx'
import { Button, ButtonLink } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { useCommand, useGo } from '../../use-view.ts'

/** Its findings as a file, throwing it away, saving its good rows. */
export function ImportActions({ data }: { data: DeliveryImport }) {
  const { support } = useTexts()
  const words = support.importing
  const { count } = useFormat()
  const { language } = useLanguage()
  const actor = useActor()
  const mayNot = !may.recordSupport(actor, actor) && support.mayNot
  const [asking, setAsking] = useState<'save' | 'discard' | undefined>(undefined)
  const close = () => setAsking(undefined)
  if (isRunning(data.state)) return null
  return (
    <>
      {data.wrong + data.good + data.saved > 0 ? (
        <ButtonLink
          icon="download"
          download
          href={addressOf(deliveryImportFindings.path, { id: data.id, lang: language })}
        >
          {words.findingsFile}
        </ButtonLink>
      ) : null}
      <Button icon="x" why={mayNot} whyIn="tip" onClick={() => setAsking('discard')}>
        {words.discard}
      </Button>
      {data.state === 'saved' && data.good === 0 ? (
        <ButtonLink kind="primary" href={path.support()}>
          {words.toDeliveries}
        </ButtonLink>
      ) : data.state === 'read' ? (
        <Button
          kind="primary"
          why={mayNot || (data.good === 0 && words.nothingToSave)}
          whyIn="tip"
          onClick={() => setAsking('save')}
        >
          {words.save(count(data.good))}
        </Button>
      ) : null}
      {asking === 'save' ? <SaveDialog data={data} onClose={close} /> : null}
      {asking === 'discard' ? <DiscardDialog data={data} onClose={close} /> : null}
    </>
  )
}

type Inside = { readonly data: DeliveryImport; readonly onClose: () => void }

function SaveDialog({ data, onClose }: Inside) {
  const { shell, support } = useTexts()
  const words = support.importing
  const { count } = useFormat()
  const save = useCommand(saveDeliveryImport, { done: words.saving, onDone: onClose })
  return (
    <Dialog
      opened
      title={words.save(count(data.good))}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{shell.cancel}</Button>
          <Button kind="primary" busy={save.isPending} onClick={() => save.mutate({ id: data.id })}>
            {words.save(count(data.good))}
          </Button>
        </>
      }
    >
      <p className="mid">{words.saveAbout(count(data.good), count(data.wrong))}</p>
    </Dialog>
  )
}

function DiscardDialog({ data, onClose }: Inside) {
  const { shell, support } = useTexts()
  const words = support.importing
  const go = useGo()
  const discard = useCommand(discardDeliveryImport, {
    done: words.discarded,
    onDone: () => go(path.deliveryImports(), true),
  })
  return (
    <Dialog
      opened
      title={words.discard}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{shell.cancel}</Button>
          <Button kind="danger" busy={discard.isPending} onClick={() => discard.mutate({ id: data.id })}>
            {words.discard}
          </Button>
        </>
      }
    >
      <p className="mid">{words.discardAbout}</p>
    </Dialog>
  )
}
