import type { PhoneCase } from '../../contract/phone.ts'
import { answersNow, type Draft, fromRefused, onCase } from '../offline/draft.ts'
import { everybodyOf } from '../offline/people.ts'
import { BigButton, Said } from './bits.tsx'
import { differences } from './compare.ts'
import { Frame } from './frame.tsx'
import { go } from './route.ts'
import { scoreOf, villageOf } from './score.ts'
import { isToAsk, newestOf } from './standing.ts'
import type { Device } from './use-device.ts'
import { useWords } from './words.tsx'

/** Two interviews of one household side by side: a person decides, never the one who came last. */
export function CompareScreen({ it, device }: { it: PhoneCase; device: Device }) {
  const words = useWords()
  const { field, format, shell } = words
  const newest = newestOf(device.items, it.id)
  const refused = newest?.state === 'refused' ? newest : undefined
  const drafted = device.drafts.find(({ caseId }) => caseId === it.id)
  const found: Draft | undefined = drafted ?? (refused && fromRefused(refused.sent, it.version, Date.now()))
  const mine = found && onCase(found, it)
  const theirs = it.last?.here ? it.last : undefined
  const back = { to: { at: 'case', id: it.id } as const, label: field.toCase }
  const title = field.householdOf(it.head)
  if (!mine || !theirs)
    return (
      <Frame title={title} back={back} device={device}>
        <Said>{field.nothingToCompare}</Said>
      </Frame>
    )
  const everybody = mine ? everybodyOf(it, mine) : it.members
  const nameOf = (id: string) => everybody.find((member) => member.id === id)?.name ?? ''
  const different = differences(
    { ...mine, answers: answersNow(it, mine) },
    theirs,
    nameOf,
    words,
    device.ground?.ownForms,
  )
  const classOf = (told: Parameters<typeof scoreOf>[0]) => {
    const result = scoreOf(told, it, device.ground)[0]?.finding.result ?? 'cannot'
    return result === 'cannot' ? field.result.incomplete : shell.classShort[result]
  }
  const keepMine = async () => {
    const draft = { ...mine, seenVersion: it.version, savedAt: Date.now() }
    if (refused) await device.reopen(refused, draft)
    else device.save(draft)
    go({ at: 'result', id: it.id })
  }
  const keepTheirs = async () => {
    if (!confirm(field.discardSure)) return
    if (refused) await device.discard(refused)
    if (drafted) await device.drop(it.id)
    go({ at: 'case', id: it.id })
  }
  return (
    <Frame
      title={title}
      sub={villageOf(device.ground, it)?.name}
      back={back}
      device={device}
      foot={
        <div className="two even">
          <BigButton onClick={() => void keepTheirs()}>{field.keepTheirs}</BigButton>
          <BigButton kind="primary" disabled={!isToAsk(it)} onClick={() => void keepMine()}>
            {field.keepMine}
          </BigButton>
        </div>
      }
    >
      <div className="group-head">
        <h2>{field.twoInterviews}</h2>
        <p>{field.twoInterviewsWhy}</p>
      </div>
      {isToAsk(it) ? null : <Said tone="risk">{field.sentAnswers}</Said>}
      <table className="beside">
        <thead>
          <tr>
            <th scope="col">
              <b>{field.mine}</b>
              <small className="tab">{format.date(mine.on)}</small>
            </th>
            <th scope="col">
              <b>{field.onServer}</b>
              <small className="tab">{format.date(theirs.on)}</small>
            </th>
          </tr>
        </thead>
        <tbody>
          <tr className="beside-label">
            <th colSpan={2} scope="colgroup">
              {field.group.result}
            </th>
          </tr>
          <tr>
            <td>{classOf(mine)}</td>
            <td>{classOf(theirs)}</td>
          </tr>
          {different.flatMap(({ id, member, label, mine, theirs }) => [
            <tr key={id} className="beside-label">
              <th colSpan={2} scope="colgroup">
                {member ? `${member}: ` : ''}
                {label}
              </th>
            </tr>,
            <tr key={`${id} said`}>
              <td>{mine}</td>
              <td>{theirs}</td>
            </tr>,
          ])}
        </tbody>
      </table>
      {different.length === 0 ? <Said tone="reached">{field.noDifference}</Said> : null}
    </Frame>
  )
}
