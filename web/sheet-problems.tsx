import { sayWrong } from './text/own-questions-texts.ts'
import { useFormat, useTexts } from './text/use-texts.tsx'
import { Note } from './ui/note.tsx'
import { Table } from './ui/table.tsx'

type Problem = { readonly sheet: string; readonly cell: string | null; readonly wrong: string }

/** What is wrong with a spreadsheet somebody brought, cell by cell, with what to do. */
export function SheetProblems({ problems }: { problems: readonly Problem[] }) {
  const words = useTexts().ownQuestions
  const { count } = useFormat()
  return (
    <>
      <Note tone="missed" live>
        <b>{words.wrong(count(problems.length))}</b> {words.wrongAbout}
      </Note>
      <Table
        caption={words.wrongAbout}
        rows={problems}
        keyOf={(it) => JSON.stringify(it)}
        columns={[
          { key: 'sheet', head: words.sheet, width: '130px', cell: ({ sheet }) => sheet },
          { key: 'cell', head: words.cell, width: '90px', cell: ({ cell }) => cell ?? words.wholeSheet },
          { key: 'wrong', head: words.whatIsWrong, cell: (it) => sayWrong(words, it) },
        ]}
      />
    </>
  )
}
