import type { ComponentChildren } from 'preact'
import { pathways } from '../../../../machines/context.ts'
import type { OverviewFilter } from '../../../cases/figures/overview.ts'
import { nobodyThere } from '../../../cases/lists/lists.ts'
import { showDay } from '../../format/show-day.ts'
import { readDutchDay } from '../../forms/dutch-day.ts'
import { FormStateProvider } from '../../forms/form-state.ts'
import { usePage } from '../../page-context.ts'
import type { DirectoryNames } from '../../read-directory.ts'
import { Button } from '../../ui/button.tsx'
import { DayField, Select } from '../../ui/fields.tsx'
import { QueryForm } from '../../ui/form.tsx'
import { Link } from '../../ui/text.tsx'

/** The pages with figures, in order. */
const pages = [
  ['overview', '/overzicht'],
  ['breaches', '/overzicht/gebroken'],
  ['report', '/overzicht/verslag'],
  ['forecast', '/overzicht/vooruitblik'],
  ['flow', '/overzicht/doorstroom'],
] as const

/** Links between the pages with figures; the one that is shown is not a link. */
export function FiguresLinks({ here }: { here: (typeof pages)[number][0] }) {
  const { figures } = usePage().words
  return (
    <nav aria-label={figures.pagesLabel} class="o-no-print">
      <ul class="o-figures-links">
        {pages.map(([name, path]) => (
          <li>
            {name === here ? (
              <strong aria-current="page">{figures.pages[name]}</strong>
            ) : (
              <Link href={path}>{figures.pages[name]}</Link>
            )}
          </li>
        ))}
      </ul>
    </nav>
  )
}

type PartFilterProps = {
  action: string
  filter: OverviewFilter
  names: DirectoryNames
  /** What else is asked, before the button. */
  children?: ComponentChildren
}

/** Of which day and which part of the caseload; what is chosen stands in the address. */
export function PartFilter({ action, filter, names, children }: PartFilterProps) {
  const { words, language, today, here } = usePage()
  const { figures } = words
  const typed = new URLSearchParams(here.split('?')[1]).get('asOf')?.trim() ?? ''
  const unread = typed !== '' && readDutchDay(typed, today) === null
  const values = {
    asOf: unread ? typed : showDay(filter.asOf, language),
    pathway: filter.pathway ?? '',
    team: filter.team ?? '',
    provider: filter.provider ?? '',
  }
  const organisations = (kinds: readonly string[]) => [
    { value: '', label: figures.all },
    ...names.listing.organisations
      .filter(({ kind }) => kinds.includes(kind))
      .map(({ id, name }) => ({ value: id, label: name })),
    { value: nobodyThere, label: words.overview.nobody },
  ]
  return (
    <FormStateProvider value={{ values, faults: unread ? [{ field: 'asOf', text: figures.dayNotRead }] : [] }}>
      <QueryForm action={action} class="o-figures-filter o-no-print">
        <DayField name="asOf" label={figures.day} />
        <Select
          name="pathway"
          label={figures.pathway}
          options={[
            { value: '', label: figures.all },
            ...pathways.map((one) => ({ value: one, label: words.names.pathways[one] })),
          ]}
        />
        <Select
          name="team"
          label={figures.team}
          options={organisations(['neighbourhood-team', 'youth-family-centre'])}
        />
        <Select
          name="provider"
          label={figures.provider}
          options={organisations(['youth-care-provider', 'certified-institution'])}
        />
        {children}
        <Button kind="secondary">{figures.show}</Button>
      </QueryForm>
    </FormStateProvider>
  )
}
