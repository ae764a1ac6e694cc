import type { ReactNode } from 'react'
import { may } from '../../../domain/account/may.ts'
import { addsUp, sumOfParts } from '../../../domain/plan/cascade.ts'
import { path } from '../../path.ts'
import { useActor } from '../../shell/me.tsx'
import { inUnit } from '../../text/target-words.ts'
import { useFormat, useTexts } from '../../text/use-texts.tsx'
import { Button, ButtonLink } from '../../ui/button.tsx'
import { Card, Facts } from '../../ui/card.tsx'
import type { Target } from './target-page.tsx'

/** Giao chỉ tiêu: how much of the target was handed down, and whether the parts make the whole. */
export function PartsCard({ target, year }: { target: Target; year: number }) {
  const texts = useTexts()
  const format = useFormat()
  const who = useActor()
  const words = texts.target.parts
  const amount = (value: number | null) => inUnit(value, target.unit, texts.plan, format)
  if (target.direction === 'none') return null
  const why = !may.setPlan(who, who) && texts.plan.setGoal.notYours
  return (
    <Card
      title={words.title}
      actions={
        why ? (
          <Button small icon="edit" why={why} whyIn="tip">
            {words.edit}
          </Button>
        ) : (
          <ButtonLink small icon="edit" href={path.cascade(year, target.code)}>
            {words.edit}
          </ButtonLink>
        )
      }
    >
      {target.parts.length === 0 ? (
        <p className="mid ink-2">{words.none}</p>
      ) : addsUp(target) ? (
        <Facts
          rows={[
            [words.sum, <Num key="sum">{amount(sumOfParts(target.parts))}</Num>],
            ...(target.difference === null
              ? []
              : [
                  [words.whole, <Num key="whole">{amount(target.goal)}</Num>] as const,
                  [
                    '',
                    <Num key="difference">
                      <Difference value={target.difference} amount={amount} />
                    </Num>,
                  ] as const,
                ]),
          ]}
        />
      ) : (
        <p className="mid ink-2">{words.aboutShares}</p>
      )}
    </Card>
  )
}

const Num = ({ children }: { children: ReactNode }) => <span className="num">{children}</span>

/** What the parts lack of the whole, in words and colour. */
export function Difference({ value, amount }: { value: number; amount: (value: number) => string }) {
  const words = useTexts().target.parts
  if (value === 0) return <span className="good">{words.adds}</span>
  return <span className="warn">{value > 0 ? words.short(amount(value)) : words.over(amount(-value))}</span>
}
