import { z } from 'zod'
import { Invalid, NotFound } from '../../cases/errors.ts'
import { answeredDaySchema, daySchema } from '../day-schema.ts'
import type { HandlerNeeds } from '../handler-needs.ts'
import { defineRoute } from '../route.ts'

/** PUT /clock: moves today forward, outside production only. */
export const clock = defineRoute({
  method: 'put',
  path: '/clock',
  operationId: 'moveClock',
  summary: 'Moves today forward and answers once every due day has been passed on; not in production.',
  tag: 'Administration',
  rights: ['administrator'],
  body: z.strictObject({ today: daySchema }),
  bodyExamples: { newYear: { today: '2027-01-01' } },
  success: {
    status: 200,
    description: 'The day it is now.',
    schema: z.strictObject({ today: answeredDaySchema }).meta({ id: 'Clock' }),
  },
  refusals: { 404: 'In production today is today.' },
  handle: async ({ body }, services: Pick<HandlerNeeds, 'today' | 'moveToday'>) => {
    if (services.moveToday === undefined)
      throw new NotFound('In production today is today: the clock can not be moved.')
    const now = services.today()
    if (body.today < now) {
      const detail = `'today' must not lie before ${now}: the clock only goes forward.`
      throw new Invalid([{ in: 'body', pointer: '/today', code: 'before-today', detail }])
    }
    await services.moveToday(body.today)
    return { status: 200, body: { today: services.today() } }
  },
})
