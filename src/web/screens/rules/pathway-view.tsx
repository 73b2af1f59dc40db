import type { Pathway } from '../../../../machines/context.ts'
import { showDay } from '../../format/show-day.ts'
import { usePage } from '../../page-context.ts'
import { BackLink } from '../../ui/back-link.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { Cell, Table } from '../../ui/table.tsx'
import { Heading, PageTitle, Paragraph } from '../../ui/text.tsx'
import {
  presentLanes,
  presentPicture,
  presentStates,
  presentSteps,
  presentTerms,
  type TermRow,
  versionOf,
} from './present-rules.ts'

type Props = { pathway: Pathway }

/** One pathway: its steps, who does what, its deadlines with their law, and the whole statechart as picture and list. */
export function PathwayView({ pathway }: Props) {
  const page = usePage()
  const { words, language, today } = page
  const version = versionOf(pathway, today)
  return (
    <div class="o-width">
      <BackLink href="/regels">{words.rules.toRules}</BackLink>
      <PageTitle>{words.names.pathways[pathway]}</PageTitle>
      <Paragraph lead>{words.rules.about[pathway]}</Paragraph>
      <Paragraph>{words.rules.version(version.machine, version.rules, showDay(version.validFrom, language))}</Paragraph>
      <Heading level={2}>{words.rules.stepsTitle}</Heading>
      <ol class="o-rules__steps">
        {presentSteps(pathway, page).map((step) => (
          <li>{step}</li>
        ))}
      </ol>
      <Terms pathway={pathway} />
      <Lanes pathway={pathway} />
      <Picture pathway={pathway} />
    </div>
  )
}

function Terms({ pathway }: Props) {
  const page = usePage()
  const { rules } = page.words
  const terms = presentTerms(pathway, page)
  return (
    <>
      <Heading level={2}>{rules.termsTitle}</Heading>
      <TermTable caption={rules.byLaw} terms={terms.filter(({ statutory }) => statutory)} />
      <Disclosure summary={rules.byPolicy}>
        <TermTable caption={rules.byPolicy} terms={terms.filter(({ statutory }) => !statutory)} />
      </Disclosure>
    </>
  )
}

function TermTable({ caption, terms }: { caption: string; terms: readonly TermRow[] }) {
  const { columns } = usePage().words.rules
  return (
    <Table
      caption={caption}
      columns={[
        { key: 'what', label: columns.what },
        { key: 'length', label: columns.length },
        { key: 'law', label: columns.law },
        { key: 'breach', label: columns.breach },
      ]}
    >
      <tbody>
        {terms.map(({ label, length, law, breach }) => (
          <tr>
            <th scope="row">
              <strong>{label}</strong>
            </th>
            <Cell label={columns.length}>{length}</Cell>
            <Cell label={columns.law}>
              <span lang="nl">{law}</span>
            </Cell>
            <Cell label={columns.breach}>{breach}</Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}

function Lanes({ pathway }: Props) {
  const page = usePage()
  const { rules } = page.words
  return (
    <>
      <Heading level={2}>{rules.lanesTitle}</Heading>
      {presentLanes(pathway, page).map(({ who, steps }) => (
        <Disclosure summary={rules.lane(who, steps.length)}>
          <Table
            caption={who}
            captionHidden
            columns={[
              { key: 'when', label: rules.columns.when },
              { key: 'does', label: rules.columns.does },
              { key: 'within', label: rules.columns.within },
            ]}
          >
            <tbody>
              {steps.map(({ when, does, within }) => (
                <tr>
                  <th scope="row">{when}</th>
                  <Cell label={rules.columns.does}>{does}</Cell>
                  <Cell label={rules.columns.within}>{within}</Cell>
                </tr>
              ))}
            </tbody>
          </Table>
        </Disclosure>
      ))}
    </>
  )
}

function Picture({ pathway }: Props) {
  const page = usePage()
  const { picture } = page.words.rules
  return (
    <>
      <Heading level={2}>{picture.heading}</Heading>
      <Paragraph>{picture.description}</Paragraph>
      <Disclosure summary={picture.show}>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard (WCAG 2.1.1) */}
        <section class="o-scroll tw o-rules__picture" tabIndex={0} aria-label={picture.heading}>
          {/* biome-ignore lint/security/noDangerouslySetInnerHtml: a picture that we draw from our own sources, its text escaped */}
          <div dangerouslySetInnerHTML={{ __html: presentPicture(pathway, page) }} />
        </section>
      </Disclosure>
      <Disclosure summary={picture.asList}>
        <ul>
          {presentStates(pathway, page).map(({ label, ways }) => (
            <li>
              {picture.from(label)}
              {ways.length > 0 && (
                <ul>
                  {ways.map(({ event, to }) => (
                    <li>{picture.way(event, to)}</li>
                  ))}
                </ul>
              )}
            </li>
          ))}
        </ul>
      </Disclosure>
    </>
  )
}
