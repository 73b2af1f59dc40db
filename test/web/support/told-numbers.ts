/** A text on a page that holds a number: where it stands, and the address that it leads to. */
export type Told = { where: string; text: string; href: string | null }

const plain = (html: string): string =>
  html
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&#39;', "'")
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')

/** What names and asks, but counts nothing: headings, the heads of rows and columns, forms, and the axis of a picture. */
const counting = (tag: string, attributes: string): boolean =>
  !/^(h[1-4]|th|caption|title|form|nav|script|style|defs)$/.test(tag) &&
  !attributes.includes('o-chart__axis') &&
  (tag !== 'text' || attributes.includes('o-chart__value'))

type Element = { tag: string; attributes: string; text: string }

/**
 * Every text with a number in what a page shows in main. `words` are the texts of the page that are always the same: a
 * number in those is a word. Where it stands: the headings above it and the kind of text, or the table, row and column,
 * with in a list in a cell what its item begins with.
 */
export function toldNumbers(html: string, words: readonly string[]): Told[] {
  const told: (Told & { tile: Element | undefined })[] = []
  const open: Element[] = []
  const headings: Record<string, string> = {}
  const place = { caption: '', row: '' }
  for (const [, closes, tag = '', attributes = '', text] of mainOf(html).matchAll(
    /<(\/?)([a-z][a-z\d]*)([^>]*)>|([^<]+)/gs,
  )) {
    if (text !== undefined) {
      for (const element of open) element.text += plain(text)
      const said = without(words, plain(text)).trim()
      if (/\d/.test(said) && open.every((each) => counting(each.tag, each.attributes)))
        told.push({ where: whereOf(open, headings, place), text: said, href: hrefOf(open), tile: tileOf(open) })
    } else if (closes === '') {
      if (!attributes.endsWith('/') && !/^(input|br|img|hr)$/.test(tag)) open.push({ tag, attributes, text: '' })
    } else {
      const closed = open.splice(open.findLastIndex((each) => each.tag === tag))[0]
      const name = closed?.text.trim() ?? ''
      if (tag === 'h1') Object.assign(headings, { h1: name, h2: '', h3: '' })
      if (tag === 'h2') Object.assign(headings, { h2: name, h3: '' })
      if (tag === 'h3') headings['h3'] = name
      if (tag === 'caption') place.caption = name
      if (tag === 'th' && closed?.attributes.includes('scope="row"')) place.row = name
    }
  }
  // The name of a tile comes after its number.
  return told.map(({ where, text, href, tile }) => ({
    ...{ text, href },
    where: tile === undefined ? where : `${where} | ${tile.text.replace(/^\s*\d+\s*/, '').trim()}`,
  }))
}

const tileOf = (open: readonly Element[]) => open.find(({ attributes }) => attributes.includes('class="o-tile"'))

const mainOf = (html: string): string => /<main.*<\/main>/s.exec(html)?.[0] ?? ''

const without = (words: readonly string[], text: string): string =>
  words.reduce((left, word) => left.replaceAll(word, ''), text)

function hrefOf(open: readonly Element[]): string | null {
  const link = open.findLast(({ tag }) => tag === 'a')
  const href = /href="([^"]*)"/.exec(link?.attributes ?? '')?.[1]
  return href === undefined ? null : plain(href)
}

function whereOf(
  open: readonly Element[],
  { h1 = '', h2 = '', h3 = '' }: Readonly<Record<string, string>>,
  { caption, row }: { caption: string; row: string },
): string {
  const cell = open.find(({ tag }) => tag === 'td')
  const item = open.findLast(({ tag }) => tag === 'li')
  if (cell) {
    const label = plain(/data-label="([^"]*)"/.exec(cell.attributes)?.[1] ?? '')
    const begins = item?.text.replace(/:.*$/s, '').trim() ?? ''
    return [caption, row, label, begins].filter((part) => part !== '').join(' | ')
  }
  const kind = open.findLast(({ tag }) => tag !== 'span' && tag !== 'a' && tag !== 'g')?.tag ?? ''
  return [h2 || h1, h3, kind].filter((part) => part !== '').join(' | ')
}

/** What a number must be: the text itself, or one of these. */
export type Recounted = Readonly<Record<string, string | number | readonly (string | number)[]>>

/**
 * What is wrong with the numbers of a page: one that is not that of the rows behind its link or not what was counted
 * apart, one that has neither, and one that was counted and is not there.
 */
export function wrongNumbers(
  told: readonly Told[],
  recounted: Recounted,
  rowsBehind: ReadonlyMap<string, number>,
): string[] {
  const judged = told.flatMap(({ where, text, href }) => {
    const rows = href === null ? undefined : rowsBehind.get(href)
    const expected = recounted[where]
    if (rows === undefined && expected === undefined) return [`${where}: “${text}” has no rows and no count of its own`]
    const byRows = rows === undefined || text === String(rows) ? [] : [`${where}: ${text}, and ${rows} rows`]
    const allowed = expected === undefined ? [text] : [expected].flat().map(String)
    return [
      ...byRows,
      ...(allowed.includes(text) ? [] : [`${where}: “${text}”, counted apart “${allowed.join('” or “')}”`]),
    ]
  })
  const seen = new Set(told.map(({ where }) => where))
  return [
    ...judged,
    ...Object.keys(recounted)
      .filter((where) => !seen.has(where))
      .map((where) => `${where}: is not there`),
  ]
}
