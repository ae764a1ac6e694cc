import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import type { z } from 'zod'
import { cascade, partList } from '../../../contract/plan.ts'
import { may } from '../../../domain/account/may.ts'
import { CivilDate } from '../../../domain/kernel/date.ts'
import { addsUp, differenceOf, sumOfParts } from '../../../domain/plan/cascade.ts'
import { path } from '../../path.ts'
import { Answer, NotFound, PageTitle } from '../../shell/answer.tsx'
import { useActor } from '../../shell/me.tsx'
import { inUnit, targetUnit } from '../../text/target-words.ts'
import { useFormat, useOneOf, useTexts } from '../../text/use-texts.tsx'
import { Button, ButtonLink } from '../../ui/button.tsx'
import { Card, Facts, Grid, PageHead } from '../../ui/card.tsx'
import { CheckField } from '../../ui/field.tsx'
import { EmptyState } from '../../ui/note.tsx'
import { Crumbs } from '../../ui/seg.tsx'
import { type Column, Table } from '../../ui/table.tsx'
import { useCommand, useGo, useView } from '../../use-view.ts'
import { DecisionFields, noDecision } from './decision-fields.tsx'
import { Difference } from './parts-card.tsx'
import './plan.css'
import { evenly, partsFrom, type Typed } from './parts.ts'

type Parts = z.infer<typeof partList.answer>

const route = getRouteApi('/in/plan/$year/$code/cascade')

export function CascadePage() {
  const params = route.useParams()
  const year = Number(params.year)
  const known = Number.isInteger(year) && /^[TMBG]\d{2}$/.test(params.code)
  const read = useView(partList, { year, code: params.code }, { enabled: known })
  if (!known) return <NotFound />
  return <Answer read={read}>{(target) => <Editor target={target} code={params.code} year={year} />}</Answer>
}

/** Giao chỉ tiêu cho xã: a number for each, the sum beside the whole while one types, and the decision it stands on. */
function Editor({ target, code, year }: { target: Parts; code: string; year: number }) {
  const texts = useTexts()
  const format = useFormat()
  const oneOf = useOneOf()
  const go = useGo()
  const who = useActor()
  const words = texts.target.parts
  const given = new Map(target.rows.flatMap(({ unit, goal }) => (goal === null ? [] : [[unit.id, goal] as const])))
  const [typed, setTyped] = useState<Typed>(() => new Map([...given].map(([id, goal]) => [id, format.number(goal, 4)])))
  const [decision, setDecision] = useState(noDecision)
  const [mayDiffer, setMayDiffer] = useState(false)
  const back = path.target(year, code, {})
  const give = useCommand(cascade, { done: words.done, onDone: () => go(back) })
  const { parts, bad } = partsFrom(typed, format.language)
  const difference = differenceOf(target, parts)
  const changed = parts.length !== given.size || parts.some((part) => given.get(part.unitId) !== part.goal)
  const yours = may.setPlan(who, who)
  const why = !yours
    ? texts.plan.setGoal.notYours
    : bad.length > 0
      ? texts.plan.setGoal.badNumber
      : !changed
        ? words.unchanged
        : difference !== null && difference !== 0 && !mayDiffer
          ? words.mustAddUp
          : decision.no.trim() === ''
            ? texts.target.decision.needsNo
            : undefined
  const amount = (value: number | null) => inUnit(value, target.unit, texts.plan, format)
  const title = `${words.title}: ${code} ${oneOf(target.name, target.nameEn)}`
  const units = target.rows.map((it) => it.unit)
  const save = () =>
    give.mutate({
      ...{
        year,
        code: code,
        of: null,
        parts: [...parts],
        mayDiffer,
        decisionNo: decision.no,
        reason: decision.reason,
      },
      decisionDate: decision.date === '' ? null : CivilDate.parse(decision.date),
    })
  if (target.direction === 'none' || target.goal === null)
    return (
      <Card>
        <EmptyState icon="target" title={words.title} action={<ButtonLink href={back}>{code}</ButtonLink>}>
          {words.cannot}
        </EmptyState>
      </Card>
    )
  return (
    <>
      <PageTitle>{title}</PageTitle>
      <Crumbs
        label={texts.shell.breadcrumb}
        trail={[
          { label: texts.plan.crumb(year), href: path.plan({ year }) },
          { label: code, href: back },
          { label: words.title },
        ]}
      />
      <PageHead title={title} sub={addsUp(target) ? words.about : words.aboutShares} />
      <Grid top>
        <Card
          flush
          span={7}
          title={texts.plan.target.byUnit}
          note={targetUnit(target.unit, texts.plan)}
          actions={
            addsUp(target) ? (
              <Button small onClick={() => setTyped(evenly(typed, units, target, format))}>
                {words.evenly}
              </Button>
            ) : undefined
          }
        >
          <Table
            caption={words.title}
            columns={columnsOf()}
            rows={target.rows}
            keyOf={(row) => String(row.unit.id)}
            narrow="scroll"
            empty={<EmptyState icon="map" title={texts.shell.ui.noData} />}
          />
        </Card>
        <div className="c5 stack">
          <Card title={words.title}>
            <Facts
              rows={[
                [
                  words.whole,
                  <span className="num" key="whole">
                    {texts.plan.goal[target.direction](amount(target.goal))}
                  </span>,
                ],
                ...(addsUp(target)
                  ? [
                      [
                        words.sum,
                        <span className="num" key="sum">
                          {amount(sumOfParts(parts))}
                        </span>,
                      ] as const,
                    ]
                  : []),
              ]}
            />
            {difference === null ? null : (
              <p className="mid" role="status">
                <Difference value={difference} amount={amount} />
              </p>
            )}
            {difference !== null && difference !== 0 ? (
              <CheckField label={words.mayDiffer} checked={mayDiffer} onChange={setMayDiffer} />
            ) : null}
            <p className="small ink-3">{words.leaves}</p>
          </Card>
          <Card>
            <DecisionFields decision={decision} onChange={setDecision} />
            <div className="dialog-acts">
              <ButtonLink href={back}>{texts.shell.cancel}</ButtonLink>
              <Button kind="primary" busy={give.isPending} why={why} whyIn="tip" onClick={save}>
                {texts.shell.save}
              </Button>
            </div>
          </Card>
        </div>
      </Grid>
    </>
  )

  function columnsOf(): readonly Column<Parts['rows'][number]>[] {
    return [
      { key: 'unit', head: texts.plan.target.unit, cell: (row) => row.unit.name },
      {
        key: 'goal',
        head: words.goal,
        numeric: true,
        width: '140px',
        cell: (row) => (
          <input
            className={bad.includes(row.unit.id) ? 'input is-error part-goal' : 'input part-goal'}
            aria-label={`${words.goal}, ${row.unit.name}`}
            aria-invalid={bad.includes(row.unit.id) || undefined}
            readOnly={!yours}
            inputMode="decimal"
            maxLength={20}
            value={typed.get(row.unit.id) ?? ''}
            onChange={(event) => setTyped(new Map(typed).set(row.unit.id, event.target.value))}
          />
        ),
      },
    ]
  }
}
