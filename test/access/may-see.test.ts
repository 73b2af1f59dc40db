import { expect, test } from '@jest/globals'
import { type Role, roles } from '../../machines/roles.ts'
import { maySeeCase, maySeePerson, type Seen, seesNames, sightOf } from '../../src/access/may-see.ts'
import { mayTell } from '../../src/access/may-tell.ts'
import { isAddressProtected, mayKnowWhereabouts, withoutWhereabouts } from '../../src/access/protected-address.ts'
import { rightsByAge } from '../../src/access/rights-by-age.ts'
import type { Actor } from '../../src/cases/actor.ts'
import type { RelationRecord } from '../../src/cases/records.ts'

const actor = (role: Role, more: Partial<Actor> = {}): Actor => ({
  municipality: 'haarlem',
  personId: 'anna',
  organisationId: 'own',
  role,
  ...more,
})
const relation = (scope: RelationRecord['scope'], more: Partial<RelationRecord> = {}): RelationRecord => ({
  ...{ caseId: 'c', organisationId: 'own', party: 'receiver', scope, beganOn: '2026-01-01', endedOn: null },
  ...more,
})
const seen = (more: Partial<Seen> = {}): Seen => ({
  record: { municipality: 'haarlem', owner: { organisationId: 'other', personId: null } },
  relations: [],
  youngPerson: { signInPersonId: 'jip' },
  ...more,
})
const owned: Seen['record'] = { municipality: 'haarlem', owner: { organisationId: 'own', personId: null } }
const ofOrganisations = roles.filter(
  (role) => !['system', 'decision-maker', 'manager', 'administrator', 'auditor', 'young-person'].includes(role),
)

test.each([...roles])('%s sees nothing of another municipality', (role) => {
  const elsewhere = actor(role, { municipality: 'zandvoort', personId: 'jip' })
  expect(sightOf(elsewhere, seen({ record: owned, relations: [relation('full')], breakGlassId: 'b' }))).toBe('none')
  const watched = { municipality: 'haarlem', signInPersonId: 'jip', watch: { organisationId: 'own' } }
  expect(maySeePerson(elsewhere, watched)).toBe(false)
})

test('who decides and the clock see all of a case, a manager no name without breaking the glass, who runs it nothing', () => {
  const without = {
    system: 'full',
    'decision-maker': 'full',
    manager: 'without-names',
    administrator: 'none',
    auditor: 'none',
  }
  for (const [role, sight] of Object.entries(without)) expect(sightOf(actor(role as Role), seen())).toBe(sight)
  expect(sightOf(actor('manager'), seen({ breakGlassId: 'b' }))).toBe('by-break-glass')
  expect(sightOf(actor('manager'), seen({ breakGlassId: null, record: owned }))).toBe('without-names')
  for (const role of ['administrator', 'auditor'] as const)
    expect(sightOf(actor(role), seen({ record: owned, relations: [relation('full')], breakGlassId: 'b' }))).toBe('none')
})

test('a young person sees their own case and no other, also not when neither has a sign-in', () => {
  expect(sightOf(actor('young-person', { personId: 'jip' }), seen())).toBe('full')
  expect(sightOf(actor('young-person', { personId: 'sam' }), seen({ record: owned }))).toBe('none')
  const nobody = seen({ youngPerson: { signInPersonId: null } })
  expect(sightOf(actor('young-person', { personId: null }), nobody)).toBe('none')
})

test.each(ofOrganisations)('%s sees what their organisation owns, and else by its relation that runs', (role) => {
  expect(sightOf(actor(role), seen())).toBe('none')
  expect(sightOf(actor(role), seen({ record: owned }))).toBe('full')
  for (const scope of ['full', 'handover', 'preview', 'contact'] as const) {
    expect(sightOf(actor(role), seen({ relations: [relation(scope)] }))).toBe(scope)
    expect(sightOf(actor(role), seen({ relations: [relation(scope, { endedOn: '2026-02-01' })] }))).toBe('none')
    expect(sightOf(actor(role), seen({ relations: [relation(scope, { organisationId: 'third' })] }))).toBe('none')
  }
  const again = [relation('full', { endedOn: '2026-02-01' }), relation('contact')]
  expect(sightOf(actor(role), seen({ relations: again }))).toBe('contact')
  const twice = [relation('preview'), relation('full', { party: 'youthCareProvider' }), relation('contact')]
  expect(sightOf(actor(role), seen({ relations: twice }))).toBe('full')
  const ownerless = seen({ record: { municipality: 'haarlem', owner: { organisationId: null, personId: null } } })
  expect(sightOf(actor(role, { organisationId: null }), ownerless)).toBe('none')
  expect([maySeeCase(actor(role), seen()), maySeeCase(actor(role), seen({ record: owned }))]).toEqual([false, true])
})

test('names are for everybody but the manager, the administrator and the auditor', () => {
  expect(roles.filter((role) => !seesNames(actor(role))).toSorted()).toEqual(['administrator', 'auditor', 'manager'])
})

test('somebody on the watch list is seen by who watches, by who decides, by the manager and by themself', () => {
  const person = { municipality: 'haarlem', signInPersonId: 'jip', watch: { organisationId: 'own' } }
  const seeing = roles.filter((role) => maySeePerson(actor(role), person))
  expect(seeing.toSorted()).toEqual([...ofOrganisations, 'decision-maker', 'manager', 'system'].toSorted())
  const unwatched = { ...person, watch: null }
  const still = roles.filter((role) => maySeePerson(actor(role), unwatched))
  expect(still.toSorted()).toEqual(['decision-maker', 'manager', 'system'])
  expect(maySeePerson(actor('young-person', { personId: 'jip' }), unwatched)).toBe(true)
  expect(maySeePerson(actor('young-person', { personId: null }), { ...person, signInPersonId: null })).toBe(false)
  const nowhere = { ...person, watch: { organisationId: null } }
  expect(maySeePerson(actor('neighbourhood-team', { organisationId: null }), nowhere)).toBe(false)
})

test('an event is told by a role that it names, who sees the case, and never by the clock', () => {
  const definition = { by: ['neighbourhood-team', 'system'] } as const
  expect(mayTell(actor('neighbourhood-team'), definition, seen({ record: owned }))).toBe(true)
  expect(mayTell(actor('neighbourhood-team'), definition, seen())).toBe(false)
  expect(mayTell(actor('youth-care-provider'), definition, seen({ record: owned }))).toBe(false)
  expect(mayTell(actor('system'), definition, seen({ record: owned }))).toBe(false)
})

test('an offer is answered by the organisation that it was made to, not by one that owns the case or helps in it', () => {
  const answer = { by: ['receiving-provider'], asReceiver: true } as const
  const may = (more: Partial<Seen>) => mayTell(actor('receiving-provider'), answer, seen(more))
  expect(may({ record: owned })).toBe(false)
  expect(may({ relations: [relation('full', { party: 'subcontractor' })] })).toBe(false)
  expect(may({ record: owned, relations: [relation('preview', { endedOn: '2026-02-01' })] })).toBe(false)
  expect(may({ relations: [relation('preview')] })).toBe(true)
})

test('where somebody with a protected address is: themself, the college, and the organisation that holds the case', () => {
  const knowing = (heldBy: (string | null | undefined)[]) =>
    roles.filter((role) => mayKnowWhereabouts(actor(role), heldBy))
  const always = ['decision-maker', 'system', 'young-person']
  expect(knowing(['third', null, undefined]).toSorted()).toEqual(always)
  expect(knowing(['third', 'own']).toSorted()).toEqual([...always, ...ofOrganisations].toSorted())
  expect(mayKnowWhereabouts(actor('neighbourhood-team', { organisationId: null }), [null])).toBe(false)
  expect(mayKnowWhereabouts(actor('young-person', { organisationId: null }), [])).toBe(true)
})

test('facts that lead to an address are left out, the others stay', () => {
  const facts = { staysAtProviderIn: 'a', lastHomeAddressBeforeStay: 'b', registeredIn: 'c', needAfter18: 'none' }
  expect(withoutWhereabouts(facts)).toEqual({ needAfter18: 'none' })
  expect(
    [{ protectedAddress: true }, { protectedAddress: false }, { protectedAddress: 'true' }, {}].map(isAddressProtected),
  ).toEqual([true, false, false, false])
})

test.each([
  // Born 10 June 2010: one day either side of each birthday.
  ['2022-06-09', false, 'parents', true],
  ['2022-06-10', true, 'young-person-and-parents', true],
  ['2026-06-09', true, 'young-person-and-parents', true],
  ['2026-06-10', true, 'young-person', true],
  ['2028-06-09', true, 'young-person', true],
  ['2028-06-10', true, 'young-person', false],
])('on %s own inspection %s, consent by %s, minor %s', (on, ownInspection, consentBy, isMinor) => {
  expect(rightsByAge('2010-06-10', on, 'march-1')).toMatchObject({ ownInspection, consentBy, isMinor })
})

test.each([
  ['2026-06-09', [true, true, false, false]],
  ['2026-06-10', [false, true, false, false]],
  ['2028-06-09', [false, true, false, false]],
  ['2028-06-10', [false, true, false, true]],
])('on %s parents see: unasked, agreed, against good care, agreed and against good care', (on, expected) => {
  const { parentsSee } = rightsByAge('2010-06-10', on, 'march-1')
  const cases = [false, true].flatMap((againstGoodCare) =>
    [false, true].map((agreed) => parentsSee({ agreed, againstGoodCare })),
  )
  expect(cases).toEqual(expected)
})
