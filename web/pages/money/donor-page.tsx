import { getRouteApi } from '@tanstack/react-router'
import type { z } from 'zod'
import { donorPhone, donorStatement } from '../../../contract/contribution.ts'
import { may } from '../../../domain/account/may.ts'
import { getView } from '../../api.ts'
import { Paper, Signatures } from '../../paper/paper.tsx'
import { path } from '../../path.ts'
import { Answer, PageTitle } from '../../shell/answer.tsx'
import { useActor, useMe } from '../../shell/me.tsx'
import { useTexts } from '../../text/use-texts.tsx'
import { Button } from '../../ui/button.tsx'
import { FilterSelect } from '../../ui/filter-bar.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Masked } from '../../ui/masked.tsx'
import { Crumbs } from '../../ui/seg.tsx'
import { useToast } from '../../ui/toast.tsx'
import { useGo, useView, useWords } from '../../use-view.ts'
import { StatementTable } from './statement-table.tsx'

export type Statement = z.infer<typeof donorStatement.answer>
const route = getRouteApi('/in/money/donors/$id')

/** Bản kê: what a donor gave and what became of it, as it is sent. */
export function DonorPage() {
  const { id } = route.useParams()
  const { year } = route.useSearch()
  const read = useView(donorStatement, { id, year })
  return <Answer read={read}>{(it) => <Filled it={it} year={year} />}</Answer>
}

function Filled({ it, year }: { it: Statement; year: number | undefined }) {
  const texts = useTexts()
  const words = texts.contribution
  const { today } = useMe()
  const go = useGo()
  return (
    <>
      <PageTitle>{it.name}</PageTitle>
      <div className="paper-bar">
        <Crumbs
          label={texts.shell.breadcrumb}
          trail={[{ label: words.donors.title, href: path.donors() }, { label: it.name }]}
        />
        {it.hasPhone ? <Phone it={it} /> : null}
        <FilterSelect
          label={words.filter.year}
          all={words.statement.allYears}
          value={year === undefined ? '' : String(year)}
          onChange={(picked) => go(path.donor(it.id, { year: picked === '' ? undefined : Number(picked) }))}
          choices={it.years.map((one) => ({ value: String(one), label: String(one) }))}
        />
        <Button icon="print" kind="primary" onClick={() => print()}>
          {texts.shell.print}
        </Button>
      </div>
      <Paper
        unit={it.unit}
        on={today}
        title={words.statement.title}
        {...(year === undefined ? {} : { subtitle: words.statement.year(year) })}
      >
        <p>
          {words.statement.to}: <b>{it.name}</b>
          {it.address === '' ? '' : ` – ${it.address}`}
        </p>
        <p>{words.statement.intro(it.name, it.unit)}</p>
        {it.contributions.length === 0 ? <p>{words.statement.nothing}</p> : <StatementTable it={it} />}
        <p>{words.statement.thanks(it.unit)}</p>
        <Signatures of={[{ who: words.statement.signer }]} />
      </Paper>
    </>
  )
}

function Phone({ it }: { it: Statement }) {
  const words = useTexts().contribution.statement
  const who = useActor()
  const say = useToast()
  const inWords = useWords()
  if (!may.spendMoney(who, who))
    return (
      <span className="small ink-3" title={words.phoneNotYours}>
        {words.phone}: •••• <Icon name="lock" size="s" />
        <span className="sr">{words.phoneNotYours}</span>
      </span>
    )
  return (
    <span className="small">
      {words.phone}:{' '}
      <Masked
        mask="•••• ••••"
        what={words.phoneOf(it.name)}
        reveal={() =>
          getView(donorPhone, { id: it.id }).then(
            (found) => found.phone,
            (failure: unknown) => {
              say('refused', inWords(failure))
              return undefined
            },
          )
        }
      />
    </span>
  )
}
