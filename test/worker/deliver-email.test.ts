import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals'
import { usualRetries } from '../../src/cases/notices/deliveries.ts'
import { digestMaker } from '../../src/storage/notices/make-digests.ts'
import { deliver } from '../../src/worker/deliver.ts'
import { aRung, type Delivering, delivering } from '../support/delivering.ts'

let on: Delivering
beforeAll(async () => {
  on = await delivering()
})
beforeEach(() => on.afresh())
afterAll(() => on.close())

/** The foot of a mail. */
const lastLines = (text: string, count = 2): string[] => text.trimEnd().split(/\r?\n/).slice(-count)

test('a mail names the case by its number and a link, and nobody', async () => {
  await on.message('a', 'rung', aRung({ to: ['worker-1', 'left-1'], rung: -7 }))
  await on.message('b', 'notice', { party: 'owner', template: 'worker-assigned' })
  await on.message('c', 'notice', { party: 'receiver', template: 'offer-made' })
  await on.message('d', 'notice', { party: 'youngPerson', template: 'plan-ready' })
  await deliver(on.parts(), 'm1')
  const mails = on.smtp.mails.map(({ to, headers }) => [to[0], headers['subject']]).sort()
  expect(mails).toEqual([
    ['lee@team.invalid', 'Zaak case-1: er is iets veranderd'],
    ['sam@team.invalid', 'Zaak case-1: er is iets veranderd'],
    ['sam@team.invalid', 'Zaak case-1: nog 7 dagen'],
  ])
  for (const { source, headers, text } of on.smtp.mails) {
    expect(source).not.toMatch(/Noor|de Vries|999990019|2009/)
    expect(headers).toMatchObject({ from: 'Overstap <overstap@gemeente.invalid>', 'auto-submitted': 'auto-generated' })
    expect(source).toContain('https://overstap.invalid/zaken/case-1')
    expect(lastLines(text)).toEqual([
      'Welke berichten u krijgt, kiest u zelf in Overstap:',
      'https://overstap.invalid/berichten',
    ])
  }
})

test('what somebody does not want does not reach them; in their own language what does', async () => {
  await on.beneath(
    `insert into notice_preferences values ('m1', 'worker-1', false, true, false, false, 1, 'en', now())`,
  )
  await on.message('a', 'rung', aRung({ rung: -7 }))
  await on.message('b', 'notice', { party: 'owner', template: 'worker-assigned' })
  await on.message('c', 'rung', aRung({ rung: 1 }))
  await deliver(on.parts(), 'm1')
  expect(on.smtp.mails.map(({ headers }) => headers['subject'])).toEqual(['Case case-1: 1 day late'])
  expect(on.smtp.mails.map(({ text }) => lastLines(text))).toEqual([
    ['You choose in Overstap which messages you get:', 'https://overstap.invalid/berichten'],
  ])
})

test('a mailbox that is not there is given up at once, one that is full is tried again', async () => {
  await on.message('a', 'rung', aRung({ to: ['worker-1', 'lead-1'] }))
  on.smtp.refuse = (recipient) => (recipient.startsWith('sam') ? 550 : 452)
  await deliver(on.parts({ ...usualRetries, waitSeconds: [0] }), 'm1')
  expect(await on.states()).toEqual(['dead 2'])
  expect(await on.beneath('select target, attempts, last_error from deliveries order by target')).toEqual([
    { target: 'lead-1', attempts: 2, last_error: 'SMTP 452' },
    { target: 'worker-1', attempts: 1, last_error: 'SMTP 550' },
  ])
})

test('without a mail server nothing is kept back for later; messages count as told on', async () => {
  await on.message('a', 'rung', aRung())
  await deliver({ ...on.parts(), mailer: null }, 'm1')
  expect([await on.states(), await on.left()]).toEqual([[], [0, 0]])
})

test('a digest a week, on their day or the first day after it, of what they hold that is late or comes', async () => {
  await on.beneath(`truncate deadlines; insert into deadlines (municipality_id, deadline_id, written_by, known_from, case_id, kind, starts_on, raw_end_on, suspended_days, due_on, shifts,
      legal_basis, statutory, party, responsible_organisation_id, responsible_person_id, opened_by_seq, opened_on, suspensions, policy_version)
    select 'm1', 'case-1.' || n, 1, now(), 'case-1', 'plan-ready', '2026-01-01', '2026-12-01', 0, '2026-12-01'::date + n, '[]', '[]', false, 'owner', 'team-1', 'worker-1', 1, '2026-01-01', '[]', 'x' from generate_series(0, 20) n`)
  const make = digestMaker({ pool: on.pool, now: () => on.at.clock.now })
  // 9 December 2026 is a Wednesday: Monday's digest was missed.
  expect([await make('m1', '2026-12-09'), await make('m1', '2026-12-10'), await make('m1', '2026-12-14')]).toEqual([
    1, 0, 1,
  ])
  await deliver(on.parts(), 'm1')
  expect(on.smtp.mails.map(({ headers }) => headers['subject']).sort()).toEqual([
    'Uw week: 13 te laat, 8 deze week',
    'Uw week: 8 te laat, 8 deze week',
  ])
  for (const { text } of on.smtp.mails) expect(lastLines(text)[1]).toBe('https://overstap.invalid/berichten')
  expect(
    on.smtp.mails.map(({ text }) => text.match(/^- .+: \d+ december 2026 {2}case-1 {2}/gm)?.length).sort(),
  ).toEqual([16, 21])
})

test('the privacy officer hears of a break-glass, whatever they chose, and reads neither reason nor name in the mail', async () => {
  await on.beneath(`insert into people (municipality_id, person_id, name, email, organisation_id, role, active)
    values ('m1', 'officer-1', 'Aukje', 'aukje@college.invalid', 'team-1', 'auditor', true)`)
  await on.beneath(
    `insert into notice_preferences values ('m1', 'officer-1', false, false, false, false, 1, 'nl', now())`,
  )
  await on.message('a', 'break-glass', { breakGlassId: 'glass-1', what: 'opened' })
  await on.message('b', 'break-glass', { breakGlassId: 'glass-1', what: 'ended' })
  await deliver(on.parts(), 'm1')
  // Both go out side by side: which of them arrives first is the mail server's.
  expect(on.smtp.mails.map(({ to, headers }) => `${to[0]}: ${headers['subject']}`).sort()).toEqual([
    'aukje@college.invalid: Een manager opende een naam',
    'aukje@college.invalid: Noodtoegang voorbij: graag beoordelen',
  ])
  for (const { source, text } of on.smtp.mails) {
    expect(source).toContain('https://overstap.invalid/noodtoegang')
    expect(lastLines(text, 3)).toEqual([
      'Dit bericht krijgt u altijd.',
      'Welke berichten u krijgt, kiest u zelf in Overstap:',
      'https://overstap.invalid/berichten',
    ])
    expect(source).not.toMatch(/Noor|de Vries|2009/)
  }
})

test('a program that stops ends after the batch at hand; what waits goes out when it runs again', async () => {
  for (let n = 0; n < 40; n += 1) await on.message(`m${n}`, 'rung', aRung({ rung: -7 }))
  const ending = new AbortController()
  const { mailer, ...rest } = on.parts()
  if (mailer === null) throw new Error('There is no mailer.')
  const endsAtFirst: typeof mailer = {
    ...mailer,
    send: (...mail) => {
      ending.abort()
      return mailer.send(...mail)
    },
  }
  const { tried } = await deliver({ ...rest, mailer: endsAtFirst }, 'm1', ending.signal)
  const gone = on.smtp.mails.length
  expect(gone).toBe(tried)
  expect([gone > 0, gone < 40]).toEqual([true, true])
  await deliver(on.parts(), 'm1')
  expect(on.smtp.mails).toHaveLength(40)
})
