import { reached } from '../../../../machines/clock.ts'
import type { CaseContext, CaseOpening } from '../../../../machines/context.ts'
import { beginnings } from './beginnings.ts'
import type { Surroundings } from './region-paths.ts'

function opening(name: string, laws: CaseOpening['laws']): CaseOpening {
  const begun = beginnings['perspective-plan-handover'][name]
  if (!begun) throw new Error(`No beginning is called '${name}'`)
  return { ...begun, laws }
}

/** With each track running. */
export const usual = opening('at 16', ['wmo', 'wlz', 'zvw'])

/** Without a track, so that the main course is free to end. */
const early = opening('at 16', [])
const late = opening('a month before 18, plan a draft', [])

/** With a notification whose six weeks are over: it can be applied for at once. */
const notified = opening('notified already', ['wmo', 'wlz'])
const investigated = { ...notified, dates: { ...notified.dates, investigationDue: '2026-11-01' } }

type Open = Record<string, unknown>

const offer = ['offer.made', 'offer.accepted']
const objection = ['objection.received', 'objection.decided']

const objections = ({ objections: all }: CaseContext) =>
  Object.fromEntries(all.map(({ about, phase, outcome }) => [about, [phase, outcome]]))

const terms = ({ decisionTerms, today }: CaseContext) =>
  decisionTerms.map(({ id, suspendedOn, lastsUntilEnded, extendedTo, overdueSince }) => [
    id,
    suspendedOn !== null,
    lastsUntilEnded === true,
    extendedTo !== null,
    overdueSince !== null,
    overdueSince !== null && overdueSince < today,
  ])

const notices = ({ defaultNotices }: CaseContext) =>
  Object.fromEntries(defaultNotices.map(({ decision, phase }) => [decision, phase]))

/** How the Wmo decided, and how before a notification that was made since. */
const wmoDecisions = ({ wmo }: CaseContext) => [wmo.decision?.outcome, wmo.earlier?.outcome]

const receiver = (_: CaseContext, open: Open) => open.receiver

/** What the regions of the handover need of each other to be walked one by one; a region that is not here needs nothing. */
export const surroundings: Record<string, Surroundings> = {
  course: {
    openings: [early, late],
    telling: ['plan.started', 'plan.finalised', 'plan.agreed', 'plan.reopened', ...offer, 'help.started'],
    facts: (context) => [
      context.plan.stands,
      context.offer.current?.accepted ?? null,
      context.newHelp.firstDay !== null,
      reached(context, 'aftercare-check-due'),
    ],
  },
  meeting: { telling: offer, facts: receiver },
  newHelp: {
    openings: [late],
    telling: [
      ...offer,
      'offer.withdrawn',
      'temporaryProvision.started',
      'temporaryProvision.ended',
      'case.declined',
      'case.resumed',
    ],
    facts: (_, open) => [open.receiver, open.urgency, open.wish],
  },
  receiver: { telling: ['consent.refused', 'consent.ownStoryChosen'] },
  expertise: { telling: [...offer, 'offer.refused'], facts: receiver },
  consent: { telling: offer, facts: receiver },
  warnings: { telling: ['offer.made'], facts: receiver },
  wmo: {
    openings: [usual, early],
    telling: objection,
    facts: (context) => [objections(context), wmoDecisions(context)],
  },
  zvw: { openings: [usual, early] },
  wlz: {
    openings: [usual, early, investigated],
    // A need that the Wmo refuses it may lead back to the Wlz.
    telling: [...objection, 'wmo.applied', 'wmo.decided', 'wmo.ledElsewhere'],
    facts: (context, open) => [objections(context)['wlz-indication'], open.wmo],
  },
  incomeCheck: {
    telling: objection,
    facts: (context) => [objections(context), context.incomeCheck.outcome],
  },
  extensionRequest: { telling: objection, facts: objections },
  objection: {
    telling: ['extension.requested', 'extensionRequest.decided'],
    facts: (context, open) => [objections(context), open.extensionRequest],
  },
  decisionTerms: { telling: ['extension.requested'], passing: ['jeugdwet-decision'], facts: terms },
  defaultNotice: {
    telling: ['extension.requested', 'extensionRequest.decided'],
    passing: ['jeugdwet-decision', 'awb-default-notice', 'awb-penalty'],
    facts: (context) => [terms(context), notices(context)],
  },
}
