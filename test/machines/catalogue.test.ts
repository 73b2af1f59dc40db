import { describe, expect, test } from '@jest/globals'
import { currentVersion, machineFor, migrationsFrom } from '../../machines/catalogue.ts'
import { pathways } from '../../machines/context.ts'

describe.each(pathways)('%s', (pathway) => {
  test('new cases begin on the latest version', () => {
    expect(machineFor(pathway, currentVersion(pathway)).id).toBe(pathway)
  })

  test('a version that this program does not know is refused by name', () => {
    expect(() => machineFor(pathway, 99)).toThrow(`Version 99 of ${pathway} is not known`)
    expect(() => migrationsFrom(pathway, 99)).toThrow(`No migration takes ${pathway} on from version 99`)
  })

  test('from every version a chain of named migrations leads to the latest', () => {
    for (let version = 1; version <= currentVersion(pathway); version++) {
      const steps = migrationsFrom(pathway, version)
      expect(steps.at(-1)?.to ?? version).toBe(currentVersion(pathway))
    }
  })
})
