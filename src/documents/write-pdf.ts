import { createRequire } from 'node:module'
import { buffer } from 'node:stream/consumers'
import PDFDocument from 'pdfkit'
import { asDate } from '../calendar/instant.ts'
import type { Block } from './blocks.ts'

const require = createRequire(import.meta.url)
const plainFont = require.resolve('@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf')
const boldFont = require.resolve('@expo-google-fonts/source-sans-3/700Bold/SourceSans3_700Bold.ttf')
const plain = 'plain'
const bold = 'bold'
const sizes = { title: 22, heading: 15, paragraph: 11 } as const
const tags = { title: 'H1', heading: 'H2', paragraph: 'P', pair: 'P', list: 'L' } as const
const margin = 56

/** What a paper says of itself: its title, the instant (or day) as of which it was made, and its language. */
export type Paper = { title: string; madeAt: string; language?: 'nl' | 'en' }

/**
 * Writes blocks on paper (A4): tagged, with its language and our own font in it, so that a screen reader reads what the eye sees
 * and every name keeps its accents. The same blocks on the same paper are the same bytes.
 */
export async function writePdf(
  { title, madeAt, language = 'nl' }: Paper,
  blocks: readonly Block[],
): Promise<Uint8Array> {
  const document = new PDFDocument({
    size: 'A4',
    margin,
    pdfVersion: '1.7',
    lang: language === 'nl' ? 'nl-NL' : 'en-GB',
    tagged: true,
    displayTitle: true,
    info: { Title: title, Producer: 'Overstap', Creator: 'Overstap', CreationDate: asDate(madeAt) },
  })
  const written = buffer(document)
  document.registerFont(plain, plainFont)
  document.registerFont(bold, boldFont)
  const root = document.struct('Document')
  document.addStructure(root)
  for (const block of blocks) {
    if (block.kind === 'heading') keepWithNext(document)
    root.add(document.struct(tags[block.kind], {}, () => write(document, block)))
  }
  root.end()
  document.end()
  return written
}

type Pdf = InstanceType<typeof PDFDocument>

/** A heading at the foot of a page goes to the next, with what it is about. */
function keepWithNext(document: Pdf): void {
  if (document.y > document.page.height - margin - 80) document.addPage()
}

function write(document: Pdf, block: Block): void {
  switch (block.kind) {
    case 'title':
    case 'heading':
      document.font(bold).fontSize(sizes[block.kind])
      document.text(block.text, { paragraphGap: 4 })
      return
    case 'paragraph':
      document.font(plain).fontSize(sizes.paragraph).text(block.text, { paragraphGap: 6 })
      return
    case 'pair':
      document.font(bold).fontSize(sizes.paragraph).text(`${block.label}: `, { continued: true })
      document.font(plain).text(block.text, { paragraphGap: 4 })
      return
    case 'list':
      document.font(plain).fontSize(sizes.paragraph)
      for (const item of block.items) document.text(`• ${item}`, { indent: 8, paragraphGap: 2 })
      document.moveDown(0.4)
  }
}
