import { useState } from 'react'
import { useFormat, useTexts } from '../../text/use-texts.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { type Column, Table } from '../../ui/table.tsx'
import { StatusTag, type StatusTone } from '../../ui/tag.tsx'
import { useListWords } from './use-list-words.ts'
import { type ColumnLine, columnLines } from './what-was-read.ts'

/** Every official column: found where, missing, or a heading nobody knows. Open by itself where something is amiss. */
export function ColumnCheck({ check }: { check: readonly unknown[] }) {
  const words = useTexts().review.import.check
  const { count } = useFormat()
  const lines = columnLines(check)
  const official = lines.filter((line) => line.column !== 'unknown' && line.expected !== null)
  const found = official.filter((line) => line.found !== null)
  const amiss = official.some((line) => line.required && line.found === null)
  const [open, setOpen] = useState<boolean | undefined>(undefined)
  const columns = useColumns()
  if (lines.length === 0) return null
  const shown = open ?? amiss
  return (
    <Card
      flush
      title={words.title}
      note={words.summary(count(found.length), count(official.length))}
      actions={
        <Button small onClick={() => setOpen(!shown)}>
          {shown ? words.hide : words.show}
        </Button>
      }
    >
      {shown ? (
        <Table
          caption={words.title}
          columns={columns}
          rows={lines}
          keyOf={(line) => `${line.column} ${line.expected} ${line.found}`}
        />
      ) : null}
    </Card>
  )
}

function useColumns(): readonly Column<ColumnLine>[] {
  const words = useTexts().review.import.check
  const nameOf = useListWords().column
  const letter = (at: string | null) => (at === null ? <span className="ink-3">–</span> : words.column(at))
  return [
    {
      key: 'official',
      head: words.official,
      cell: (line) => (line.column === 'unknown' ? '–' : nameOf[line.column]),
    },
    { key: 'place', head: words.place, cell: (line) => letter(line.expected) },
    { key: 'found', head: words.found, cell: (line) => letter(line.found) },
    { key: 'heading', head: words.heading, cell: (line) => line.heading ?? <span className="ink-3">–</span> },
    {
      key: 'state',
      head: words.state,
      cell: (line) => {
        const [tone, word] = judge(line)
        return (
          <StatusTag tone={tone} bare>
            {words[word]}
          </StatusTag>
        )
      },
    },
  ]
}

function judge(line: ColumnLine): readonly [StatusTone, 'ok' | 'missing' | 'missingRequired' | 'unknown'] {
  if (line.column === 'unknown') return ['none', 'unknown']
  if (line.found !== null) return ['reached', 'ok']
  return line.required ? ['missed', 'missingRequired'] : ['none', 'missing']
}
