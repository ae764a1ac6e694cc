import { z } from 'zod'
import { foldText } from '../kernel/text.ts'

/** Danh mục 54 dân tộc: two-digit codes of the statistics office (law handbook 12.4), in their order, 01 to 54. */
export const ethnicNames = [
  ...['Kinh', 'Tày', 'Thái', 'Hoa', 'Khơ-me', 'Mường', 'Nùng', 'Hmông', 'Dao', 'Gia-rai', 'Ngái', 'Ê-đê', 'Ba-na'],
  ...['Xơ-đăng', 'Sán Chay', 'Cơ-ho', 'Chăm', 'Sán Dìu', 'Hrê', 'Mnông', 'Ra-glai', 'Xtiêng', 'Bru-Vân Kiều', 'Thổ'],
  ...['Giáy', 'Cơ-tu', 'Gié-Triêng', 'Mạ', 'Khơ-mú', 'Co', 'Tà-ôi', 'Chơ-ro', 'Kháng', 'Xinh-mun', 'Hà Nhì', 'Chu-ru'],
  ...['Lào', 'La Chí', 'La Ha', 'Phù Lá', 'La Hủ', 'Lự', 'Lô Lô', 'Chứt', 'Mảng', 'Pà Thẻn', 'Cơ Lao', 'Cống', 'Bố Y'],
  ...['Si La', 'Pu Péo', 'Brâu', 'Ơ-đu', 'Rơ-măm'],
] as const

/** "01" to "54", and our own two: a foreigner, and nobody knows. */
export const Ethnicity = z
  .string()
  .regex(/^(0[1-9]|[1-4]\d|5[0-4]|foreigner|unknown)$/)
  .brand<'Ethnicity'>()
export type Ethnicity = z.infer<typeof Ethnicity>

export const kinh = Ethnicity.parse('01')
export const foreigner = Ethnicity.parse('foreigner')
export const unknownEthnicity = Ethnicity.parse('unknown')

const codeAt = (index: number) => Ethnicity.parse(String(index + 1).padStart(2, '0'))
export const ethnicCodes: readonly Ethnicity[] = ethnicNames.map((_, index) => codeAt(index))

/** The name of a group of the list; undefined for our own two, whose words are in the texts. */
export const ethnicName = (code: Ethnicity): string | undefined => ethnicNames[Number(code) - 1]

/** Dân tộc thiểu số: all groups but Kinh, Hoa included. A foreigner is none; of an unknown group nobody can say. */
export const isMinority = (code: Ethnicity): boolean | undefined =>
  code === unknownEthnicity ? undefined : code !== kinh && code !== foreigner

/** Other spellings and common names of a group, beside the name itself. */
const otherNames: Readonly<Record<string, string>> = {
  Kinh: 'Việt, Kinh Việt',
  Tày: 'Thổ Tày, Phén',
  Thái: 'Thái Đen, Thái Trắng, Tày Đăm, Tày Khao',
  Hoa: 'Hán, Hoa Hán, Tàu, Trung Quốc',
  'Khơ-me': 'Khmer, Khơ Me Krôm, Khmer Nam Bộ, Kh-mer, Miên, Khơ mer, Khome',
  Mường: 'Mol, Mual',
  Hmông: "Mông, H'Mông, Hmong, Mèo, Mông Hoa, Mông Trắng, Mông Đen, Mông Xanh, Mông Đỏ",
  Dao: 'Mán, Dao Đỏ, Dao Tiền, Dao Quần Chẹt, Dao Thanh Y',
  'Gia-rai': "Jrai, J'rai, Giơ rai, Jarai, Chơ rai",
  'Ê-đê': 'Ede, Rađê, Rhade, E De',
  'Ba-na': 'Bahnar, Bana, Bơ nâm, Ba Na Rơ Ngao',
  'Xơ-đăng': 'Sedang, Xê đăng, Xơ Đăng, Sơ đăng, Xơ teng',
  'Sán Chay': 'Cao Lan, Sán Chỉ, Cao Lan Sán Chỉ, Sán Chí',
  'Cơ-ho': "K'ho, Kơ ho, Kho, Cơ Ho Xrê, Koho",
  Chăm: 'Chàm, Cham Hroi, Chăm Hroi',
  'Sán Dìu': 'Sán Dẻo, Trại',
  Hrê: "H're, Chăm Rê",
  Mnông: "M'nông, Mơ nông, Pnông",
  'Ra-glai': 'Raglay, Ra glay, Raglei, Rắc lây',
  Xtiêng: "S'tiêng, Stiêng, X'tiêng, Xa điêng",
  'Bru-Vân Kiều': 'Vân Kiều, Bru, Bru Vân Kiều, Măng Coong, Trì, Khùa',
  Thổ: 'Đan Lai, Cuối',
  Giáy: 'Nhắng, Dáy',
  'Cơ-tu': 'Katu, Ka tu, Cà tu, Cơtu',
  'Gié-Triêng': 'Giẻ Triêng, Gié, Triêng, Dẻ Triêng, Giẻ',
  Mạ: 'Châu Mạ, Chô Mạ',
  'Khơ-mú': 'Khơ Mụ, Khmu, Xá Cẩu',
  Co: 'Cor, Cua, Trầu',
  'Tà-ôi': 'Ta oi, Tôi ôi, Pa Cô, Pa Kô, Ba Hi',
  'Chơ-ro': 'Châu ro, Dơ ro, Chrau, Đơ ro',
  Kháng: 'Xá Khao',
  'Xinh-mun': 'Sinh mun, Puộc, Pụa',
  'Hà Nhì': 'U Ní, Xá U Ní',
  'Chu-ru': 'Churu, Chơ ru',
  'La Chí': 'Cù Tê',
  'Phù Lá': 'Xá Phó, Bồ Khô Pạ',
  'La Hủ': 'Khù Sung, Xá lá vàng',
  Chứt: 'Rục, Sách, Mày, Mã Liềng, Arem',
  'Pà Thẻn': 'Pa Hưng',
  'Cơ Lao': 'Cờ Lao, Ke Lao',
  'Bố Y': 'Tu Dí, Pu Nà',
  'Pu Péo': 'Ka Bèo, La Quả',
  'Ơ-đu': 'O du, Tày Hạt',
  'Rơ-măm': 'Rơ mâm, Romam',
}

const key = (text: string) => foldText(text).replace(/[^a-z]/g, '')

const codeByName = new Map<string, Ethnicity>(
  ethnicNames.flatMap((name, index) =>
    [name, ...(otherNames[name]?.split(', ') ?? [])].map((it) => [key(it), codeAt(index)] as const),
  ),
)

/** The group a word or a code of a list means: "Khmer", "khơ me", "5" and "05" are 05. Undefined where nobody knows the word. */
export function ethnicityOf(text: string): Ethnicity | undefined {
  const digits = /^\s*(\d{1,2})\s*$/.exec(text)?.[1]
  if (digits !== undefined) return ethnicCodes[Number(digits) - 1]
  const word = key(text).replace(/^(nguoi)?dantoc/, '')
  if (/^(nguoi)?nuocngoai$/.test(word)) return foreigner
  return codeByName.get(word) ?? codeByName.get(word.replace(/^nguoi/, ''))
}
