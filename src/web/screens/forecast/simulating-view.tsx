import type { PageAnswer, SignedInVisit } from '../../page.ts'
import { usePage } from '../../page-context.ts'
import { Link, PageTitle, Paragraph } from '../../ui/text.tsx'

/** After so many seconds a page without scripts asks again how far it is. */
const refreshAfter = 3

/** How far living the cases is; the page stays where it is and shows what came of it when it is done. */
export function SimulatingView({ address, share }: { address: string; share: number }) {
  const { words } = usePage()
  const say = words.forecast.simulated.living
  const percent = Math.min(99, Math.floor(100 * share))
  return (
    <div class="o-width o-narrow" data-progress={address}>
      <PageTitle>{say.title}</PageTitle>
      <div role="status">
        <Paragraph lead>{say.share(percent)}</Paragraph>
        <progress class="o-progress" max={100} value={percent} aria-label={say.title} />
      </div>
      <Paragraph>{say.wait}</Paragraph>
      <Paragraph>
        <Link href={address}>{say.refresh}</Link>
      </Paragraph>
    </div>
  )
}

/** What a page that shows a simulation answers while it is lived. */
export function simulatingPage({ here, fragment, words }: SignedInVisit, share: number): PageAnswer {
  const view = <SimulatingView address={here} share={share} />
  if (fragment) return { part: view }
  return { title: words.forecast.simulated.living.title, show: view, scripts: ['watch-progress'], refreshAfter }
}
