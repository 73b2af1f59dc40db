import type { Browser } from 'playwright-core'
import { runningProgram } from '../../support/running-program.ts'
import { launchChromium } from './chromium.ts'
import { openCases } from './open-cases.ts'

export type OverdueProgram = { origin: string; browser: Browser; close(): Promise<void> }

/** A program whose cases have dates that passed, so that a manager has something to see, with a browser to see it in. */
export async function openOverdueProgram(): Promise<OverdueProgram> {
  const program = await runningProgram('2026-11-22')
  await openCases(program)
  await program.moveTo('2027-01-20')
  const browser = await launchChromium()
  return {
    origin: new URL(program.url).origin,
    browser,
    close: async () => {
      await browser.close()
      await program.stop()
    },
  }
}
