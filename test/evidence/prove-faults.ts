import { execFile } from 'node:child_process'
import { resolve } from 'node:path'
import { expect, test } from '@jest/globals'
import { faultsBySubject, turnsRedBy } from './faults-by-subject.ts'

const top = resolve(import.meta.dirname, '../..')

type Ended = {
  status: number
  evidence: { name: string; figures: Record<string, unknown>; goal: object; met: boolean }
}

/** Runs the short form of a fault run as its command does. Its last line must be its evidence: a crash is not a verdict. */
const fault = (name: string, ...options: string[]) =>
  new Promise<Ended>((done, failed) => {
    const command = ['--import', 'tsx', 'bench/fault.ts', name, ...options]
    execFile(process.execPath, command, { cwd: top, maxBuffer: 1 << 24, timeout: 115_000 }, (error, stdout, stderr) => {
      const status = error === null ? 0 : Number(error.code)
      try {
        done({ status, evidence: JSON.parse(stdout.trimEnd().split('\n').at(-1) ?? '') })
      } catch {
        failed(new Error(`'${name}' gave no evidence and ended with ${status}: ${stderr.slice(-2_000)}`))
      }
    })
  })

/** An ordinary account may mount no small disk: then the run must say what it needs, and so do we. */
const noSmallDisk = /^'disk-full' gave no evidence .*may not mount one.*OVERSTAP_SMALL_DISK/s

/** Proves each fault run of a subject, short: sound it meets its goal, with its sabotage it does not. */
export const proveFaults = (subject: keyof typeof faultsBySubject): void =>
  test.each(faultsBySubject[subject])(
    '%s: nothing is lost, and without what holds it the run turns red',
    async (name) => {
      const sound = await fault(name).catch((error: unknown) => String(error).replace(/^Error: /, ''))
      if (typeof sound === 'string') {
        expect(sound).toMatch(noSmallDisk)
        process.stderr.write(`${sound.slice(sound.indexOf('This run'))}\n`)
        return
      }
      const broken = await fault(name, '--sabotage')
      expect(sound).toMatchObject({ status: 0, evidence: { name, met: true } })
      expect(broken).toMatchObject({ status: 1, evidence: { name, met: false } })
      const figure = turnsRedBy[name]
      if (figure) expect([figure, Number(broken.evidence.figures[figure]) > 0]).toEqual([figure, true])
    },
    240_000,
  )
