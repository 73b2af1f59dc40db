import { z } from 'zod'
import { NotFound } from '../../cases/errors.ts'
import { everythingInWords, everythingOnPaper } from '../../documents/everything.ts'
import { lookedInWords } from '../../documents/my-case.ts'
import { writePdf } from '../../documents/write-pdf.ts'
import { idSchema } from '../case-schemas.ts'
import type { HandlerNeeds } from '../handler-needs.ts'
import { defineRoute } from '../route.ts'

const pdf = 'application/pdf'
const bothWords = z.strictObject({ nl: z.string(), en: z.string() })

const everythingSchema = z
  .strictObject({
    sections: z.array(
      z.strictObject({
        table: z.string(),
        title: bothWords,
        about: bothWords,
        items: z.array(z.record(z.string(), z.unknown())),
      }),
    ),
    looked: z.array(
      z.strictObject({
        at: z.string().meta({ format: 'date-time' }),
        who: z.string(),
        organisation: z.string().nullable(),
        what: z.string(),
        breakGlass: z.boolean(),
      }),
    ),
  })
  .meta({ id: 'Everything' })

/** GET /young-people/{youngPersonId}/everything: the data-subject export. */
export const getEverything = defineRoute({
  method: 'get',
  path: '/young-people/{youngPersonId}/everything',
  operationId: 'readEverything',
  summary: 'Gives a young person all that is kept of them, and who looked; with Accept: application/pdf on paper.',
  tag: 'Young people',
  rights: ['young-person', 'decision-maker'],
  params: z.strictObject({ youngPersonId: idSchema }),
  success: { status: 200, description: 'Everything.', schema: everythingSchema, alsoAs: [pdf] },
  refusals: { 404: 'There is no such young person, or it is not you.' },
  handle: async (
    { params: { youngPersonId }, caller, requestId, preferred },
    { everything, auditTrail }: Pick<HandlerNeeds, 'everything' | 'auditTrail'>,
  ) => {
    const audit = {
      action: 'everything.read',
      purpose: 'own-inspection' as const,
      caseIds: [],
      youngPersonIds: [youngPersonId],
    }
    const kept = await everything.read(caller, youngPersonId, { ...audit, traceId: requestId })
    if (kept === null) throw new NotFound('There is no such young person, or it is not you.')
    const entries = await auditTrail.entries(caller, { youngPersonId }, { limit: 200, after: null })
    const looked = entries.items.map(lookedInWords)
    const sections = everythingInWords(kept)
    if (preferred(['application/json', pdf]) !== pdf) return { status: 200, body: { sections, looked } }
    return {
      status: 200,
      contentType: pdf,
      body: await writePdf('Alles wat wij van je bewaren', everythingOnPaper(sections, looked)),
      headers: { 'Content-Disposition': 'inline; filename="alles.pdf"' },
    }
  },
})
