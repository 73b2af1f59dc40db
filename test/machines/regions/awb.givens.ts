import { decisionTermsRegion } from '../../../machines/regions/decision-terms/decision-terms.region.ts'
import { defaultNoticeRegion } from '../../../machines/regions/default-notice/default-notice.region.ts'
import { extensionRequestRegion } from '../../../machines/regions/extension-request/extension-request.region.ts'
import { objectionRegion } from '../../../machines/regions/objection/objection.region.ts'
import { warningsRegion } from '../../../machines/regions/warnings/warnings.region.ts'
import { wmoRegion } from '../../../machines/regions/wmo/wmo.region.ts'
import { givenCase, opened, regions } from '../../support/given-case.ts'

/** Every region that takes part in a decision: asked, decided late, objected to. */
export const awbMachine = regions({
  extensionRequest: extensionRequestRegion,
  wmo: wmoRegion,
  decisionTerms: decisionTermsRegion,
  defaultNotice: defaultNoticeRegion,
  objection: objectionRegion,
  warnings: warningsRegion,
})

export const key = 'extension-request'
export const term = 'jeugdwet-decision:extension-request'
export const deadline = `jeugdwet-decision ${key}`

export const none = (facts = {}) => givenCase(awbMachine, opened({ laws: ['zvw'], facts }))
export const requested = () => none().when('extension.requested', { why: 'ik ben nog niet klaar' })
export const refused = (more = {}) =>
  requested().when('extensionRequest.decided', { outcome: 'refused', reason: 'Wmo', ...more })
export const overdue = () => requested().passes('jeugdwet-decision', key)
export const applied = () =>
  givenCase(
    awbMachine,
    opened({ facts: { notifiedOn: '2026-10-01' }, dates: { turns18: '2024-06-10', investigationDue: '2026-11-12' } }),
  ).when('wmo.applied')

export const only = (given: { context: { objections: readonly { id: string }[] } }) =>
  given.context.objections[0]?.id ?? ''
