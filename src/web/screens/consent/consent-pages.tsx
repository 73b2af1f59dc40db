import { readPlan } from '../../../cases/handover/read-plan.ts'
import { mayReadMandates, mayRecordMandates, readMandates } from '../../../cases/mandates/read-mandates.ts'
import { linkMakers } from '../../../cases/young-people/make-young-person-link.ts'
import { definePage, type Page } from '../../page.ts'
import { readCasePage } from '../case/read-case-page.tsx'
import { ConsentView } from './consent-view.tsx'

/** S9: consent, people and papers of a case. */
export const consentPages: readonly Page[] = [
  definePage({
    method: 'get',
    path: '/zaken/:caseId/toestemming',
    for: 'signed-in',
    answer: async (visit, needs) => {
      const { file, names, head, above } = await readCasePage(needs, visit, '/toestemming')
      const plan = await readPlan(needs.cases, visit.viewer.caller, file.view.id)
      const { caller } = visit.viewer
      const mandates = mayReadMandates(caller)
        ? await readMandates(needs.cases, caller, file.view.youngPerson.id, visit.today)
        : null
      return {
        title: `${visit.words.consent.title}: ${head.name}`,
        above,
        show: (
          <ConsentView
            file={file}
            plan={plan}
            names={names}
            mandates={mandates}
            recordsMandates={mayRecordMandates(caller)}
            makesLinks={file.view.sight === 'full' && linkMakers.some((role) => role === caller.role)}
          />
        ),
      }
    },
  }),
]
