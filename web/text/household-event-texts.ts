/** Words of recording what happened to a household. */
export type HouseholdEventTexts = {
  readonly menu: string
  readonly register: string
  readonly registerAbout: string
  readonly addMember: string
  readonly removeMember: string
  readonly correctMember: string
  readonly move: string
  readonly split: string
  readonly merge: string
  readonly end: string
  readonly correctClass: string
  readonly about: Readonly<
    Record<'addMember' | 'removeMember' | 'correctMember' | 'move' | 'split' | 'merge' | 'end' | 'correctClass', string>
  >
  readonly on: string
  readonly reason: string
  readonly reasonHint: string
  readonly by: string
  readonly village: string
  readonly address: string
  readonly member: string
  readonly newHead: string
  readonly leaving: string
  readonly into: string
  readonly find: string
  readonly class: string
  readonly decisionNo: string
  readonly name: string
  readonly relation: string
  readonly sex: string
  readonly birth: string
  readonly birthHint: string
  readonly birthBad: string
  readonly ethnicity: string
  readonly nationalId: string
  readonly nationalIdHint: string
  readonly nationalIdBad: string
  readonly numberKept: string
  readonly head: string
  readonly recordedBy: Readonly<Record<'recorded' | 'move-in', string>>
  readonly addedBy: Readonly<Record<'birth' | 'marriage' | 'return' | 'move-in' | 'other', string>>
  readonly removedBy: Readonly<Record<'death' | 'marriage' | 'move-out' | 'other', string>>
  readonly endedBy: Readonly<Record<'move-out' | 'death', string>>
  readonly choose: string
  readonly save: string
  readonly missing: (what: string) => string
  readonly notYours: string
  readonly classNotYours: string
  readonly hasEnded: string
  readonly alone: string
  readonly done: string
}
