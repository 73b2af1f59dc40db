import type { Page } from 'playwright-core'

/** From the first page of a new case to the third: who it is, and the help of now. */
export async function answerSecondStep(page: Page): Promise<void> {
  await page.fill('#voornaam', 'Şeyma')
  await page.fill('#achternaam', 'Doğan')
  await page.fill('#geboren', '10')
  await page.fill('[name=geboren-maand]', 'juni')
  await page.fill('[name=geboren-jaar]', '2009')
  await page.fill('#woonplaats', 'Voorbeeldstad')
  await page.click('button[value=verder]')
  await page.check('input[name=youthHelpRunning][value=ja]')
  await page.selectOption('#youthHelpKind', 'participation-support')
  await page.fill('#youthHelpStartedOn', '1 maart 2022')
  await goOn(page, '/nu?')
}

/** On to the page that shows all answers. */
export async function fillNewCase(page: Page): Promise<void> {
  await answerSecondStep(page)
  await page.check('input[name=needAfter18][value=long-term]')
  await page.check('input[name=wmoCanProvide][value=ja]')
  await goOn(page, '/straks?')
}

/** And from there to the page that asks whether it must be another pathway than the advice. */
export async function anotherPathway(page: Page): Promise<void> {
  await fillNewCase(page)
  await page.check('input[name=route][value=extended-youth-care]')
  await page.fill('#reden', 'De behandeling is bijna klaar.')
  await page.click('button[value=start]')
}

/** A step is shown again when an answer brings a question: then it is sent once more. */
async function goOn(page: Page, step: string): Promise<void> {
  for (let tries = 0; tries < 3 && page.url().includes(step); tries += 1) await page.click('button[value=verder]')
}

/** The days of a decree, to see what they move. */
export async function fillDecree(page: Page): Promise<void> {
  await page.fill('#dagen', '30 april 2029\n11 mei 2029')
  await page.fill('#bekend', '2031')
  await page.fill('#besluit', 'Stcrt. 2028, 12345')
  await page.click('form[action="/beheer/vrije-dagen/wijzigen"] button')
}
