/** A JSON Schema (2020-12) as far as ours use it. */
export type Schema = {
  readonly type?: string | readonly string[]
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly format?: string
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly items?: Schema
  readonly prefixItems?: readonly Schema[]
  readonly anyOf?: readonly Schema[]
  readonly oneOf?: readonly Schema[]
  readonly allOf?: readonly Schema[]
  readonly additionalProperties?: Schema | boolean
  readonly default?: unknown
  readonly $ref?: string
  readonly $defs?: Readonly<Record<string, Schema>>
}

const step = '  '
/** Deeper than this a shape is cut: nobody reads it on a page. */
const deepest = 8

/** A schema as people read a type: `{ id: uuid, rows: { name: string }[] }`, a line each property. */
export function shapeOf(schema: Schema, indent = '', defs = schema.$defs ?? {}): string {
  if (indent.length > deepest * step.length) return '…'
  const inner = (it: Schema) => shapeOf(it, indent, defs)
  if (schema.$ref !== undefined) {
    const found = defs[schema.$ref.replace('#/$defs/', '')]
    return found ? inner(found) : 'any'
  }
  if (schema.const !== undefined) return JSON.stringify(schema.const)
  if (schema.enum) return schema.enum.map((it) => JSON.stringify(it)).join(' | ')
  const choices = schema.anyOf ?? schema.oneOf
  if (choices) return [...new Set(choices.map(inner))].join(' | ')
  if (schema.allOf) return schema.allOf.map(inner).join(' & ')
  if (schema.prefixItems) return `[${schema.prefixItems.map(inner).join(', ')}]`
  if (schema.items) return arrayOf(inner(schema.items))
  if (schema.properties) return objectOf(schema, indent, defs)
  if (typeof schema.additionalProperties === 'object')
    return `{ [key]: ${shapeOf(schema.additionalProperties, indent, defs)} }`
  if (Array.isArray(schema.type)) return schema.type.join(' | ')
  if (typeof schema.type === 'string') return schema.format ?? (schema.type === 'object' ? '{ … }' : schema.type)
  return 'any'
}

const arrayOf = (inner: string) => (inner.includes(' | ') && !inner.startsWith('{') ? `(${inner})[]` : `${inner}[]`)

function objectOf(schema: Schema, indent: string, defs: Readonly<Record<string, Schema>>): string {
  const entries = Object.entries(schema.properties ?? {})
  if (entries.length === 0) return '{ … }'
  const lines = entries.map(([name, it]) => {
    const optional = schema.required?.includes(name) ? '' : '?'
    return `${indent}${step}${name}${optional}: ${shapeOf(it, indent + step, defs)}`
  })
  return `{\n${lines.join('\n')}\n${indent}}`
}
