import { useState } from 'react'
import { newId } from '../../api.ts'

/** Rows of a dialog that can be added and taken away; there is always one. */
export function usePartRows<Row extends { readonly key: string }>(fresh: (key: string) => Row) {
  const [rows, setRows] = useState<readonly Row[]>([fresh(newId())])
  return {
    rows,
    add: () => setRows((now) => [...now, fresh(newId())]),
    remove: (key: string) => setRows((now) => (now.length > 1 ? now.filter((row) => row.key !== key) : now)),
    set: (key: string, part: Partial<Row>) =>
      setRows((now) => now.map((row) => (row.key === key ? { ...row, ...part } : row))),
  }
}
