import { readYoungPerson } from '../../../cases/young-people/read-young-person.ts'
import type { SignedInVisit } from '../../page.ts'
import type { PageNeeds } from '../../page-needs.ts'
import type { NewCaseDraft } from './draft.ts'
import { fieldsOfFacts } from './read-draft-facts.ts'

/** A draft for somebody who is known, filled in with what is stored of them, or the case that they have by now. */
export type DraftOfKnown = { draft: NewCaseDraft } | { openCaseId: string }

/**
 * Draws up a draft for somebody who is known. Of an earlier draft the answers stay that were given in it; what stood there
 * only because it was stored follows what is stored now.
 * @throws NotFound when they are not there or not the reader's to know of.
 */
export async function draftOfKnown(
  { viewer }: Pick<SignedInVisit, 'viewer'>,
  { cases }: Pick<PageNeeds, 'cases'>,
  youngPersonId: string,
  earlier: NewCaseDraft = { fields: {} },
): Promise<DraftOfKnown> {
  const { person, openCaseId } = await readYoungPerson(cases, viewer.caller, youngPersonId)
  if (openCaseId !== null) return { openCaseId }
  const [year = '', month = '', day = ''] = person.birthDate.split('-')
  const storedBefore = fieldsOfFacts(earlier.stored?.facts ?? {})
  const given = Object.entries(earlier.fields).filter(([name, value]) => storedBefore[name] !== value)
  return {
    draft: {
      youngPersonId,
      stored: { facts: person.facts, version: person.version },
      fields: {
        ...fieldsOfFacts(person.facts),
        ...Object.fromEntries(given),
        voornaam: person.firstName,
        achternaam: person.familyName,
        'geboren-dag': String(Number(day)),
        'geboren-maand': String(Number(month)),
        'geboren-jaar': year,
        woonplaats: person.residence,
      },
    },
  }
}
