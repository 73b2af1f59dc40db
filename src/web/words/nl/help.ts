/** Help, toegankelijkheid en privacy. */
export const help = {
  title: 'Help',
  lead: 'Hier leest u hoe u met Overstap werkt.',
  tasksTitle: 'Zo doet u dat',
  tasks: [
    {
      question: 'Waar begin ik?',
      answer: 'Open Mijn werk. Bovenaan staat wat te laat is. Klik op de naam en u ziet wat u nu kunt doen.',
    },
    {
      question: 'Hoe start ik een zaak?',
      answer: 'Kies Nieuwe zaak. U beantwoordt vragen in vier stappen. U ziet meteen welke route past, en waarom.',
    },
    {
      question: 'Waarom staat daar die datum?',
      answer: 'Klik bij de datum op Waarom deze datum. U leest vanaf welke dag wij tellen en welke wet dat zegt.',
    },
    {
      question: 'Ik heb mij vergist. En nu?',
      answer: 'Open de tijdlijn van de zaak. Kies bij de stap: Verbeter dit. De oude stap blijft te zien.',
    },
    {
      question: 'Waarom kan ik iets niet kiezen?',
      answer: 'Op de zaak staat wat nu nog niet kan, en waarom. Soms is eerst een ander aan zet.',
    },
    {
      question: 'Hoe maak ik het perspectiefplan?',
      answer: 'Open de zaak en kies Plan. Vul de leefgebieden in die nodig zijn. Wij bewaren uw tekst terwijl u typt.',
    },
    {
      question: 'Hoe lees ik zaken uit mijn spreadsheet in?',
      answer: 'Bewaar de lijst als CSV-bestand. Kies Zaken inlezen. Wij zeggen per rij wat er niet klopt.',
    },
    {
      question: 'Hoe wijzig ik veel zaken tegelijk?',
      answer:
        'Kies op Alle zaken: Meer zaken tegelijk wijzigen. U ziet eerst wat er verandert. U kunt het een tijd lang ongedaan maken.',
    },
    {
      question: 'Hoe ziet de jongere de datums zonder inloggen?',
      answer: 'Open de zaak, kies Toestemming en maak een link. U kunt de link altijd weer uitzetten.',
    },
  ],
  glossaryTitle: 'Wat betekenen de woorden?',
  glossary: [
    ['Perspectiefplan', 'Het plan van de jongere voor de tijd na de 18e verjaardag.'],
    ['Warme overdracht', 'Een gesprek met de jongere, de oude en de nieuwe hulpverlener samen.'],
    ['Wmo', 'Wet maatschappelijke ondersteuning. Hulp van de gemeente voor volwassenen.'],
    ['Wlz', 'Wet langdurige zorg. Voor wie altijd zorg dichtbij nodig heeft.'],
    ['Zvw', 'Zorgverzekeringswet. Zorg via de verzekering, zoals de huisarts en de ggz.'],
    ['CIZ', 'Centrum indicatiestelling zorg. Beslist of iemand zorg uit de Wlz krijgt.'],
    ['Verlengde jeugdhulp', 'Jeugdhulp die na de 18e verjaardag doorgaat.'],
    ['Volglijst', 'Jongeren die nog geen zaak hebben, maar van wie wij de datum bewaken.'],
    ['Ingebrekestelling', 'Een brief die zegt dat een besluit te laat is. Daarna kan de gemeente moeten betalen.'],
  ] as [word: string, meaning: string][],
  contactTitle: 'Hulp van een mens',
  contact: 'Bel of mail de beheerder van uw gemeente. Noem het zaaknummer, geen naam.',
  rulesLink: 'Lees de regels en routes',
  accessibility: {
    title: 'Toegankelijkheid',
    lead: 'Iedereen moet met Overstap kunnen werken. Ook zonder muis, met een schermlezer of met grote letters.',
    statusTitle: 'Hoe staat het ervoor?',
    status: 'Wij bouwen naar WCAG 2.2, niveau AA. De wet vraagt EN 301 549, met WCAG 2.1 AA.',
    evidence: 'Wij testen elke pagina in een echte browser: smal scherm, hoog contrast, grote letters, zonder muis.',
    partly: 'De status is: voldoet gedeeltelijk. Een onderzoek door een ander bureau is er nog niet.',
    knownTitle: 'Wat weten wij al?',
    known: [
      'De tekening van een route is groot. Lees dan de lijst eronder: daar staat hetzelfde.',
      'Wetteksten staan alleen in het Nederlands.',
      'Wij testten nog niet met mensen die elke dag een schermlezer gebruiken.',
    ],
    reportTitle: 'Werkt iets niet voor u?',
    report: 'Meld het bij de beheerder van uw gemeente. U krijgt binnen vijf werkdagen antwoord.',
    dateLabel: 'Deze verklaring is van',
  },
  privacy: {
    title: 'Privacy',
    lead: 'In Overstap staan gegevens van jonge mensen. Daar gaan wij zuinig mee om.',
    sections: [
      {
        title: 'Wat staat er in Overstap?',
        text: 'Naam, geboortedatum en wat nodig is om de goede hulp te regelen. Geen medische dossiers.',
      },
      {
        title: 'Wie ziet wat?',
        text: 'Alleen wie met een jongere werkt, ziet de zaak. Managers zien geen namen, behalve met noodtoegang. Wij leggen dat vast.',
      },
      {
        title: 'Toestemming',
        text: 'Een nieuwe aanbieder ziet het plan pas als de jongere dat goed vindt. De jongere kan dat weer stoppen.',
      },
      {
        title: 'Wie keek er?',
        text: 'Wij leggen vast wie een zaak bekijkt. De jongere ziet dat op de eigen pagina.',
      },
      {
        title: 'Cookies',
        text: 'Wij gebruiken één cookie om u ingelogd te houden, en één voor uw taal. Wij volgen u niet.',
      },
      {
        title: 'Uw rechten',
        text: 'U mag uw gegevens zien en laten verbeteren. Vraag het aan uw gemeente.',
      },
    ],
  },
}
