import { useState } from 'react'
import { activityList } from '../../../contract/activity.ts'
import { childrenToMeasure, recordMeasurements } from '../../../contract/nutrition.ts'
import { may, reach } from '../../../domain/account/may.ts'
import { MemberId } from '../../../domain/kernel/ids.ts'
import { newId } from '../../api.ts'
import { DayField } from '../../day-field.tsx'
import { path } from '../../path.ts'
import { useCommunes } from '../../place-choices.ts'
import { Answer } from '../../shell/answer.tsx'
import { ownUnitOf, provinceOf, useActor, useMe } from '../../shell/me.tsx'
import { useFormat, useLanguage, useTexts } from '../../text/use-texts.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { SelectField } from '../../ui/field.tsx'
import { EmptyState } from '../../ui/note.tsx'
import { SearchSelect } from '../../ui/search-select.tsx'
import { unitChoices, useUnits } from '../../use-units.ts'
import { useCommand, useGo, useView } from '../../use-view.ts'
import { type Entry, emptyEntry, isFilled, rowOf } from './entry.ts'
import { ChildLines, OtherLines } from './entry-lines.tsx'
import type { Search } from './nutrition-page.tsx'

/** The grid: a village, a day, a line for every child of the register, and lines for children outside it. */
export function EntryGrid({ search }: { search: Search }) {
  const words = useTexts().nutrition
  const who = useActor()
  if (!may.recordSupport(who, who) || reach.households(who) === undefined)
    return (
      <Card>
        <EmptyState icon="lock" title={words.tabs.enter}>
          {words.enter.notYours}
        </EmptyState>
      </Card>
    )
  return (
    <Card title={words.tabs.enter}>
      <p className="mid ink-2 over-table">{words.enter.about}</p>
      <Places search={search} />
      {search.village === undefined ? (
        <EmptyState icon="dep-3" title={words.enter.chooseVillage}>
          {words.enter.chooseVillageBody}
        </EmptyState>
      ) : (
        <Village key={search.village} village={search.village} />
      )}
    </Card>
  )
}

function Places({ search }: { search: Search }) {
  const { enter } = useTexts().nutrition
  const go = useGo()
  const who = useMe()
  const ofProvince = ownUnitOf(who)?.id === provinceOf(who)?.id
  const commune = search.place ?? (ofProvince ? undefined : ownUnitOf(who)?.id)
  const communes = useCommunes()
  const to = (next: Partial<Search>) => go(path.nutrition({ tab: 'enter', place: search.place, ...next }))
  return (
    <div className="f-row unit-fields">
      {ofProvince ? (
        <SearchSelect
          label={enter.commune}
          value={commune === undefined ? null : String(commune)}
          onChange={(it) => to({ place: it === null ? undefined : Number(it), village: undefined })}
          choices={communes}
        />
      ) : null}
      {commune === undefined ? null : (
        <VillageSelect commune={commune} village={search.village} onChange={(village) => to({ village })} />
      )}
    </div>
  )
}

type VillageProps = {
  readonly commune: number
  readonly village: number | undefined
  readonly onChange: (village: number | undefined) => void
}

function VillageSelect({ commune, village, onChange }: VillageProps) {
  const { enter } = useTexts().nutrition
  const villages = useUnits('village', undefined, commune).data ?? []
  return (
    <SearchSelect
      label={enter.village}
      value={village === undefined ? null : String(village)}
      onChange={(it) => onChange(it === null ? undefined : Number(it))}
      choices={unitChoices(villages)}
    />
  )
}

export type OtherChild = { readonly id: string; readonly entry: Entry }

function Village({ village }: { village: number }) {
  const words = useTexts().nutrition
  const format = useFormat()
  const { language } = useLanguage()
  const { today } = useMe()
  const [on, setOn] = useState(today)
  const [session, setSession] = useState('')
  const [entries, setEntries] = useState<Readonly<Record<string, Entry>>>({})
  const [others, setOthers] = useState<readonly OtherChild[]>([])
  const read = useView(childrenToMeasure, { place: village, limit: 200 })
  const sessions = useView(activityList, { kind: 'nutrition-session', state: 'running', limit: 100 })
  const give = useCommand(recordMeasurements, {
    done: words.saved,
    onDone: () => {
      setEntries({})
      setOthers([])
    },
  })
  const rows = [
    ...Object.entries(entries)
      .filter(([, it]) => isFilled(it))
      .map(([memberId, it]) => rowOf(newId(), memberId, it, language)),
    ...others.filter(({ entry }) => isFilled(entry)).map(({ id, entry }) => rowOf(id, null, entry, language)),
  ]
  const good = rows.flatMap((row) => (row === undefined ? [] : [row]))
  const why =
    on === ''
      ? words.missing(words.enter.on)
      : rows.length === 0
        ? words.enter.nothing
        : good.length < rows.length
          ? words.enter.bad
          : undefined
  const save = () =>
    give.mutate({
      unitId: village,
      on,
      activityId: session === '' ? null : session,
      rows: good.map((row) => ({ ...row, memberId: row.memberId === null ? null : MemberId.parse(row.memberId) })),
    })
  return (
    <>
      <div className="f-row">
        <DayField label={words.enter.on} value={on} onChange={setOn} />
        <SelectField
          label={words.enter.session}
          value={session}
          onChange={setSession}
          empty={words.enter.noSession}
          choices={(sessions.data?.rows ?? []).map((it) => ({ value: it.id, label: `${it.name} (${it.unit.name})` }))}
        />
      </div>
      <Answer read={read}>
        {({ rows: children }) =>
          children.length === 0 ? (
            <EmptyState icon="users" title={words.enter.noChildren}>
              {words.enter.noChildrenBody}
            </EmptyState>
          ) : (
            <ChildLines
              children_={children}
              entries={entries}
              onChange={(id, it) => setEntries({ ...entries, [id]: it })}
            />
          )
        }
      </Answer>
      <OtherLines others={others} onChange={setOthers} />
      <p className="entry-foot">
        <Button icon="plus" onClick={() => setOthers([...others, { id: newId(), entry: emptyEntry }])}>
          {words.enter.addChild}
        </Button>
        <span className="spring small ink-3">
          {good.length === 0 ? '' : words.enterCount(format.count(good.length))}
        </span>
        <Button kind="primary" why={why} whyIn="tip" busy={give.isPending} onClick={save}>
          {words.enter.save}
        </Button>
      </p>
    </>
  )
}
