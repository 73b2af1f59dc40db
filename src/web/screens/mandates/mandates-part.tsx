import type { MandatesOnDay } from '../../../cases/mandates/read-mandates.ts'
import { showDay } from '../../format/show-day.ts'
import { usePage } from '../../page-context.ts'
import { Cell, Table } from '../../ui/table.tsx'
import { Heading, Paragraph } from '../../ui/text.tsx'

/** Who may decide for the young person now or later, and what they can't weigh themself. What is over is left out. */
export function MandatesPart({ read }: { read: MandatesOnDay }) {
  const { words, language } = usePage()
  const say = words.mandates
  const day = (on: string) => showDay(on, language)
  const still = read.mandates.filter(({ holds, fromOn, endedOn }) => holds || (fromOn > read.asOf && endedOn === null))
  const consent = read.acting.find(({ matter }) => matter === 'consent')
  const nobody = consent?.by === 'representative' && consent.mandateIds.length === 0
  return (
    <>
      <Heading level={2}>{say.title}</Heading>
      {consent && <Paragraph>{nobody ? say.nobodyThere : say.consentBy[consent.by]}</Paragraph>}
      {read.incapacities
        .filter(({ holds }) => holds)
        .map(({ matter, determinedBy, untilOn }) => (
          <Paragraph>{say.incapable(say.matters[matter], determinedBy, day(untilOn))}</Paragraph>
        ))}
      {still.length === 0 ? (
        <Paragraph>{say.none}</Paragraph>
      ) : (
        <Table
          caption={say.title}
          captionHidden
          columns={(['who', 'as', 'matters', 'when'] as const).map((key) => ({ key, label: say.columns[key] }))}
        >
          <tbody>
            {still.map(({ name, ground, matters, fromOn, untilOn }) => (
              <tr>
                <th scope="row">{name}</th>
                <Cell label={say.columns.as}>{say.grounds[ground]}</Cell>
                <Cell label={say.columns.matters}>{matters.map((matter) => say.matters[matter]).join(', ')}</Cell>
                <Cell label={say.columns.when}>
                  {untilOn === null ? say.from(day(fromOn)) : say.fromUntil(day(fromOn), day(untilOn))}
                </Cell>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
    </>
  )
}
