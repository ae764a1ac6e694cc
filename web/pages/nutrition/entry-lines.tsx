import type { z } from 'zod'
import type { childrenToMeasure } from '../../../contract/nutrition.ts'
import { growthFindings } from '../../../domain/support/growth.ts'
import { growthWords } from '../../../domain/support/growth-words.ts'
import { DayField } from '../../day-field.tsx'
import { useFormat, useLanguage, useTexts } from '../../text/use-texts.tsx'
import { IconButton } from '../../ui/button.tsx'
import { SelectField, TextField } from '../../ui/field.tsx'
import { Icon } from '../../ui/icon.tsx'
import { type Entry, emptyEntry, measureOf } from './entry.ts'
import type { OtherChild } from './entry-grid.tsx'

type Child = z.infer<typeof childrenToMeasure.answer>['rows'][number]

/** One line a child of the register. Sex and birth are asked only where the register does not know them. */
export function ChildLines(props: {
  readonly children_: readonly Child[]
  readonly entries: Readonly<Record<string, Entry>>
  readonly onChange: (memberId: string, entry: Entry) => void
}) {
  const { columns, enter } = useTexts().nutrition
  return (
    <div className="table-scroll">
      <table className="table entry">
        <caption className="sr">{enter.about}</caption>
        <thead>
          <tr>
            <th scope="col">{columns.child}</th>
            <th scope="col">{columns.last}</th>
            <th scope="col">{enter.height}</th>
            <th scope="col">{enter.weight}</th>
            <th scope="col">{enter.finding}</th>
          </tr>
        </thead>
        <tbody>
          {props.children_.map((child) => (
            <Line
              key={child.memberId}
              child={child}
              entry={props.entries[child.memberId] ?? emptyEntry}
              onChange={(it) => props.onChange(child.memberId, it)}
            />
          ))}
        </tbody>
      </table>
    </div>
  )
}

type LineProps = { readonly child: Child; readonly entry: Entry; readonly onChange: (it: Entry) => void }

function Line({ child, entry, onChange }: LineProps) {
  const words = useTexts().nutrition
  const { date, number } = useFormat()
  const { last } = child
  return (
    <tr>
      <td>
        <b className="medium">{child.child}</b>
        <small>
          {[
            child.household,
            child.sex === null ? '' : words.sex[child.sex],
            child.birthDate === null ? '' : date(child.birthDate),
          ]
            .filter(Boolean)
            .join(' · ')}
        </small>
        {child.sex === null || child.birthDate === null ? (
          <Unknown child={child} entry={entry} onChange={onChange} />
        ) : null}
      </td>
      <td>
        {last === null ? null : (
          <span>
            {number(last.heightMm === null ? null : last.heightMm / 10, 1)}
            <small>{date(last.on)}</small>
          </span>
        )}
      </td>
      <td>
        <Cell what="height" name={child.child} entry={entry} onChange={onChange} />
      </td>
      <td>
        <Cell what="weight" name={child.child} entry={entry} onChange={onChange} />
      </td>
      <td>
        <Finding name={child.child} entry={entry} onChange={onChange} />
      </td>
    </tr>
  )
}

/** What the register does not say of a child. */
function Unknown({ child, entry, onChange }: LineProps) {
  const { columns, sex, sexUnknown } = useTexts().nutrition
  return (
    <span className="unknown-of">
      {child.sex === null ? (
        <SelectField
          label={columns.sex}
          value={entry.sex}
          empty={sexUnknown}
          onChange={(it) => onChange({ ...entry, sex: it === 'male' ? 'male' : it === 'female' ? 'female' : '' })}
          choices={(['male', 'female'] as const).map((it) => ({ value: it, label: sex[it] }))}
        />
      ) : null}
      {child.birthDate === null ? (
        <DayField
          label={columns.born}
          value={entry.birthDate}
          onChange={(birthDate) => onChange({ ...entry, birthDate })}
        />
      ) : null}
    </span>
  )
}

type CellProps = {
  readonly what: 'height' | 'weight'
  readonly name: string
  readonly entry: Entry
  readonly onChange: (it: Entry) => void
}

function Cell({ what, name, entry, onChange }: CellProps) {
  const { enter } = useTexts().nutrition
  const { language } = useLanguage()
  const bad = measureOf(what, entry[what], language) === undefined
  return (
    <input
      className={bad ? 'input is-error' : 'input'}
      aria-label={`${enter[what]}: ${name}`}
      aria-invalid={bad || undefined}
      inputMode="decimal"
      autoComplete="off"
      value={entry[what]}
      onChange={(event) => onChange({ ...entry, [what]: event.target.value })}
    />
  )
}

function Finding({ name, entry, onChange }: Omit<CellProps, 'what'>) {
  const { enter } = useTexts().nutrition
  const { language } = useLanguage()
  return (
    <span className="input-select">
      <select
        className="input"
        aria-label={`${enter.finding}: ${name}`}
        value={entry.finding}
        onChange={(event) =>
          onChange({ ...entry, finding: growthFindings.find((it) => it === event.target.value) ?? '' })
        }
      >
        <option value="">{enter.choose}</option>
        {growthFindings.map((it) => (
          <option key={it} value={it}>
            {growthWords[it][language]}
          </option>
        ))}
      </select>
      <Icon name="down" size="s" />
    </span>
  )
}

/** Children outside the register: the target counts every child measured. */
export function OtherLines({
  others,
  onChange,
}: {
  others: readonly OtherChild[]
  onChange: (others: readonly OtherChild[]) => void
}) {
  const words = useTexts().nutrition
  const { enter, columns } = words
  if (others.length === 0) return null
  const set = (id: string, entry: Entry) => onChange(others.map((it) => (it.id === id ? { id, entry } : it)))
  return (
    <fieldset className="other-children">
      <legend className="label">
        {enter.other} <span className="ink-3">{enter.otherNote}</span>
      </legend>
      {others.map(({ id, entry }) => (
        <div key={id} className="other-child">
          <TextField
            label={enter.childName}
            value={entry.child}
            maxLength={120}
            autoComplete="off"
            onChange={(child) => set(id, { ...entry, child })}
          />
          <SelectField
            label={columns.sex}
            value={entry.sex}
            empty={words.sexUnknown}
            onChange={(it) => set(id, { ...entry, sex: it === 'male' ? 'male' : it === 'female' ? 'female' : '' })}
            choices={(['male', 'female'] as const).map((it) => ({ value: it, label: words.sex[it] }))}
          />
          <DayField
            label={columns.born}
            value={entry.birthDate}
            onChange={(birthDate) => set(id, { ...entry, birthDate })}
          />
          <Labelled label={enter.height}>
            <Cell what="height" name={entry.child} entry={entry} onChange={(it) => set(id, it)} />
          </Labelled>
          <Labelled label={enter.weight}>
            <Cell what="weight" name={entry.child} entry={entry} onChange={(it) => set(id, it)} />
          </Labelled>
          <Labelled label={enter.finding}>
            <Finding name={entry.child} entry={entry} onChange={(it) => set(id, it)} />
          </Labelled>
          <IconButton
            icon="x"
            label={`${enter.remove}: ${entry.child}`}
            onClick={() => onChange(others.filter((it) => it.id !== id))}
          />
        </div>
      ))}
    </fieldset>
  )
}

const Labelled = ({ label, children }: { label: string; children: React.ReactNode }) => (
  <div className="f">
    <span className="label" aria-hidden="true">
      {label}
    </span>
    {children}
  </div>
)
