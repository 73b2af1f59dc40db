import { describe, expect, test } from '@jest/globals'
import { type Pathway, pathways } from '../../machines/context.ts'
import { beginnings } from '../machines/pathways/support/beginnings.ts'
import { first, seeded } from '../machines/pathways/support/choose.ts'
import { type Problem, type RunningProgram, runningProgram, type SeenCase } from '../support/running-program.ts'
import { carryOn } from './generic-client.ts'

type Opening = (typeof beginnings)[Pathway][string]

/** Opens a case as the neighbourhood team does; where other facts than the advice's led to the pathway, it says why. */
async function open(program: RunningProgram, { pathway, facts }: Opening): Promise<SeenCase> {
  const { birthDate, ...known } = facts
  const youngPerson = { firstName: 'Zoë', familyName: 'Ouali', birthDate, municipality: 'Voorbeeldstad', facts: known }
  const opened = await program.call<SeenCase & Problem>('wijkteam', 'POST', '/cases', {
    body: { youngPerson, pathway, overruleReason: 'Zo is het met elkaar besloten.' },
  })
  if (opened.status !== 201) throw new Error(JSON.stringify(opened.body))
  return opened.body
}

/** Openings of each pathway: at the beginning, midway, late; the statecharts themselves are walked from all of them elsewhere. */
const from: Record<Pathway, readonly string[]> = {
  'extended-youth-care': [
    'treatment goes on, half a year ahead',
    'the extension was refused',
    'resumption near its last day',
    'foster care at 20, guidance ended at 18',
    'closed care across 18',
  ],
  'perspective-plan-handover': [
    'at 16',
    'the window opens today',
    'notified already',
    'to the Wlz',
    'by overrule after 18',
  ],
  'direct-intake': [
    'asks support',
    'no place tonight',
    'a missed handover',
    'help ended this summer',
    'asks what is out of scope',
  ],
}

const walks = (pathway: Pathway) =>
  from[pathway].flatMap((name, index) => [
    { name, how: 'the first of everything', choose: first },
    ...(index % 2 === 1 ? [{ name, how: 'whatever the seed gives', choose: seeded(index) }] : []),
  ])

/** A client that knows no pathway carries each case on, over HTTP, signed in as the persons at turn. */
describe.each(pathways)('%s is carried to completed', (pathway) => {
  test.each(walks(pathway))(
    'from: $name, taking $how',
    async ({ name, choose }) => {
      const opening = beginnings[pathway][name]
      if (!opening) throw new Error(`There is no opening '${name}'`)
      const program = await runningProgram(opening.openedOn)
      try {
        const { id } = await open(program, opening)
        const { wrong, told, case: end } = await carryOn(program, id, opening.openedOn, choose)
        expect(wrong).toEqual([])
        if (end.state !== 'completed') throw new Error(`${JSON.stringify(end.state)} after\n${told.join('\n')}`)
        expect(end.final).toBe(true)
      } finally {
        await program.stop()
      }
    },
    120_000,
  )
})
