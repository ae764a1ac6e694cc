import assert from 'node:assert/strict'
import { it } from 'node:test'
import { fieldHouse, witnessed } from './field-house.ts'

const house = fieldHouse()

type Household = {
  head: string
  headcount: number
  members: { name: string; leftBy: string | null; nationalIdTail: string | null }[]
}

it('who died and who was born is written down in the house, counts at once, and is in the register with the interview', async () => {
  const { begin, houses, s } = house()
  const page = await begin()
  await page.getByRole('radio', { name: 'Đã mất' }).first().check()
  await page.getByText('Chủ hộ rời hộ: chọn chủ hộ mới').waitFor()
  await page.getByRole('radio', { name: 'Phan Thị Sương' }).check()
  for (const here of (await page.getByRole('radio', { name: 'Vẫn ở đây' }).all()).slice(1)) await here.check()

  await page.getByRole('button', { name: 'Thêm người' }).click()
  await page.getByRole('radio', { name: 'Về làm dâu, rể' }).check()
  await page.getByLabel('Họ và tên người mới').fill('Hồ Thị Mận')
  await page.getByRole('radio', { name: 'Nữ' }).check()
  assert.equal(await page.getByRole('button', { name: 'Thêm người' }).isDisabled(), true)
  await page.getByLabel('Năm sinh').fill('2003')
  await page.getByLabel('Quan hệ với chủ hộ').selectOption('child-in-law')
  await page.getByLabel('Số định danh').fill('066 303')
  assert.equal(await page.getByRole('button', { name: 'Thêm người' }).isDisabled(), true)
  await page.getByLabel('Số định danh').fill('066 303 000 417')
  await page.getByRole('button', { name: 'Thêm người' }).click()
  await page.getByText('Biến động nhân khẩu ghi cùng phiếu').waitFor()
  await page.getByText('Đã lưu trên máy').waitFor()

  // Asked like everybody else, and who died no more.
  await page.goto(page.url().replace('/people', '/work'))
  await page.getByRole('heading', { name: 'Hồ Thị Mận' }).waitFor()
  assert.equal(await page.getByRole('heading', { name: 'Trần Văn Lực', exact: true }).count(), 0)
  await page.goto(page.url().replace('/work', '/evidence'))
  await witnessed(page)
  await page.goto(page.url().replace('/evidence', '/result'))
  await page.getByRole('button', { name: 'Hoàn tất dù còn thiếu' }).click()
  await page.getByText('1 phiếu chờ gửi').waitFor()
  await page.context().setOffline(false)
  await page.goto('/field#/outbox')
  await page.getByText('Máy chủ nhận').first().waitFor()

  const now = await s.read<Household>(s.officer, '/api/households/{id}', { id: houses[0] })
  assert.deepEqual([now.head, now.headcount], ['Phan Thị Sương', 3])
  assert.equal(now.members.find(({ name }) => name === 'Trần Văn Lực')?.leftBy, 'death')
  assert.equal(now.members.find(({ name }) => name === 'Hồ Thị Mận')?.nationalIdTail, '0417')
  // The list on the phone has the new head.
  await page.goto('/field#/')
  await page.getByRole('button', { name: 'Đã gửi 1' }).click()
  await page.getByText('Phan Thị Sương').waitFor()
})
