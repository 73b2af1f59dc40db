import { eventDefinition } from '../../../../machines/events.ts'
import { NotAllowed, NotFound } from '../../../cases/errors.ts'
import type { EventOffer } from '../../../cases/events/available-events.ts'
import { isNarrow } from '../../../cases/narrow-view.ts'
import type { CaseFile } from '../../../cases/read-case-file.ts'
import { stepAction } from '../../format/step-words.ts'
import type { PageAnswer, SignedInVisit } from '../../page.ts'
import { hasForm } from './present-actions.ts'
import { dayField, type ReadStep } from './read-step.ts'
import { StepRefusedView } from './step-refused-view.tsx'
import { typedStep } from './typed-step.ts'

/** Why a step of the case can't be told now, and what can. @throws NotFound, NotAllowed when the case has no such step for who looks. */
export function refusedPage(visit: SignedInVisit, { offer, file, above, codes }: ReadStep): PageAnswer {
  const { words, language } = visit
  if (!offer) throw notOffered(visit, file)
  const roles = offer.definition.by.filter((role) => role !== 'system').map((role) => words.names.roles[role])
  return {
    title: words.caseFile.step.refusedTitle,
    status: offer.accepted && !offer.rights ? 403 : 409,
    above,
    show: (
      <StepRefusedView
        caseId={file.view.id}
        label={stepAction(offer.definition.type, { words, language })}
        because={whyNot(offer, roles, visit)}
        offers={file.offers}
        typed={typedStep(visit, offer.definition.type, dayField, codes)}
      />
    ),
  }
}

/** Why a step can't be told: it is for others, or does not fit, with the reason where who looks may know it. */
function whyNot({ rights, because }: EventOffer, roles: readonly string[], { words, language }: SignedInVisit): string {
  const { step, notYet } = words.caseFile
  if (!rights && because === null) return step.forOthers(roles.join(', '))
  return because === null ? step.notNow : notYet.because(because[language])
}

/** A step that the case has not, or that is for others: who sees only a part of a case is not told which it is. */
export function notOffered({ params }: SignedInVisit, { view }: CaseFile): NotFound | NotAllowed {
  const type = params['type'] ?? ''
  const known = eventDefinition(type) !== undefined && hasForm(type)
  return known && isNarrow(view.sight)
    ? new NotAllowed(`'${type}' of this case is for others.`)
    : new NotFound('This pathway has no such step.')
}
