import { getRouteApi } from '@tanstack/react-router'
import { formCodes, reportBook, reportFile, reportForm } from '../../../contract/report.ts'
import { addressOf } from '../../api.ts'
import { path } from '../../path.ts'
import { Answer, PageTitle } from '../../shell/answer.tsx'
import { useMe } from '../../shell/me.tsx'
import { useFormat, useLanguage, useOneOf, useTexts } from '../../text/use-texts.tsx'
import { Button, ButtonLink } from '../../ui/button.tsx'
import { Card, PageHead } from '../../ui/card.tsx'
import { FilterBar, FilterSelect } from '../../ui/filter-bar.tsx'
import { Icon } from '../../ui/icon.tsx'
import { EmptyState, Skeleton } from '../../ui/note.tsx'
import { SearchSelect } from '../../ui/search-select.tsx'
import { Crumbs, Seg, Tabs } from '../../ui/seg.tsx'
import { useStandards } from '../../use-standards.ts'
import { unitChoices, useUnits } from '../../use-units.ts'
import { useGo, useView } from '../../use-view.ts'
import { shownYear, yearOf, yearsBetween } from '../../years.ts'
import { CheckPanel } from './check-panel.tsx'
import { type Form, missingByName, sentenceCase, stateOf } from './faults.ts'
import { FormTable } from './form-table.tsx'
import './form-page.css'

const route = getRouteApi('/in/reports/$form')

/** Columns that find room beside the panel; a wider form takes the whole width. */
const widest = 11

type Asked = {
  readonly form: Form['form']
  readonly year: number
  readonly place: number | undefined
  readonly boundaries: 'day' | 'today'
}
const addressFor = ({ form, ...query }: Asked) =>
  path.report(form, { ...query, boundaries: query.boundaries === 'day' ? undefined : query.boundaries })

/** One of the ten statutory forms with the check before sending. What does not agree is marked, never printed as if it did. */
export function FormPage() {
  const texts = useTexts()
  const who = useMe()
  const { form } = route.useParams()
  const { year = shownYear(who), place, boundaries = 'day' } = route.useSearch()
  const asked: Asked = { form, year, place, boundaries }
  const read = useView(reportForm, asked)
  return (
    <>
      <PageTitle>{texts.report.form(form)}</PageTitle>
      <Crumbs
        label={texts.shell.breadcrumb}
        trail={[
          { label: texts.report.title, href: path.reports() },
          { label: texts.report.results(year), href: path.report('7.1', { year, place }) },
          { label: texts.report.form(form) },
        ]}
      />
      <Head form={read.data?.form === form ? read.data : undefined} asked={asked} />
      <Filters asked={asked} />
      <FormTabs form={read.data} asked={asked} />
      <Answer read={read} loading={<Waiting />}>
        {(data) => <Filled form={data} asked={asked} />}
      </Answer>
    </>
  )
}

function Head({ form, asked }: { form: Form | undefined; asked: Asked }) {
  const words = useTexts().report
  const format = useFormat()
  const oneOf = useOneOf()
  const { language } = useLanguage()
  const title = form ? words.inYear(sentenceCase(oneOf(form.title.vi, form.title.en)), asked.year) : ''
  return (
    <PageHead
      title={`${words.form(asked.form)}${title === '' ? '' : `. ${title}`}`}
      sub={
        <>
          {form ? `${words.sub(form.place.name, format.date(form.asOf))} · ` : ''}
          {words.acts}
        </>
      }
      actions={
        <>
          <ButtonLink icon="check" href={path.frozenReports({ year: asked.year })}>
            {words.frozen.title}
          </ButtonLink>
          <Button icon="print" onClick={() => print()}>
            {words.printA4}
          </Button>
          <ButtonLink icon="download" download href={addressOf(reportFile.path, { ...asked, lang: language })}>
            {words.excel}
          </ButtonLink>
          <ButtonLink
            icon="download"
            download
            href={addressOf(reportBook.path, {
              year: asked.year,
              place: asked.place,
              boundaries: asked.boundaries,
              lang: language,
            })}
          >
            {words.allTen}
          </ButtonLink>
        </>
      }
    />
  )
}

function Filters({ asked }: { asked: Asked }) {
  const texts = useTexts()
  const words = texts.report
  const go = useGo()
  const { today } = useMe()
  const { standards } = useStandards()
  const communes = useUnits('commune').data ?? []
  const first = standards.find((it) => it.use === 'classify')
  return (
    <FilterBar>
      <FilterSelect
        label={texts.shell.year}
        value={String(asked.year)}
        onChange={(it) => go(addressFor({ ...asked, year: Number(it) }))}
        choices={yearsBetween(Math.min(asked.year, first ? yearOf(first.validFrom) : asked.year), yearOf(today)).map(
          (it) => ({ value: String(it), label: String(it) }),
        )}
      />
      {communes.length > 1 ? (
        <SearchSelect
          inBar
          clearable
          label={texts.shell.place}
          placeholder={texts.shell.wholeArea}
          value={asked.place === undefined ? null : String(asked.place)}
          onChange={(it) => go(addressFor({ ...asked, place: it === null ? undefined : Number(it) }))}
          choices={unitChoices(communes)}
        />
      ) : null}
      <span className="boundaries">
        <span className="small ink-3">{words.boundaries}</span>
        <Seg
          label={words.boundaries}
          value={asked.boundaries}
          onChange={(boundaries) => go(addressFor({ ...asked, boundaries }))}
          choices={(['day', 'today'] as const).map((it) => ({ value: it, label: words.boundariesOf[it] }))}
        />
        <span className="small ink-3">{words.boundariesHint[asked.boundaries]}</span>
      </span>
    </FilterBar>
  )
}

const tabIcon = { agrees: 'check', disagrees: 'st-missed', unknown: 'st-none' } as const

function FormTabs({ form, asked }: { form: Form | undefined; asked: Asked }) {
  const words = useTexts().report
  return (
    <Tabs
      label={words.tabs}
      tabs={formCodes.map((code) => ({
        href: addressFor({ ...asked, form: code }),
        label: words.form(code),
        current: code === asked.form,
        ...(form ? { icon: tabIcon[stateOf(code, form.checks)] } : {}),
      }))}
    />
  )
}

function Filled({ form, asked }: { form: Form; asked: Asked }) {
  const words = useTexts().report
  const units = new Set(form.blocks.flatMap((block) => block.rows.flatMap((row) => row.unit?.id ?? [])))
  if (units.size === 0)
    return (
      <Card>
        <EmptyState icon="report" title={words.empty.title} basis={words.empty.basis}>
          {words.empty.body}
        </EmptyState>
      </Card>
    )
  return (
    <div className={form.columns.length > widest ? 'form-lay is-wide' : 'form-lay'}>
      <Card flush className="form-card">
        <Banner form={form} units={units.size} />
        <FormTable form={form} />
      </Card>
      <div className="stack">
        <CheckPanel form={form} hrefOf={(code) => addressFor({ ...asked, form: code })} />
        <MissingUnits form={form} />
      </div>
    </div>
  )
}

function Banner({ form, units }: { form: Form; units: number }) {
  const words = useTexts().report.banner
  const { count } = useFormat()
  const judged = stateOf(form.form, form.checks)
  const state = form.withheld.length > 0 ? 'disagrees' : judged
  const faults = [...form.withheld, ...form.checks.flatMap((it) => it.faults)].filter(
    (it) => it.form === form.form,
  ).length
  const lines = form.blocks.flatMap((block) => block.rows).length
  const isMovement = form.form === '7.2' || form.form === '7.3'
  const complete = isMovement ? words.movement(count(lines)) : words.others
  const said = {
    agrees: ['reached', 'st-reached', words.balanced, complete],
    soFar: ['none', 'st-none', words.soFar, words.soFarBody],
    disagrees: ['missed', 'st-missed', words.not, words.faults(count(faults))],
    unknown: ['none', 'st-none', words.unknown, words.unknownBody],
  } as const
  const [tone, icon, title, body] = said[state === 'agrees' && form.missing.length > 0 ? 'soFar' : state]
  return (
    <div className={`balance is-${tone}`}>
      <Icon name={icon} />
      <p>
        <b>{title}</b> <span className="tab">{body}</span>
      </p>
      <span className="tab ink-2">{words.reported(count(units - form.missing.length), count(units))}</span>
    </div>
  )
}

/** Communes with something missing are named, with what it is. They are no 0. */
function MissingUnits({ form }: { form: Form }) {
  const words = useTexts().report
  const { count } = useFormat()
  const named = missingByName(form)
  if (named.length === 0) return null
  return (
    <Card title={words.missingTitle(count(named.length))} className="missing-units">
      <p className="small ink-3">{words.missingBody}</p>
      <ul>
        {named.map(({ name, what }) => (
          <li key={name}>
            <b>{name}</b>
            <span>{what.map((it) => words.what[it]).join(', ')}</span>
          </li>
        ))}
      </ul>
    </Card>
  )
}

function Waiting() {
  const { ui } = useTexts().shell
  return (
    <div className="form-lay">
      <Card>
        <Skeleton lines={14} label={ui.loading} />
      </Card>
      <Card>
        <Skeleton lines={8} label={ui.loading} />
      </Card>
    </div>
  )
}
