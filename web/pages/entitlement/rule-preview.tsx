import type { z } from 'zod'
import { rulePreview } from '../../../contract/entitlement.ts'
import { path } from '../../path.ts'
import { Answer } from '../../shell/answer.tsx'
import { useFormat, useTexts } from '../../text/use-texts.tsx'
import { Card, Grid, Lead } from '../../ui/card.tsx'
import { ExportButton } from '../../ui/export-button.tsx'
import { Link } from '../../ui/link.tsx'
import { Skeleton } from '../../ui/note.tsx'
import { type Column, Table } from '../../ui/table.tsx'
import { Tag } from '../../ui/tag.tsx'
import { useView } from '../../use-view.ts'

type Preview = z.infer<typeof rulePreview.answer>
type Line = Preview['firstAdded'][number]

/** Whom the rule would add and drop in the whole reach. A question only; nothing is saved. */
export function RulePreview(props: { readonly policy: string; readonly from: string; readonly body: string }) {
  const { ui } = useTexts().shell
  const read = useView(rulePreview, props)
  return (
    <Answer
      read={read}
      loading={
        <Card>
          <Skeleton lines={6} label={ui.loading} />
        </Card>
      }
    >
      {(data) => <Filled data={data} />}
    </Answer>
  )
}

function Filled({ data }: { data: Preview }) {
  const texts = useTexts()
  const words = texts.entitlement.preview
  const format = useFormat()
  const counted = ({ households, people }: Preview['added']) =>
    people > 0
      ? `${format.count(people)} ${words.people.toLowerCase()} (${texts.shell.households(format.count(households))})`
      : texts.shell.households(format.count(households))
  const nobody = data.added.households === 0 && data.dropped.households === 0
  return (
    <section aria-label={words.title}>
      <Lead>
        <strong>{nobody ? words.nobody : words.lead(counted(data.added), counted(data.dropped))}</strong>{' '}
        {data.against ? words.against(format.count(data.against.version), data.against.act) : words.againstNone}{' '}
        <Tag kind="trial">{words.nothingSaved}</Tag>
      </Lead>
      <Grid top>
        <Counts data={data} />
        <Communes data={data} />
      </Grid>
      <First
        title={words.firstAdded(format.count(data.firstAdded.length), counted(data.added))}
        rows={data.firstAdded}
      />
      <First
        title={words.firstDropped(format.count(data.firstDropped.length), counted(data.dropped))}
        rows={data.firstDropped}
      />
    </section>
  )
}

function Counts({ data }: { data: Preview }) {
  const words = useTexts().entitlement.preview
  const format = useFormat()
  const rows = [
    [words.before, data.before],
    [words.after, data.after],
    [words.added, data.added],
    [words.dropped, data.dropped],
    [words.changed, data.changed],
    [`${words.unknown} (${words.before.toLowerCase()})`, data.unknownBefore],
    [`${words.unknown} (${words.after.toLowerCase()})`, data.unknownAfter],
  ] as const
  const ofPeople = rows.some(([, it]) => it.people > 0)
  return (
    <Card span={5} title={words.title}>
      <table className="rank">
        <caption className="sr">{words.title}</caption>
        <thead>
          <tr>
            <td />
            {ofPeople ? (
              <th scope="col" className="n">
                {words.people}
              </th>
            ) : null}
            <th scope="col" className="n">
              {words.households}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(([name, it]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {ofPeople ? <td className="n">{format.count(it.people)}</td> : null}
              <td className="n">{format.count(it.households)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Card>
  )
}

function Communes({ data }: { data: Preview }) {
  const words = useTexts().entitlement.preview
  const format = useFormat()
  type Row = Preview['communes'][number]
  const figure = (key: 'before' | 'after' | 'added' | 'dropped'): Column<Row> => ({
    key,
    head: words[key],
    numeric: true,
    cell: (row) => (row[key] === 0 ? <span className="zero">0</span> : format.count(row[key])),
  })
  return (
    <Card
      span={7}
      flush
      title={words.byCommune}
      actions={
        <ExportButton
          name={words.byCommune}
          rows={data.communes}
          columns={[
            { head: words.unit, value: (row) => row.unit?.name ?? words.noUnit },
            { head: words.before, value: (row) => row.before },
            { head: words.after, value: (row) => row.after },
            { head: words.added, value: (row) => row.added },
            { head: words.dropped, value: (row) => row.dropped },
          ]}
        />
      }
    >
      <Table
        caption={words.byCommune}
        columns={[
          { key: 'unit', head: words.unit, cell: (row) => row.unit?.name ?? words.noUnit },
          ...(['before', 'after', 'added', 'dropped'] as const).map(figure),
        ]}
        rows={data.communes}
        keyOf={(row) => String(row.unit?.id ?? 'none')}
      />
    </Card>
  )
}

function First({ title, rows }: { title: string; rows: readonly Line[] }) {
  const texts = useTexts()
  const words = texts.entitlement.preview
  if (rows.length === 0) return null
  return (
    <Card flush title={title}>
      <Table
        caption={title}
        columns={[
          {
            key: 'name',
            head: words.name,
            cell: (row) => (
              <Link className="row-link" href={path.householdEntitlements({ id: row.household.id })}>
                {row.member?.name ?? row.household.head}
              </Link>
            ),
          },
          { key: 'head', head: words.head, cell: (row) => row.household.head },
          { key: 'group', head: words.group, cell: (row) => texts.support.group[row.group] },
          { key: 'unit', head: words.unit, cell: (row) => row.commune?.name ?? words.noUnit },
        ]}
        rows={rows}
        keyOf={(row) => row.member?.id ?? row.household.id}
      />
    </Card>
  )
}
