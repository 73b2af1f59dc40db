import type { Theme, Themes } from '../../cases/themes.ts'

/** The theme of the municipality as pages ask for it. */
export interface ThemeBook extends Pick<Themes, 'write'> {
  /** Null for the product's own look. */
  current(): Promise<Theme | null>
}
