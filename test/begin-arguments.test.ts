import { expect, test } from '@jest/globals'
import { readBeginning } from '../src/begin-arguments.ts'

const names = ['--municipality-name', 'Gemeente Haarlem', '--name', 'Anna de Boer']
const anna = [...names, '--subject', 'sub-of-anna']

test('tells how the municipality begins; the address may be left out', () => {
  const administrator = { name: 'Anna de Boer', subject: 'sub-of-anna', email: null }
  expect(readBeginning(anna)).toEqual({ municipalityName: 'Gemeente Haarlem', administrator })
  expect(readBeginning([...anna, '--email=anna@haarlem.example'])).toEqual({
    municipalityName: 'Gemeente Haarlem',
    administrator: { ...administrator, email: 'anna@haarlem.example' },
  })
})

test.each<[string, readonly string[], string]>([
  ['none', [], '--municipality-name is missing. --name is missing. --subject is missing.'],
  ['one without a value', [...names, '--subject'], '--subject is missing.'],
  ['an empty one', [...names, '--subject', ' '], '--subject is empty.'],
  ['one that is too long', [...names, `--subject=${'x'.repeat(256)}`], '--subject may have 255 characters at most.'],
  ['an unknown one', [...anna, '--role', 'manager'], 'There is no argument --role.'],
  ['two unknown ones', [...anna, '--role=manager', '--sub'], 'There is no argument --role or --sub.'],
  ['no address', [...anna, '--email', 'anna'], '--email must be an e-mail address.'],
  ['an empty address', [...anna, '--email', ''], '--email must be an e-mail address.'],
  [
    'a name without quotes',
    [...anna.slice(2), '--municipality-name', 'Gemeente', 'Haarlem'],
    "'Haarlem' belongs to no argument: put what has spaces in it between quotes.",
  ],
])('is refused with what is wrong and how it is used: %s', (_, args, sentence) => {
  expect(() => readBeginning(args)).toThrow(
    `${sentence} Use: npm run begin -- --municipality-name 'Gemeente Haarlem' --name 'Anna de Boer' --subject SUB`,
  )
})
