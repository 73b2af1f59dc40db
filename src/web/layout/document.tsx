import type { ComponentChildren } from 'preact'
import { usePage } from '../page-context.ts'
import { themePath } from '../theme/theme-files.ts'
import { SkipLink } from '../ui/skip-link.tsx'
import { PageFooter } from './page-footer.tsx'
import { PageHeader } from './page-header.tsx'

export type DocumentProps = {
  title: string
  /** Between navigation and main. */
  above?: ComponentChildren
  scripts: readonly string[]
  /** Seconds after which a browser without scripts asks again. */
  refreshAfter?: number | undefined
  children: ComponentChildren
}

/** The whole page around what a screen shows. */
export function Document({ title, above, scripts, refreshAfter, children }: DocumentProps) {
  const { words, language, asset, municipality, theme } = usePage()
  return (
    <html lang={language} class="utrecht-root o-root">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light" />
        <title>{`${title} - ${words.frame.product} ${municipality.name}`}</title>
        <link rel="preload" href={asset('source-sans-3.woff2')} as="font" type="font/woff2" crossOrigin="anonymous" />
        <link rel="stylesheet" href={asset('pages.css')} />
        {theme && <link rel="stylesheet" href={themePath(theme, 'kleuren.css')} />}
        <link rel="icon" href={asset('icon.svg')} type="image/svg+xml" />
        {refreshAfter !== undefined && (
          <noscript>
            <meta http-equiv="refresh" content={String(refreshAfter)} />
          </noscript>
        )}
        {scripts.map((name) => (
          <script type="module" src={asset(`${name}.js`)} />
        ))}
      </head>
      <body class="utrecht-body o-body">
        <SkipLink href="#inhoud">{words.frame.skip}</SkipLink>
        <PageHeader />
        {above}
        <main id="inhoud" class="o-main" tabIndex={-1}>
          {children}
        </main>
        <PageFooter />
      </body>
    </html>
  )
}
