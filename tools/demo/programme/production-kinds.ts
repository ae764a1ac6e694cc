import type { Terrain } from '../communes.ts'

export type Production = {
  readonly topic: 'crop' | 'livestock' | 'forestry' | 'fishery'
  /** What a model or project is about, as its name says it. */
  readonly what: string
  /** What a household gets. */
  readonly goods: string
  /** Its worth, million đồng. */
  readonly worth: number
}

const it = (topic: Production['topic'], what: string, goods: string, worth: number): Production => ({
  ...{ topic, what, goods, worth },
})

const hens = it('livestock', 'nuôi gà thả vườn an toàn sinh học', '100 con gà giống, thức ăn, vắc xin', 7)
const cow = it('livestock', 'nuôi bò cái sinh sản', '1 con bò cái giống', 15)
const goats = it('livestock', 'nuôi dê sinh sản', '4 con dê giống', 12)
const ducks = it('livestock', 'nuôi vịt biển', '120 con vịt giống, thức ăn', 8)

/** Models that fit the land. */
export const productionAt: Readonly<Record<Terrain, readonly Production[]>> = {
  town: [hens, it('crop', 'trồng rau an toàn trong nhà lưới', 'Giống rau, lưới che, phân hữu cơ', 6)],
  plain: [
    ...[cow, hens],
    it('crop', 'trồng lúa chất lượng cao', 'Lúa giống, phân hữu cơ vi sinh cho 0,3 ha', 5),
    it('crop', 'trồng lạc xen sắn', 'Giống lạc, phân bón cho 0,25 ha', 5),
  ],
  coast: [
    it('fishery', 'đánh bắt ven bờ bằng lưới rê', 'Bộ lưới rê, phao, dây', 11),
    it('fishery', 'nuôi tôm thẻ hai giai đoạn', 'Tôm giống, chế phẩm sinh học', 14),
    it('fishery', 'làm nước mắm truyền thống', 'Thùng chượp, muối, máy đóng chai', 10),
    ...[ducks, cow],
  ],
  island: [
    it('fishery', 'nuôi cá lồng bè', 'Cá giống, thức ăn đợt đầu', 14),
    it('crop', 'trồng tỏi, hành trên đất cát', 'Giống tỏi, phân hữu cơ', 6),
    goats,
  ],
  mountain: [
    ...[cow, goats],
    it('forestry', 'trồng keo lai gỗ lớn', '1.600 cây keo giống, phân bón cho 1 ha', 8),
    it('forestry', 'trồng quế dưới tán rừng', '800 cây quế giống, phân bón', 9),
    it('livestock', 'nuôi heo đen bản địa', '3 con heo giống, thức ăn đợt đầu', 9),
  ],
}

export const trades = [
  ...['May công nghiệp', 'Điện dân dụng', 'Xây dựng dân dụng', 'Sửa chữa xe máy', 'Kỹ thuật chế biến món ăn'],
  ...['Trồng và chăm sóc cây ăn quả', 'Chăn nuôi thú y', 'Nuôi trồng thủy sản', 'Đan lát mây tre', 'Hàn điện'],
] as const
