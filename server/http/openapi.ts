import { z } from 'zod'
import { Me, SignIn } from '../../contract/account.ts'
import { certificateCheck } from '../../contract/certificate.ts'
import { SentBody, VerdictShape } from '../../contract/command.ts'
import type { Shown } from './show.ts'

type Operation = Record<string, unknown>

/** Made from the very list the routes are made of, so an address served without documentation cannot exist. OpenAPI 3.1. */
export const openApi = (views: readonly Shown[], commands: readonly string[], version: string) => ({
  openapi: '3.1.0',
  info: {
    title: 'Chung Tay',
    version,
    description:
      'Writes are named commands through POST /api/commands; reads are typed views. A refusal always has a `code`.',
  },
  paths: {
    '/api/session': {
      post: {
        summary: 'Sign in',
        requestBody: json(SignIn),
        responses: { 200: answer('Signed in; sets the session cookie', Me), ...refusals },
      },
      delete: { summary: 'Sign out', responses: { 204: { description: 'Signed out' } } },
    },
    '/api/commands': {
      post: {
        summary: 'Give one command or up to 500; each gets its verdict, in order',
        description: `Names: ${commands.join(', ')}`,
        requestBody: json(SentBody),
        responses: { 200: answer('Verdicts', z.union([VerdictShape, z.array(VerdictShape)])), ...refusals },
      },
    },
    '/api/files': {
      post: {
        summary: 'Bring a file; a command then names it by its hash',
        requestBody: {
          required: true,
          content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } },
        },
        responses: { 200: answer('Kept', z.object({ file: z.string() })), ...refusals },
      },
    },
    '/api/health': {
      get: {
        summary: 'Is it up?',
        security: [],
        responses: { 200: answer('Up', z.object({ status: z.string(), version: z.string(), database: z.string() })) },
      },
    },
    [certificateCheck.path]: {
      get: {
        summary: 'What anybody who holds a certificate may ask: its class and whether it still holds',
        security: [],
        parameters: [{ name: 'code', in: 'path', required: true, schema: { type: 'string' } }],
        responses: { 200: answer('The certificate', certificateCheck.answer), ...refusals },
      },
    },
    ...Object.fromEntries(views.map((view) => [view.path, { get: describe(view) }])),
  },
  components: { securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'chungtay_session' } } },
  security: [{ session: [] }],
})

function describe(view: Shown): Operation {
  const content = view.answer
    ? answer('The answer', view.answer)
    : {
        description: 'A file',
        content: { [view.mediaType ?? 'application/octet-stream']: { schema: { type: 'string', format: 'binary' } } },
      }
  return {
    parameters: Object.entries(view.query.shape).map(([name, schema]) => parameter(view.path, name, schema)),
    responses: { 200: content, ...refusals },
  }
}

function parameter(path: string, name: string, schema: z.core.$ZodType): Operation {
  const inPath = path.includes(`{${name}}`)
  const shape = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' })
  const required = inPath || !z.safeParse(schema, undefined).success
  return { name, in: inPath ? 'path' : 'query', required, schema: shape }
}

const schemaOf = (schema: z.ZodType, io: 'input' | 'output') => z.toJSONSchema(schema, { io, unrepresentable: 'any' })
const json = (schema: z.ZodType) => ({
  required: true,
  content: { 'application/json': { schema: schemaOf(schema, 'input') } },
})
const answer = (description: string, schema: z.ZodType) => ({
  description,
  content: { 'application/json': { schema: schemaOf(schema, 'output') } },
})
const refusals = {
  400: { description: 'Refused: `code` says why' },
  401: { description: 'Not signed in' },
  403: { description: 'Not there, or not yours' },
}
