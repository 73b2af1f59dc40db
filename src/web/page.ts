import type { VNode } from 'preact'
import type { Role } from '../../machines/roles.ts'
import type { SessionKey } from '../access/browser-sessions.ts'
import type { Caller } from '../access/caller.ts'
import type { Day } from '../calendar/day.ts'
import type { FormFields } from './forms/form-fields.ts'
import type { KeptForm } from './forms/kept-form.ts'
import type { SendingFile } from './forms/read-upload.ts'
import type { PageNeeds } from './page-needs.ts'
import type { Language, Words } from './words/words.ts'

/** Who looks at a page. */
export type Viewer = {
  caller: Caller
  name: string
  organisationName: string | null
  formToken: string
  session: SessionKey
}

/** What a page said once about what was just done, at the top of the next page. */
export type Notice = { kind: 'done' | 'warning'; text: string }

/** One request for a page, read. */
export type Visit = {
  /** Undefined on pages that are open to everyone, where nobody signed in. */
  viewer: Viewer | undefined
  language: Language
  words: Words
  /** The path without its query. */
  path: string
  params: Readonly<Record<string, string>>
  query: URLSearchParams
  /** The fields of a form that was sent; empty for a GET. */
  form: FormFields
  /** The file that is sent with it; only for a page that takes one. */
  file: SendingFile | null
  /** What was being sent when the session ran out, to be shown in its form again. */
  restored: KeptForm | null
  /** Whether only the named part of the page is asked for, by a script on the page. */
  fragment: boolean
  today: Day
  requestId: string
  /** The path with its query. */
  here: string
  /** The cookies of the request, as sent. */
  cookies: string | undefined
  /** The address of the program as the browser knows it, as `https://overstap.example`. */
  origin: string
}

/** The visit of somebody who signed in. */
export type SignedInVisit = Visit & { viewer: Viewer }

/** What a page answers. */
export type PageAnswer =
  | {
      /** What stands in main; its h1 stands in it. */
      show: VNode
      /** The title of the tab, before the name of the product. */
      title: string
      status?: number
      /** Stands between navigation and main: who the case is about. */
      above?: VNode
      /** Names of small scripts (src/web/assets/*.ts) that the page does without, but is nicer with. */
      scripts?: readonly string[]
      /** Seconds after which a browser without scripts asks again, for what is still going on. */
      refreshAfter?: number
    }
  /** After a form: go and look there (303). */
  | { go: string; notice?: Notice; headers?: Readonly<Record<string, string>> }
  /** Told as it happens, for a script on the page: each with an id to go on from. Ends with the signal at the latest. */
  | { stream(send: (id: number, text: string) => void, signal: AbortSignal): Promise<void> }
  /** A part of the page, for a script on it. */
  | { part: VNode }
  | {
      file: string | Buffer | NodeJS.ReadableStream
      contentType: string
      headers?: Readonly<Record<string, string>>
      /** With it the browser saves the file under this name. */
      fileName?: string
    }

type PageOf<V> = {
  method: 'get' | 'post'
  /** As Express reads it: `/zaken/:caseId`. */
  path: string
  /** Asked by a script of its own accord: it is no sign that somebody is there. */
  quiet?: true
  /** Its form comes with a file. */
  upload?: true
  answer(visit: V, needs: PageNeeds): Promise<PageAnswer> | PageAnswer
}

/** A page, or the form that it sends, for whom it is. */
export type Page =
  | (PageOf<Visit> & { for: 'everyone' })
  | (PageOf<SignedInVisit> & { for: 'signed-in' | readonly Role[] })

/** Declares a page for people who signed in; `for` names the roles, or 'signed-in' for all. */
export const definePage = (page: PageOf<SignedInVisit> & { for: 'signed-in' | readonly Role[] }): Page => page

/** Declares a page that is open to everyone. */
export const defineOpenPage = (page: PageOf<Visit>): Page => ({ ...page, for: 'everyone' })
