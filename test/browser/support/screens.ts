import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { type RunningProgram, runningProgram } from '../../support/running-program.ts'
import { launchChromium, signIn } from './chromium.ts'
import { anotherPathway, answerSecondStep, fillDecree, fillNewCase } from './fill-forms.ts'
import { openCases } from './open-cases.ts'
import { offerLinkFor } from './volunteers.ts'

/** A screen of the pages: who looks (null for nobody), where, and what is done there before it is looked at. */
export type Screen = {
  name: string
  persona: string | null
  path: string
  act?: (page: Page) => Promise<void>
  status?: number
}

/** The program with something on each screen, and a browser to look with. */
export type Gallery = {
  screens: readonly Screen[]
  /** Opens a screen in a tab of its own; who looks signs in once for each way of looking. */
  open(
    name: string,
    look?: BrowserContextOptions,
    language?: 'nl' | 'en',
  ): Promise<{ page: Page; told: string[]; status: number }>
  close(): Promise<void>
}

const around = 'Voorbeeldstad;Wijkteam Voorbeeldstad;Iris Wijkstra;ja;participation-support;long-term;ja'
const caseload = [
  'reference;firstName;familyName;birthDate;municipality;organisation;worker;youthHelpRunning;youthHelpKind;needAfter18;wmoCanProvide',
  `r-1;Noor;Bakker;2009-01-10;${around}`,
  `r-2;Sem;;2009-02-30;${around}`,
].join('\n')

/** Opens it on a day that stands still. */
export async function openGallery(): Promise<Gallery> {
  const program = await runningProgram('2026-11-22')
  const origin = new URL(program.url).origin
  const caseId = await openCases(program)
  await program.moveTo('2026-12-08')
  await program.call('jeugdhulp', 'POST', `/cases/${caseId}/events`, {
    body: { type: 'plan.started', occurredOn: '2026-12-08' },
    headers: { 'If-Match': '*' },
  })
  const browser = await launchChromium()
  const rooms = new Map<string, Promise<BrowserContext>>()
  const roomFor = (persona: string | null, look: BrowserContextOptions, language: string): Promise<BrowserContext> => {
    const key = JSON.stringify([persona, look, language])
    const room = rooms.get(key) ?? enter(browser, origin, persona, look, language)
    rooms.set(key, room)
    return room
  }
  const made = await fillGallery(await roomFor('wijkteam', {}, 'nl'), origin)
  const screens = await listScreens(program, caseId, made)
  const byName = new Map(screens.map((screen) => [screen.name, screen]))
  return {
    screens,
    open: async (name, look = {}, language = 'nl') => {
      const screen = byName.get(name)
      if (!screen) throw new Error(`There is no screen ${name}.`)
      const page = await (await roomFor(screen.persona, look, language)).newPage()
      const told: string[] = []
      page.on('pageerror', (error) => told.push(error.message))
      page.on('console', (message) => message.type() === 'error' && told.push(message.text()))
      const answer = await page.goto(origin + screen.path)
      await screen.act?.(page)
      return { page, told, status: answer?.status() ?? 0 }
    },
    close: async () => {
      await browser.close()
      await program.stop()
    },
  }
}

async function enter(
  browser: Browser,
  origin: string,
  persona: string | null,
  look: BrowserContextOptions,
  language: string,
): Promise<BrowserContext> {
  const room = await browser.newContext({
    locale: 'nl-NL',
    timezoneId: 'Europe/Amsterdam',
    viewport: { width: 1280, height: 900 },
    reducedMotion: 'reduce',
    bypassCSP: true,
    ...look,
  })
  const page = await room.newPage()
  if (persona !== null) await signIn(page, origin, persona)
  if (language === 'en') await page.goto(`${origin}/taal/en`)
  await page.close()
  return room
}

/** A file that was read in and a change of many cases, so that their results can be looked at. */
async function fillGallery(room: BrowserContext, origin: string): Promise<{ upload: string; bulk: string }> {
  const page = await room.newPage()
  await page.goto(`${origin}/zaken/inlezen`)
  await page.setInputFiles('#bestand', { name: 'jongeren.csv', mimeType: 'text/csv', buffer: Buffer.from(caseload) })
  await page.click('form[action="/zaken/inlezen"] button')
  await page.waitForSelector('[data-state=done]')
  const upload = new URL(page.url()).pathname
  await chooseMany(page, origin)
  await page.click('form[action="/zaken/samen"] button')
  await page.waitForURL(/\/zaken\/samen\/[\da-f-]{36}$/)
  const bulk = new URL(page.url()).pathname
  await page.close()
  return { upload, bulk }
}

async function chooseMany(page: Page, origin?: string): Promise<void> {
  if (origin !== undefined) await page.goto(`${origin}/zaken/samen`)
  for (const box of (await page.locator('input[name=zaak]').all()).slice(0, 2)) await box.check()
  await page.selectOption('#medewerker', { index: 1 })
  await page.click('form[action="/zaken/samen/controle"] button')
}

const fillPolicy = async (page: Page): Promise<void> => {
  await page.fill('#vanaf', '1 januari 2027')
  await page.fill('#planReadyByMonths', '5')
  await page.check('input[name=bereik][value=open-cases]')
  await page.fill('#waarom', 'Besluit van de raad.')
  await page.click('form[action="/beheer/beleid/wijzigen"] button')
}
const leave = async (page: Page): Promise<void> => {
  await page.check('input[name=stand][value=inactive]')
  await page.click('form[action^="/beheer/"] button')
}

const makeLink = (page: Page) => page.click('form[action$="/link"] button')

/** A link for the young person, with whom to call. */
async function linkFor(program: RunningProgram, caseId: string): Promise<string> {
  const details = { contact: { phone: '023 555 01 00', email: 'wijkteam@voorbeeldstad.example' } }
  await program.call('beheer', 'PATCH', '/organisations/0d000000-0000-4000-8000-000000000002', { body: { details } })
  const path = `/cases/${caseId}/young-person-links`
  return (await program.call<{ token: string }>('wijkteam', 'POST', path, { body: {} })).body.token
}

async function listScreens(
  program: RunningProgram,
  caseId: string,
  { upload, bulk }: { upload: string; bulk: string },
): Promise<Screen[]> {
  type Listed = { items: { id: string; name: string; organisationId: string }[] }
  const { items } = (await program.call<Listed>('beheer', 'GET', '/people')).body
  const iris = items.find(({ name }) => name === 'Iris Wijkstra')
  const offer = await offerLinkFor(program, caseId)
  const draft = 'concept=00000000-0000-4000-8000-000000000001'
  const newCase = (number: number) => `/zaken/nieuw/jongere?concept=00000000-0000-4000-8000-00000000000${number}`
  const at = (name: string, persona: string | null, path: string, rest: Partial<Screen> = {}): Screen => ({
    name,
    persona,
    path,
    ...rest,
  })
  const aCase = (name: string, path: string) => at(name, 'wijkteam', `/zaken/${caseId}${path}`)
  return [
    at('inloggen', null, '/inloggen'),
    at('help', null, '/help'),
    at('toegankelijkheid', null, '/toegankelijkheid'),
    at('privacy', null, '/privacy'),
    at('berichten', 'wijkteam', '/berichten'),
    at('mijn-werk', 'wijkteam', '/werk'),
    at('mijn-werk-aanbieder', 'jeugdhulp', '/werk'),
    at('alle-zaken', 'wijkteam', '/zaken?stand=all'),
    at('zaken-downloaden', 'wijkteam', '/zaken/downloaden'),
    at('zaken-inlezen', 'wijkteam', '/zaken/inlezen'),
    at('zaken-ingelezen', 'wijkteam', upload),
    at('zaken-samen', 'wijkteam', '/zaken/samen'),
    at('zaken-samen-controle', 'wijkteam', '/zaken/samen', { act: chooseMany }),
    at('zaken-samen-gewijzigd', 'wijkteam', bulk),
    at('nieuwe-zaak', 'wijkteam', `/zaken/nieuw/jongere?${draft}`),
    at('nieuwe-zaak-vragen', 'wijkteam', `/zaken/nieuw/nu?${draft}`),
    at('nieuwe-zaak-straks', 'wijkteam', newCase(2), { act: answerSecondStep }),
    at('nieuwe-zaak-controle', 'wijkteam', newCase(3), { act: fillNewCase }),
    at('nieuwe-zaak-andere-route', 'wijkteam', newCase(4), { act: anotherPathway }),
    aCase('zaak', ''),
    aCase('zaak-stap', '/stap/home.known'),
    aCase('zaak-waarom', '/waarom'),
    aCase('zaak-tijdlijn', '/tijdlijn'),
    aCase('zaak-plan', '/plan'),
    aCase('zaak-plan-gebied', '/plan/wonen'),
    aCase('zaak-overdracht', '/overdracht'),
    aCase('zaak-toestemming', '/toestemming'),
    aCase('zaak-vertegenwoordiger', '/toestemming/vertegenwoordiger'),
    aCase('zaak-link', '/link'),
    at('zaak-link-klaar', 'wijkteam', `/zaken/${caseId}/link`, { act: makeLink }),
    at('link', null, `/jij/${await linkFor(program, caseId)}`),
    at('link-verlopen', null, '/jij/onbekend', { status: 404 }),
    at('aanbod-link', 'jeugdhulp', `/zaken/${offer.caseId}/overdracht/link`),
    at('aanbod-link-klaar', 'jeugdhulp', `/zaken/${offer.caseId}/overdracht/link`, { act: makeLink }),
    at('aanbod', null, offer.address),
    at('aanbod-weg', null, '/aanbod/onbekend', { status: 404 }),
    at('overdracht-moment', 'jeugdhulp', `/zaken/${caseId}/overdracht/moment`),
    at('noodtoegang-vragen', 'manager', `/zaken/${caseId}/noodtoegang`),
    at('noodtoegang', 'manager', '/noodtoegang'),
    at('overdrachten', 'jeugdhulp', '/overdrachten'),
    at('regels', 'wijkteam', '/regels'),
    at('regels-route', 'wijkteam', '/regels/perspective-plan-handover'),
    at('beslisregels', 'wijkteam', '/regels/beslisregels'),
    at('mijn-plan', 'jongere', '/mijn'),
    at('mijn-plan-gebied', 'jongere', `/zaken/${caseId}/plan/wonen`),
    at('beheer', 'beheer', '/beheer'),
    at('beheer-organisaties', 'beheer', '/beheer/organisaties'),
    at('beheer-organisatie', 'beheer', `/beheer/organisaties/${iris?.organisationId}`),
    at('beheer-organisatie-sluiten', 'beheer', `/beheer/organisaties/${iris?.organisationId}`, { act: leave }),
    at('beheer-mensen', 'beheer', '/beheer/mensen'),
    at('beheer-persoon', 'beheer', `/beheer/mensen/${iris?.id}`),
    at('beheer-persoon-weg', 'beheer', `/beheer/mensen/${iris?.id}`, { act: leave }),
    at('beheer-beleid', 'beheer', '/beheer/beleid'),
    at('beheer-beleid-wijzigen', 'beheer', '/beheer/beleid/wijzigen'),
    at('beheer-beleid-gevolg', 'beheer', '/beheer/beleid/wijzigen', { act: fillPolicy }),
    at('huisstijl', 'beheer', '/beheer/huisstijl'),
    at('vrije-dagen', 'beheer', '/beheer/vrije-dagen'),
    at('vrije-dagen-noteren', 'beheer', '/beheer/vrije-dagen/wijzigen'),
    at('vrije-dagen-gevolg', 'beheer', '/beheer/vrije-dagen/wijzigen', { act: fillDecree }),
    at('niet-gevonden', 'wijkteam', '/bestaat-niet', { status: 404 }),
  ]
}

/** The names of all screens, known before the program runs: a test for each. */
export const screenNames = [
  'inloggen',
  'help',
  'toegankelijkheid',
  'privacy',
  'berichten',
  'mijn-werk',
  'mijn-werk-aanbieder',
  'alle-zaken',
  'zaken-downloaden',
  'zaken-inlezen',
  'zaken-ingelezen',
  'zaken-samen',
  'zaken-samen-controle',
  'zaken-samen-gewijzigd',
  'nieuwe-zaak',
  'nieuwe-zaak-vragen',
  'nieuwe-zaak-straks',
  'nieuwe-zaak-controle',
  'nieuwe-zaak-andere-route',
  'zaak',
  'zaak-stap',
  'zaak-waarom',
  'zaak-tijdlijn',
  'zaak-plan',
  'zaak-plan-gebied',
  'zaak-overdracht',
  'zaak-toestemming',
  'zaak-vertegenwoordiger',
  'zaak-link',
  'zaak-link-klaar',
  'link',
  'link-verlopen',
  'aanbod-link',
  'aanbod-link-klaar',
  'aanbod',
  'aanbod-weg',
  'overdracht-moment',
  'noodtoegang-vragen',
  'noodtoegang',
  'overdrachten',
  'regels',
  'regels-route',
  'beslisregels',
  'mijn-plan',
  'mijn-plan-gebied',
  'beheer',
  'beheer-organisaties',
  'beheer-organisatie',
  'beheer-organisatie-sluiten',
  'beheer-mensen',
  'beheer-persoon',
  'beheer-persoon-weg',
  'beheer-beleid',
  'beheer-beleid-wijzigen',
  'beheer-beleid-gevolg',
  'huisstijl',
  'vrije-dagen',
  'vrije-dagen-noteren',
  'vrije-dagen-gevolg',
  'niet-gevonden',
] as const
