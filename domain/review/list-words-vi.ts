import type { ListColumn } from './list-column.ts'
import { isOfSheet, type ListFinding } from './list-finding.ts'

/** Vietnamese names of the columns of a list. */
export const listColumnVi: Readonly<Record<ListColumn, string>> = {
  listNo: 'Số thứ tự hộ',
  head: 'Chủ hộ',
  member: 'Thành viên',
  name: 'Họ và tên',
  relation: 'Quan hệ với chủ hộ',
  birth: 'Ngày sinh',
  sex: 'Giới tính',
  nationalId: 'Số CCCD',
  province: 'Tỉnh',
  district: 'Huyện',
  districtCode: 'Mã huyện',
  commune: 'Xã',
  communeCode: 'Mã xã',
  village: 'Thôn',
  address: 'Nơi ở',
  ethnicity: 'Dân tộc',
  class: 'Phân loại hộ',
  decisionNo: 'Số quyết định',
  decisionDate: 'Ngày quyết định',
  incomePoints: 'Điểm B1',
  deprivationPoints: 'Điểm B2',
  minority: 'Hộ dân tộc thiểu số',
  noLabour: 'Hộ không có khả năng lao động',
  merit: 'Hộ có người có công với cách mạng',
  cause: 'Nguyên nhân nghèo',
  note: 'Ghi chú',
}

const classVi = { poor: 'hộ nghèo', 'near-poor': 'hộ cận nghèo', neither: 'hộ không nghèo' } as const
const fontVi = { tcvn3: 'TCVN3 (ABC)', vni: 'VNI' } as const
const dayVi = (date: string) => date.split('-').reverse().join('/')

/** Which cell, what is wrong, what to do: one sentence or two an officer can act on. */
export const listFindingVi = (it: ListFinding): string =>
  isOfSheet(it) ? `Cả trang tính: ${said(it)}` : `Ô ${it.address}: ${said(it)}`

function said(it: ListFinding): string {
  switch (it.code) {
    case 'no-list':
      return 'không tìm thấy dòng tiêu đề của danh sách. Kiểm tra lại đúng trang tính và mẫu danh sách (tiêu đề dòng 7, số liệu từ dòng 8; danh sách thoát nghèo từ dòng 10).'
    case 'no-rows':
      return 'dưới dòng tiêu đề không có hộ nào. Kiểm tra lại tệp đã chọn.'
    case 'column-missing':
      return `thiếu cột “${listColumnVi[it.column]}”. Bổ sung cột này rồi nhập lại.`
    case 'legacy-text':
      return `chữ gõ bằng phông ${fontVi[it.encoding]} (ví dụ “${it.example}” là “${it.reads}”). Chọn “Chuyển sang Unicode” để đọc lại tệp.`
    case 'cell-error':
      return `ô báo lỗi ${it.text}. Mở tệp bằng Excel, sửa công thức hoặc gõ lại giá trị.`
    case 'formula-without-value':
      return 'ô có công thức nhưng chưa được tính. Mở tệp bằng Excel, lưu lại rồi nhập lại.'
    case 'text-too-long':
      return `nội dung quá dài (“${it.text}…”). Rút ngắn nội dung ô này.`
    case 'head-missing':
      return 'chưa có họ tên chủ hộ. Ghi họ tên chủ hộ vào ô này.'
    case 'row-before-first-household':
      return 'dòng này đứng trước hộ đầu tiên nên không biết thuộc hộ nào. Ghi số thứ tự và họ tên chủ hộ ở dòng đầu của hộ.'
    case 'member-missing':
      return 'dòng thành viên chưa có họ tên. Ghi họ tên thành viên, hoặc xóa dòng thừa.'
    case 'two-heads':
      return `“${it.text}” cũng được ghi là chủ hộ. Mỗi hộ chỉ có một chủ hộ: sửa cột quan hệ, hoặc tách thành hộ riêng.`
    case 'too-many-members':
      return `hộ có ${it.count} người, có thể do thiếu số thứ tự hoặc tên chủ hộ của các hộ sau. Kiểm tra lại chỗ bắt đầu của từng hộ.`
    case 'class-missing':
      return 'chưa phân loại hộ. Ghi 1 (hộ nghèo) hoặc 2 (hộ cận nghèo).'
    case 'class-unknown':
      return `không hiểu phân loại “${it.text}”. Ghi 1 (hộ nghèo) hoặc 2 (hộ cận nghèo).`
    case 'class-differs-in-household':
      return `phân loại “${it.text}” khác với phân loại ở dòng chủ hộ. Cả hộ chỉ có một phân loại: sửa cho thống nhất.`
    case 'escaped-from-unknown':
      return 'không rõ hộ thoát nghèo hay thoát cận nghèo. Ghi “Thoát nghèo” hoặc “Thoát cận nghèo” vào cột ghi chú, hoặc chọn khi nhập.'
    case 'household-repeated':
      return `hộ này đã có ở dòng ${it.firstRow}, cùng các thành viên. Xóa một trong hai.`
    case 'birth-impossible':
      return `“${it.text}” không phải ngày có thật. Ghi theo dạng ngày/tháng/năm, ví dụ 05/09/1987, hoặc chỉ ghi năm sinh.`
    case 'birth-in-future':
      return `ngày sinh “${it.text}” sau ngày rà soát. Kiểm tra lại ngày sinh.`
    case 'national-id-scientific':
      return `số định danh bị Excel rút gọn thành “${it.text}”, đã mất chữ số. Đặt cột ở dạng Văn bản (Text) và gõ lại đủ 12 số.`
    case 'decision-date-impossible':
      return `ngày quyết định “${it.text}” không phải ngày có thật. Ghi theo dạng ngày/tháng/năm.`
    case 'points-not-whole':
      return `${listColumnVi[it.column]} “${it.text}” không phải số nguyên. Ghi lại theo phiếu chấm điểm.`
    case 'points-impossible':
      return it.column === 'incomePoints'
        ? `Điểm B1 “${it.text}” không thể có. Ghi lại theo phiếu B1.`
        : `Điểm B2 “${it.text}” không thể có: mỗi chỉ số thiếu hụt 10 điểm, từ 0 đến 120. Ghi lại theo phiếu B2.`
    case 'layout-by-position':
      return 'không nhận ra dòng tiêu đề, số liệu được đọc theo vị trí cột của mẫu. Đối chiếu kỹ từng cột trước khi lưu.'
    case 'row-skipped':
      return `dòng không phải của một hộ nên đã bỏ qua: “${it.text}”.`
    case 'name-odd':
      return `họ tên “${it.text}” có ký tự lạ hoặc chỉ một chữ. Kiểm tra lại họ tên.`
    case 'list-no-missing':
      return 'hộ chưa có số thứ tự.'
    case 'head-without-details':
      return `chủ hộ “${it.text}” không có dòng ghi ngày sinh, giới tính, số CCCD. Bổ sung sau khi nhập nếu có.`
    case 'household-looks-repeated':
      return `có thể trùng với hộ ở dòng ${it.firstRow}: cùng chủ hộ, ngày sinh và nơi ở. Kiểm tra xem có phải một hộ không.`
    case 'birth-missing':
      return 'chưa có ngày sinh hoặc năm sinh.'
    case 'birth-from-serial':
      return `số ${it.text} được hiểu là ngày ${dayVi(it.date)} (ngày dạng số của Excel). Kiểm tra lại.`
    case 'birth-two-digit-year':
      return `năm sinh chỉ ghi hai số: “${it.text}” được hiểu là ${dayVi(it.date)}. Kiểm tra lại.`
    case 'birth-month-only':
      return `“${it.text}” chỉ có tháng và năm, nên chỉ lưu năm sinh ${it.year}.`
    case 'birth-unlikely':
      return `ngày sinh “${it.text}” cho tuổi trên 115. Kiểm tra lại.`
    case 'sex-missing':
      return 'chưa có giới tính.'
    case 'sex-unclear':
      return `không hiểu giới tính “${it.text}”. Ghi Nam hoặc Nữ.`
    case 'relation-missing':
      return 'chưa có quan hệ với chủ hộ, tạm ghi “khác”.'
    case 'relation-unknown':
      return `không hiểu quan hệ “${it.text}”, tạm ghi “khác”.`
    case 'national-id-padded':
      return `số định danh “${it.text}” thiếu số 0 ở đầu, được hiểu là ${it.padded}. Kiểm tra lại.`
    case 'national-id-wrong-shape':
      return `“${it.text}” không phải số CCCD 12 số hay CMND 9 số nên không lưu. Bổ sung sau nếu có.`
    case 'national-id-year-differs':
      return `số CCCD ${it.text} là của người sinh năm ${it.inNumber}, danh sách ghi ${it.inList}. Kiểm tra số CCCD và năm sinh.`
    case 'national-id-sex-differs':
      return `số CCCD ${it.text} không khớp với giới tính ghi trong danh sách. Kiểm tra số CCCD và giới tính.`
    case 'national-id-repeated':
      return `số định danh ${it.text} còn có ở ô ${it.others.join(', ')}. Mỗi người một số: kiểm tra xem số của ai.`
    case 'ethnicity-missing':
      return 'chưa có dân tộc của chủ hộ.'
    case 'ethnicity-unknown':
      return `không có dân tộc “${it.text}” trong danh mục 54 dân tộc. Ghi lại tên hoặc mã dân tộc.`
    case 'minority-differs':
      return it.flagged
        ? 'hộ được đánh dấu dân tộc thiểu số nhưng không có thành viên nào là người dân tộc thiểu số. Kiểm tra lại.'
        : 'chủ hộ là người dân tộc thiểu số nhưng hộ chưa được đánh dấu. Kiểm tra lại.'
    case 'flag-unclear':
      return `không hiểu “${it.text}” ở cột ${listColumnVi[it.column]}. Ghi x nếu có, để trống nếu không.`
    case 'cause-unknown':
      return `không hiểu nguyên nhân nghèo “${it.text}”. Ghi số từ 1 đến 8, cách nhau bằng dấu chấm phẩy.`
    case 'cause-read-as-list':
      return `“${it.text}” được hiểu là các nguyên nhân ${it.causes.join(' và ')}. Kiểm tra lại.`
    case 'points-missing':
      return `chưa có ${listColumnVi[it.column]}.`
    case 'class-differs-from-scores': {
      const b2 = it.deprivationPoints === null ? 'chưa có' : it.deprivationPoints
      return `ghi ${classVi[it.class]} nhưng điểm B1 ${it.incomePoints}, B2 ${b2} là ${classVi[it.scored]}. Giữ nguyên như danh sách; đề nghị kiểm tra lại phiếu và quyết định.`
    }
    case 'text-cleaned':
      return `đã chỉnh khoảng trắng thừa, dấu tách rời ở ${it.count} ô.`
    case 'numbers-as-text':
      return `${it.count} ô ghi số ở dạng văn bản, đã đọc là số.`
    case 'legacy-converted':
      return `đã chuyển chữ phông ${fontVi[it.encoding]} sang Unicode. Đọc lại họ tên trước khi lưu.`
    case 'formula-value-taken':
      return `ô có công thức, đã lấy giá trị đang hiển thị: “${it.text}”.`
    case 'zero-restored':
      return `mã “${it.text}” thiếu số 0 ở đầu, đã ghi là ${it.restored}.`
  }
}
