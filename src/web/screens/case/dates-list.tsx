import { usePage } from '../../page-context.ts'
import { Badge } from '../../ui/badge.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { Hidden } from '../../ui/text.tsx'
import type { CaseDate } from './present-dates.ts'

/** Dates with their countdown, who must act, and why they fall on that day. */
export function DatesList({ dates }: { dates: readonly CaseDate[] }) {
  return (
    <ul class="o-dates">
      {dates.map((date) => (
        <li key={date.id} class="o-date">
          <OneDate date={date} />
        </li>
      ))}
    </ul>
  )
}

function OneDate({ date }: { date: CaseDate }) {
  const { words } = usePage()
  const say = words.caseFile.dates
  return (
    <>
      <p class="o-date__day">
        <strong>{date.day}</strong>
        {date.countdown && <span class="o-date__countdown">{date.countdown}</span>}
        <Badge standing={date.standing}>{date.status}</Badge>
      </p>
      <p class="o-date__what">
        {date.label} <span class="o-date__who">({date.who})</span>
      </p>
      <Disclosure
        summary={
          <>
            {say.whyTitle}
            <Hidden> {date.label}</Hidden>
          </>
        }
      >
        <ul class="o-list">
          {date.why.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
        <p>
          {say.law} <span lang="nl">{date.legalBasis.join(', ')}</span>
        </p>
        {date.breach && (
          <p>
            {say.breach} {date.breach}
          </p>
        )}
      </Disclosure>
    </>
  )
}
