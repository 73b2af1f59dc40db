import type { TermId } from '../src/calendar/terms.ts'
import type { CaseMachine, CaseSnapshot } from './case-machine.ts'
import type { CaseContext } from './context.ts'
import type { CaseEvent } from './events.ts'
import { courseKey } from './extended-youth-care/course-deadlines.ts'
import type { DecisionTerm } from './regions/decision-terms/decision-terms.context.ts'
import { wmoDeadlines } from './regions/wmo/wmo.context.ts'
import { begin, type Step, step } from './step.ts'

/** What a region remembers, and the deadlines that run in it. */
type Belongings = { slice: keyof CaseContext; deadlines: readonly TermId[] }

/**
 * What a case takes along to another pathway, as it stands: rights, applications, consent and promises are those of the young
 * person, not of a route. The course, its plan, offer and meeting begin anew, and so do the days of the calendar.
 */
export const goingAlong: Readonly<Record<string, Belongings>> = {
  wish: { slice: 'wish', deadlines: ['contact-again'] },
  wmo: { slice: 'wmo', deadlines: wmoDeadlines },
  wlz: { slice: 'wlz', deadlines: ['wlz-apply-by', 'wlz-indication'] },
  zvw: { slice: 'zvw', deadlines: ['zvw-refer-by', 'zvw-intake', 'zvw-start', 'zvw-own-insurance'] },
  incomeCheck: {
    slice: 'incomeCheck',
    deadlines: [
      'pw-check-by',
      'pw-answer',
      'pw-report',
      'pw-search-period',
      'pw-school-documents',
      'pw-application',
      'pw-decision',
      'pw-advance',
      'pw-refusal-follow-up',
    ],
  },
  home: { slice: 'home', deadlines: ['home-known'] },
  consent: { slice: 'consent', deadlines: ['consent-asked', 'consent-answer', 'consent-valid', 'own-story-offered'] },
  clientSupport: { slice: 'clientSupport', deadlines: ['client-support-offered', 'client-support-answer'] },
  urgency: { slice: 'urgency', deadlines: ['wmo-temporary-provision', 'temporary-provision-review'] },
  decisionTerms: { slice: 'decisionTerms', deadlines: ['application-completion'] },
  defaultNotice: { slice: 'defaultNotices', deadlines: ['awb-default-notice', 'awb-penalty', 'awb-penalty-set'] },
  objection: {
    slice: 'objections',
    deadlines: ['awb-objection', 'awb-decision-on-objection', 'awb-decision-on-objection-with-committee'],
  },
  extensionRequest: { slice: 'extensionRequest', deadlines: ['jeugdwet-decision'] },
  referral: { slice: 'referrals', deadlines: ['referral-feedback', 'wgs-first-talk', 'wgs-first-talk-urgent'] },
  informalSupport: { slice: 'informalSupport', deadlines: ['informal-support-ask-back'] },
}

/** A case on its statechart. */
type Standing = { machine: CaseMachine; snapshot: CaseSnapshot }

/** A deadline by what it is about. */
type Dated = { kind: string; key: string | null }

/** A case as it begins on another statechart with what goes along, and what becomes of a deadline that ran: null where it ends. */
export type GoneAlong = Step & { keep<Running extends Dated>(deadline: Running): Running | null }

/**
 * Takes along what happened: a region in which something did stands on the other statechart as it stood, one in which nothing
 * did begins there as that statechart begins it. A request for extended care that is still to be decided stays one, whoever
 * asked it on which route (Awb 4:13), and with it the notice and the penalty about it (Awb 4:17).
 */
export function goAlong(from: Standing, to: CaseMachine, begun: Step, event: CaseEvent): GoneAlong {
  const before = from.snapshot.context
  const first = begin(from.machine, before.opening).snapshot
  const [was, then, now] = [from.snapshot, first, begun.snapshot].map(openRegions) as [Regions, Regions, Regions]
  const asked = pendingRequest(before)
  const moved = Object.entries(goingAlong).filter(
    ([name, { slice }]) =>
      name in was &&
      name in now &&
      (differs(was[name], then[name]) ||
        differs(before[slice], first.context[slice]) ||
        (asked && name === 'extensionRequest')),
  )
  const kinds: ReadonlySet<string> = new Set(moved.flatMap(([, { deadlines }]) => deadlines))
  const known = renamed(asked !== undefined)
  const slices = Object.fromEntries(moved.map(([, { slice }]) => [slice, known(before[slice])])) as Partial<CaseContext>
  const terms = decisionTermsOf(before.decisionTerms, kinds, known)
  const context = { ...begun.snapshot.context, ...slices, decisionTerms: terms, ...(asked && requestOf(before, asked)) }
  const open = {
    ...now,
    ...Object.fromEntries(moved.map(([name]) => [name, was[name]])),
    ...(asked && { extensionRequest: 'toDecide' }),
  }
  const standing = to.resolveState({ value: { open }, context })
  // An event that changes nothing lets the statechart take the steps that follow at once from what came along.
  const settled = step(to, standing, { ...event, type: 'policy.applied', version: '' })
  const after = settled === 'rejected' ? { snapshot: standing, effects: [] } : settled
  return {
    snapshot: after.snapshot,
    effects: [
      ...begun.effects.filter((effect) => effect.type !== 'startDeadline' || !kinds.has(effect.kind)),
      ...after.effects,
    ],
    keep: (deadline) => {
      const one = known(deadline)
      const ended = one.kind === 'jeugdwet-decision' && one.key === courseKey
      return kinds.has(one.kind) && !ended ? one : null
    },
  }
}

type Regions = Readonly<Record<string, unknown>>

const openRegions = ({ value }: CaseSnapshot): Regions => (value as { open?: Regions }).open ?? {}

const differs = (one: unknown, other: unknown): boolean => inOrder(one) !== inOrder(other)

/** As JSON with the properties by name: a case that was stored has them in another order than one that just began. */
const inOrder = (value: unknown): string | undefined =>
  JSON.stringify(value, (_, one: unknown) =>
    typeof one === 'object' && one !== null && !Array.isArray(one)
      ? Object.fromEntries(Object.entries(one).sort(([name], [next]) => (name < next ? -1 : 1)))
      : one,
  )

const requestKey = 'extension-request'

/** The request of the course of extended care that is still to be decided; not where another one is already. */
const pendingRequest = ({ decisionTerms }: CaseContext): DecisionTerm | undefined =>
  decisionTerms.some(({ kind, key }) => kind === 'jeugdwet-decision' && key === requestKey)
    ? undefined
    : decisionTerms.find(({ kind, key }) => kind === 'jeugdwet-decision' && key === courseKey)

const requestOf = ({ extensionRequest }: CaseContext, { startsOn }: DecisionTerm): Partial<CaseContext> => ({
  extensionRequest: {
    ...extensionRequest,
    requests: [...extensionRequest.requests, { on: startsOn, outcome: null, decidedOn: null }],
  },
})

/** Terms of decisions that go along; the others are decided on a route that is left. */
const decisionTermsOf = (
  terms: CaseContext['decisionTerms'],
  kinds: ReadonlySet<string>,
  known: <Value>(value: Value) => Value,
): CaseContext['decisionTerms'] =>
  known(terms).filter(({ kind, key }) => kinds.has(kind) && !(kind === 'jeugdwet-decision' && key === courseKey))

const courseDecision = `jeugdwet-decision:${courseKey}`
const requestDecision = `jeugdwet-decision:${requestKey}`

/** What names the decision of the course names that of the request from now on, where it becomes one. */
function renamed(becomesRequest: boolean): <Value>(value: Value) => Value {
  if (!becomesRequest) return (value) => value
  return (value) =>
    JSON.parse(JSON.stringify(value), function rename(name: string, one: unknown): unknown {
      if (one === courseDecision) return requestDecision
      return name === 'key' && one === courseKey && (this as Dated).kind === 'jeugdwet-decision' ? requestKey : one
    }) as typeof value
}
