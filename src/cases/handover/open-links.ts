import type { Role } from '../../../machines/roles.ts'
import type { Day } from '../../calendar/day.ts'

/** A link that opens one thing of one case without an account, until and with a day. */
export type OpenLink = {
  purpose: 'offer' | 'young-person'
  caseId: string
  /** As whom the case is read by it. */
  organisationId: string
  role: Role
  /** The event that made the offer which it answers; null for a young person's. */
  offerSeq: number | null
  expiresOn: Day
  /** How the offer was answered by it; null while it was not. */
  answer: string | null
}

/** Links in the transaction of a municipality. What the link holds is told once; afterwards only its hash is known. */
export interface OpenLinks {
  /** Makes a link and gives the text that opens it. */
  make(link: Omit<OpenLink, 'answer'>): Promise<string>
  /** The link that this text opens; null for a text that we never gave. Whether it still counts is not judged here. */
  find(token: string): Promise<OpenLink | null>
  answered(token: string, answer: string): Promise<void>
}

/**
 * The municipality that a link says it is of. It proves nothing: the link is looked up there, and its signature is checked.
 * Null for what can't be a link.
 */
export function municipalityOf(token: string): string | null {
  const [first = '', ...rest] = token.split('.')
  if (rest.length !== 2 || first === '' || token.length > 400) return null
  const name = Buffer.from(first, 'base64url').toString('utf8')
  return Buffer.from(name, 'utf8').toString('base64url') === first ? name : null
}
