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

/** A link that still opens something, as its makers see it: never the text that opens it. */
export type WorkingLink = { madeAt: string; madeBy: string | null; expiresOn: Day }

/** Links in the transaction of a municipality. What the link holds is told once; afterwards only its hash is known. */
export interface OpenLinks {
  /** Makes a link and gives the text that opens it. */
  make(link: Omit<OpenLink, 'answer'>): Promise<string>
  /** The link that this text opens; null for a text that we never gave or that was ended. Its last day is not judged here. */
  find(token: string): Promise<OpenLink | null>
  answered(token: string, answer: string): Promise<void>
  /** Those of this kind that the reader's organisation made for a case and that work on this day, the last made first. */
  working(caseId: string, purpose: OpenLink['purpose'], on: Day): Promise<WorkingLink[]>
  /** Ends them; answers how many. */
  end(caseId: string, purpose: OpenLink['purpose']): Promise<number>
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
