import { caseSetup } from '../../case-setup.ts'

/** Expertise on youth and on adults, checked at each offer; what is missing must be answered, it does not block. */
export const expertiseRegion = caseSetup.createStateConfig({
  initial: 'unchecked',
  states: {
    unchecked: {
      meta: {
        label: { nl: 'Expertise nog niet nagegaan', en: 'Expertise not checked yet' },
        rest: 'wacht op een aanbod',
      },
      always: [
        { guard: 'theProviderLacksExpertise', target: 'lacking' },
        { guard: 'anOfferStands', target: 'checked' },
      ],
    },
    checked: {
      meta: { label: { nl: 'Expertise nagegaan', en: 'Expertise checked' }, rest: 'nagegaan bij het aanbod' },
      always: { guard: 'noOfferStands', target: 'unchecked' },
    },
    lacking: {
      meta: { label: { nl: 'Expertise ontbreekt', en: 'Expertise is lacking' }, rest: 'staat bij de waarschuwingen' },
      always: { guard: 'noOfferStands', target: 'unchecked' },
    },
  },
})
