import { conditions } from '../../../routing/conditions.ts'
import type { LawRow, PathwayRow, Rules } from '../../../routing/decision-table.ts'
import { usePage } from '../../page-context.ts'
import { Heading, PageTitle, Paragraph } from '../../ui/text.tsx'

/** The decision tables, a rule at a time: what it asks, what it leads to, and where it comes from. */
export function DecisionRulesView({ rules }: { rules: Rules }) {
  const { words } = usePage()
  const say = words.why.rules
  return (
    <div class="o-width o-narrow">
      <PageTitle>{say.title}</PageTitle>
      <Paragraph lead>{say.lead}</Paragraph>
      <Paragraph>{words.advice.rules(rules.version)}</Paragraph>
      <Heading level={2}>{say.laws}</Heading>
      <ol class="o-rules">
        {rules.d1.map((row) => (
          <RuleItem key={row.id} table="D1" row={row} leadsTo={words.eventCodes[row.law]} />
        ))}
      </ol>
      <Heading level={2}>{say.pathways}</Heading>
      <ol class="o-rules">
        {rules.d2.map((row) => (
          <RuleItem key={row.id} table="D2" row={row} leadsTo={words.advice.outcomes[row.outcome]} />
        ))}
      </ol>
    </div>
  )
}

function RuleItem({ table, row, leadsTo }: { table: 'D1' | 'D2'; row: LawRow | PathwayRow; leadsTo: string }) {
  const { words, language } = usePage()
  const say = words.why.rules
  const when = (row.when ?? []).map((name) => conditions[name].whenTrue[language])
  const unless = (row.unless ?? []).map((name) => conditions[name].whenFalse[language])
  return (
    <li class="o-rule" id={`${table}-${row.id}`}>
      <Heading level={3}>{`${words.advice.rule(`${table}.${row.id}`)}: ${row.label[language]}`}</Heading>
      {when.length + unless.length > 0 && (
        <ul class="o-list">
          {[...when, ...unless].map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
      <p>
        {say.leadsTo} <strong>{leadsTo}</strong>
      </p>
      <p lang="nl" class="o-advice__why">
        {row.legalBasis.join(', ')}
      </p>
    </li>
  )
}
