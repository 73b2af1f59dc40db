import { terms } from '../../../calendar/terms.ts'
import { type Forecast, type Work, works } from '../../../cases/figures/forecast.ts'
import type { OverviewFilter } from '../../../cases/figures/overview.ts'
import type { Simulation } from '../../../cases/figures/simulation/ask-simulation.ts'
import { CapacityChart } from '../../charts/capacity-chart.tsx'
import { showDay, showMonth } from '../../format/show-day.ts'
import { FormStateProvider } from '../../forms/form-state.ts'
import { usePage } from '../../page-context.ts'
import type { DirectoryNames } from '../../read-directory.ts'
import { BackLink } from '../../ui/back-link.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { Select, TextField } from '../../ui/fields.tsx'
import { Heading, Link, PageTitle, Paragraph } from '../../ui/text.tsx'
import { lengthUnits, policyTerms } from '../administration/policy-form.ts'
import { FiguresLinks, PartFilter } from '../overview/figures-frame.tsx'
import { capacityFields, lengthFields, startAgeField, startAges } from './forecast-query.ts'
import { BirthdaysTable, WorkTable } from './forecast-tables.tsx'
import { SimulationView } from './simulation-view.tsx'

type Props = {
  filter: OverviewFilter
  /** What the address says: what was supposed. */
  asked: URLSearchParams
  today: Forecast
  /** What would follow from what was supposed; null when nothing was. */
  supposed: Forecast | null
  /** The same lived on the statecharts; null when nothing was supposed, or of another day than today. */
  simulation: Simulation | null
  names: DirectoryNames
}

/** What comes in 24 months, whether it fits and from when not; beside it what would follow from something else. */
export function ForecastView({ filter, asked, today, supposed, simulation, names }: Props) {
  const { words, language } = usePage()
  const texts = words.forecast
  return (
    <div class="o-width">
      <BackLink href="/overzicht">{words.overview.toOverview}</BackLink>
      <PageTitle>{texts.title}</PageTitle>
      <FiguresLinks here="forecast" />
      <Paragraph lead>
        {texts.lead} {words.overview.asOf(showDay(filter.asOf, language))}
      </Paragraph>
      <PartFilter action="/overzicht/vooruitblik" filter={filter} names={names}>
        <Supposing asked={asked} />
      </PartFilter>
      {simulation && <SimulationView simulation={simulation} asked={asked} />}
      {supposed && !simulation && <Paragraph>{texts.simulated.onlyToday}</Paragraph>}
      {isPart(filter) && <Paragraph>{texts.capacityOfAll}</Paragraph>}
      {works.map((work) => (
        <section>
          <Heading level={2}>{texts.works[work]}</Heading>
          <div class="o-side-by-side">
            <Scenario work={work} name={texts.scenarios.today} id={`nu-${work}`} forecast={today} asked={asked} />
            {supposed && (
              <Scenario
                work={work}
                name={texts.scenarios.supposed}
                id={`als-${work}`}
                forecast={supposed}
                asked={asked}
                supposed
              />
            )}
          </div>
        </section>
      ))}
      <Paragraph class="o-no-print">
        <Link href={`/overzicht/vooruitblik.csv?${asked.toString()}`}>{words.figures.download(texts.title)}</Link>
      </Paragraph>
      <Heading level={2}>{texts.birthdaysTitle}</Heading>
      <BirthdaysTable forecast={today} asked={asked} />
    </div>
  )
}

const isPart = ({ pathway, team, provider }: OverviewFilter): boolean =>
  [pathway, team, provider].some((part) => part !== undefined)

/** The fields of what if: empty is as it is. */
function Supposing({ asked }: { asked: URLSearchParams }) {
  const { words, language } = usePage()
  const texts = words.forecast
  const age = asked.get(startAgeField) ?? ''
  return (
    <FormStateProvider value={{ values: Object.fromEntries(asked), faults: [] }}>
      {works.map((work) => (
        <TextField name={capacityFields[work]} label={texts.suppose[work]} inputMode="numeric" width={5} />
      ))}
      <Select
        name={startAgeField}
        label={texts.suppose.startAge}
        value={age}
        empty={texts.asItIs}
        options={startAges.map((months) => ({
          value: String(months),
          label: texts.age(Math.floor(months / 12), months % 12),
        }))}
      />
      <Select
        name={lengthFields.term}
        label={texts.suppose.term}
        value={asked.get(lengthFields.term) ?? ''}
        empty={texts.noTerm}
        options={policyTerms.map((id) => ({ value: id, label: terms[id].label[language] }))}
      />
      <TextField name={lengthFields.value} label={texts.suppose.length} inputMode="numeric" width={5} />
      <Select
        name={lengthFields.unit}
        label={texts.suppose.unit}
        value={asked.get(lengthFields.unit) ?? 'week'}
        options={lengthUnits.map((unit) => ({ value: unit, label: words.administration.policy.units[unit] }))}
      />
    </FormStateProvider>
  )
}

type ScenarioProps = {
  work: Work
  name: string
  id: string
  forecast: Forecast
  asked: URLSearchParams
  supposed?: boolean
}

function Scenario({ work, name, id, forecast, asked, supposed = false }: ScenarioProps) {
  const { words, language } = usePage()
  const texts = words.forecast
  const from = forecast.doesNotFitFrom[work]
  const known = forecast.months[0]?.work[work].capacity !== null
  const sentence = known ? (from === null ? texts.fits : texts.doesNotFit(showMonth(from, language))) : texts.noCapacity
  const title = `${texts.works[work]}: ${name}`
  return (
    <div>
      <Heading level={3}>{name}</Heading>
      <CapacityChart
        id={id}
        title={title}
        sentence={sentence}
        months={forecast.months.map(({ month, work: { [work]: at } }) => ({
          short: `${Number(month.slice(5))}-${month.slice(2, 4)}`,
          expected: at.expected,
          capacity: at.capacity === null ? null : Math.max(0, at.capacity - at.taken),
          left: at.left,
        }))}
      />
      <Disclosure summary={words.figures.asTable}>
        <WorkTable caption={title} work={work} forecast={forecast} asked={asked} supposed={supposed} />
      </Disclosure>
    </div>
  )
}
