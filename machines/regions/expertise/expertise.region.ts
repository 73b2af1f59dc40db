import { assign } from 'xstate'
import { caseSetup } from '../../case-setup.ts'
import { raiseWarning } from '../warnings/warnings.context.ts'

/** Expertise on youth and on adults, checked at each offer; what is missing must be answered, it does not block. */
export const expertiseRegion = caseSetup.createStateConfig({
  initial: 'unchecked',
  on: {
    'offer.made': [
      {
        guard: 'theProviderLacksExpertise',
        target: '.lacking',
        actions: assign({
          expertise: ({ context }) => ({ ...context.expertise, lacking: true }),
          warnings: ({ context, event }) =>
            raiseWarning(context.warnings, 'provider-without-expertise', event.occurredOn),
        }),
      },
      {
        target: '.checked',
        actions: assign({ expertise: ({ context }) => ({ ...context.expertise, lacking: false }) }),
      },
    ],
  },
  states: {
    unchecked: {
      meta: {
        label: { nl: 'Expertise nog niet nagegaan', en: 'Expertise not checked yet' },
        rest: 'wacht op een aanbod',
      },
    },
    checked: {
      meta: { label: { nl: 'Expertise nagegaan', en: 'Expertise checked' }, rest: 'nagegaan bij het aanbod' },
    },
    lacking: {
      meta: { label: { nl: 'Expertise ontbreekt', en: 'Expertise is lacking' }, rest: 'staat bij de waarschuwingen' },
    },
  },
})
