import Docxtemplater, { type DXT } from 'docxtemplater'
import PizZip from 'pizzip'
import { pictureField } from '../../../domain/review/paper.ts'

export type Tags = { readonly [name: string]: Tags }
/** What a template asks for, or the tags that are not closed or not opened. */
export type ReadTags =
  | { readonly ok: true; readonly tags: Tags; readonly raw: readonly string[] }
  | { readonly ok: false; readonly broken: readonly string[] }

/** How templates are filled in: only what a paper has itself is found, and nothing is run. */
export const options: DXT.ConstructorOptions = {
  paragraphLoop: true,
  linebreaks: true,
  stripInvalidXMLChars: true,
  errorLogging: false,
  nullGetter: () => '',
  parser: (tag) => ({
    get: (scope: object) => (Object.hasOwn(scope, tag) ? Reflect.get(scope, tag) : undefined),
  }),
}

/** The tags of the text, headers and footers. */
export function readTags(template: Uint8Array): ReadTags {
  const found: DXT.Part[][] = []
  const listen: DXT.Module = {
    name: 'tags',
    set: ({ inspect }: { inspect?: { postparsed?: DXT.Part[] } }) => {
      if (inspect?.postparsed) found.push(inspect.postparsed)
    },
  }
  try {
    new Docxtemplater(new PizZip(template), { ...options, modules: [listen] })
  } catch (error) {
    return { ok: false, broken: brokenTags(error) }
  }
  const raw: string[] = []
  const tags = Object.assign({}, ...found.map((parts) => tagsOf(parts, raw))) as Tags // true: only tagsOf made them
  return { ok: true, tags, raw }
}

function tagsOf(parts: readonly DXT.Part[], raw: string[]): Tags {
  const all: Record<string, Tags> = {}
  for (const { type, module, value, subparsed, expanded } of parts) {
    if (type !== 'placeholder') continue
    if (module === 'rawxml') raw.push(value)
    else if (module && module !== 'loop') raw.push(`${module} ${value}`)
    all[value] = {
      ...all[value],
      ...tagsOf(subparsed ?? [], raw),
      ...(module === 'rawxml' ? {} : tagsOf(expanded ?? [], raw)),
    }
  }
  return all
}

/** Raw XML goes into one place only: the picture we make ourselves. */
export const isPicture = (tag: string) => tag === pictureField

function brokenTags(error: unknown): string[] {
  const of = (one: unknown): string => {
    const tag = (one as { properties?: { xtag?: unknown } }).properties?.xtag // true or undefined: only read
    return typeof tag === 'string' ? tag : ''
  }
  const { errors } = (error as { properties?: { errors?: readonly unknown[] } }).properties ?? {}
  const named = (errors ?? [error]).map(of).filter(Boolean)
  return [...new Set(named)].slice(0, 20)
}
