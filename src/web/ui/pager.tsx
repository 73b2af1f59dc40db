import { usePage } from '../page-context.ts'
import { Link } from './text.tsx'

/** To the page before and the page after, where there are any. */
export function Pager({ previous, next }: { previous: string | null; next: string | null }) {
  const { words } = usePage()
  if (previous === null && next === null) return null
  return (
    <nav class="o-pager" aria-label={words.frame.pages.label}>
      {previous !== null && <Link href={previous}>{words.frame.pages.previous}</Link>}
      {next !== null && <Link href={next}>{words.frame.pages.next}</Link>}
    </nav>
  )
}
