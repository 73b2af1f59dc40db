import { machineFor } from '../../../../machines/catalogue.ts'
import type { Pathway } from '../../../../machines/context.ts'
import { persist } from '../../../../machines/step.ts'
import type { Day } from '../../../../src/calendar/day.ts'
import { defaultPolicy } from '../../../../src/calendar/policy.ts'
import { caseRecord } from '../../../../src/cases/case-record.ts'
import type { SimulationCaseload } from '../../../../src/cases/figures/simulation/caseload.ts'
import type { Json } from '../../../../src/cases/records.ts'
import { inventMunicipality } from '../../../../src/demo/invent-municipality.ts'

/** The invented municipality as a simulation is given it: real snapshots, real logs, and who waits. */
export async function inventedCaseload(today: Day, count: number): Promise<SimulationCaseload> {
  const recordedAt = `${today}T10:00:00.000Z`
  const dependencies = { today: () => today, policyOn: () => defaultPolicy, policyOf: () => defaultPolicy }
  const cases: SimulationCaseload['cases'][number][] = []
  const waiting: SimulationCaseload['waiting'][number][] = []
  const histories: SimulationCaseload['histories'][number][] = []
  for await (const { person, knownOn, case: theirs } of inventMunicipality({ dependencies, recordedAt, count })) {
    const outcome = String(person.advice['outcome'])
    if (theirs === null) {
      if (['perspective-plan-handover', 'direct-intake', 'extended-youth-care'].includes(outcome))
        waiting.push({ youngPersonId: person.id, birthDate: person.birthDate, pathway: outcome as Pathway })
      continue
    }
    const { progress, log } = theirs
    const turns18On = progress.snapshot.context.opening.dates.turns18 ?? knownOn
    const identity = {
      id: theirs.id,
      municipality: 'm1',
      youngPersonId: person.id,
      continuesCaseId: null,
      openedOn: knownOn,
      turns18On,
    }
    const record = {
      ...caseRecord(identity, progress),
      snapshot: persist(machineFor(progress.pathway, progress.machineVersion), progress.snapshot) as Json,
    }
    if (!record.final) cases.push({ record, deadlines: progress.deadlines })
    histories.push({
      pathway: progress.pathway,
      openedOn: knownOn,
      closedOn: record.closedOn,
      events: log,
      deadlines: progress.deadlines,
    })
  }
  return { cases, waiting, of: cases.length + waiting.length, histories, receivers: [] }
}
