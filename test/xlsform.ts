import type { Grid } from '../domain/kernel/grid.ts'

/** Rows of text as a sheet: what a reader of spreadsheets hands over. */
export const gridOf = (name: string, rows: readonly (readonly string[])[]): Grid => ({
  ...{ name, rowCount: rows.length, columnCount: Math.max(0, ...rows.map((it) => it.length)), merges: [] },
  cell: (row, column) => {
    const value = rows[row - 1]?.[column - 1] ?? ''
    return value === '' ? undefined : { kind: 'text', value, formula: false }
  },
})

/** A province's questions with everything that is taken: groups, choices, rules, three languages. */
export const surveyRows = [
  [
    ...['type', 'name', 'label::Tiếng Việt (vi)', 'label::English (en)', 'label::Tày (tyz)', 'hint::Tiếng Việt (vi)'],
    ...['required', 'relevant', 'constraint', 'constraint_message::Tiếng Việt (vi)'],
  ],
  ['note', 'loi_dau', 'Các câu hỏi riêng của tỉnh', 'Questions of the province', '(tyz) 1'],
  [
    'select_one co_khong',
    'co_vuon',
    'Hộ có vườn rừng không?',
    'Does the household have a forest garden?',
    '(tyz) 2',
    '',
    'yes',
  ],
  ['begin_group', 'vuon', 'Vườn rừng', 'Forest garden', '', '', '', "${co_vuon} = 'co'"],
  [
    'decimal',
    'dien_tich',
    'Diện tích (ha)',
    'Area (ha)',
    '',
    'Ước lượng được',
    'yes',
    '',
    '. > 0 and . <= 50',
    'Từ 0 đến 50 ha',
  ],
  ['select_multiple cay', 'cay_trong', 'Trồng cây gì?', 'Which trees?'],
  ['text', 'cay_khac', 'Cây khác là gì?', 'Which other?', '', '', '', "selected(${cay_trong}, 'khac')"],
  ['end_group', ''],
  ['integer', 'trau_bo', 'Số trâu, bò', 'Buffaloes and cows', '', '', '', '', '. >= 0'],
  ['date', 'ngay_tiem', 'Ngày tiêm phòng gần nhất', 'Last vaccination', '', '', '', '${trau_bo} > 0', '. <= today()'],
]
export const choiceRows = [
  ['list_name', 'name', 'label::Tiếng Việt (vi)', 'label::English (en)'],
  ['co_khong', 'co', 'Có', 'Yes'],
  ['co_khong', 'khong', 'Không', 'No'],
  ['cay', 'keo', 'Keo', 'Acacia'],
  ['cay', 'que', 'Quế', 'Cinnamon'],
  ['cay', 'khac', 'Cây khác', 'Another'],
]
export const settingRows = [
  ['form_title', 'form_id', 'version'],
  ['Vườn rừng và chăn nuôi', 'vuon-rung', '2026-1'],
]

export const sheetsOf = (survey = surveyRows, choices = choiceRows, settings = settingRows): readonly Grid[] => [
  gridOf('survey', survey),
  gridOf('choices', choices),
  gridOf('settings', settings),
]
