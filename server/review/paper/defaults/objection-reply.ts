import { p } from '../word.ts'
import { committee, letterhead, signed, text } from './parts.ts'

/** Công văn trả lời (NĐ 30/2020): what was asked, what the re-check found, what follows. */
export const objectionReply = [
  letterhead({
    ...committee,
    number: 'Số: …/UBND',
    about: 'V/v trả lời kiến nghị về kết quả rà soát hộ nghèo, hộ cận nghèo',
  }),
  p([{ text: 'Kính gửi: Ông/bà ' }, { text: '{nguoi_kien_nghi}', bold: true }], {
    align: 'center',
    before: 160,
    after: 160,
  }),
  text(
    'Ngày {ngay_nhan}, Ủy ban nhân dân {xa} nhận được kiến nghị của ông/bà về kết quả rà soát năm {nam_ra_soat} của hộ ông/bà {chu_ho}, {thon}, với nội dung: {noi_dung}',
  ),
  text(
    'Ủy ban nhân dân {xa} đã tổ chức phúc tra ngày {ngay_phuc_tra} theo đúng quy trình rà soát và trả lời như sau: {tra_loi}',
  ),
  text([{ text: '{ket_luan}', bold: true }]),
  text('Kết quả phúc tra được niêm yết công khai tại trụ sở Ủy ban nhân dân {xa}.'),
  text('Ủy ban nhân dân {xa} trả lời để ông/bà biết./.'),
  signed(['Như trên;', '{thon};', 'Lưu: VT.'], '{nguoi_ky}'),
].join('')
