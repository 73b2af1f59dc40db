import { usePage } from '../page-context.ts'
import { themePath } from '../theme/theme-files.ts'
import { Form } from '../ui/form.tsx'
import { navigationOf } from './navigation.ts'

/** Product, municipality, who is signed in, the other language, and the main menu of their role. */
export function PageHeader() {
  const { words, language, viewer, here, municipality, theme } = usePage()
  const other = language === 'nl' ? 'en' : 'nl'
  return (
    <header class="o-header">
      {municipality.demo && <p class="o-demo-mark">{words.frame.demoMark}</p>}
      <div class="o-header__bar o-width">
        <p class="o-brand">
          <a class="o-brand__link" href="/">
            {theme?.logo ? (
              <img class="o-brand__logo" src={themePath(theme, 'logo')} alt="" />
            ) : (
              <span class="o-brand__mark" aria-hidden="true" />
            )}
            {words.frame.product}
          </a>
          <span class="o-brand__place">{municipality.name}</span>
        </p>
        <div class="o-header__person">
          {viewer && (
            <p class="o-viewer">
              <span class="o-hidden">{words.frame.signedInAs} </span>
              <strong>{viewer.name}</strong>
              <span class="o-viewer__role">{viewer.organisationName ?? words.names.roles[viewer.caller.role]}</span>
            </p>
          )}
          <a
            class="utrecht-link utrecht-link--html-a"
            href={`/taal/${other}?terug=${encodeURIComponent(here)}`}
            lang={other}
            hreflang={other}
          >
            {words.frame.otherLanguage}
          </a>
          {viewer && viewer.caller.role !== 'young-person' && (
            <a
              class="utrecht-link utrecht-link--html-a"
              href="/berichten"
              aria-current={here.split('?')[0] === '/berichten' ? 'page' : undefined}
            >
              {words.mails.link}
            </a>
          )}
          {viewer && (
            <Form action="/uitloggen" once={false} class="o-sign-out">
              <button type="submit" class="o-link-button">
                {words.frame.signOut}
              </button>
            </Form>
          )}
        </div>
      </div>
      {viewer && <MainNavigation />}
    </header>
  )
}

function MainNavigation() {
  const { words, viewer, here } = usePage()
  if (!viewer) return null
  const path = here.split('?')[0] ?? here
  return (
    <nav class="o-navigation" aria-label={words.frame.mainNavigation}>
      <ul class="o-navigation__list o-width">
        {navigationOf(viewer.caller.role).map((entry) => (
          <li>
            <a
              class="o-navigation__link"
              href={entry.path}
              aria-current={path === entry.path ? 'page' : path.startsWith(`${entry.path}/`) ? 'true' : undefined}
            >
              {words.frame.navigation[entry.key]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
