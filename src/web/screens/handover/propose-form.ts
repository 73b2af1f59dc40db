import { z } from 'zod'
import type { Day } from '../../../calendar/day.ts'
import { filledDay, optionalDay, optionalText } from '../../forms/form-schemas.ts'
import type { FaultKey } from '../../forms/form-state.ts'
import type { Words } from '../../words/words.ts'

/** A time as people type it: 10.15, 10:15, 9 uur. As HH:MM, or undefined when it was left out. */
const optionalTime = optionalText(12).transform((typed, context) => {
  if (typed === undefined) return undefined
  const [, hour = '', minute = '00'] = /^(\d{1,2})(?:[.:](\d{2}))?(?:\s*uur)?$/.exec(typed.toLowerCase()) ?? []
  if (hour !== '' && Number(hour) < 24 && Number(minute) < 60) return `${hour.padStart(2, '0')}:${minute}`
  context.addIssue({ code: 'custom', message: 'noSuchTime' satisfies FaultKey })
  return undefined
})

const place = optionalText(200)

/** One to three moments for the meeting; none of them may lie behind us. */
export function proposeSchema(today: Day) {
  const ahead = (day: Day | undefined): boolean => day === undefined || day >= today
  const passed = { message: 'dayPassed' satisfies FaultKey }
  return z
    .object({
      dag1: filledDay(today, 'dayMissing').refine(ahead, passed),
      tijd1: optionalTime,
      dag2: optionalDay(today).refine(ahead, passed),
      tijd2: optionalTime,
      dag3: optionalDay(today).refine(ahead, passed),
      tijd3: optionalTime,
      plek: place,
    })
    .transform(({ dag1, tijd1, dag2, tijd2, dag3, tijd3, plek }) => {
      const moment = (on: Day, at: string | undefined) => ({ on, ...(at && { at }), ...(plek && { place: plek }) })
      const others = [
        ...(dag2 === undefined ? [] : [moment(dag2, tijd2)]),
        ...(dag3 === undefined ? [] : [moment(dag3, tijd3)]),
      ]
      return { ...moment(dag1, tijd1), ...(others.length > 0 && { alternatives: others }) }
    })
}

/** The field by what of the event it fills; a fault in one of the other moments is shown at the second. */
export const proposeFields = { on: 'dag1', at: 'tijd1', place: 'plek', alternatives: 'dag2' } as const

/** What each field asks. */
export const proposeLabels = ({ handover: { propose } }: Words): Readonly<Record<string, string>> => ({
  ...Object.fromEntries(
    ([1, 2, 3] as const).flatMap((place) => [
      [`dag${place}`, propose.day(place)],
      [`tijd${place}`, `${propose.day(place)}: ${propose.time}`],
    ]),
  ),
  plek: propose.place,
})
