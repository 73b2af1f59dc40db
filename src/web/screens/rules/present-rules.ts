import { currentVersion, machineFor } from '../../../../machines/catalogue.ts'
import type { Pathway } from '../../../../machines/context.ts'
import { eventDefinition } from '../../../../machines/events.ts'
import { layPaths } from '../../../../machines/lay-path.ts'
import { type OutlineState, outline } from '../../../../machines/outline.ts'
import { type Party, parties } from '../../../../machines/roles.ts'
import type { Day } from '../../../calendar/day.ts'
import type { TermDefinition } from '../../../calendar/term-definition.ts'
import { type TermId, terms } from '../../../calendar/terms.ts'
import { rulesOn } from '../../../routing/rules.ts'
import { statechartSvg } from '../../../statechart/statechart-svg.ts'
import { stepToDo } from '../../format/step-words.ts'
import type { Language, Words } from '../../words/words.ts'

type Reading = { words: Words; language: Language; today: Day }

/** What somebody does when the statechart is somewhere, and within which time. */
export type LaneStep = { when: string; does: string; within: string }
export type Lane = { party: Party; who: string; steps: LaneStep[] }

/** One deadline of a pathway as a row of a table. */
export type TermRow = { label: string; length: string; law: string; statutory: boolean; breach: string }

/** A state with what leads out of it, in words. */
export type ListedState = { path: string; label: string; ways: { event: string; to: string }[] }

const statesOf = (pathway: Pathway): OutlineState[] => outline(machineFor(pathway, currentVersion(pathway)))

/** Who acts, each with all their steps. A step that stands in the statechart twice stands here once. */
export function presentLanes(pathway: Pathway, { words, language }: Reading): Lane[] {
  const states = statesOf(pathway)
  return parties.flatMap((party) => {
    const steps = new Map<string, LaneStep>()
    for (const { meta } of states) {
      if (meta?.turn?.party !== party) continue
      const does = stepToDo(meta.turn.step, { words, language })
      const within = 'deadline' in meta.turn ? lengthOf(terms[meta.turn.deadline], words, language) : words.rules.noTerm
      steps.set(`${meta.label[language]}|${does}`, { when: meta.label[language], does, within })
    }
    return steps.size === 0 ? [] : [{ party, who: words.names.parties[party], steps: [...steps.values()] }]
  })
}

/** The deadlines that the states of a pathway name, those of the law first. */
export function presentTerms(pathway: Pathway, { words, language }: Reading): TermRow[] {
  const ids = new Set<TermId>()
  for (const { meta } of statesOf(pathway)) if (meta?.turn && 'deadline' in meta.turn) ids.add(meta.turn.deadline)
  return [...ids]
    .map((id) => terms[id])
    .map((term) => ({
      label: term.label[language],
      length: lengthOf(term, words, language),
      law: term.legalBasis.join('; '),
      statutory: term.statutory,
      breach: term.breach[language],
    }))
    .sort((one, other) => Number(other.statutory) - Number(one.statutory))
}

/** How long a term is, and from what it counts: "6 weken na de melding", "3 maanden voor de 18e verjaardag". */
export function lengthOf({ length, counted, trigger }: TermDefinition, words: Words, language: Language): string {
  if (length.value === 0) return words.rules.onTheDay(trigger[language])
  const span = words.rules.units[length.unit](length.value)
  return words.rules.counted[counted](span, trigger[language])
}

/** The same statechart as its picture, as a list: nothing stands in one that is not in the other. */
export function presentStates(pathway: Pathway, { words, language }: Reading): ListedState[] {
  const states = statesOf(pathway)
  const labels = new Map(states.map(({ path, meta }) => [path, meta?.label[language]]))
  const labelOf = (path: string) => labels.get(path) ?? words.rules.between
  return states.flatMap(({ path, type, meta, on }) => {
    const ways = on.flatMap(({ event, targets }) =>
      targets.map((target) => ({
        event: eventDefinition(event)?.label[language] ?? words.rules.byItself,
        to: labelOf(target),
      })),
    )
    const isLeaf = type === 'atomic' || type === 'final'
    return meta || isLeaf ? [{ path, label: labelOf(path), ways }] : []
  })
}

/** The statechart as a picture: SVG that we draw ourselves, of names that stand in the source. */
export const presentPicture = (pathway: Pathway, { words, language }: Reading): string =>
  statechartSvg(
    {
      language,
      title: words.rules.picture.title(words.names.pathways[pathway]),
      description: words.rules.picture.description,
      here: words.rules.picture.here,
    },
    statesOf(pathway),
    new Set(),
  )

/** The steps that people see of a pathway. */
export const presentSteps = (pathway: Pathway, { language }: Reading): string[] =>
  layPaths[pathway].map(({ label }) => label[language])

/** The rules that lead to a pathway, in the order in which they are asked; the first that holds decides. */
export const presentDecisions = (pathway: Pathway, { language, today }: Reading) =>
  rulesOn(today)
    .d2.filter(({ outcome }) => outcome === pathway)
    .map(({ id, label, legalBasis }) => ({ id, label: label[language], law: legalBasis.join(', ') }))

/** Which version holds now, and from when. */
export function versionOf(pathway: Pathway, today: Day) {
  const { version, validFrom } = rulesOn(today)
  return { machine: currentVersion(pathway), rules: version, validFrom }
}
