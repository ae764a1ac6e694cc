import { fileURLToPath } from 'node:url'
import PDFDocument from 'pdfkit'
import type { CertificateData } from './certificate-data.ts'
import { qrModules } from './qr.ts'

const mm = 72 / 25.4
/** A4 within the margins of Nghị định 30/2020/NĐ-CP. */
const page = { left: 30 * mm, right: 595.28 - 15 * mm, top: 20 * mm, bottom: 841.89 - 20 * mm }
const width = page.right - page.left
/** Liberation Serif: the measures of Times New Roman, free (OFL), every Vietnamese letter. */
const font = (name: string) => fileURLToPath(new URL(`./fonts/LiberationSerif-${name}.ttf`, import.meta.url))

type Pdf = InstanceType<typeof PDFDocument>

/** Certificates as one PDF, one a page, that can be searched: letters stay letters. */
export async function certificatesAsPdf(certificates: readonly CertificateData[]): Promise<Uint8Array> {
  const pdf = new PDFDocument({ size: 'A4', margin: 0, autoFirstPage: false, lang: 'vi-VN' })
  const pieces: Buffer[] = []
  const whole = new Promise<Uint8Array>((done, fail) => {
    pdf.on('data', (piece: Buffer) => pieces.push(piece))
    pdf.on('end', () => done(Buffer.concat(pieces)))
    pdf.on('error', fail)
  })
  for (const name of ['Regular', 'Bold', 'Italic']) pdf.registerFont(name, font(name))
  for (const it of certificates) {
    pdf.addPage()
    certificate(pdf, it)
  }
  pdf.end()
  return whole
}

function certificate(pdf: Pdf, it: CertificateData) {
  const left = { x: page.left, width: width * 0.4, align: 'center' } as const
  const right = { x: page.left + width * 0.4, width: width * 0.6, align: 'center' } as const
  const top = page.top
  line(pdf, 'Bold', 13, 'ỦY BAN NHÂN DÂN', { ...left, y: top })
  line(pdf, 'Bold', 13, it.xa_in_hoa, { ...left, y: top + 16 })
  rule(pdf, left.x + left.width / 2, top + 34, left.width * 0.36)
  line(pdf, 'Regular', 13, `Số: ${it.so}`, { ...left, y: top + 40 })
  line(pdf, 'Bold', 12, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', { ...right, y: top })
  line(pdf, 'Bold', 13, 'Độc lập - Tự do - Hạnh phúc', { ...right, y: top + 16 })
  rule(pdf, right.x + right.width / 2, top + 34, 165)
  line(pdf, 'Italic', 13, `${it.dia_danh}, ngày ${it.ngay} tháng ${it.thang} năm ${it.nam}`, { ...right, y: top + 40 })

  let y = top + 80
  y = line(pdf, 'Bold', 14, `GIẤY CHỨNG NHẬN ${it.doi_tuong_in_hoa}`, { x: page.left, y, width, align: 'center' }) + 12
  const say = (text: string, bold = false) => {
    y = line(pdf, bold ? 'Bold' : 'Regular', 13, text, { x: page.left, y, width, align: 'left' }) + 4
  }
  say(`Ủy ban nhân dân ${it.xa} chứng nhận:`)
  say(`Hộ gia đình ông/bà: ${it.chu_ho}`, true)
  say(`Dân tộc: ${it.dan_toc}`)
  say('Số định danh cá nhân/CCCD; ngày cấp: ……………………………………………')
  say(`Nơi thường trú: ${it.noi_thuong_tru}`)
  say(
    `Là ${it.doi_tuong} theo kết quả rà soát năm ${it.nam_ra_soat}, tại Quyết định số ${it.so_quyet_dinh} ngày ${it.ngay_quyet_dinh}.`,
  )
  say('Các thành viên trong hộ:')
  foot(pdf, it, members(pdf, it.thanh_vien, y + 2))
}

const columns = [
  { head: 'TT', share: 0.06, key: 'tt', align: 'center' },
  { head: 'Họ và tên', share: 0.28, key: 'ho_ten', align: 'left' },
  { head: 'Dân tộc', share: 0.12, key: 'dan_toc', align: 'left' },
  { head: 'Quan hệ với chủ hộ', share: 0.18, key: 'quan_he', align: 'left' },
  { head: 'Năm sinh (nam)', share: 0.11, key: 'nam_sinh_nam', align: 'center' },
  { head: 'Năm sinh (nữ)', share: 0.11, key: 'nam_sinh_nu', align: 'center' },
  { head: 'Ghi chú', share: 0.14, key: undefined, align: 'left' },
] as const

/** Draws the table; answers where it ends. A large household goes on on the next page. */
function members(pdf: Pdf, rows: CertificateData['thanh_vien'], from: number): number {
  let y = row(
    pdf,
    'Bold',
    columns.map(({ head }) => head),
    from,
  )
  for (const it of rows) {
    if (y > page.bottom - 30) {
      pdf.addPage()
      y = page.top
    }
    y = row(
      pdf,
      'Regular',
      columns.map(({ key }) => (key ? it[key] : '')),
      y,
    )
  }
  return y
}

function row(pdf: Pdf, face: string, cells: readonly string[], y: number): number {
  pdf.font(face).fontSize(11)
  const wide = columns.map(({ share }) => share * width)
  const high = Math.max(...cells.map((cell, at) => pdf.heightOfString(cell || ' ', { width: (wide[at] ?? 0) - 8 }))) + 6
  let x = page.left
  for (const [at, cell] of cells.entries()) {
    const column = wide[at] ?? 0
    pdf.lineWidth(0.5).rect(x, y, column, high).stroke()
    const align = face === 'Bold' ? 'center' : (columns[at]?.align ?? 'left')
    pdf.text(cell, x + 4, y + 3, { width: column - 8, align })
    x += column
  }
  return y + high
}

function foot(pdf: Pdf, it: CertificateData, after: number) {
  let y = after + 14
  if (y + 120 > page.bottom) {
    pdf.addPage()
    y = page.top
  }
  const side = 26 * mm
  square(pdf, it.ma_qr, page.left, y, side)
  const below = { x: page.left, width: width / 2, align: 'left' } as const
  const said = line(pdf, 'Regular', 10, `Kiểm tra giấy này tại ${it.dia_chi_kiem_tra}`, { ...below, y: y + side + 4 })
  line(pdf, 'Regular', 10, `Mã: ${it.ma_kiem_tra}`, { ...below, y: said })
  const signer = { x: page.left + width / 2, width: width / 2, align: 'center' } as const
  line(pdf, 'Bold', 14, 'TM. ỦY BAN NHÂN DÂN', { ...signer, y })
  line(pdf, 'Bold', 14, 'CHỦ TỊCH', { ...signer, y: y + 17 })
  line(pdf, 'Bold', 14, it.nguoi_ky, { ...signer, y: y + side + 12 })
}

type At = { readonly x: number; readonly y: number; readonly width: number; readonly align: 'left' | 'center' }
/** Writes, and answers where the next line begins. */
function line(pdf: Pdf, face: string, size: number, text: string, { x, y, width, align }: At): number {
  pdf.font(face).fontSize(size).fillColor('black').text(text, x, y, { width, align })
  return pdf.y
}
const rule = (pdf: Pdf, middle: number, y: number, long: number) =>
  pdf
    .lineWidth(0.7)
    .moveTo(middle - long / 2, y)
    .lineTo(middle + long / 2, y)
    .stroke()

function square(pdf: Pdf, text: string, x: number, y: number, side: number) {
  const modules = qrModules(text)
  const one = side / modules.length
  for (const [row, cells] of modules.entries())
    for (const [column, dark] of cells.entries()) if (dark) pdf.rect(x + column * one, y + row * one, one, one)
  pdf.fill('black')
}
