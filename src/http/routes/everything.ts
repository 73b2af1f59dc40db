import { z } from 'zod'
import { readEverything } from '../../cases/retention/read-everything.ts'
import { everythingInWords, everythingOnPaper } from '../../documents/everything.ts'
import { paperWords } from '../../documents/everything-words.ts'
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
    services: Pick<HandlerNeeds, 'everything' | 'auditTrail' | 'preferences' | 'now'>,
  ) => {
    const read = await readEverything(services, caller, youngPersonId, requestId)
    const sections = everythingInWords(read.kept)
    if (preferred(['application/json', pdf]) !== pdf)
      return { status: 200, body: { sections, looked: read.looked.map((entry) => lookedInWords(entry)) } }
    const { language } = await services.preferences.read(caller)
    const { title, fileName } = paperWords[language]
    const looked = read.looked.map((entry) => lookedInWords(entry, language))
    return {
      status: 200,
      contentType: pdf,
      body: await writePdf({ title, madeAt: services.now(), language }, everythingOnPaper(sections, looked, language)),
      headers: { 'Content-Disposition': `inline; filename="${fileName}.pdf"` },
    }
  },
})
