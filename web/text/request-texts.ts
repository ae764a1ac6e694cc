import type { RequestKind, RequestState } from '../../domain/review/request.ts'

type Words<Key extends string> = Readonly<Record<Key, string>>

/** Words of Giấy đề nghị rà soát: the public page, and the desk of the commune. */
export type RequestTexts = {
  readonly title: string
  readonly form: string
  readonly wants: Words<RequestKind>
  readonly state: Words<RequestState>
  readonly cameBy: Words<'public' | 'counter'>
  readonly field: Words<
    | 'wants'
    | 'name'
    | 'commune'
    | 'village'
    | 'address'
    | 'contact'
    | 'contactHint'
    | 'reasons'
    | 'reasonsHint'
    | 'askedOn'
  >
  readonly missing: (what: string) => string
  readonly page: {
    readonly title: string
    readonly lead: string
    readonly when: string
    readonly privacy: string
    readonly choose: string
    readonly send: string
    readonly sent: string
    readonly code: string
    readonly keep: string
    readonly another: string
    readonly check: string
    readonly checkLead: string
    readonly checkCode: string
    readonly checkGo: string
    readonly checked: (commune: string, day: string) => string
    readonly decided: (day: string) => string
    readonly answer: (commune: string) => string
    readonly signIn: string
  }
  readonly desk: {
    readonly lead: string
    readonly basis: string
    readonly none: string
    readonly noneAbout: string
    readonly search: string
    readonly states: string
    readonly all: string
    readonly enter: string
    readonly enterAbout: string
    readonly entered: string
    readonly accept: string
    readonly acceptAbout: string
    readonly accepted: string
    readonly household: string
    readonly round: string
    readonly noRound: string
    readonly on: string
    readonly answer: string
    readonly answerAbout: string
    readonly answerText: string
    readonly answered: string
    readonly toCase: string
    readonly onlyOffice: string
    readonly asked: (day: string, way: string) => string
    readonly decidedBy: (day: string, who: string) => string
    readonly publicPage: string
  }
}
