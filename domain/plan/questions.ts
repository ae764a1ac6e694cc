import { z } from 'zod'
import type { Words } from './indicator.ts'

export const questionIds = [
  ...(['Q01', 'Q02', 'Q03', 'Q04', 'Q05', 'Q06', 'Q07'] as const),
  ...(['Q08', 'Q09', 'Q10', 'Q11', 'Q12', 'Q13', 'Q14'] as const),
] as const
export type QuestionId = (typeof questionIds)[number]

/** A question the text of the plan leaves open. Until the province answers, the default holds and is shown as such. */
export type Question = {
  readonly id: QuestionId
  readonly asks: Words
  readonly answer: z.ZodType
  readonly byDefault: unknown
  /** The answers one can choose from, or how to read the numbers of an answer. */
  readonly choices: readonly { readonly value: unknown; readonly words: Words }[]
}

const choice = (value: string, vi: string, en: string) => ({ value, words: { vi, en } })
function choose(id: QuestionId, asks: Words, choices: readonly { value: string; words: Words }[]): Question {
  const values = choices.map((it) => it.value)
  return { id, asks, choices, byDefault: values[0], answer: z.enum(values) }
}

/** Q07: does insurance by work or pension count as covered, and how many months does "newly escaped near-poor" last? */
export const InsuranceAnswer = z.object({
  otherInsurance: z.enum(['counts', 'does-not-count']),
  nearPoorMonths: z.int().min(1).max(120),
})
/** Q11: from how many houses on "about 150" is nearly met. */
export const NearlyAnswer = z.object({ nearlyFrom: z.number().positive() })
/** Q01: is a fall of more than 1.225 households met too? */
export const FallAnswer = z.enum(['more-is-met', 'exactly'])
export const InfrastructureAnswer = z.enum(['disbursed', 'begun', 'finished'])
export const NeedsAnswer = z.enum(['at-review-or-later', 'at-review'])
export const StaffAnswer = z.enum(['province-and-commune', 'with-villages'])
export const ReachAnswer = z.enum(['delivered', 'noticed'])
export const GroupDayAnswer = z.enum(['day-of-support', 'end-of-year'])

// biome-ignore format: a table of questions is read row by row
const list: readonly Question[] = [
  choose('Q01', { vi: 'Số hộ nghèo giảm phải đúng bằng con số kế hoạch, hay giảm nhiều hơn cũng là đạt?', en: 'Must the fall be exactly the number planned, or is more also met?' }, [
    choice('more-is-met', 'giảm nhiều hơn cũng là đạt', 'more is met'),
    choice('exactly', 'phải đúng bằng kế hoạch', 'exactly as planned')]),
  choose('Q02', { vi: 'Xã được coi là đã hỗ trợ đầu tư khi nào?', en: 'When does a commune count as supported with infrastructure?' }, [
    choice('disbursed', 'đã giải ngân cho một công trình ở xã trong năm', 'money disbursed for a work in the commune in the year'),
    choice('begun', 'đã khởi công công trình trong năm', 'a work begun in the year'),
    choice('finished', 'đã hoàn thành công trình trong năm', 'a work finished in the year')]),
  choose('Q03', { vi: 'Những dịch vụ xã hội cơ bản nào, và khi nào là đã được cung cấp?', en: 'Which basic services, and when are they provided?' }, [
    choice('six-dimensions', 'bảng kiểm sáu chiều thiếu hụt, xã xác nhận', 'a checklist of the six dimensions, confirmed by the commune')]),
  choose('Q04', { vi: '“Có nhu cầu” được ghi nhận khi rà soát hay khi người dân đề nghị?', en: 'Is “in need” asked at the review, or on request?' }, [
    choice('at-review-or-later', 'khi rà soát hoặc sau đó, có ngày ghi; chưa ghi nhu cầu nào thì chưa có số liệu', 'at the review or later, with its date; no needs recorded, no value'),
    choice('at-review', 'chỉ khi rà soát', 'at the review only')]),
  choose('Q05', { vi: 'Trưởng thôn và rà soát viên có phải là cán bộ làm công tác giảm nghèo?', en: 'Do village heads and reviewers count as poverty-reduction staff?' }, [
    choice('province-and-commune', 'chỉ tính cán bộ tỉnh và xã, số còn lại ghi bên cạnh', 'province and commune staff; the others beside'),
    choice('with-villages', 'tính cả trưởng thôn và rà soát viên', 'village heads and reviewers too')]),
  choose('Q06', { vi: '“Nước hợp vệ sinh” rộng hơn nguồn nước sạch của chỉ số 9: tính theo câu hỏi nào?', en: 'Hygienic water is wider than clean water of indicator 9: which answer counts?' }, [
    choice('own-question', 'câu hỏi riêng của phiếu; chỉ số 9 ghi bên cạnh', 'the own question of the form; indicator 9 beside')]),
  { id: 'Q07', answer: InsuranceAnswer, byDefault: { otherInsurance: 'counts', nearPoorMonths: 36 },
    asks: { vi: 'Người có thẻ bảo hiểm y tế theo nhóm khác có tính là đã được hỗ trợ? Hộ mới thoát cận nghèo tính trong bao nhiêu tháng?', en: 'Do people insured by another group count as supported? How many months does “escaped near-poverty” last?' },
    choices: [
      { value: { otherInsurance: 'counts', nearPoorMonths: 36 }, words: { vi: 'có tính, ghi riêng; 36 tháng', en: 'they count, shown apart; 36 months' } },
      { value: { otherInsurance: 'does-not-count', nearPoorMonths: 36 }, words: { vi: 'không tính; 36 tháng', en: 'they do not count; 36 months' } }] },
  choose('Q08', { vi: 'Suy dinh dưỡng thấp còi đo ở mọi trẻ em hay ở một mẫu, ai đo, khi nào?', en: 'Is stunting measured on all children or a sample, by whom, when?' }, [
    choice('health-sector', 'kết quả theo xã của ngành y tế, giữ cỡ mẫu', 'results by commune from the health sector, sample size kept')]),
  choose('Q09', { vi: 'Trẻ em độ tuổi nào, tính vào ngày nào?', en: 'Children of which ages, on which day?' }, [
    choice('survey-day', 'từ 3 đến dưới 16 tuổi, vào ngày khảo sát', '3 to under 16, on the survey day')]),
  choose('Q10', { vi: 'Trước ngày 24/02/2025 chưa có chuẩn quốc gia về người lao động có thu nhập thấp: theo chuẩn nào?', en: 'Before 24 February 2025 low-income worker had no national line: which one?' }, [
    choice('province', 'quy định của tỉnh, có ngày hiệu lực', 'a definition of the province, dated')]),
  { id: 'Q11', answer: NearlyAnswer, byDefault: { nearlyFrom: 135 },
    asks: { vi: '“Khoảng” 150 hộ là bao nhiêu?', en: 'How near is “about” 150 households?' },
    choices: [{ value: { nearlyFrom: 135 }, words: { vi: 'đạt từ 150; từ 135 đến 149 là gần đạt', en: 'met from 150; 135 to 149 is nearly met' } }] },
  choose('Q12', { vi: 'Hộ được tiếp cận thông tin khi đã phát đến hộ hay khi hộ biết đến?', en: 'Is a household reached when the product is delivered, or when it is noticed?' }, [
    choice('delivered', 'đã phát đến hộ hoặc đến thôn; kết quả khảo sát ghi bên cạnh', 'delivered to the household or its village; a survey beside'),
    choice('noticed', 'hộ trả lời là có biết', 'the household says it noticed')]),
  choose('Q13', { vi: 'Danh sách “đầu năm” là danh sách nào?', en: 'Which list is the start of the year?' }, [
    choice('review-of-year-before', 'kết quả chính thức của kỳ rà soát năm trước, theo các quyết định công nhận', 'the official result of the review of the year before, with its decisions')]),
  choose('Q14', { vi: 'Hộ đổi phân loại trong năm thì tính theo phân loại lúc nào?', en: 'When the class of a household changes in the year, which class counts?' }, [
    choice('day-of-support', 'phân loại vào ngày được hỗ trợ', 'the class on the day of support'),
    choice('end-of-year', 'phân loại cuối năm', 'the class at the end of the year')]),
]

export const questions: ReadonlyMap<string, Question> = new Map(list.map((it) => [it.id, it]))

export const findQuestion = (id: string): Question | undefined => questions.get(id)

/** The answers the computations need. */
export type Answers = {
  readonly fall: z.infer<typeof FallAnswer>
  readonly insurance: z.infer<typeof InsuranceAnswer>
  readonly nearlyFrom: number
  /** Q02: what makes a work count as supported. */
  readonly infrastructure: z.infer<typeof InfrastructureAnswer>
  /** Q04: which needs count. */
  readonly needs: z.infer<typeof NeedsAnswer>
  /** Q05: who is staff. */
  readonly staff: z.infer<typeof StaffAnswer>
  /** Q12: what reached means. */
  readonly reach: z.infer<typeof ReachAnswer>
  /** Q14: on which day the group of a household is taken. */
  readonly groupDay: z.infer<typeof GroupDayAnswer>
}

/** An answer in force: the province's own where it gave one, else the default. What no longer fits is as if not given. */
export function answerTo(question: Question, given: Readonly<Record<string, unknown>>) {
  const own = question.answer.safeParse(given[question.id])
  return { value: own.success ? own.data : question.byDefault, isDefault: !own.success }
}

export function answersOf(given: Readonly<Record<string, unknown>>): Answers {
  const of = <Shape extends z.ZodType>(id: QuestionId, shape: Shape): z.infer<Shape> => {
    const own = shape.safeParse(given[id])
    return own.success ? own.data : shape.parse(questions.get(id)?.byDefault)
  }
  return {
    fall: of('Q01', FallAnswer),
    insurance: of('Q07', InsuranceAnswer),
    nearlyFrom: of('Q11', NearlyAnswer).nearlyFrom,
    infrastructure: of('Q02', InfrastructureAnswer),
    needs: of('Q04', NeedsAnswer),
    staff: of('Q05', StaffAnswer),
    reach: of('Q12', ReachAnswer),
    groupDay: of('Q14', GroupDayAnswer),
  }
}
