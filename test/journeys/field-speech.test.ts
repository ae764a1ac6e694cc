import assert from 'node:assert/strict'
import { it } from 'node:test'
import { Answers } from '../../domain/survey/answers.ts'
import { sheetHints } from '../../domain/survey/sheet/hints.ts'
import { sheetTexts } from '../../domain/survey/sheet/texts.ts'
import { headingIn } from '../../domain/survey/sheet/translation.ts'
import { writeWorkbook } from '../../server/sheet/write.ts'
import { newId } from '../builders.ts'
import { fieldHouse } from './field-house.ts'

const house = fieldHouse()

const tay = { code: 'tyz', name: 'Tày' }
const waterHint = sheetHints.waterSource.vi
const vietnamese = { code: 'vi', name: 'Tiếng Việt' }
/** Nobody's words: what is seen of them is where they stand. */
const said: Readonly<Record<string, string>> = {
  waterSource: '(tyz) 1',
  'waterSource/tap': '(tyz) 2',
  ...{ 'group/water': '(tyz) 3', again: '(tyz) 4', 'again/changed': '(tyz) 5' },
  ...{ livesHere: '(tyz) 6', 'livesHere/here': '(tyz) 7' },
}

it('a household is asked in its language without network, the Vietnamese beneath, and what is not translated in Vietnamese', async () => {
  const { begin, unlock, s, t } = house()
  const heads = ['Mã', headingIn('label', vietnamese), headingIn('hint', vietnamese), headingIn('label', tay)]
  const rows = sheetTexts.flatMap(({ name, label, hint }) => {
    const word = said[name]
    return word === undefined ? [] : [[name, label, hint ?? '', word]]
  })
  const file = await t.files.put(await writeWorkbook([{ name: 'Phiếu rà soát', rows: [heads, ...rows] }]))
  await s.done('survey.add-translation', { id: newId(), file, fileName: 'tay.xlsx' })
  const page = await begin()
  await page.getByLabel('Hỏi bằng tiếng').selectOption('Tày')
  await page.getByRole('group', { name: '(tyz) 6' }).first().getByText('(tyz) 7').waitFor()
  await page.goto(page.url().replace('/people', '/water'))
  await page.getByRole('heading', { name: '(tyz) 3 Nước sinh hoạt và vệ sinh' }).waitFor()
  await page.getByText('(tyz) 4').waitFor()
  await page.getByRole('button', { name: '(tyz) 5 Có thay đổi' }).click()
  const water = page.getByRole('group', { name: '(tyz) 1' })
  assert.match(await water.innerText(), /\(tyz\) 1\s+Nguồn nước sinh hoạt chính\s+Nguồn hộ dùng nhiều nhất/)
  // What is said in Tày is marked as that, and nothing else is.
  assert.deepEqual(
    await page.locator('main [lang]').evaluateAll((all) => all.map((it) => [it.textContent, it.getAttribute('lang')])),
    [
      ['(tyz) 3', 'tyz'],
      ['(tyz) 1', 'tyz'],
      ['(tyz) 2', 'tyz'],
    ],
  )
  await page.getByRole('radio', { name: '(tyz) 2 Nước máy' }).check()
  await page.getByRole('group', { name: 'Loại nhà tiêu' }).getByText('Nhà tiêu hộ đang dùng').waitFor()

  // The choice stays on the phone, and the answer is the same in every language.
  await page.reload()
  await unlock(page)
  await page.getByRole('radio', { name: '(tyz) 2 Nước máy' }).waitFor()
  await page.getByLabel('Hỏi bằng tiếng').selectOption('Tiếng Việt')
  assert.equal(await page.getByRole('radio', { name: 'Nước máy' }).isChecked(), true)
  assert.equal(await page.getByText('(tyz)').count(), 0)

  // The province asks nothing of its own here: an address of that leads to the case.
  await page.goto(page.url().replace('/water', '/own'))
  await page.waitForURL(/#\/case\/[^/]+$/)
  await page.getByRole('heading', { name: 'Các nhóm câu hỏi' }).waitFor()
})

it('what stands on paper is typed in by the same questions, with their hints, in the language of the house', async () => {
  const { assign, hoa, phone, password, s, t, caseOf } = house()
  await assign(1, hoa)
  const page = await phone('office')
  await page.goto('/')
  await page.getByLabel('Tên đăng nhập').fill('officer')
  await page.getByLabel('Mật khẩu', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Đăng nhập' }).click()
  await page.getByLabel('Tên đăng nhập').waitFor({ state: 'detached' })
  const { id } = await caseOf(1)
  await page.goto(`/cases/${id}/interview`)
  const water = page.getByLabel('Nguồn nước sinh hoạt chính')
  await page.getByText(waterHint).waitFor()
  assert.equal(await page.locator(`[id="${await water.getAttribute('aria-describedby')}"]`).innerText(), waterHint)
  await page.getByLabel('Hỏi bằng tiếng').selectOption('Tày')
  await page.getByLabel(/^\(tyz\) 1\s*Nguồn nước sinh hoạt chính/).selectOption('(tyz) 2 (Nước máy)')
  assert.equal(await page.getByText('(tyz) 1', { exact: true }).getAttribute('lang'), 'tyz')
  await page.getByRole('group', { name: 'Phương tiện trong nhà' }).getByText('Không có', { exact: true }).click()
  await page.getByLabel('Ngày khảo sát').fill('12/10/2024')
  await page.getByRole('button', { name: 'Lưu phiếu và chấm điểm' }).click()
  await page.getByRole('heading', { name: /Hồ sơ rà soát hộ/ }).waitFor()
  const { surveyId } = await s.read<{ surveyId: string }>(s.officer, '/api/cases/{id}', { id })
  const kept = await t.see((tx) =>
    tx.selectFrom('survey').select('answers').where('id', '=', surveyId).executeTakeFirstOrThrow(),
  )
  const { household } = Answers.parse(kept.answers)
  assert.deepEqual([household.waterSource, household.devices], ['tap', []])
})
