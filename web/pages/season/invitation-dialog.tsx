import { useState } from 'react'
import { invitationPaper } from '../../../contract/paper.ts'
import type { Round } from '../../../contract/review-round.ts'
import { addressOf } from '../../api.ts'
import { DayField } from '../../day-field.tsx'
import { FormDialog } from '../../form-dialog.tsx'
import { ownUnitOf, provinceOf, useMe } from '../../shell/me.tsx'
import { useTexts } from '../../text/use-texts.tsx'
import { TextField } from '../../ui/field.tsx'
import { useDownload } from '../../use-download.ts'
import { VillageField } from './meeting-dialog.tsx'

/** Giấy mời họp dân: asks when and where, and fetches one file with an invitation for every household. */
export function InvitationDialog({ round, onClose }: { round: Round; onClose: () => void }) {
  const words = useTexts().paper
  const me = useMe()
  const download = useDownload()
  const own = ownUnitOf(me)
  const [village, setVillage] = useState<number | undefined>(me.units.length > 2 ? own?.id : undefined)
  const [on, setOn] = useState<string>(me.today)
  const [at, setAt] = useState('07:30')
  const [venue, setVenue] = useState('')
  const [chair, setChair] = useState('')
  const ready = village !== undefined && on !== '' && /^([01]\d|2[0-3]):[0-5]\d$/.test(at) && venue.trim().length >= 2
  return (
    <FormDialog
      title={words.kind.invitation}
      about={words.inviteAbout}
      go={words.word}
      why={ready ? undefined : words.needed}
      busy={download.isPending}
      onSave={() =>
        download.mutate(addressOf(invitationPaper.path, { round: round.id, place: village, on, at, venue, chair }), {
          onSuccess: onClose,
        })
      }
      onClose={onClose}
    >
      <div className="form-grid">
        <VillageField value={village} onChange={setVillage} ofProvince={provinceOf(me) === own?.id} />
        <DayField label={words.day} value={on} onChange={setOn} />
        <TextField label={words.hour} type="time" value={at} onChange={setAt} />
        <TextField label={words.venue} value={venue} onChange={setVenue} maxLength={200} />
        <TextField label={words.chair} value={chair} onChange={setChair} maxLength={120} />
      </div>
    </FormDialog>
  )
}
