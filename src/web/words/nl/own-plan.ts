/** Het perspectiefplan voor de jongere zelf: wat er anders staat dan voor wie ernaast zit. */
export const ownPlan = {
  explain: 'Hierin staat wat jij wilt bereiken na je 18e verjaardag.',
  stands: {
    final: 'Dit plan is definitief. Zeg nog wat je ervan vindt.',
    agreed: 'Dit plan is definitief. Je bent het ermee eens.',
    'agreed-with-differences': 'Dit plan is definitief. Op een paar punten ben je het niet eens.',
  },
  answerDueOn: (day: string, countdown: string) => `Zeg uiterlijk op ${day} wat je ervan vindt: ${countdown}.`,
  areasHelp: 'Begin waar je wilt. Je hoeft niet alles in te vullen.',
  housing: 'Waar woon je na je 18e verjaardag?',
  answer: 'Zeggen wat je ervan vindt',
  differences: 'Hierover ben je het niet eens',
  notDiscussed: 'Ik wil dit niet bespreken',
  goal: 'Wat wil je?',
  goalHelp: 'Schrijf het in je eigen woorden. Bijvoorbeeld: ik wil een eigen kamer in de buurt van mijn zus.',
  agree: {
    title: 'Wat vind je van het plan?',
    question: 'Ben je het eens met het plan?',
    differencesHelp: 'Schrijf op wat je anders wilt. Dit blijft bij het plan staan.',
    no: 'Ben je het er niet mee eens? Vraag je hulpverlener om het plan samen aan te passen.',
  },
}
