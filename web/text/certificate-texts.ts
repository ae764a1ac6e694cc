type Listed = 'poor' | 'near-poor'
export type CertificateTexts = {
  readonly title: string
  readonly of: (list: string) => string
  readonly none: { readonly title: string; readonly body: string; readonly basis: string }
  readonly issue: string
  readonly issueLead: string
  readonly issued: string
  readonly mayNot: string
  readonly notRecognised: string
  readonly roundNotRecognised: string
  readonly needed: string
  readonly field: { readonly on: string; readonly signer: string }
  readonly count: (count: string) => string
  readonly allVillages: string
  readonly columns: {
    readonly no: string
    readonly head: string
    readonly village: string
    readonly class: string
    readonly issuedOn: string
    readonly code: string
  }
  readonly paper: {
    readonly title: Readonly<Record<Listed, string>>
    readonly no: (no: string) => string
    readonly committee: (unit: string) => string
    readonly certifies: (unit: string) => string
    readonly head: string
    readonly ethnicity: string
    readonly numberBlank: string
    readonly address: string
    readonly is: Readonly<Record<Listed, (year: string) => string>>
    readonly decision: (no: string, on: string) => string
    readonly members: string
    readonly memberColumns: {
      readonly no: string
      readonly name: string
      readonly ethnicity: string
      readonly relation: string
      readonly male: string
      readonly female: string
      readonly note: string
    }
    readonly chair: string
    readonly check: (address: string) => string
  }
  readonly check: {
    readonly title: string
    readonly lead: string
    readonly code: string
    readonly button: string
    readonly valid: string
    readonly ended: string
    readonly unknown: string
    readonly unknownHint: string
    readonly offline: string
    readonly class: Readonly<Record<Listed, string>>
    readonly listYear: (year: string) => string
    readonly issuedOn: (day: string) => string
    readonly by: (commune: string, province: string) => string
    readonly nothingElse: string
  }
}
