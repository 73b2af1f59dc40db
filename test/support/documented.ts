import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type ApiDocument, apiReader, type Received } from './api-document.ts'

const file = join(import.meta.dirname, '../../openapi.json')
const reader = apiReader(JSON.parse(readFileSync(file, 'utf8')) as ApiDocument)

/** Every operation and status of the committed documentation, as `getCase 404`. */
export const documented = reader.statuses

/**
 * What of an answer is not as the documentation says, in words; nothing when all is. A status that is not documented
 * by itself is a fault too, although `default` would cover it.
 */
export const undocumented = (operationId: string, answer: Received): string[] =>
  reader.answerFaults(operationId, String(answer.status), answer).words
