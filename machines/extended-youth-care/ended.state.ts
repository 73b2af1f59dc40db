import { caseSetup } from '../case-setup.ts'
import { cancel, settle } from '../deadline-actions.ts'
import { eventDay } from '../event-day.ts'
import { fosterCareResumes, grantedAfterAll, helpEnds, rememberConclusion, resumptionBegins } from './course-actions.ts'
import { keepOnly } from './course-deadlines.ts'
import { aftercareCheckFrom, resumptionLastDay } from './extended-care.days.ts'

const settleConclusion = settle('extended-care-concluded')
const settleCheck = settle('aftercare-check')
const startConclusion = {
  type: 'startDeadline',
  params: { kind: 'extended-care-concluded', party: 'owner' },
} as const

/** For half a year from its end the help can be resumed in one step; the last day does not shift (Atw 4 a). */
const resumptionRegion = caseSetup.createStateConfig({
  initial: 'placing',
  states: {
    placing: { always: [{ guard: 'resumptionHasLapsed', target: 'lapsed' }, { target: 'resumable' }] },
    resumable: {
      entry: {
        type: 'startDeadline',
        params: ({ context, event }) => ({
          kind: 'jeugdwet-resumption',
          party: 'youngPerson',
          dueOn: resumptionLastDay(context) ?? eventDay({ context, event }),
        }),
      },
      meta: {
        label: { nl: 'Hervatten kan nog', en: 'Resumption is still possible' },
        rest: 'een recht, geen taak: de laatste dag staat erbij',
      },
      always: { guard: 'resumptionHasLapsed', target: 'lapsed' },
      on: {
        'extendedCare.resumed': [
          { guard: 'resumesFosterCare', target: '#active', actions: fosterCareResumes },
          { target: '#requested', actions: resumptionBegins },
        ],
      },
    },
    lapsed: {
      entry: cancel('jeugdwet-resumption'),
      meta: {
        label: { nl: 'Hervatten kan niet meer', en: 'Resumption has lapsed' },
        rest: 'het halve jaar na het einde van de hulp is voorbij',
      },
    },
  },
})

/** Handed over or not needed: who concluded it, that the young person agrees, and the check half a year after. */
const conclusionRegion = caseSetup.createStateConfig({
  initial: 'toConclude',
  states: {
    toConclude: {
      entry: startConclusion,
      meta: {
        label: { nl: 'Vaststellen hoe het verder gaat', en: 'Concluding how it goes on' },
        turn: { party: 'owner', step: 'extendedCare.concluded', deadline: 'extended-care-concluded' },
        phase: 'conclude',
      },
      on: {
        'extendedCare.concluded': [
          {
            guard: 'youngPersonDisagrees',
            target: 'toConclude',
            reenter: true,
            actions: [
              settleConclusion,
              { type: 'notify', params: { party: 'manager', template: 'young-person-disagrees' } },
            ],
          },
          { target: 'aftercare', actions: [settleConclusion, rememberConclusion] },
        ],
      },
    },
    aftercare: {
      entry: {
        type: 'startDeadline',
        params: ({ context }) => ({ kind: 'aftercare-check', party: 'owner', startsOn: aftercareCheckFrom(context) }),
      },
      meta: {
        label: { nl: 'Nazorg', en: 'Aftercare' },
        turn: { party: 'owner', step: 'aftercare.checked', deadline: 'aftercare-check' },
        phase: 'aftercare',
      },
      on: {
        'aftercare.checked': [
          { guard: 'dueCheckAsksAttention', target: 'toConclude', actions: settleCheck },
          { guard: 'aftercareCheckIsDue', target: '#completed', actions: settleCheck },
        ],
      },
    },
  },
})

/** The help stopped. */
export const endedState = caseSetup.createStateConfig({
  id: 'ended',
  type: 'parallel',
  entry: [...keepOnly(), helpEnds],
  // The objection was decided after the help had run out: it is granted after all and waits for its start.
  on: {
    'objection.decided': { guard: 'theRefusalOfTheCourseIsOverturned', target: '#granted', actions: grantedAfterAll },
  },
  states: { resumption: resumptionRegion, conclusion: conclusionRegion },
})
