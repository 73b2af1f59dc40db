import { readFileSync } from 'node:fs'
import { expect, test } from '@jest/globals'
import { faultsBySubject } from './faults-by-subject.ts'

const command = readFileSync(new URL('../../bench/fault.ts', import.meta.url), 'utf8')
const runs = [...command.matchAll(/import\('\.\/faults\/([\w-]+)\.ts'\)/g)].map(([, name]) => String(name))
const proofs = (subject: string) => readFileSync(new URL(`faults-${subject}.test.ts`, import.meta.url), 'utf8')

/** What needs the history of the project, which a checkout may have cut off; run before a release. */
const beforeARelease = ['old-clients', 'rolling']

test('every fault run is proven, by one subject', () => {
  expect(runs.length).toBeGreaterThan(14)
  expect([...Object.values(faultsBySubject).flat(), ...beforeARelease].sort()).toEqual([...runs].sort())
})

test('every subject has a file that proves it', () => {
  for (const subject of Object.keys(faultsBySubject)) expect(proofs(subject)).toContain(`proveFaults('${subject}')`)
})
