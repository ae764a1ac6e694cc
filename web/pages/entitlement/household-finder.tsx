import { useState } from 'react'
import { householdList } from '../../../contract/household.ts'
import { useTexts } from '../../text/use-texts.tsx'
import { FilterSearch } from '../../ui/filter-bar.tsx'
import { useView } from '../../use-view.ts'

/** Finds a household by any name in it; the first eight are offered. */
export function HouseholdFinder({ onChoose }: { onChoose: (id: string) => void }) {
  const texts = useTexts()
  const words = texts.entitlement.household
  const [q, setQ] = useState('')
  const found = useView(householdList, { q, limit: 8 }, { enabled: q.length >= 2 })
  return (
    <div className="finder">
      <FilterSearch label={words.choose} placeholder={words.chooseHint} value={q} onChange={setQ} />
      {q.length >= 2 && found.data ? (
        <ul className="finder-found">
          {found.data.rows.length === 0 ? <li className="ink-2">{texts.shell.ui.nothingFound}</li> : null}
          {found.data.rows.map((row) => (
            <li key={row.id}>
              <button
                type="button"
                onClick={() => {
                  setQ('')
                  onChoose(row.id)
                }}
              >
                {row.head}
                <small>
                  {row.village.name}, {row.commune.name}
                </small>
              </button>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  )
}
