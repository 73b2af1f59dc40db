import type { ComponentChildren } from 'preact'
import { pathways } from '../../../../machines/context.ts'
import { scopesOfWork, urgencies } from '../../../cases/lists/worklist.ts'
import { FormStateProvider } from '../../forms/form-state.ts'
import { usePage } from '../../page-context.ts'
import { Button } from '../../ui/button.tsx'
import { Radios } from '../../ui/choices.tsx'
import { type Option, Select, TextField } from '../../ui/fields.tsx'
import { Form, QueryForm } from '../../ui/form.tsx'
import { Heading, Hidden, Link } from '../../ui/text.tsx'
import { queryNames, type WorkQuery, type WorkQueryName, withQuery } from './work-query.ts'

export type FilterOptions = {
  organisations: readonly Option[]
  owners: readonly Option[]
  steps: readonly Option[]
}

export type WorkFilterProps = { path: string; query: WorkQuery; options: FilterOptions; search: boolean }

/** The filters beside a list of cases; the search too, where there is one. What is chosen stands in the address. */
export function WorkFilter({ path, query, options, search }: WorkFilterProps) {
  const { words } = usePage()
  const { filter } = words.work
  const values = { ...Object.fromEntries(query.params), [queryNames.text]: query.typed ?? '' }
  const any = { value: '', label: filter.any }
  return (
    <FormStateProvider value={{ values, faults: [] }}>
      <details class="o-filter" open data-close-when-narrow>
        <summary class="o-filter__summary">
          <h2 class="o-filter__title">{filter.title}</h2>
        </summary>
        <ChosenFilters path={path} query={query} options={options} />
        <FilterForm path={path} search={search}>
          {search && <TextField name={queryNames.text} type="search" label={filter.search} help={filter.searchHelp} />}
          <Radios
            name={queryNames.whose}
            label={filter.whose}
            value={query.filter.whose}
            options={scopesOfWork.map((one) => ({ value: one, label: filter.whoseOptions[one] }))}
          />
          <Select
            name={queryNames.urgency}
            label={filter.urgency}
            options={[any, ...urgencies.map((one) => ({ value: one, label: words.work.urgencies[one] }))]}
          />
          <Select
            name={queryNames.pathway}
            label={filter.pathway}
            options={[any, ...pathways.map((one) => ({ value: one, label: words.names.pathways[one] }))]}
          />
          {search && (
            <>
              <Select name={queryNames.step} label={filter.step} options={[any, ...options.steps]} />
              <Select
                name={queryNames.organisation}
                label={filter.organisation}
                options={[any, ...options.organisations]}
              />
              <Select name={queryNames.owner} label={filter.owner} options={[any, ...options.owners]} />
              <Select
                name={queryNames.closed}
                label={filter.closed}
                value="open"
                options={(['open', 'closed', 'all'] as const).map((one) => ({
                  value: one,
                  label: filter.closedOptions[one],
                }))}
              />
            </>
          )}
          <Button kind="secondary">{filter.apply}</Button>
        </FilterForm>
      </details>
    </FormStateProvider>
  )
}

/** A search is sent, for its words don't belong in an address; filters alone ask for a page. */
function FilterForm({
  path,
  search,
  children,
}: Pick<WorkFilterProps, 'path' | 'search'> & { children: ComponentChildren }) {
  const look = 'o-filter__form'
  return search ? (
    <Form action={`${path}/zoeken`} once={false} class={look}>
      {children}
    </Form>
  ) : (
    <QueryForm action={path} class={look}>
      {children}
    </QueryForm>
  )
}

/** Each chosen filter as a link that takes it away. */
function ChosenFilters({ path, query, options }: Omit<WorkFilterProps, 'search'>) {
  const { words } = usePage()
  const { filter, urgencies: urgencyWords, clear } = words.work
  const found = (list: readonly Option[], value: string) => list.find((one) => one.value === value)?.label ?? value
  const says: Partial<Record<WorkQueryName, (value: string) => string>> = {
    text: () => `‘${query.typed ?? ''}’`,
    urgency: (value) => (urgencyWords as Readonly<Record<string, string>>)[value] ?? value,
    pathway: (value) => (words.names.pathways as Readonly<Record<string, string>>)[value] ?? value,
    step: (value) => found(options.steps, value),
    organisation: (value) => found(options.organisations, value),
    owner: (value) => found(options.owners, value),
    closed: (value) => (filter.closedOptions as Readonly<Record<string, string>>)[value] ?? value,
    turns18Before: (value) => `${filter.turns18Before} ${value}`,
  }
  const chosen = (Object.entries(says) as [WorkQueryName, (value: string) => string][]).flatMap(([name, say]) => {
    const value = query.params.get(queryNames[name])
    return value === null || (name === 'closed' && value === 'open') ? [] : [{ name, label: say(value) }]
  })
  if (chosen.length === 0) return null
  return (
    <div class="o-chosen">
      <Heading level={3}>{filter.chosen}</Heading>
      <ul class="o-chosen__list">
        {chosen.map(({ name, label }) => (
          <li key={name}>
            <a class="o-chosen__link" href={withQuery(path, query.params, { [name]: null })}>
              <Hidden>{filter.remove('')}</Hidden>
              {label}
              <span aria-hidden="true"> ×</span>
            </a>
          </li>
        ))}
      </ul>
      <Link href={path}>{clear}</Link>
    </div>
  )
}
