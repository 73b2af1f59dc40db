import type { Page } from 'playwright-core'

/** By how many pixels the page is wider than the screen. */
export const sidewaysScroll = (page: Page): Promise<number> =>
  page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - document.documentElement.clientWidth))

/** What is wrong with the stops of the tab key: no outline to be seen, out of the screen, or covered by something. */
export async function tabFaults(
  page: Page,
  most = 150,
): Promise<{ stops: number; faults: string[]; first: string | null }> {
  const faults: string[] = []
  let first: string | null = null
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
  for (let stops = 0; stops < most; stops += 1) {
    await page.keyboard.press('Tab')
    const seen = await page.evaluate(() => {
      const element = document.activeElement
      if (!element || element === document.body) return null
      const style = getComputedStyle(element)
      const box = element.getBoundingClientRect()
      // Of a field that is higher than the screen, the middle of what is on the screen.
      const middle = (Math.max(box.top, 0) + Math.min(box.bottom, innerHeight)) / 2
      const points = [0.5, 0.1, 0.9].map((part) => [box.left + box.width * part, middle] as const)
      const hit = points.some(([x, y]) => {
        const top = document.elementFromPoint(x, y)
        return top !== null && (element.contains(top) || top.contains(element))
      })
      const name = `${element.tagName} ${element.textContent.trim().slice(0, 40)}`
      const outlined = Number.parseFloat(style.outlineWidth) >= 2 && style.outlineStyle !== 'none'
      return {
        name,
        href: element.getAttribute('href'),
        outlined,
        hit,
        inside: box.bottom > 0 && box.top < innerHeight,
      }
    })
    if (seen === null) return { stops, faults, first }
    if (stops === 0) first = seen.href
    if (!seen.outlined) faults.push(`no outline: ${seen.name}`)
    if (!seen.inside) faults.push(`out of the screen: ${seen.name}`)
    else if (!seen.hit) faults.push(`covered: ${seen.name}`)
  }
  return { stops: most, faults, first }
}
