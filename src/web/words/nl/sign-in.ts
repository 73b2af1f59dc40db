/** Signing in and out. */
export const signIn = {
  title: 'Inloggen',
  withWorkAccount: 'Inloggen met uw werkaccount',
  workAccountHelp: 'U gaat naar de inlogpagina van uw organisatie. Daarna komt u hier terug.',
  demoTitle: 'Kies wie u bent',
  demoHelp: 'Dit is een proefomgeving. Alle personen en zaken zijn verzonnen.',
  signInAs: (name: string) => `Inloggen als ${name}`,
  noWay: 'Inloggen is hier nog niet ingesteld. Vraag de beheerder.',
  ended: 'U bent uitgelogd. Log opnieuw in.',
  signedOut: 'U bent uitgelogd.',
  refused: 'Inloggen lukte niet. Probeer het opnieuw, of vraag uw beheerder.',
  noCookie: 'Uw browser bewaarde het inloggen niet. Sta cookies toe, of gebruik https.',
  visits: {
    title: 'Waar u bent ingelogd',
    lead: 'Ziet u een bezoek dat u niet kent? Beëindig het en vraag uw beheerder om hulp.',
    columns: { begun: 'Begonnen', seen: 'Laatst gebruikt', what: 'Wat u kunt doen' },
    here: 'Dit bezoek',
    end: 'Bezoek beëindigen',
    ended: 'Het bezoek is beëindigd.',
  },
}
