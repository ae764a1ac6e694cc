/** What a photo of a house needs: doors and roofs can be told apart, and the slowest network brings it in half a minute. */
export const mostOfPicture = { side: 1_600, bytes: 500_000 } as const

/** The size a picture is drawn anew in: as it is, or smaller by its longer side. */
export function fitted(
  width: number,
  height: number,
  side: number,
): { readonly width: number; readonly height: number } {
  const scale = Math.min(1, side / Math.max(width, height))
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) }
}

/** Tried in order until the file is small enough; the last one is taken whatever it is. */
const tries = [
  { side: mostOfPicture.side, quality: 0.82 },
  { side: mostOfPicture.side, quality: 0.6 },
  { side: 1_280, quality: 0.6 },
  { side: 1_024, quality: 0.5 },
] as const

/** Draws the picture so long and in such a quality. */
type Draw = (side: number, quality: number) => Promise<Blob>

export async function smallEnough(draw: Draw): Promise<Blob> {
  let drawn: Blob | undefined
  for (const { side, quality } of tries) {
    drawn = await draw(side, quality)
    if (drawn.size <= mostOfPicture.bytes) break
  }
  if (!drawn) throw new Error('There is always one try.')
  return drawn
}

/** A photo as a JPEG drawn anew, of a bounded size: what the camera wrote into the file, place and device, is not in it. Throws where it is no picture. */
export async function toJpeg(file: Blob): Promise<Uint8Array<ArrayBuffer>> {
  const picture = await createImageBitmap(file, { imageOrientation: 'from-image' })
  try {
    const drawn = await smallEnough((side, quality) => draw(picture, side, quality))
    return new Uint8Array(await drawn.arrayBuffer())
  } finally {
    picture.close()
  }
}

function draw(picture: ImageBitmap, side: number, quality: number): Promise<Blob> {
  const canvas = document.createElement('canvas')
  Object.assign(canvas, fitted(picture.width, picture.height, side))
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height)
  return new Promise((done, fail) =>
    canvas.toBlob((blob) => (blob ? done(blob) : fail(new Error('The phone drew nothing.'))), 'image/jpeg', quality),
  )
}
