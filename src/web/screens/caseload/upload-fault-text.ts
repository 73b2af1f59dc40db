import type { UploadFault } from '../../../cases/caseload/caseload-uploads.ts'
import type { Words } from '../../words/words.ts'

/** Why a file can't be used, in words, with what it is about. */
export function uploadFaultText({ code, detail }: UploadFault, words: Words): string {
  if (code === 'no-file') return words.caseload.noFile
  const { reasons } = words.caseload.failed
  const text = reasons[code] ?? reasons['failed'] ?? ''
  return detail === '' ? text : `${text} ${detail}.`
}
