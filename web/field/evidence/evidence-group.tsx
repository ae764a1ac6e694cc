import { useRef } from 'react'
import type { Evidence } from '../../../contract/survey.ts'
import type { Draft } from '../../offline/draft.ts'
import type { UnderWay } from '../interview/interview-screen.tsx'
import { NotAnswered } from '../interview/part-card.tsx'
import { openSigned } from '../interview/parts.ts'
import { PhotosCard } from './photos-card.tsx'
import { PositionCard } from './position-card.tsx'
import { SignedCard } from './signed-card.tsx'

const none: Evidence = { position: null, signed: null }

/** What is brought from the house beside the answers. Only a signature or a witness is asked for; nothing holds the interview up. */
export function EvidenceGroup(props: UnderWay & { marked: boolean; onDraft: (draft: Draft) => void }) {
  const { it, draft, device, marked, onDraft } = props
  const evidence = draft.evidence ?? none
  // The position comes when the phone has it: what was signed meanwhile stays.
  const latest = useRef(draft)
  latest.current = draft
  const set = (to: Partial<Evidence>) =>
    onDraft({ ...latest.current, evidence: { ...(latest.current.evidence ?? none), ...to } })
  const open = marked && openSigned(draft, it) > 0
  return (
    <>
      <PhotosCard it={it} device={device} position={evidence.position} adding />
      <PositionCard position={evidence.position} onChange={(position) => set({ position })} />
      <div className={open ? 'marked' : undefined}>
        <SignedCard signed={evidence.signed} onChange={(signed) => set({ signed })} />
        {open ? <NotAnswered /> : null}
      </div>
    </>
  )
}
