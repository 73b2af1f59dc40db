import type { Pathway } from '../../machines/context.ts'

const intakeSorts =
  'only an intake that is sorted as out of scope takes the need for the Wmo away by itself; the region of all three has it'
const intakeReopens =
  'only an intake that was closed with the young person finds a new need beside the decision of before; the region of all three has it'
const planAtOpening =
  'a plan of before counts only in an exit that begins on the day of the opening, and no beginning of extended care has one'
const at23 = 'asks an opening on or after the 23rd birthday, and no beginning of extended care is that late'
const otherLawsOnly = 'asks an intake whose needs are all of the Wlz or the Zvw, and no beginning of an intake is that'

/** What the generated paths do not come to over HTTP, each with its reason. The list may only get shorter: run `npm run paths`. */
export const beyondPaths: Record<Pathway, Record<string, string>> = {
  'extended-youth-care': {
    'open.course.placing always 0 "has23"': at23,
    'open.exit.handover.plan.placing always 0 "thePlanWasFinalAtOpening"': planAtOpening,
    'open.exit.handover.plan.placing always 1 "thePlanWasDraftAtOpening"': planAtOpening,
    'open.wmo.trackUnknown always 2 "wmoIsNotNeeded"': intakeSorts,
    'open.wmo.basicSupport always 4 "wmoIsNotNeeded"': intakeSorts,
    'open.wmo.toNotify always 0 "wmoIsNotNeeded"': intakeSorts,
    'open.wmo.granted always 0 "theWmoBeginsAnew"': intakeReopens,
  },
  'perspective-plan-handover': {
    'open.wmo.trackUnknown always 2 "wmoIsNotNeeded"': intakeSorts,
    'open.wmo.basicSupport always 4 "wmoIsNotNeeded"': intakeSorts,
    'open.wmo.toNotify always 0 "wmoIsNotNeeded"': intakeSorts,
    'open.wmo.granted always 0 "theWmoBeginsAnew"': intakeReopens,
  },
  'direct-intake': {
    'open.wmo.placing always 2 null': otherLawsOnly,
  },
}
