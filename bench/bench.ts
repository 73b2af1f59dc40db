import { runEvidence } from './evidence.ts'

await runEvidence('bench', {})
