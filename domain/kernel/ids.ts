import { z } from 'zod'

export const HouseholdId = z.uuidv7().brand<'HouseholdId'>()
export type HouseholdId = z.infer<typeof HouseholdId>

export const MemberId = z.uuidv7().brand<'MemberId'>()
export type MemberId = z.infer<typeof MemberId>

export const UserId = z.uuidv7().brand<'UserId'>()
export type UserId = z.infer<typeof UserId>

export const CommandId = z.uuidv7().brand<'CommandId'>()
export type CommandId = z.infer<typeof CommandId>

export const ImportId = z.uuidv7().brand<'ImportId'>()
export type ImportId = z.infer<typeof ImportId>

export const ListId = z.uuidv7().brand<'ListId'>()
export type ListId = z.infer<typeof ListId>

/** Our own number of an administrative unit. Official codes are re-used after mergers, so they are no key. */
export const UnitId = z.int().positive().brand<'UnitId'>()
export type UnitId = z.infer<typeof UnitId>

/**
 * How far somebody may see, and where a record lives: units of today from the top, by our own ids
 * ("/1/310/4402/" is province, commune, village). "/" is everything.
 */
export const AreaPath = z
  .string()
  .regex(/^\/(\d+\/)*$/)
  .brand<'AreaPath'>()
export type AreaPath = z.infer<typeof AreaPath>

/** The province a path lies in: its first unit. Undefined for "/", which is no province. */
export function provinceOf(area: AreaPath): UnitId | undefined {
  const [, first] = area.split('/')
  return first ? UnitId.parse(Number(first)) : undefined
}

/** Is `inner` the same place as `outer` or inside it? */
export const covers = (outer: AreaPath, inner: AreaPath) => inner.startsWith(outer)

/** A new UUIDv7 (RFC 9562): made where the thing is born, on the phone too. `now` in ms, `random` ten bytes. */
export function uuid7(now: number, random: Uint8Array): string {
  const bytes = new Uint8Array(16)
  new DataView(bytes.buffer).setBigUint64(0, BigInt(now) << 16n)
  bytes.set(random.subarray(0, 10), 6)
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x70
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}
