import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { Day } from '../calendar/day.ts'
import type { Theme } from '../cases/themes.ts'
import type { KeptForm } from './forms/kept-form.ts'
import type { Viewer } from './page.ts'
import type { Language, Words } from './words/words.ts'

/** What every part of a page may ask for, without it being handed down. */
export type PageContext = {
  words: Words
  language: Language
  today: Day
  viewer: Viewer | undefined
  /** What was being sent when the session ran out: its form shows it again. */
  restored: KeptForm | null
  /** The path and query of this page, to come back to. */
  here: string
  /** Its own look; null for the product's. */
  theme: Theme | null
  municipality: { name: string; demo: boolean }
  /** A new key for a form, so that sending it twice is doing it once. */
  newKey(): string
  /** The address of a file of the pages: `asset('pages.css')`. */
  asset(name: string): string
}

const Context = createContext<PageContext | null>(null)

/** Gives the page's context to all that is drawn in it. */
export const PageContextProvider = Context.Provider

/** The context of the page that is being drawn. */
export function usePage(): PageContext {
  const page = useContext(Context)
  if (page === null) throw new Error('This part is drawn outside a page.')
  return page
}
