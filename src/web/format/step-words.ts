import { eventDefinition } from '../../../machines/events.ts'
import { isTermId } from '../../calendar/terms.ts'
import { waiting } from '../../cases/narrow-view.ts'
import type { Language, Words } from '../words/words.ts'

type Saying = { words: Words; language: Language }

/** A step that is still to be done, by the type of its event; where only a date runs, by the kind of that date. */
export function stepToDo(code: string, { words, language }: Saying): string {
  if (code === waiting.event) return words.toDo.wait
  if (isTermId(code)) return words.toDo.terms[code]
  const said: Readonly<Record<string, string | undefined>> = words.toDo.steps
  return said[code] ?? eventDefinition(code)?.label[language] ?? code
}

/** A step as a button names it and as the form behind it is called: a verb and a thing. */
export function stepAction(type: string, { words, language }: Saying): string {
  const said: Readonly<Record<string, string | undefined>> = words.record
  return said[type] ?? eventDefinition(type)?.label[language] ?? type
}

/** A step that was done, by the type of its event. */
export function stepDone(type: string, { words, language }: Saying): string {
  const said: Readonly<Record<string, string | undefined>> = words.happened
  return words.caseFile.history.system[type] ?? said[type] ?? eventDefinition(type)?.label[language] ?? type
}
