/**
 * The program can't start as things are. The message is one sentence for the person who started it: what is wrong and
 * what to do about it. `main` prints it and ends with exit status 1.
 */
export class StartRefused extends Error {
  override readonly name = 'StartRefused'
}
