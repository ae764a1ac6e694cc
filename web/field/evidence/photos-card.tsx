import { type ChangeEvent, useEffect, useState } from 'react'
import type { PhoneCase } from '../../../contract/phone.ts'
import type { Position } from '../../../contract/photo.ts'
import { mayTakeBack, mostOfPhoto } from '../../../domain/review/photo.ts'
import { isFull } from '../../offline/db.ts'
import type { Item } from '../../offline/outbox.ts'
import { takePhoto } from '../../offline/photos.ts'
import { toJpeg } from '../../offline/to-jpeg.ts'
import { wordsOf } from '../../text/refusal-texts.ts'
import { Icon } from '../../ui/icon.tsx'
import { BigButton, Said } from '../bits.tsx'
import { useToday } from '../list-screen.tsx'
import type { Device } from '../use-device.ts'
import { useWords } from '../words.tsx'
import { photoStateOf } from './photo-state.ts'

type Props = {
  readonly it: PhoneCase
  readonly device: Device
  readonly position: Position | null
  /** May one more be taken here? */
  readonly adding: boolean
}
type Trouble = 'not-a-photo' | 'full'

/** The photos of the dwelling, each with what became of it. */
export function PhotosCard({ it, device, position, adding }: Props) {
  const { evidence, format } = useWords()
  const today = useToday(device)
  const [busy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState<Trouble>()
  const photos = device.photos.filter(({ caseId }) => caseId === it.id).toSorted((a, b) => a.order - b.order)
  const counted = photos.filter(({ state, back }) => state !== 'refused' && !back).length

  async function take(file: File, instead: string | undefined) {
    setBusy(true)
    setTrouble(undefined)
    setTrouble(await keep(file, instead))
    setBusy(false)
  }
  async function keep(file: File, instead: string | undefined): Promise<Trouble | undefined> {
    const bytes = await toJpeg(file).catch(() => undefined)
    if (!bytes) return 'not-a-photo'
    const order = await device.nextOrder()
    const item = await takePhoto({ caseId: it.id, head: it.head, bytes, takenOn: today, position, order })
    try {
      await device.keepPhoto(item, bytes)
    } catch (error) {
      if (isFull(error)) return 'full'
      throw error
    }
    if (instead) await device.discardPhoto(instead)
    return undefined
  }

  return (
    <section className="part">
      <h2>{evidence.photos}</h2>
      {adding ? <p className="hint">{evidence.photosHint(format.count(mostOfPhoto.ofCase))}</p> : null}
      <ul className="photos">
        {photos.map((photo, at) => (
          <Photo
            key={photo.id}
            no={format.count(at + 1)}
            {...{ photo, device, busy, takesBack: mayTakeBack(it.state) }}
            onRetake={adding ? (file) => void take(file, photo.id) : undefined}
          />
        ))}
      </ul>
      {busy ? <p role="status">{evidence.making}</p> : null}
      {trouble ? <Said tone="missed">{trouble === 'full' ? evidence.full : evidence.notAPhoto}</Said> : null}
      {adding && counted < mostOfPhoto.ofCase ? (
        <TakeButton disabled={busy} onTaken={(file) => void take(file, undefined)}>
          {counted === 0 ? evidence.take : evidence.takeMore}
        </TakeButton>
      ) : null}
    </section>
  )
}

/** The camera of the phone, or where there is none a file. */
function TakeButton(props: { disabled: boolean; onTaken: (file: File) => void; children: string }) {
  const taken = ({ target }: ChangeEvent<HTMLInputElement>) => {
    const file = target.files?.[0]
    // The same photo may be chosen again after it was taken out.
    target.value = ''
    if (file) props.onTaken(file)
  }
  return (
    <label className="btn take">
      <Icon name="camera" />
      {props.children}
      <input type="file" accept="image/*" capture="environment" disabled={props.disabled} onChange={taken} />
    </label>
  )
}

type PhotoProps = {
  readonly no: string
  readonly photo: Item
  readonly device: Device
  readonly busy: boolean
  /** May one that was sent be taken back? */
  readonly takesBack: boolean
  readonly onRetake: ((file: File) => void) | undefined
}

function Photo({ no, photo, device, busy, onRetake, takesBack }: PhotoProps) {
  const { evidence, field, refusal, shell } = useWords()
  const name = evidence.photo(no)
  return (
    <li>
      <Picture photo={photo} device={device} name={name} />
      <div>
        <b>{name}</b>
        <PhotoState photo={photo} device={device} />
        {photo.state === 'refused' ? (
          <p className="bad">{wordsOf(refusal, shell.failed.general, photo.refusal)}</p>
        ) : null}
        {photo.notBack ? <p className="bad">{wordsOf(refusal, shell.failed.general, photo.notBack)}</p> : null}
        {photo.state === 'done' && photo.photoId && !photo.back && takesBack ? (
          <BigButton
            icon="left"
            onClick={() => {
              if (confirm(evidence.takeBackSure)) void device.takeBack(photo.id)
            }}
          >
            {evidence.takeBack}
          </BigButton>
        ) : null}
        {photo.state === 'done' || photo.back ? null : (
          <div className="photo-acts">
            {onRetake ? (
              <TakeButton disabled={busy} onTaken={onRetake}>
                {evidence.retake}
              </TakeButton>
            ) : null}
            <BigButton
              icon="x"
              aria-label={evidence.remove}
              onClick={() => {
                if (confirm(evidence.removeSure)) void device.discardPhoto(photo.id)
              }}
            >
              {field.takeOut}
            </BigButton>
          </div>
        )}
      </div>
    </li>
  )
}

export function PhotoState({ photo, device }: { photo: Item; device: Device }) {
  const { evidence, format } = useWords()
  const held = device.drafts.some(({ caseId }) => caseId === photo.caseId)
  const state = photoStateOf(photo, held, device.sending)
  switch (state.state) {
    case 'held':
      return <small>{evidence.held}</small>
    case 'waits':
      return <small>{evidence.waits}</small>
    case 'sending':
      return <small className="tab">{evidence.sending(format.percent(state.part * 100, 0))}</small>
    case 'backWaits':
    case 'back':
      return <small>{evidence[state.state]}</small>
    case 'sent':
      return <small className="good">{evidence.sent}</small>
    case 'refused':
      return <small className="bad">{evidence.refused}</small>
  }
}

/** What was photographed, as long as it lies on the phone. */
function Picture({ photo, device, name }: { photo: Item; device: Device; name: string }) {
  const [address, setAddress] = useState<string>()
  const { picture } = device
  const { id, state, back } = photo
  useEffect(() => {
    if (state === 'done' || back) return
    let made: string | undefined
    let over = false
    void picture(id).then((bytes) => {
      if (!bytes || over) return
      made = URL.createObjectURL(new Blob([bytes], { type: 'image/jpeg' }))
      setAddress(made)
    })
    return () => {
      over = true
      if (made) URL.revokeObjectURL(made)
      setAddress(undefined)
    }
  }, [picture, id, state, back])
  return address ? (
    <img src={address} alt={name} />
  ) : (
    <span className="no-picture">
      <Icon name={back ? 'left' : state === 'done' ? 'check' : 'camera'} size="l" />
    </span>
  )
}
