import { foldText } from '../kernel/text.ts'
import { type SupportKind, supportKinds } from './kinds.ts'
import { kindNames } from './names.ts'

const byName = new Map<string, SupportKind>(
  supportKinds.flatMap((kind) => [
    [kind, kind],
    [foldText(kindNames.vi[kind]), kind],
    [foldText(kindNames.en[kind]), kind],
  ]),
)

/** How lists of other bodies call a kind. The first that fits wins. */
const words: readonly (readonly [SupportKind, RegExp])[] = [
  ['health-insurance', /bhyt|bao hiem y te/],
  ['learning-costs', /chi phi hoc tap|cpht/],
  ['tuition', /hoc phi/],
  ['electricity', /tien dien|dien sinh hoat/],
  ['student-loan', /vay.*(hoc sinh|sinh vien|hssv)|hssv/],
  ['water-credit', /vay.*(nuoc|ve sinh)|nsvsmt/],
  ['credit', /tin dung|vay von|cho vay/],
  ['social-pension', /huu tri xa hoi/],
  ['social-assistance', /tro giup xa hoi|tro cap xa hoi|bao tro xa hoi|btxh/],
  ['vocational-training', /dao tao nghe|day nghe|hoc nghe/],
  ['job-counselling', /tu van.*(viec lam|nghe)|huong nghiep/],
  ['work-abroad', /nuoc ngoai|xuat khau lao dong|xkld/],
  ['job-placement', /viec lam/],
  ['production-support', /san xuat|sinh ke|cay giong|con giong|phan bon/],
  ['legal-aid', /phap ly/],
  ['tet-gift', /\btet\b/],
  ['nutrition', /dinh duong/],
  ['latrine', /nha tieu|nha ve sinh/],
  ['water', /nuoc (sinh hoat|sach)|\bnuoc\b/],
  ['internet', /internet|vien thong/],
  ['housing', /nha o|xoa nha tam|nha dot nat|xay nha|sua nha/],
]

/** Loại hỗ trợ as a list writes it: our own name, or a word for it; undefined where it is none we know. */
export function kindIn(text: string): SupportKind | undefined {
  const folded = foldText(text)
  return byName.get(folded) ?? words.find(([, pattern]) => pattern.test(folded))?.[0]
}
