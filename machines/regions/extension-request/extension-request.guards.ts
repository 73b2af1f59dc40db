import { defineGuards } from '../../guard-definition.ts'
import { objectionUpheld } from '../objection/objection.context.ts'

export const extensionRequestGuards = defineGuards({
  theExtensionIsGranted: {
    holds: ({ event }) => event.type === 'extensionRequest.decided' && event.outcome === 'granted',
    otherwise: { nl: 'de verlenging is niet toegekend', en: 'the extension was not granted' },
  },
  theExtensionObjectionIsUpheld: {
    holds: ({ context, event }) => objectionUpheld(context.objections, event, 'jeugdwet-decision'),
    otherwise: { nl: 'het bezwaar is niet gegrond verklaard', en: 'the objection was not upheld' },
  },
})
