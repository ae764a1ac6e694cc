import type { CivilDate } from '../../kernel/date.ts'
import type { OwnValue } from './answers.ts'
import { type Expression, isNothing, type Operator, parseExpression } from './expression.ts'

/** What an expression is worked out by. `here`: the answer a constraint is about; `on`: the day of the interview is "today". */
export type Given = {
  readonly answers: Readonly<Record<string, OwnValue | undefined>>
  readonly here: OwnValue | undefined
  readonly on: CivilDate
}
type Value = OwnValue | boolean | undefined

/** Is it so? Only expressions that were checked when the form was read come here; one that was not is a bug. */
export function holds(text: string, given: Given): boolean {
  const parsed = parseExpression(text)
  if (!parsed.ok) throw new Error(`An expression that was never checked: ${text}`)
  return worthOf(parsed.value, given) === true
}

/** As XPath has it: what was not answered is no number and equal to nothing, so every comparison but "!=" says no. */
function worthOf(of: Expression, given: Given): Value {
  switch (of.kind) {
    case 'value':
      return of.value
    case 'answer':
      return given.answers[of.name]
    case 'this':
      return given.here
    case 'both':
      return both(of.operator, of.left, of.right, given)
    case 'call':
      return call(of, given)
  }
}

function both(operator: Operator, left: Expression, right: Expression, given: Given): Value {
  switch (operator) {
    case 'or':
      return worthOf(left, given) === true || worthOf(right, given) === true
    case 'and':
      return worthOf(left, given) === true && worthOf(right, given) === true
    case '=':
    case '!=':
    case '<':
    case '<=':
    case '>':
    case '>=':
      return compare(operator, left, right, given)
    case '+':
    case '-':
    case '*':
    case 'div':
    case 'mod':
      return calculate(operator, numberOf(left, given), numberOf(right, given))
  }
}

type Comparison = '=' | '!=' | '<' | '<=' | '>' | '>='

function compare(operator: Comparison, left: Expression, right: Expression, given: Given): boolean {
  const [a, b] = [worthOf(left, given), worthOf(right, given)]
  if (isNothing(left)) return isEmpty(b) === (operator === '=')
  if (isNothing(right)) return isEmpty(a) === (operator === '=')
  if (isEmpty(a) || isEmpty(b) || a === undefined || b === undefined) return operator === '!='
  // A code may be a figure in the spreadsheet and a text in the form.
  const same = typeof a === typeof b ? a === b : String(a) === String(b)
  if (operator === '=') return same
  if (operator === '!=') return !same
  return operator === '<' ? a < b : operator === '<=' ? a <= b : operator === '>' ? a > b : a >= b
}

const isEmpty = (value: Value) =>
  value === undefined || value === '' || Number.isNaN(value) || (Array.isArray(value) && value.length === 0)

function numberOf(of: Expression, given: Given): number {
  const value = worthOf(of, given)
  return typeof value === 'number' ? value : Number.NaN
}

function calculate(operator: '+' | '-' | '*' | 'div' | 'mod', a: number, b: number): number {
  switch (operator) {
    case '+':
      return a + b
    case '-':
      return a - b
    case '*':
      return a * b
    case 'div':
      return a / b
    case 'mod':
      return a % b
  }
}

function call({ name, of }: Extract<Expression, { kind: 'call' }>, given: Given): Value {
  const [first, second] = of.map((it) => worthOf(it, given))
  switch (name) {
    case 'true':
      return true
    case 'false':
      return false
    case 'today':
      return given.on
    case 'not':
      return first !== true
    case 'string-length':
      return typeof first === 'string' ? [...first].length : 0
    case 'count-selected':
      return Array.isArray(first) ? first.length : 0
    case 'selected':
      return Array.isArray(first) ? first.includes(String(second)) : first !== undefined && first === String(second)
  }
}
