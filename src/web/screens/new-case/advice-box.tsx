import { usePage } from '../../page-context.ts'
import { Disclosure } from '../../ui/disclosure.tsx'
import { Heading, Link, Paragraph } from '../../ui/text.tsx'
import type { AdviceBox, AdviceReason } from './present-advice.ts'

/** The advice beside the questions. A script draws it again as answers come in; without one it follows each step. */
export function AdviceBoxView({ advice }: { advice: AdviceBox | null }) {
  const { words } = usePage()
  const say = words.advice
  return (
    <div class="o-advice" id="advies" aria-live="polite" data-live-region="advies">
      <Heading level={2} class="o-advice__title">
        {advice ? `${say.pathway} ${advice.title}` : say.notYetTitle}
      </Heading>
      {advice === null ? (
        <Paragraph>{say.notYet}</Paragraph>
      ) : (
        <>
          <Paragraph>{advice.meaning}</Paragraph>
          {advice.missing.length > 0 && <Missing advice={advice} />}
          <Heading level={3}>{say.because}</Heading>
          <Reasons reasons={advice.because} />
          {advice.alerts.length > 0 && (
            <>
              <Heading level={3}>{say.attention}</Heading>
              <ul class="o-list">
                {advice.alerts.map((alert) => (
                  <li key={alert}>{alert}</li>
                ))}
              </ul>
            </>
          )}
          <Heading level={3}>{say.datesTitle}</Heading>
          <dl class="o-details">
            {advice.dates.map(({ label, day }) => (
              <div key={label}>
                <dt>{label}</dt>
                <dd>
                  <strong>{day}</strong>
                </dd>
              </div>
            ))}
          </dl>
          <Disclosure summary={say.others(advice.others.length)}>
            <Reasons reasons={advice.others} />
            <p>{advice.rules}</p>
          </Disclosure>
        </>
      )}
    </div>
  )
}

function Missing({ advice }: { advice: AdviceBox }) {
  const { words } = usePage()
  return (
    <>
      <Heading level={3}>{words.advice.missing(advice.missing.length)}</Heading>
      <ul class="o-list">
        {advice.missing.map(({ fact, label, why }) => (
          <li key={fact}>
            {label} <span class="o-advice__why">{why}</span>
          </li>
        ))}
      </ul>
    </>
  )
}

/** Rules as sentences, each with its number, which leads to the rule, and its source. */
export function Reasons({ reasons }: { reasons: readonly AdviceReason[] }) {
  const { words, language } = usePage()
  return (
    <ul class="o-list">
      {reasons.map(({ rule, href, sentence, legalBasis }) => (
        <li key={rule + sentence}>
          {sentence}{' '}
          <span class="o-advice__why">
            <Link href={href}>{words.advice.rule(rule)}</Link>
            {legalBasis !== '' && <span lang={language === 'nl' ? undefined : 'nl'}>, {legalBasis}</span>}
          </span>
        </li>
      ))}
    </ul>
  )
}
