import { useState } from 'react'
import { useMe } from '../shell/me.tsx'
import { useFormat, useTexts } from '../text/use-texts.tsx'
import { Button } from '../ui/button.tsx'
import { TextAreaField } from '../ui/field.tsx'
import { FileDrop } from '../ui/file-drop.tsx'
import { Icon } from '../ui/icon.tsx'
import { Seg } from '../ui/seg.tsx'
import './import.css'

/** What will be sent: a file as it is, or cells copied from Excel as tab-separated text. */
export type Brought = { readonly file: Blob; readonly name: string }

const megabyte = 1024 * 1024
/** What the server takes at most. */
const mostBytes = 40 * megabyte

/** A file dropped or chosen, or cells pasted from Excel. */
export function BringIn(props: {
  readonly brought: Brought | undefined
  readonly onBring: (it: Brought | undefined) => void
  readonly onWrong: (words: string) => void
  readonly disabled: boolean
}) {
  const words = useTexts().review.import.form
  const format = useFormat()
  const { today } = useMe()
  const [how, setHow] = useState<'file' | 'paste'>('file')
  const [pasted, setPasted] = useState('')
  const { brought, onBring } = props

  const take = (file: File) => {
    if (file.size > mostBytes) props.onWrong(words.tooLarge(format.count(mostBytes / megabyte)))
    else onBring({ file, name: file.name })
  }
  const paste = (text: string) => {
    setPasted(text)
    const name = `${words.pastedName(format.date(today).replaceAll('/', '-'))}.tsv`
    onBring(text.trim() === '' ? undefined : { file: new Blob([text], { type: 'text/tab-separated-values' }), name })
  }

  return (
    <div className="bring-in">
      <Seg
        label={words.how}
        value={how}
        onChange={(it) => {
          setHow(it)
          setPasted('')
          onBring(undefined)
        }}
        choices={[
          { value: 'file', label: words.file },
          { value: 'paste', label: words.paste },
        ]}
      />
      {how === 'paste' ? (
        <div className="paste">
          <TextAreaField
            label={words.pasteLabel}
            hint={pasted === '' ? words.pasteHint : words.pasted(...sizeOf(pasted, format.count))}
            value={pasted}
            onChange={paste}
            rows={7}
          />
        </div>
      ) : brought ? (
        <p className="chosen-file">
          <Icon name="report" />
          <b>{words.chosen(brought.name, `${format.number(Math.max(brought.file.size / megabyte, 0.01))} MB`)}</b>
          <Button kind="quiet" small onClick={() => onBring(undefined)}>
            {words.change}
          </Button>
        </p>
      ) : (
        <FileDrop accept=".xlsx,.xlsm,.csv,.tsv,.txt" onFile={take} disabled={props.disabled}>
          {words.dropNote}
        </FileDrop>
      )}
    </div>
  )
}

/** Rows and columns of pasted cells. A cell with line breaks is quoted, so quotes are looked through. */
function sizeOf(text: string, write: (n: number) => string): [rows: string, columns: string] {
  const plain = text.replace(/"(?:[^"]|"")*"/g, 'x').trimEnd()
  const rows = plain.split(/\r?\n/)
  return [write(rows.length), write(Math.max(...rows.map((row) => row.split('\t').length)))]
}
