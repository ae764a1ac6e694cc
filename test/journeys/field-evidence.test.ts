import assert from 'node:assert/strict'
import { it } from 'node:test'
import type { Page } from 'playwright-core'
import { fieldHouse } from './field-house.ts'

const house = fieldHouse()

/** A picture as a camera makes it: large, and with what the camera knows written into it (EXIF). */
async function aCameraPicture(page: Page, turn = 0): Promise<Buffer> {
  const base64 = await page.evaluate(async (turn) => {
    const canvas = document.createElement('canvas')
    Object.assign(canvas, { width: 3_000, height: 2_000 })
    const pen = canvas.getContext('2d')
    for (let at = 0; pen && at < 2_000; at += 1) {
      pen.fillStyle = `hsl(${(at + turn) % 360} 60% 50%)`
      pen.fillRect((at * 97) % 3_000, (at * 61) % 2_000, 120, 90)
    }
    return canvas.toDataURL('image/jpeg', 0.95).split(',')[1] ?? ''
  }, turn)
  const jpeg = Buffer.from(base64, 'base64')
  const exif = Buffer.concat([Buffer.from('Exif\0\0'), Buffer.from('II*\0'), Buffer.from('CANON SERIAL 4711')])
  const head = Buffer.from([0xff, 0xe1, 0, exif.length + 2])
  return Buffer.concat([jpeg.subarray(0, 2), head, exif, jpeg.subarray(2)])
}

type Evidence = {
  photos: {
    id: string
    width: number
    height: number
    position: object | null
    by: string
    takenBackAt: string | null
  }[]
  interviews: { position: { latitude: number } | null; signed: { kind: string; strokes?: number[][] } | null }[]
}

it('photo, position and signature are taken without network and arrive with the interview', async () => {
  const { begin, caseOf, askAsOfficer } = house()
  const page = await begin()
  await page.goto(page.url().replace('/people', '/evidence'))

  const picture = await aCameraPicture(page)
  const chosen = { name: 'IMG_0001.jpg', mimeType: 'image/jpeg', buffer: picture }
  await page.getByLabel('Chụp ảnh').setInputFiles(chosen)
  await page.getByRole('img', { name: 'Ảnh 1' }).waitFor()
  await page.getByText('Gửi khi hoàn tất phiếu').waitFor()
  await page.getByLabel('Chụp thêm ảnh').setInputFiles({ ...chosen, buffer: Buffer.from('no picture') })
  await page.getByText('Không đọc được ảnh này').waitFor()

  // Not allowed: said, and nothing is held up by it.
  await page.getByRole('button', { name: 'Lấy vị trí' }).click()
  await page.getByText('Máy chưa cho ứng dụng lấy vị trí').waitFor()
  await page.context().grantPermissions(['geolocation'])
  await page.context().setGeolocation({ latitude: 14.6781, longitude: 107.9912, accuracy: 12 })
  await page.getByRole('button', { name: 'Lấy lại vị trí' }).click()
  await page.getByText('sai số khoảng 12 m').waitFor()
  await page.getByLabel('Chụp thêm ảnh').setInputFiles({ ...chosen, buffer: await aCameraPicture(page, 90) })
  await page.getByRole('img', { name: 'Ảnh 2' }).waitFor()

  await page.getByRole('radio', { name: 'Ký tên' }).check()
  await page.getByText('Ký bằng ngón tay').scrollIntoViewIfNeeded()
  const pad = await page.locator('.sign-pad').boundingBox()
  assert.ok(pad)
  await page.mouse.move(pad.x + 30, pad.y + 30)
  await page.mouse.down()
  for (let at = 1; at <= 20; at += 1) await page.mouse.move(pad.x + 30 + at * 10, pad.y + 30 + (at % 5) * 15)
  await page.mouse.up()
  await page.getByText('Đã lưu trên máy').waitFor()

  await page.goto(page.url().replace('/evidence', '/result'))
  await page.getByRole('heading', { name: 'Kết quả chấm điểm' }).waitFor()
  await page.getByRole('button', { name: 'Hoàn tất dù còn thiếu' }).click()
  await page.getByText('1 phiếu chờ gửi').waitFor()
  await page.context().setOffline(false)
  await page.goto('/field#/outbox')
  await page.getByText('Đã gửi 2 ảnh').waitFor()

  const answer = await askAsOfficer(`/api/cases/${(await caseOf(0)).id}/evidence`)
  const { photos, interviews } = (await answer.json()) as Evidence
  assert.deepEqual(
    photos.map(({ width, height, by }) => [width, height, by]),
    [
      [1_600, 1_067, 'Đặng Thị Hòa'],
      [1_600, 1_067, 'Đặng Thị Hòa'],
    ],
  )
  assert.deepEqual(
    photos.map(({ position }) => position !== null),
    [false, true],
  )
  assert.equal(interviews[0]?.position?.latitude, 14.6781)
  assert.equal(interviews[0]?.signed?.kind, 'signature')
  assert.ok((interviews[0]?.signed?.strokes?.[0]?.length ?? 0) > 20)
  // The camera's own notes are gone: what was drawn anew has none.
  for (const { id } of photos) {
    const file = Buffer.from(await (await askAsOfficer(`/api/photos/${id}.jpg`)).arrayBuffer())
    assert.ok(file.length > 10_000 && file.length <= 500_000)
    assert.equal(file.includes('CANON'), false)
  }

  // Taken at the wrong house: taken back before the commune has checked, and shown no more.
  const { id } = await caseOf(0)
  await page.goto(`/field#/case/${id}`)
  page.once('dialog', (it) => void it.accept())
  await page.getByRole('button', { name: 'Rút lại ảnh' }).first().click()
  await page.getByText('Đã rút lại').waitFor()
  const after = (await (await askAsOfficer(`/api/cases/${id}/evidence`)).json()) as Evidence
  assert.deepEqual(
    after.photos.map(({ takenBackAt }) => takenBackAt !== null),
    [true, false],
  )
  assert.equal((await askAsOfficer(`/api/photos/${after.photos[0]?.id}.jpg`)).status, 403)
})

it('a phone that is full says so, and keeps every answer', async () => {
  const { lan, assign, phone, signIn, unlock } = house()
  await assign(2, lan)
  const page = await phone('two')
  await page.addInitScript(() => {
    const put = IDBObjectStore.prototype.put
    IDBObjectStore.prototype.put = function (...args: Parameters<typeof put>) {
      if (this.name === 'pictures') throw new DOMException('full', 'QuotaExceededError')
      return put.apply(this, args)
    }
  })
  await signIn(page, 'reviewer2')
  await page.getByText('Hồ Văn Rin').click()
  await page.getByRole('button', { name: 'Bắt đầu khảo sát' }).click()
  await page.goto(page.url().replace('/people', '/evidence'))
  const buffer = await aCameraPicture(page)
  await page.getByLabel('Chụp ảnh').setInputFiles({ name: 'a.jpg', mimeType: 'image/jpeg', buffer })
  await page.getByText('Câu trả lời trong phiếu vẫn còn nguyên').waitFor()
  assert.equal(await page.getByRole('img', { name: 'Ảnh 1' }).count(), 0)
  await page.getByRole('radio', { name: 'Làm chứng' }).check()
  await page.getByLabel('Họ và tên người làm chứng').fill('Đinh Văn Chiến')
  await page.getByRole('radio', { name: 'Không muốn ký' }).check()
  await page.getByText('Đã lưu trên máy').waitFor()
  await page.reload()
  await unlock(page)
  await page.getByRole('radio', { name: 'Không muốn ký' }).waitFor()
  assert.equal(await page.getByLabel('Họ và tên người làm chứng').inputValue(), 'Đinh Văn Chiến')
})
