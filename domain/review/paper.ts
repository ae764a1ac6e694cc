/** Giấy tờ of the review season that are printed as Word files. */
export const paperKinds = [
  'invitation',
  'minutes',
  'posting',
  'recognised',
  'escaped',
  'certificate',
  'objection-reply',
] as const
export type PaperKind = (typeof paperKinds)[number]

/** What a template may hold between braces. Names are Vietnamese without tones: officers of a province type them in Word. */
type Fields = {
  readonly fields: readonly string[]
  /** Repeated for each row: {#ho} … {/ho}. */
  readonly lists: Readonly<Record<string, readonly string[]>>
}

/** On every paper: who issues it, where and when. */
const everywhere = ['xa', 'xa_in_hoa', 'dia_danh', 'tinh', 'nam_ra_soat', 'so', 'ngay', 'thang', 'nam']
/** Name, village and result: what may hang in public, and no more (law handbook 15). */
const household = ['tt', 'chu_ho', 'thon', 'ket_qua']

export const paperFields: Readonly<Record<PaperKind, Fields>> = {
  invitation: {
    fields: [...everywhere, 'nguoi_duoc_moi', 'thon', 'gio_hop', 'ngay_hop', 'dia_diem', 'chu_tri', 'nguoi_ky'],
    lists: {},
  },
  minutes: {
    fields: [
      ...[...everywhere, 'thon', 'thon_in_hoa', 'lan_hop', 'dia_diem', 'chu_tri', 'thu_ky', 'so_nguoi_du', 'mat_tran'],
      ...['ty_le_can_dat', 'so_ho', 'so_ho_dong_y', 'so_ho_ra_soat_lai', 'y_kien'],
    ],
    lists: { ho: [...household, 'so_dong_y', 'ty_le', 'ket_luan'] },
  },
  posting: {
    fields: [...everywhere, 'don_vi', 'noi_niem_yet', 'tu_ngay', 'den_ngay', 'so_ho', 'phuc_tra', 'nguoi_ky'],
    lists: { ho: household },
  },
  recognised: {
    fields: [...everywhere, 'chuan', 'so_ho', 'so_ho_ngheo', 'so_ho_can_ngheo', 'nguoi_ky'],
    lists: { ho: [...household, 'so_nguoi'] },
  },
  escaped: {
    fields: [...everywhere, 'chuan', 'so_ho', 'so_ho_thoat_ngheo', 'so_ho_thoat_can_ngheo', 'nguoi_ky'],
    lists: { ho: [...household, 'so_nguoi'] },
  },
  certificate: {
    fields: [
      ...[...everywhere, 'chu_ho', 'dan_toc', 'noi_thuong_tru', 'doi_tuong', 'doi_tuong_in_hoa', 'so_quyet_dinh'],
      ...['ngay_quyet_dinh', 'nguoi_ky', 'ma_kiem_tra', 'dia_chi_kiem_tra', 'ma_qr'],
    ],
    lists: { thanh_vien: ['tt', 'ho_ten', 'dan_toc', 'quan_he', 'nam_sinh_nam', 'nam_sinh_nu'] },
  },
  'objection-reply': {
    fields: [
      ...[...everywhere, 'nguoi_kien_nghi', 'chu_ho', 'thon', 'ngay_nhan', 'noi_dung', 'ngay_phuc_tra', 'tra_loi'],
      ...['ket_luan', 'nguoi_ky'],
    ],
    lists: {},
  },
}

/** A field that is a picture: written {@ma_qr}, alone in its paragraph. */
export const pictureField = 'ma_qr'

/**
 * What one file may hold, so that a Word of an office opens it: papers (of minutes each copy), and households named in them. More is
 * refused before anything is printed.
 */
export const mostPapers = 3_000
export const mostNamed = 20_000
export const fitsOneFile = (it: { readonly papers: number; readonly named: number }): boolean =>
  it.papers <= mostPapers && it.named <= mostNamed
