import { assign } from 'xstate'
import { caseSetup } from '../../case-setup.ts'
import { beginRelation, endRelation } from '../../effect-actions.ts'
import { raiseWarning } from '../warnings/warnings.context.ts'

const learned = caseSetup.assign({
  file: ({ context, event }) =>
    event.type === 'facts.changed'
      ? {
          ...context.file,
          facts: { ...context.file.facts, ...event.facts },
          advisedPathway: event.advisedPathway === undefined ? context.file.advisedPathway : event.advisedPathway,
        }
      : context.file,
})

/**
 * What holds everywhere: who works on the case and what became known. In a region of its own: an event on the state
 * around parallel regions is lost as soon as one of them takes it.
 */
export const fileRegion = caseSetup.createStateConfig({
  initial: 'kept',
  states: {
    kept: {
      meta: { label: { nl: 'Dossier', en: 'File' }, rest: 'hoort bij elke open zaak' },
      on: {
        'worker.assigned': {
          actions: [
            assign({
              people: ({ context, event }) => {
                const party = event.party ?? 'owner'
                return { ...context.people, [party]: { ...context.people[party], personId: event.personId } }
              },
            }),
            { type: 'notify', params: ({ event }) => ({ party: event.party ?? 'owner', template: 'worker-assigned' }) },
          ],
        },
        'organisation.changed': {
          actions: [
            {
              type: 'endRelation',
              params: ({ context, event }) => ({
                organisationId: context.people[event.party ?? 'owner'].organisationId ?? '',
                party: event.party ?? 'owner',
              }),
            },
            {
              type: 'beginRelation',
              params: ({ event }) => ({
                organisationId: event.organisationId,
                party: event.party ?? 'owner',
                scope: 'full',
              }),
            },
            assign({
              people: ({ context, event }) => ({
                ...context.people,
                [event.party ?? 'owner']: { organisationId: event.organisationId, personId: null },
              }),
              file: ({ context, event }) => ({
                ...context.file,
                residence: {
                  registeredIn: event.registeredIn ?? context.file.residence.registeredIn,
                  staysIn: event.staysIn ?? context.file.residence.staysIn,
                },
              }),
            }),
            { type: 'notify', params: ({ event }) => ({ party: event.party ?? 'owner', template: 'case-taken-over' }) },
          ],
        },
        'facts.changed': [
          {
            guard: 'anotherPathwayIsAdvised',
            actions: [
              learned,
              assign({
                warnings: ({ context, event }) => raiseWarning(context.warnings, 'reroute-proposed', event.occurredOn),
              }),
              { type: 'notify', params: { party: 'owner', template: 'reroute-proposed' } },
            ],
          },
          { actions: learned },
        ],
        // The use-case folds the log again from the corrected event; the correction itself changes nothing.
        'event.corrected': { actions: assign({}) },
        // The use-case counts the days anew that the policy moves; the case stands where it stood.
        'policy.applied': { actions: assign({}) },
        'note.added': { actions: assign({}) },
        'youthFamilyCentre.joined': {
          actions: [
            beginRelation(({ event }) => ({
              organisationId: 'organisationId' in event ? event.organisationId : '',
              party: 'youthFamilyCentre',
              scope: 'handover',
            })),
            { type: 'notify', params: { party: 'owner', template: 'youth-family-centre-joined' } },
          ],
        },
        'youthFamilyCentre.left': {
          actions: endRelation(({ event }) => ({
            organisationId: 'organisationId' in event ? event.organisationId : '',
            party: 'youthFamilyCentre',
          })),
        },
        'family.joined': {
          actions: assign({
            plan: ({ context, event }) => ({
              ...context.plan,
              participants: [...new Set([...context.plan.participants, familyMember(event)])],
            }),
          }),
        },
        'family.left': {
          guard: 'somebodyTakesPart',
          actions: assign({
            plan: ({ context, event }) => ({
              ...context.plan,
              participants: context.plan.participants.filter((each) => each !== event.participant),
            }),
          }),
        },
      },
    },
  },
})

/** Who of the family takes part, as the plan names them. */
function familyMember({ who, name }: { who: keyof typeof familyWords; name?: string | undefined }): string {
  return name === undefined ? familyWords[who] : `${name} (${familyWords[who]})`
}

const familyWords = {
  parent: 'ouder',
  guardian: 'voogd',
  'foster-parent': 'pleegouder',
  sibling: 'broer of zus',
  partner: 'partner',
  other: 'familie',
} as const
