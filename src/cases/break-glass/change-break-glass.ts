import type { BreakGlassEvent } from '../../../machines/break-glass/break-glass.events.ts'
import { type BreakGlassStanding, stepBreakGlass } from '../../../machines/break-glass/step-break-glass.ts'
import { Conflict } from '../errors.ts'
import type { OutboxMessage } from '../records.ts'
import type { UnitOfWork } from '../storage.ts'
import type { BreakGlass } from './break-glasses.ts'

type Change = { before: BreakGlass; event: BreakGlassEvent; isNew: boolean; newId: () => string }

/**
 * The one way in which a break-glass changes: the statechart takes the event, and row, log, audit and the notice to the
 * privacy officer are written in the transaction.
 * @throws Conflict when the event does not fit where it stands.
 */
export async function changeBreakGlass(unit: UnitOfWork, { before, event, isNew, newId }: Change): Promise<BreakGlass> {
  const step = stepBreakGlass(before.standing, event)
  if (step === 'rejected') throw new Conflict(whyNot(before.standing, event), { state: before.standing.state })
  const after: BreakGlass = { ...before, standing: step.standing }
  const { caseId } = step.standing.context
  await unit.breakGlasses.write({
    ...{ breakGlass: after, from: before.standing.state, event, isNew },
    outbox: step.notices.map(
      (what): OutboxMessage => ({
        ...{ id: newId(), topic: 'break-glass', caseId, seq: null },
        body: { breakGlassId: after.id, what },
      }),
    ),
    audit: {
      action: actionOf(event),
      purpose: 'break-glass',
      caseIds: [caseId],
      youngPersonIds: [after.youngPersonId],
      traceId: null,
      breakGlassId: after.id,
    },
  })
  return after
}

const actions: Readonly<Record<BreakGlassEvent['type'], string>> = {
  'breakGlass.opened': 'break-glass.opened',
  'breakGlass.ended': 'break-glass.ended',
  'breakGlass.lapsed': 'break-glass.lapsed',
  'breakGlass.reviewed': 'break-glass.reviewed',
}
const actionOf = ({ type }: BreakGlassEvent): string => actions[type]

function whyNot({ state }: BreakGlassStanding, { type }: BreakGlassEvent): string {
  if (type === 'breakGlass.reviewed' && state === 'open')
    return 'It is open still: it is reviewed once it ended, by hand or when its hour is over.'
  if (type === 'breakGlass.reviewed' && state === 'ended')
    return 'Who broke the glass does not review it: another privacy officer does.'
  if (type === 'breakGlass.reviewed') return 'It was reviewed already.'
  return 'It ended already. To see the name once more, ask anew with a reason.'
}
