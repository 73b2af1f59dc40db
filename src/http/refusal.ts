/**
 * Refusals that only HTTP knows; those of the use-cases are in cases/errors.ts.
 * A class for all, the kind says which: `problem.ts` holds what each kind is answered with.
 */
export type RefusalKind =
  | 'not-signed-in'
  | 'no-such-resource'
  | 'method-not-allowed'
  | 'too-slow'
  | 'too-large'
  | 'unsupported-media-type'
  | 'expectation-failed'
  | 'key-used-otherwise'
  | 'precondition-required'
  | 'too-many-calls'
  | 'headers-too-large'
  | 'malformed-request'

export class Refusal extends Error {
  override readonly name = 'Refusal'
  readonly kind: RefusalKind
  /** Headers that the answer must carry, as `Allow`. */
  readonly headers: Readonly<Record<string, string>>

  constructor(kind: RefusalKind, message: string, headers: Readonly<Record<string, string>> = {}) {
    super(message)
    this.kind = kind
    this.headers = headers
  }
}
