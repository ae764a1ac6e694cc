import type { Signed } from '../../contract/survey.ts'

type Why = Extract<Signed, { kind: 'witness' }>['why']

/** Words of what is brought from the house beside the answers: photos, where the phone stood, who signed. */
export type EvidenceTexts = {
  readonly lead: string
  readonly unsigned: string
  readonly photos: string
  readonly photosHint: (most: string) => string
  readonly take: string
  readonly takeMore: string
  readonly retake: string
  readonly remove: string
  readonly removeSure: string
  readonly takeBack: string
  readonly takeBackSure: string
  readonly backWaits: string
  readonly back: string
  readonly making: string
  readonly photo: (no: string) => string
  readonly size: (kilobytes: string) => string
  readonly held: string
  readonly waits: string
  readonly sending: (percent: string) => string
  readonly sent: string
  readonly refused: string
  readonly notAPhoto: string
  readonly full: string
  readonly photosWaiting: (count: string) => string
  readonly photosRefused: (count: string) => string
  readonly photosSent: (count: string) => string
  readonly position: string
  readonly positionHint: string
  readonly locate: string
  readonly locateAgain: string
  readonly locating: string
  readonly located: (metres: string) => string
  readonly coarse: string
  readonly notLocated: Readonly<Record<'refused' | 'unavailable' | 'late', string>>
  readonly forget: string
  readonly signature: string
  readonly whoSigns: string
  readonly signs: Readonly<Record<Signed['kind'], string>>
  readonly signsHint: Readonly<Record<Signed['kind'], string>>
  readonly drawHere: string
  readonly clear: string
  readonly witness: string
  readonly witnessHint: string
  readonly why: string
  readonly whys: Readonly<Record<Why, string>>
  /** On the case page of the office. */
  readonly office: {
    readonly title: string
    readonly note: string
    readonly none: string
    readonly takenBy: (day: string, name: string) => string
    readonly takenBack: (when: string) => string
    readonly at: (latitude: string, longitude: string, metres: string) => string
    readonly noPosition: string
    readonly interviewOf: (day: string) => string
    readonly signedBy: string
    readonly witnessed: (name: string, why: string) => string
    readonly notSigned: string
  }
}
