/** A whole personal number typed with or without spaces: 9 digits (CMND) or 12 (CCCD). Anything else is not one. */
export function askedNumber(asked: string): string | undefined {
  const digits = asked.replaceAll(/[\s.-]/g, '')
  return /^(\d{9}|\d{12})$/.test(digits) ? digits : undefined
}
