import type { Browser, BrowserContext } from 'playwright-core'

/** What a visitor of a page meets: milliseconds until its largest part stands there and of the slowest key press, and how far it shifts. */
export type Vitals = { lcpMs: number; inpMs: number; cls: number }

/** A municipal laptop of some years ago on a busy line. */
const slowness = { cpu: 4, bitsPerSecond: 10_000_000, latencyMs: 40 }

const observe = `(() => {
  const seen = (globalThis.vitals = { lcpMs: 0, inpMs: 0, cls: 0 })
  const on = (type, take) => new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true, durationThreshold: 16 })
  on('largest-contentful-paint', ({ startTime }) => { seen.lcpMs = startTime })
  on('event', ({ interactionId, duration }) => { if (interactionId) seen.inpMs = Math.max(seen.inpMs, duration) })
  on('layout-shift', ({ value, hadRecentInput }) => { if (!hadRecentInput) seen.cls += value })
})()`

/** One visit without anything kept from before, on a slowed machine and line; some keys are pressed. */
export async function visitPage(browser: Browser, room: BrowserContext | null, url: string): Promise<Vitals> {
  const context = room ?? (await browser.newContext())
  const page = await context.newPage()
  const session = await context.newCDPSession(page)
  await session.send('Network.enable')
  await session.send('Network.setCacheDisabled', { cacheDisabled: true })
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: slowness.latencyMs,
    downloadThroughput: slowness.bitsPerSecond / 8,
    uploadThroughput: slowness.bitsPerSecond / 8,
  })
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowness.cpu })
  await page.addInitScript(observe)
  await page.goto(url, { waitUntil: 'load' })
  // The first key ends the waiting for the largest part: it comes after it.
  await page.waitForFunction('globalThis.vitals.lcpMs > 0')
  for (const key of ['Tab', 'Tab', 'Tab']) await page.keyboard.press(key)
  // A press that was drawn within 16 ms is not told.
  await page.waitForFunction('globalThis.vitals.inpMs > 0', undefined, { timeout: 2_000 }).catch(() => undefined)
  const vitals: Vitals = await page.evaluate('globalThis.vitals')
  await page.close()
  if (room === null) await context.close()
  return vitals
}
