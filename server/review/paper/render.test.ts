import assert from 'node:assert/strict'
import { it } from 'node:test'
import { strFromU8, unzipSync } from 'fflate'
import { type PaperKind, paperFields, paperKinds } from '../../../domain/review/paper.ts'
import { checkTemplate } from './check-template.ts'
import { defaultTemplate } from './defaults/defaults.ts'
import { renderPapers } from './render.ts'

const rowOf = (names: readonly string[], no: number) =>
  Object.fromEntries(names.map((name) => [name, `${name} <w:p/> & "${no}" \u0007Ệ`]))
const paperOf = (kind: PaperKind, no: number) => {
  const { fields, lists } = paperFields[kind]
  const rows = Object.entries(lists).map(
    ([name, columns]) => [name, [1, 2, 3].map((at) => rowOf(columns, at))] as const,
  )
  return { ...rowOf(fields, no), ...Object.fromEntries(rows) }
}
const xmlOf = (bytes: Uint8Array) => strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array())

for (const kind of paperKinds)
  it(`the template of the product for ${kind} asks only for what the paper has, and takes any name`, () => {
    assert.deepEqual(checkTemplate(kind, defaultTemplate(kind)), { ok: true, value: null })
    const xml = xmlOf(renderPapers(defaultTemplate(kind), [paperOf(kind, 1), paperOf(kind, 2)]))
    assert.doesNotMatch(xml, /[{}]/)
    assert.ok(!xml.includes('\u0007'))
    assert.match(xml, /&lt;w:p\/&gt; &amp; /)
    assert.equal(xml.match(/<w:pageBreakBefore\/><w:spacing [^>]*w:line="20"/g)?.length, 1)
  })

it('300 certificates are one file of 300 pages', () => {
  const papers = Array.from({ length: 300 }, (_, at) => paperOf('certificate', at))
  const bytes = renderPapers(defaultTemplate('certificate'), papers)
  assert.equal(xmlOf(bytes).match(/GIẤY CHỨNG NHẬN/g)?.length, 300)
  assert.equal(Object.keys(unzipSync(bytes)).filter((name) => name.startsWith('word/media/')).length, 300)
})
