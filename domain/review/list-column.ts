/** Danh sách trao đổi: the two lists officers exchange (law handbook 7). */
export type ListKind = 'after-review' | 'escaped'

export const listColumns = [
  'listNo',
  'head',
  'member',
  'name',
  'relation',
  'birth',
  'sex',
  'nationalId',
  'province',
  'district',
  'districtCode',
  'commune',
  'communeCode',
  'village',
  'address',
  'ethnicity',
  'class',
  'decisionNo',
  'decisionDate',
  'incomePoints',
  'deprivationPoints',
  'minority',
  'noLabour',
  'merit',
  'cause',
  'note',
] as const
export type ListColumn = (typeof listColumns)[number]

/** A column of the official layout: where it stands, its heading, and whether a list can be read without it. */
export type OfficialColumn = {
  readonly column: ListColumn
  readonly letter: string
  readonly heading: string
  readonly required: boolean
}

const official = (column: ListColumn, letter: string, heading: string, required = false): OfficialColumn => ({
  column,
  letter,
  heading,
  required,
})

/** Danh sách hộ nghèo, hộ cận nghèo sau rà soát: columns B to X, data from row 8. */
const afterReview: readonly OfficialColumn[] = [
  official('listNo', 'B', 'STT hộ'),
  official('head', 'C', 'Họ và tên chủ hộ', true),
  official('member', 'D', 'Họ và tên thành viên'),
  official('relation', 'E', 'Quan hệ với chủ hộ'),
  official('birth', 'F', 'Ngày, tháng, năm sinh', true),
  official('sex', 'G', 'Giới tính'),
  official('nationalId', 'H', 'Số CCCD/định danh cá nhân'),
  official('province', 'I', 'Tỉnh'),
  official('district', 'J', 'Huyện'),
  official('districtCode', 'K', 'Mã huyện'),
  official('commune', 'L', 'Xã'),
  official('communeCode', 'M', 'Mã xã'),
  official('village', 'N', 'Thôn'),
  official('ethnicity', 'O', 'Dân tộc'),
  official('class', 'P', 'Phân loại hộ (1: nghèo, 2: cận nghèo)', true),
  official('decisionNo', 'Q', 'Số quyết định'),
  official('decisionDate', 'R', 'Ngày quyết định'),
  official('incomePoints', 'S', 'Điểm B1'),
  official('deprivationPoints', 'T', 'Điểm B2'),
  official('minority', 'U', 'Hộ dân tộc thiểu số'),
  official('noLabour', 'V', 'Hộ không có khả năng lao động'),
  official('merit', 'W', 'Hộ có thành viên là người có công với cách mạng'),
  official('cause', 'X', 'Nguyên nhân nghèo'),
]

/** Danh sách hộ thoát nghèo, thoát cận nghèo: columns B to M, data from row 10. L is not used. */
const escaped: readonly OfficialColumn[] = [
  official('listNo', 'B', 'STT hộ'),
  official('name', 'C', 'Họ và tên', true),
  official('relation', 'D', 'Quan hệ với chủ hộ', true),
  official('sex', 'E', 'Giới tính'),
  official('birth', 'F', 'Ngày, tháng, năm sinh', true),
  official('nationalId', 'G', 'Số CCCD/định danh cá nhân'),
  official('ethnicity', 'H', 'Dân tộc'),
  official('address', 'I', 'Nơi ở hiện tại'),
  official('incomePoints', 'J', 'Điểm B1'),
  official('deprivationPoints', 'K', 'Điểm B2'),
  official('note', 'M', 'Ghi chú'),
]

export const officialColumns: Readonly<Record<ListKind, readonly OfficialColumn[]>> = {
  'after-review': afterReview,
  escaped,
}
/** The row where data begin. The heading stands in the row before. */
export const officialFirstRow: Readonly<Record<ListKind, number>> = { 'after-review': 8, escaped: 10 }

/** What a folded heading means. The first that fits wins: "Quan hệ với chủ hộ" is asked before "Chủ hộ". */
export const headings: readonly (readonly [ListColumn, RegExp])[] = [
  ['relation', /quan he/],
  ['listNo', /^(stt|tt|so tt|so thu tu|stt ho|tt ho|ho so|so ho|ma ho|no)$/],
  ['cause', /nguyen nhan/],
  ['noLabour', /kha nang lao dong|suc lao dong|kncld/],
  ['merit', /co cong|nccvcm/],
  ['minority', /thieu so|dtts/],
  ['ethnicity', /dan toc/],
  ['nationalId', /cccd|cmnd|cmt\b|can cuoc|dinh danh|chung minh/],
  ['birth', /ngay.*sinh|nam sinh|sinh ngay/],
  ['sex', /gioi tinh|^gioi$|^phai$|^(nam|nu|nam\/ ?nu)$/],
  ['decisionDate', /ngay.*(quyet dinh|qd)/],
  ['decisionNo', /(quyet dinh|\bqd\b)/],
  ['incomePoints', /\bb1\b|\bdiem a\b/],
  ['deprivationPoints', /\bb2\b|\bdiem b\b/],
  ['class', /phan loai|loai ho|doi tuong ho|ket qua ra soat|ngheo.*can ngheo/],
  ['districtCode', /\bma (so )?(quan|huyen|qh|tp|thi xa)/],
  ['communeCode', /\bma (so )?(xa|phuong|px|don vi)/],
  ['address', /dia chi|noi o|cho o|noi cu tru|thuong tru/],
  ['village', /\b(thon|ap|ban|khom|to dan pho|tdp|khu pho|khu dan cu|buon|lang|xom|soc)\b/],
  ['district', /\b(quan|huyen)\b/],
  ['commune', /\b(xa|phuong|thi tran|dac khu)\b/],
  ['province', /\b(tinh|thanh pho)\b/],
  ['member', /thanh vien|nhan khau/],
  ['head', /chu ho/],
  ['name', /^(ho (va )?ten|ho, ten|ten)( |$)/],
  ['note', /ghi chu/],
]
