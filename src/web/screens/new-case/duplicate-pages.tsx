import type { ListedYoungPerson } from '../../../cases/lists/lists.ts'
import { definePage, type Page, type SignedInVisit } from '../../page.ts'
import type { PageNeeds } from '../../page-needs.ts'
import { Button, Buttons } from '../../ui/button.tsx'
import { Form } from '../../ui/form.tsx'
import { Link, Paragraph } from '../../ui/text.tsx'
import { openers } from '../roles.ts'
import { draftIdOf, keepDraft, type NewCaseDraft, readDraft, stepAddress } from './draft.ts'
import { Interruption } from './interruption.tsx'
import { birthDateOf } from './read-draft-facts.ts'

const path = '/zaken/nieuw/bekend'

/** People with the same names and birth date, whom who asks may see. */
export async function knownDuplicates(
  { viewer, today, requestId }: Pick<SignedInVisit, 'viewer' | 'today' | 'requestId'>,
  { lists }: Pick<PageNeeds, 'lists'>,
  { fields, youngPersonId }: NewCaseDraft,
): Promise<readonly ListedYoungPerson[]> {
  const birthDate = birthDateOf(fields, today)
  const familyName = fields['achternaam']?.trim()
  if (youngPersonId !== undefined || birthDate === null || !familyName) return []
  const audit = { purpose: 'case-work' as const, caseIds: [], youngPersonIds: [], traceId: requestId }
  const { items } = await lists.searchYoungPeople(
    viewer.caller,
    { familyName, birthDate },
    { limit: 10, after: null },
    { ...audit, action: 'young-people.searched' },
  )
  return items
}

/** An interruption: we may know this person already. */
export const duplicatePages: readonly Page[] = [
  definePage({
    method: 'get',
    path,
    for: openers,
    answer: async (visit, needs) => {
      const id = draftIdOf(visit)
      if (id === null) return { go: '/zaken/nieuw' }
      const draft = await readDraft(needs, visit, id)
      const found = await knownDuplicates(visit, needs, draft)
      const say = visit.words.newCase.duplicate
      return {
        title: say.title,
        show: (
          <Interruption title={say.title}>
            <Paragraph lead>{say.text}</Paragraph>
            <ul class="o-list">
              {found.map((person) => (
                <li key={person.id}>
                  <Link href={person.openCaseId ? `/zaken/${person.openCaseId}` : `/zaken/nieuw?voor=${person.id}`}>
                    {person.firstName} {person.familyName}
                  </Link>{' '}
                  {person.openCaseId ? say.hasCase : say.noCase}
                </li>
              ))}
            </ul>
            <Form action={`${path}?concept=${id}`} once={false}>
              <Buttons>
                <Button kind="secondary">{say.other}</Button>
                <Link href={stepAddress('jongere', id)}>{visit.words.frame.back}</Link>
              </Buttons>
            </Form>
          </Interruption>
        ),
      }
    },
  }),
  definePage({
    method: 'post',
    path,
    for: openers,
    answer: async (visit, needs) => {
      const id = draftIdOf(visit)
      if (id === null) return { go: '/zaken/nieuw' }
      await keepDraft(needs, visit, id, { ...(await readDraft(needs, visit, id)), otherPerson: true })
      return { go: stepAddress('nu', id) }
    },
  }),
]
