import { currentVersion, machineFor } from '../../machines/catalogue.ts'
import { pathways } from '../../machines/context.ts'
import { outline } from '../../machines/outline.ts'

const metas = pathways.flatMap((pathway) =>
  outline(machineFor(pathway, currentVersion(pathway))).map(({ meta }) => meta),
)

/** The step that a deadline of a receiver asks of it, by the kind of the deadline: what the statecharts say of their turns. */
export const receiverSteps: ReadonlyMap<string, string> = new Map(
  metas
    .flatMap((meta): [string, string][] =>
      meta?.turn?.party === 'receiver' && 'deadline' in meta.turn ? [[meta.turn.deadline, meta.turn.step]] : [],
    )
    // The first state that names a deadline says what is asked in it: the later ones are what is left to do.
    .toReversed(),
)
