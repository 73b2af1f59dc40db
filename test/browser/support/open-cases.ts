import { handoverFacts } from '../../support/handover-facts.ts'
import type { RunningProgram, SeenCase } from '../../support/running-program.ts'

const people = [
  ['Jip', 'Voorbeeld', '2009-06-10'],
  ['Ayşe', 'Yılmaz', '2009-01-15'],
  ['Đorđe', 'Đorđević', '2008-12-20'],
  ['Fenna', 'van den Berg', '2009-03-02'],
] as const

/** Opens a case for a few invented people, one of each standing; answers the id of the first. */
export async function openCases(program: RunningProgram): Promise<string> {
  const ids: string[] = []
  for (const [firstName, familyName, birthDate] of people) {
    const facts = {
      ...handoverFacts,
    }
    const youngPerson = { firstName, familyName, birthDate, municipality: 'Voorbeeldstad', facts }
    const { status, body } = await program.call<SeenCase>('wijkteam', 'POST', '/cases', { body: { youngPerson } })
    if (status !== 201) throw new Error(`No case was opened: ${JSON.stringify(body)}`)
    ids.push(body.id)
  }
  return ids[0] ?? ''
}
