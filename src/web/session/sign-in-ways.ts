/** Somebody whom the demo lets you sign in as. */
export type DemoPersona = {
  /** The short name in the address of the button. */
  name: string
  personId: string
  fullName: string
  role: string
  organisationName: string | null
}

/** Signing in with the municipality's own provider (OpenID Connect, code flow). */
export interface WorkAccountSignIn {
  /**
   * Where to send the browser, and what to remember until it is back (state, nonce, verifier).
   * `callbackUrl` is the address on this program that the provider sends the browser back to.
   */
  begin(callbackUrl: string, more?: Readonly<Record<string, string>>): Promise<{ location: string; remember: string }>
  /** Who came back: the subject that `findCaller` knows. Throws NotAllowed when it is not who began, or is refused. */
  finish(returnedUrl: string, remembered: string): Promise<string>
}

/** The ways to sign in that this program offers; the demo's personas are never there in production. */
export type SignInWays = {
  /** Whom the demo's own provider knows; none where it is not there. */
  personas: readonly DemoPersona[]
  demo: WorkAccountSignIn | null
  workAccount: WorkAccountSignIn | null
}
