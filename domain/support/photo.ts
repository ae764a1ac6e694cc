const starts: readonly (readonly number[])[] = [
  [0xff, 0xd8, 0xff], // JPEG
  [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a], // PNG
]

/** A picture by its content, not by its name: JPEG, PNG or WebP. Nothing else is ever shown as one. */
export function isPhoto(bytes: Uint8Array): boolean {
  if (starts.some((start) => start.every((byte, at) => bytes[at] === byte))) return true
  const text = (from: number) => String.fromCharCode(...bytes.subarray(from, from + 4))
  return text(0) === 'RIFF' && text(8) === 'WEBP'
}
