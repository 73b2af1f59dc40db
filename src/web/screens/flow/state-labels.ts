import { currentVersion, machineFor } from '../../../../machines/catalogue.ts'
import type { Pathway } from '../../../../machines/context.ts'
import { outline } from '../../../../machines/outline.ts'
import type { Language } from '../../words/words.ts'

/** How states of a pathway are called: the part they stand in, and their own name. One that is gone since keeps its path. */
export function labelsOf(pathway: Pathway, language: Language): (path: string) => string {
  const labels = new Map(
    outline(machineFor(pathway, currentVersion(pathway))).map(({ path, meta }) => [path, meta?.label[language]]),
  )
  return (path) => {
    const steps = path.split('.')
    const named = steps.flatMap((_, index) => labels.get(steps.slice(0, index + 1).join('.')) ?? [])
    return named.length === 0 ? path : [...new Set(named.slice(-2))].join(': ')
  }
}
