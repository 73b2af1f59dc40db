import { type BrowsedProgram, browsedProgram } from './browsed-program.ts'
import { openCases } from './open-cases.ts'

/** A program whose cases have dates that passed, so that a manager has something to see, with a browser to see it in. */
export async function openOverdueProgram(): Promise<BrowsedProgram> {
  const program = await browsedProgram('2026-11-22')
  await openCases(program)
  await program.moveTo('2027-01-20')
  return program
}
