import type { Ethnicity } from '../../../domain/household/ethnicity.ts'

/*
 * Names that look right and belong to nobody: surnames, middle and given names as the coast and its mountains have them,
 * put together by chance. `young`: born from 1995 on.
 */
const words = (text: string) => text.split(' ')
const phrases = (text: string) => text.split(', ')

/** Surnames of the Kinh with their share in about a thousand. */
export const kinhSurnames: readonly (readonly [string, number])[] = [
  ['Nguyễn', 300],
  ['Trần', 108],
  ['Lê', 92],
  ['Phạm', 62],
  ['Huỳnh', 54],
  ['Võ', 48],
  ['Phan', 38],
  ['Bùi', 28],
  ['Đặng', 28],
  ['Đỗ', 22],
  ['Ngô', 18],
  ['Hồ', 18],
  ['Trương', 18],
  ['Dương', 14],
  ['Đoàn', 13],
  ['Mai', 12],
  ['Lương', 11],
  ['Tạ', 9],
  ['Cao', 9],
  ['Châu', 8],
  ['Thái', 7],
  ['Lý', 7],
  ['Tô', 6],
  ['Từ', 6],
  ['Kiều', 5],
  ['Tống', 5],
  ['Triệu', 4],
]

type Given = { readonly middle: readonly string[]; readonly given: readonly string[] }
export type Names = {
  readonly surnames: readonly string[]
  readonly old: { readonly male: Given; readonly female: Given }
  readonly young: { readonly male: Given; readonly female: Given }
  /** Children carry the mother's surname. */
  readonly motherLine?: boolean
}

const oldMale = words(
  'Lực Đậu Hiền Lộc Bảy Tám Sáu Chín Mười Hai Ba Tư Năm Út Dũng Hùng Sơn Thành Tâm Thọ Phước Lành Xuân Thu Đông Nam Bắc Hòa Hải Giang Long Khánh Minh Quang Thanh Tùng Tài Trí Tiến Thắng Lợi Bình An Cường Đức Dân Hậu Nghĩa Liêm Trung Chính Ngọc Kim Sanh Trọng Luận Nhân Quý Phú Cảnh Bền Chung Dần Đáng Được Hoanh Khoa Kỳ Lân Mẫn Nhơn Rạng Sang Tân Thìn Tuấn Vinh Xê Ẩn',
)
const oldFemale = words(
  'Cúc Sáu Sương Điểu Hòa Lan Huệ Hồng Mai Đào Liễu Tuyết Thu Xuân Hạnh Nga Hoa Thủy Hương Loan Phượng Yến Oanh Bảy Tám Chín Mười Hai Tư Năm Út Lài Mận Bưởi Gái Nhỏ Lớn Bông Kiều Liên Nguyệt Thắm Nhung Lụa Gấm Hiền Thảo Dung Hà Diệu Cẩm Trang Vân Ánh Bích Chi Đẹp Em Hường Khuê Lệ Lý Lựu Mỹ Nở Phấn Quý Rớt Sen Tâm Thơm Thương Tiền Tươi Xinh',
)
const kinhMale = words(
  'Khang Huy Bảo Phúc Khôi Đạt Nam Duy Long Kiệt Hưng Thịnh Phát An Khoa Nhân Quân Minh Anh Tuấn Hoàng Đăng Tùng Thiện Trí Vũ Nguyên Việt Hiếu Lâm Sang Tín Toàn Trung Nghĩa Lộc Hào Khánh Bình Tài Phong Quốc Dương Thành Thái Vinh',
)
const kinhFemale = words(
  'Ngân Anh Trâm Vy Nhi My Ngọc Trinh Thư Hân Châu Quỳnh Linh Trang Thảo Hà Yến Như Uyên Phương Giang Tiên Diễm Duyên Thùy Trúc Ly Loan Nguyên Khánh Vân Hoa Hiền Mai Lan Tuyền Thy Nhung Huyền Kiều Mỹ Dung Oanh Hương',
)

const kinh: Names = {
  surnames: kinhSurnames.map(([name]) => name),
  old: {
    male: { middle: words('Văn Văn Văn Văn Văn Đình Ngọc Thanh Tấn Xuân Hữu Công Minh Quang'), given: oldMale },
    female: { middle: words('Thị Thị Thị Thị Thị Thị Thị Thị Ngọc Kim'), given: oldFemale },
  },
  young: {
    male: {
      middle: words('Minh Gia Quốc Văn Hoàng Anh Thanh Đức Bảo Tuấn Nhật Trung Hữu Ngọc Duy Chí'),
      given: kinhMale,
    },
    female: {
      middle: phrases(
        'Thị, Thị, Ngọc, Thị Bảo, Thị Kim, Thanh, Thị Thu, Bảo, Thị Mỹ, Phương, Minh, Thị Ngọc, Khánh, Như',
      ),
      given: kinhFemale,
    },
  },
}

const plain = (surnames: string, male: string, female: string, motherLine = false): Names => {
  const names = {
    male: { middle: ['Văn'], given: words(male) },
    female: { middle: ['Thị'], given: words(female) },
  }
  return { surnames: words(surnames), old: names, young: names, ...(motherLine ? { motherLine } : {}) }
}

const hoa = { surnames: words('Lâm Trần Quách Tăng Lý Mã Thái Vương Huỳnh La Châu Lưu') }
const namesOf: Readonly<Record<string, Names>> = {
  '01': kinh,
  // Hoa
  '04': {
    ...hoa,
    old: {
      male: {
        middle: words('Chí Vĩnh Chấn Quốc Diệu Khải'),
        given: words('Cường Phát Minh Hưng Hòa Xương Quyền Kiến Thành'),
      },
      female: { middle: words('Mỹ Tú Lệ Huệ Bội Thục'), given: words('Anh Linh Phân Châu Quyên Hoa Lan Phụng') },
    },
    young: {
      male: { middle: words('Chí Gia Vĩnh Khải Tuấn Triệu'), given: words('Hào Kiệt Minh Phát Huy Luân Cường Vinh') },
      female: { middle: words('Mỹ Gia Tú Bội Tuệ Thục'), given: words('Linh Mẫn Văn San Nghi Hân Dung Như') },
    },
  },
  // Chăm
  '17': plain(
    'Đàng Bá Thành Quảng Lưu Đạo Hán Thiên Não Từ Báo Lộ Thập Châu Mai',
    'Minh Thông Phú Ngọc Rạng Mưu Tiến Liên Xoại Nghị Trượng Đồng Sinh Khoa Lực Hòa',
    'Mỹ Thơm Liễu Đức Nhớ Xiêm Tươi Phận Hiệp Liên Kiệm Phong Bông Mưa Nở',
  ),
  // Hrê
  '19': plain(
    'Đinh Đinh Đinh Phạm',
    'Brin Rớ Krem Rách Hroi Ren Vét Nghinh Trếp Rin Kring Luôn Đêm Ngai Tréo Bút Chiên Ôn',
    'Hlan Rê Hroa Nía Phớt Gái Hrưm Krá Nhen Tía Brai Đeo Ới Niêng Vênh Ròi Mích',
  ),
  // Ra-glai
  '21': plain(
    'Mấu Cao Chamaléa Pi-năng Katơr Pupur Bo Tro Patâu',
    'Phi Thanh Lưới Hiền Én Rút Minh Tiến Luyến Cường Xanh Thuận Bình Giỏi Lanh Đại',
    'Xiêm Bé Thúy Hạnh Nhiễu Rái Lơ Mạnh Nho Liền Rĩa Thủ Hương Yến Diệp',
    true,
  ),
  // Co
  '30': plain(
    'Hồ Hồ Hồ Hồ Đinh',
    'Biên Vương Xanh Đăng Thơ Rô Nhơn Ghê Dũng Minh Tiểng Linh Lâm Duẩn Hải Trung',
    'Vênh Lý Vân Rể Thơm Nga Bưởi Linh Hiếu Xoan Liên Mừng Nghỉ Hoài Sen',
  ),
}

/** The names of an ethnic group of the province. */
export const namesFor = (ethnicity: Ethnicity): Names => namesOf[ethnicity] ?? kinh

/** First names chosen for commune chairs, who sign decisions. */
export const signerGiven = words('Hưng Thắng Lâm Khoa Bình Dũng Tâm Trung Phong Hải Nghĩa Thanh Tuấn Vinh')
