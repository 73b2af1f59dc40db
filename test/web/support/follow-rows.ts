import { expect } from '@jest/globals'
import type { Page, Visitor } from './visitor.ts'

const plain = (html: string): string => html.replaceAll('&amp;', '&').replaceAll('&#39;', "'")

/** An address of rows behind a number. */
export const isRowsAddress = (href: string): boolean =>
  /^\/overzicht\/(datums|zaken|gebroken\/regels|vooruitblik\/(regels|nagespeeld))\?/.test(href)

/** The page, once the cases on it have been lived: the server answers each time how far it is by then. */
export async function whenLived(visitor: Visitor, path: string): Promise<Page> {
  let page = await visitor.get(path)
  while (page.status === 200 && page.html.includes('data-progress=')) page = await visitor.get(path)
  return page
}

/** How many rows stand on a page of rows and all that follow it; where amounts stand in them, those together. */
export async function rowsAt(visitor: Visitor, path: string): Promise<number> {
  let rows = 0
  for (let next: string | undefined = path; next !== undefined; ) {
    const { status, html } = await whenLived(visitor, next)
    expect([next, status]).toEqual([next, 200])
    const amounts = [...html.matchAll(/data-label="Aantal"[^>]*>(\d+)</g)].map(([, amount]) => Number(amount))
    rows += amounts.reduce((sum, n) => sum + n, 0) || [...html.matchAll(/<th scope="row"/g)].length
    const more: string | undefined = [...html.matchAll(/href="([^"]*[?&;]na=[^"]*)"/g)].at(-1)?.[1]
    next = more === undefined ? undefined : plain(more)
  }
  return rows
}

/** The rows behind each of these addresses, each asked once. */
export async function rowsBehind(
  visitor: Visitor,
  addresses: readonly (string | null)[],
): Promise<Map<string, number>> {
  const known = new Map<string, number>()
  for (const href of addresses)
    if (href !== null && isRowsAddress(href) && !known.has(href)) known.set(href, await rowsAt(visitor, href))
  return known
}
