import { useFormat } from '../../text/use-texts.tsx'

/** An amount in million, short where figures are compared; the whole đồng are in its tip. `exact` writes every đồng. */
export function Dong({ value, exact }: { value: number; exact?: boolean }) {
  const format = useFormat()
  return (
    <span className={value === 0 ? 'num zero' : 'num'} title={format.dong(value)}>
      {format.millions(value, exact ? 6 : 1)}
    </span>
  )
}

/** Disbursed, allocated and planned in one bar, as shares of the widest. What is not allocated is hatched. */
export function MoneyBar(props: { planned: number; allocated: number; disbursed: number; widest?: number }) {
  const whole = Math.max(props.widest ?? 0, props.planned, props.allocated, 1)
  const part = (value: number) => ({ width: `${(Math.max(0, value) / whole) * 100}%` })
  return (
    <span className="money-bar" aria-hidden="true">
      <i className="is-disbursed" style={part(props.disbursed)} />
      <i className="is-held" style={part(props.allocated - props.disbursed)} />
      <i className="is-left" style={part(props.planned - props.allocated)} />
    </span>
  )
}
