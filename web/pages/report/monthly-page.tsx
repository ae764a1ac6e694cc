import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import type { z } from 'zod'
import { type MonthlyRow, monthlyReports, monthlyReportsFile } from '../../../contract/monthly-report.ts'
import { may, reach } from '../../../domain/account/may.ts'
import { sameFigures } from '../../../domain/report/monthly.ts'
import { columnWords } from '../../../domain/report/monthly-words.ts'
import { addressOf } from '../../api.ts'
import { path } from '../../path.ts'
import { useCommunes } from '../../place-choices.ts'
import { Answer, PageTitle } from '../../shell/answer.tsx'
import { useActor, useMe } from '../../shell/me.tsx'
import { NotForRole } from '../../shell/not-for-role.tsx'
import { useFormat, useLanguage, useTexts } from '../../text/use-texts.tsx'
import { Button, ButtonLink } from '../../ui/button.tsx'
import { PageHead } from '../../ui/card.tsx'
import { FilterBar, FilterSelect } from '../../ui/filter-bar.tsx'
import { EmptyState } from '../../ui/note.tsx'
import { SearchSelect } from '../../ui/search-select.tsx'
import { Crumbs } from '../../ui/seg.tsx'
import { useGo, useView } from '../../use-view.ts'
import { yearOf, yearsBetween } from '../../years.ts'
import { CommuneMonth } from './monthly-commune.tsx'
import { MonthlyTable } from './monthly-table.tsx'
import { SendMonthlyDialog } from './send-monthly-dialog.tsx'
import './monthly.css'

export type Monthly = z.infer<typeof monthlyReports.answer>

const route = getRouteApi('/in/rounds/monthly')
const firstYear = 2022

/** Báo cáo tháng: what the communes report of the regular rounds; a commune sends its own, the province sees who is late. */
export function MonthlyPage() {
  const { monthlyReport } = useTexts()
  return reach.figures(useActor()) === undefined ? <NotForRole title={monthlyReport.title} /> : <Months />
}

function Months() {
  const texts = useTexts()
  const words = texts.monthlyReport
  const me = useMe()
  const search = route.useSearch()
  const year = search.year ?? yearOf(me.today)
  const read = useView(monthlyReports, { ...search, year })
  const shown = read.data?.months.find((it) => it.month === read.data.month)
  const { date } = useFormat()
  return (
    <>
      <PageTitle>{words.title}</PageTitle>
      <Crumbs
        label={texts.shell.breadcrumb}
        trail={[{ label: texts.reviewSeason.title, href: path.rounds() }, { label: words.title }]}
      />
      <PageHead
        title={words.title}
        sub={shown ? words.sub(date(shown.from), date(shown.until), date(shown.dueOn)) : undefined}
        actions={<Actions year={year} data={read.isPlaceholderData ? undefined : read.data} />}
      />
      <Filters year={year} data={read.data} />
      <Answer read={read}>
        {(data) =>
          shown ? (
            <Filled data={data} year={year} />
          ) : (
            <EmptyState icon="calendar" title={words.noMonths(year)} basis={words.basis} />
          )
        }
      </Answer>
      <p className="small ink-3 monthly-basis">{words.basis}</p>
    </>
  )
}

function Filled({ data, year }: { data: Monthly; year: number }) {
  const { place } = route.useSearch()
  const [only] = data.rows
  const month = data.months.find((it) => it.month === data.month)
  if (data.rows.length === 1 && only && month)
    return <CommuneMonth row={only} month={month} year={year} place={place} />
  return <MonthlyTable data={data} year={year} />
}

function Filters({ year, data }: { year: number; data: Monthly | undefined }) {
  const texts = useTexts()
  const words = texts.monthlyReport
  const { count } = useFormat()
  const { language } = useLanguage()
  const me = useMe()
  const go = useGo()
  const { place } = route.useSearch()
  const communes = useCommunes()
  const month = data?.month ?? undefined
  const nameOf = (it: Monthly['months'][number]) =>
    it.waiting <= 0 || it.until >= me.today
      ? words.monthOf(it.month)
      : data && data.rows.length > 1
        ? words.monthChoice(it.month, count(it.waiting))
        : words.monthUnsent(it.month)
  return (
    <FilterBar>
      <FilterSelect
        label={texts.shell.year}
        value={String(year)}
        onChange={(it) => go(path.monthlyReports({ year: Number(it), place }))}
        choices={yearsBetween(firstYear, yearOf(me.today)).map((it) => ({ value: String(it), label: String(it) }))}
      />
      <FilterSelect
        label={words.month}
        value={String(month ?? '')}
        onChange={(it) => go(path.monthlyReports({ year, month: Number(it), place }))}
        choices={(data?.months ?? []).map((it) => ({ value: String(it.month), label: nameOf(it) }))}
      />
      {communes.length > 1 ? (
        <SearchSelect
          inBar
          clearable
          label={columnWords.commune[language]}
          value={place === undefined ? null : String(place)}
          onChange={(it) => go(path.monthlyReports({ year, month, place: it === null ? undefined : Number(it) }))}
          choices={communes}
          placeholder={texts.reviewSeason.allCommunes}
        />
      ) : null}
    </FilterBar>
  )
}

function Actions({ year, data }: { year: number; data: Monthly | undefined }) {
  const words = useTexts().monthlyReport
  const { language } = useLanguage()
  const { place } = route.useSearch()
  const [sending, setSending] = useState(false)
  const why = useWhyNotSend(data)
  const month = data?.month ?? undefined
  const [row] = data?.rows ?? []
  return (
    <>
      <ButtonLink
        icon="download"
        download
        href={addressOf(monthlyReportsFile.path, { year, month, place, lang: language })}
      >
        {words.excel}
      </ButtonLink>
      <Button kind="primary" icon="send" why={why} whyIn="tip" onClick={() => setSending(true)}>
        {row && row.sent.length > 0 && data?.rows.length === 1 ? words.send.again : words.send.go}
      </Button>
      {sending && row && month !== undefined ? (
        <SendMonthlyDialog row={row} year={year} month={month} onClose={() => setSending(false)} />
      ) : null}
    </>
  )
}

/** Why the report cannot be sent, in the words of the rules the server asks; undefined: it can. */
function useWhyNotSend(data: Monthly | undefined): string | undefined {
  const words = useTexts().monthlyReport.send
  const { date } = useFormat()
  const { today } = useMe()
  const who = useActor()
  const month = data?.months.find((it) => it.month === data.month)
  const [row] = data?.rows ?? []
  if (!may.sendMonthlyReport(who, who)) return words.onlyCommune
  if (!data || !month || !row || data.rows.length !== 1) return words.chooseCommune
  if (today <= month.until) return words.early(date(month.until))
  return sentAsItIs(row) ? words.same(date(sentAsItIs(row)?.on ?? '')) : undefined
}

const sentAsItIs = ({ sent, now }: MonthlyRow) => {
  const last = sent.at(-1)
  return last && sameFigures(last.figures, now) ? last : undefined
}
