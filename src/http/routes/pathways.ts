import { z } from 'zod'
import { currentVersion, machineFor } from '../../../machines/catalogue.ts'
import { outline } from '../../../machines/outline.ts'
import { readActiveStates } from '../../cases/read-case.ts'
import { statechartSvg } from '../../statechart/statechart-svg.ts'
import { idSchema, pathwaySchema } from '../case-schemas.ts'
import type { HandlerNeeds } from '../handler-needs.ts'
import { defineRoute } from '../route.ts'

const words = z.strictObject({ nl: z.string(), en: z.string() })

const pathwayAnswerSchema = z
  .strictObject({
    id: pathwaySchema,
    version: z.int(),
    states: z.array(
      z.strictObject({
        path: z.string(),
        type: z.string(),
        label: words.nullable(),
        active: z.boolean().optional(),
        on: z.array(z.strictObject({ event: z.string(), guard: z.string().nullable(), targets: z.array(z.string()) })),
      }),
    ),
  })
  .meta({ id: 'Pathway' })

/** GET /pathways/{pathway}: the statechart as JSON or as a picture, with where a case stands in it. */
export const getPathway = defineRoute({
  method: 'get',
  path: '/pathways/{pathway}',
  operationId: 'getPathway',
  summary: 'Shows the statechart of a pathway, as JSON or as a picture; with ?case= where that case stands.',
  tag: 'Pathways',
  rights: 'signed-in',
  params: z.strictObject({ pathway: pathwaySchema }),
  query: z.strictObject({ case: idSchema.optional() }),
  success: { status: 200, description: 'The statechart.', schema: pathwayAnswerSchema, alsoAs: ['image/svg+xml'] },
  handle: async ({ params, query, caller, preferred }, services: Pick<HandlerNeeds, 'cases'>) => {
    const version = currentVersion(params.pathway)
    const states = outline(machineFor(params.pathway, version))
    const active =
      query.case === undefined
        ? null
        : new Set(await readActiveStates(services.cases, caller, query.case, params.pathway))
    if (preferred(['application/json', 'image/svg+xml']) === 'image/svg+xml') {
      return {
        status: 200,
        body: statechartSvg(pictureWords(params.pathway), states, active ?? new Set()),
        contentType: 'image/svg+xml; charset=utf-8',
      }
    }
    return {
      status: 200,
      body: {
        id: params.pathway,
        version,
        states: states.map(({ path, type, meta, on }) => ({
          path,
          type,
          label: meta?.label ?? null,
          ...(active ? { active: active.has(path) } : {}),
          on,
        })),
      },
    }
  },
})

const pictureWords = (pathway: string) =>
  ({
    language: 'nl',
    title: `Route: ${pathway}`,
    description:
      'Alle stappen van deze route, een rij per onderdeel. Dezelfde stappen staan als lijst in het antwoord als JSON.',
    here: 'hier is de zaak nu',
  }) as const
