import { useCallback, useState } from 'react'
import { householdList } from '../../contract/household.ts'
import { useTexts } from '../text/use-texts.tsx'
import { FilterSearch } from '../ui/filter-bar.tsx'
import { useView } from '../use-view.ts'

/** Finds a household by any name in it, without tone marks, or by a whole number. */
export function HouseholdPicker({ onPick }: { onPick: (id: string) => void }) {
  const { support } = useTexts()
  const words = support.delivery
  const [q, setQ] = useState('')
  const search = useCallback((text: string) => setQ(text), [])
  const asked = q.trim().length > 1
  const read = useView(householdList, { q, limit: 8 }, { enabled: asked })
  const rows = asked ? (read.data?.rows ?? []) : []
  return (
    <div className="picker">
      <FilterSearch label={words.household} placeholder={words.householdHint} value={q} onChange={search} />
      <ul className="picks">
        {rows.map((row) => (
          <li key={row.id}>
            <button type="button" className="pick" onClick={() => onPick(row.id)}>
              <b>{row.head}</b>
              <small>
                {row.village.name}, {row.commune.name}
              </small>
            </button>
          </li>
        ))}
      </ul>
      {asked && read.data && rows.length === 0 ? <p className="mid ink-3">{words.householdNone}</p> : null}
    </div>
  )
}
