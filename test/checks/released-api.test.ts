import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { allReleased, compactDocument, isOut, newestReleased, releasedFile } from '../../checks/released-api.ts'

test('the newest release is the highest version, not the last name', () => {
  const folder = mkdtempSync(join(tmpdir(), 'overstap-released-'))
  for (const version of ['0.9.0', '0.10.0', '0.2.11']) {
    writeFileSync(join(folder, releasedFile(version)), JSON.stringify({ info: { version } }))
  }
  writeFileSync(join(folder, 'allowed-changes.json'), '[]')
  expect(allReleased(folder).map(({ version }) => version)).toEqual(['0.2.11', '0.9.0', '0.10.0'])
  expect(newestReleased(folder)).toEqual({ version: '0.10.0', document: { info: { version: '0.10.0' } } })
  rmSync(folder, { recursive: true })
})

test('without any release there is none', () => {
  const folder = mkdtempSync(join(tmpdir(), 'overstap-released-'))
  expect(newestReleased(folder)).toBeUndefined()
  rmSync(folder, { recursive: true })
})

test('a version is out once the changelog has a heading for it', () => {
  expect(isOut('0.1.0', '# Changelog\n\n## Unreleased\n')).toBe(false)
  expect(isOut('0.1.0', '# Changelog\n\n## 0.1.0 (2026-12-01)\n')).toBe(true)
  expect(isOut('0.1.0', '# Changelog\n\n## 0.1.1\n')).toBe(false)
})

test('the compact document is the same document, on fewer lines', () => {
  const text = readFileSync('openapi.json', 'utf8')
  const compact = compactDocument(JSON.parse(text))
  expect(JSON.parse(compact)).toEqual(JSON.parse(text))
  expect(compact.split('\n').length).toBeLessThan(text.split('\n').length / 20)
})

test('the exceptions of the project each have a reason', () => {
  const allowed = JSON.parse(readFileSync('docs/released/allowed-changes.json', 'utf8')) as {
    at: string
    because: string
  }[]
  for (const { at, because } of allowed) {
    expect(at).toMatch(/^#\/paths\//)
    expect(because.length).toBeGreaterThan(20)
  }
})
