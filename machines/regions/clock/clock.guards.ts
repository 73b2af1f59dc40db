import { reached } from '../../clock.ts'
import { defineGuards } from '../../guard-definition.ts'

export const clockGuards = defineGuards({
  theWindowIsOpen: {
    holds: ({ context }) => reached(context, 'window-opens'),
    otherwise: { nl: 'de overdrachtsperiode is nog niet begonnen', en: 'the handover window is not open yet' },
  },
  theYoungPersonIsAdult: {
    holds: ({ context }) => reached(context, 'turns-18'),
    otherwise: { nl: 'de jongere is nog geen 18', en: 'the young person is not 18 yet' },
  },
})
