import fc from 'fast-check'
import { defaultPolicy } from '../../src/calendar/policy.ts'
import { routeAdvice } from '../../src/routing/advice.ts'
import { evaluate } from '../../src/routing/evaluate.ts'
import type { Facts } from '../../src/routing/facts.ts'
import { routeOutcome } from '../../src/routing/outcome.ts'
import { rulesOn } from '../../src/routing/rules.ts'
import { anyFactsOfOneNeed } from '../../test/routing/arbitrary-facts.ts'
import type { EvidenceRun } from '../evidence.ts'
import { clientOf, tokenOf } from '../support/api-client.ts'
import { machine, rateOf, round, syncRateOf, throughputOf } from '../support/measure.ts'
import { inOwnFolder, runToday } from '../support/own-folder.ts'
import { startProgram, startScript } from '../support/program-process.ts'
import { jsonRulesEngine, saidOf, zenEngine } from '../support/rule-engines.ts'

const asOf = runToday

/**
 * An advice against two rule engines with the same tables, in one process: they get every condition ready-made and only
 * choose the row; ours starts from the facts and gives outcome, ground, status, target law and alerts. Then the full
 * advice, and over HTTP beside a handler that parses the same request and answers the same bytes.
 */
export const run: EvidenceRun = async ({ full, say }) => {
  const rules = rulesOn(asOf)
  const people = fc.sample(anyFactsOfOneNeed, { numRuns: 500, seed: 7 })
  const ms = full ? 2_000 : 300
  const outcomes = syncRateOf((n) => routeOutcome(personAt(people, n), asOf, defaultPolicy), ms)
  const advices = syncRateOf((n) => routeAdvice(personAt(people, n), asOf, defaultPolicy), ms)
  say(`${outcomes} outcomes and ${advices} full advices a second`)
  const decisions = people.map((facts) => evaluate(facts, asOf, defaultPolicy, rules).decisive)
  const said = decisions.map(({ reading }) => saidOf(reading, rules))
  const engines = [jsonRulesEngine(rules), zenEngine(rules)]
  const rates: Record<string, number> = {}
  const agreeing: Record<string, number> = {}
  for (const engine of engines) {
    let n = 0
    let same = 0
    for (const [index, each] of said.entries())
      if ((await engine.decide(each)) === (decisions[index]?.d2?.id ?? null)) same += 1
    agreeing[engine.name] = same
    rates[engine.name] = await rateOf(() => engine.decide(said[n++ % said.length] ?? {}), ms)
    say(`${engine.name}: ${rates[engine.name]} a second, ${same} of ${said.length} the same row`)
  }
  const fastest = Math.max(...Object.values(rates))
  const http = await overHttp(personAt(people, 0), full ? 5_000 : 1_000)
  const ratios = { toFastestEngine: round(outcomes / fastest), overHttp: round(http.ours / http.bare) }
  const met =
    ratios.toFastestEngine >= 10 &&
    outcomes >= 100_000 &&
    advices >= 2_000 &&
    ratios.overHttp >= 0.5 &&
    Object.values(agreeing).every((same) => same === said.length)
  return {
    figures: {
      outcomesPerSecond: outcomes,
      advicesPerSecond: advices,
      engines: rates,
      agreeing,
      http,
      ratios,
      machine: machine(),
    },
    goal: { toFastestEngine: 10, outcomesPerSecond: 100_000, advicesPerSecond: 2_000, overHttp: 0.5 },
    met,
  }
}

function personAt(people: readonly Facts[], n: number): Facts {
  const person = people[n % people.length]
  if (person === undefined) throw new Error('There is nobody to advise.')
  return person
}

function overHttp(facts: object, ms: number): Promise<{ ours: number; bare: number }> {
  return inOwnFolder(async (folder) => {
    const program = await startProgram({ OVERSTAP_DATA: folder, OVERSTAP_TODAY: asOf })
    const token = await tokenOf(folder, 'wijkteam')
    const call = { method: 'POST', path: '/route-advices', body: { asOf, facts } }
    const client = clientOf(() => program.url, token)
    const { text } = await client(call)
    const bare = await startScript(['bench/support/bare-express.ts', Buffer.from(text).toString('base64')])
    const other = clientOf(() => bare.url, token)
    // Both are warm: a program that answers for the first time is compiled while it does.
    for (const ask of [client, other]) {
      await Promise.all(
        Array.from({ length: 16 }, async () => {
          for (let n = 0; n < 400; n += 1) await ask(call)
        }),
      )
    }
    // Alternating turns, so that both meet the same machine.
    const turns = { ours: [] as number[], bare: [] as number[] }
    for (let turn = 0; turn < 4; turn += 1) {
      const ours = await throughputOf(16, ms / 2, () => client(call))
      const theirs = await throughputOf(16, ms / 2, () => other(call))
      if (turn === 0) continue
      turns.ours.push(ours.perSecond)
      turns.bare.push(theirs.perSecond)
    }
    await program.stop()
    await bare.stop()
    const median = (values: number[]) =>
      values.toSorted((one, another) => one - another)[Math.floor(values.length / 2)] ?? 0
    return { ours: median(turns.ours), bare: median(turns.bare) }
  })
}
