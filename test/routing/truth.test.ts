import { expect, test } from '@jest/globals'
import { both, either, isNot, type Truth } from '../../src/routing/truth.ts'

/** Kleene: what is not known stays so, unless the other says enough. */
test.each<[one: Truth, other: Truth, either: Truth, both: Truth]>([
  [true, true, true, true],
  [true, false, true, false],
  [true, undefined, true, undefined],
  [false, true, true, false],
  [false, false, false, false],
  [false, undefined, undefined, false],
  [undefined, true, true, undefined],
  [undefined, false, undefined, false],
  [undefined, undefined, undefined, undefined],
])('%s and %s: either %s, both %s', (one, other, oneOrOther, oneAndOther) => {
  expect([either(one, other), both(one, other)]).toEqual([oneOrOther, oneAndOther])
})

test('the opposite of what is not known is not known', () => {
  expect([true, false, undefined].map(isNot)).toEqual([false, true, undefined])
})
