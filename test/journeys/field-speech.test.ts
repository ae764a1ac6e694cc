import assert from 'node:assert/strict'
import { it } from 'node:test'
import { sheetTexts } from '../../domain/survey/sheet/texts.ts'
import { headingIn } from '../../domain/survey/sheet/translation.ts'
import { writeWorkbook } from '../../server/sheet/write.ts'
import { newId } from '../builders.ts'
import { fieldHouse } from './field-house.ts'

const house = fieldHouse()

const tay = { code: 'tyz', name: 'Tày' }
const vietnamese = { code: 'vi', name: 'Tiếng Việt' }
/** Nobody's words: what is seen of them is where they stand. */
const said: Readonly<Record<string, string>> = { waterSource: '(tyz) 1', 'waterSource/tap': '(tyz) 2' }

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
  await page.goto(page.url().replace('/people', '/water'))
  await page.getByRole('button', { name: 'Có thay đổi' }).click()
  const water = page.getByRole('group', { name: '(tyz) 1' })
  assert.match(await water.innerText(), /\(tyz\) 1\s+Nguồn nước sinh hoạt chính\s+Nguồn hộ dùng nhiều nhất/)
  await page.getByRole('radio', { name: '(tyz) 2 Nước máy' }).check()
  await page.getByRole('group', { name: 'Loại nhà tiêu' }).getByText('Nhà tiêu hộ đang dùng').waitFor()

  // The choice stays on the phone, and the answer is the same in every language.
  await page.reload()
  await unlock(page)
  await page.getByRole('radio', { name: '(tyz) 2 Nước máy' }).waitFor()
  await page.getByLabel('Hỏi bằng tiếng').selectOption('Tiếng Việt')
  assert.equal(await page.getByRole('radio', { name: 'Nước máy' }).isChecked(), true)
  assert.equal(await page.getByText('(tyz)').count(), 0)
})
