import { z } from 'zod'
import type { Role } from '../../../machines/roles.ts'
import { type Behind, type Counted, overdueBy, overviewOf } from '../../cases/figures/overview.ts'
import { ageBucketNames } from '../../cases/lists/lists.ts'
import { basePath } from '../api-version.ts'
import { idSchema, pathwaySchema } from '../case-schemas.ts'
import { answeredDaySchema } from '../day-schema.ts'
import type { HandlerNeeds } from '../handler-needs.ts'
import { timesOf, timesQuery } from '../list-times.ts'
import { defineRoute } from '../route.ts'

/** Who reads figures: those who carry cases see their own part of the caseload, managers and the college all of it. */
export const figureReaders: readonly Role[] = [
  'manager',
  'decision-maker',
  'neighbourhood-team',
  'youth-family-centre',
  'youth-care-provider',
  'certified-institution',
  'receiving-provider',
]

/** For which part of the caseload. */
export const partQuery = {
  pathway: pathwaySchema.optional(),
  team: idSchema.optional().meta({ description: 'The organisation that owns the case; `none` where there is none.' }),
  provider: idSchema.optional().meta({ description: 'The youth-care provider; `none` where there is none.' }),
}

export const counted = {
  count: z.int(),
  href: z.string().meta({ description: 'The list of the rows that were counted.' }),
}
const keyed = z.array(z.strictObject({ key: z.string().nullable(), ...counted }))

const overviewSchema = z
  .strictObject({
    asOf: answeredDaySchema,
    tiles: z.strictObject({
      overdue: z.strictObject(counted),
      dueSoon: z.strictObject(counted),
      unowned: z.strictObject(counted).meta({ description: 'Open cases without an active owner.' }),
      unarranged: z
        .strictObject(counted)
        .meta({ description: 'Handovers of who turn 18 within three months in which not all is arranged.' }),
    }),
    buckets: z.array(z.strictObject({ bucket: z.enum(ageBucketNames), ...counted })),
    running: z.int().meta({ description: 'All deadlines that run: the sum of the buckets.' }),
    by: z
      .strictObject({ team: keyed, provider: keyed, organisation: keyed, pathway: keyed, kind: keyed })
      .meta({ description: 'Overdue deadlines; `organisation` is the one that must act.' }),
    waiting: z
      .array(z.strictObject({ party: z.string(), step: z.string(), ...counted }))
      .meta({ description: 'Open cases by who is at turn and what they are to do.' }),
    trend: z
      .array(z.strictObject({ on: answeredDaySchema, ...counted }))
      .meta({ description: 'Overdue on this day of thirteen weeks, the oldest first.' }),
  })
  .meta({ id: 'Overview' })

/** The address of the list behind a number. */
export const hrefOf = ({ list, query }: Behind): string =>
  `${basePath}/${list}?${new URLSearchParams(query).toString()}`

export const linked = <T extends Counted>({ behind, ...rest }: T) => ({ ...rest, href: hrefOf(behind) })

/** GET /overview: what is late, near or unheld, whose and why, as of any day. */
export const getOverview = defineRoute({
  method: 'get',
  path: '/overview',
  operationId: 'getOverview',
  summary: 'Counts what is overdue, near, unheld or not arranged, by who and why, with thirteen weeks of overdue.',
  description: 'Every number is that of the list at its `href`. Counts and case numbers only: no names.',
  tag: 'Figures',
  rights: figureReaders,
  query: z.strictObject({ ...timesQuery, ...partQuery }),
  success: { status: 200, description: 'The overview.', schema: overviewSchema },
  handle: async ({ query, caller }, services: Pick<HandlerNeeds, 'reports' | 'today'>) => {
    const { asOf, knownAt, ...part } = query
    const filter = { ...part, ...timesOf({ asOf, knownAt }, services.today()) }
    const { tiles, buckets, by, waiting, trend, ...rest } = overviewOf(
      await services.reports.overview(caller, filter),
      filter,
    )
    return {
      status: 200,
      body: {
        ...rest,
        tiles: {
          overdue: linked(tiles.overdue),
          dueSoon: linked(tiles.dueSoon),
          unowned: linked(tiles.unowned),
          unarranged: linked(tiles.unarranged),
        },
        buckets: buckets.map(linked),
        by: Object.fromEntries(overdueBy.map((name) => [name, by[name].map(linked)])),
        waiting: waiting.map(linked),
        trend: trend.map(linked),
      },
    }
  },
})
