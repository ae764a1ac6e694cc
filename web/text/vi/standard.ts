import { addressOf } from '../../../domain/kernel/grid.ts'
import { sheetVietnamese } from '../../../domain/survey/sheet/vietnamese.ts'
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

  workStatus: sheetVietnamese.workStatus,
  level: sheetVietnamese.level,
  notStudying: sheetVietnamese.studying.none,
  nothingFinished: sheetVietnamese.finished.none,
  structure: sheetVietnamese.question,
  durable: sheetVietnamese.durable.yes,
  notDurable: sheetVietnamese.durable.no,
  waterSource: sheetVietnamese.waterSource,
  latrine: sheetVietnamese.latrine,
  device: sheetVietnamese.device,
  memberNeed: sheetVietnamese.memberNeed,
  householdNeed: sheetVietnamese.householdNeed,
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
