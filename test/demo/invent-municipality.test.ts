import { beforeAll, describe, expect, test } from '@jest/globals'
import { pathways } from '../../machines/context.ts'
import { eventDefinition } from '../../machines/events.ts'
import { demoOrganisations, personas } from '../../src/access/personas.ts'
import { defaultPolicy } from '../../src/calendar/policy.ts'
import { isOpen } from '../../src/cases/deadlines/deadline-book.ts'
import { organisationDetailsSchema } from '../../src/cases/directory/organisation-details.ts'
import { foldLog } from '../../src/cases/events/fold-log.ts'
import { isBsn } from '../../src/cases/young-people/bsn.ts'
import { demoDirectory } from '../../src/demo/demo-directory.ts'
import { type InventedPerson, inventMunicipality } from '../../src/demo/invent-municipality.ts'

const policyOf = () => defaultPolicy
const invent = async (today: string, count: number): Promise<InventedPerson[]> => {
  const dependencies = { today: () => today, policyOn: policyOf, policyOf }
  const invented: InventedPerson[] = []
  const parts = { dependencies, recordedAt: `${today}T10:00:00.000Z`, count }
  for await (const one of inventMunicipality(parts)) invented.push(one)
  return invented
}
const casesOf = (people: readonly InventedPerson[]) => people.flatMap((one) => one.case ?? [])
const isOverdue = (today: string) => (deadline: { outcome: unknown; suspendedSince: unknown; dueOn: string }) =>
  deadline.outcome === null && deadline.suspendedSince === null && deadline.dueOn < today

describe('the invented municipality of a day', () => {
  const today = '2026-11-22'
  let people: InventedPerson[] = []
  beforeAll(async () => {
    people = await invent(today, 350)
  }, 120_000)
  const cases = () => casesOf(people)

  test('is about 300 cases, on all three pathways, some of them over', () => {
    expect(cases().length).toBeGreaterThan(270)
    for (const pathway of pathways)
      expect(cases().filter(({ progress }) => progress.pathway === pathway).length).toBeGreaterThan(60)
    expect(cases().some(({ progress }) => progress.snapshot.status === 'done')).toBe(true)
  })

  test('has cases that are late and cases that are not, and nobody’s is forgotten', () => {
    const late = cases().filter(({ progress }) => progress.deadlines.some(isOverdue(today)))
    expect(late.length).toBeGreaterThan(30)
    // Scenes stand still where they show something: of those the dates pass.
    expect(cases().length - late.length).toBeGreaterThan(100)
    for (const { progress } of cases()) {
      const { owner } = progress.snapshot.context.people
      expect([owner.organisationId, owner.personId]).not.toContain(null)
      if (progress.snapshot.status === 'active') expect(progress.deadlines.some(isOpen)).toBe(true)
    }
  })

  test('keeps who has no case on the watch list, for every reason', () => {
    const watched = people.filter((one) => one.case === null)
    expect(watched.every(({ person }) => person.watch !== null)).toBe(true)
    expect(new Set(watched.map(({ person }) => person.watch?.because))).toEqual(
      new Set([
        ...['no-need-after-18', 'facts-missing', 'monitored-under-criminal-law', 'legal-review'],
        ...['refer-to-adult-access', 'case-to-open'],
      ]),
    )
  })

  test('tells only what the statecharts and their schemas take, and the log replays to the same', () => {
    for (const { id, progress, log } of cases().filter((_, index) => index % 7 === 0)) {
      const again = foldLog(
        id,
        log.map((event) => ({ recorded: event, effective: event, correctedBySeq: null })),
        policyOf,
      )
      expect(again.contradictions).toEqual([])
      expect(again.progress.snapshot.value).toEqual(progress.snapshot.value)
      expect(again.progress.deadlines).toEqual(progress.deadlines)
      expect(log.map(({ seq }) => seq)).toEqual(log.map((_, index) => index + 1))
      expect(
        log.every(({ type, occurredOn }) => occurredOn <= today && (type === 'case.opened' || eventDefinition(type))),
      ).toBe(true)
    }
  })

  test('gives each its own number of the test range, and names with every letter', () => {
    const numbers = people.map(({ person }) => person.bsn ?? '')
    expect(new Set(numbers).size).toBe(people.length)
    expect(numbers.every((bsn) => bsn.startsWith('9999') && isBsn(bsn))).toBe(true)
    expect(people.some(({ person }) => /[^\x20-\x7e]/.test(person.firstName + person.familyName))).toBe(true)
  })

  test('gives every persona work', () => {
    const involved = cases().flatMap(({ progress }) => {
      const { people: parties, offer } = progress.snapshot.context
      return [...Object.values(parties).map(({ organisationId }) => organisationId), offer.current?.organisationId]
    })
    for (const { id } of Object.values(demoOrganisations)) expect(involved).toContain(id)
    expect(people[0]?.person).toMatchObject({
      reference: 'DEMO-0001',
      signInPersonId: personas.find(({ name }) => name === 'jongere')?.personId,
    })
  })
})

test.each(['2024-02-29', '2026-12-31', '2028-07-15'])('lives on %s as on any other day', async (today) => {
  const people = await invent(today, 25)
  expect(casesOf(people).length).toBeGreaterThan(15)
  expect(casesOf(people).some(({ progress }) => progress.deadlines.some(isOverdue(today)))).toBe(true)
})

test('is the same on the same day', async () => {
  const [one, other] = await Promise.all([invent('2027-03-01', 12), invent('2027-03-01', 12)])
  expect(JSON.stringify(one.map(({ person }) => person))).toBe(JSON.stringify(other.map(({ person }) => person)))
  expect(casesOf(one).map(({ log }) => log)).toEqual(casesOf(other).map(({ log }) => log))
})

test('has a directory that the program can read', () => {
  for (const { details } of demoDirectory('2026-11-22').organisations)
    expect(organisationDetailsSchema.safeParse(details).error).toBeUndefined()
})
