/** A path on this program to go on to after signing in; anything that could lead elsewhere is the home page. */
export function safeReturnPath(asked: string | null | undefined): string {
  if (!asked || !/^\/[\w\-./?=&%+~]*$/.test(asked) || asked.startsWith('//') || asked.startsWith('/inloggen'))
    return '/'
  return asked
}
