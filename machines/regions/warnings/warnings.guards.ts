import { defineGuards } from '../../guard-definition.ts'
import { openWarnings } from './warnings.context.ts'

export const warningGuards = defineGuards({
  aWarningIsOpen: {
    holds: ({ context }) => openWarnings(context.warnings).length > 0,
    otherwise: { nl: 'er is geen waarschuwing te beantwoorden', en: 'no warning is to be answered' },
  },
  noWarningIsOpen: {
    holds: ({ context }) => openWarnings(context.warnings).length === 0,
    otherwise: { nl: 'er is nog een waarschuwing te beantwoorden', en: 'a warning is still to be answered' },
  },
})
