import type { MandatesOnDay } from '../../../cases/mandates/read-mandates.ts'
import { showDay } from '../../format/show-day.ts'
import { usePage } from '../../page-context.ts'
import { ButtonLink, Buttons } from '../../ui/button.tsx'
import { Cell, Table } from '../../ui/table.tsx'
import { Heading, Link, Paragraph } from '../../ui/text.tsx'

type MandatesPartProps = {
  read: MandatesOnDay
  /** The page of consent, under which the forms stand; null for who records nothing. */
  formsAt: string | null
}

/** Who may decide for the young person now or later, and what they can't weigh themself. What is over is left out. */
export function MandatesPart({ read, formsAt }: MandatesPartProps) {
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
        .map(({ id, matter, determinedBy, untilOn }) => (
          <Paragraph>
            {say.incapable(say.matters[matter], determinedBy, day(untilOn))}{' '}
            {formsAt !== null && <Link href={`${formsAt}/niet-zelf/${id}/einde`}>{say.end}</Link>}
          </Paragraph>
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
            {still.map(({ id, name, ground, matters, fromOn, untilOn }) => (
              <tr>
                <th scope="row">{name}</th>
                <Cell label={say.columns.as}>{say.grounds[ground]}</Cell>
                <Cell label={say.columns.matters}>{matters.map((matter) => say.matters[matter]).join(', ')}</Cell>
                <Cell label={say.columns.when}>
                  {untilOn === null ? say.from(day(fromOn)) : say.fromUntil(day(fromOn), day(untilOn))}
                  {formsAt !== null && fromOn <= read.asOf && (
                    <>
                      {' '}
                      <Link href={`${formsAt}/vertegenwoordiger/${id}/einde`}>{say.end}</Link>
                    </>
                  )}
                </Cell>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
      {formsAt !== null && (
        <Buttons>
          <ButtonLink href={`${formsAt}/vertegenwoordiger`} kind="secondary">
            {say.record}
          </ButtonLink>
          <ButtonLink href={`${formsAt}/niet-zelf`} kind="secondary">
            {say.recordIncapacity}
          </ButtonLink>
        </Buttons>
      )}
    </>
  )
}
