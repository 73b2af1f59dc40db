import { readFileSync } from 'node:fs'
import { expect, test } from '@jest/globals'
import { permissionTable } from '../../src/access/permission-table.ts'
import { allRoutes } from '../../src/http/routes/all-routes.ts'

test('docs/permissions.md is what the rules say: npm run permissions writes it', () => {
  expect(readFileSync('docs/permissions.md', 'utf8')).toBe(permissionTable(allRoutes))
})

test.each(['Functioneel beheerder', 'Auditor'])(
  '%s sees no case and no address, whatever their organisation',
  (role) => {
    const row = permissionTable([])
      .split('\n')
      .find((line) => line.startsWith(`| ${role} |`))
    expect(row?.split(' | ').slice(1).join(' ').replace(' |', '')).toMatch(/^(– ?){9}– \/ –$/)
  },
)
