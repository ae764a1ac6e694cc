import { createHash } from 'node:crypto'
import type pg from 'pg'
import type { OwnAnswers } from '../../../domain/survey/own/answers.ts'
import { OwnForm } from '../../../domain/survey/own/form.ts'
import type { Chance } from '../chance.ts'
import { copyInto } from '../copy.ts'
import type { World } from '../years/world.ts'
import type { Season } from './periodic.ts'

const question = { hint: null, required: false, relevant: null, constraint: null, message: null, group: null }

/** Câu hỏi riêng of Tỉnh Mẫu in the round under way: what a dry province would like to know besides the sheets. */
export const demoForm = OwnForm.parse({
  ...{ title: 'Nước mùa khô và chăn nuôi', formId: 'nuoc-chan-nuoi', fileVersion: '1' },
  languages: [
    { code: 'vi', name: 'Tiếng Việt' },
    { code: 'en', name: 'English' },
  ],
  groups: [],
  questions: [
    {
      ...{ ...question, name: 'thieu_nuoc', kind: 'one', list: 'thieu_nuoc', required: true },
      label: {
        vi: 'Mùa khô vừa qua, hộ có lúc nào thiếu nước sinh hoạt không?',
        en: 'Was the household ever short of water in the last dry season?',
      },
      hint: { vi: 'Tính cả những ngày phải đi chở nước hoặc mua nước.', en: 'Days of fetching or buying water count.' },
    },
    {
      ...{ ...question, name: 'vat_nuoi', kind: 'several', list: 'vat_nuoi' },
      label: { vi: 'Hộ đang nuôi những con gì?', en: 'What animals does the household keep?' },
    },
    {
      ...{ ...question, name: 'trau_bo', kind: 'integer', list: null },
      label: { vi: 'Số trâu, bò hiện có', en: 'Buffaloes and cows' },
      // biome-ignore lint/suspicious/noTemplateCurlyInString: the way XLSForm names a question
      relevant: "selected(${vat_nuoi}, 'trau_bo')",
      constraint: '. >= 1 and . <= 100',
      message: { vi: 'Ghi số con, từ 1 đến 100.', en: 'A number of animals from 1 to 100.' },
    },
  ],
  lists: {
    thieu_nuoc: [
      { code: 'khong', label: { vi: 'Không', en: 'No' } },
      { code: 'duoi_1_thang', label: { vi: 'Có, dưới một tháng', en: 'Yes, less than a month' } },
      { code: 'tu_1_thang', label: { vi: 'Có, từ một tháng trở lên', en: 'Yes, a month or more' } },
    ],
    vat_nuoi: [
      { code: 'trau_bo', label: { vi: 'Trâu, bò', en: 'Buffaloes, cows' } },
      { code: 'de_cuu', label: { vi: 'Dê, cừu', en: 'Goats, sheep' } },
      { code: 'lon', label: { vi: 'Lợn', en: 'Pigs' } },
      { code: 'gia_cam', label: { vi: 'Gia cầm', en: 'Poultry' } },
    ],
  },
})

/** What a household says to them; undefined where the reviewer left them out, as they may. */
export function answerOwn(chance: Chance): OwnAnswers | undefined {
  if (!chance.is(0.7)) return undefined
  const kept = ['trau_bo', 'de_cuu', 'lon', 'gia_cam'].filter(() => chance.is(0.3))
  return {
    thieu_nuoc: chance.pick(['khong', 'khong', 'duoi_1_thang', 'tu_1_thang']),
    ...(kept.length > 0 && { vat_nuoi: kept }),
    ...(kept.includes('trau_bo') && { trau_bo: chance.between(1, 6) }),
  }
}

/** Asked from the day the round opens. Its workbook is not kept: nobody uploaded one. */
export async function copyOwnForm(client: pg.ClientBase, { geography, newId }: World, { rounds }: Season) {
  const body = JSON.stringify(demoForm)
  const file = createHash('sha256').update(body).digest('hex')
  const { rows: officers } = await client.query<{ id: string }>(`select id from account where account = 'province'`)
  const columns = [
    'id',
    'province_id',
    'version',
    'title',
    'body',
    'file',
    'file_name',
    'valid_from',
    'command_id',
    'account_id',
  ]
  await copyInto(
    client,
    'survey_form',
    columns,
    rounds.flatMap(({ ownForm, days }) =>
      ownForm === undefined
        ? []
        : [
            [
              ...[ownForm, geography.province.id, 1, demoForm.title, { json: demoForm }, file],
              ...['nuoc-mua-kho-va-chan-nuoi.xlsx', days.opensOn, newId(), officers[0]?.id ?? null],
            ],
          ],
    ),
  )
}
