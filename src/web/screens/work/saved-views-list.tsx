import type { SavedView } from '../../../cases/lists/saved-views.ts'
import { emptyForm, FormStateProvider } from '../../forms/form-state.ts'
import { usePage } from '../../page-context.ts'
import { Button } from '../../ui/button.tsx'
import { TextField } from '../../ui/fields.tsx'
import { Form } from '../../ui/form.tsx'
import { Heading, Link, Paragraph } from '../../ui/text.tsx'
import type { WorkQuery } from './work-query.ts'

/** Filters that were kept under a name, and keeping this one. */
export function SavedViewsList({ views, query }: { views: readonly SavedView[]; query: WorkQuery }) {
  const { words } = usePage()
  const { views: say } = words.work
  const now = query.params.toString()
  return (
    <section class="o-saved-views" aria-labelledby="bewaard">
      <Heading level={2} id="bewaard" class="o-filter__title">
        {say.title}
      </Heading>
      {views.length === 0 && <Paragraph>{say.none}</Paragraph>}
      <ul class="o-saved-views__list">
        {views.map((view) => (
          <li key={view.name}>
            <Link href={view.query === '' ? '/zaken' : `/zaken?${view.query}`}>{view.name}</Link>
            <Form action="/zaken/filters/weg" once={false}>
              <input type="hidden" name="naam" value={view.name} />
              <input type="hidden" name="filter" value={now} />
              <button type="submit" class="o-link-button">
                {say.remove(view.name)}
              </button>
            </Form>
          </li>
        ))}
      </ul>
      {now !== '' && (
        <FormStateProvider value={emptyForm}>
          <Form action="/zaken/filters" once={false}>
            <input type="hidden" name="filter" value={now} />
            <TextField name="naam" label={say.name} />
            <Button kind="secondary">{say.keep}</Button>
          </Form>
        </FormStateProvider>
      )}
    </section>
  )
}
