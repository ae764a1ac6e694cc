/** Crockford's base 32: no I, L, O, U. Nobody reads a 1 for an I from a wet paper. */
const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** A code of 26 characters from 17 random bytes: 130 bits, which nobody finds by trying. */
export function certificateCode(random: Uint8Array): string {
  let [code, bits, held] = ['', 0, 0]
  for (const byte of random) {
    held = (held << 8) | byte
    bits += 8
    while (bits >= 5 && code.length < 26) {
      bits -= 5
      code += letters[(held >> bits) & 31] ?? ''
      held &= (1 << bits) - 1
    }
  }
  if (code.length < 26) throw new RangeError(`a code needs 17 random bytes, not ${random.length}`)
  return code
}

/** What a person types from paper: in small letters, with spaces or dashes, O for 0, I or L for 1. */
export const readCertificateCode = (typed: string): string =>
  typed.toUpperCase().replaceAll(/[\s-]/g, '').replaceAll('O', '0').replaceAll(/[IL]/g, '1')

/** Số giấy chứng nhận, as the form prints it (law handbook 4.2). */
export const certificateNo = (no: number): string => `${no}/GCN-HN.HCN`
