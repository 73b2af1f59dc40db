import { EventEmitter } from 'node:events'
import { Engine } from 'bpmn-engine'
import { machineFor } from '../../machines/catalogue.ts'
import { initialTransition, persist, restore, transition } from '../../machines/step.ts'
import { asCaseEvent } from '../../src/cases/events/case-progress.ts'
import { beginnings } from '../../test/machines/pathways/support/beginnings.ts'
import { carryOn, openWalk } from '../../test/machines/pathways/support/client.ts'
import type { EvidenceRun } from '../evidence.ts'
import { machine as measuredOn, rateOf, round } from '../support/measure.ts'

/**
 * A case along its whole handover, saved as JSON and brought back after every event, against bpmn-engine with as many user
 * tasks one after the other, saved and brought back after each.
 */
export const run: EvidenceRun = async ({ full, say }) => {
  const [opening] = Object.values(beginnings['perspective-plan-handover'])
  if (opening === undefined) throw new Error('There is no handover to begin with.')
  const statechart = machineFor('perspective-plan-handover', 1)
  const events = carryOn(openWalk(opening), 200).log.slice(1).map(asCaseEvent)
  const ms = full ? 3_000 : 500
  const along = (): void => {
    let [snapshot] = initialTransition(statechart, opening)
    for (const event of events) {
      ;[snapshot] = transition(statechart, snapshot, event)
      snapshot = restore(statechart, JSON.parse(JSON.stringify(persist(statechart, snapshot))) as object)
    }
    if (snapshot.status !== 'done') throw new Error('The case did not come to its end.')
  }
  const ours = await rateOf(along, ms, 3)
  say(`${events.length} events: ${ours} whole pathways a second`)
  const theirs = await rateOf(() => alongBpmn(events.length), ms, 3)
  say(`bpmn-engine, ${events.length} tasks: ${theirs} a second`)
  const ratio = round(ours / theirs)
  return {
    figures: { events: events.length, pathwaysPerSecond: ours, bpmnPerSecond: theirs, ratio, machine: measuredOn() },
    goal: { ratio: 10 },
    met: ratio >= 10,
  }
}

const tasks = (count: number): string => {
  const steps = Array.from(
    { length: count },
    (_, index) =>
      `<userTask id="task${index}" /><sequenceFlow id="flow${index}" sourceRef="${index === 0 ? 'start' : `task${index - 1}`}" targetRef="task${index}" />`,
  )
  return `<?xml version="1.0" encoding="UTF-8"?><definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="http://bpmn.io/schema/bpmn"><process id="handover" isExecutable="true"><startEvent id="start" />${steps.join('')}<endEvent id="end" /><sequenceFlow id="last" sourceRef="task${count - 1}" targetRef="end" /></process></definitions>`
}

async function alongBpmn(count: number): Promise<void> {
  const listener = new EventEmitter()
  const engine = new Engine({ name: 'handover', source: tasks(count) })
  let execution = await engine.execute({ listener })
  for (let done = 0; done < count; done += 1) {
    execution.signal({ id: `task${done}` })
    if (done === count - 1) break
    const saved = JSON.stringify(execution.getState())
    execution = await new Engine({ name: 'handover' }).recover(JSON.parse(saved)).resume({ listener })
  }
}
