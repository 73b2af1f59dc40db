import type { Theme, Themes } from './cases/themes.ts'
import type { ThemeBook } from './web/theme/theme-book.ts'

/** Another process may have changed it: read anew after so long, in milliseconds. */
const keptMs = 30_000

/** Keeps the theme of the municipality at hand: every page asks for it. A page never waits long or fails for its looks. */
export function openThemeBook(themes: Themes, municipality: string, elapsedMs: () => number): ThemeBook {
  let kept: { theme: Theme | null; at: number } | null = null
  return {
    async current() {
      if (kept !== null && elapsedMs() - kept.at < keptMs) return kept.theme
      const theme = await themes.read(municipality).catch(() => kept?.theme ?? null)
      kept = { theme, at: elapsedMs() }
      return theme
    },
    async write(actor, theme, audit) {
      await themes.write(actor, theme, audit)
      kept = null
    },
  }
}
