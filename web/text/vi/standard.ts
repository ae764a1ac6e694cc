import { addressOf } from '../../../domain/kernel/grid.ts'
import { formatFor } from '../format.ts'
import { areaEach, type StandardTexts } from '../standard-texts.ts'

const { count, number } = formatFor('vi')
const columns: Readonly<Record<string, string>> = {
  item: 'Mục',
  criterion: 'Tiêu chí',
  NT1: 'điểm của ít nhất một vùng (NT1 đến NT6, TT)',
}

export const standard: StandardTexts = {
  certainty: { sure: 'Đã ban hành', likely: 'Theo dự thảo, có thể thay đổi', check: 'Chưa chắc chắn, cần kiểm tra' },
  scoreArea: {
    NT1: 'Đồng bằng sông Hồng',
    NT2: 'Trung du và miền núi phía Bắc',
    NT3: 'Bắc Trung Bộ và duyên hải miền Trung',
    NT4: 'Tây Nguyên',
    NT5: 'Đông Nam Bộ',
    NT6: 'Đồng bằng sông Cửu Long',
    TT: 'Thành thị',
  },
  choice: { 'exactly-one': 'Chọn một', 'at-most-one': 'Chọn một hoặc không', any: 'Chọn nhiều' },
  pointRow(problem) {
    switch (problem.kind) {
      case 'column-missing':
        return `Thiếu cột ${columns[problem.column] ?? problem.column}. Thêm cột rồi nhập lại.`
      case 'column-twice':
        return `Cột “${problem.column}” có hai lần. Giữ lại một cột.`
      case 'no-rows':
        return 'Bảng không có dòng nào có dữ liệu.'
      case 'item-missing':
        return `Ô ${addressOf(problem.row, problem.column)}: thiếu số mục hoặc số mục quá dài. Ghi số mục ở mọi dòng.`
      case 'answer-missing':
        return `Ô ${addressOf(problem.row, problem.column)}: thiếu nội dung trả lời.`
      case 'answer-twice':
        return `Ô ${addressOf(problem.row, problem.column)}: mục đã có trả lời “${problem.found}”. Xóa dòng lặp.`
      case 'not-whole-points':
        return `Ô ${addressOf(problem.row, problem.column)}: “${problem.found}” không phải điểm. Ghi số nguyên, hoặc để trống nếu chưa biết.`
      case 'choice-not-known':
        return `Ô ${addressOf(problem.row, problem.column)}: không hiểu “${problem.found}”. Ghi “Chọn một”, “Chọn một hoặc không” hoặc “Chọn nhiều”.`
    }
  },

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
  notStudying: 'Không đi học',
  nothingFinished: 'Chưa học xong cấp nào',
  structure: { wall: 'Tường', column: 'Cột', roof: 'Mái' },
  durable: 'Bền chắc',
  notDurable: 'Không bền chắc',
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
  memberNeed: {
    'production-support': 'Hỗ trợ phát triển sản xuất',
    'job-counselling': 'Tư vấn, định hướng nghề nghiệp',
    'job-placement': 'Kết nối việc làm',
    'vocational-training': 'Đào tạo nghề',
    'work-abroad': 'Đi làm việc ở nước ngoài theo hợp đồng',
  },
  householdNeed: {
    housing: 'Nhà ở',
    credit: 'Vay vốn',
    'production-support': 'Hỗ trợ phát triển sản xuất',
    water: 'Nước sinh hoạt',
    latrine: 'Nhà tiêu',
  },
  question: {
    born: 'ngày sinh',
    sex: 'giới tính',
    ableToWork: 'khả năng lao động',
    work: 'tình trạng việc làm',
    stableWork: 'việc làm có thường xuyên, ổn định hay không',
    monthlyAllowance: 'trợ cấp xã hội hằng tháng',
    disabled: 'tình trạng khuyết tật',
    insurance: 'bảo hiểm y tế',
    studying: 'cấp học đang theo học',
    finished: 'trình độ đã hoàn thành',
    employerTraining: 'đào tạo vừa học vừa làm có xác nhận',
    malnourished: 'tình trạng dinh dưỡng',
    floorArea: 'diện tích nhà ở',
    durable: 'kết cấu tường, cột, mái',
    waterSource: 'nguồn nước sinh hoạt',
    latrine: 'loại nhà tiêu',
    internetUse: 'việc sử dụng internet',
    devices: 'phương tiện tiếp cận thông tin',
    'working-age': 'tuổi lao động của năm này trong chuẩn',
  },

  deprivationReason(reason, nameOf) {
    switch (reason.kind) {
      case 'looking-for-work':
        return `${nameOf(reason.member)}: trong độ tuổi lao động, muốn làm việc nhưng không tìm được việc.`
      case 'wage-without-contract':
        return `${nameOf(reason.member)}: làm công ăn lương không có hợp đồng lao động, việc không thường xuyên, ổn định.`
      case 'malnourished':
        return `${nameOf(reason.member)}: trẻ em suy dinh dưỡng.`
      case 'uninsured':
        return `${nameOf(reason.member)}: hiện không có bảo hiểm y tế.`
      case 'below-level-of-age':
        return `${nameOf(reason.member)}: không theo học và chưa có bằng cấp, chứng chỉ phù hợp với độ tuổi.`
      case 'not-in-school-of-age':
        return `${nameOf(reason.member)}: không học đúng cấp học phù hợp với độ tuổi.`
      case 'dependants':
        return `${count(reason.dependants)} trên ${count(reason.members)} thành viên là người phụ thuộc; thiếu hụt khi trên ${count(reason.abovePercent)}%.`
      case 'not-durable':
        return `Kết cấu không bền chắc: ${reason.structures.map((it) => standard.structure[it].toLowerCase()).join(', ')}.`
      case 'floor-area':
        return `${number(reason.area)} m² cho ${count(reason.members)} người, bình quân ${number(areaEach(reason.area, reason.members))} m²; thiếu hụt khi dưới ${number(reason.below)} m².`
      case 'water-source':
        return `Nguồn nước chính: ${standard.waterSource[reason.source].toLowerCase()}.`
      case 'latrine':
        return reason.latrine === 'none'
          ? 'Hộ không có nhà tiêu.'
          : `Nhà tiêu: ${standard.latrine[reason.latrine].toLowerCase()}.`
      case 'no-internet':
        return 'Không có thành viên nào sử dụng dịch vụ internet.'
      case 'no-device':
        return 'Không có phương tiện nào, dùng chung hoặc cá nhân, để tiếp cận thông tin.'
      case 'answer-missing': {
        const open = reason.questions.map((it) => standard.question[it]).join(', ')
        return reason.member === null
          ? `Chưa có thông tin về ${open}.`
          : `${nameOf(reason.member)}: chưa có thông tin về ${open}.`
      }
      case 'no-members':
        return 'Chưa ghi thành viên nào của hộ.'
      case 'cut-off-not-known':
        return 'Ngưỡng của chỉ số này chưa được nhập vào chuẩn.'
    }
  },
}
