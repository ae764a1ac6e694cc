import { PointTableBody, type ScoreArea } from '../../domain/standard/point-table.ts'

/** Said wherever the table is shown: nobody may take it for the law's. */
export const fictionalSource = 'Bảng điểm hư cấu của tỉnh Mẫu, không phải bảng điểm của Thông tư'

const unknown: Readonly<Record<ScoreArea, null>> = {
  ...{ NT1: null, NT2: null, NT3: null, NT4: null, NT5: null, NT6: null, TT: null },
}
type Answer = readonly [text: string, rural: number, urban: number]

const item = (code: string, text: string, choice: 'exactly-one' | 'any', answers: readonly Answer[]) => ({
  code,
  text,
  choice,
  answers: answers.map(([answer, NT3, TT], index) => ({
    code: String(index + 1),
    text: answer,
    points: { ...unknown, NT3, TT },
  })),
})

/** A sheet B1 in shape only: round made-up points for the one rural area and the towns of Tỉnh Mẫu. */
export const fictionalPointTable: PointTableBody = PointTableBody.parse({
  items: [
    item('1', 'Nhân khẩu', 'exactly-one', [
      ['1 người', 60, 70],
      ['2 người', 45, 55],
      ['3 người', 35, 45],
      ['4 người', 30, 35],
      ['5 người', 20, 25],
      ['6 người', 10, 15],
      ['7 người trở lên', 0, 0],
    ]),
    item('2', 'Người phụ thuộc', 'exactly-one', [
      ['Không có', 25, 30],
      ['1 người', 15, 20],
      ['2 người', 5, 10],
      ['3 người trở lên', 0, 0],
    ]),
    item('3', 'Bằng cấp cao nhất của thành viên', 'exactly-one', [
      ['Cao đẳng, đại học trở lên', 20, 25],
      ['Trung cấp, sơ cấp nghề', 10, 15],
      ['Trung học phổ thông', 5, 5],
      ['Thấp hơn', 0, 0],
    ]),
    item('4', 'Việc làm phi nông nghiệp', 'exactly-one', [
      ['Từ 2 người có lương, có hợp đồng', 30, 35],
      ['1 người có lương, có hợp đồng', 20, 25],
      ['Buôn bán, dịch vụ nhỏ', 10, 10],
      ['Không có', 0, 0],
    ]),
    item('5', 'Kết cấu nhà ở', 'exactly-one', [
      ['Tường, cột và mái đều bền chắc', 15, 15],
      ['Hai trong ba kết cấu bền chắc', 10, 10],
      ['Còn lại', 0, 0],
    ]),
    item('6', 'Diện tích ở bình quân', 'exactly-one', [
      ['Từ 30 m² mỗi người', 20, 25],
      ['Từ 20 đến dưới 30 m²', 10, 15],
      ['Từ 8 đến dưới 20 m²', 5, 5],
      ['Dưới 8 m²', 0, 0],
    ]),
    item('7', 'Điện sinh hoạt bình quân một tháng', 'exactly-one', [
      ['Từ 150 kWh', 30, 35],
      ['Từ 100 đến dưới 150 kWh', 20, 25],
      ['Từ 50 đến dưới 100 kWh', 10, 10],
      ['Dưới 50 kWh', 0, 0],
    ]),
    item('8', 'Tài sản', 'any', [
      ['Xe máy', 10, 10],
      ['Tủ lạnh', 10, 10],
      ['Máy giặt', 15, 15],
      ['Tàu, thuyền có động cơ', 20, 20],
    ]),
  ],
})
