import { listTable, p } from '../word.ts'
import { committee, letterhead, signatures, signed, text, title } from './parts.ts'

/** Giấy mời họp (NĐ 30/2020, Phụ lục III). */
export const invitation = [
  letterhead({ ...committee, number: 'Số: …/GM-UBND' }),
  title('GIẤY MỜI', 'Họp dân về kết quả rà soát hộ nghèo, hộ cận nghèo năm {nam_ra_soat}'),
  p([{ text: 'Kính gửi: Ông/bà ' }, { text: '{nguoi_duoc_moi}', bold: true }, { text: ', {thon}, {xa}' }], {
    align: 'center',
    before: 160,
    after: 160,
  }),
  text(
    'Ủy ban nhân dân {xa} trân trọng kính mời ông/bà dự họp dân để thống nhất kết quả rà soát hộ nghèo, hộ cận nghèo năm {nam_ra_soat} của {thon}.',
  ),
  text([{ text: 'Thời gian: ', bold: true }, { text: '{gio_hop}, ngày {ngay_hop}.' }]),
  text([{ text: 'Địa điểm: ', bold: true }, { text: '{dia_diem}.' }]),
  text([{ text: 'Chủ trì: ', bold: true }, { text: '{chu_tri}.' }]),
  text('Kết quả của từng hộ cần ít nhất một nửa số người dự họp đồng ý. Đề nghị ông/bà dự đầy đủ, đúng giờ.'),
  signed(['Như trên;', 'Ủy ban MTTQ Việt Nam {xa} (mời giám sát);', 'Lưu: VT.'], '{nguoi_ky}'),
].join('')

/** Biên bản họp dân (QĐ 24/2021, step 3): two copies, one stays in the village, one goes to the commune. */
export const minutes = [
  letterhead({ above: 'UBND {xa_in_hoa}', office: '{thon_in_hoa}', number: 'Số: …/BB' }),
  title('BIÊN BẢN', 'Họp dân thống nhất kết quả rà soát hộ nghèo, hộ cận nghèo năm {nam_ra_soat} (lần {lan_hop})'),
  p([{ text: 'I. Thời gian, địa điểm: ', bold: true }, { text: 'Ngày {ngay}/{thang}/{nam}, tại {dia_diem}.' }], {
    before: 120,
  }),
  p('II. Thành phần', { bold: true }),
  text('Chủ trì: {chu_tri}. Thư ký: {thu_ky}.'),
  text('Số người dự họp: {so_nguoi_du}. {mat_tran}'),
  p('III. Kết quả biểu quyết', { bold: true }),
  text('Hội nghị xem xét {so_ho} hộ. Kết quả được thống nhất khi ít nhất {ty_le_can_dat} số người dự họp đồng ý.'),
  listTable('ho', [
    { head: 'TT', width: 600, tag: '{tt}', align: 'center' },
    { head: 'Họ và tên chủ hộ', width: 2_600, tag: '{chu_ho}' },
    { head: 'Kết quả rà soát', width: 2_154, tag: '{ket_qua}' },
    { head: 'Số đồng ý', width: 1_000, tag: '{so_dong_y}', align: 'center' },
    { head: 'Tỷ lệ', width: 1_000, tag: '{ty_le}', align: 'center' },
    { head: 'Kết luận', width: 2_000, tag: '{ket_luan}' },
  ]),
  p([{ text: 'IV. Ý kiến: ', bold: true }, { text: '{y_kien}' }], { before: 120, align: 'both' }),
  p('V. Kết luận', { bold: true }),
  text('{so_ho_dong_y} hộ được thống nhất kết quả; {so_ho_ra_soat_lai} hộ rà soát lại và họp lại.'),
  text('Biên bản lập thành 02 bản có giá trị như nhau: 01 bản lưu tại {thon}, 01 bản gửi Ủy ban nhân dân {xa}.'),
  signatures([
    { who: 'ĐẠI DIỆN HỘ DÂN', name: '' },
    { who: 'THƯ KÝ', name: '{thu_ky}' },
    { who: 'CHỦ TRÌ', name: '{chu_tri}' },
  ]),
].join('')
