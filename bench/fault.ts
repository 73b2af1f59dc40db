import { runEvidence } from './evidence.ts'

await runEvidence('fault', {
  'kill-program': () => import('./faults/kill-program.ts'),
  'kill-database': () => import('./faults/kill-database.ts'),
  durability: () => import('./faults/durability.ts'),
  'lost-answer': () => import('./faults/lost-answer.ts'),
  clock: () => import('./faults/clock.ts'),
  upgrade: () => import('./faults/upgrade.ts'),
  fuzz: () => import('./faults/fuzz.ts'),
  replicas: () => import('./faults/replicas.ts'),
  rolling: () => import('./faults/rolling.ts'),
  race: () => import('./faults/race.ts'),
  worker: () => import('./faults/worker.ts'),
  isolation: () => import('./faults/isolation.ts'),
  audit: () => import('./faults/audit.ts'),
  tokens: () => import('./faults/tokens.ts'),
  birthdays: () => import('./faults/birthdays.ts'),
  canary: () => import('./faults/canary.ts'),
  destruction: () => import('./faults/destruction.ts'),
  rotation: () => import('./faults/rotation.ts'),
  restore: () => import('./faults/restore.ts'),
  'disk-full': () => import('./faults/disk-full.ts'),
})
