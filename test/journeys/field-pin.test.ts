import assert from 'node:assert/strict'
import { it } from 'node:test'
import { asOwner } from '../database.ts'
import { fieldHouse } from './field-house.ts'

const house = fieldHouse()

it('a forgotten PIN is set anew with the password, and what was never sent is still there', async () => {
  const { begin, unlock, password, t } = house()
  const page = await begin()
  await page.goto(page.url().replace('/people', '/house'))
  await page.getByRole('button', { name: 'Có thay đổi' }).click()
  await page.getByLabel('Diện tích sàn dùng để ở').fill('17')
  await page.getByText('Đã lưu trên máy').waitFor()
  await page.reload()
  await page.getByRole('button', { name: 'Quên mã PIN?' }).click()
  await page.getByLabel('Mật khẩu').fill(password)
  await page.getByRole('button', { name: 'Đăng nhập' }).click()
  await page.getByText('Chưa kết nối được máy chủ').waitFor()
  await page.context().setOffline(false)
  await page.getByLabel('Mật khẩu').fill('not the password')
  await page.getByRole('button', { name: 'Đăng nhập' }).click()
  await page.getByText('không đúng').waitFor()
  await page.getByLabel('Mật khẩu').fill(password)
  await page.getByRole('button', { name: 'Đăng nhập' }).click()
  await page.getByLabel('Mã PIN', { exact: true }).fill('719402')
  await page.getByLabel('Nhập lại mã PIN').fill('719402')
  await page.getByRole('button', { name: 'Lưu mã PIN' }).click()
  assert.equal(await page.getByLabel('Diện tích sàn dùng để ở').inputValue(), '17')

  await page.reload()
  await unlock(page)
  await page.getByText('Mã PIN không đúng').waitFor()
  await page.getByLabel('Mã PIN', { exact: true }).fill('719402')
  await page.getByLabel('Diện tích sàn dùng để ở').waitFor()

  // The server lost its key: the PIN alone opens, and beginning anew says what it costs.
  await asOwner(t.name, 'delete from device_key')
  await page.reload()
  await page.getByRole('button', { name: 'Quên mã PIN?' }).click()
  await page.getByLabel('Mật khẩu').fill(password)
  await page.getByRole('button', { name: 'Đăng nhập' }).click()
  await page.getByText('chỉ mở được bằng mã PIN').waitFor()
  page.once('dialog', (dialog) => void dialog.dismiss())
  await page.getByRole('button', { name: 'Xóa và bắt đầu lại' }).click()
  await page.getByRole('button', { name: 'Về màn hình mã PIN' }).click()
  await page.getByLabel('Mã PIN', { exact: true }).fill('719402')
  await page.getByLabel('Diện tích sàn dùng để ở').waitFor()
})
