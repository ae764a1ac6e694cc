import type { Page } from 'playwright-core'
import { witnessed } from './field-house.ts'

const go = (page: Page) => page.getByRole('button', { name: 'Tiếp tục' }).click()
const asBefore = async (page: Page) => {
  const same = page.getByRole('button', { name: 'Như lần trước' })
  while ((await same.count()) > 0) await same.first().click()
}

/** The whole interview of a household asked last year: everybody still there, nothing changed, B1 by the point table. */
export async function interview(page: Page, head: string, onTheWay: (group: string) => Promise<void> = async () => {}) {
  await page.getByText(head).click()
  await page.getByRole('button', { name: 'Bắt đầu khảo sát' }).click()
  await page.getByRole('heading', { name: 'Nhân khẩu' }).waitFor()
  for (const here of await page.getByRole('radio', { name: 'Vẫn ở đây' }).all()) await here.check()
  for (const group of [
    'Việc làm',
    'Y tế',
    'Giáo dục',
    'Nhà ở',
    'Nước sinh hoạt và vệ sinh',
    'Thông tin',
    'Nhu cầu của hộ',
  ]) {
    await go(page)
    await page.getByRole('heading', { name: group }).waitFor()
    await onTheWay(group)
    await asBefore(page)
  }
  await go(page)
  await page.getByRole('button', { name: 'Có thay đổi' }).click()
  for (const item of await page.locator('fieldset').all()) await item.locator('input').last().check()
  await go(page)
  await witnessed(page)
  await go(page)
  await page.getByRole('heading', { name: 'Kết quả chấm điểm' }).waitFor()
}
