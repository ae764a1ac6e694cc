import { householdEntitlements } from '../../../contract/entitlement.ts'
import { path } from '../../path.ts'
import { Answer } from '../../shell/answer.tsx'
import { useFormat, useOneOf, useTexts } from '../../text/use-texts.tsx'
import { Card } from '../../ui/card.tsx'
import { Link } from '../../ui/link.tsx'
import { Skeleton } from '../../ui/note.tsx'
import { StatusTag } from '../../ui/tag.tsx'
import { useView } from '../../use-view.ts'
import './entitlements-card.css'
import type { Household } from './household-page.tsx'

/** What the household and its people are entitled to today, and what of it came. The reasons are a page of their own. */
export function EntitlementsCard({ household }: { household: Household }) {
  const texts = useTexts()
  const words = texts.entitlement.household
  const format = useFormat()
  const oneOf = useOneOf()
  const read = useView(householdEntitlements, { id: household.id }, { enabled: household.endedOn === null })
  if (household.endedOn !== null) return null
  return (
    <Card title={words.card} note={words.cardNote}>
      <Answer read={read} loading={<Skeleton lines={5} label={texts.shell.ui.loading} />}>
        {(data) => {
          const due = data.policies
            .map((it) => ({ ...it, yes: it.answers.filter(({ is }) => is === true) }))
            .filter(({ yes }) => yes.length > 0)
          return (
            <>
              {due.length === 0 ? <p className="mid ink-2">{words.nothing}</p> : null}
              <ul className="entitled-list">
                {due.map(({ code, nameVi, nameEn, beneficiary, yes }) => {
                  const got = yes.filter(({ received }) => received !== null).length
                  return (
                    <li key={code}>
                      <span>
                        {oneOf(nameVi, nameEn)}
                        {beneficiary === 'person' ? (
                          <small>{yes.map(({ member }) => member?.name ?? '').join(', ')}</small>
                        ) : null}
                      </span>
                      <StatusTag tone={got === yes.length ? 'reached' : 'risk'} bare>
                        {yes.length > 1
                          ? words.gotOf(format.count(got), format.count(yes.length))
                          : got === 1
                            ? words.got(format.date(yes[0]?.received?.on ?? null))
                            : words.entitledNotGot}
                      </StatusTag>
                    </li>
                  )
                })}
              </ul>
              <Link className="mid" href={path.householdEntitlements({ id: household.id })}>
                {words.toAll}
              </Link>
            </>
          )
        }}
      </Answer>
    </Card>
  )
}
