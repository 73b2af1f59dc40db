import { caseSetup } from '../../case-setup.ts'
import type { CaseContext } from '../../context.ts'
import type { CaseEvent } from '../../events.ts'
import { lacksExpertise } from '../expertise/expertise.context.ts'
import { firstDayOfNew, followsOn } from '../new-help/new-help.context.ts'
import { raiseWarning, raiseWarningIf } from '../warnings/warnings.context.ts'

const freeTooLate = ({ offer, handover }: CaseContext) =>
  handover.on !== null && (offer.current?.firstFreeOn ?? '') > handover.on

const plannedTooLate = (context: CaseContext) =>
  context.handover.on !== null && firstDayOfNew(context) !== null && !followsOn(context)

/** A meeting at which no first day was agreed leaves it as it was answered for. */
const saysNoDay = (event: CaseEvent) => event.type === 'meeting.held' && event.startsOn === undefined

const preconditionsLacking = (event: CaseEvent) => (event.type === 'offer.made' ? (event.preconditions ?? []) : [])

/**
 * What must be answered when an offer is made: a precondition that a contract lacks, a provider without the expertise, or
 * free only after the handover.
 */
export const warnsOfProvider = caseSetup.assign({
  warnings: ({ context, event }) => {
    const lacks = lacksExpertise(context.expertise, context.offer.current?.expertise)
    const told = preconditionsLacking(event).reduce(
      (warnings, code) => raiseWarning(warnings, code, event.occurredOn),
      context.warnings,
    )
    const raised = raiseWarningIf(lacks, told, 'provider-without-expertise', event.occurredOn)
    return raiseWarningIf(freeTooLate(context), raised, 'receiver-free-after-18', event.occurredOn)
  },
})

/** What must be answered when the first day is agreed: the new help does not follow on the old. */
export const warnsOfFirstDay = caseSetup.assign({
  warnings: ({ context, event }) =>
    raiseWarningIf(
      plannedTooLate(context) && !saysNoDay(event),
      context.warnings,
      'handover-planned-after-18',
      event.occurredOn,
    ),
})
