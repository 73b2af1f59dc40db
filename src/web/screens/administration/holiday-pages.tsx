import { yearOf } from '../../../calendar/day.ts'
import type { NotedDays } from '../../../calendar/equated-days.ts'
import { Conflict } from '../../../cases/errors.ts'
import { noteEquatedDays, previewEquatedDays } from '../../../cases/policy/note-equated-days.ts'
import { doOnce } from '../../forms/do-once.ts'
import { emptyForm, type FieldFault, FormStateProvider } from '../../forms/form-state.ts'
import { definePage, type Page, type PageAnswer, type SignedInVisit } from '../../page.ts'
import type { PageNeeds } from '../../page-needs.ts'
import { readHolidays } from './holiday-form.ts'
import { HolidayFormView, HolidayPreviewView, HolidaysView } from './holiday-views.tsx'

const path = '/beheer/vrije-dagen'
const roles = ['administrator', 'manager'] as const
/** How many of the dates that move are shown by name; how many there are is always told. */
const shownMoves = 50

type Needs = Pick<PageNeeds, 'policyBook' | 'policyStore' | 'today'>

/** The days on which a statutory term can't end, a year at a time, and the days of new decrees noted. */
export const holidayPages: readonly Page[] = [
  definePage({
    method: 'get',
    path,
    for: roles,
    answer: (visit, needs) => {
      const { words, query, today } = visit
      const asked = Number(query.get('jaar'))
      const year = Number.isInteger(asked) && asked >= 2015 && asked <= 2100 ? asked : yearOf(today)
      return {
        title: words.administration.holidays.title,
        show: <HolidaysView year={year} noted={noted(visit, needs)} />,
      }
    },
  }),
  definePage({ method: 'get', path: `${path}/wijzigen`, for: roles, answer: (visit, needs) => form(visit, needs, []) }),
  definePage({ method: 'post', path: `${path}/wijzigen`, for: roles, answer: (visit, needs) => preview(visit, needs) }),
  definePage({ method: 'post', path, for: roles, answer: (visit, needs) => record(visit, needs) }),
]

const needsOf = ({ policyBook, policyStore, today }: Needs) => ({ policies: policyBook, policyStore, today })

const noted = ({ viewer, today }: SignedInVisit, { policyBook }: Needs): NotedDays | undefined =>
  policyBook.on(today, viewer.caller.municipality).equatedDays

function form(visit: SignedInVisit, needs: Needs, faults: readonly FieldFault[]): PageAnswer {
  const { words } = visit
  const title = words.administration.holidays.changeTitle
  return {
    title: faults.length > 0 ? `${words.faults.titlePrefix} ${title}` : title,
    status: faults.length > 0 ? 400 : 200,
    show: (
      <FormStateProvider value={faults.length > 0 ? { values: visit.form, faults } : emptyForm}>
        <HolidayFormView noted={noted(visit, needs)} />
      </FormStateProvider>
    ),
  }
}

async function preview(visit: SignedInVisit, needs: PageNeeds): Promise<PageAnswer> {
  const before = noted(visit, needs)
  const read = readHolidays(visit, before)
  if (read.noted === null) return form(visit, needs, read.faults)
  const { caller } = visit.viewer
  const moves = await previewEquatedDays(needsOf(needs), caller, read.noted, { after: null, limit: shownMoves })
  return {
    title: visit.words.administration.holidays.preview,
    show: (
      <HolidayPreviewView before={before} after={read.noted} decree={read.decree} moves={moves} form={visit.form} />
    ),
  }
}

async function record(visit: SignedInVisit, needs: PageNeeds): Promise<PageAnswer> {
  const { words, viewer } = visit
  const say = words.administration.holidays
  const read = readHolidays(visit, noted(visit, needs))
  try {
    const go = await doOnce(needs, visit, async (keep) => {
      if (read.noted === null) throw new Conflict('These days were noted meanwhile.')
      const told = { noted: read.noted, because: say.because(read.decree) }
      await noteEquatedDays(needsOf(needs), viewer.caller, told, keep(path))
      return path
    })
    return { go, notice: { kind: 'done', text: say.done } }
  } catch (error) {
    if (!(error instanceof Conflict)) throw error
    return form(visit, needs, read.faults.length > 0 ? read.faults : [{ field: 'dagen', text: say.meanwhile }])
  }
}
