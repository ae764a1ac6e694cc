import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { it } from 'node:test'
import type { Page } from 'playwright-core'
import { fieldHouse } from './field-house.ts'
import { interview } from './field-interview.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

const house = fieldHouse()

/** What a machine finds against WCAG 2.2 AA; not the size of what lies half under the foot of the screen, which scrolls. */
async function looksRight(page: Page) {
  const found = await page.evaluate<string[]>(
    `(async () => { ${axe}; const r = await axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'], rules: { 'target-size': { enabled: false } } }); return r.violations.map((v) => v.id + ': ' + v.nodes.map((n) => n.target.join(' ')).slice(0, 3).join(' | ')) })()`,
  )
  assert.deepEqual(found, [])
  assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= 360)
  assert.doesNotMatch(await page.locator('body').innerText(), /undefined|NaN|\[object/)
}

it('three reviewers work without network, nothing is lost, and what the commune sends back is put right on the same phone', async () => {
  const { hoa, lan, minh, assign, caseOf, phone, kill, signIn, signInAgain, unlock, s, day } = house()
  await assign(0, hoa)
  await assign(1, hoa)
  await assign(2, lan)
  await assign(3, minh)
  const [one, two, three] = await Promise.all([phone('one'), phone('two'), phone('three')])
  await Promise.all([signIn(one, 'reviewer1'), signIn(two, 'reviewer2'), signIn(three, 'reviewer3')])
  await one.getByText('Trần Văn Lực').waitFor()
  await looksRight(one)
  // Each carries their own households and no other.
  assert.equal(await one.getByText('Hồ Văn Rin').count(), 0)
  await two.getByText('Hồ Văn Rin').waitFor()
  await three.getByText('Nguyễn Thị Bông').waitFor()
  for (const page of [one, two, three]) await page.context().setOffline(true)

  // Reloaded without network in the middle of an interview: the PIN, and the answers of before.
  await interview(one, 'Trần Văn Lực', async (group) => {
    if (group !== 'Nhà ở') return
    await smallerHouse(one)
    await looksRight(one)
    await one.reload()
    await unlock(one)
    await one.getByRole('heading', { name: 'Nhà ở' }).waitFor()
    assert.equal(await one.getByLabel('Diện tích sàn dùng để ở').inputValue(), '20')
  })
  await looksRight(one)
  await one
    .getByText('Hộ nghèo')
    .or(one.getByText('Nghèo', { exact: true }))
    .first()
    .waitFor()
  await one.getByRole('button', { name: 'Hoàn tất phiếu' }).click()
  await one.getByText('1 phiếu chờ gửi').waitFor()

  // The browser of the phone is killed and started again, still without network.
  await kill('one', one)
  const again = await phone('one')
  await again.context().setOffline(true)
  await again.goto('/field')
  await unlock(again)
  await again.getByRole('link', { name: '1 phiếu chờ gửi' }).click()
  await again.getByRole('heading', { name: 'Chờ gửi' }).waitFor()
  await looksRight(again)

  await Promise.all([
    interview(two, 'Hồ Văn Rin').then(() => two.getByRole('button', { name: 'Hoàn tất phiếu' }).click()),
    interview(three, 'Nguyễn Thị Bông').then(() => three.getByRole('button', { name: 'Hoàn tất phiếu' }).click()),
  ])
  assert.deepEqual(await Promise.all([0, 2, 3].map(async (at) => (await caseOf(at)).state)), [
    'assigned',
    'assigned',
    'assigned',
  ])

  // Back in reach: everything arrives, and the phone's finding is the server's. The session is over meanwhile: browsers keep it in
  // memory for a while before they write it down, and a session ends after hours anyway.
  await again.context().clearCookies()
  for (const page of [again, two, three]) await page.context().setOffline(false)
  await again.getByText('Phiên đăng nhập đã hết').waitFor()
  await looksRight(again)
  await again.goto('/field#/')
  await signInAgain(again)
  await again.getByRole('link', { name: 'Không phiếu nào chờ' }).click()
  await again.getByRole('heading', { name: 'Máy chủ đã nhận' }).waitFor()
  for (const page of [two, three]) {
    await page.getByRole('button', { name: 'Đã gửi 1' }).click()
    await page.getByText('Đã gửi, chờ xã kiểm tra').waitFor()
  }
  const sent = await Promise.all([0, 2, 3].map(caseOf))
  assert.deepEqual(
    sent.map(({ state }) => state),
    ['interviewed', 'interviewed', 'interviewed'],
  )
  assert.equal(sent[0]?.findings[0]?.class, 'poor')

  // Sent back with a comment, corrected on the same phone, sent again.
  const comment = 'Đo lại diện tích sàn, hộ có nhà bếp riêng.'
  await s.doneBy(
    s.officer,
    'review.return',
    { cases: s.seen([await caseOf(0)]), on: day('12-14'), comment },
    day('12-14'),
  )
  await again.getByRole('button', { name: 'Gửi ngay' }).click()
  await again.goto('/field#/')
  await again.getByText(`Xã ghi: ${comment}`).waitFor()
  await looksRight(again)
  await again.getByText('Trần Văn Lực').click()
  await again.getByText(comment).waitFor()
  await again.getByRole('button', { name: 'Mở lại để sửa' }).click()
  await again.getByRole('link', { name: /^Nhà ở/ }).click()
  await again.getByLabel('Diện tích sàn dùng để ở').fill('36')
  await again.getByText('Đã lưu trên máy').waitFor()
  await again.goto(again.url().replace('/house', '/result'))
  await again.getByRole('button', { name: 'Hoàn tất phiếu' }).click()
  await again.getByRole('button', { name: 'Đã gửi 1' }).click()
  await again.getByText('Đã gửi, chờ xã kiểm tra').waitFor()
  const corrected = await caseOf(0)
  assert.equal(corrected.state, 'interviewed')
  assert.notEqual(corrected.version, sent[0]?.version)
})

/** The house is smaller than last year: 20 m² for three people. */
async function smallerHouse(page: Page) {
  await page.getByRole('button', { name: 'Có thay đổi' }).click()
  await page.getByLabel('Diện tích sàn dùng để ở').fill('20')
  await page.getByText('6,66 m² mỗi người').waitFor()
}
