import { useState } from 'react'
import { Button } from './button.tsx'
import { type SheetCell, sheetFile } from './sheet.ts'
import { useUiWords } from './words.tsx'

/**
 * A table without personal data as an Excel file, made on the spot from what the screen knows: figures unrounded, unknown
 * cells empty. People by name leave only through the server, with a purpose on the log.
 */
export function ExportButton<Row>(props: {
  /** Name of the file and of its sheet. */
  readonly name: string
  readonly rows: readonly Row[]
  /** At the head of a page, among buttons of full height. */
  readonly full?: boolean
  readonly columns: readonly { readonly head: string; readonly value: (row: Row) => SheetCell }[]
}) {
  const words = useUiWords()
  const [busy, setBusy] = useState(false)

  const save = async () => {
    setBusy(true)
    try {
      const head = props.columns.map((column) => column.head)
      const file = await sheetFile(props.name, [
        head,
        ...props.rows.map((row) => props.columns.map((it) => it.value(row))),
      ])
      const link = document.createElement('a')
      link.href = URL.createObjectURL(file)
      link.download = `${props.name}.xlsx`
      link.click()
      setTimeout(() => URL.revokeObjectURL(link.href), 10_000)
    } finally {
      setBusy(false)
    }
  }

  return (
    <Button small={!props.full} icon="download" busy={busy} onClick={() => void save()}>
      {words.exportTable}
    </Button>
  )
}
