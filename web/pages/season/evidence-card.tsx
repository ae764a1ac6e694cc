import type { z } from 'zod'
import { caseEvidence, casePhoto } from '../../../contract/photo.ts'
import { reach } from '../../../domain/account/may.ts'
import { addressOf } from '../../api.ts'
import { Answer } from '../../shell/answer.tsx'
import { useActor } from '../../shell/me.tsx'
import { useFormat, useTexts } from '../../text/use-texts.tsx'
import { Card } from '../../ui/card.tsx'
import { Drawing } from '../../ui/drawing.tsx'
import { useView } from '../../use-view.ts'

type Evidence = z.infer<typeof caseEvidence.answer>
type Position = Evidence['photos'][number]['position']

/** Photos, position and signature a reviewer brought from the house: for those who may read people by name, and nobody else. */
export function EvidenceCard({ id }: { id: string }) {
  const who = useActor()
  return reach.households(who) === undefined ? null : <Read id={id} />
}

function Read({ id }: { id: string }) {
  const words = useTexts().evidence.office
  const read = useView(caseEvidence, { id })
  return (
    <Card title={words.title} note={words.note}>
      <Answer read={read}>{(it) => <Filled it={it} />}</Answer>
    </Card>
  )
}

function Filled({ it }: { it: Evidence }) {
  const words = useTexts().evidence
  const { count, date, moment } = useFormat()
  if (it.photos.length + it.interviews.length === 0) return <p className="mid ink-3">{words.office.none}</p>
  return (
    <div className="evidence">
      {it.photos.length === 0 ? null : (
        <ul className="evidence-photos">
          {it.photos.map((photo, at) => (
            <li key={photo.id}>
              {photo.takenBackAt === null ? (
                <a href={addressOf(casePhoto.path, { id: photo.id })} target="_blank" rel="noreferrer">
                  <img
                    src={addressOf(casePhoto.path, { id: photo.id })}
                    alt={words.photo(count(at + 1))}
                    width={photo.width}
                    height={photo.height}
                    loading="lazy"
                  />
                </a>
              ) : (
                <p className="evidence-back">{words.office.takenBack(moment(photo.takenBackAt))}</p>
              )}
              <small>{words.office.takenBy(date(photo.takenOn), photo.by)}</small>
              {photo.takenBackAt === null ? <Where position={photo.position} /> : null}
            </li>
          ))}
        </ul>
      )}
      {it.interviews.toReversed().map(({ surveyId, on, position, signed }) => (
        <div key={surveyId} className="evidence-signed">
          <b>{words.office.interviewOf(date(on))}</b>
          <Where position={position} />
          {signed === null ? (
            <p>{words.office.notSigned}</p>
          ) : signed.kind === 'witness' ? (
            <p>{words.office.witnessed(signed.name, words.whys[signed.why])}</p>
          ) : (
            <Drawing strokes={signed.strokes} width={1_000} height={400} label={words.office.signedBy} />
          )}
        </div>
      ))}
    </div>
  )
}

function Where({ position }: { position: Position }) {
  const words = useTexts().evidence.office
  const { count } = useFormat()
  if (!position) return <small>{words.noPosition}</small>
  // As maps take them, in either language: a point before the decimals.
  const [latitude, longitude] = [position.latitude, position.longitude].map((it) => it.toFixed(6))
  return <small className="num">{words.at(latitude ?? '', longitude ?? '', count(Math.ceil(position.accuracy)))}</small>
}
