import { useState } from 'react'
import { classTone } from '../../class-tone.ts'
import { path } from '../../path.ts'
import { useFormat, useTexts } from '../../text/use-texts.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Link } from '../../ui/link.tsx'
import { Table } from '../../ui/table.tsx'
import { ClassTag } from '../../ui/tag.tsx'
import { useGo } from '../../use-view.ts'
import type { ListDetail } from './list-page.tsx'

/** Shown before the rest is asked for. */
const few = 8

/** On last year's list and on none of this year's: each has to be said what became of it. */
export function Unaccounted({ data }: { data: ListDetail }) {
  const texts = useTexts()
  const words = texts.review.list.unaccounted
  const { count } = useFormat()
  const go = useGo()
  const [all, setAll] = useState(false)
  if (data.unaccountedCount === 0) return null
  const rows = all ? data.unaccounted : data.unaccounted.slice(0, few)
  const more = data.unaccountedCount - rows.length
  return (
    <Card
      flush
      title={words.title(count(data.unaccountedCount))}
      className="unaccounted"
      footer={
        <>
          {more > 0 ? <span>{words.more(count(more))}</span> : null}
          {data.unaccounted.length > few ? (
            <Button small kind="quiet" onClick={() => setAll(!all)}>
              {all ? words.fewer : words.all}
            </Button>
          ) : null}
        </>
      }
    >
      <p className="mid ink-2 card-lead">{words.body(data.year - 1, data.year)}</p>
      <Table
        caption={words.title(count(data.unaccountedCount))}
        rows={rows}
        keyOf={(row) => row.id}
        onOpen={(row) => go(path.household(row.id))}
        columns={[
          {
            key: 'head',
            head: words.head,
            cell: (row) => (
              <Link className="row-link" href={path.household(row.id)}>
                {row.head}
              </Link>
            ),
          },
          { key: 'village', head: words.village, cell: (row) => row.village.name },
          {
            key: 'class',
            head: words.class,
            cell: (row) => (
              <ClassTag tone={classTone(row.class)} bare>
                {texts.shell.class[row.class]}
              </ClassTag>
            ),
          },
          { key: 'people', head: words.headcount, numeric: true, cell: (row) => count(row.headcount) },
        ]}
      />
    </Card>
  )
}
