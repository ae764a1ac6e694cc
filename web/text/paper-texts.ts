import type { PaperKind } from '../../domain/review/paper.ts'

export type PaperTexts = {
  readonly kind: Readonly<Record<PaperKind, string>>
  readonly word: string
  readonly pdf: string
  readonly all: string
  readonly nothing: string
  readonly ofCommune: string
  readonly allOf: (papers: string) => string
  readonly invite: string
  readonly inviteAbout: string
  readonly village: string
  readonly day: string
  readonly hour: string
  readonly venue: string
  readonly chair: string
  readonly needed: string
  readonly templates: {
    readonly title: string
    readonly lead: string
    readonly basis: string
    readonly onlyProvince: string
    readonly columns: Readonly<Record<'paper' | 'now' | 'history' | 'files', string>>
    readonly ofProduct: string
    readonly ofProvince: string
    readonly fields: string
    readonly repeated: (list: string) => string
    readonly upload: string
    readonly uploadAbout: string
    readonly back: string
    readonly backAbout: string
    readonly from: string
    readonly fromBy: (day: string, by: string) => string
    readonly fileNeeded: string
    readonly saved: string
  }
}
