import type { WhyGone } from '../../../cases/handover/offer-links.ts'

/** De link waarmee een kleine of vrijwilligersorganisatie zonder account antwoord geeft op een aanbod. */
export const offerLink = {
  make: {
    title: 'Link voor de organisatie',
    go: 'Link maken om zonder inloggen te antwoorden',
    explain: (name: string) => `Met deze link antwoordt ${name} zonder in te loggen.`,
    sees: 'Dit ziet wie de link opent',
    hidden: 'Geen BSN, geen plan en geen gegevens over gezondheid. De voornaam alleen als de jongere dat goed vindt.',
    noTask: 'U schreef niet op wat u vraagt. De organisatie belt u daarvoor.',
    careful: 'Wie de link heeft, kan antwoorden. Stuur hem alleen aan de organisatie zelf.',
    button: 'Link maken',
    back: 'Terug naar de overdracht',
    not: {
      title: 'Hier is nu geen link te maken',
      text: 'Er wacht nu geen aanbod op antwoord, of deze organisatie antwoordt met een account.',
    },
  },
  made: {
    title: 'De link is klaar',
    lead: (day: string) => `De link werkt tot en met ${day}. Dan moet het antwoord er zijn.`,
    label: 'Dit is de link',
    help: 'Kopieer de hele link en stuur hem aan de organisatie.',
    copy: 'Kopieer de link',
    copied: 'De link is gekopieerd.',
    notCopied: 'Kopiëren lukte niet. Selecteer de link en kopieer hem zelf.',
    once: 'Overstap laat deze link alleen hier zien, en alleen aan u. Morgen niet meer.',
    over: 'Deze link werkt niet meer. Het aanbod is beantwoord, ingetrokken of verlopen.',
  },
  rows: {
    who: 'Voor wie?',
    somebody: 'Een jongere die 18 is of bijna wordt. De voornaam staat hier als de jongere dat goed vindt.',
    task: 'Wat vragen wij?',
    noTask: 'Dat staat hier niet. Vraag het aan wie u hieronder kunt bellen.',
    startsOn: 'Vanaf wanneer?',
    noDay: 'Dat is nog niet bekend',
    answerBy: 'Antwoord uiterlijk op',
  },
  open: {
    title: 'Kunt u deze jongere helpen?',
    lead: (from: string | null, to: string) => `${from ?? 'De gemeente'} vraagt het aan ${to}.`,
    least: 'U ziet hier alleen wat u nodig hebt om te antwoorden. Deel de link niet met anderen.',
    contact: 'Wie kunt u bellen?',
    noContact: 'Er staat hier niemand om te bellen. Vraag het aan degene van wie u deze link kreeg.',
    call: (phone: string) => `Bel ${phone}`,
    mail: (address: string) => `Mail ${address}`,
  },
  yes: {
    title: 'Ja',
    day: 'Op welke dag begint u?',
    name: 'Wie helpt de jongere?',
    nameHelp: 'De naam van de vaste persoon bij u.',
    button: 'Ja, wij doen het',
  },
  other: {
    summary: 'Wij kunnen wel, maar op een andere dag',
    day: 'Welke dag stelt u voor?',
    name: 'Wie helpt de jongere dan?',
    button: 'Andere dag voorstellen',
  },
  no: {
    title: 'Nee',
    reason: 'Waarom niet?',
    otherReason: 'Iets anders',
    explanation: 'Wilt u er iets bij zeggen?',
    explanationHelp: 'Schrijf niets over de gezondheid van de jongere.',
    button: 'Nee, wij kunnen het niet',
  },
  full: 'In die maand hebt u al zoveel jongeren als u zei. Kies een dag in een andere maand.',
  next: 'Wat gebeurt er nu?',
  stands: {
    accepted: {
      title: 'Dank u wel: u zei ja',
      next: (from: string) => `${from} weet dat u helpt. Bel om samen het begin af te spreken.`,
      day: (day: string) => `De eerste dag is ${day}.`,
    },
    'other-day-proposed': {
      title: 'U stelde een andere dag voor',
      next: (from: string) => `${from} kijkt of die dag past. Open deze link later nog eens, of bel.`,
      day: (day: string) => `U stelde ${day} voor.`,
    },
    refused: {
      title: 'U zei nee',
      next: 'Dank u wel voor uw antwoord. Wij zoeken een andere organisatie. U hoeft niets meer te doen.',
    },
    withdrawn: {
      title: 'Dit aanbod is ingetrokken',
      next: 'U hoeft niets meer te doen. Bel wie u de link stuurde als u een vraag hebt.',
    },
  },
  asker: 'Wie u dit vroeg',
  gone: {
    unknown: {
      title: 'Deze link werkt niet',
      text: 'Kijk of u de hele link hebt. Vraag anders een nieuwe aan wie hem stuurde.',
    },
    expired: {
      title: 'Deze link is verlopen',
      text: 'De dag om te antwoorden is voorbij. Gaf u al antwoord? Dan hoeft u niets te doen. Wilt u nog helpen? Bel dan wie u de link stuurde.',
    },
    over: {
      title: 'Dit aanbod is er niet meer',
      text: 'Het aanbod is ingetrokken of al afgehandeld. U hoeft niets te doen. Bel wie u de link stuurde als u een vraag hebt.',
    },
  } satisfies Record<WhyGone, { title: string; text: string }>,
}
