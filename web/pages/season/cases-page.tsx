import { useMutation } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useCallback, useState } from 'react'
import { caseList, type ReviewCase } from '../../../contract/review-case.ts'
import type { Round } from '../../../contract/review-round.ts'
import { reach } from '../../../domain/account/may.ts'
import { getView } from '../../api.ts'
import { type CaseFilters, path } from '../../path.ts'
import { Answer } from '../../shell/answer.tsx'
import { useActor } from '../../shell/me.tsx'
import { NotForRole } from '../../shell/not-for-role.tsx'
import { useFormat, useTexts } from '../../text/use-texts.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Pager } from '../../ui/pager.tsx'
import { useToast } from '../../ui/toast.tsx'
import { useGo, useView, useWords } from '../../use-view.ts'
import { AddCaseDialog } from './add-case-dialog.tsx'
import { BuildListDialog } from './build-list-dialog.tsx'
import { CaseFilterBar } from './case-filters.tsx'
import { CaseTable } from './case-table.tsx'
import { everyPage } from './every-page.ts'
import { RoundFrame } from './round-frame.tsx'
import { SelectionBar } from './selection-bar.tsx'
import { useCommune } from './use-commune.ts'
import { useWhyNotPrepare } from './why-not.ts'

const route = getRouteApi('/in/rounds/$id/cases')
const pageSize = 100

/** The cases of a round: found by filters in the address, moved in bulk. */
export function CasesPage() {
  const { reviewSeason } = useTexts()
  const { id } = route.useParams()
  const filters: CaseFilters = route.useSearch()
  const who = useActor()
  if (reach.households(who) === undefined) return <NotForRole title={reviewSeason.cases.list} />
  return (
    <RoundFrame
      id={id}
      part="cases"
      place={filters.place}
      actions={(round) => <ListActions round={round} place={filters.place} />}
    >
      {(round) => <Cases round={round} filters={filters} />}
    </RoundFrame>
  )
}

function ListActions({ round, place }: { round: Round; place: number | undefined }) {
  const words = useTexts().reviewSeason
  const notPrepare = useWhyNotPrepare()
  const [open, setOpen] = useState<'build' | 'add' | undefined>(undefined)
  const commune = useCommune(place)
  const why = round.state === 'closed' ? words.closeRound.closed : notPrepare
  return (
    <>
      <Button icon="plus" why={why} whyIn="tip" onClick={() => setOpen('add')}>
        {words.addCase.title}
      </Button>
      <Button
        icon="list"
        why={why ?? (commune === undefined ? words.recognise.chooseCommune : undefined)}
        whyIn="tip"
        onClick={() => setOpen('build')}
      >
        {words.buildList.go}
      </Button>
      {open === 'add' ? <AddCaseDialog round={round} onClose={() => setOpen(undefined)} /> : null}
      {open === 'build' && commune !== undefined ? (
        <BuildListDialog round={round} communeId={commune} onClose={() => setOpen(undefined)} />
      ) : null}
    </>
  )
}

const names = ['place', 'state', 'late', 'source', 'q'] as const

function Cases({ round, filters }: { round: Round; filters: CaseFilters }) {
  const words = useTexts().reviewSeason
  const format = useFormat()
  const go = useGo()
  const read = useView(caseList, { id: round.id, ...filters, limit: pageSize })
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  /** Everything the filters find, once somebody asked for it: more than this page shows. */
  const [every, setEvery] = useState<readonly ReviewCase[] | undefined>(undefined)
  const choose = (ids: ReadonlySet<string>) => {
    setEvery(undefined)
    setChosen(ids)
  }
  const change = useCallback(
    (next: Partial<CaseFilters>, typing = false) => {
      setEvery(undefined)
      setChosen(new Set())
      go(path.roundCases(round.id, { ...filters, ...next, after: undefined }), typing)
    },
    [filters, go, round.id],
  )
  const filtered = names.some((name) => filters[name] !== undefined)
  const rows = read.data?.rows ?? []
  // Only what is in sight is moved: a case another filter hid, or somebody else moved away, is no longer chosen.
  const picked: readonly ReviewCase[] = every ?? rows.filter((row) => chosen.has(row.id))
  const found = read.data?.count ?? 0
  const more = every === undefined && picked.length === rows.length && found > rows.length
  return (
    <>
      <CaseFilterBar
        filters={filters}
        onChange={change}
        onClear={filtered ? () => go(path.roundCases(round.id)) : undefined}
      />
      <Card
        flush
        footer={
          <Pager
            rows={read.data?.count}
            shown={format.count(rows.length)}
            of={words.cases.count(format.count(read.data?.count))}
            firstHref={
              filters.after === undefined ? undefined : path.roundCases(round.id, { ...filters, after: undefined })
            }
            nextHref={read.data?.next ? path.roundCases(round.id, { ...filters, after: read.data.next }) : undefined}
          />
        }
      >
        {rows.length > 0 ? (
          <SelectionBar cases={picked} onDone={() => choose(new Set())}>
            {more ? <ChooseEvery round={round.id} filters={filters} count={found} onRead={setEvery} /> : null}
          </SelectionBar>
        ) : null}
        <Answer
          read={read}
          loading={<CaseTable rows={undefined} round={round} chosen={chosen} onChoose={choose} filtered={filtered} />}
        >
          {(data) => <CaseTable rows={data.rows} round={round} chosen={chosen} onChoose={choose} filtered={filtered} />}
        </Answer>
      </Card>
    </>
  )
}

const mostAtOnce = 500

/** All households the filters find, page by page: a village is posted, given out or checked in one step. */
function ChooseEvery(props: {
  readonly round: string
  readonly filters: CaseFilters
  readonly count: number
  readonly onRead: (cases: readonly ReviewCase[]) => void
}) {
  const words = useTexts().reviewSeason.cases
  const { count } = useFormat()
  const say = useToast()
  const wordsOf = useWords()
  const read = useMutation({
    mutationFn: () =>
      everyPage((after) => getView(caseList, { id: props.round, ...props.filters, limit: 200, after }), mostAtOnce),
    onSuccess: props.onRead,
    onError: (error) => say('refused', wordsOf(error)),
  })
  return (
    <Button small kind="quiet" icon="check" busy={read.isPending} onClick={() => read.mutate()}>
      {words.chooseEvery(count(Math.min(props.count, mostAtOnce)))}
    </Button>
  )
}
