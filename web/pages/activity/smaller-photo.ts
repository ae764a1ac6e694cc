const longest = 1_600
const enough = 400_000

/** A photo fit for sending from the field: at most 1,600 px long, as JPEG. What is no picture, or small already, goes as it is. */
export async function smallerPhoto(file: File): Promise<Blob> {
  if (file.size <= enough) return file
  try {
    const picture = await createImageBitmap(file)
    const scale = Math.min(1, longest / Math.max(picture.width, picture.height))
    const canvas = document.createElement('canvas')
    canvas.width = Math.round(picture.width * scale)
    canvas.height = Math.round(picture.height * scale)
    canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height)
    const made = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/jpeg', 0.85))
    return made ?? file
  } catch {
    return file // the server says that it is no picture
  }
}
