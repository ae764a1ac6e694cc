import { z } from 'zod'
import { CivilDate } from '../domain/kernel/date.ts'
import { Capital, Dong, PositiveDong, Source } from '../domain/money/kinds.ts'
import { command } from './command.ts'

/** More than any budget of a province, and small enough that sums of many stay exact. */
const most = 1_000_000_000_000_000
export const Amount = PositiveDong.max(most)
const Change = z
  .int()
  .min(-most)
  .max(most)
  .refine((it) => it !== 0)
export const HolderKind = z.enum(['department', 'commune', 'other'])
export type HolderKind = z.infer<typeof HolderKind>
const text = (longest: number) => z.string().trim().min(1).max(longest)

/** Every entry about a line or an allocation stands on a decision. `on`: from when it counts; left out, the decision's day. */
const decided = {
  decisionNo: text(80),
  decisionDate: CivilDate,
  on: CivilDate.optional(),
  reason: z.string().trim().max(500).default(''),
}
/** Null: chưa phân khai, not split yet. */
const split = { project: z.string().min(1).max(40).nullable(), capital: Capital.nullable() }

/** Giao dự toán: a line of the plan year. Its last day to spend is set by the rule of its capital type unless given. */
export const openLine = command(
  'money.open-line',
  z.object({
    id: z.uuidv7(),
    planYear: z.int().min(2016).max(2100),
    ...split,
    source: Source,
    amount: Amount,
    spendBy: CivilDate.nullable().default(null),
    note: z.string().trim().max(500).default(''),
    ...decided,
  }),
)
/** Điều chỉnh dự toán: more or less, never below what is allocated. */
export const adjustLine = command('money.adjust-line', z.object({ lineId: z.uuidv7(), amount: Change, ...decided }))

/** Phân khai: money of a line goes to lines that say more: a project or sub-project, a capital type. */
export const splitLine = command(
  'money.split-line',
  z.object({
    lineId: z.uuidv7(),
    /** The id is used where no such line exists yet. */
    parts: z
      .array(z.object({ id: z.uuidv7(), ...split, amount: Amount }))
      .min(1)
      .max(200),
    ...decided,
  }),
)
/** Kéo dài, chuyển nguồn: unallocated money of a line may be spent in the next execution year. */
export const carryOver = command(
  'money.carry-over',
  z.object({
    lineId: z.uuidv7(),
    newLineId: z.uuidv7(),
    amount: Amount,
    spendBy: CivilDate.nullable().default(null),
    ...decided,
  }),
)
export const setSpendBy = command(
  'money.set-spend-by',
  z.object({ lineId: z.uuidv7(), spendBy: CivilDate, ...decided }),
)

/** Chủ đầu tư, chủ dự án, xã. A commune's name is its own; the holder of no unit is of the province. */
export const addHolder = command(
  'money.add-holder',
  z.object({ id: z.uuidv7(), kind: HolderKind, unitId: z.int().positive().nullable(), name: text(200) }),
)
/** Giao vốn, phân bổ: by one decision to one holder or to hundreds. A commune may be named by its unit. */
export const allocate = command(
  'money.allocate',
  z.object({
    lineId: z.uuidv7(),
    rows: z
      .array(
        z
          .object({
            /** The id is used where the holder has no allocation of this line yet. */
            id: z.uuidv7(),
            holderId: z.uuidv7().nullable().default(null),
            unitId: z.int().positive().nullable().default(null),
            amount: Amount,
          })
          .refine((it) => (it.holderId === null) !== (it.unitId === null), { path: ['holderId'] }),
      )
      .min(1)
      .max(1000),
    ...decided,
  }),
)
export const adjustAllocation = command(
  'money.adjust-allocation',
  z.object({ allocationId: z.uuidv7(), amount: Change, ...decided }),
)
/** Thu hồi. */
export const returnAllocation = command(
  'money.return-allocation',
  z.object({ allocationId: z.uuidv7(), amount: Amount, ...decided }),
)
/** Giải ngân, tied to the activity it paid for where there is one. */
export const disburse = command(
  'money.disburse',
  z.object({
    id: z.uuidv7(),
    allocationId: z.uuidv7(),
    on: CivilDate,
    amount: Amount,
    activityId: z.uuidv7().nullable().default(null),
    documentNo: text(80),
    content: text(500),
  }),
)
/** What the disbursement should have been; 0 takes it back. The wrong row stays, another corrects it. */
export const correctDisbursement = command(
  'money.correct-disbursement',
  z.object({
    id: z.uuidv7(),
    disbursementId: z.uuidv7(),
    on: CivilDate,
    amount: Dong.max(most),
    documentNo: text(80),
    reason: text(500),
  }),
)
