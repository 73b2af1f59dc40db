import type { MandatesOnDay } from '../../../cases/mandates/read-mandates.ts'
import { showDay } from '../../format/show-day.ts'
import { usePage } from '../../page-context.ts'
import { Heading, Paragraph } from '../../ui/text.tsx'

/** Told to the young person: who may decide for them on this day, and what that allows. */
export function RepresentedPart({ read }: { read: MandatesOnDay }) {
  const { words, language } = usePage()
  const say = words.mine.represented
  const { matters, grounds, from, fromUntil } = words.mandates
  const day = (on: string) => showDay(on, language)
  const holding = read.mandates.filter(({ holds }) => holds)
  const consent = read.acting.find(({ matter }) => matter === 'consent')
  const allowed = (id: string): string => {
    const now = read.acting.filter(({ mandateIds }) => mandateIds.includes(id)).map(({ matter }) => matters[matter])
    return now.length === 0 ? say.allowsNothing : say.allows(now.join(', ').toLowerCase())
  }
  return (
    <>
      <Heading level={2}>{say.title}</Heading>
      {consent && <Paragraph>{say.consentBy[consent.by]}</Paragraph>}
      {read.incapacities
        .filter(({ holds }) => holds)
        .map(({ matter, determinedBy, untilOn }) => (
          <Paragraph>{say.incapable(matters[matter], determinedBy, day(untilOn))}</Paragraph>
        ))}
      {holding.length === 0 ? (
        <Paragraph>{say.none}</Paragraph>
      ) : (
        <ul>
          {holding.map(({ id, name, ground, fromOn, untilOn }) => (
            <li>
              <strong>{name}</strong> <span class="o-soft">({grounds[ground].toLowerCase()})</span>. {allowed(id)}{' '}
              {untilOn === null ? from(day(fromOn)) : fromUntil(day(fromOn), day(untilOn))}.
            </li>
          ))}
        </ul>
      )}
      <Paragraph>{say.wrong}</Paragraph>
    </>
  )
}
