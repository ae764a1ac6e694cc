import type { RuleRefusal } from '../../../domain/support/rule-refusal.ts'
import { formatFor } from '../format.ts'
import type { RefusalWords } from '../refusal-texts.ts'
import { entitlement } from './entitlement.ts'
import { support } from './support.ts'

const { date, number } = formatFor('vi')
const { conditionName, benefitName, beneficiary: whom } = entitlement
const kinds: Readonly<Record<string, string>> = support.kind
const benefits: Readonly<Record<string, string>> = benefitName

export const ruleRefusal: RefusalWords<RuleRefusal> = {
  'policy.unknown': () => 'Không có chính sách này.',
  'policy.exists': () => 'Mã chính sách này đã có.',
  'policy.beneficiary': ({ kind, beneficiary }) =>
    `“${kinds[kind] ?? kind}” không thể dành cho ${whom[beneficiary].toLowerCase()}.`,
  'rule.no-case': () => 'Quy định phải có ít nhất một trường hợp.',
  'rule.no-group': (it) => `Trường hợp ${it.case}: chọn ít nhất một nhóm hộ.`,
  'rule.months-without-escape': (it) =>
    `Trường hợp ${it.case}: số tháng sau khi thoát chỉ dùng với nhóm hộ mới thoát nghèo, mới thoát cận nghèo.`,
  'rule.span': (it) => `Trường hợp ${it.case}: từ ${it.from} đến dưới ${it.under} thì không ai thuộc diện.`,
  'rule.empty-any-of': (it) => `Trường hợp ${it.case}: “một trong các điều kiện” chưa có điều kiện nào.`,
  'rule.empty-condition': (it) => `Trường hợp ${it.case}: điều kiện “${conditionName[it.kind]}” chưa nói gì.`,
  'rule.contradiction': (it) =>
    `Trường hợp ${it.case}: hai điều kiện “${conditionName[it.kind]}” loại trừ nhau, không ai đáp ứng được.`,
  'rule.unreachable': (it) =>
    `Trường hợp ${it.case} không bao giờ dùng đến, vì trường hợp ${it.by} đã nhận hết các nhóm hộ đó. Đổi thứ tự hai trường hợp.`,
  'rule.person-condition': (it) =>
    `Trường hợp ${it.case}: chính sách dành cho hộ, không hỏi được “${conditionName[it.kind]}” của từng người.`,
  'rule.need-kind': (it) =>
    `Trường hợp ${it.case}: nhu cầu “${kinds[it.need] ?? it.need}” không ghi cho ${whom[it.beneficiary].toLowerCase()}.`,
  'rule.share': (it) => `Trường hợp ${it.case}: tỷ lệ ${number(it.percent)}% phải trên 0 và không quá 100%.`,
  'rule.decimals': (it) => `Trường hợp ${it.case}: ${number(it.value)} phải là số nguyên, không có phần thập phân.`,
  'rule.not-positive': (it) => `Trường hợp ${it.case}: ${number(it.value)} phải lớn hơn 0.`,
  'rule.benefit-kind': (it) =>
    `Trường hợp ${it.case}: mức hưởng “${benefits[it.benefit] ?? it.benefit}” không hợp với “${kinds[it.policy] ?? it.policy}”.`,
  'rule.no-goods': (it) => `Trường hợp ${it.case}: ghi hiện vật là gì.`,
  'rule.unknown-list': ({ list }) => `Không có danh mục địa bàn “${list}”.`,
  'rule.not-after-current': ({ from }) => `Phiên bản hiện có bắt đầu từ ${date(from)}. Chọn ngày sau đó.`,
  'rule.exists': () => 'Phiên bản quy định này đã được ghi.',
}
