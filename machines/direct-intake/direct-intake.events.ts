import { z } from 'zod'
import { defineEvent } from '../event-definition.ts'
import { text } from '../payloads.ts'
import { intakeCheckOn } from './intake.context.ts'

const team = ['neighbourhood-team'] as const
const supporters = ['neighbourhood-team', 'receiving-provider'] as const

/** What direct intake has of its own: sorting the request, the support itself, closing it with the young person. */
export const directIntakeEvents = [
  defineEvent({
    type: 'intake.confirmed',
    label: { nl: 'Ontvangst van de vraag bevestigen', en: 'Confirm receipt of the request' },
    by: team,
    payload: () =>
      z.strictObject({
        askedBy: z.enum(['young-person', 'family', 'school', 'provider', 'general-practitioner', 'other']),
        askedFor: text(500).optional(),
      }),
  }),
  defineEvent({
    type: 'intake.sorted',
    label: { nl: 'Vraag sorteren: hier, elders of beide', en: 'Sort the request: here, elsewhere or both' },
    by: team,
    payload: () =>
      z.strictObject({
        scope: z.enum(['in-scope', 'both', 'out-of-scope']),
        expertiseNeeded: z.enum(['youth-and-adults', 'youth', 'adults']),
        earlierYouthHelp: z.enum(['none', 'handed-over', 'not-handed-over']),
      }),
  }),
  defineEvent({
    type: 'intake.resumptionOffered',
    label: { nl: 'Hervatten van jeugdhulp aangeboden', en: 'Resumption of youth help offered' },
    by: team,
    payload: () => z.strictObject({ answer: z.enum(['not-wanted', 'wanted']) }),
  }),
  defineEvent({
    type: 'intake.progressChecked',
    label: { nl: 'Nagegaan hoe het met de hulp staat', en: 'Checked how the help gets on' },
    by: team,
    payload: () => z.strictObject({ note: text(500).optional() }),
  }),
  defineEvent({
    type: 'support.goalsSet',
    label: { nl: 'Doelen afspreken', en: 'Agree on goals' },
    by: supporters,
    payload: () => z.strictObject({ goals: text(1000).optional() }),
  }),
  defineEvent({
    type: 'support.reviewed',
    label: { nl: 'Ondersteuning besproken', en: 'Support reviewed' },
    by: supporters,
    payload: () => z.strictObject({ outcome: z.enum(['ready-to-close', 'goes-on', 'provider-stops']) }),
  }),
  defineEvent({
    type: 'support.providerStopped',
    label: { nl: 'Aanbieder stopt', en: 'The provider stops' },
    by: supporters,
    payload: () => z.strictObject({ reason: text(500).optional() }),
  }),
  defineEvent({
    type: 'support.handedOn',
    label: { nl: 'Doorgegeven binnen de Wmo', en: 'Handed on inside the Wmo' },
    by: team,
    payload: () => z.strictObject({ to: text(120).optional() }),
  }),
  defineEvent({
    type: 'support.closed',
    label: { nl: 'Afsluiten met de jongere', en: 'Close with the young person' },
    by: supporters,
    payload: () =>
      z.strictObject({
        youngPersonAgrees: z.enum(['yes', 'not-reached', 'no']),
        why: z.enum(['goals-reached', 'other-help', 'moved-on']),
      }),
  }),
  defineEvent({
    type: 'intake.checked',
    label: { nl: 'Check na een half jaar', en: 'Check after half a year' },
    by: ['neighbourhood-team', 'receiving-provider'],
    opens: {
      on: ({ intake }) => intakeCheckOn(intake),
      because: {
        nl: 'de check is een half jaar na het afsluiten',
        en: 'the check is half a year after the closing',
      },
    },
    payload: () => z.strictObject({ outcome: z.enum(['goes-well', 'help-needed']) }),
  }),
] as const
