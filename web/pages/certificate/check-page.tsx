import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { certificateCheck } from '../../../contract/certificate.ts'
import { readCertificateCode } from '../../../domain/review/certificate.ts'
import { getView, NoAnswer } from '../../api.ts'
import { classTone } from '../../class-tone.ts'
import { path } from '../../path.ts'
import { PageTitle } from '../../shell/answer.tsx'
import { LanguageSwitch } from '../../shell/language-switch.tsx'
import { Logo } from '../../shell/logo.tsx'
import { useFormat, useTexts } from '../../text/use-texts.tsx'
import { Button } from '../../ui/button.tsx'
import { TextField } from '../../ui/field.tsx'
import { ClassTag, StatusTag } from '../../ui/tag.tsx'
import { useGo } from '../../use-view.ts'
import './certificate.css'

const route = getRouteApi('/c/{-$code}')

/** Kiểm tra giấy chứng nhận, without a session: class and validity and nothing else. */
export function CheckPage() {
  const texts = useTexts()
  const words = texts.certificate.check
  const { code = '' } = route.useParams()
  const [typed, setTyped] = useState(code)
  const go = useGo()
  const ask = (event: FormEvent) => {
    event.preventDefault()
    if (typed.trim() !== '') go(path.certificateCheck(readCertificateCode(typed)))
  }
  return (
    <div className="certificate-check">
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
        <form className="stack" onSubmit={ask}>
          <TextField label={words.code} value={typed} onChange={setTyped} maxLength={60} autoComplete="off" />
          <Button kind="primary" type="submit">
            {words.button}
          </Button>
        </form>
        {code === '' ? null : <Found code={code} />}
      </main>
    </div>
  )
}

function Found({ code }: { code: string }) {
  const words = useTexts().certificate.check
  const { date } = useFormat()
  const read = useQuery({
    queryKey: [certificateCheck.path, code],
    queryFn: ({ signal }) => getView(certificateCheck, { code }, signal),
    retry: false,
  })
  if (read.isPending) return <div className="certificate-answer skeleton" aria-busy="true" />
  if (read.error) {
    const unknown = read.error instanceof NoAnswer && read.error.kind === 'refused'
    return (
      <section className="certificate-answer" role="status">
        <h2>{unknown ? words.unknown : words.offline}</h2>
        {unknown ? <p>{words.unknownHint}</p> : null}
      </section>
    )
  }
  const it = read.data
  return (
    <section className="certificate-answer" role="status">
      <StatusTag tone={it.state === 'valid' ? 'reached' : 'missed'}>{words[it.state]}</StatusTag>
      <h2>
        <ClassTag bare tone={classTone(it.class)}>
          {words.class[it.class]}
        </ClassTag>
      </h2>
      <p>{words.listYear(String(it.year))}</p>
      <p>{words.issuedOn(date(it.issuedOn))}</p>
      <p>{words.by(it.commune, it.province)}</p>
      <p className="small ink-3">{words.nothingElse}</p>
    </section>
  )
}
