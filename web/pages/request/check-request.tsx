import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { publicRequestState } from '../../../contract/review-request.ts'
import { readCertificateCode } from '../../../domain/review/certificate.ts'
import { getView } from '../../api.ts'
import { useFormat, useTexts } from '../../text/use-texts.tsx'
import { Button } from '../../ui/button.tsx'
import { TextField } from '../../ui/field.tsx'
import { Note } from '../../ui/note.tsx'
import { StatusTag } from '../../ui/tag.tsx'
import { useWords } from '../../use-view.ts'

const tones = { open: 'track', accepted: 'reached', answered: 'none' } as const

/** Whoever has the code learns whether it was decided and what the commune answers, and nothing of what was asked. */
export function CheckRequest() {
  const { request } = useTexts()
  const words = request.page
  const say = useWords()
  const { date } = useFormat()
  const [typed, setTyped] = useState('')
  const [code, setCode] = useState('')
  const read = useQuery({
    queryKey: [publicRequestState.path, code],
    queryFn: ({ signal }) => getView(publicRequestState, { code }, signal),
    enabled: code !== '',
    retry: false,
  })
  const ask = (event: FormEvent) => {
    event.preventDefault()
    setCode(readCertificateCode(typed))
  }
  return (
    <form className="request-form" onSubmit={ask}>
      <h2>{words.check}</h2>
      <p className="ink-2">{words.checkLead}</p>
      <TextField label={words.checkCode} value={typed} onChange={setTyped} maxLength={20} autoComplete="off" />
      <Button type="submit">{words.checkGo}</Button>
      {code !== '' && read.isError ? <Note live>{say(read.error)}</Note> : null}
      {read.data ? (
        <div role="status">
          <StatusTag tone={tones[read.data.state]}>{request.state[read.data.state]}</StatusTag>
          <p>
            {words.checked(read.data.commune, date(read.data.askedOn))}.{' '}
            {read.data.decidedOn === null ? null : words.decided(date(read.data.decidedOn))}
          </p>
          {read.data.answer === null ? null : (
            <>
              <h3 className="request-answer">{words.answer(read.data.commune)}</h3>
              <blockquote className="request-answer">{read.data.answer}</blockquote>
            </>
          )}
        </div>
      ) : null}
    </form>
  )
}
