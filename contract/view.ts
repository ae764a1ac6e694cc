import { z } from 'zod'

/**
 * Something to read: a GET route, what may be asked of it, and what it answers. `{name}` in the path is a part of the
 * query like the others.
 */
export const view = <Query extends z.ZodObject, Answer extends z.ZodType>(
  path: `/api/${string}`,
  shape: { readonly query: Query; readonly answer: Answer },
) => ({ path, ...shape }) as const

/** A file to fetch: the same, but the answer is bytes of a media type. */
export const fileView = <Query extends z.ZodObject>(
  path: `/api/${string}`,
  shape: { readonly query: Query; readonly mediaType: string },
) => ({ path, ...shape }) as const

export const mediaTypes = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
} as const

/** A unit of today to look at (our own number); left out: all the reader may see. */
export const Place = z.coerce.number().int().positive().optional()

/** Rows a page and where to go on: keys, never offsets. */
export const paging = {
  limit: z.coerce.number().int().min(1).max(200).default(50),
  after: z.string().max(400).optional(),
}
/** `count` is exact; `next` is the `after` of the next page, null on the last. */
export const page = <Row extends z.ZodType>(row: Row) =>
  z.object({ rows: z.array(row), count: z.int(), next: z.string().nullable() })

export const Setting = z.enum(['urban', 'rural'])
export type Setting = z.infer<typeof Setting>

export const PovertyClass = z.enum(['poor', 'near-poor', 'neither'])
export type PovertyClass = z.infer<typeof PovertyClass>

export const UnitName = z.object({ id: z.int(), code: z.string().nullable(), name: z.string() })
export type UnitName = z.infer<typeof UnitName>

export const Year = z.coerce.number().int().min(1990).max(2100)
