/** What a rule answers: a value, or the reason why not. Refusals are values; bugs are thrown. */
export type Result<T, E> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: E }

export const ok = <T>(value: T) => ({ ok: true, value }) as const
export const refuse = <E>(error: E) => ({ ok: false, error }) as const
