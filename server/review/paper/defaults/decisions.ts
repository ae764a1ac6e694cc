import { listTable, p, rule } from '../word.ts'
import { committee, letterhead, signed, text, title } from './parts.ts'

const because = (content: string) => p(content, { italic: true, align: 'both', indent: true })
const article = (no: number, content: string) => text([{ text: `Điều ${no}. `, bold: true }, { text: content }])

/** Both decisions of the chairman (QĐ 24/2021 art. 4, step 6) are alike but for what they recognise. */
const decision = (it: { readonly about: string; readonly recognises: string; readonly list: string }) =>
  [
    letterhead({ ...committee, number: 'Số: {so}' }),
    title('QUYẾT ĐỊNH', it.about),
    p('CHỦ TỊCH ỦY BAN NHÂN DÂN {xa_in_hoa}', { align: 'center', bold: true, before: 160, after: 120 }),
    because('Căn cứ Luật Tổ chức chính quyền địa phương;'),
    because('Căn cứ {chuan};'),
    because(
      'Căn cứ Quyết định số 24/2021/QĐ-TTg ngày 16 tháng 7 năm 2021 của Thủ tướng Chính phủ quy định quy trình rà soát hộ nghèo, hộ cận nghèo hằng năm;',
    ),
    because('Theo đề nghị của Ban Chỉ đạo rà soát hộ nghèo, hộ cận nghèo {xa}.'),
    p('QUYẾT ĐỊNH:', { align: 'center', bold: true, before: 120, after: 120 }),
    article(1, it.recognises),
    article(2, 'Quyết định này có hiệu lực kể từ ngày ký.'),
    article(
      3,
      'Các bộ phận chuyên môn của Ủy ban nhân dân {xa}, Ban Chỉ đạo rà soát, các thôn và các hộ có tên tại Điều 1 chịu trách nhiệm thi hành Quyết định này./.',
    ),
    signed(
      ['Như Điều 3;', 'Ủy ban nhân dân {tinh} (báo cáo);', 'Đảng ủy, HĐND, Ủy ban MTTQ {xa};', 'Lưu: VT.'],
      '{nguoi_ky}',
      ['CHỦ TỊCH'],
    ),
    p('DANH SÁCH', { align: 'center', bold: true, pageBreak: true, after: 0 }),
    p(it.list, { align: 'center', bold: true, after: 0 }),
    p('(Kèm theo Quyết định số {so} ngày {ngay}/{thang}/{nam} của Chủ tịch Ủy ban nhân dân {xa})', {
      align: 'center',
      italic: true,
      size: 13,
      after: 0,
    }),
    rule(3_700),
    listTable('ho', [
      { head: 'TT', width: 700, tag: '{tt}', align: 'center' },
      { head: 'Họ và tên chủ hộ', width: 3_354, tag: '{chu_ho}' },
      { head: 'Thôn', width: 2_300, tag: '{thon}' },
      { head: 'Số người', width: 1_000, tag: '{so_nguoi}', align: 'center' },
      { head: 'Kết quả', width: 2_000, tag: '{ket_qua}' },
    ]),
    p(''),
  ].join('')

export const recognised = decision({
  about: 'Công nhận danh sách hộ nghèo, hộ cận nghèo năm {nam_ra_soat}',
  recognises:
    'Công nhận {so_ho_ngheo} hộ nghèo và {so_ho_can_ngheo} hộ cận nghèo năm {nam_ra_soat} của {xa} (danh sách kèm theo).',
  list: 'Hộ nghèo, hộ cận nghèo năm {nam_ra_soat}',
})

export const escaped = decision({
  about: 'Công nhận danh sách hộ thoát nghèo, hộ thoát cận nghèo năm {nam_ra_soat}',
  recognises:
    'Công nhận {so_ho_thoat_ngheo} hộ thoát nghèo và {so_ho_thoat_can_ngheo} hộ thoát cận nghèo năm {nam_ra_soat} của {xa} (danh sách kèm theo).',
  list: 'Hộ thoát nghèo, hộ thoát cận nghèo năm {nam_ra_soat}',
})
