import { defineOpenPage, type Page } from '../../page.ts'
import { AccessibilityView, HelpView, PrivacyView } from './help-view.tsx'

/** S14: open to everyone, signed in or not. */
export const helpPages: readonly Page[] = [
  defineOpenPage({
    method: 'get',
    path: '/help',
    answer: ({ words }) => ({ title: words.help.title, show: <HelpView /> }),
  }),
  defineOpenPage({
    method: 'get',
    path: '/toegankelijkheid',
    answer: ({ words }) => ({ title: words.help.accessibility.title, show: <AccessibilityView /> }),
  }),
  defineOpenPage({
    method: 'get',
    path: '/privacy',
    answer: ({ words }) => ({ title: words.help.privacy.title, show: <PrivacyView /> }),
  }),
]
