import type { Pathway } from '../../../../machines/context.ts'
import { openCase } from '../../../cases/events/open-case.ts'
import { learnFacts } from '../../../cases/young-people/learn-facts.ts'
import { registerYoungPerson } from '../../../cases/young-people/register-young-person.ts'
import { doOnce, type Keep } from '../../forms/do-once.ts'
import { fieldValue } from '../../forms/form-fields.ts'
import type { PageAnswer, SignedInVisit } from '../../page.ts'
import type { PageNeeds } from '../../page-needs.ts'
import type { NewCaseDraft } from './draft.ts'
import { answersOf, factsOf } from './read-draft-facts.ts'

type Choice = {
  /** The pathway that was chosen; undefined follows the advice. */
  chosen: Pathway | undefined
  /** Whether there is a pathway to open a case on; else the person goes on the watch list. */
  opens: boolean
}

/**
 * Opens the case, or puts the person on the watch list where no pathway fits yet; once, however often the form is sent.
 * @throws Conflict when there is a case already, the reference is somebody else's or the advice names no pathway any more;
 * Stale when what is stored of somebody changed.
 */
export async function startCase(
  visit: SignedInVisit,
  needs: PageNeeds,
  draftId: string,
  draft: NewCaseDraft,
  choice: Choice,
): Promise<PageAnswer> {
  const { words, viewer } = visit
  const go = await doOnce(needs, visit, (keep) => start(visit, needs, draft, choice, keep))
  await needs.drafts.remove(viewer.caller, draftId)
  return { go, notice: { kind: 'done', text: choice.opens ? words.newCase.started : words.newCase.watched } }
}

async function start(
  visit: SignedInVisit,
  { cases }: PageNeeds,
  draft: NewCaseDraft,
  { chosen, opens }: Choice,
  keep: Keep,
): Promise<string> {
  const { form, viewer, today } = visit
  const { birthDate = '', ...facts } = factsOf(draft, today)
  const { fields, youngPersonId, stored } = draft
  const learned = { facts: answersOf(draft, today), version: stored?.version ?? 0 }
  const bsn = fieldValue(form, 'bsn').replaceAll(/[\s.]/g, '')
  const reference = fields['eigenNummer']?.trim()
  const youngPerson = {
    ...(reference ? { reference } : {}),
    ...(bsn ? { bsn } : {}),
    firstName: fields['voornaam']?.trim() ?? '',
    familyName: fields['achternaam']?.trim() ?? '',
    birthDate,
    municipality: fields['woonplaats']?.trim() ?? '',
    facts,
  }
  if (!opens) {
    const kept = () => keep('/werk')
    if (youngPersonId === undefined) await registerYoungPerson(cases, viewer.caller, youngPerson, kept)
    else await learnFacts(cases, viewer.caller, youngPersonId, learned, learned.version, kept)
    return '/werk'
  }
  const reason = fieldValue(form, 'reden')
  const provider = fieldValue(form, 'aanbieder')
  const opened = await openCase(
    cases,
    viewer.caller,
    {
      ...(youngPersonId === undefined ? { youngPerson } : { youngPersonId, learned }),
      ...(provider === '' ? {} : { youthCareProvider: provider }),
      ...(chosen === undefined ? {} : { pathway: chosen }),
      ...(reason === '' ? {} : { overruleReason: reason }),
    },
    ({ record }) => keep(`/zaken/${record.id}`),
  )
  return `/zaken/${opened.record.id}`
}
