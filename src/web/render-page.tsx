import type { VNode } from 'preact'
import { render } from 'preact-render-to-string'
import type { Assets } from './assets.ts'
import { Document } from './layout/document.tsx'
import type { PageAnswer } from './page.ts'
import { type PageContext, PageContextProvider } from './page-context.ts'
import type { PageNeeds } from './page-needs.ts'
import type { ReadVisit } from './read-visit.ts'
import { Alert } from './ui/alert.tsx'

type Shown = Extract<PageAnswer, { show: VNode }>
type Needs = Pick<PageNeeds, 'newId' | 'municipality'>

/** A whole page as HTML. */
export function renderPage(answer: Shown, visit: ReadVisit, needs: Needs, assets: Assets): string {
  const { notice, words } = visit
  const html = render(
    <PageContextProvider value={contextFor(visit, needs, assets)}>
      <Document
        title={answer.title}
        above={answer.above}
        scripts={[...(answer.scripts ?? []), ...(answer.above ? ['live-case'] : [])]}
        refreshAfter={answer.refreshAfter}
      >
        {notice && (
          <div class="o-width">
            <Alert
              kind={notice.kind === 'done' ? 'ok' : 'warning'}
              title={notice.kind === 'done' ? words.frame.done : words.frame.warning}
              live
            >
              <p>{notice.text}</p>
            </Alert>
          </div>
        )}
        {visit.restored && (
          <div class="o-width">
            <Alert kind="warning" title={words.frame.restored} live>
              {visit.restored.withoutBsn && <p>{words.frame.restoredWithoutBsn}</p>}
            </Alert>
          </div>
        )}
        {answer.show}
      </Document>
    </PageContextProvider>,
  )
  return `<!doctype html>${html}`
}

/** A part of a page as HTML, for a script that puts it in place. */
export function renderPart(part: VNode, visit: ReadVisit, needs: Needs, assets: Assets): string {
  return render(<PageContextProvider value={contextFor(visit, needs, assets)}>{part}</PageContextProvider>)
}

function contextFor(visit: ReadVisit, { newId, municipality }: Needs, assets: Assets): PageContext {
  const { words, language, today, viewer, here, restored, theme } = visit
  return {
    words,
    language,
    today,
    viewer,
    here,
    restored,
    theme,
    municipality: { ...municipality, name: theme?.name ?? municipality.name },
    newKey: newId,
    asset: assets.url,
  }
}
