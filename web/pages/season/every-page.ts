type Page<Row> = { readonly rows: readonly Row[]; readonly next: string | null }

/** The rows of a list over all its pages, in order, and no more than so many. */
export async function everyPage<Row>(
  read: (after: string | undefined) => Promise<Page<Row>>,
  most: number,
): Promise<readonly Row[]> {
  const all: Row[] = []
  for (let after: string | undefined; ; ) {
    const { rows, next } = await read(after)
    all.push(...rows)
    if (next === null || all.length >= most) return all.slice(0, most)
    after = next
  }
}
