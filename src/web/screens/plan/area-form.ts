import { z } from 'zod'
import { areaStatuses } from '../../../../machines/regions/plan/plan.context.ts'
import type { Day } from '../../../calendar/day.ts'
import type { PlanDocumentArea } from '../../../cases/handover/plan-document.ts'
import type { FormFields } from '../../forms/form-fields.ts'
import { oneOfCodes, optionalDay, optionalText } from '../../forms/form-schemas.ts'

/** The longest texts that the plan takes. */
const longText = 1000
const shortText = 120

/** The form of one life area; how it stands is enough, no text is forced. */
export const areaFormSchema = (today: Day) =>
  z
    .object({
      hoe: oneOfCodes(areaStatuses, 'choose'),
      wens: optionalText(longText),
      actie: optionalText(longText),
      wie: optionalText(shortText),
      wanneer: optionalDay(today),
    })
    .transform(({ hoe, wens, actie, wie, wanneer }) => ({
      status: hoe,
      ...(wens !== undefined && { goal: wens }),
      ...(actie !== undefined && { action: actie }),
      ...(wie !== undefined && { actionBy: wie }),
      ...(wanneer !== undefined && { actionOn: wanneer }),
    }))

const fields = ['versie', 'hoe', 'wens', 'actie', 'wie', 'wanneer'] as const

/** What the form shows of an area that was written before. */
export const areaFields = ({ version, status, goal, action, actionBy, actionOn }: PlanDocumentArea): FormFields => ({
  versie: String(version),
  hoe: status ?? '',
  wens: goal ?? '',
  actie: action ?? '',
  wie: actionBy ?? '',
  wanneer: actionOn === null ? '' : dutchDay(actionOn),
})

/** What is kept of a form that is being filled in. */
export const draftOf = (form: FormFields): FormFields =>
  Object.fromEntries(fields.map((field) => [field, form[field] ?? '']))

const dutchDay = (day: Day): string => day.split('-').map(Number).reverse().join('-')
