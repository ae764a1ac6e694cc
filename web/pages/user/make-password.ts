/** Signs that cannot be taken for one another when a password is written down: no 0 O o, 1 l I. */
const signs = 'abcdefghjkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789'
const length = 16

/** A password of 16 signs in four groups, from random bytes. Bytes past the last whole turn of the signs are left out. */
export function makePassword(random: (count: number) => Uint8Array): string {
  const even = 256 - (256 % signs.length)
  let made = ''
  while (made.length < length)
    for (const byte of random(length)) if (byte < even && made.length < length) made += signs[byte % signs.length] ?? ''
  return made.replace(/(.{4})(?=.)/g, '$1-')
}
