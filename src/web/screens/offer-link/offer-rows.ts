import type { OfferByLink } from '../../../cases/handover/offer-links.ts'
import { showDay } from '../../format/show-day.ts'
import type { Language, Words } from '../../words/words.ts'

type Asked = Pick<OfferByLink, 'task' | 'startsOn' | 'acceptByOn'>

/** What is asked of a small organisation, from when and by when it answers, as rows; `noTask` stands where nothing was written. */
export function offerRows(
  { task, startsOn, acceptByOn }: Asked,
  noTask: string,
  { words, language }: { words: Words; language: Language },
): { key: string; value: string }[] {
  const { rows } = words.offerLink
  return [
    { key: rows.task, value: task ?? noTask },
    { key: rows.startsOn, value: startsOn === null ? rows.noDay : showDay(startsOn, language) },
    { key: rows.answerBy, value: showDay(acceptByOn, language) },
  ]
}
