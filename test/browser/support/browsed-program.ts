import type { Browser } from 'playwright-core'
import { type RunningProgram, runningProgram } from '../../support/running-program.ts'
import { launchChromium } from './chromium.ts'

/** A program on a day of its own, with a browser to look at it; `stop` ends both. */
export type BrowsedProgram = RunningProgram & { origin: string; browser: Browser }

export async function browsedProgram(today: string): Promise<BrowsedProgram> {
  const [program, browser] = await Promise.all([runningProgram(today), launchChromium()])
  return {
    ...program,
    origin: new URL(program.url).origin,
    browser,
    stop: async () => {
      await browser.close()
      await program.stop()
    },
  }
}
