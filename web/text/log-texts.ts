type Words<Key extends string> = Readonly<Record<Key, string>>

/** Words of the log: what was written, what was read in bulk, and its seal. */
export type LogTexts = {
  readonly title: string
  readonly sub: string
  readonly tabs: Words<'commands' | 'reads'>
  readonly tabsLabel: string
  /** A command by its name, as a verb: "công nhận danh sách". */
  readonly command: Readonly<Record<string, string>>
  /** A reading by its path. */
  readonly reading: Readonly<Record<string, string>>
  readonly columns: Words<'at' | 'who' | 'what' | 'verdict' | 'seal'>
  readonly readColumns: Words<'at' | 'who' | 'what' | 'rows' | 'asked'>
  /** What a reading was asked by, by the name in its address. */
  readonly asked: Readonly<Record<string, string>>
  readonly askedValue: Readonly<Record<string, string>>
  readonly verdict: Words<'done' | 'refused'>
  readonly sealedIn: (block: string) => string
  readonly waiting: string
  readonly details: string
  readonly madeAt: (moment: string) => string
  readonly commandId: string
  readonly filter: {
    readonly what: string
    readonly verdict: string
    readonly all: string
    readonly actor: (name: string) => string
    readonly household: string
  }
  readonly seal: {
    readonly title: string
    readonly sealed: (rows: string, blocks: string) => string
    readonly waits: (rows: string) => string
    readonly none: string
    readonly last: string
    readonly hash: string
    readonly how: string
    readonly check: string
  }
  readonly masked: string
  readonly rows: (count: string) => string
  readonly empty: { readonly title: string; readonly body: string; readonly basis: string }
  readonly readsEmpty: { readonly title: string; readonly body: string; readonly basis: string }
  readonly nothingFound: { readonly title: string; readonly body: string }
}
