/**
 * Câu chữ của phiếu B và C: what the household is asked and can answer, in Vietnamese. The phone and the office ask by them; a
 * province may bring them in another language (`translation.ts`).
 */
export const sheetVietnamese = {
  question: {
    born: 'Năm sinh',
    sex: 'Giới tính',
    ableToWork: 'Có khả năng lao động?',
    work: 'Tình trạng việc làm',
    stableWork: 'Việc làm thường xuyên, ổn định?',
    monthlyAllowance: 'Đang hưởng trợ cấp xã hội hằng tháng?',
    disabled: 'Là người khuyết tật?',
    insurance: 'Có bảo hiểm y tế?',
    supported: 'Thẻ do Nhà nước đóng hoặc hỗ trợ đóng?',
    malnourished: 'Suy dinh dưỡng (chiều cao hoặc cân nặng theo tuổi)?',
    studying: 'Đang học cấp nào?',
    finished: 'Đã học xong cấp nào?',
    employerTraining: 'Được đào tạo tại nơi làm việc, có giấy xác nhận?',
    wall: 'Tường',
    column: 'Cột',
    roof: 'Mái',
    floorArea: 'Diện tích sàn dùng để ở',
    waterSource: 'Nguồn nước sinh hoạt chính',
    hygienicWater: 'Nước sinh hoạt hợp vệ sinh?',
    latrine: 'Loại nhà tiêu',
    internetUse: 'Có người dùng Internet?',
    internetNeed: 'Có nhu cầu dùng Internet, viễn thông?',
    devices: 'Phương tiện trong nhà',
    needs: 'Hộ có nhu cầu gì?',
    memberNeeds: 'Nhu cầu',
  },
  yesNo: { yes: 'Có', no: 'Không' },
  sex: { male: 'Nam', female: 'Nữ' },
  workStatus: {
    looking: 'Muốn làm việc nhưng không tìm được việc',
    'wage-contract': 'Làm công ăn lương, có hợp đồng lao động',
    'wage-no-contract': 'Làm công ăn lương, không có hợp đồng lao động',
    'self-employed': 'Tự làm',
    student: 'Đang đi học',
    'not-working': 'Không làm việc, không tìm việc',
  },
  level: {
    preschool: 'Mầm non',
    primary: 'Tiểu học',
    'lower-secondary': 'Trung học cơ sở',
    'upper-secondary': 'Trung học phổ thông',
    'vocational-elementary': 'Sơ cấp',
    'vocational-intermediate': 'Trung cấp',
    college: 'Cao đẳng',
    university: 'Đại học trở lên',
  },
  studying: { none: 'Không đi học' },
  finished: { none: 'Chưa học xong cấp nào' },
  durable: { yes: 'Bền chắc', no: 'Không bền chắc' },
  waterSource: {
    tap: 'Nước máy',
    'drilled-well': 'Giếng khoan',
    'protected-dug-well': 'Giếng đào được bảo vệ',
    'protected-spring': 'Khe, mó nước được bảo vệ',
    rain: 'Nước mưa',
    bottled: 'Nước đóng chai, đóng bình',
    'unprotected-dug-well': 'Giếng đào không được bảo vệ',
    'unprotected-spring': 'Khe, mó nước không được bảo vệ',
    surface: 'Nước sông, suối, ao, hồ',
    other: 'Nguồn khác',
  },
  latrine: {
    septic: 'Tự hoại',
    'semi-septic': 'Bán tự hoại',
    'pour-flush': 'Thấm dội nước',
    'ventilated-improved-pit': 'Chìm có ống thông hơi',
    'two-vault': 'Hai ngăn',
    'simple-pit': 'Hố đào đơn giản',
    'over-water': 'Trên ao, kênh, rạch',
    other: 'Loại khác',
    none: 'Không có nhà tiêu',
  },
  device: {
    tv: 'Ti vi',
    radio: 'Đài (radio)',
    desktop: 'Máy tính để bàn',
    telephone: 'Điện thoại',
    laptop: 'Máy tính xách tay',
    tablet: 'Máy tính bảng',
    smartphone: 'Điện thoại thông minh',
  },
  householdNeed: {
    housing: 'Nhà ở',
    credit: 'Vay vốn',
    'production-support': 'Hỗ trợ phát triển sản xuất',
    water: 'Nước sinh hoạt',
    latrine: 'Nhà tiêu',
  },
  memberNeed: {
    'production-support': 'Hỗ trợ phát triển sản xuất',
    'job-counselling': 'Tư vấn, định hướng nghề nghiệp',
    'job-placement': 'Kết nối việc làm',
    'vocational-training': 'Đào tạo nghề',
    'work-abroad': 'Đi làm việc ở nước ngoài theo hợp đồng',
  },
  none: 'Không có',
} as const

export type SheetQuestion = keyof typeof sheetVietnamese.question
/** Lists of answers; a question may have one of its own name, others are shared. */
export type SheetList = Exclude<keyof typeof sheetVietnamese, 'question' | 'none'>

/** What a wall, a column or a roof is made of, beside "durable" and "not durable". */
export const sheetMaterials = {
  wall: { yes: 'bê tông, gạch, đá, gỗ bền', no: 'đất, phên, tấm tạm' },
  column: { yes: 'bê tông, sắt, gỗ bền', no: 'tre, gỗ tạp' },
  roof: { yes: 'bê tông, ngói, tấm lợp', no: 'lá, rơm, giấy dầu' },
} as const
