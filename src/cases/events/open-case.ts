import type { Pathway } from '../../../machines/context.ts'
import { type Advice, routeAdvice } from '../../routing/advice.ts'
import type { Facts } from '../../routing/facts.ts'
import type { Actor } from '../actor.ts'
import type { Dependencies } from '../dependencies.ts'
import { Conflict, Invalid } from '../errors.ts'
import type { YoungPersonRecord } from '../records.ts'
import type { KeptAnswer, LoadedCase, UnitOfWork } from '../storage.ts'
import { withinPart } from '../within-part.ts'
import { type Learned, learnIn } from '../young-people/learn-facts.ts'
import { visiblePerson } from '../young-people/read-young-person.ts'
import { type NewYoungPerson, registerIn } from '../young-people/register-young-person.ts'
import { type DirectoryListing, listDirectory } from './directory-choices.ts'
import { openIn } from './open-in.ts'
import { isPathway } from './opening.ts'
import type { PeopleNamed } from './people-named.ts'

/** For whom a case is opened, who takes part, and the pathway where it is another than advised. */
export type CaseToOpen = PeopleNamed & {
  youngPersonId?: string | undefined
  /** What became known of somebody who was registered before, since what is stored of them had this version. */
  learned?: (Learned & { version: number }) | undefined
  youngPerson?: NewYoungPerson | undefined
  pathway?: Pathway | undefined
  overruleReason?: string | undefined
}

/** A case as it was opened, and the directory that its next choices come from. */
export type Opened = LoadedCase & { listing: DirectoryListing }

/**
 * Opens a case on the pathway that the advice of today names, placed where the known facts say it stands. Another pathway
 * needs a reason, and both stay on record. Days that were due before are counted apart and get a date to catch up.
 * @throws NotFound, Invalid, Stale when what is stored of somebody changed, and Conflict when a case is open already or no
 * pathway fits.
 */
export async function openCase(
  dependencies: Dependencies,
  actor: Actor,
  wanted: CaseToOpen,
  keep?: (opened: Opened) => KeptAnswer | null,
): Promise<Opened> {
  return dependencies.storage.transaction(actor, async (unit) => {
    const owner = { organisationId: actor.organisationId, personId: actor.personId }
    const { youngPerson } = wanted
    const { person, advice } = youngPerson
      ? await withinPart('/youngPerson', () => registerIn(unit, dependencies, actor, youngPerson, owner))
      : await known(unit, dependencies, actor, wanted)
    const listing = await listDirectory(unit.directory)
    const toOpen = { person, advice, pathway: chosenPathway(wanted, advice) }
    const opened = await openIn(unit, dependencies, actor, toOpen, {
      ...wanted,
      keep: (opened) => keep?.({ ...opened, listing }) ?? null,
    })
    return { ...opened, listing }
  })
}

/** Somebody who was registered before, without an open case, with what was learned of them, advised today. */
async function known(
  unit: UnitOfWork,
  dependencies: Dependencies,
  actor: Actor,
  { youngPersonId: id, learned }: CaseToOpen,
): Promise<{ person: YoungPersonRecord; advice: Advice }> {
  if (id === undefined)
    throw new Invalid([
      {
        in: 'body',
        pointer: '/youngPersonId',
        code: 'missing',
        detail: 'Say for whom: youngPersonId, or youngPerson with who they are.',
      },
    ])
  const { person: before, openCaseId } = await visiblePerson(unit, actor, id, 'for-update')
  if (openCaseId !== null)
    throw new Conflict('This young person has an open case already: go on in that one.', { caseId: openCaseId })
  const person = learned ? await learnIn(unit, dependencies, actor, id, learned, learned.version) : before
  const today = dependencies.today()
  return { person, advice: routeAdvice(person.facts as Facts, today, dependencies.policyOn(today, actor.municipality)) }
}

function chosenPathway({ pathway, overruleReason }: CaseToOpen, advice: Advice): Pathway {
  const { outcome } = advice
  if (!isPathway(outcome)) {
    if (pathway && overruleReason) return pathway
    const missing = advice.missingFacts.map(({ fact }) => fact)
    throw new Conflict(
      `No case was opened: the advice is '${outcome}', which names no pathway${missing.length > 0 ? ` (not known: ${missing.join(', ')})` : ''}. Somebody who is registered stays on the watch list; to open one all the same give pathway and overruleReason.`,
      { outcome, missingFacts: missing },
    )
  }
  if (pathway === undefined || pathway === outcome) return outcome
  if (overruleReason) return pathway
  throw new Invalid([
    {
      in: 'body',
      pointer: '/overruleReason',
      code: 'missing',
      detail: `The advice is '${outcome}': say in overruleReason why '${pathway}' fits better.`,
    },
  ])
}
