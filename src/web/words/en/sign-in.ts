import type { Words } from '../nl.ts'

export const signIn: Words['signIn'] = {
  title: 'Sign in',
  withWorkAccount: 'Sign in with your work account',
  workAccountHelp: 'You go to the sign-in page of your organisation and come back here.',
  demoTitle: 'Choose who you are',
  demoHelp: 'This is a trial environment. All people and cases are invented.',
  signInAs: (name) => `Sign in as ${name}`,
  noWay: 'Signing in is not set up here yet. Ask the administrator.',
  ended: 'You are signed out. Sign in again.',
  signedOut: 'You are signed out.',
  refused: 'Signing in failed. Try again, or ask your administrator.',
  noCookie: 'Your browser did not keep the sign-in. Allow cookies, or use https.',
  visits: {
    title: 'Where you are signed in',
    lead: 'Do you see a visit that you don’t know? End it and ask your administrator for help.',
    columns: { begun: 'Begun', seen: 'Last used', what: 'What you can do' },
    here: 'This visit',
    end: 'End visit',
    ended: 'The visit has ended.',
  },
}
