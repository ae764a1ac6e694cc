import type { ContributionForm, Purpose } from '../../domain/money/contribution.ts'
import type { Capital, Source } from '../../domain/money/kinds.ts'
import type { Language } from '../sheet/paper/words.ts'

type Words<Key extends string> = Readonly<Record<Key, string>>

/** Words of the Excel files of money. */
export const fileWords: Readonly<
  Record<
    Language,
    {
      readonly source: Words<Source>
      readonly capital: Words<Capital>
      readonly notSplit: string
      readonly form: Words<ContributionForm>
      readonly purpose: Words<Purpose>
    }
  >
> = {
  vi: {
    source: {
      central: 'Ngân sách trung ương',
      province: 'Ngân sách tỉnh (đối ứng)',
      commune: 'Ngân sách xã',
      people: 'Nhân dân đóng góp',
      credit: 'Tín dụng chính sách',
      mobilised: 'Huy động khác',
    },
    capital: { investment: 'Đầu tư phát triển', recurrent: 'Sự nghiệp' },
    notSplit: 'Chưa phân khai',
    form: { money: 'Tiền', goods: 'Hiện vật', labour: 'Ngày công' },
    purpose: {
      general: 'Chung cho chương trình',
      'health-insurance': 'Bảo hiểm y tế',
      tuition: 'Miễn, giảm học phí',
      'learning-costs': 'Hỗ trợ chi phí học tập',
      electricity: 'Tiền điện',
      housing: 'Nhà ở',
      credit: 'Tín dụng chính sách',
      'student-loan': 'Vay vốn học sinh, sinh viên',
      'water-credit': 'Vay vốn nước sạch, vệ sinh',
      'social-assistance': 'Trợ giúp xã hội',
      'social-pension': 'Trợ cấp hưu trí xã hội',
      'vocational-training': 'Đào tạo nghề',
      'job-counselling': 'Tư vấn, định hướng nghề nghiệp',
      'job-placement': 'Kết nối việc làm',
      'work-abroad': 'Đi làm việc ở nước ngoài theo hợp đồng',
      'production-support': 'Hỗ trợ phát triển sản xuất',
      'legal-aid': 'Trợ giúp pháp lý',
      'tet-gift': 'Quà Tết',
      nutrition: 'Dinh dưỡng',
      water: 'Nước sinh hoạt',
      latrine: 'Nhà tiêu hợp vệ sinh',
      internet: 'Viễn thông, internet',
      other: 'Hỗ trợ khác',
    },
  },
  en: {
    source: {
      central: 'Central budget',
      province: 'Provincial counterpart',
      commune: 'Commune budget',
      people: "People's contribution",
      credit: 'Policy credit',
      mobilised: 'Other mobilised',
    },
    capital: { investment: 'Investment', recurrent: 'Recurrent' },
    notSplit: 'Not split yet',
    form: { money: 'Money', goods: 'Goods', labour: 'Labour' },
    purpose: {
      general: 'The programme as a whole',
      'health-insurance': 'Health insurance',
      tuition: 'Tuition',
      'learning-costs': 'Learning costs',
      electricity: 'Electricity',
      housing: 'Housing',
      credit: 'Policy credit',
      'student-loan': 'Student loan',
      'water-credit': 'Water and sanitation loan',
      'social-assistance': 'Social assistance',
      'social-pension': 'Social pension',
      'vocational-training': 'Vocational training',
      'job-counselling': 'Job counselling',
      'job-placement': 'Job placement',
      'work-abroad': 'Contract work abroad',
      'production-support': 'Production support',
      'legal-aid': 'Legal aid',
      'tet-gift': 'Tết gift',
      nutrition: 'Nutrition',
      water: 'Water',
      latrine: 'Hygienic latrine',
      internet: 'Telecom, internet',
      other: 'Other support',
    },
  },
}
