import type { CaseContext } from '../../context.ts'
import { noticesIn } from '../default-notice/default-notice.context.ts'
import { isUnanswered } from '../urgency/urgency.context.ts'
import { openWarnings } from '../warnings/warnings.context.ts'
import { chainRuns } from '../wmo/wmo.context.ts'

/**
 * Whether an answer is still owed to the young person with which a case must not complete, since its deadlines end there:
 * a warning without answer, a decision that is awaited (also on an objection or a request for extension), a penalty to
 * set. A benefit is decided in the file of work and income; an objection term that only runs is a right, not a task.
 */
export const anAnswerIsOwed = ({ warnings, decisionTerms, defaultNotices }: CaseContext): boolean =>
  openWarnings(warnings).length > 0 ||
  decisionTerms.some(({ kind }) => kind !== 'pw-decision') ||
  noticesIn(defaultNotices, 'to-set').length > 0

/** Whether that, or help, is still owed: urgency that nobody answered, or a Wmo notification under way. */
export const somethingIsOwed = (context: CaseContext): boolean =>
  anAnswerIsOwed(context) || isUnanswered(context.urgency) || chainRuns(context.wmo)
