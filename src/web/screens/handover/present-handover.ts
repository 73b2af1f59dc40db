import type { ReceiverSuggestion } from '../../../cases/handover/suggest-receivers.ts'
import type { CaseFile } from '../../../cases/read-case-file.ts'
import { showDay, showDayWithWeekday, showMonth } from '../../format/show-day.ts'
import { stepAction } from '../../format/step-words.ts'
import type { DirectoryNames } from '../../read-directory.ts'
import type { Language, Words } from '../../words/words.ts'
import { stepPath } from '../case/present-actions.ts'
import type { PayloadSchema } from '../case/schema-fields.ts'

export type Reading = { words: Words; language: Language; names: DirectoryNames }

/** A step that can be told now, as a link to its form. */
export type StepLink = { href: string; label: string }

/** A moment that was proposed, to choose from: `value` is its day, with its time behind a space where it has one. */
export type ProposedMoment = { value: string; text: string }

/** The steps of these that whoever looks may tell now. */
export function stepLinks(
  { view, offers }: CaseFile,
  types: readonly string[],
  saying: { words: Words; language: Language },
): StepLink[] {
  return types.flatMap((type) => {
    const offer = offers.find(({ definition }) => definition.type === type)
    if (!offer?.accepted || !offer.rights) return []
    return [{ href: stepPath(view.id, type), label: stepAction(type, saying) }]
  })
}

export const mayTell = ({ offers }: CaseFile, type: string): boolean =>
  offers.some(({ definition, accepted, rights }) => definition.type === type && accepted && rights)

/** The five points that make a handover warm, each with whether it holds. */
export const presentPoints = ({ view }: CaseFile, { words }: Pick<Reading, 'words'>) =>
  (Object.entries(view.handover.points) as [keyof Words['handover']['points'], boolean][]).map(([point, holds]) => ({
    title: words.handover.points[point],
    holds,
  }))

/** Day, time and place of a moment in a sentence. */
export function momentText(
  moment: { on: string; at?: unknown; place?: unknown },
  { words, language }: Pick<Reading, 'words' | 'language'>,
): string {
  const day = showDayWithWeekday(moment.on, language)
  const at =
    typeof moment.at === 'string' ? words.handover.atTime(moment.at.replace(':', language === 'nl' ? '.' : ':')) : ''
  const place = typeof moment.place === 'string' ? `, ${moment.place}` : ''
  return `${day}${at}${place}`
}

/** The moments that the statechart lets choose now; time and place where the reader may see the history. */
export function presentProposed(file: CaseFile, reading: Pick<Reading, 'words' | 'language'>): ProposedMoment[] {
  const latest = file.history.findLast(({ effective }) => effective?.type === 'meeting.proposed')?.effective?.payload
  const others = Array.isArray(latest?.['alternatives']) ? (latest['alternatives'] as Chosen[]) : []
  const told = latest ? [latest as Chosen, ...others] : []
  return choosable(file).map(({ on, at }) => ({
    value: at === undefined ? on : `${on} ${at}`,
    text: momentText(told.find((one) => one.on === on && one.at === at) ?? { on, at }, reading),
  }))
}

type Chosen = { on: string; at?: string | undefined }

/** The day and time of a moment that was chosen, from the value of its button. */
export function chosenOf(value: string): Chosen {
  const [on = '', at] = value.split(' ')
  return { on, ...(at === undefined ? {} : { at }) }
}

/** Each moment once: by day and time as the schema gives them, or by the day alone where none has a time. */
function choosable({ offers }: CaseFile): Chosen[] {
  const schema: PayloadSchema | null | undefined = offers.find(
    ({ definition }) => definition.type === 'meeting.chosen',
  )?.payloadSchema
  const days = schema?.properties?.['on']?.enum ?? []
  const moments = (schema?.examples as Chosen[] | undefined) ?? days.map((on): Chosen => ({ on }))
  return moments.filter(({ on, at }, place) => moments.findIndex((one) => one.on === on && one.at === at) === place)
}

/** An organisation that could receive the young person, in words. */
export type Candidate = { id: string; name: string; fits: boolean; good: string[]; bad: string[] }

/** The best fitting first, with what speaks for and against each. */
export const presentCandidates = (items: readonly ReceiverSuggestion[], language: Language): Candidate[] =>
  items.map(({ organisation, fits, reasons }) => ({
    id: organisation.id,
    name: organisation.name,
    fits,
    good: reasons.flatMap(({ holds, because }) => (holds === true ? [inPlainWords(because, language)] : [])),
    bad: reasons.flatMap(({ holds, because }) => (holds === false ? [inPlainWords(because, language)] : [])),
  }))

/** Days and months as people write them, and the names of laws with their capital. */
const inPlainWords = (because: string, language: Language): string =>
  because
    .replaceAll(/\d{4}-\d{2}-\d{2}/g, (day) => showDay(day, language))
    .replaceAll(/\d{4}-\d{2}/g, (month) => showMonth(month, language))
    .replaceAll(/\b(wmo|wlz|zvw)\b/g, (law) => law.slice(0, 1).toUpperCase() + law.slice(1))

/** The offer that stands or was accepted, as rows; null when there is none. */
export function presentOffer({ view }: CaseFile, { words, language, names }: Reading) {
  const { offer } = view.handover
  if (!offer) return null
  const { handover } = words
  const row = (key: string, value: string | null) => (value === null ? [] : [{ key, value }])
  const day = (on: string | null) => (on === null ? null : showDay(on, language))
  return {
    accepted: offer.accepted,
    rows: [
      ...row(handover.offer.to, names.organisation(offer.organisationId) ?? words.names.parties.receiver),
      ...row(handover.offer.stands, offer.accepted ? handover.offer.accepted : handover.offer.waiting),
      ...(offer.accepted ? [] : row(handover.offer.answerBy, day(offer.acceptByOn))),
      ...row(handover.offer.startsOn, day(offer.startsOn)),
      ...row(handover.offer.counter, day(offer.counterStartsOn)),
      ...row(handover.offer.contact, offer.contact),
    ],
  }
}
