import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** The text of a PDF as a reader of it gets it, page by page, with single spaces; and in which language it says it is. */
export async function pdfText(bytes: Uint8Array): Promise<{ text: string; pages: number; language: string | null }> {
  const loading = getDocument({ data: new Uint8Array(bytes), verbosity: 0, useSystemFonts: false })
  const document = await loading.promise
  const pages: string[] = []
  for (let number = 1; number <= document.numPages; number++) {
    const content = await (await document.getPage(number)).getTextContent()
    pages.push(content.items.map((item) => ('str' in item ? item.str + (item.hasEOL ? ' ' : '') : '')).join(''))
  }
  const { info } = await document.getMetadata()
  await loading.destroy()
  const language = 'Language' in info && typeof info.Language === 'string' ? info.Language : null
  return { text: pages.join(' ').replaceAll(/\s+/g, ' '), pages: pages.length, language }
}
