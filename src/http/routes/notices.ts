import { z } from 'zod'
import { chooseNotices } from '../../cases/notices/choose-notices.ts'
import { usualPreferences } from '../../cases/notices/notice-preferences.ts'
import type { HandlerNeeds } from '../handler-needs.ts'
import { defineRoute } from '../route.ts'

const preferencesSchema = z
  .strictObject({
    warnings: z.boolean().meta({ description: 'Before and on the last day of a deadline.' }),
    escalations: z.boolean().meta({ description: 'After it.' }),
    notices: z.boolean().meta({ description: 'When something is there for you in a case.' }),
    digest: z.boolean().meta({ description: 'Once a week what is late and what comes.' }),
    digestDay: z.int().min(1).max(7).meta({ description: '1 is Monday.' }),
    language: z.enum(['nl', 'en']),
  })
  .meta({ id: 'NoticePreferences' })

type Needs = Pick<HandlerNeeds, 'preferences'>

/** GET /notice-preferences: what reaches the caller by e-mail. */
export const getNoticePreferences = defineRoute({
  method: 'get',
  path: '/notice-preferences',
  operationId: 'getNoticePreferences',
  summary: 'Tells what reaches you by e-mail; lists show everything, whatever you chose.',
  tag: 'Notices',
  rights: 'signed-in',
  success: { status: 200, description: 'Your choice.', schema: preferencesSchema },
  handle: async ({ caller }, { preferences }: Needs) => ({ status: 200, body: await preferences.read(caller) }),
})

/** PUT /notice-preferences: the caller chooses. */
export const putNoticePreferences = defineRoute({
  method: 'put',
  path: '/notice-preferences',
  operationId: 'putNoticePreferences',
  summary: 'Sets what reaches you by e-mail, and in which language.',
  tag: 'Notices',
  rights: 'signed-in',
  body: preferencesSchema,
  bodyExamples: { usual: usualPreferences },
  success: { status: 200, description: 'Your choice.', schema: preferencesSchema },
  handle: async ({ body, caller, requestId }, needs: Needs) => {
    await chooseNotices(needs, caller, body, requestId)
    return { status: 200, body }
  },
})

export const noticeRoutes = [getNoticePreferences, putNoticePreferences]
