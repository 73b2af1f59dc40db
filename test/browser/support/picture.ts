import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'

const folder = join(import.meta.dirname, '../../../docs/screens')
/** Longer than anybody reads in a document. */
const tallest = 2000

/** Keeps a picture of the page in docs/screens, when asked for: `OVERSTAP_SCREENS=1 npm test -- test/browser/pages`. */
export async function keepPicture(page: Page, name: string): Promise<void> {
  if (process.env['OVERSTAP_SCREENS'] !== '1') return
  await mkdir(folder, { recursive: true })
  const session = await page.context().newCDPSession(page)
  const { width, height } = await page.evaluate(() => ({
    width: innerWidth,
    height: document.documentElement.scrollHeight,
  }))
  const { data } = await session.send('Page.captureScreenshot', {
    format: 'webp',
    quality: 55,
    captureBeyondViewport: true,
    clip: { x: 0, y: 0, width, height: Math.min(height, tallest), scale: 0.75 },
  })
  await writeFile(join(folder, `${name}.webp`), Buffer.from(data, 'base64'))
}
