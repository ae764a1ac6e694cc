import { CivilDate } from '../../kernel/date.ts'
import { ok, type Result, refuse } from '../../kernel/result.ts'
import { type Expression, type ExpressionFault, isNothing, type Operator } from './expression.ts'

/** What an expression yields. Nothing is ever turned into another kind silently, so that no rule means what nobody wrote. */
export type Kind = 'yes-no' | 'number' | 'text' | 'date' | 'several'

/** What an expression may speak of: questions asked before it, and in a constraint the answer itself. */
export type Scope = {
  readonly kindOf: (name: string) => Kind | undefined
  /** The codes of a question with choices. */
  readonly codesOf: (name: string) => readonly string[] | undefined
  /** The question a constraint is about. */
  readonly here: string | undefined
}

export type KindFault =
  | ExpressionFault
  /** Not a question of this form, or one that is asked later. */
  | { readonly fault: 'unknown-question'; readonly name: string }
  | { readonly fault: 'no-answer-here' }
  | { readonly fault: 'unknown-choice'; readonly name: string; readonly choice: string }
  | { readonly fault: 'kinds-differ'; readonly left: Kind; readonly right: Kind }
  | { readonly fault: 'kind'; readonly wanted: Kind; readonly found: Kind }

type Found = Result<Kind, KindFault>

/** The kind of an expression, or what is wrong with it. */
export function kindOf(of: Expression, scope: Scope): Found {
  switch (of.kind) {
    case 'value':
      return ok(typeof of.value === 'number' ? 'number' : 'text')
    case 'answer': {
      const kind = scope.kindOf(of.name)
      return kind ? ok(kind) : refuse({ fault: 'unknown-question', name: of.name })
    }
    case 'this': {
      const kind = scope.here === undefined ? undefined : scope.kindOf(scope.here)
      return kind ? ok(kind) : refuse({ fault: 'no-answer-here' })
    }
    case 'both':
      return kindOfBoth(of.operator, of.left, of.right, scope)
    case 'call':
      return kindOfCall(of, scope)
  }
}

function kindOfBoth(operator: Operator, left: Expression, right: Expression, scope: Scope): Found {
  switch (operator) {
    case 'or':
    case 'and':
      return all('yes-no', [left, right], scope, 'yes-no')
    case '+':
    case '-':
    case '*':
    case 'div':
    case 'mod':
      return all('number', [left, right], scope, 'number')
    case '=':
    case '!=':
    case '<':
    case '<=':
    case '>':
    case '>=':
      return compared(operator, left, right, scope)
  }
}

function compared(operator: Operator, left: Expression, right: Expression, scope: Scope): Found {
  const [a, b] = [kindOf(left, scope), kindOf(right, scope)]
  if (!a.ok) return a
  if (!b.ok) return b
  const equality = operator === '=' || operator === '!='
  // ${x} = '' asks whether anything was answered, whatever its kind.
  if (equality && (isNothing(left) || isNothing(right))) return ok('yes-no')
  const choice = unknownChoice(left, right, scope) ?? unknownChoice(right, left, scope)
  if (choice) return refuse(choice)
  const [one, other] = [asDate(left, a.value, b.value), asDate(right, b.value, a.value)]
  if (one !== other) return refuse({ fault: 'kinds-differ', left: one, right: other })
  const ordered = one === 'number' || one === 'date'
  if (one === 'several' || one === 'yes-no' || !(equality || ordered))
    return refuse({ fault: 'kind', wanted: equality ? 'text' : 'number', found: one })
  return ok('yes-no')
}

/** A text in quotes beside a date is a date where it is written as one: '2024-12-14'. */
const asDate = (of: Expression, kind: Kind, beside: Kind): Kind =>
  beside === 'date' && of.kind === 'value' && CivilDate.safeParse(of.value).success ? 'date' : kind

function nameIn(of: Expression, scope: Scope): string | undefined {
  if (of.kind === 'answer') return of.name
  return of.kind === 'this' ? scope.here : undefined
}

/** A code in quotes that the question beside it does not have: a slip of the pen that would never be true. */
function unknownChoice(of: Expression, code: Expression, scope: Scope): KindFault | undefined {
  const name = nameIn(of, scope)
  const codes = name === undefined ? undefined : scope.codesOf(name)
  if (name === undefined || codes === undefined || code.kind !== 'value') return undefined
  return codes.includes(String(code.value)) ? undefined : { fault: 'unknown-choice', name, choice: String(code.value) }
}

function kindOfCall({ name, of }: Extract<Expression, { kind: 'call' }>, scope: Scope): Found {
  switch (name) {
    case 'true':
    case 'false':
      return ok('yes-no')
    case 'today':
      return ok('date')
    case 'not':
      return all('yes-no', of, scope, 'yes-no')
    case 'string-length':
      return all('text', of, scope, 'number')
    case 'count-selected':
      return all('several', of, scope, 'number')
    case 'selected':
      return kindOfSelected(of, scope)
  }
}

function kindOfSelected(of: readonly Expression[], scope: Scope): Found {
  const [question, code] = of
  const asked = question && kindOf(question, scope)
  if (!asked || !code) return refuse({ fault: 'arguments', name: 'selected', count: 2 })
  if (!asked.ok) return asked
  const name = nameIn(question, scope)
  if (name === undefined || scope.codesOf(name) === undefined)
    return refuse({ fault: 'kind', wanted: 'several', found: asked.value })
  if (code.kind !== 'value') return refuse({ fault: 'kind', wanted: 'text', found: 'several' })
  const choice = unknownChoice(question, code, scope)
  return choice ? refuse(choice) : ok('yes-no')
}

function all(wanted: Kind, of: readonly Expression[], scope: Scope, yields: Kind): Found {
  for (const one of of) {
    const kind = kindOf(one, scope)
    if (!kind.ok) return kind
    if (kind.value !== wanted) return refuse({ fault: 'kind', wanted, found: kind.value })
  }
  return ok(yields)
}
