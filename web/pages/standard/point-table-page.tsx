import { getRouteApi } from '@tanstack/react-router'
import type { z } from 'zod'
import { pointTableDetail, pointTableList } from '../../../contract/standard.ts'
import { NoAnswer } from '../../api.ts'
import { Answer } from '../../shell/answer.tsx'
import { useView } from '../../use-view.ts'
import { PointEditor } from './point-editor.tsx'
import './points.css'

export type PointTable = z.infer<typeof pointTableDetail.answer>

const route = getRouteApi('/in/standards/points/$id')

/** One version of the points. An address with a standard and a source is a table that was not saved yet. */
export function PointTablePage() {
  const { id } = route.useParams()
  const { standard, source } = route.useSearch()
  const read = useView(pointTableDetail, { id })
  // Only for the areas of the province, which a table not saved yet does not bring with it.
  const list = useView(pointTableList)
  const isNew = read.error instanceof NoAnswer && read.error.refusal?.code === 'access.denied'
  if (isNew && standard !== undefined && source !== undefined)
    return (
      <Answer read={list}>
        {({ areas }) => (
          <PointEditor key={id} id={id} standard={standard} source={source} areas={areas} table={undefined} />
        )}
      </Answer>
    )
  return (
    <Answer read={read}>
      {(table) => (
        <PointEditor
          key={`${id} ${table.state}`}
          id={id}
          standard={table.standard}
          source={table.source}
          areas={table.areas}
          table={table}
        />
      )}
    </Answer>
  )
}
