const secret = new Set(['password', 'answers'])
const numbers = new Set(['nationalId', 'insuranceNumber', 'phone'])

/** What the log may keep of a command: passwords and interview answers left out, personal numbers cut to their last four digits. */
export function withoutSecrets(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutSecrets)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => {
      if (secret.has(name)) return [name, '•••']
      if (numbers.has(name) && typeof inner === 'string') return [name, `•••${inner.slice(-4)}`]
      return [name, withoutSecrets(inner)]
    }),
  )
}
