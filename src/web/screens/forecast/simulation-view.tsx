import type { Simulation } from '../../../cases/figures/simulation/ask-simulation.ts'
import type { Ending, MovedCase } from '../../../cases/figures/simulation/moved-cases.ts'
import type { Scenario } from '../../../cases/figures/simulation/simulate-forecast.ts'
import type { SimulatedNumber } from '../../../cases/figures/simulation/simulated-months.ts'
import { showDay, showMonth } from '../../format/show-day.ts'
import { usePage } from '../../page-context.ts'
import { Cell, Table } from '../../ui/table.tsx'
import { Heading, Link, Paragraph } from '../../ui/text.tsx'
import { shortId } from '../work/present-work.ts'
import { rowsHref } from './forecast-query.ts'

const shownNumbers = [
  'completeAt18',
  'incompleteAt18',
  'lateTerms',
  'investigationsWaiting',
  'decisionsWaiting',
  'handoversWaiting',
] as const satisfies readonly SimulatedNumber[]

/** So many of the cases that go otherwise stand on the page; all are in the API. */
const mostMoved = 50

/** What was lived on the statecharts: as it is beside as it is supposed, and the cases that end otherwise. */
export function SimulationView({ simulation, asked }: { simulation: Simulation; asked: URLSearchParams }) {
  const { words } = usePage()
  const texts = words.forecast.simulated
  const { today, whatIfs, lived, of, learnedFrom } = simulation
  const [whatIf] = whatIfs
  if (!whatIf) return null
  const { supposed, moved } = whatIf
  return (
    <section>
      <Heading level={2}>{texts.title}</Heading>
      <Paragraph>{texts.how(lived, of, learnedFrom)}</Paragraph>
      <Paragraph>{sentence(today, supposed, moved, texts)}</Paragraph>
      <SideBySide today={today} supposed={supposed} asked={asked} />
      <Heading level={3}>{texts.movedTitle}</Heading>
      <Paragraph>{texts.moved(Math.min(mostMoved, moved.length), moved.length)}</Paragraph>
      {moved.length > 0 && <MovedTable moved={moved.slice(0, mostMoved)} />}
    </section>
  )
}

type Texts = ReturnType<typeof usePage>['words']['forecast']['simulated']

const total = ({ months }: Scenario, number: SimulatedNumber): number =>
  months.reduce((sum, { numbers }) => sum + numbers[number], 0)

const sentence = (today: Scenario, supposed: Scenario, moved: readonly MovedCase[], texts: Texts): string =>
  texts.sentence({
    incomplete: [total(today, 'incompleteAt18'), total(supposed, 'incompleteAt18')],
    late: [total(today, 'lateTerms'), total(supposed, 'lateTerms')],
    moved: moved.length,
  })

function SideBySide({ today, supposed, asked }: { today: Scenario; supposed: Scenario; asked: URLSearchParams }) {
  const { words, language } = usePage()
  const texts = words.forecast.simulated
  const number = (scenario: Scenario, name: SimulatedNumber, index: number, month: string) => {
    const count = scenario.months[index]?.numbers[name] ?? 0
    const href = rowsHref(asked, { number: name, month, supposed: scenario === supposed, simulated: true })
    return count === 0 ? '0' : <Link href={href}>{String(count)}</Link>
  }
  return (
    <Table
      caption={texts.tableTitle}
      columns={[
        { key: 'month', label: words.forecast.columns.month },
        ...shownNumbers.map((name) => ({ key: name, label: texts.numbers[name] })),
      ]}
    >
      <tbody>
        {today.months.map(({ month }, index) => (
          <tr>
            <th scope="row">{showMonth(month, language)}</th>
            {shownNumbers.map((name) => (
              <Cell label={texts.numbers[name]}>
                {texts.now} {number(today, name, index, month)}, {texts.supposed} {number(supposed, name, index, month)}
              </Cell>
            ))}
          </tr>
        ))}
      </tbody>
    </Table>
  )
}

function MovedTable({ moved }: { moved: readonly MovedCase[] }) {
  const { words, language } = usePage()
  const texts = words.forecast.simulated
  const told = ({ at18, decidedOn, placedOn, late }: Ending) =>
    texts.ending({
      at18,
      decided: decidedOn === null ? null : showDay(decidedOn, language),
      placed: placedOn === null ? null : showDay(placedOn, language),
      late,
    })
  return (
    <Table
      caption={texts.movedTitle}
      captionHidden
      columns={[
        { key: 'case', label: words.overview.columns.case },
        { key: 'turns18', label: words.overview.columns.turns18 },
        { key: 'now', label: words.forecast.scenarios.today },
        { key: 'then', label: words.forecast.scenarios.supposed },
      ]}
    >
      <tbody>
        {moved.map(({ id, waits, turns18On, today, supposed }) => (
          <tr>
            <th scope="row">
              {waits ? (
                words.forecast.noCaseYet(shortId(id))
              ) : (
                <Link href={`/zaken/${id}`}>{words.work.caseNumber(shortId(id))}</Link>
              )}
            </th>
            <Cell label={words.overview.columns.turns18}>{turns18On === null ? '' : showDay(turns18On, language)}</Cell>
            <Cell label={words.forecast.scenarios.today}>{told(today)}</Cell>
            <Cell label={words.forecast.scenarios.supposed}>{told(supposed)}</Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}
