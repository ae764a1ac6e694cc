import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import type { z } from 'zod'
import { calendarDays, setCalendar } from '../../../contract/review-round.ts'
import { DayField } from '../../day-field.tsx'
import { missingOf } from '../../form-dialog.tsx'
import { path } from '../../path.ts'
import { Answer, PageTitle } from '../../shell/answer.tsx'
import { useMe } from '../../shell/me.tsx'
import { useFormat, useTexts } from '../../text/use-texts.tsx'
import { Button, IconButton } from '../../ui/button.tsx'
import { Card, PageHead } from '../../ui/card.tsx'
import { SelectField, TextField } from '../../ui/field.tsx'
import { FilterSelect } from '../../ui/filter-bar.tsx'
import { EmptyState } from '../../ui/note.tsx'
import { Crumbs } from '../../ui/seg.tsx'
import { useCommand, useGo, useView } from '../../use-view.ts'
import { yearOf, yearsBetween } from '../../years.ts'
import { useMayRun } from './why-not.ts'
import './season.css'

type Day = z.infer<typeof calendarDays.answer>['rows'][number]
type Line = Day & { readonly key: number }

const route = getRouteApi('/in/rounds/calendar')

/** Lịch nghỉ lễ: the days off and the days worked instead of a year, typed in as a whole. */
export function CalendarPage() {
  const texts = useTexts()
  const words = texts.reviewSeason
  const go = useGo()
  const { today } = useMe()
  const year = route.useSearch().year ?? yearOf(today)
  const read = useView(calendarDays, { year })
  return (
    <>
      <PageTitle>{words.calendar.title(year)}</PageTitle>
      <Crumbs
        label={texts.shell.breadcrumb}
        trail={[{ label: words.title, href: path.rounds() }, { label: words.rounds.calendar }]}
      />
      <PageHead
        title={words.calendar.title(year)}
        sub={words.calendar.sub}
        actions={
          <FilterSelect
            label={texts.shell.year}
            value={String(year)}
            onChange={(it) => go(path.holidays({ year: Number(it) }))}
            choices={yearsBetween(Math.min(2021, year), Math.max(yearOf(today) + 1, year)).map((it) => ({
              value: String(it),
              label: String(it),
            }))}
          />
        }
      />
      <Answer read={read}>
        {({ rows }) => (
          <Typed key={`${year} ${read.isPlaceholderData} ${read.dataUpdatedAt}`} year={year} rows={rows} />
        )}
      </Answer>
    </>
  )
}

function Typed({ year, rows }: { year: number; rows: readonly Day[] }) {
  const words = useTexts().reviewSeason
  const { calendar } = words
  const { count } = useFormat()
  const mayRun = useMayRun()
  const [lines, setLines] = useState<readonly Line[]>(() => rows.map((row, key) => ({ ...row, key })))
  const [changed, setChanged] = useState(false)
  const save = useCommand(setCalendar, { done: calendar.saved })
  const put = (next: readonly Line[]) => {
    setLines(next)
    setChanged(true)
  }
  const add = (kind: Day['kind']) =>
    put([...lines, { key: Math.max(-1, ...lines.map((it) => it.key)) + 1, day: '', kind, name: '', act: '' }])
  const days = lines.map((it) => it.day)
  const missing = missingOf({
    [calendar.columns.day]: days.every((day) => day !== ''),
    [calendar.columns.name]: lines.every((it) => it.name.trim().length >= 2),
  })
  const why = !mayRun
    ? calendar.onlyProvince
    : missing.length > 0
      ? words.missing(missing.join(', '))
      : new Set(days).size < days.length
        ? calendar.twice
        : days.some((day) => yearOf(day) !== year)
          ? calendar.otherYear(year)
          : undefined
  const of = (kind: Day['kind']) => lines.filter((it) => it.kind === kind).length
  return (
    <Card
      title={calendar.counts(count(of('holiday')), count(of('make-up')))}
      note={changed ? calendar.unsaved : undefined}
      actions={
        <Button
          kind="primary"
          why={why}
          whyIn="tip"
          busy={save.isPending}
          onClick={() =>
            save.mutate({
              year,
              days: lines.map(({ day, kind, name, act }) => ({ day, kind, name: name.trim(), act })),
            })
          }
        >
          {calendar.save}
        </Button>
      }
    >
      {lines.length === 0 ? (
        <EmptyState icon="calendar" title={calendar.empty.title} basis={calendar.empty.basis}>
          {calendar.empty.body}
        </EmptyState>
      ) : null}
      {lines.map((line) => (
        <DayLine
          key={line.key}
          line={line}
          frozen={!mayRun}
          onChange={(next) => put(lines.map((it) => (it.key === line.key ? { ...line, ...next } : it)))}
          onRemove={() => put(lines.filter((it) => it.key !== line.key))}
        />
      ))}
      <div className="acts">
        <Button small icon="plus" why={!mayRun && calendar.onlyProvince} whyIn="tip" onClick={() => add('holiday')}>
          {calendar.addHoliday}
        </Button>
        <Button small icon="plus" why={!mayRun && calendar.onlyProvince} whyIn="tip" onClick={() => add('make-up')}>
          {calendar.addMakeUp}
        </Button>
      </div>
    </Card>
  )
}

function DayLine(props: {
  readonly line: Line
  readonly frozen: boolean
  readonly onChange: (next: Partial<Day>) => void
  readonly onRemove: () => void
}) {
  const words = useTexts().reviewSeason.calendar
  const { date } = useFormat()
  const { line, onChange } = props
  if (props.frozen)
    return (
      <p className="day-read">
        <span className="num">{date(line.day)}</span> <b className="medium">{line.name}</b>{' '}
        <span className="ink-3">
          {words.kind[line.kind]}
          {line.act === '' ? '' : ` · ${line.act}`}
        </span>
      </p>
    )
  return (
    <div className="day-line">
      <DayField label={words.columns.day} value={line.day} onChange={(day) => onChange({ day })} />
      <SelectField
        label={words.columns.kind}
        value={line.kind}
        onChange={(kind) => onChange({ kind: kind === 'make-up' ? 'make-up' : 'holiday' })}
        choices={(['holiday', 'make-up'] as const).map((it) => ({ value: it, label: words.kind[it] }))}
      />
      <TextField
        label={words.columns.name}
        value={line.name}
        onChange={(name) => onChange({ name })}
        maxLength={120}
        autoComplete="off"
      />
      <TextField
        label={words.columns.act}
        value={line.act}
        onChange={(act) => onChange({ act })}
        maxLength={120}
        autoComplete="off"
      />
      <IconButton icon="x" label={`${words.remove} ${date(line.day)}`} onClick={props.onRemove} />
    </div>
  )
}
