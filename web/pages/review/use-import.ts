import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { type ImportHeader, importDetail, importRows } from '../../../contract/review.ts'
import { getView } from '../../api.ts'
import { isRunning } from '../../import/import-state.tsx'

const often = 1_000

/** One import, asked for again every second while the server reads or saves; its rows are read anew when that is over. */
export function useImport(id: string) {
  const client = useQueryClient()
  const read = useQuery<ImportHeader>({
    queryKey: [importDetail.path, { id }],
    queryFn: ({ signal }) => getView(importDetail, { id }, signal),
    refetchInterval: (query) => (isRunning(query.state.data?.state) ? often : false),
  })
  const state = read.data?.state
  const before = useRef(state)
  useEffect(() => {
    if (isRunning(before.current) && !isRunning(state)) void client.invalidateQueries({ queryKey: [importRows.path] })
    before.current = state
  }, [state, client])
  return read
}
