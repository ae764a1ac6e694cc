import type { SheetQuestion } from './vietnamese.ts'

type Hint = { readonly vi: string; readonly en: string }

/**
 * Gợi ý khi hỏi: how a question is meant, as somebody who knows the sheets would say it to a new reviewer. They come to a phone with
 * the rounds, so that they cost no script. No figure of the law stands here: ages and cut-offs are dated, and asked by the rules.
 */
export const sheetHints = {
  born: {
    vi: 'Ghi theo giấy khai sinh hoặc giấy tờ tùy thân. Tuổi quyết định hỏi tiếp câu nào.',
    en: 'As on the birth certificate or identity card. The age decides what is asked next.',
  },
  sex: { vi: 'Ghi theo giấy tờ.', en: 'As on the papers.' },
  ableToWork: {
    vi: 'Chỉ hỏi người trong tuổi lao động. Không có khả năng lao động thì không xét thiếu hụt việc làm.',
    en: 'Asked of people of working age. Who is not able to work cannot be deprived of work.',
  },
  work: {
    vi: 'Tình trạng vào ngày hỏi. Muốn làm mà không tìm được việc, hoặc làm công không có hợp đồng, là dấu hiệu thiếu hụt.',
    en: 'On the day you ask. Wanting work and finding none, or wage work without a contract, points to deprivation.',
  },
  stableWork: {
    vi: 'Làm công không có hợp đồng nhưng việc đều, tương đối ổn định thì chọn “Có”.',
    en: 'Wage work without a contract that is regular and reasonably stable: choose “Yes”.',
  },
  monthlyAllowance: {
    vi: 'Người cao tuổi hoặc khuyết tật đang hưởng trợ cấp hằng tháng được tính là người phụ thuộc.',
    en: 'An elderly or disabled person who receives it every month counts as a dependant.',
  },
  disabled: {
    vi: 'Cùng với trợ cấp hằng tháng, câu này cho biết ai là người phụ thuộc.',
    en: 'Together with the monthly allowance it says who is a dependant.',
  },
  insurance: {
    vi: 'Thẻ còn dùng được vào ngày hỏi. Đề nghị cho xem thẻ.',
    en: 'A card that is valid on the day you ask. Ask to see it.',
  },
  supported: {
    vi: 'Ngân sách đóng cả hoặc một phần thì chọn “Có”. Hộ tự đóng hết thì chọn “Không”.',
    en: 'Paid in full or in part by the state: “Yes”. All paid by the household: “No”.',
  },
  malnourished: {
    vi: 'Chỉ hỏi về trẻ em. Thiếu một trong hai, chiều cao hoặc cân nặng so với tuổi, cũng chọn “Có”.',
    en: 'Asked of children. One of the two, height or weight for the age, is enough for “Yes”.',
  },
  studying: {
    vi: 'Trường, lớp đang theo học vào ngày hỏi. Đã bỏ học thì chọn “Không đi học”.',
    en: 'The school attended on the day you ask. Who has left school does not study.',
  },
  finished: {
    vi: 'Cấp cao nhất đã có bằng, chứng chỉ.',
    en: 'The highest level with a certificate or diploma.',
  },
  employerTraining: {
    vi: 'Vừa học vừa làm, người sử dụng lao động có xác nhận, thì không tính là thiếu hụt.',
    en: 'Training on the job that the employer certifies counts as not deprived.',
  },
  wall: {
    vi: 'Xem vật liệu chính. Tường, cột, mái là ba kết cấu chính; từ hai kết cấu không bền chắc trở lên là thiếu hụt.',
    en: 'Look at the main material. Wall, column and roof are the three main structures.',
  },
  column: { vi: 'Xem vật liệu chính của cột chịu lực.', en: 'Look at the main material of what carries the house.' },
  roof: { vi: 'Xem vật liệu chính của mái.', en: 'Look at the main material of the roof.' },
  floorArea: {
    vi: 'Mét vuông sàn cả hộ dùng để ở. Ứng dụng tự chia cho số người.',
    en: 'Square metres of floor the household lives on. The app divides by the people.',
  },
  waterSource: {
    vi: 'Nguồn hộ dùng nhiều nhất. Giếng, khe, mó phải xem tận nơi có được che chắn, bảo vệ không.',
    en: 'The source used most. Go and see whether a well or a spring is protected.',
  },
  hygienicWater: {
    vi: 'Câu riêng cho kế hoạch, rộng hơn nguồn nước ở trên; không tham gia tính điểm.',
    en: 'For the plan, wider than the source above; it takes no part in the score.',
  },
  latrine: {
    vi: 'Nhà tiêu hộ đang dùng. Nên xem tận nơi.',
    en: 'The latrine in use. Better go and see.',
  },
  internetUse: {
    vi: 'Chỉ cần một người trong hộ dùng là “Có”.',
    en: 'One member who uses it is enough for “Yes”.',
  },
  internetNeed: {
    vi: 'Hộ muốn được hỗ trợ dịch vụ này không? Không tham gia tính điểm.',
    en: 'Would the household like support for it? It takes no part in the score.',
  },
  devices: {
    vi: 'Của chung hay của riêng từng người đều tính. Không có gì thì chọn “Không có”.',
    en: 'Shared or personal, both count. Where there is none, choose “None”.',
  },
  needs: {
    vi: 'Những việc hộ mong được hỗ trợ. Không tham gia tính điểm.',
    en: 'What the household would like support for. It takes no part in the score.',
  },
  memberNeeds: {
    vi: 'Những việc người này mong được hỗ trợ. Không tham gia tính điểm.',
    en: 'What this person would like support for. It takes no part in the score.',
  },
} as const satisfies Record<SheetQuestion, Hint>
