import type { MemberId } from '../../domain/kernel/ids.ts'
import type { Certainty } from '../../domain/standard/indicators.ts'
import type { PointRowProblem } from '../../domain/standard/point-rows.ts'
import type { Choice, ScoreArea } from '../../domain/standard/point-table.ts'
import type {
  Device,
  HouseholdNeed,
  Latrine,
  Level,
  MemberNeed,
  Structure,
  WaterSource,
  WorkStatus,
} from '../../domain/survey/answer-values.ts'
import type { Question } from '../../domain/survey/answers.ts'
import type { DeprivationReason } from '../../domain/survey/deprivation.ts'

type Words<Key extends string> = Readonly<Record<Key, string>>

/** Words of standards, point tables and interview answers. Names of the deprivations: `deprivation-texts.ts`. */
export type StandardTexts = {
  readonly certainty: Words<Certainty>
  readonly scoreArea: Words<ScoreArea>
  readonly choice: Words<Choice>
  /** One wrong cell or column of an imported point table, and what to do. */
  readonly pointRow: (problem: PointRowProblem) => string

  readonly workStatus: Words<WorkStatus>
  readonly level: Words<Level>
  readonly notStudying: string
  readonly nothingFinished: string
  readonly structure: Words<Structure>
  readonly durable: string
  readonly notDurable: string
  readonly waterSource: Words<WaterSource>
  readonly latrine: Words<Latrine>
  readonly device: Words<Device>
  readonly memberNeed: Words<MemberNeed>
  readonly householdNeed: Words<HouseholdNeed>
  readonly question: Words<Question>

  /** What an officer tells the household about one indicator. */
  readonly deprivationReason: (reason: DeprivationReason, nameOf: (member: MemberId) => string) => string
}

/** Floor area a person, never rounded up: 7.999 m² must not read as the 8 m² of the cut-off. 25.2 ÷ 3 stays 8.4. */
export const areaEach = (area: number, members: number) => Math.floor((area * 100) / members + 1e-9) / 100
