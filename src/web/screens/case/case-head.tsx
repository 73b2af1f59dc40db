import { usePage } from '../../page-context.ts'
import { Link } from '../../ui/text.tsx'
import type { CaseHead } from './present-case-head.ts'

/** Who the case is about, and the pages of the case. Stands in `above` of every page of a case. */
export function CaseHeadView({ head }: { head: CaseHead }) {
  const { words } = usePage()
  return (
    <section class="o-case-head" aria-label={words.caseFile.head.label}>
      <div class="o-width">
        <dl class="o-case-head__facts">
          <div>
            <dt class="o-hidden">{words.caseFile.head.name}</dt>
            <dd class="o-case-head__name">{head.name}</dd>
          </div>
          {head.birthDate && (
            <div>
              <dt>{words.caseFile.head.born}</dt>
              <dd>
                {head.birthDate.day} ({head.birthDate.age})
              </dd>
            </div>
          )}
          <div>
            <dt class="o-hidden">{words.caseFile.head.turns18}</dt>
            <dd>
              <strong>{head.turns18}</strong>
            </dd>
          </div>
          <div>
            <dt>{words.caseFile.head.pathway}</dt>
            <dd>{head.pathway}</dd>
          </div>
          {(head.reference ?? head.number) !== null && (
            <div>
              <dt class="o-hidden">{words.caseFile.head.number}</dt>
              <dd>{head.reference ?? head.number}</dd>
            </div>
          )}
        </dl>
        <nav class="o-tabs o-no-print" aria-label={words.caseFile.tabsLabel}>
          <ul class="o-tabs__list">
            {head.tabs.map(({ href, label, current }) => (
              <li key={href}>
                <a class="o-tabs__link" href={href} aria-current={current ? 'page' : undefined}>
                  {label}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <LiveCase caseId={head.caseId} version={head.version} />
      </div>
    </section>
  )
}

/** Where a script says that somebody changed the case; what it says stands ready in the page's language. */
function LiveCase({ caseId, version }: Pick<CaseHead, 'caseId' | 'version'>) {
  const { words, here } = usePage()
  return (
    <>
      <div role="status" class="o-live" data-live-case={`/zaken/${caseId}/wijzigingen`} data-version={version} />
      <template id="zaak-gewijzigd">
        <div class="o-live__banner">
          <span data-text="" /> <Link href={here}>{words.caseFile.live.refresh}</Link>
        </div>
      </template>
    </>
  )
}
