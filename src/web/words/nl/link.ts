import type { DaysByLink } from '../../../cases/young-people/young-person-links.ts'

/** De link voor de jongere: waar hulpverleners hem maken, en wat de jongere dan ziet. Daar zeggen wij je. */
export const link = {
  title: 'Link voor de jongere',
  explain: 'Met deze link ziet de jongere zonder inloggen de datums, en wie te bellen is.',
  hidden: 'De link toont geen naam, geen plan en niet welke hulp er is. Daarvoor logt de jongere in.',
  careful: 'Iedereen die de link heeft, kan hem openen. Geef hem alleen aan de jongere zelf.',
  go: 'Link voor de jongere maken of bekijken',
  working: {
    title: 'Welke links werken nu?',
    none: 'Er werkt nu geen link van uw organisatie.',
    columns: { made: 'Gemaakt op', by: 'Gemaakt door', until: 'Werkt tot en met' },
    somebody: 'Een collega',
    end: (count: number) => (count === 1 ? 'Link uitzetten' : `Alle ${count} links uitzetten`),
    endHelp: 'Daarna opent de link niets meer. U kunt altijd een nieuwe maken.',
    ended: 'De links staan uit. Zij openen niets meer.',
  },
  make: {
    title: 'Een nieuwe link maken',
    days: 'Hoelang moet de link werken?',
    options: { '7': 'Een week', '30': '30 dagen', '60': '60 dagen' },
    button: 'Link maken',
  },
  made: {
    title: 'De link is klaar',
    lead: (day: string) => `De link werkt tot en met ${day}.`,
    label: 'Dit is de link',
    help: 'Kopieer de hele link. Stuur hem aan de jongere, of lees hem samen.',
    copy: 'Kopieer de link',
    copied: 'De link is gekopieerd.',
    notCopied: 'Kopiëren lukte niet. Selecteer de link en kopieer hem zelf.',
    once: 'Overstap laat deze link alleen hier zien, en alleen aan u. Morgen niet meer.',
    over: 'Deze link staat uit of is verlopen. Maak een nieuwe.',
    back: 'Terug naar de links',
  },
  open: {
    title: 'Jouw datums',
    lead: 'Hier zie je wat er komt, en wie je kunt bellen.',
    days: 'Wat komt er?',
    noDays: 'Er staan nu geen afspraken of datums klaar. Bel gerust als je iets wilt weten.',
    what: {
      meeting: 'Je hebt een gesprek.',
      'your-answer': 'Wij wachten op antwoord van jou. Dat kan tot en met deze dag.',
      'first-day': 'Er begint iets nieuws.',
    } satisfies Record<DaysByLink['days'][number]['what'], string>,
    contact: 'Wie kun je bellen?',
    noContact: 'Er is nog niemand om te bellen. Vraag het aan degene van wie je deze link kreeg.',
    call: (phone: string) => `Bel ${phone}`,
    mail: (address: string) => `Mail ${address}`,
    until: (day: string) => `Deze link werkt tot en met ${day}.`,
    signIn: 'Wil je ook je plan zien? Log dan in.',
    signInLink: 'Inloggen',
    gone: {
      title: 'Deze link werkt niet meer',
      text: 'De link is verlopen of uitgezet. Vraag je hulpverlener om een nieuwe.',
    },
  },
}
