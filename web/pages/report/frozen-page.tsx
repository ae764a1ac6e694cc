import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import {
  type FrozenReport,
  frozenReports,
  reportDifferences,
  reportDifferencesFile,
} from '../../../contract/frozen-report.ts'
import { formCodes } from '../../../contract/report.ts'
import { sumLineNames } from '../../../domain/report/form.ts'
import { type ReportKind, reportKinds } from '../../../domain/report/freezing.ts'
import { lineHeadings } from '../../../domain/report/headings.ts'
import { addressOf } from '../../api.ts'
import { NothingInYear } from '../../nothing-in-year.tsx'
import { path } from '../../path.ts'
import { Answer, PageTitle } from '../../shell/answer.tsx'
import { useMe } from '../../shell/me.tsx'
import { useFormat, useLanguage, useOneOf, useTexts } from '../../text/use-texts.tsx'
import { Button, ButtonLink } from '../../ui/button.tsx'
import { Card, PageHead } from '../../ui/card.tsx'
import { FilterBar, FilterSelect } from '../../ui/filter-bar.tsx'
import { Crumbs } from '../../ui/seg.tsx'
import { type Column, Table } from '../../ui/table.tsx'
import { StatusTag } from '../../ui/tag.tsx'
import { useGo, useView } from '../../use-view.ts'
import { daysFrom, shownYear, yearOf, yearsBetween } from '../../years.ts'
import { FreezeDialog } from './freeze-dialog.tsx'

const route = getRouteApi('/in/frozen-reports')

/** The provisional and official results of a year as they were reported, early or late, and what differs between two of them. */
export function FrozenPage() {
  const texts = useTexts()
  const words = texts.report.frozen
  const me = useMe()
  const go = useGo()
  const { year = shownYear(me) } = route.useSearch()
  const read = useView(frozenReports, { year })
  const [isFreezing, setFreezing] = useState(false)
  return (
    <>
      <PageTitle>{words.title}</PageTitle>
      <Crumbs
        label={texts.shell.breadcrumb}
        trail={[{ label: texts.report.title, href: path.reports() }, { label: words.title }]}
      />
      <PageHead
        title={words.title}
        sub={words.sub}
        actions={
          <Button
            kind="primary"
            icon="check"
            why={me.role === 'province-officer' ? undefined : words.onlyProvince}
            onClick={() => setFreezing(true)}
          >
            {words.go}
          </Button>
        }
      />
      <FilterBar>
        <FilterSelect
          label={texts.shell.year}
          value={String(year)}
          onChange={(it) => go(path.frozenReports({ year: Number(it) }))}
          choices={yearsBetween(Math.min(year, 2022), yearOf(me.today)).map((it) => ({
            value: String(it),
            label: String(it),
          }))}
        />
      </FilterBar>
      <Answer read={read}>
        {({ rows, years, dueBefore }) => (
          <div className="stack">
            <Deadlines rows={rows} dueBefore={dueBefore} />
            <Card flush>
              <Reports rows={rows} year={year} better={years[0]} />
            </Card>
            <Comparison rows={rows} year={year} />
          </div>
        )}
      </Answer>
      {isFreezing ? <FreezeDialog year={year} onClose={() => setFreezing(false)} /> : null}
    </>
  )
}

/** The days of the law, and how far away they are while nothing is frozen. */
function Deadlines(props: { rows: readonly FrozenReport[]; dueBefore: Readonly<Record<ReportKind, string | null>> }) {
  const words = useTexts().report.frozen
  const { date, count } = useFormat()
  const { today } = useMe()
  const waiting = reportKinds.flatMap((kind) => {
    const before = props.dueBefore[kind]
    return before
      ? [{ kind, before, left: daysFrom(today, before), done: props.rows.some((it) => it.kind === kind) }]
      : []
  })
  return (
    <Card>
      <ul className="stack">
        {waiting.map(({ kind, before, left, done }) => (
          <li key={kind} className="row wrap">
            <b className="medium">{words.due(words.kindOf[kind], date(before))}</b>{' '}
            {done ? null : (
              <StatusTag bare tone={left > 0 ? 'track' : 'missed'}>
                {left > 0 ? words.left(count(left)) : words.overdue(count(1 - left))}
              </StatusTag>
            )}
          </li>
        ))}
      </ul>
    </Card>
  )
}

type OfYear = { readonly rows: readonly FrozenReport[]; readonly year: number; readonly better: number | undefined }

function Reports({ rows, year, better }: OfYear) {
  const words = useTexts().report.frozen
  const { date, count } = useFormat()
  const all: readonly Column<FrozenReport>[] = [
    { key: 'version', head: words.columns.version, cell: (it) => words.version(words.kindOf[it.kind], it.no) },
    { key: 'document', head: words.columns.document, cell: (it) => it.documentNo },
    {
      key: 'on',
      head: words.columns.on,
      cell: (it) => {
        const early = daysFrom(it.on, it.dueBefore)
        return (
          <span>
            <span className="num">{date(it.on)}</span>
            <small>
              <StatusTag bare tone={early > 0 ? 'reached' : 'missed'}>
                {early > 0 ? words.early(count(early)) : words.late(count(1 - early))}
              </StatusTag>
            </small>
          </span>
        )
      },
    },
    { key: 'signer', head: words.columns.signer, cell: (it) => it.signer },
    { key: 'by', head: words.columns.by, cell: (it) => it.by },
    { key: 'missing', head: words.columns.missing, numeric: true, cell: (it) => count(it.missing) },
    { key: 'faults', head: words.columns.faults, numeric: true, cell: (it) => count(it.faults) },
  ]
  return (
    <Table
      caption={words.list}
      columns={all}
      rows={rows}
      keyOf={(it) => it.id}
      empty={
        <NothingInYear
          icon="report"
          year={year}
          better={better}
          href={(other) => path.frozenReports({ year: other })}
          title={words.empty.title}
          basis={words.empty.basis}
        >
          {words.empty.body}
        </NothingInYear>
      }
    />
  )
}

function Comparison({ rows, year }: { rows: readonly FrozenReport[]; year: number }) {
  const texts = useTexts().report
  const words = texts.frozen
  const go = useGo()
  const search = route.useSearch()
  const { language } = useLanguage()
  const from = search.from ?? rows.at(-2)?.id
  const to = search.to ?? rows.at(-1)?.id
  const form = search.form ?? '7.1'
  if (!from || !to)
    return (
      <Card title={words.compare.title}>
        <p className="ink-2">{words.compare.choose}</p>
      </Card>
    )
  const versions = rows.map((it) => ({
    value: it.id,
    label: `${words.version(words.kindOf[it.kind], it.no)} · ${it.documentNo}`,
  }))
  const show = (it: object) => go(path.frozenReports({ year, from, to, form, ...it }))
  return (
    <Card title={words.compare.title}>
      <FilterBar>
        <FilterSelect
          label={words.compare.from}
          value={from}
          onChange={(it) => show({ from: it })}
          choices={versions}
        />
        <FilterSelect label={words.compare.to} value={to} onChange={(it) => show({ to: it })} choices={versions} />
        <FilterSelect
          label={words.compare.form}
          value={form}
          onChange={(it) => show({ form: it })}
          choices={formCodes.map((it) => ({ value: it, label: texts.form(it) }))}
        />
        <ButtonLink
          icon="download"
          download
          href={addressOf(reportDifferencesFile.path, { from, to, form, lang: language })}
        >
          {words.compare.excel}
        </ButtonLink>
      </FilterBar>
      <Differences from={from} to={to} form={form} />
    </Card>
  )
}

type Asked = { readonly from: string; readonly to: string; readonly form: (typeof formCodes)[number] }

function Differences(asked: Asked) {
  const words = useTexts().report.frozen.compare
  const oneOf = useOneOf()
  const { language } = useLanguage()
  const { count, fixed } = useFormat()
  const read = useView(reportDifferences, asked)
  const number = (it: number | null) => (it === null ? '–' : Number.isInteger(it) ? count(it) : fixed(it, 2))
  return (
    <Answer read={read}>
      {({ columns, rows }) => {
        const headings = new Map(columns.map((it) => [it.key, oneOf(it.heading.vi, it.heading.en)]))
        const all: readonly Column<(typeof rows)[number]>[] = [
          { key: 'unit', head: words.unit, cell: (it) => it.unit?.name ?? sumLineNames[it.setting] },
          { key: 'line', head: words.line, cell: (it) => lineHeadings[it.line][language] },
          { key: 'column', head: words.column, cell: (it) => headings.get(it.column) ?? it.column },
          { key: 'from', head: words.from, numeric: true, cell: (it) => number(it.from) },
          { key: 'to', head: words.to, numeric: true, cell: (it) => number(it.to) },
          {
            key: 'apart',
            head: words.apart,
            numeric: true,
            cell: (it) => (it.from === null || it.to === null ? '–' : number(it.to - it.from)),
          },
        ]
        return (
          <Table
            caption={words.title}
            columns={all}
            rows={rows}
            keyOf={(it) => `${it.setting}/${it.unit?.id ?? ''}/${it.line}/${it.column}`}
            empty={<p className="ink-2">{words.none}</p>}
          />
        )
      }}
    </Answer>
  )
}
