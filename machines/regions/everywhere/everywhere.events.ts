import { z } from 'zod'
import { pathways } from '../../context.ts'
import { defineEvent } from '../../event-definition.ts'
import { sourceSchema } from '../../information-source.ts'
import { chosenFrom, daySchema, oneOf, text } from '../../payloads.ts'
import { professionals, youngPersonAndConfidants } from '../../tellers.ts'

const routers = [
  'neighbourhood-team',
  'youth-family-centre',
  'youth-care-provider',
  'decision-maker',
  'manager',
] as const

/** What holds in every open state of all three statecharts. */
export const everywhereEvents = [
  defineEvent({
    type: 'worker.assigned',
    label: { nl: 'Medewerker aanwijzen', en: 'Assign a worker' },
    by: ['neighbourhood-team', 'youth-family-centre', 'youth-care-provider', 'receiving-provider', 'manager'],
    payload: () =>
      z.strictObject({
        personId: chosenFrom('people'),
        party: z.enum(['owner', 'youthCareProvider', 'receiver', 'decisionMaker']).optional(),
      }),
  }),
  defineEvent({
    type: 'organisation.changed',
    label: { nl: 'Organisatie of woonplaats wijzigen', en: 'Change organisation or residence' },
    by: routers,
    payload: () =>
      z.strictObject({
        organisationId: chosenFrom('organisations'),
        party: z.enum(['owner', 'youthCareProvider', 'decisionMaker']).optional(),
        registeredIn: text(80).optional(),
        staysIn: text(80).optional(),
      }),
  }),
  defineEvent({
    type: 'facts.changed',
    label: { nl: 'Gegevens gewijzigd', en: 'Facts changed' },
    by: ['system'],
    payload: () =>
      z.strictObject({
        facts: z.record(z.string(), z.json()),
        /** What the advice says now; null where it names no pathway. */
        advisedPathway: z.enum(pathways).nullable().optional(),
        advice: z.record(z.string(), z.json()).optional(),
      }),
  }),
  defineEvent({
    type: 'policy.applied',
    label: { nl: 'Beleid bijgewerkt', en: 'Policy updated' },
    by: ['system'],
    payload: () => z.strictObject({ version: text(100) }),
  }),
  defineEvent({
    type: 'note.added',
    label: { nl: 'Notitie toevoegen', en: 'Add a note' },
    by: [...professionals, 'young-person', 'volunteer'],
    payload: () => z.strictObject({ text: text(2000), source: sourceSchema.optional() }),
  }),
  defineEvent({
    type: 'youthFamilyCentre.joined',
    label: { nl: 'CJG laten meedoen', en: 'Let the youth and family centre take part' },
    by: ['neighbourhood-team', 'youth-care-provider', 'youth-family-centre'],
    payload: () => z.strictObject({ organisationId: chosenFrom('youthFamilyCentres') }),
  }),
  defineEvent({
    type: 'youthFamilyCentre.left',
    label: { nl: 'CJG doet niet meer mee', en: 'The youth and family centre takes part no longer' },
    by: ['neighbourhood-team', 'youth-care-provider', 'youth-family-centre', 'young-person'],
    payload: () => z.strictObject({ organisationId: chosenFrom('youthFamilyCentres') }),
  }),
  defineEvent({
    type: 'family.joined',
    label: { nl: 'Iemand uit de familie laten meedoen', en: 'Let somebody of the family take part' },
    by: [...youngPersonAndConfidants, 'youth-family-centre'],
    payload: () =>
      z.strictObject({
        who: z.enum(['parent', 'guardian', 'foster-parent', 'sibling', 'partner', 'other']),
        name: text(120).optional(),
      }),
  }),
  defineEvent({
    type: 'family.left',
    label: { nl: 'Iemand uit de familie doet niet meer mee', en: 'Somebody of the family takes part no longer' },
    by: [...youngPersonAndConfidants, 'youth-family-centre'],
    payload: ({ plan }) => z.strictObject({ participant: oneOf(plan.participants) }),
  }),
  defineEvent({
    type: 'event.corrected',
    label: { nl: 'Een gebeurtenis verbeteren', en: 'Correct an event' },
    by: [...professionals, 'young-person'],
    payload: () =>
      z
        .strictObject({
          seq: z.int().min(2),
          replacement: z.record(z.string(), z.json()).optional(),
          void: z.boolean().optional(),
          reason: text(500),
        })
        .meta({ examples: [{ seq: 2, void: true, reason: 'vergissing' }] }),
  }),
  defineEvent({
    type: 'case.rerouted',
    label: { nl: 'Verder op een andere route', en: 'Go on in another pathway' },
    by: routers,
    payload: ({ opening, file }) =>
      z.strictObject({
        pathway: oneOf(
          pathways
            .filter((pathway) => pathway !== opening.pathway)
            .sort((one, other) => Number(other === file.advisedPathway) - Number(one === file.advisedPathway)),
        ),
        reason: text(1000),
      }),
  }),
  defineEvent({
    type: 'case.closed',
    label: { nl: 'Zaak sluiten', en: 'Close the case' },
    by: ['neighbourhood-team', 'youth-family-centre', 'youth-care-provider', 'manager'],
    payload: () =>
      z
        .strictObject({
          reason: z.enum(['helped-otherwise', 'moved-away', 'died', 'opened-in-error']),
          /** The municipality that takes over, when moved away. */
          movedTo: text(80).optional(),
          explanation: text(1000).optional(),
          closedOn: daySchema.optional(),
        })
        .meta({ examples: [{ reason: 'moved-away', movedTo: 'Zandvoort' }] }),
  }),
] as const
