import type { Benefit, Condition, SimpleCondition } from '../../../domain/support/rule.ts'
import type { EntitlementTexts, ListName } from '../entitlement-texts.ts'
import { formatFor, lowerFirst } from '../format.ts'
import { deprivation } from './deprivation.ts'
import { standard } from './standard.ts'
import { support } from './support.ts'

const { count, number, percent } = formatFor('vi')
const dong = (amount: number | null) => (amount === null ? 'chưa rõ mức tiền' : `${count(amount)} đồng`)
const per = { once: 'một lần', month: 'tháng', quarter: 'quý', year: 'năm' } as const

function span(from: number | null, under: number | null, unit: string): string {
  if (from === null) return `dưới ${under} ${unit}`
  return under === null ? `từ đủ ${from} ${unit} trở lên` : `từ đủ ${from} đến dưới ${under} ${unit}`
}

function simple(it: SimpleCondition, list: ListName): string {
  switch (it.kind) {
    case 'age':
      return span(it.from, it.under, 'tuổi')
    case 'sex':
      return it.is === 'female' ? 'là nữ' : 'là nam'
    case 'minority':
      return it.is ? 'là người dân tộc thiểu số' : 'là người dân tộc Kinh'
    case 'studying':
      return `đang học ${it.levels.map((level) => lowerFirst(standard.level[level])).join(', ')}`
    case 'disabled':
      return it.is ? 'là người khuyết tật' : 'không phải người khuyết tật'
    case 'able-to-work':
      return it.is ? 'có khả năng lao động' : 'không có khả năng lao động'
    case 'allowance':
      return it.is ? 'đang hưởng trợ cấp xã hội hằng tháng' : 'không hưởng trợ cấp xã hội hằng tháng'
    case 'insured':
      return it.is ? 'đang có bảo hiểm y tế' : 'chưa có bảo hiểm y tế'
    case 'merit':
      return it.is ? 'hộ có người có công với cách mạng' : 'hộ không có người có công với cách mạng'
    case 'no-labour':
      return it.is ? 'hộ không có khả năng lao động' : 'hộ có khả năng lao động'
    case 'setting':
      return it.is === 'rural' ? 'sống ở nông thôn' : 'sống ở thành thị'
    case 'listed':
      return `${it.is ? 'sống ở' : 'không sống ở'} ${it.lists.map((code) => lowerFirst(list(code))).join(' hoặc ')}`
    case 'left-list':
      return `sống ở nơi ra khỏi danh mục ${it.lists.map((code) => lowerFirst(list(code))).join(' hoặc ')} chưa quá ${it.months} tháng`
    case 'need':
      return `có nhu cầu ${lowerFirst(support.kind[it.of])} đang ghi nhận`
    case 'deprived':
      return `hộ thiếu hụt ${it.anyOf.map((code) => lowerFirst(deprivation.name[code])).join(' hoặc ')}`
    case 'size':
      return `hộ ${span(it.from, it.under, 'nhân khẩu').replace('đủ ', '')}`
  }
}

const condition = (it: Condition, list: ListName): string =>
  it.kind === 'any-of' ? it.of.map((part) => simple(part, list)).join('; hoặc ') : simple(it, list)

function benefit(it: Benefit, amount: number | null): string {
  switch (it.kind) {
    case 'premium-share':
      return `ngân sách đóng ${number(it.percent)}% mức đóng bảo hiểm y tế${amount === null ? '' : `, ${dong(amount)} một năm`}`
    case 'fee-share':
      return it.percent === 100 ? 'miễn toàn bộ' : `giảm ${number(it.percent)}%`
    case 'amount':
      return `${dong(it.dong)} ${it.per === 'once' ? 'một lần' : `mỗi ${per[it.per]}`}`
    case 'electricity':
      return `tiền của ${number(it.kWh)} kWh mỗi tháng theo giá điện bậc 1: ${dong(amount)}`
    case 'loan':
      return `được vay ${it.cap === null ? '' : `tối đa ${dong(it.cap)}${it.per === 'month' ? ' mỗi tháng' : ''}`}${
        it.ratePercent === null ? '' : `, lãi suất ${percent(it.ratePercent)} một năm`
      }`
    case 'goods':
      return it.what
    case 'service':
      return 'được phục vụ miễn phí'
    case 'unset':
      return 'mức hưởng do tỉnh quyết định, chưa nhập'
  }
}

export const entitlement: EntitlementTexts = {
  title: 'Quyền thụ hưởng',
  tabsLabel: 'Quyền thụ hưởng',
  tabs: { list: 'Danh sách thụ hưởng', policies: 'Chính sách và quy định', household: 'Thử trên một hộ' },
  beneficiary: { person: 'Cá nhân', household: 'Hộ' },
  period: {
    once: 'Một lần',
    year: 'Hằng năm',
    'school-year': 'Theo năm học',
    quarter: 'Hằng quý',
    month: 'Hằng tháng',
  },
  per,
  certainty: {
    sure: 'Đã đối chiếu văn bản',
    likely: 'Cần đối chiếu văn bản',
    check: 'Chưa chắc chắn, tỉnh cần kiểm tra',
  },
  conditionName: {
    age: 'Tuổi',
    sex: 'Giới tính',
    minority: 'Dân tộc thiểu số',
    studying: 'Đang học',
    disabled: 'Khuyết tật',
    'able-to-work': 'Khả năng lao động',
    allowance: 'Trợ cấp xã hội hằng tháng',
    insured: 'Có bảo hiểm y tế',
    merit: 'Người có công',
    'no-labour': 'Hộ không có khả năng lao động',
    setting: 'Thành thị, nông thôn',
    listed: 'Sống ở địa bàn thuộc danh mục',
    'left-list': 'Địa bàn mới ra khỏi danh mục',
    need: 'Nhu cầu đang ghi nhận',
    deprived: 'Thiếu hụt',
    size: 'Số nhân khẩu',
    'any-of': 'Một trong các điều kiện',
  },
  condition,
  benefitName: {
    'premium-share': 'Tỷ lệ mức đóng bảo hiểm y tế',
    'fee-share': 'Tỷ lệ miễn, giảm',
    amount: 'Số tiền',
    electricity: 'Tiền điện theo số kWh',
    loan: 'Vay vốn',
    goods: 'Hiện vật',
    service: 'Dịch vụ',
    unset: 'Chưa định mức',
  },
  benefit,
  within: (months) => `thoát chưa quá ${months} tháng`,
  and: 'và',
  on: 'Vào ngày',
  act: 'Căn cứ',
  none: 'Không có điều kiện khác',
  policies: {
    sub: 'Ai được hưởng gì, theo văn bản nào, từ ngày nào. Quy định không sửa: văn bản mới là phiên bản mới.',
    add: 'Thêm chính sách',
    price: 'Nhập giá',
    prices: 'Giá dùng để tính mức hưởng',
    priceName: {
      'electricity-tier-1-price': 'Giá điện sinh hoạt bậc 1',
      'health-insurance-premium': 'Mức đóng bảo hiểm y tế một người',
    },
    priceUnit: { 'electricity-tier-1-price': 'đồng/kWh', 'health-insurance-premium': 'đồng/năm' },
    since: (day) => `từ ${day}`,
    span: (from, until) => `từ ${from} đến trước ${until}`,
    version: (no) => `Phiên bản ${no}`,
    history: (all) => `Xem ${all} phiên bản`,
    hide: 'Thu gọn',
    notThen: 'Không có quy định nào áp dụng vào ngày này.',
    columns: {
      whom: 'Ai được hưởng',
      gives: 'Mức hưởng',
      value: 'Giá',
      from: 'Từ ngày',
      until: 'Đến trước ngày',
      act: 'Văn bản',
      certainty: 'Mức chắc chắn',
      benefit: 'Dùng cho',
    },
    due: (period, whom) => `${period}, cho ${whom.toLowerCase()}`,
    newVersion: 'Phiên bản mới',
    end: 'Kết thúc',
    toList: 'Danh sách thụ hưởng',
    mayNot: 'Cán bộ tỉnh nhập chính sách và quy định.',
    law: 'Diện hộ, quyền thụ hưởng và hỗ trợ đã nhận là ba việc khác nhau; được hưởng hay không không làm thay đổi phân loại hộ.',
  },
  addPolicy: {
    title: 'Thêm chính sách',
    code: 'Mã',
    codeHint: 'Chữ thường không dấu, nối bằng gạch ngang, ví dụ: tet-gift-elderly',
    kind: 'Loại hỗ trợ',
    nameVi: 'Tên chính sách',
    nameEn: 'Tên tiếng Anh',
    beneficiary: 'Dành cho',
    period: 'Kỳ hưởng',
    responsibleVi: 'Cơ quan thực hiện',
    responsibleEn: 'Cơ quan thực hiện, tiếng Anh',
    go: 'Thêm chính sách',
    done: 'Đã thêm chính sách. Nhập quy định đầu tiên để có người được hưởng.',
    needed: 'Điền mã, tên và cơ quan thực hiện.',
  },
  endRule: {
    title: 'Kết thúc quy định',
    body: 'Từ ngày này không ai còn được hưởng theo chính sách này, cho đến khi có phiên bản mới.',
    until: 'Hết áp dụng từ ngày',
    go: 'Kết thúc quy định',
    done: 'Đã kết thúc quy định',
    needed: 'Nhập ngày hết áp dụng.',
  },
  setPrice: {
    title: 'Nhập giá dùng để tính mức hưởng',
    body: 'Giá mới thay giá cũ từ ngày áp dụng. Mức hưởng của những ngày trước đó giữ nguyên.',
    which: 'Loại giá',
    value: 'Giá',
    from: 'Áp dụng từ ngày',
    act: 'Văn bản',
    certainty: 'Mức chắc chắn',
    go: 'Lưu giá',
    done: 'Đã lưu giá',
    needed: 'Điền giá (đồng, số nguyên), ngày áp dụng và văn bản.',
  },
  editor: {
    title: (policy) => `Phiên bản mới: ${policy}`,
    lead: 'Bắt đầu từ phiên bản đang có. Xem trước ai thêm, ai bớt trong cả tỉnh rồi mới lưu.',
    from: 'Áp dụng từ ngày',
    fromHint: 'Phiên bản trước hết áp dụng từ ngày này.',
    act: 'Văn bản',
    actHint: 'Ví dụ: NQ 15/2026/NQ-HĐND',
    certainty: 'Mức chắc chắn',
    case: (no) => `Trường hợp ${no}`,
    casesNote: 'Xét lần lượt; trường hợp đầu tiên đáp ứng quyết định mức hưởng.',
    groups: 'Nhóm hộ',
    escapedMonths: 'Số tháng sau khi thoát',
    escapedMonthsHint: 'Để trống: suốt thời gian còn là hộ mới thoát.',
    conditions: 'Điều kiện, phải đáp ứng tất cả',
    noConditions: 'Không có điều kiện: cả nhóm hộ được hưởng.',
    addCondition: 'Thêm điều kiện',
    addPart: 'Thêm vào “một trong”',
    addCase: 'Thêm trường hợp',
    remove: 'Xóa',
    up: 'Đưa lên trước',
    benefit: 'Mức hưởng',
    ageFrom: 'Từ đủ (tuổi)',
    ageUnder: 'Đến dưới (tuổi)',
    sizeFrom: 'Từ (nhân khẩu)',
    sizeUnder: 'Đến dưới (nhân khẩu)',
    months: 'Số tháng',
    percent: 'Tỷ lệ, %',
    dong: 'Số tiền, đồng',
    kWh: 'Số kWh mỗi tháng',
    cap: 'Mức vay tối đa, đồng',
    rate: 'Lãi suất, % một năm',
    per: 'Tính theo',
    goods: 'Hiện vật',
    yes: 'Có',
    no: 'Không',
    note: 'Ghi chú cho người đọc',
    noteEn: 'Ghi chú, tiếng Anh',
    preview: 'Xem trước ai thêm, ai bớt',
    save: 'Lưu phiên bản mới',
    saved: 'Đã lưu phiên bản mới của quy định',
    previewFirst: 'Xem trước trước khi lưu.',
    previewChanged: 'Quy định đã đổi sau khi xem trước. Xem trước lại rồi lưu.',
    needed: 'Điền ngày áp dụng và văn bản.',
    number: 'Nhập số nguyên',
    choose: 'Chọn',
  },
  preview: {
    title: 'Nếu áp dụng quy định này',
    lead: (added, dropped) => `${added} được thêm, ${dropped} bị bớt.`,
    nobody: 'Không ai được thêm và không ai bị bớt.',
    against: (version, act) => `So với phiên bản ${version} (${act}).`,
    againstNone: 'Chưa có quy định nào áp dụng vào ngày này.',
    nothingSaved: 'Chưa lưu gì.',
    before: 'Đang được hưởng',
    after: 'Theo quy định mới',
    added: 'Thêm',
    dropped: 'Bớt',
    changed: 'Đổi trường hợp',
    unknown: 'Chưa rõ',
    households: 'Hộ',
    people: 'Người',
    byCommune: 'Theo xã, phường, đặc khu',
    firstAdded: (shown, of) => `Được thêm: ${shown} dòng đầu trong ${of}`,
    firstDropped: (shown, of) => `Bị bớt: ${shown} dòng đầu trong ${of}`,
    unit: 'Đơn vị',
    noUnit: 'Chưa rõ xã sau sáp nhập',
    name: 'Người, hộ được hưởng',
    head: 'Chủ hộ',
    group: 'Nhóm hộ',
  },
  household: {
    title: 'Thử trên một hộ',
    sub: 'Hộ và từng người được hưởng gì vào một ngày: vì sao có, vì sao không, còn thiếu thông tin gì.',
    choose: 'Tìm hộ',
    chooseHint: 'Gõ tên chủ hộ hoặc thành viên, không cần dấu',
    emptyTitle: 'Chọn một hộ để thử',
    emptyBody: 'Mỗi chính sách đang áp dụng được xét cho hộ và từng người trong hộ, kèm lý do.',
    interviewed: (day) => `Theo phiếu rà soát ngày ${day}`,
    notInterviewed: 'Chưa có phiếu rà soát nào đến ngày này',
    answer: { yes: 'Được hưởng', no: 'Không thuộc diện', unknown: 'Chưa rõ' },
    why: { yes: 'đáp ứng', no: 'không đáp ứng', unknown: 'chưa rõ' },
    entitledNotGot: 'Chưa nhận',
    got: (day) => `Đã nhận ngày ${day}`,
    gotElsewhere: (day) => `Nơi khác ghi đã nhận ngày ${day}`,
    gotOf: (got, all) => `${got}/${all} đã nhận`,
    reasons: 'Vì sao?',
    group: (groups) => `thuộc ${lowerFirst(groups)}`,
    filter: 'Hiển thị',
    show: { entitled: 'Được hưởng', unknown: 'Chưa rõ', all: 'Tất cả' },
    nothing: 'Không có kết quả nào thuộc loại này.',
    card: 'Quyền thụ hưởng',
    cardNote: 'hôm nay',
    toAll: 'Xem lý do từng chính sách',
    oneOf: 'một trong:',
  },
  list: {
    sub: (day) => `Theo quy định áp dụng ngày ${day}`,
    policy: 'Chính sách',
    state: { entitled: 'Được hưởng', unknown: 'Chưa rõ' },
    stateLabel: 'Kết quả',
    received: { all: 'Tất cả', yes: 'Đã nhận', no: 'Chưa nhận' },
    receivedLabel: 'Hỗ trợ',
    lead: (entitled, received, open) => `${entitled} được hưởng: ${received} đã nhận, ${open} chưa nhận.`,
    unknown: (all) => `${all} chưa rõ vì thiếu thông tin.`,
    columns: {
      person: 'Người được hưởng',
      household: 'Chủ hộ',
      group: 'Nhóm hộ',
      place: 'Nơi ở',
      worth: 'Mức hưởng',
      since: 'Thuộc diện từ',
      received: 'Đã nhận',
    },
    open: 'Chưa nhận',
    noRule: 'Không có quy định nào áp dụng vào ngày này',
    noRuleBody: 'Chọn ngày khác, hoặc cán bộ tỉnh nhập quy định của chính sách.',
    emptyTitle: 'Không có ai trong danh sách này',
    emptyBody: 'Không hộ hoặc người nào trong địa bàn đáp ứng bộ lọc đang chọn.',
    byCommune: 'Theo xã, phường, đặc khu',
    unit: 'Đơn vị',
    entitled: 'Được hưởng',
    receivedHead: 'Đã nhận',
    openHead: 'Chưa nhận',
    unknownHead: 'Chưa rõ',
    export: 'Xuất Excel',
    numbers: 'Ghi đủ số định danh cá nhân',
    numbersHint: 'Bảo hiểm xã hội cần số đầy đủ. Việc xuất được ghi vào nhật ký.',
    numbersNot: 'Vai trò này chỉ xuất bốn số cuối.',
    exportAbout: 'Danh sách theo mẫu cơ quan thực hiện chính sách tiếp nhận.',
  },
}
