import { expect, test } from '@jest/globals'
import { everythingOnPaper } from '../../src/documents/everything.ts'

test('who looked is told with the day it was here, also just after midnight', () => {
  const looked = {
    at: '2026-07-01T22:30:00.000Z',
    ...{ who: 'wijkteam', organisation: 'Team Zuid', what: 'zaak bekeken', breakGlass: false },
  }
  expect(JSON.stringify(everythingOnPaper([], [looked], 'nl'))).toContain('2026-07-02: wijkteam (Team Zuid)')
})
