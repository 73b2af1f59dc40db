import type { OutlineState } from '../../machines/outline.ts'
import { type Box, type LaidOut, type Line, layOutRegion } from './lay-out-region.ts'
import { regionName, unnamedState } from './region-words.ts'

/** In which language, and what the picture is called. */
export type SvgWords = { language: 'nl' | 'en'; title: string; description: string; here: string }

type Placed = LaidOut & { title: string; top: number }

const margin = 16
const titleHeight = 28

/**
 * Draws a statechart: a row a region, a box a state. Where a case stands is told by a thick border and by words, never by
 * colour alone. The same stands as a list in the outline.
 * @param active the paths of the states that a case is in; empty for the picture of the pathway itself.
 * @param notes what stands in a box below its name, by path: how many cases are there, and how long.
 */
export function statechartSvg(
  words: SvgWords,
  states: readonly OutlineState[],
  active: ReadonlySet<string>,
  notes: ReadonlyMap<string, string> = new Map([...active].map((path) => [path, words.here])),
): string {
  const placed = placeRegions(words, states)
  const labels = new Map(
    states.map(({ path, meta }) => [path, meta?.label[words.language] ?? unnamedState(words.language)]),
  )
  const width = Math.max(...placed.map((region) => region.width)) + 2 * margin
  const height = (placed.at(-1)?.top ?? 0) + (placed.at(-1)?.height ?? 0) + titleHeight + margin
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="statechart-title statechart-description" lang="${words.language}" font-family="Source Sans 3 Variable, Source Sans 3, sans-serif" font-size="14">`,
    `<title id="statechart-title">${escaped(words.title)}</title><desc id="statechart-description">${escaped(words.description)}</desc>`,
    '<defs><marker id="arrow" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="8" markerHeight="8" orient="auto-start-reverse"><path d="M0 0 L8 4 L0 8 z" fill="#3d4a5c"/></marker></defs>',
    `<rect width="${width}" height="${height}" fill="#ffffff"/>`,
    ...placed.map((region) => drawRegion(region, labels, notes)),
    '</svg>',
  ].join('\n')
}

/** The regions of a machine below each other: the top of the statechart, then each part that runs beside the others. */
function placeRegions(words: SvgWords, states: readonly OutlineState[]): Placed[] {
  const parallel = states.filter(({ type }) => type === 'parallel')
  const roots = parallel.flatMap(({ path }) => states.filter((state) => parentOf(state.path) === path))
  const regions = roots.filter((root) => !roots.some((other) => other.path.startsWith(`${root.path}.`)))
  let top = margin
  return regions.flatMap((region) => {
    const within = states.filter(({ path }) => path.startsWith(`${region.path}.`))
    if (within.length === 0) return []
    const laidOut = layOutRegion(within)
    const placed = {
      ...laidOut,
      title: region.meta?.label[words.language] ?? regionName(region.path, words.language),
      top,
    }
    top += laidOut.height + titleHeight + margin
    return [placed]
  })
}

const parentOf = (path: string): string => path.split('.').slice(0, -1).join('.')

function drawRegion(region: Placed, labels: ReadonlyMap<string, string>, notes: ReadonlyMap<string, string>): string {
  return [
    `<g transform="translate(${margin} ${region.top})"><text x="8" y="18" font-weight="600" fill="#1b2430">${escaped(region.title)}</text><g transform="translate(0 ${titleHeight})">`,
    ...region.lines.map(drawLine),
    ...region.boxes.map((box) => drawBox(box, labels.get(box.path) ?? '', notes.get(box.path))),
    '</g></g>',
  ].join('\n')
}

function drawLine({ points }: Line): string {
  const path = points.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${Math.round(x)} ${Math.round(y)}`).join(' ')
  return `<path d="${path}" fill="none" stroke="#3d4a5c" stroke-width="1.2" marker-end="url(#arrow)"/>`
}

function drawBox({ x, y, width, height, path }: Box, label: string, note: string | undefined): string {
  const isHere = note !== undefined
  const lines = wrap(label, 26)
  const shown = isHere ? [...lines, note] : lines
  const first = y + height / 2 - (shown.length - 1) * 8 + 5
  const text = shown.map(
    (line, index) =>
      `<text x="${Math.round(x + width / 2)}" y="${Math.round(first + index * 16)}" text-anchor="middle" fill="#1b2430"${isHere ? ' font-weight="700"' : ''}>${escaped(line)}</text>`,
  )
  return `<g data-state="${escaped(path)}"${isHere ? ' data-here="true"' : ''}><rect x="${Math.round(x)}" y="${Math.round(y)}" width="${width}" height="${height}" rx="6" fill="${isHere ? '#e6f0fa' : '#f6f7f9'}" stroke="#1b2430" stroke-width="${isHere ? 3.5 : 1}"/>${text.join('')}</g>`
}

/** Breaks a label into lines of at most `width` characters; what does not fit on two stays on the second. */
function wrap(text: string, width: number): string[] {
  const lines = ['']
  for (const word of text.split(' ')) {
    const last = lines.at(-1) ?? ''
    if (last === '') lines[lines.length - 1] = word
    else if (lines.length === 2 || `${last} ${word}`.length <= width) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
