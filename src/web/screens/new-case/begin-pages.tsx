import { dutchDay } from '../../../calendar/time-zone.ts'
import { showDay, showTime } from '../../format/show-day.ts'
import { definePage, type Page, type PageAnswer, type SignedInVisit } from '../../page.ts'
import type { PageNeeds } from '../../page-needs.ts'
import { ButtonLink } from '../../ui/button.tsx'
import { Heading, Link, PageTitle } from '../../ui/text.tsx'
import { openers } from '../roles.ts'
import { draftKind, keepDraft, type NewCaseDraft, stepAddress } from './draft.ts'
import { duplicatePages } from './duplicate-pages.tsx'
import { draftOfKnown } from './known-person.ts'

/** Where a new case begins: a new draft, one that was kept, or somebody who is known already. */
export const beginPages: readonly Page[] = [
  definePage({
    method: 'get',
    path: '/zaken/nieuw',
    for: openers,
    answer: async (visit, needs) => {
      const { viewer, words, language } = visit
      const known = visit.query.get('voor')
      if (known !== null) return beginFor(visit, needs, known)
      const fresh = stepAddress('jongere', needs.newId())
      const drafts = await needs.drafts.list(viewer.caller, draftKind)
      if (drafts.length === 0) return { go: fresh }
      const say = words.newCase.begin
      return {
        title: words.work.newCase,
        show: (
          <div class="o-width o-narrow">
            <PageTitle>{words.work.newCase}</PageTitle>
            <ButtonLink href={fresh}>{say.fresh}</ButtonLink>
            <Heading level={2}>{say.kept}</Heading>
            <ul class="o-list">
              {drafts.map(({ id, body, savedAt }) => (
                <li key={id}>
                  <Link href={stepAddress('jongere', id)}>{nameIn(body as NewCaseDraft) || say.nameless}</Link>{' '}
                  {say.savedAt(showDay(dutchDay(savedAt), language), showTime(savedAt, language))}
                </li>
              ))}
            </ul>
          </div>
        ),
      }
    },
  }),
  ...duplicatePages,
]

const nameIn = ({ fields }: NewCaseDraft): string => `${fields['voornaam'] ?? ''} ${fields['achternaam'] ?? ''}`.trim()

/** Somebody on the watch list: what is known of them is filled in. */
async function beginFor(visit: SignedInVisit, needs: PageNeeds, youngPersonId: string): Promise<PageAnswer> {
  const known = await draftOfKnown(visit, needs, youngPersonId)
  if ('openCaseId' in known) return { go: `/zaken/${known.openCaseId}` }
  const id = needs.newId()
  await keepDraft(needs, visit, id, known.draft)
  return { go: stepAddress('nu', id) }
}
