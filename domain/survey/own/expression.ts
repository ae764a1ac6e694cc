import { ok, type Result, refuse } from '../../kernel/result.ts'

/*
 * The part of XPath that is taken in `relevant` and `constraint` of an XLSForm: numbers, texts in quotes, ${question}, "." for
 * the answer itself, = != < <= > >= + - * div mod and or, parentheses, and the functions below. Everything else is refused by
 * its name (docs/decisions/0019-own-questions.md).
 */

export const functions = {
  not: 1,
  true: 0,
  false: 0,
  selected: 2,
  'count-selected': 1,
  'string-length': 1,
  today: 0,
} as const
export type FunctionName = keyof typeof functions

const operators = ['or', 'and', '=', '!=', '<', '<=', '>', '>=', '+', '-', '*', 'div', 'mod'] as const
export type Operator = (typeof operators)[number]
/** From what binds least to what binds most. */
const levels: readonly (readonly Operator[])[] = [
  ['or'],
  ['and'],
  ['=', '!='],
  ['<', '<=', '>', '>='],
  ['+', '-'],
  ['*', 'div', 'mod'],
]

export type Expression =
  | { readonly kind: 'value'; readonly value: string | number }
  | { readonly kind: 'answer'; readonly name: string }
  /** ".": the answer the constraint is about. */
  | { readonly kind: 'this' }
  | { readonly kind: 'call'; readonly name: FunctionName; readonly of: readonly Expression[] }
  | {
      readonly kind: 'both'
      readonly operator: Operator
      readonly left: Expression
      readonly right: Expression
    }

/** '' asks of what stands beside it whether anything was answered. */
export const isNothing = (of: Expression) => of.kind === 'value' && of.value === ''

/** Why a text is no expression that is taken. */
export type ExpressionFault =
  | { readonly fault: 'unexpected'; readonly at: string }
  | { readonly fault: 'ended-early' }
  | { readonly fault: 'too-long' }
  | { readonly fault: 'function-not-taken'; readonly name: string }
  | { readonly fault: 'arguments'; readonly name: string; readonly count: number }

const most = { letters: 1_000, deep: 40 } as const

type Token =
  | { readonly is: 'value'; readonly value: string | number; readonly text: string }
  | { readonly is: 'answer'; readonly name: string; readonly text: string }
  | { readonly is: 'word' | 'sign'; readonly text: string }

const tokenShape =
  /\s*(?:(\d+(?:\.\d+)?)|'([^']*)'|"([^"]*)"|\$\{\s*([A-Za-z_][\w.-]*)\s*\}|([A-Za-z][\w:-]*)|(<=|>=|!=|[=<>+*(),.-])|(\S))/y

function tokensOf(text: string): Result<readonly Token[], ExpressionFault> {
  const tokens: Token[] = []
  tokenShape.lastIndex = 0
  for (let found = tokenShape.exec(text); found; found = tokenShape.exec(text)) {
    const [whole, figure, single, double, name, word, sign, odd] = found
    if (odd !== undefined) return refuse({ fault: 'unexpected', at: odd })
    const words = single ?? double
    if (figure !== undefined) tokens.push({ is: 'value', value: Number(figure), text: figure })
    else if (words !== undefined) tokens.push({ is: 'value', value: words, text: whole.trim() })
    else if (name !== undefined) tokens.push({ is: 'answer', name, text: whole.trim() })
    else tokens.push({ is: word === undefined ? 'sign' : 'word', text: word ?? sign ?? '' })
  }
  return ok(tokens)
}

/** Thrown inside the parser only: it goes down by calls of itself. */
class Stop extends Error {
  readonly why: ExpressionFault
  constructor(why: ExpressionFault) {
    super(why.fault)
    this.why = why
  }
}

export function parseExpression(text: string): Result<Expression, ExpressionFault> {
  if (text.length > most.letters) return refuse({ fault: 'too-long' })
  const tokens = tokensOf(text)
  if (!tokens.ok) return tokens
  try {
    return ok(read(tokens.value))
  } catch (error) {
    if (error instanceof Stop) return refuse(error.why)
    throw error
  }
}

function read(tokens: readonly Token[]): Expression {
  let [at, deep] = [0, 0]
  const peek = () => tokens[at]?.text
  const next = (): Token => {
    const token = tokens[at++]
    if (!token) throw new Stop({ fault: 'ended-early' })
    return token
  }
  const expect = (text: string) => {
    const token = next()
    if (token.text !== text || token.is === 'value') throw new Stop({ fault: 'unexpected', at: token.text })
  }
  /** An operator of the level, where one stands. A text in quotes is none, whatever it says. */
  const operatorOf = (level: number) => {
    const token = tokens[at]
    return token?.is === 'value' ? undefined : levels[level]?.find((it) => it === token?.text)
  }

  function level(no: number): Expression {
    if (no === levels.length) return single()
    let left = level(no + 1)
    for (let operator = operatorOf(no); operator; operator = operatorOf(no)) {
      at += 1
      left = { kind: 'both', operator, left, right: level(no + 1) }
    }
    return left
  }

  function single(): Expression {
    if (++deep > most.deep) throw new Stop({ fault: 'too-long' })
    const token = next()
    const found = one(token)
    deep -= 1
    return found
  }

  function one(token: Token): Expression {
    if (token.is === 'value') return { kind: 'value', value: token.value }
    if (token.is === 'answer') return { kind: 'answer', name: token.name }
    if (token.text === '.') return { kind: 'this' }
    if (token.text === '-') return { kind: 'both', operator: '-', left: { kind: 'value', value: 0 }, right: single() }
    if (token.text === '(') {
      const inside = level(0)
      expect(')')
      return inside
    }
    if (token.is === 'word' && peek() === '(') return call(token.text)
    throw new Stop({ fault: 'unexpected', at: token.text })
  }

  function call(name: string): Expression {
    if (!isFunction(name)) throw new Stop({ fault: 'function-not-taken', name })
    expect('(')
    const of: Expression[] = []
    while (peek() !== ')') {
      if (of.length > 0) expect(',')
      of.push(level(0))
    }
    expect(')')
    if (of.length !== functions[name]) throw new Stop({ fault: 'arguments', name, count: functions[name] })
    return { kind: 'call', name, of }
  }

  const whole = level(0)
  const left = tokens[at]
  if (left) throw new Stop({ fault: 'unexpected', at: left.text })
  return whole
}

const isFunction = (name: string): name is FunctionName => Object.hasOwn(functions, name)
