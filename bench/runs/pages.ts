import { createServer } from 'node:http'
import { gzipSync } from 'node:zlib'
import type { Browser, BrowserContext } from 'playwright-core'
import { launchChromium, signIn } from '../../test/browser/support/chromium.ts'
import type { EvidenceRun } from '../evidence.ts'
import { machine, round, spread } from '../support/measure.ts'
import { inOwnFolder, runToday } from '../support/own-folder.ts'
import { type Vitals, visitPage } from '../support/page-vitals.ts'
import { startProgram } from '../support/program-process.ts'

const goal = { scriptKb: 15, styleKb: 35, htmlKb: 20, lcpMs: 1200, inpMs: 100, cls: 0.02 }

/** What pages weigh and how quick they are at 4 times less CPU and 10 Mbit, each beside a plain page of the same size. */
export const run: EvidenceRun = ({ full, say }) =>
  inOwnFolder(async (folder) => {
    const program = await startProgram({ OVERSTAP_DATA: folder, OVERSTAP_TODAY: runToday })
    const browser = await launchChromium()
    try {
      const origin = `http://localhost:${program.port}`
      const room = await browser.newContext({ locale: 'nl-NL', timezoneId: 'Europe/Amsterdam', bypassCSP: true })
      const aCase = await fill(room, origin)
      const pages: Record<string, PageFigures> = {}
      for (const [name, path] of [
        ['worklist', '/werk'],
        ['case', aCase],
        ['new-case', '/zaken/nieuw'],
      ] as const) {
        pages[name] = await measure(browser, room, origin + path, full ? 9 : 5)
        say(`${name}: ${JSON.stringify(pages[name])}`)
      }
      const all = Object.values(pages)
      const met = all.every(
        (one) =>
          one.scriptKb <= goal.scriptKb &&
          one.styleKb <= goal.styleKb &&
          one.htmlKb <= goal.htmlKb &&
          one.lcpMs <= goal.lcpMs &&
          one.inpMs <= goal.inpMs &&
          one.cls <= goal.cls,
      )
      return { figures: { pages, machine: machine() }, goal, met }
    } finally {
      await browser.close()
      await program.stop()
    }
  })

type PageFigures = Vitals & { htmlKb: number; scriptKb: number; styleKb: number; plain: Vitals }

const around = 'Voorbeeldstad;Wijkteam Voorbeeldstad;Iris Wijkstra;ja;participation-support;long-term;ja'

/** Signs in and reads fifty cases in; answers the address of the first. */
async function fill(room: BrowserContext, origin: string): Promise<string> {
  const page = await room.newPage()
  await signIn(page, origin, 'wijkteam')
  const rows = Array.from(
    { length: 50 },
    (_, row) => `b-${row};Naam${row};Proef;2009-0${1 + (row % 9)}-1${row % 9};${around}`,
  )
  const header =
    'reference;firstName;familyName;birthDate;municipality;organisation;worker;youthHelpRunning;youthHelpKind;needAfter18;wmoCanProvide'
  await page.goto(`${origin}/zaken/inlezen`)
  await page.setInputFiles('#bestand', {
    name: 'vijftig.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from([header, ...rows].join('\n')),
  })
  await page.click('form[action="/zaken/inlezen"] button')
  await page.waitForSelector('[data-state=done]', { timeout: 120_000 })
  const first = await page.locator('tbody th[scope=row] a').first().getAttribute('href')
  await page.close()
  return first ?? '/werk'
}

async function measure(browser: Browser, room: BrowserContext, url: string, visits: number): Promise<PageFigures> {
  const html = await (await room.request.get(url)).text()
  const weigh = async (pattern: RegExp): Promise<number> => {
    let bytes = 0
    for (const [, path = ''] of html.matchAll(pattern)) {
      bytes += gzipSync(await (await room.request.get(new URL(path, url).href)).body()).length
    }
    return round(bytes / 1024)
  }
  const plain = await plainPage(html.length)
  const [own, beside]: [Vitals[], Vitals[]] = [[], []]
  // Turn by turn, so that both meet the same machine.
  for (let visit = 0; visit < visits; visit += 1) {
    own.push(await visitPage(browser, room, url))
    beside.push(await visitPage(browser, null, plain.url))
  }
  plain.close()
  return {
    htmlKb: round(gzipSync(html).length / 1024),
    scriptKb: await weigh(/<script type="module" src="([^"]+)"/g),
    styleKb: await weigh(/<link rel="stylesheet" href="([^"]+)"/g),
    ...middle(own),
    plain: middle(beside),
  }
}

const middle = (all: readonly Vitals[]): Vitals => ({
  lcpMs: spread(all.map(({ lcpMs }) => lcpMs)).median,
  inpMs: spread(all.map(({ inpMs }) => inpMs)).median,
  cls: spread(all.map(({ cls }) => cls)).median,
})

/** A page of as many characters without style or script, from a bare server. */
async function plainPage(characters: number): Promise<{ url: string; close(): void }> {
  const paragraph = '<p>Een regel tekst met een <a href="/">link</a> erin.</p>'
  const body = `<!doctype html><html lang="nl"><title>Kaal</title><h1>Kaal</h1>${paragraph.repeat(Math.ceil(characters / paragraph.length))}</html>`
  const zipped = gzipSync(body)
  const server = createServer((_request, response) => {
    response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8', 'Content-Encoding': 'gzip' }).end(zipped)
  })
  await new Promise<void>((resolve) => server.listen(0, resolve))
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  return { url: `http://localhost:${port}/`, close: () => server.close() }
}
