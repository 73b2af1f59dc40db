import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from '@jest/globals'

const shared = resolve(import.meta.dirname, '../..', process.env.OVERSTAP_SHARED ?? '../shared', 'cases')

test.each(['terms.json', 'penalties.json', 'routing.json'])(
  'the copy of %s is the original, where that is at hand',
  (name) => {
    const copy = readFileSync(join(import.meta.dirname, name), 'utf8')
    expect(JSON.parse(copy)).not.toHaveLength(0)
    const original = join(shared, name)
    if (existsSync(original)) expect(copy).toBe(readFileSync(original, 'utf8'))
  },
)
