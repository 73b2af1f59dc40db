import { pathways } from '../../../../machines/context.ts'
import { layPath, type PathStep } from '../../../../machines/lay-path.ts'
import { type Party, parties } from '../../../../machines/roles.ts'
import type { Caller } from '../../../access/caller.ts'
import type { Sight } from '../../../access/may-see.ts'
import type { Day } from '../../../calendar/day.ts'
import type { CaseFile } from '../../../cases/read-case-file.ts'
import type { Holder } from '../../../cases/records.ts'
import { showCountdown, showDay } from '../../format/show-day.ts'
import { stepToDo } from '../../format/step-words.ts'
import type { DirectoryNames } from '../../read-directory.ts'
import type { Language, Words } from '../../words/words.ts'
import { codeWords } from './code-words.ts'
import { type Actions, type NextStep, presentActions, stepPath } from './present-actions.ts'
import { type CaseDate, presentDates } from './present-dates.ts'
import { type HistoryItem, presentHistory } from './present-history.ts'
import type { PayloadSchema } from './schema-fields.ts'

export type Turn = NextStep & { who: string; step: string }

/** The overview of a case, in words. */
export type Overview = {
  caseId: string
  final: boolean
  /** Who looks sees the whole case, or a part. */
  whole: boolean
  sight: Sight
  steps: readonly PathStep[]
  turns: readonly Turn[]
  actions: Actions
  warnings: readonly { label: string; href: string }[]
  openDates: readonly CaseDate[]
  doneDates: readonly CaseDate[]
  people: readonly { role: string; who: string | null }[]
  latest: readonly HistoryItem[]
}

export type OverviewReading = { words: Words; language: Language; today: Day; names: DirectoryNames; caller: Caller }

const latestEvents = 5

/** What the overview shows of a case, to who looks. */
export function presentOverview(file: CaseFile, reading: OverviewReading): Overview {
  const { view, history, offers } = file
  const { words, language, names } = reading
  const pathway = pathways.find((one) => one === view.pathway)
  const whole = ['full', 'handover', 'without-names', 'by-break-glass'].includes(view.sight)
  const dates = presentDates(whole ? view.deadlines : ownDates(file, reading.caller), reading)
  const codes = { words, language, names, history }
  const turns = turnsOf(file, reading)
  return {
    caseId: view.id,
    final: view.final,
    whole,
    sight: view.sight,
    steps: pathway ? layPath(pathway, view.phase) : [],
    turns,
    actions: presentActions(view.id, offers, turns, reading),
    warnings: warningCodes(file).map((code) => ({
      label: codeWords('warning', code, codes),
      href: `${stepPath(view.id, 'warning.answered')}?warning=${code}`,
    })),
    openDates: dates.open,
    doneDates: dates.done,
    people: whole ? peopleOf(file, reading) : [],
    latest: presentHistory(history, codes)
      .filter(({ calendar }) => !calendar)
      .slice(0, latestEvents),
  }
}

/** Somebody to whom an offer was made sees the dates that are their own. */
const ownDates = ({ view }: CaseFile, { organisationId }: Caller) =>
  view.deadlines.filter(({ responsible }) => responsible.organisationId === organisationId)

function turnsOf({ view }: CaseFile, reading: OverviewReading): Turn[] {
  const { words, language, names, caller } = reading
  const say = words.caseFile.turn
  const running = (kind: string | null) =>
    view.deadlines.find((deadline) => deadline.kind === kind && deadline.outcome === null)
  const turns = view.turns.map(({ party, event, deadlineKind, because }): Turn => {
    const holder = holderOf(view.people, party)
    const due = running(deadlineKind)
    const mine = isMine(holder, caller)
    return {
      event,
      mine,
      who: mine ? say.you : (names.holder(holder) ?? words.names.parties[party as Party]),
      step: stepToDo(event, { words, language }),
      dueOn: due?.dueOn ?? null,
      when: due
        ? say.by(showDay(due.dueOn, language), showCountdown(due.dueOn, reading.today, words))
        : because
          ? say.noDate(because)
          : null,
    }
  })
  return turns.sort((one, other) => ((one.dueOn ?? '9999') < (other.dueOn ?? '9999') ? -1 : 1))
}

const isMine = (holder: Holder, caller: Caller): boolean =>
  holder.personId === null
    ? holder.organisationId !== null && holder.organisationId === caller.organisationId
    : holder.personId === caller.personId

const nobody: Holder = { organisationId: null, personId: null }

const holderOf = (people: unknown, party: string): Holder =>
  (people as Readonly<Record<string, Holder | undefined>>)[party] ?? nobody

function peopleOf({ view }: CaseFile, { words, names }: OverviewReading): Overview['people'] {
  return parties
    .filter((party) => party !== 'ciz' && party !== 'youngPerson')
    .map((party) => ({ role: words.names.parties[party], who: names.holder(holderOf(view.people, party)) }))
}

/** The warnings that wait for an answer: those that the step of answering names. */
function warningCodes({ offers }: CaseFile): readonly string[] {
  const offer = offers.find(({ definition }) => definition.type === 'warning.answered')
  const schema = offer?.payloadSchema as PayloadSchema | null | undefined
  return schema?.properties?.['warning']?.enum ?? []
}
