/*
 * The fictional Tỉnh Mẫu on paper: its districts until 30 June 2025, its 64 communes since 1 July 2025, and the communes
 * each was formed from. Names are of the kind the central coast has; codes 99xxx exist nowhere.
 */

/** The first day of two-level government. */
export const reformDay = '2025-07-01'
/** Older than anything the demo records. */
export const firstDay = '2010-01-01'

export const terrains = ['town', 'plain', 'coast', 'mountain', 'island'] as const
export type Terrain = (typeof terrains)[number]

export const districts = [
  'Thành phố Mẫu Thành',
  'Thị xã Hải Yên',
  'Thị xã Kim Sơn',
  'Huyện Vĩnh Giang',
  'Huyện Hải Bình',
  'Huyện Nghĩa Bình',
  'Huyện Phú Long',
  'Huyện Trà Sơn',
  'Huyện Sơn Lâm',
] as const

export type NewCommune = {
  readonly name: string
  /** Index of the district it lay in. */
  readonly district: number
  readonly terrain: Terrain
  /** Resident households, to be brought to the province's sum. */
  readonly homes: number
  /** How much poorer than others: about the poverty rate at the end of 2024, per cent. */
  readonly hardship: number
  /** Communes it was formed from. `*`: especially difficult coastal or island commune. `~`: only a part of it came here. */
  readonly parts: readonly string[]
}

const commune = (
  district: number,
  terrain: Terrain,
  name: string,
  homes: number,
  hardship: number,
  parts: string,
): NewCommune => ({ name, district, terrain, homes, hardship, parts: parts.split(', ') })

/** In official order of the codes: wards of the city first. */
export const newCommunes: readonly NewCommune[] = [
  commune(0, 'town', 'Phường Mẫu Thành', 10_400, 0.26, 'Phường Chợ Cũ, Phường Đông Môn, Phường Tây Môn'),
  commune(0, 'town', 'Phường Đông Thạnh', 9_300, 0.31, 'Phường Đông Thạnh, Phường Đông Hưng, Xã Thạnh Xuân'),
  commune(0, 'town', 'Phường Tây Lộc', 9_000, 0.33, 'Phường Tây Lộc, Phường Tây Hòa, Xã Lộc An'),
  commune(0, 'town', 'Phường Nam Bình', 8_700, 0.34, 'Phường Nam Bình, Phường Nam Tiến, Phường Bình Hòa'),
  commune(0, 'town', 'Phường An Phú', 8_900, 0.29, 'Phường An Phú, Phường An Hòa, Xã An Mỹ'),
  commune(0, 'town', 'Phường Bến Sông', 7_900, 0.36, 'Phường Bến Sông, Phường Cầu Đá, Phường Hàng Dương'),
  commune(0, 'plain', 'Xã An Thạnh', 5_300, 0.72, 'Xã An Thạnh, Xã An Bình, Xã An Ninh'),
  commune(0, 'plain', 'Xã Thuận Lợi', 5_000, 0.74, 'Xã Thuận Lợi, Xã Thuận Hòa, Xã Thuận Yên'),
  commune(
    1,
    'town',
    'Phường Hải Yên',
    9_700,
    0.34,
    'Phường Hải Yên, Phường Hải Châu, Phường Hải Trường, Phường Hải Tân',
  ),
  commune(1, 'coast', 'Xã Hải Ninh', 4_500, 3.15, 'Xã Hải Ninh*, Xã Hải Đông'),
  commune(1, 'coast', 'Xã Tân Hải', 5_200, 0.94, 'Xã Tân Hải, Xã Hải Thịnh, Xã Hải Sơn'),
  commune(1, 'coast', 'Xã Mỹ Hải', 4_700, 0.9, 'Xã Mỹ Hải, Xã Mỹ Tân'),
  commune(1, 'island', 'Đặc khu Hòn Mây', 1_240, 3.77, 'Xã Hòn Mây*'),
  commune(2, 'town', 'Phường Kim Sơn', 9_100, 0.31, 'Phường Kim Sơn, Phường Kim Thành, Phường Kim Long'),
  commune(2, 'plain', 'Xã Ninh Sơn', 4_300, 0.93, 'Xã Ninh Sơn, Xã Ninh Phú'),
  commune(2, 'plain', 'Xã Phú Mỹ', 5_600, 0.59, 'Xã Phú Mỹ, Xã Phú Xuân, Xã Phú Hậu'),
  commune(2, 'plain', 'Xã Hòa Lợi', 5_200, 0.66, 'Xã Hòa Lợi, Xã Hòa Thịnh, ~Xã Hòa Phước'),
  commune(2, 'plain', 'Xã Hòa An', 5_100, 0.81, 'Xã Hòa An, Xã Hòa Tân, ~Xã Hòa Phước'),
  commune(3, 'coast', 'Xã Vĩnh Hải', 4_300, 3, 'Xã Vĩnh Hải*, Xã Vĩnh Phước'),
  commune(3, 'coast', 'Xã Thạnh Hải', 4_400, 2.58, 'Xã Thạnh Hải*, Xã Thạnh Phú'),
  commune(3, 'coast', 'Xã Phước Hải', 4_200, 2.35, 'Xã Phước Hải*, Xã Phước Thuận'),
  commune(3, 'coast', 'Xã Bãi Dừa', 4_600, 3.8, 'Xã Bãi Dừa*, Xã Vĩnh Dương'),
  commune(3, 'plain', 'Xã Tân Hòa', 5_400, 0.63, 'Thị trấn Vĩnh Giang, Xã Tân Hòa, ~Xã Tân Lập'),
  commune(3, 'plain', 'Xã Tân Phước', 4_900, 0.88, 'Xã Tân Phước, Xã Tân Thạnh, ~Xã Tân Lập'),
  commune(3, 'plain', 'Xã Trà Giang', 4_500, 1.46, 'Xã Trà Giang, Xã Giang Đông, Xã Giang Tây'),
  commune(3, 'plain', 'Xã Phước Lý', 5_000, 0.92, 'Xã Phước Lý, Xã Phước Thành, Xã Phước Sơn'),
  commune(3, 'coast', 'Xã Vạn Thắng', 4_600, 1.05, 'Xã Vạn Thắng, Xã Vạn Hưng'),
  commune(4, 'coast', 'Xã Hải Lộc', 4_700, 3.91, 'Xã Hải Lộc*, Xã Hải Phong'),
  commune(4, 'coast', 'Xã Đông Hải', 4_500, 3.22, 'Xã Đông Hải*, Xã Đông Phú'),
  commune(4, 'coast', 'Xã Cồn Sậy', 2_600, 3.03, 'Xã Cồn Sậy*'),
  commune(4, 'plain', 'Xã Lộc Thủy', 5_500, 0.64, 'Thị trấn Hải Bình, Xã Lộc Thủy, Xã Lộc Tiến'),
  commune(4, 'plain', 'Xã Bình Minh', 5_300, 0.61, 'Xã Bình Minh, Xã Bình Thạnh, Xã Bình Đào'),
  commune(4, 'plain', 'Xã Quảng Phú', 5_200, 0.86, 'Xã Quảng Phú, Xã Quảng Hòa, Xã Quảng Lợi'),
  commune(4, 'plain', 'Xã Thanh Bình', 4_400, 0.57, 'Xã Thanh Bình, Xã Thanh Sơn'),
  commune(4, 'plain', 'Xã Diên Khê', 5_000, 0.79, 'Xã Diên Khê, Xã Diên Hòa, Xã Diên Thọ'),
  commune(5, 'plain', 'Xã Nghĩa Hưng', 5_700, 0.83, 'Thị trấn Nghĩa Bình, Xã Nghĩa Hưng, Xã Nghĩa Thắng'),
  commune(5, 'plain', 'Xã Đại An', 5_200, 0.54, 'Xã Đại An, Xã Đại Hòa, Xã Đại Phong'),
  commune(5, 'plain', 'Xã Xuân Lâm', 4_500, 0.56, 'Xã Xuân Lâm, Xã Xuân Thọ'),
  commune(5, 'plain', 'Xã Mỹ Thuận', 5_300, 0.52, 'Xã Mỹ Thuận, Xã Mỹ Lợi, Xã Mỹ Phong'),
  commune(5, 'plain', 'Xã Long Điền', 4_600, 0.5, 'Xã Long Điền, Xã Long Hòa'),
  commune(5, 'plain', 'Xã Tịnh Giang', 5_000, 0.62, 'Xã Tịnh Giang, Xã Tịnh Đông, Xã Tịnh Thọ'),
  commune(5, 'plain', 'Xã Trung Nghĩa', 4_400, 0.55, 'Xã Trung Nghĩa, Xã Trung An'),
  commune(5, 'plain', 'Xã Nhơn Hòa', 5_400, 0.77, 'Xã Nhơn Hòa, Xã Nhơn Thọ, Xã Nhơn Lộc'),
  commune(5, 'plain', 'Xã Đức Phong', 4_500, 0.68, 'Xã Đức Phong, Xã Đức Minh'),
  commune(6, 'plain', 'Xã Phú Lộc', 5_600, 0.87, 'Thị trấn Phú Long, Xã Phú Lộc, Xã Phú Hòa'),
  commune(6, 'plain', 'Xã Long Phú', 5_100, 0.58, 'Xã Long Phú, Xã Long Sơn, Xã Long Thuận'),
  commune(6, 'plain', 'Xã Bình Khê', 5_000, 0.67, 'Xã Bình Khê, Xã Bình Hiệp, Xã Bình Thành'),
  commune(6, 'plain', 'Xã Cát Tường', 5_100, 0.69, 'Xã Cát Tường, Xã Cát Hưng, Xã Cát Lâm'),
  commune(6, 'plain', 'Xã Đồng Tâm', 4_500, 0.71, 'Xã Đồng Tâm, Xã Đồng Phú'),
  commune(6, 'plain', 'Xã Hưng Thịnh', 4_600, 0.82, 'Xã Hưng Thịnh, Xã Hưng Lộc'),
  commune(6, 'plain', 'Xã Tam Hiệp', 5_200, 0.65, 'Xã Tam Hiệp, Xã Tam Hòa, Xã Tam Giang'),
  commune(6, 'plain', 'Xã Bình Trung', 4_300, 0.89, 'Xã Bình Trung, Xã Bình Quý'),
  commune(7, 'mountain', 'Xã Sơn Hà', 3_600, 1.9, 'Thị trấn Trà Sơn, Xã Sơn Hà, Xã Sơn Linh'),
  commune(7, 'mountain', 'Xã Sơn Thượng', 2_500, 2.1, 'Xã Sơn Thượng, Xã Sơn Giang'),
  commune(7, 'mountain', 'Xã Trà Lâm', 2_900, 2.25, 'Xã Trà Lâm, Xã Trà Hiệp, Xã Trà Thanh'),
  commune(7, 'mountain', 'Xã Khe Lớn', 2_700, 3.23, 'Xã Khe Lớn, Xã Khe Trầu'),
  commune(7, 'mountain', 'Xã Ba Khe', 2_800, 3.86, 'Xã Ba Khe, Xã Ba Đồng'),
  commune(7, 'mountain', 'Xã Hương Khê', 2_600, 1.7, 'Xã Hương Khê, Xã Hương Trà'),
  commune(8, 'mountain', 'Xã Đèo Gió', 2_200, 2.2, 'Xã Đèo Gió'),
  commune(8, 'mountain', 'Xã Đá Bạc', 2_800, 3.18, 'Xã Đá Bạc, Xã Đá Mài'),
  commune(8, 'mountain', 'Xã Suối Cát', 2_900, 3.69, 'Xã Suối Cát, Xã Suối Đá'),
  commune(8, 'mountain', 'Xã Suối Vàng', 2_500, 2.4, 'Xã Suối Vàng, Xã Suối Tre'),
  commune(8, 'mountain', 'Xã Thượng Lâm', 3_500, 2.63, 'Thị trấn Sơn Lâm, Xã Thượng Lâm, Xã Hạ Lâm'),
  commune(8, 'mountain', 'Xã Cẩm Tú', 3_000, 1.6, 'Xã Cẩm Tú, Xã Cẩm Sơn, Xã Cẩm Lâm'),
]

/** Villages that the pictures of `look/` name, in the commune of 2024 that has them. */
export const namedVillages: Readonly<Record<string, readonly string[]>> = {
  'Xã Vĩnh Hải': ['Phước Tân', 'Hải Tiến', 'Bến Đáy', 'Cồn Đông', 'Xóm Lưới'],
  'Xã An Thạnh': ['Bình An'],
  'Xã Hòn Mây': ['Bãi Trước', 'Bãi Sau', 'Mũi Đèn'],
}

const syllables = (text: string) => text.split(' ')
/** Two-word names of the plain and of most of the coast: one of the first, one of the second. */
export const villageFirst = syllables(
  'An Bình Đông Hòa Hưng Lộc Long Mỹ Nam Phú Phước Tân Tây Thạnh Thuận Trung Vĩnh Xuân Hiệp Quảng',
)
export const villageSecond = syllables(
  'An Bình Cường Đông Đức Hà Hậu Hiệp Hòa Hội Khánh Lợi Lộc Long Mỹ Nghĩa Phong Phú Quang Sơn Tây Thành Thịnh Tiến Trung Vinh Xuân',
)
const names = (text: string) => text.split(', ')
export const coastVillages = names(
  'Bến Cá, Cồn Tây, Cồn Giữa, Xóm Rớ, Vũng Nồm, Gành Đá, Bãi Rạng, Mũi Dứa, Cửa Lạch, Làng Chài, Xóm Mành, Bàu Sen, Đầm Trên, Đầm Dưới, Gò Phi Lao, Bến Đình, Xóm Đăng, Lạch Đông, Lạch Tây, Hải Nam, Hải Bắc, Hải Đông, Hải Trung, Hải Thuận, Tân Hải, An Hải, Thạnh Hải, Vĩnh Lợi Hải',
)
export const mountainFirst = syllables('Nước Làng Gò Suối Tà Đồng Khe Ruộng')
export const mountainSecond = syllables(
  'Như Lang Rầm Vay Mâm Trấp Rêu Đang Chuối Tre Dầu Bung Ren Lô Pót Nóp Tăng Xoài Lim Sim Da Rót Lương Trúc',
)
