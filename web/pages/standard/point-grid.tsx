import type { ClipboardEvent, KeyboardEvent } from 'react'
import { choices, type ScoreArea, scoreAreas } from '../../../domain/standard/point-table.ts'
import { useTexts } from '../../text/use-texts.tsx'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import {
  addAnswer,
  changeAnswer,
  changeItem,
  type Draft,
  type DraftAnswer,
  type DraftItem,
  pasteCells,
  pointsIn,
  removeAnswer,
  removeItem,
  setCell,
} from './point-draft.ts'

type Grid = {
  readonly draft: Draft
  readonly areas: readonly ScoreArea[]
  /** May be typed in. */
  readonly open: boolean
  readonly onChange: (draft: Draft) => void
}

/** Arrow keys and Enter walk the rows of a column, Tab the cells; cells copied from Excel spread to the right and down. */
export function PointGrid(grid: Grid) {
  const texts = useTexts()
  const words = texts.standardPage.editor
  return (
    <div className="points-scroll">
      <table className={grid.open ? 'points is-open' : 'points'} onKeyDown={walk}>
        <caption className="sr">{words.grid}</caption>
        <thead>
          <tr>
            <th scope="col">{words.criterion}</th>
            {scoreAreas.map((area) => (
              <th key={area} scope="col" className={grid.areas.includes(area) ? 'is-ours' : undefined}>
                {area}
                <small>{texts.standard.scoreArea[area]}</small>
              </th>
            ))}
            {grid.open ? (
              <th>
                <span className="sr">{words.removeAnswer}</span>
              </th>
            ) : null}
          </tr>
        </thead>
        {grid.draft.items.map((item) => (
          <ItemRows key={item.key} grid={grid} item={item} />
        ))}
      </table>
    </div>
  )
}

function ItemRows({ grid, item }: { grid: Grid; item: DraftItem }) {
  const texts = useTexts()
  const words = texts.standardPage.editor
  const { draft, open, onChange } = grid
  return (
    <tbody>
      <tr className="item">
        <th scope="rowgroup" colSpan={scoreAreas.length + 1}>
          <span className="item-line">
            <input
              className="code num"
              aria-label={words.itemCode}
              value={item.code}
              readOnly={!open}
              maxLength={40}
              onChange={(event) => onChange(changeItem(draft, item.key, { code: event.target.value }))}
            />
            <input
              className="words"
              aria-label={words.itemText}
              placeholder={words.itemText}
              value={item.text}
              readOnly={!open}
              maxLength={300}
              onChange={(event) => onChange(changeItem(draft, item.key, { text: event.target.value }))}
            />
            {open ? (
              <>
                <select
                  aria-label={words.choice}
                  value={item.choice}
                  onChange={(event) => {
                    const choice = choices.find((it) => it === event.target.value)
                    if (choice) onChange(changeItem(draft, item.key, { choice }))
                  }}
                >
                  {choices.map((it) => (
                    <option key={it} value={it}>
                      {texts.standard.choice[it]}
                    </option>
                  ))}
                </select>
                <Button small kind="quiet" icon="plus" onClick={() => onChange(addAnswer(draft, item.key))}>
                  {words.addAnswer}
                </Button>
              </>
            ) : (
              <span className="choice">{texts.standard.choice[item.choice]}</span>
            )}
          </span>
        </th>
        {open ? (
          <td>
            <Drop label={`${words.removeItem} ${item.code}`} onClick={() => onChange(removeItem(draft, item.key))} />
          </td>
        ) : null}
      </tr>
      {item.answers.map((answer) => (
        <AnswerRow key={answer.key} grid={grid} item={item} answer={answer} />
      ))}
    </tbody>
  )
}

function AnswerRow({ grid, item, answer }: { grid: Grid; item: DraftItem; answer: DraftAnswer }) {
  const words = useTexts().standardPage.editor
  const { draft, areas, open, onChange } = grid
  return (
    <tr>
      <th scope="row">
        <span className="answer-line">
          <input
            className="words"
            aria-label={`${words.answerText}, ${words.item} ${item.code}`}
            placeholder={words.answerText}
            value={answer.text}
            readOnly={!open}
            maxLength={300}
            onChange={(event) => onChange(changeAnswer(draft, answer.key, { text: event.target.value }))}
          />
        </span>
      </th>
      {scoreAreas.map((area) => {
        const cell = answer.points[area]
        const wrong = pointsIn(cell) === undefined
        const missing = areas.includes(area) && cell.trim() === ''
        return (
          <td key={area} className={wrong ? 'is-wrong' : missing ? 'is-missing' : undefined}>
            <input
              inputMode="numeric"
              autoComplete="off"
              data-area={area}
              aria-label={words.cell(item.code, answer.text, area)}
              aria-invalid={wrong || undefined}
              title={wrong ? words.wrongCell : undefined}
              value={cell}
              readOnly={!open}
              maxLength={8}
              onChange={(event) => onChange(setCell(draft, answer.key, area, event.target.value))}
              onPaste={(event) => {
                const text = copied(event)
                if (!open || text === undefined) return
                event.preventDefault()
                onChange(pasteCells(draft, answer.key, area, text))
              }}
            />
          </td>
        )
      })}
      {open ? (
        <td>
          {item.answers.length > 1 ? (
            <Drop
              label={`${words.removeAnswer} ${answer.text}`}
              onClick={() => onChange(removeAnswer(draft, answer.key))}
            />
          ) : null}
        </td>
      ) : null}
    </tr>
  )
}

function Drop({ label, onClick }: { label: string; onClick: () => void }) {
  return (
    <button type="button" className="drop-line" aria-label={label} title={label} onClick={onClick}>
      <Icon name="x" size="s" />
    </button>
  )
}

/** More than one cell: the field itself takes a single value. */
function copied(event: ClipboardEvent): string | undefined {
  const text = event.clipboardData.getData('text/plain')
  return /[\t\n]/.test(text.trimEnd()) ? text : undefined
}

/** Up and down within the column of an area. */
function walk(event: KeyboardEvent<HTMLTableElement>) {
  const at = event.target
  if (!(at instanceof HTMLInputElement) || at.dataset.area === undefined) return
  const step = { ArrowDown: 1, Enter: 1, ArrowUp: -1 }[event.key]
  if (step === undefined) return
  const column = [...event.currentTarget.querySelectorAll<HTMLInputElement>(`input[data-area="${at.dataset.area}"]`)]
  const next = column[column.indexOf(at) + step]
  event.preventDefault()
  next?.focus()
  next?.select()
}
