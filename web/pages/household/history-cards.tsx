import { commandLog } from '../../../contract/log.ts'
import { reach } from '../../../domain/account/may.ts'
import { Answer } from '../../shell/answer.tsx'
import { useActor } from '../../shell/me.tsx'
import { useFormat, useTexts } from '../../text/use-texts.tsx'
import { Card } from '../../ui/card.tsx'
import { Icon } from '../../ui/icon.tsx'
import { useView } from '../../use-view.ts'
import type { Household } from './household-page.tsx'

const few = 8

/** What happened to the household, newest first. */
export function EventsCard({ household }: { household: Household }) {
  const words = useTexts().household.events
  const format = useFormat()
  const shown = household.events.slice(0, few).map((it, no) => ({ ...it, no }))
  return (
    <Card title={words.title}>
      {shown.length === 0 ? (
        <p className="mid ink-3">{words.none}</p>
      ) : (
        <ul className="log">
          {shown.map((it) => (
            <li key={it.no}>
              <span className="num">{format.date(it.on)}</span>
              <span>{[words.kind[it.kind] ?? it.kind, nameIn(it.details)].filter(Boolean).join(': ')}</span>
            </li>
          ))}
        </ul>
      )}
    </Card>
  )
}

const nameIn = (details: Readonly<Record<string, unknown>>) =>
  typeof details.name === 'string' ? details.name : undefined

/** Who wrote to the record. Roles that do not read the log see that they do not. */
export function LogCard({ household }: { household: Household }) {
  const words = useTexts().household.log
  const allowed = reach.log(useActor()) !== undefined
  return (
    <Card title={words.title}>
      {allowed ? (
        <LogLines id={household.id} />
      ) : (
        <p className="mid ink-3">
          <Icon name="lock" size="s" /> {words.notYours}
        </p>
      )}
    </Card>
  )
}

function LogLines({ id }: { id: string }) {
  const words = useTexts().household.log
  const format = useFormat()
  const read = useView(commandLog, { household: id, limit: few })
  return (
    <Answer read={read}>
      {(data) =>
        data.rows.length === 0 ? (
          <p className="mid ink-3">{words.none}</p>
        ) : (
          <ul className="log">
            {data.rows.map((row) => {
              const what = `${row.actorName} ${words.command[row.name] ?? row.name}`
              return (
                <li key={row.seq}>
                  <span className="num">{format.moment(row.receivedAt)}</span>
                  <span>{row.verdict.kind === 'done' ? what : words.refused(what)}</span>
                </li>
              )
            })}
          </ul>
        )
      }
    </Answer>
  )
}
