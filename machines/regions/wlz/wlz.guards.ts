import { defineGuards } from '../../guard-definition.ts'
import { objectionUpheld } from '../objection/objection.context.ts'

export const wlzGuards = defineGuards({
  wlzIsNeeded: {
    holds: ({ context }) => context.wlz.needed && context.wlz.outcome === null,
    otherwise: { nl: 'er is geen Wlz nodig', en: 'the Wlz is not needed' },
  },
  theWlzIsRefused: {
    holds: ({ event }) => event.type === 'wlz.decided' && event.outcome === 'refused',
    otherwise: { nl: 'het CIZ heeft niet afgewezen', en: 'the CIZ did not refuse' },
  },
  theWlzObjectionIsUpheld: {
    holds: ({ context, event }) => objectionUpheld(context.objections, event, 'wlz-indication'),
    otherwise: { nl: 'het bezwaar is niet gegrond verklaard', en: 'the objection was not upheld' },
  },
})
