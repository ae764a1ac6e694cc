import { listTable, p } from '../word.ts'
import { committee, letterhead, signed, text, title } from './parts.ts'

/** Niêm yết công khai: name, village and result and nothing else of a household. */
export const posting = [
  letterhead({ ...committee, number: 'Số: …/TB-UBND' }),
  title('THÔNG BÁO', 'Niêm yết công khai kết quả rà soát hộ nghèo, hộ cận nghèo năm {nam_ra_soat}{phuc_tra}'),
  text('Ủy ban nhân dân {xa} niêm yết công khai kết quả rà soát của {so_ho} hộ thuộc {don_vi} tại: {noi_niem_yet}.'),
  text('Thời gian niêm yết: từ ngày {tu_ngay} đến hết ngày {den_ngay}.'),
  listTable('ho', [
    { head: 'TT', width: 700, tag: '{tt}', align: 'center' },
    { head: 'Họ và tên chủ hộ', width: 3_654, tag: '{chu_ho}' },
    { head: 'Thôn', width: 2_500, tag: '{thon}' },
    { head: 'Kết quả rà soát', width: 2_500, tag: '{ket_qua}' },
  ]),
  p('', { size: 6 }),
  text(
    'Hộ gia đình, cá nhân có ý kiến hoặc khiếu nại về kết quả trên, xin gửi Ủy ban nhân dân {xa} trong thời gian niêm yết để được phúc tra và trả lời.',
  ),
  signed(['Nơi niêm yết;', 'Đài truyền thanh {xa};', 'Lưu: VT.'], '{nguoi_ky}'),
].join('')
