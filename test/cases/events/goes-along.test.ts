import { expect, test } from '@jest/globals'
import type { Pathway } from '../../../machines/context.ts'
import { eventDefinition } from '../../../machines/events.ts'
import { effectiveLog } from '../../../src/cases/events/effective-log.ts'
import { foldLog } from '../../../src/cases/events/fold-log.ts'
import type { Json } from '../../../src/cases/records.ts'
import { beginnings } from '../../machines/pathways/support/beginnings.ts'
import { openWalk, passTo, policyOf, tellThis, type Walk } from '../../machines/pathways/support/client.ts'

// pathways.md: a reroute takes its history along, with objection kept open; a term that the law set runs on (Awb 4:13, 4:17, 6:7).

const begun = (pathway: Pathway, name: string): Walk => {
  const opening = beginnings[pathway][name]
  if (!opening) throw new Error(`No beginning ${name}`)
  return openWalk(opening)
}

function told(walk: Walk, type: string, payload: Json = {}, on = walk.today): Walk {
  const definition = eventDefinition(type)
  if (!definition) throw new Error(`No event ${type}`)
  const next = tellThis(walk, definition, payload, on)
  if (next === 'rejected') throw new Error(`${type} was refused`)
  return next
}

const moved = (walk: Walk, pathway: Pathway): Walk => told(walk, 'case.rerouted', { pathway, reason: 'past beter' })

const running = ({ progress }: Walk) =>
  Object.fromEntries(
    progress.deadlines
      .filter(({ outcome }) => outcome === null)
      .map(({ kind, key, dueOn }) => [`${kind} ${key ?? ''}`.trim(), dueOn]),
  )

const at = ({ progress }: Walk, region: string): unknown =>
  (progress.snapshot.value as { open: Record<string, unknown> }).open[region]

const asked = () => told(begun('perspective-plan-handover', 'at 16'), 'extension.requested')

test('a request for extended care is decided on the day that it had, on whatever route', () => {
  const before = asked()
  const due = running(before)['jeugdwet-decision extension-request']
  const after = moved(before, 'direct-intake')
  expect(due).toBeDefined()
  expect(running(after)['jeugdwet-decision extension-request']).toBe(due)
  expect(at(after, 'extensionRequest')).toBe('toDecide')
  const decided = told(after, 'extensionRequest.decided', { outcome: 'refused', reason: 'kan niet' })
  expect(Object.keys(running(decided)).some((name) => name.startsWith('awb-objection'))).toBe(true)
})

test('an objection can be made until its last day, and is decided, after the case went on elsewhere', () => {
  const refused = told(asked(), 'extensionRequest.decided', { outcome: 'refused', reason: 'kan niet' })
  const [name, due] = Object.entries(running(refused)).find(([each]) => each.startsWith('awb-objection')) ?? []
  const after = moved(refused, 'direct-intake')
  expect(running(after)[name ?? '']).toBe(due)
  const objection = after.progress.snapshot.context.objections[0]?.id ?? ''
  const received = told(after, 'objection.received', { objection })
  expect(at(received, 'objection')).toBe('toDecide')
  const upheld = told(received, 'objection.decided', { objection, outcome: 'upheld' })
  expect(at(upheld, 'extensionRequest')).toEqual({ quiet: 'granted' })
})

test('a request of the course of extended care becomes one beside the new course, with its day, notice and penalty', () => {
  const requested = begun('extended-youth-care', 'treatment runs past 18 without a decision')
  const due = running(requested)['jeugdwet-decision course']
  expect(due).toBeDefined()
  const late = passTo(requested, '2027-03-01')
  const noticed = told(late, 'defaultNotice.received', { decision: 'jeugdwet-decision:course' })
  const after = moved(noticed, 'perspective-plan-handover')
  expect(running(after)['jeugdwet-decision extension-request']).toBe(due)
  expect(running(after)).not.toHaveProperty('jeugdwet-decision course')
  expect(running(after)['awb-default-notice jeugdwet-decision:extension-request']).toBe(
    running(noticed)['awb-default-notice jeugdwet-decision:course'],
  )
  const penal = passTo(after, '2027-03-20')
  expect(running(penal)).toHaveProperty('awb-penalty jeugdwet-decision:extension-request')
  const decided = told(penal, 'extensionRequest.decided', { outcome: 'granted' })
  expect(running(decided)).toHaveProperty('awb-penalty-set jeugdwet-decision:extension-request')
})

test('consent and an application that runs go along; what nobody touched begins as the new route begins it', () => {
  const notified = told(begun('perspective-plan-handover', 'the window opens today'), 'wmo.notified')
  const after = moved(notified, 'direct-intake')
  expect(at(after, 'wmo')).toEqual(at(notified, 'wmo'))
  expect(running(after)['wmo-investigation']).toBe(running(notified)['wmo-investigation'])
  const untouched = moved(begun('perspective-plan-handover', 'the window opens today'), 'direct-intake')
  expect(at(untouched, 'wmo')).not.toEqual(at(notified, 'wmo'))
})

test('folding the log again gives the same; a case that was moved before rights went along folds as it did', () => {
  const after = moved(asked(), 'direct-intake')
  const folded = (log: Walk['log']) => foldLog('case-1', effectiveLog(log), policyOf).progress
  expect(folded(after.log).snapshot.value).toEqual(after.progress.snapshot.value)
  expect(folded(after.log).deadlines).toEqual(after.progress.deadlines)
  const earlier = after.log.map((event) => {
    const { goesAlong: _, ...computed } = event.computed as Json & { goesAlong?: boolean }
    return { ...event, computed }
  })
  const open = folded(earlier).deadlines.filter(({ outcome }) => outcome === null)
  expect(open.map(({ kind }) => kind)).not.toContain('jeugdwet-decision')
})
