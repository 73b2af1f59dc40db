import type { ReportNames } from '../../../documents/report-blocks.ts'
import type { DirectoryNames } from '../../read-directory.ts'
import type { Words } from '../../words/words.ts'

/** How a report names organisations, pathways and reasons. */
export const reportNames = (names: DirectoryNames, words: Words): ReportNames => ({
  organisation: (id) => names.organisation(id) ?? (id === 'none' ? words.overview.nobody : words.overview.unknown),
  pathway: (id) => words.names.pathways[id as keyof Words['names']['pathways']],
  cause: (id) => words.breaches.causes[id as keyof Words['breaches']['causes']],
})
