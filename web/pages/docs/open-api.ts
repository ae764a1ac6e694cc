import { z } from 'zod'
import type { Schema } from './shape.ts'

const AnySchema = z.custom<Schema>((it) => typeof it === 'object' && it !== null)
const Content = z.record(z.string(), z.object({ schema: AnySchema.optional() }))
const Operation = z.object({
  summary: z.string().optional(),
  description: z.string().optional(),
  parameters: z
    .array(
      z.object({ name: z.string(), in: z.string(), required: z.boolean().optional(), schema: AnySchema.optional() }),
    )
    .optional(),
  requestBody: z.object({ content: Content }).optional(),
  responses: z.record(z.string(), z.object({ description: z.string().optional(), content: Content.optional() })),
})
const OpenApi = z.object({
  info: z.object({ title: z.string(), version: z.string() }),
  paths: z.record(z.string(), z.record(z.string(), Operation)),
})

export type Operation = z.infer<typeof Operation>
export type Route = { readonly path: string; readonly method: string; readonly operation: Operation }
export type Described = { readonly version: string; readonly routes: readonly Route[] }

/** Routes of the document, by subject (the part after "/api/"), then by path. */
export function routesOf(document: unknown): Described {
  const { info, paths } = OpenApi.parse(document)
  const routes = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  )
  return { version: info.version, routes }
}

/** '/api/lists/{id}.xlsx' belongs to "lists". */
export const subjectOf = (path: string) => /^\/api\/([a-z-]+)/.exec(path)?.[1] ?? ''

/** The media type and the shape of a body or an answer; nothing where there is none. */
export function contentOf(content: Operation['responses'][string]['content']) {
  const [first] = Object.entries(content ?? {})
  return first && { mediaType: first[0], schema: first[1].schema }
}
