import Docxtemplater from 'docxtemplater'
import PizZip from 'pizzip'
import { pictureField } from '../../../domain/review/paper.ts'
import { qrPng } from './qr.ts'
import { options } from './tags.ts'

type Row = Readonly<Record<string, string>>
/** The fields of one paper, and its lists. `ma_qr` holds the text of the square. */
export type PaperData = Readonly<Record<string, string | readonly Row[]>>

const main = 'word/document.xml'
const each = 'moi_giay'

/** A template filled in once for each paper, every one from the top of a page. */
export function renderPapers(template: Uint8Array, papers: readonly PaperData[]): Uint8Array {
  const zip = new PizZip(template)
  zip.file(main, repeated(zip.file(main)?.asText() ?? ''))
  const squares: string[] = []
  const filled = papers.map((paper, at) => ({ ...withPicture(paper, squares), sang_trang: at > 0 }))
  // Headers and footers stand outside what is repeated: they read the first paper.
  const doc = new Docxtemplater(zip, options).render({ ...filled[0], [each]: filled })
  const out = doc.getZip() as PizZip // true: the very class we gave it
  addPictures(out, squares)
  return out.generate({ type: 'uint8array', compression: 'DEFLATE' })
}

/** A line of one point that begins a page: nothing of the template has to know that it is one of many. */
const pageBreak =
  '<w:p><w:pPr><w:pageBreakBefore/><w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/><w:rPr><w:sz w:val="2"/></w:rPr></w:pPr></w:p>'
const said = (tag: string) => `<w:p><w:r><w:t>{${tag}}</w:t></w:r></w:p>`

function repeated(xml: string): string {
  const start = /<w:body[^>]*>/.exec(xml)
  if (!start) return xml
  const from = start.index + start[0].length
  const lastPage = /<w:sectPr(?:(?!<w:sectPr)[\s\S])*<\/w:sectPr>\s*<\/w:body>|<w:sectPr[^>]*\/>\s*<\/w:body>/.exec(xml)
  const to = lastPage?.index ?? xml.lastIndexOf('</w:body>')
  const broken = said('#sang_trang') + pageBreak + said('/sang_trang')
  return xml.slice(0, from) + said(`#${each}`) + broken + xml.slice(from, to) + said(`/${each}`) + xml.slice(to)
}

function withPicture(paper: PaperData, squares: string[]): PaperData {
  const text = paper[pictureField]
  if (typeof text !== 'string') return paper
  squares.push(text)
  return { ...paper, [pictureField]: picture(squares.length) }
}

/** 2.6 cm. */
const side = 936_000
const drawing = 'http://schemas.openxmlformats.org/drawingml/2006'
const picture = (no: number) =>
  `<w:p><w:r><w:drawing><wp:inline xmlns:wp="${drawing}/wordprocessingDrawing" distT="0" distB="0" distL="0" distR="0"><wp:extent cx="${side}" cy="${side}"/><wp:docPr id="${90_000 + no}" name="QR ${no}"/><a:graphic xmlns:a="${drawing}/main"><a:graphicData uri="${drawing}/picture"><pic:pic xmlns:pic="${drawing}/picture"><pic:nvPicPr><pic:cNvPr id="${90_000 + no}" name="QR ${no}"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:embed="rIdQr${no}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="${side}" cy="${side}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`

function addPictures(zip: PizZip, squares: readonly string[]) {
  if (squares.length === 0) return
  const links = squares.map((text, at) => {
    zip.file(`word/media/qr-${at + 1}.png`, qrPng(text))
    return `<Relationship Id="rIdQr${at + 1}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="media/qr-${at + 1}.png"/>`
  })
  edit(zip, 'word/_rels/document.xml.rels', (xml) =>
    xml.replace('</Relationships>', `${links.join('')}</Relationships>`),
  )
  edit(zip, '[Content_Types].xml', (xml) =>
    /Extension="png"/i.test(xml)
      ? xml
      : xml.replace(/<Types[^>]*>/, '$&<Default Extension="png" ContentType="image/png"/>'),
  )
}

function edit(zip: PizZip, name: string, change: (xml: string) => string) {
  const part = zip.file(name)
  if (part) zip.file(name, change(part.asText()))
}
