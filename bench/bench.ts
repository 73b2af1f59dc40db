import { runEvidence } from './evidence.ts'

await runEvidence('bench', {
  forecast: () => import('./runs/forecast.ts'),
  export: () => import('./runs/export.ts'),
  overview: () => import('./runs/overview.ts'),
  'route-advice': () => import('./runs/route-advice.ts'),
  'record-event': () => import('./runs/record-event.ts'),
  'access-cost': () => import('./runs/access-cost.ts'),
  lists: () => import('./runs/lists.ts'),
  'closed-cases': () => import('./runs/closed-cases.ts'),
  pages: () => import('./runs/pages.ts'),
  pathway: () => import('./runs/pathway.ts'),
  'pass-deadlines': () => import('./runs/pass-deadlines.ts'),
  start: () => import('./runs/start.ts'),
})
