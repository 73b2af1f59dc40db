import { usePage } from '../page-context.ts'

/** Help and accessibility in the same place on every page (WCAG 3.2.6). */
export function PageFooter() {
  const { words, municipality, viewer } = usePage()
  const { navigation } = words.frame
  return (
    <footer class="o-footer">
      <div class="o-width o-footer__inner">
        <nav aria-label={words.frame.footer}>
          <ul class="o-footer__list">
            <li>
              <a class="utrecht-link utrecht-link--html-a" href="/help">
                {navigation.help}
              </a>
            </li>
            <li>
              <a class="utrecht-link utrecht-link--html-a" href="/toegankelijkheid">
                {navigation.accessibility}
              </a>
            </li>
            <li>
              <a class="utrecht-link utrecht-link--html-a" href="/privacy">
                {navigation.privacy}
              </a>
            </li>
            {viewer && (
              <li>
                <a class="utrecht-link utrecht-link--html-a" href="/bezoeken">
                  {words.signIn.visits.title}
                </a>
              </li>
            )}
          </ul>
        </nav>
        <p class="o-footer__place">
          {words.frame.product} {municipality.name}
        </p>
      </div>
    </footer>
  )
}
