import { listTable, p, table, textWidth } from '../word.ts'
import { committee, letterhead, text, title } from './parts.ts'

const fact = (name: string, value: string) => p([{ text: `${name}: ` }, { text: value, bold: true }], { size: 13 })

/** Giấy chứng nhận, Form 03 of QĐ 24/2021. The personal number is written in by hand: no paper is printed with many of them. */
export const certificate = [
  letterhead({ ...committee, number: 'Số: {so}' }),
  title('GIẤY CHỨNG NHẬN {doi_tuong_in_hoa}'),
  text('Ủy ban nhân dân {xa} chứng nhận:'),
  fact('Hộ gia đình ông/bà', '{chu_ho}'),
  fact('Dân tộc', '{dan_toc}'),
  fact('Số định danh cá nhân/CCCD; ngày cấp', '……………………………………………'),
  fact('Nơi thường trú', '{noi_thuong_tru}'),
  p(
    [
      { text: 'Là {doi_tuong}', bold: true },
      { text: ' theo kết quả rà soát năm {nam_ra_soat}, tại Quyết định số {so_quyet_dinh} ngày {ngay_quyet_dinh}.' },
    ],
    {
      size: 13,
      align: 'both',
    },
  ),
  p('Các thành viên trong hộ:', { size: 13 }),
  listTable('thanh_vien', [
    { head: 'TT', width: 600, tag: '{tt}', align: 'center' },
    { head: 'Họ và tên', width: 2_554, tag: '{ho_ten}' },
    { head: 'Dân tộc', width: 1_100, tag: '{dan_toc}' },
    { head: 'Quan hệ với chủ hộ', width: 1_700, tag: '{quan_he}' },
    { head: 'Năm sinh (nam)', width: 1_000, tag: '{nam_sinh_nam}', align: 'center' },
    { head: 'Năm sinh (nữ)', width: 1_000, tag: '{nam_sinh_nu}', align: 'center' },
    { head: 'Ghi chú', width: 1_400, tag: '' },
  ]),
  p('', { size: 6 }),
  table(
    [textWidth / 2, textWidth / 2],
    [
      [
        p('{@ma_qr}', { after: 0 }) +
          p('Kiểm tra giấy này tại {dia_chi_kiem_tra}', { size: 10, after: 0 }) +
          p('Mã: {ma_kiem_tra}', { size: 10, after: 0 }),
        [
          p('TM. ỦY BAN NHÂN DÂN', { align: 'center', bold: true, after: 0 }),
          p('CHỦ TỊCH', { align: 'center', bold: true, after: 0 }),
          p('', { before: 900 }),
          p('{nguoi_ky}', { align: 'center', bold: true }),
        ].join(''),
      ],
    ],
    false,
  ),
].join('')
