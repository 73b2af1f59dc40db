import { expect, test } from '@jest/globals'
import { houseFaults } from '../../checks/house.ts'

/** Put together here, so that the check does not find this file. */
const joined = (...parts: string[]): string => parts.join('')

test.each([
  ['a registry host', joined('https://registry', '.example', '.org/left-pad')],
  ['a path of one machine', joined("readFileSync('/", "home/anna/case.csv')")],
  ['a path of the administrator', joined('cd /', 'root/project')],
  ['the folder beside the project', joined("'..", "/shared/cases'")],
  ['a rule put out without a reason', joined('// eslint-', 'disable-next-line no-console')],
  ['a merge left half-way', joined('<<<<', '<<< HEAD')],
])('%s is found, with its line', (_what, line) => {
  expect(houseFaults('src/cases/open-case.ts', `one\n${line}\nthree`)).toEqual([
    expect.stringMatching(/^src\/cases\/open-case\.ts:2: \S.*\.$/),
  ])
})

test.each([
  ['a page of a project', 'see https://www.npmjs.com/package/pg'],
  ['a route that has work in it', "app.get('/work-items', list)"],
  ['a rule put out with a reason', joined('// eslint-', "disable-next-line no-x -- the driver's type says less")],
])('%s is left alone', (_what, line) => {
  expect(houseFaults('src/cases/open-case.ts', line)).toEqual([])
})

test.each([
  'src/cases/utils.ts',
  'src/web/date-helpers.ts',
  'src/helpers/day.ts',
  'src/cases/case-manager.ts',
  'src/service.ts',
])('%s is a name that says nothing', (path) => {
  expect(houseFaults(path, '')).toHaveLength(1)
})

test('a name of the trade that only looks like it is left alone', () => {
  expect(houseFaults('machines/regions/referral/referral-services.ts', '')).toEqual([])
})

test('a test may name the folder beside the project, to compare with it', () => {
  expect(houseFaults('test/cases/copies.test.ts', joined("'..", "/shared/cases'"))).toEqual([])
})
