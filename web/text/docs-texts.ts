type Words<Key extends string> = Readonly<Record<Key, string>>

/** Words of the page that explains how other programs talk to this one. */
export type DocsTexts = {
  readonly title: string
  readonly sub: (version: string) => string
  readonly raw: string
  readonly search: string
  readonly searchLabel: string
  readonly intro: string
  readonly steps: readonly string[]
  readonly routes: (count: string) => string
  readonly commands: (count: string) => string
  readonly commandsNote: string
  readonly parameters: string
  readonly noParameters: string
  readonly answer: string
  readonly body: string
  readonly input: string
  readonly required: string
  readonly optional: string
  readonly where: Words<'path' | 'query' | 'header' | 'cookie'>
  readonly file: string
  readonly refusals: string
  readonly group: Readonly<Record<string, string>>
  /** Where the document's own English does not do: by method and path. */
  readonly summary: Readonly<Record<string, string>>
  readonly nothing: string
}
