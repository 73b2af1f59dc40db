import type { Pathway } from './context.ts'

type Words = { nl: string; en: string }

/** One step of the path that lay people see; the phases of the statechart that belong to it. */
type LayStep = { id: string; label: Words; phases: readonly string[] }

/** Five to seven steps a pathway: technical states stay hidden behind them. */
export const layPaths: Readonly<Record<Pathway, readonly LayStep[]>> = {
  'perspective-plan-handover': [
    { id: 'prepare', label: { nl: 'Voorbereiden', en: 'Preparing' }, phases: ['prepare'] },
    { id: 'arrange', label: { nl: 'Overdracht regelen', en: 'Arranging the handover' }, phases: ['arrange'] },
    { id: 'ready', label: { nl: 'Alles geregeld', en: 'Everything arranged' }, phases: ['ready'] },
    { id: 'turned-18', label: { nl: '18 geworden', en: 'Turned 18' }, phases: ['transferred'] },
    { id: 'first-contact', label: { nl: 'Nieuwe hulp begint', en: 'New help begins' }, phases: ['first-contact'] },
    { id: 'aftercare', label: { nl: 'Nazorg', en: 'Aftercare' }, phases: ['aftercare'] },
    { id: 'completed', label: { nl: 'Afgerond', en: 'Completed' }, phases: ['completed'] },
  ],
  'extended-youth-care': [
    { id: 'assess', label: { nl: 'Beoordelen', en: 'Assessing' }, phases: ['assess'] },
    { id: 'request', label: { nl: 'Aanvraag en besluit', en: 'Request and decision' }, phases: ['request'] },
    { id: 'start', label: { nl: 'Hulp begint', en: 'Help begins' }, phases: ['start'] },
    { id: 'help', label: { nl: 'Hulp loopt', en: 'Help goes on' }, phases: ['help'] },
    { id: 'exit', label: { nl: 'Afronden en overdragen', en: 'Rounding off, handing over' }, phases: ['exit'] },
    { id: 'after', label: { nl: 'Na de hulp', en: 'After the help' }, phases: ['conclude', 'aftercare'] },
    { id: 'completed', label: { nl: 'Afgerond', en: 'Completed' }, phases: ['completed'] },
  ],
  'direct-intake': [
    { id: 'received', label: { nl: 'Vraag ontvangen', en: 'Request received' }, phases: ['received', 'referred'] },
    { id: 'track', label: { nl: 'Welke hulp past', en: 'Which help fits' }, phases: ['track'] },
    { id: 'decision', label: { nl: 'Onderzoek en besluit', en: 'Investigation and decision' }, phases: ['decision'] },
    { id: 'placement', label: { nl: 'Aanbieder zoeken', en: 'Finding a provider' }, phases: ['placement'] },
    { id: 'supported', label: { nl: 'Ondersteuning loopt', en: 'Support goes on' }, phases: ['supported'] },
    {
      id: 'closing',
      label: { nl: 'Afronden en nazorg', en: 'Closing and aftercare' },
      phases: ['closing', 'aftercare'],
    },
    { id: 'completed', label: { nl: 'Afgerond', en: 'Completed' }, phases: ['completed'] },
  ],
}

/** A step of the path as it is shown: behind the case, where it is, or ahead of it. */
export type PathStep = { id: string; label: Words; standing: 'done' | 'current' | 'ahead' }

/** The path of a case in a phase. A phase that no step names (a case just begun) is the first step. */
export function layPath(pathway: Pathway, phase: string): PathStep[] {
  const steps = layPaths[pathway]
  const current = Math.max(
    0,
    steps.findIndex(({ phases }) => phases.includes(phase)),
  )
  return steps.map(({ id, label }, index) => ({
    id,
    label,
    standing: index < current ? 'done' : index === current ? 'current' : 'ahead',
  }))
}
