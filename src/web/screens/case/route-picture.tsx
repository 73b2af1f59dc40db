import { eventDefinition } from '../../../../machines/events.ts'
import type { OutlineState } from '../../../../machines/outline.ts'
import { usePage } from '../../page-context.ts'
import { Disclosure } from '../../ui/disclosure.tsx'
import { Heading } from '../../ui/text.tsx'

export type RoutePictureProps = {
  /** The address of the picture. */
  src: string
  title: string
  states: readonly OutlineState[]
  active: ReadonlySet<string>
}

/** The statechart: folded, as a picture and as the same in a list. */
export function RoutePicture({ src, title, states, active }: RoutePictureProps) {
  const { words } = usePage()
  const say = words.caseFile.picture
  return (
    <section aria-labelledby="route" class="o-picture">
      <Heading level={2} id="route">
        {say.title}
      </Heading>
      <Disclosure summary={say.show}>
        <p>{say.description}</p>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard (WCAG 2.1.1) */}
        <section class="o-scroll tw" tabIndex={0} aria-label={title}>
          <img src={src} alt={title} loading="lazy" class="o-picture__image" />
        </section>
        <Disclosure summary={say.list}>
          <StateList states={states} active={active} />
        </Disclosure>
      </Disclosure>
    </section>
  )
}

/** Every state with what leads on from it. */
export function StateList({ states, active }: { states: readonly OutlineState[]; active: ReadonlySet<string> }) {
  const { words, language } = usePage()
  const say = words.caseFile.picture
  const labels = new Map(states.map(({ path, meta }) => [path, meta?.label[language]]))
  const told = states.flatMap((state) => {
    const label = state.meta?.label[language]
    const steps = state.on.flatMap(({ event, targets }) => {
      const name = eventDefinition(event)?.label[language]
      const to = targets.flatMap((target) => labels.get(target) ?? [])
      return name === undefined ? [] : [to.length === 0 ? name : `${name} ${say.to} ${to.join(', ')}`]
    })
    return label === undefined
      ? []
      : [{ path: state.path, label, steps: [...new Set(steps)], here: active.has(state.path) }]
  })
  return (
    <ul class="o-states">
      {told.map(({ path, label, steps, here }) => (
        <li key={path}>
          <strong>{say.from(label)}</strong>
          {here && <em> ({say.here})</em>}
          {steps.length > 0 && (
            <ul>
              {steps.map((step) => (
                <li key={step}>{step}</li>
              ))}
            </ul>
          )}
        </li>
      ))}
    </ul>
  )
}
