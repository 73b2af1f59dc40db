import { showCountdown, showDay } from '../../format/show-day.ts'
import { usePage } from '../../page-context.ts'
import { Disclosure } from '../../ui/disclosure.tsx'
import { Heading, Link, Paragraph } from '../../ui/text.tsx'
import { shortId } from '../work/present-work.ts'
import type { CalendarReading } from './read-calendar.ts'

const shownFirst = 8

/** Who still needs a day, whoever needs it first on top. */
export function Gaps({ gaps, laterGaps }: Pick<CalendarReading, 'gaps' | 'laterGaps'>) {
  const { calendar } = usePage().words
  return (
    <section class="o-card" aria-labelledby="geen-dag">
      <Heading level={2} id="geen-dag">
        {calendar.gaps.title(gaps.length + laterGaps)}
      </Heading>
      {gaps.length === 0 ? <Paragraph>{calendar.gaps.none}</Paragraph> : <GapList gaps={gaps.slice(0, shownFirst)} />}
      {gaps.length > shownFirst && (
        <Disclosure summary={calendar.gaps.more(gaps.length - shownFirst)}>
          <GapList gaps={gaps.slice(shownFirst)} />
        </Disclosure>
      )}
      {laterGaps > 0 && <Paragraph>{calendar.gaps.later(laterGaps)}</Paragraph>}
    </section>
  )
}

function GapList({ gaps }: Pick<CalendarReading, 'gaps'>) {
  const { words, language, today } = usePage()
  return (
    <ul class="o-gaps">
      {gaps.map(({ case: { id, name, turns18On }, dueOn }) => (
        <li>
          <Link href={`/zaken/${id}/overdracht`}>
            {name ? `${name.firstName} ${name.familyName}` : words.work.caseNumber(shortId(id))}
          </Link>
          <p class="o-task__hint">
            {words.calendar.gaps[turns18On > today ? 'turns18' : 'turned18'](showDay(turns18On, language))}
            <br />
            {words.calendar.gaps.before(showDay(dueOn, language), showCountdown(dueOn, today, words))}
          </p>
        </li>
      ))}
    </ul>
  )
}
