import { Relation } from '../../../domain/household/relation.ts'
import { ethnicityWords } from '../../ethnicity.ts'
import { Paper, Signatures } from '../../paper/paper.tsx'
import { QrCode } from '../../paper/qr-code.tsx'
import { path } from '../../path.ts'
import { useFormat, useTexts } from '../../text/use-texts.tsx'
import type { Certificate } from './certificate-pages.tsx'

/** Nơi thường trú: an address often names the village itself. */
function addressOf({ address, village, commune }: Certificate): string {
  const parts = [address, village && !address.includes(village.name) ? village.name : '', commune.name]
  return parts.filter(Boolean).join(', ')
}

/** Giấy chứng nhận, Form 03 (law handbook 4.7). Personal numbers are written in by hand: no paper is printed with many of them. */
export function CertificatePaper({ it, address }: { it: Certificate; address: string }) {
  const texts = useTexts()
  const words = texts.certificate.paper
  const { date } = useFormat()
  const check = `${address}${path.certificateCheck(it.code)}`
  const ethnicity = (code: string) => ethnicityWords(code, texts.household)
  const relation = (it: string) => {
    const known = Relation.safeParse(it)
    return known.success ? texts.household.members.relation[known.data] : it
  }
  const facts = [
    [words.head, it.head],
    [words.ethnicity, ethnicity(it.ethnicity)],
    [words.numberBlank, ''],
    [words.address, addressOf(it)],
  ] as const
  return (
    <Paper unit={it.commune.name} no={words.no(it.no)} on={it.issuedOn} title={words.title[it.class]}>
      <p>
        {words.certifies(words.committee(it.commune.name.charAt(0).toLocaleLowerCase('vi') + it.commune.name.slice(1)))}
      </p>
      <dl className="paper-facts">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}:</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p>
        <b>{words.is[it.class](String(it.year))}</b> {words.decision(it.decisionNo, date(it.decidedOn))}
      </p>
      <p>{words.members}:</p>
      <table className="paper-table">
        <thead>
          <tr>
            {Object.entries(words.memberColumns).map(([key, head]) => (
              <th key={key} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {it.members.map((member, at) => (
            <tr key={[at + 1, member.name].join()}>
              <td className="n">{at + 1}</td>
              <td>{member.name}</td>
              <td>{ethnicity(member.ethnicity)}</td>
              <td>{relation(member.relation)}</td>
              <td className="n">{member.sex === 'male' ? member.birthYear : ''}</td>
              <td className="n">{member.sex === 'female' ? member.birthYear : ''}</td>
              <td />
            </tr>
          ))}
        </tbody>
      </table>
      <div className="certificate-foot">
        <figure>
          <QrCode text={check} label={words.check(check)} />
          <figcaption>
            {words.check(`${address.replace(/^https?:\/\//, '')}/c`)}
            <br />
            <span className="code">{it.code.replace(/(.{5})(?=.)/g, '$1 ')}</span>
          </figcaption>
        </figure>
        <Signatures of={[{ who: words.chair, name: it.signer }]} />
      </div>
    </Paper>
  )
}
