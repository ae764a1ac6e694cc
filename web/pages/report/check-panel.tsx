import { lineHeadings } from '../../../domain/report/headings.ts'
import { useFormat, useOneOf, useTexts } from '../../text/use-texts.tsx'
import { ButtonLink } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Icon } from '../../ui/icon.tsx'
import './checks.css'
import { type Check, type Fault, type Form, isIdentity } from './faults.ts'

/** Faults of one identity told in full; past these only their number. */
const told = 4

/** X01 to X16: what fails with the figures, what could not be looked at, what agrees. */
export function CheckPanel(props: { readonly form: Form; readonly hrefOf: (form: Form['form']) => string }) {
  const words = useTexts().report
  const { count } = useFormat()
  const { form } = props
  const failing = form.checks.filter((it) => it.ok === false)
  const unknown = form.checks.filter((it) => it.ok === 'unknown')
  const agreeing = form.checks.filter((it) => it.ok === true)
  return (
    <Card
      flush
      title={words.panel.title}
      className="check-panel"
      footer={
        failing.length + form.missing.length === 0 && unknown.length === 0
          ? words.panel.ready
          : words.panel.notReady(count(failing.length), count(form.missing.length))
      }
    >
      {failing.map((check) => (
        <Failing key={check.id} check={check} form={form} hrefOf={props.hrefOf} />
      ))}
      <Checks title={words.panel.unknown(count(unknown.length))} checks={unknown} icon="st-none" />
      <Checks title={words.panel.agree(count(agreeing.length))} checks={agreeing} icon="check" />
      <p className="small ink-3 panel-note">{words.panel.likely}</p>
    </Card>
  )
}

function Checks(props: { title: string; checks: readonly Check[]; icon: 'check' | 'st-none' }) {
  const words = useTexts().report
  if (props.checks.length === 0) return null
  return (
    <div className={props.icon === 'check' ? 'ids' : 'ids is-unknown'}>
      <h3 className="small">{props.title}</h3>
      <ul>
        {props.checks.map(({ id }) => (
          <li key={id}>
            <Icon name={props.icon} size="s" />
            <b className="num">{id}</b>
            <span>{isIdentity(id) ? words.identity[id] : ''}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}

function Failing({ check, form, hrefOf }: { check: Check; form: Form; hrefOf: (form: Form['form']) => string }) {
  const words = useTexts().report
  const { count } = useFormat()
  const { faults } = check
  const others = [...new Set(faults.map((it) => it.form))].filter((it) => it !== form.form)
  return (
    <div className="fx" id={check.id}>
      <h3>
        <Icon name="st-missed" size="s" />
        <span>
          <b className="num">{check.id}</b>: {isIdentity(check.id) ? words.identity[check.id] : ''}
        </span>
      </h3>
      {faults.slice(0, told).map((fault, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two faults may be alike, and the list never changes
        <FaultFacts key={at} fault={fault} form={form} />
      ))}
      {faults.length > told ? <p className="small">{words.panel.more(count(faults.length - told))}</p> : null}
      {others.length > 0 ? (
        <p className="acts">
          {others.map((code) => (
            <ButtonLink key={code} small href={hrefOf(code)}>
              {words.panel.openForm(code)}
            </ButtonLink>
          ))}
        </p>
      ) : null}
    </div>
  )
}

function FaultFacts({ fault, form }: { fault: Fault; form: Form }) {
  const words = useTexts().report
  const format = useFormat()
  const oneOf = useOneOf()
  const line = lineHeadings[fault.line]
  const keys = fault.column?.split('+') ?? []
  const columns = form.columns.filter((it) => keys.includes(it.key)).map((it) => oneOf(it.heading.vi, it.heading.en))
  const unit = fault.unit in words.sumLine ? words.sumLine[fault.unit as keyof typeof words.sumLine] : fault.unit
  const note = words.note[fault.note]
  const write = (value: number | null) => format.number(value, 2)
  return (
    <>
      <p>
        {[unit, oneOf(line.vi, line.en), fault.form === form.form ? columns.join(', ') : words.form(fault.form)]
          .filter(Boolean)
          .join(' · ')}
        {`: ${note}.`}
      </p>
      <table>
        <tbody>
          <tr>
            <th scope="row">{words.panel.expected}</th>
            <td className="num">{write(fault.expected)}</td>
          </tr>
          <tr>
            <th scope="row">{words.panel.actual}</th>
            <td className="num">{write(fault.actual)}</td>
          </tr>
          {fault.expected === null || fault.actual === null ? null : (
            <tr className="is-difference">
              <th scope="row">{words.panel.difference}</th>
              <td className="num">{write(fault.actual - fault.expected)}</td>
            </tr>
          )}
        </tbody>
      </table>
    </>
  )
}
