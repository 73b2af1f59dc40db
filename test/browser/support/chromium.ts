import { createReadStream, createWriteStream, existsSync } from 'node:fs'
import { readFile, rename } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createBrotliDecompress } from 'node:zlib'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'

const installed = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/** A real Chromium: the one that comes with the packages, else the one of the machine. Throws a line that says what to install. */
export async function launchChromium(): Promise<Browser> {
  const executablePath = (await packaged()) ?? installed.find((path) => existsSync(path))
  if (executablePath === undefined) {
    throw new Error(
      'These tests need a browser: run `npm ci` on Linux x64, or install Chromium so that /usr/bin/chromium is there.',
    )
  }
  return chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })
}

/**
 * The browser that comes with the packages, unpacked once for each version. It gets its name when it is whole: two test
 * files that begin at the same time, or a run that was killed midway, leave no half browser under it.
 */
async function packaged(): Promise<string | undefined> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined
  const folder = join(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')), '..', '..')
  const { version } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'))
  const path = join(tmpdir(), `overstap-chromium-${version}`)
  if (existsSync(path)) return path
  const unpacking = `${path}.${process.pid}`
  await pipeline(
    createReadStream(join(folder, 'bin', 'chromium.br')),
    createBrotliDecompress(),
    createWriteStream(unpacking, { mode: 0o755 }),
  )
  await rename(unpacking, path)
  return path
}

/** A page of a visit of its own, in Dutch; what it writes to the console or throws is collected. */
export async function newPage(
  browser: Browser,
  options: BrowserContextOptions = {},
): Promise<{ page: Page; told: string[] }> {
  const context = await browser.newContext({
    locale: 'nl-NL',
    timezoneId: 'Europe/Amsterdam',
    viewport: { width: 1280, height: 900 },
    ...options,
  })
  const page = await context.newPage()
  const told: string[] = []
  page.on('pageerror', (error) => told.push(error.message))
  page.on('console', (message) => message.type() === 'error' && told.push(message.text()))
  return { page, told }
}

/**
 * Signs in as a persona by the button on the page, and waits until the page that comes is there as a whole: Chromium
 * does not always end a page that is closed while it loads.
 */
export async function signIn(page: Page, origin: string, persona: string): Promise<void> {
  await page.goto(`${origin}/inloggen`)
  await page.click(`form[action="/inloggen/proef/${persona}"] button`)
  await page.waitForURL(({ pathname }) => !/^\/(inloggen|proef-aanmelden)/.test(pathname))
}

type Finding = { id: string; nodes: { target: string[]; html: string; any: { message: string }[] }[] }

let axe: string | undefined

/**
 * What axe finds on the page as it is: violations of WCAG 2.2 AA, and what it could not judge (one line each), less what
 * is explained: a heading over a group of rows spans the row, so it has no data cell in its own row or column; the
 * background of text in a picture can't be told (the colours of pictures have a test of their own). In forced
 * colours the colours are the system's, which axe does not know: there contrast is not asked.
 */
export async function axeFindings(
  page: Page,
  forcedColours = false,
): Promise<{ violations: string[]; incomplete: string[] }> {
  axe ??= await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
  await page.evaluate(axe)
  const found = await page.evaluate<{ violations: Finding[]; incomplete: Finding[] }>(
    `axe.run(document, { rules: { 'color-contrast': { enabled: ${!forcedColours} } }, resultTypes: ['violations', 'incomplete'], runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })`,
  )
  const lines = (findings: Finding[]) =>
    findings.flatMap(({ id, nodes }) =>
      nodes.map(({ target, any }) => `${id}: ${target.join(' ')} ${any[0]?.message ?? ''}`.slice(0, 240)),
    )
  const grouped = (await page.locator('th[scope=rowgroup]').count()) > 0
  const unexplained = found.incomplete
    .filter(({ id }) => !(grouped && id === 'th-has-data-cells'))
    .map(({ id, nodes }) => ({
      id,
      nodes: id === 'color-contrast' ? nodes.filter(({ html }) => !html.startsWith('<text')) : nodes,
    }))
  return { violations: lines(found.violations), incomplete: lines(unexplained) }
}
