import type { Page } from 'playwright-core'
import { contrastOf } from '../../../src/web/theme/contrast.ts'

type Seen = { what: string; text: boolean; colour: string; behind: string }

/** Runs in the browser: every text and shape of the pictures with its own colour and the one behind its middle. */
const look = `(() => {
  const seen = []
  const none = (colour) => colour === 'none' || colour === 'transparent' || /^rgba\\(.*, 0\\)$/.test(colour)
  const paint = (element) => {
    // A line and a word have no ground: their fill is not what lies behind another.
    if (element instanceof SVGLineElement || element instanceof SVGTextElement || element instanceof SVGPathElement) return null
    const style = getComputedStyle(element)
    if (element instanceof SVGElement && !(element instanceof SVGSVGElement)) return none(style.fill) || style.fill.startsWith('url') ? null : style.fill
    return none(style.backgroundColor) ? null : style.backgroundColor
  }
  const canvas = () => {
    const probe = document.documentElement
    if (!(probe instanceof HTMLElement)) return 'rgb(255, 255, 255)'
    probe.style.setProperty('background-color', 'Canvas'); const colour = getComputedStyle(probe).backgroundColor
    probe.style.removeProperty('background-color'); return colour
  }
  const behind = (element, x, y) => {
    const stack = document.elementsFromPoint(x, y)
    const under = stack.slice(Math.max(0, stack.indexOf(element) + (stack.includes(element) ? 1 : 0)))
    for (const each of under) if (each !== element) { const colour = paint(each); if (colour) return colour }
    return canvas()
  }
  const pictures = document.documentElement instanceof SVGSVGElement ? [document.documentElement] : [...document.querySelectorAll('.o-chart__picture, .o-counts__bar svg')]
  for (const picture of pictures) {
    picture.scrollIntoView({ block: 'center' })
    for (const element of picture.querySelectorAll('text, rect, path, circle')) {
      if (element.closest('defs, pattern, marker, .o-chart__capacity-edge')) continue
      const box = element.getBoundingClientRect()
      if (box.width * box.height === 0 && element.tagName !== 'path') continue
      element.scrollIntoView({ block: 'center', inline: 'center' })
      const at = element.getBoundingClientRect()
      const style = getComputedStyle(element)
      const what = element.tagName + '.' + (element.getAttribute('class') ?? '') + ' ' + (element.textContent ?? '').slice(0, 20)
      const text = element.tagName === 'text'
      const filled = !none(style.fill) && !style.fill.startsWith('url')
      const stroked = !none(style.stroke)
      if (!text && !filled && !stroked) continue
      // What has an edge is known by its edge; a fill without one by itself.
      const colour = text || !stroked ? style.fill : style.stroke
      const place = text || stroked && !filled ? [at.x + at.width / 2, at.y + at.height / 2] : [at.x - 3, at.y + at.height / 2]
      const edge = element.previousElementSibling?.matches('.o-chart__capacity-edge') ? getComputedStyle(element.previousElementSibling).stroke : null
      const outside = edge ?? (text || (stroked && !filled) ? behind(element, place[0], place[1]) : null)
      let around = outside
      if (around === null) {
        let up = picture instanceof SVGSVGElement && picture === document.documentElement ? null : picture
        around = null
        const ground = picture.querySelector(':scope > rect')
        if (up === null) around = ground ? getComputedStyle(ground).fill : canvas()
        for (; up && around === null; up = up.parentElement) around = paint(up)
        around = around ?? canvas()
      }
      if (element.parentElement === picture && element.tagName === 'rect' && picture === document.documentElement) continue
      seen.push({ what, text, colour, behind: around })
    }
  }
  return seen
})()`

/** `rgb(1, 2, 3)` as `#010203`. */
const hex = (colour: string): string =>
  `#${(colour.match(/\d+(?:\.\d+)?/g) ?? ['0', '0', '0'])
    .slice(0, 3)
    .map((part) => Math.round(Number(part)).toString(16).padStart(2, '0'))
    .join('')}`

/**
 * How the colours of the pictures on a page stand out (WCAG 1.4.3 and 1.4.11): how many were looked at, and which do not.
 * Lines of an axis are left out: its numbers say the same.
 */
export async function pictureColours(page: Page): Promise<{ looked: number; faults: string[] }> {
  const seen = await page.evaluate<Seen[]>(look)
  const faults = seen.flatMap(({ what, text, colour, behind }) => {
    const contrast = contrastOf(hex(colour), hex(behind))
    return contrast < (text ? 4.5 : 3) ? [`${what}: ${colour} on ${behind} is ${contrast.toFixed(2)}`] : []
  })
  return { looked: seen.length, faults: [...new Set(faults)] }
}
