import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { publicPlaces, publicRequestPath, RequestTaken } from '../../../contract/review-request.ts'
import { showRequestCode } from '../../../domain/review/request.ts'
import { newId, sendPublic } from '../../api.ts'
import { path } from '../../path.ts'
import { PageTitle } from '../../shell/answer.tsx'
import { LanguageSwitch } from '../../shell/language-switch.tsx'
import { Logo } from '../../shell/logo.tsx'
import { useTexts } from '../../text/use-texts.tsx'
import { Button } from '../../ui/button.tsx'
import { Link } from '../../ui/link.tsx'
import { Note } from '../../ui/note.tsx'
import { useView, useWords } from '../../use-view.ts'
import { CheckRequest } from './check-request.tsx'
import { emptyRequest, RequestFields, toRequest } from './request-fields.tsx'
import './request.css'

/** Form 01 for everybody: no account, nothing of the register, a code to take home. */
export function PublicRequestPage() {
  const texts = useTexts()
  const words = texts.request.page
  const [code, setCode] = useState<string | undefined>(undefined)
  return (
    <div className="request-page">
      <PageTitle>{words.title}</PageTitle>
      <header>
        <span className="brand">
          <Logo />
          <b>{texts.shell.product}</b>
        </span>
        <LanguageSwitch />
      </header>
      <main className="stack">
        <h1>{words.title}</h1>
        <p className="ink-2">{words.lead}</p>
        {code === undefined ? (
          <RequestForm onCode={setCode} />
        ) : (
          <Sent code={code} onAgain={() => setCode(undefined)} />
        )}
        <CheckRequest />
        <p className="small ink-3">{texts.request.form}</p>
        <p>
          <Link href={path.signIn()}>{words.signIn}</Link>
        </p>
      </main>
    </div>
  )
}

function RequestForm({ onCode }: { onCode: (code: string) => void }) {
  const { request } = useTexts()
  const words = request.page
  const say = useWords()
  const places = useView(publicPlaces)
  const [it, setIt] = useState(() => emptyRequest(newId()))
  const [wrong, setWrong] = useState<readonly string[]>([])
  const send = useMutation({
    mutationFn: (body: unknown) => sendPublic(publicRequestPath, body, RequestTaken),
    onSuccess: ({ code }) => onCode(code),
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const whole = toRequest(it)
    if ('id' in whole) {
      setWrong([])
      send.mutate(whole)
    } else setWrong(whole)
  }
  return (
    <form className="request-form" onSubmit={submit} noValidate>
      <Note>{words.when}</Note>
      <RequestFields
        it={it}
        places={places.data?.communes ?? []}
        wrong={wrong}
        onChange={(to) => {
          setIt(to)
          setWrong([])
        }}
      />
      <p className="small ink-2">{words.privacy}</p>
      {send.isError ? (
        <Note tone="missed" live>
          {say(send.error)}
        </Note>
      ) : null}
      <Button kind="primary" type="submit" busy={send.isPending}>
        {words.send}
      </Button>
    </form>
  )
}

function Sent({ code, onAgain }: { code: string; onAgain: () => void }) {
  const words = useTexts().request.page
  return (
    <section className="request-form" role="status">
      <Note tone="reached">
        <b>{words.sent}</b>
      </Note>
      <p>
        {words.code}
        <br />
        <b className="request-code">{showRequestCode(code)}</b>
      </p>
      <p className="ink-2">{words.keep}</p>
      <Button onClick={onAgain}>{words.another}</Button>
    </section>
  )
}
