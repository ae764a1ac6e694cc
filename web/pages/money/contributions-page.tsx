import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import type { z } from 'zod'
import { contributionFile, contributionList } from '../../../contract/contribution.ts'
import { may } from '../../../domain/account/may.ts'
import { addressOf } from '../../api.ts'
import { NothingInYear } from '../../nothing-in-year.tsx'
import { path } from '../../path.ts'
import { useCommunes } from '../../place-choices.ts'
import { Answer, PageTitle } from '../../shell/answer.tsx'
import { useActor, useMe } from '../../shell/me.tsx'
import { useFormat, useLanguage, useTexts } from '../../text/use-texts.tsx'
import { Button, ButtonLink } from '../../ui/button.tsx'
import { Card, Grid, Lead, PageHead } from '../../ui/card.tsx'
import { FilterBar, FilterSearch, FilterSelect } from '../../ui/filter-bar.tsx'
import { Link } from '../../ui/link.tsx'
import { EmptyState } from '../../ui/note.tsx'
import { Pager } from '../../ui/pager.tsx'
import { SearchSelect } from '../../ui/search-select.tsx'
import { useGo, useView } from '../../use-view.ts'
import { yearOf } from '../../years.ts'
import { ContributionTable } from './contribution-table.tsx'
import { usePurposeWords } from './contribution-words.ts'
import { MoneyBar } from './dong.tsx'
import './money.css'
import { MoneyTabs } from './money-tabs.tsx'
import { useRate } from './money-words.ts'
import { PledgeDialog } from './pledge-dialog.tsx'

type List = z.infer<typeof contributionList.answer>
const route = getRouteApi('/in/money/contributions')
type Asked = ReturnType<typeof useAsked>['asked']

function useAsked() {
  const { after, ...asked } = route.useSearch()
  return { after, asked }
}

/** Huy động: what was promised, received and used, by purpose and form, and every contribution. */
export function ContributionsPage() {
  const texts = useTexts()
  const words = texts.contribution
  const who = useActor()
  const { language } = useLanguage()
  const { after, asked } = useAsked()
  const [pledging, setPledging] = useState(false)
  const read = useView(contributionList, { ...asked, after })
  return (
    <>
      <PageTitle>{words.title}</PageTitle>
      <PageHead
        title={words.title}
        sub={words.sub}
        actions={
          <>
            <Button icon="print" onClick={() => print()}>
              {texts.shell.print}
            </Button>
            <ButtonLink icon="download" download href={addressOf(contributionFile.path, { ...asked, lang: language })}>
              {texts.shell.ui.exportTable}
            </ButtonLink>
            <Button
              icon="plus"
              kind="primary"
              why={!may.spendMoney(who, who) && words.why.notYours}
              whyIn="tip"
              onClick={() => setPledging(true)}
            >
              {words.actions.pledge}
            </Button>
          </>
        }
      />
      <MoneyTabs current="contributions" year={asked.year} />
      <Filters asked={asked} years={read.data?.years ?? []} />
      <Answer read={read}>{(list) => <Filled list={list} asked={asked} after={after} />}</Answer>
      {pledging ? <PledgeDialog onClose={() => setPledging(false)} /> : null}
    </>
  )
}

function Filters({ asked, years }: { asked: Asked; years: readonly number[] }) {
  const texts = useTexts()
  const words = texts.contribution
  const go = useGo()
  const { today } = useMe()
  const communes = useCommunes()
  const { choices } = usePurposeWords()
  const set = (part: Partial<Record<keyof Asked, string | number | undefined>>) =>
    go(path.contributions({ ...asked, ...part }), 'q' in part)
  const count = [asked.purpose, asked.form, asked.place, asked.donor].filter((it) => it !== undefined).length
  const all = [...new Set([...years, yearOf(today), ...(asked.year === undefined ? [] : [asked.year])])]
  return (
    <FilterBar
      set={count}
      onClear={count > 0 ? () => go(path.contributions({ year: asked.year })) : undefined}
      search={
        <FilterSearch
          label={words.filter.searchLabel}
          placeholder={words.filter.search}
          value={asked.q ?? ''}
          onChange={(q) => set({ q })}
        />
      }
    >
      <FilterSelect
        label={words.filter.year}
        all={words.filter.all}
        value={asked.year === undefined ? '' : String(asked.year)}
        onChange={(it) => set({ year: it === '' ? undefined : Number(it) })}
        choices={all.toSorted((a, b) => b - a).map((it) => ({ value: String(it), label: String(it) }))}
      />
      <FilterSelect
        label={words.filter.purpose}
        all={words.filter.all}
        value={asked.purpose ?? ''}
        onChange={(it) => set({ purpose: it })}
        choices={choices}
      />
      <FilterSelect
        label={words.filter.form}
        all={words.filter.all}
        value={asked.form ?? ''}
        onChange={(it) => set({ form: it })}
        choices={Object.entries(words.form).map(([value, label]) => ({ value, label }))}
      />
      {communes.length > 1 ? (
        <SearchSelect
          inBar
          clearable
          label={texts.shell.place}
          placeholder={texts.shell.wholeArea}
          value={asked.place === undefined ? null : String(asked.place)}
          onChange={(it) => set({ place: it === null ? undefined : Number(it) })}
          choices={communes}
        />
      ) : null}
    </FilterBar>
  )
}

function Filled({ list, asked, after }: { list: List; asked: Asked; after: string | undefined }) {
  const words = useTexts().contribution
  const { millions, count } = useFormat()
  const rate = useRate()
  const { purposeName } = usePurposeWords()
  if (list.count === 0) return <None list={list} asked={asked} />
  const { pledged, received, used } = list.sums
  return (
    <>
      <Lead>
        <strong>{words.lead(millions(received), millions(pledged), rate(received, pledged))}</strong>{' '}
        {received > used ? words.leadLeft(millions(received - used)) : ''}
      </Lead>
      <Grid top>
        <SumsCard
          title={words.byPurpose}
          rows={list.byPurpose.map((it) => ({
            ...it,
            key: it.purpose,
            name: purposeName(it.purpose),
            href: path.contributions({ ...asked, purpose: it.purpose }),
          }))}
        />
        <SumsCard
          title={words.byForm}
          rows={list.byForm.map((it) => ({
            ...it,
            key: it.form,
            name: words.form[it.form],
            href: path.contributions({ ...asked, form: it.form }),
          }))}
        />
        <Card
          flush
          span={12}
          title={words.list}
          footer={
            <Pager
              rows={list.rows.length}
              shown={count(list.rows.length)}
              of={count(list.count)}
              firstHref={after === undefined ? undefined : path.contributions(asked)}
              nextHref={list.next ? path.contributions({ ...asked, after: list.next }) : undefined}
            />
          }
        >
          <ContributionTable rows={list.rows} sums={list.sums} />
        </Card>
      </Grid>
    </>
  )
}

function None({ list, asked }: { list: List; asked: Asked }) {
  const words = useTexts().contribution
  const { year, place, purpose, form, donor, q } = asked
  if ([purpose, form, donor, q].some((it) => it !== undefined))
    return <EmptyState icon="gift" title={words.nothingFound} />
  if (year !== undefined)
    return (
      <NothingInYear
        icon="gift"
        year={year}
        better={list.years.toSorted((a, b) => b - a)[0]}
        href={(other) => path.contributions({ year: other, place })}
      />
    )
  return (
    <EmptyState icon="gift" title={words.none.title} basis={words.none.basis}>
      {words.none.body}
    </EmptyState>
  )
}

type SumRow = List['sums'] & { readonly key: string; readonly name: string; readonly href: string }

/** Pledged, received and used as bars: used is full, received not used is light, not received is hatched. */
function SumsCard({ title, rows }: { title: string; rows: readonly SumRow[] }) {
  const texts = useTexts()
  const words = texts.contribution.figures
  const { millions } = useFormat()
  const widest = Math.max(...rows.map((it) => Math.max(it.pledged, it.received)), 1)
  return (
    <Card span={6} title={title} note={texts.money.unit}>
      <table className="money-months is-named">
        <caption className="sr">{title}</caption>
        <tbody>
          {rows.map((it) => (
            <tr key={it.key}>
              <th scope="row">
                <Link className="quiet" href={it.href}>
                  {it.name}
                </Link>
              </th>
              <td>
                <MoneyBar planned={it.pledged} allocated={it.received} disbursed={it.used} widest={widest} />
              </td>
              <td className="n num" title={words.received}>
                {millions(it.received)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="legend">
        <span>
          <i className="is-disbursed" /> {words.used}
        </span>
        <span>
          <i className="is-held" /> {words.received}
        </span>
        <span>
          <i className="is-left" /> {words.promised}
        </span>
      </p>
    </Card>
  )
}
