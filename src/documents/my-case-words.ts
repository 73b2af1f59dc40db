/** What happens now, by the phase of the case: to the young person, in plain Dutch (B1). */
export const phaseWords: Readonly<Record<string, string>> = {
  'perspective-plan-handover:prepare': 'We maken samen een plan voor als je 18 bent.',
  'perspective-plan-handover:arrange': 'We zoeken nu wie jou gaat helpen als je 18 bent.',
  'perspective-plan-handover:ready': 'Alles is klaar. Als je 18 wordt, begint de nieuwe hulp.',
  'perspective-plan-handover:transferred': 'Je bent 18. De nieuwe hulp neemt het nu over.',
  'perspective-plan-handover:first-contact': 'Je nieuwe hulpverlener neemt contact met je op.',
  'perspective-plan-handover:aftercare': 'De nieuwe hulp is begonnen. We vragen later hoe het gaat.',
  'extended-youth-care:assess': 'We kijken of je hulp na je 18e kan doorgaan.',
  'extended-youth-care:request': 'We vragen de gemeente of je hulp kan doorgaan.',
  'extended-youth-care:start': 'Je hulp mag doorgaan. We wachten op de eerste dag.',
  'extended-youth-care:help': 'Je hulp gaat door.',
  'extended-youth-care:exit': 'Je hulp stopt straks. We maken een plan voor daarna.',
  'extended-youth-care:conclude': 'Je hulp is gestopt. We kijken wat je nog nodig hebt.',
  'extended-youth-care:aftercare': 'Je hulp is gestopt. We vragen later hoe het gaat.',
  'direct-intake:received': 'We kijken wat jouw vraag is.',
  'direct-intake:referred': 'Iemand anders kan jou beter helpen. We blijven volgen hoe het gaat.',
  'direct-intake:track': 'We kijken welke hulp bij je past.',
  'direct-intake:placement': 'We zoeken wie jou kan helpen.',
  'direct-intake:decision': 'De gemeente kijkt welke hulp je krijgt.',
  'direct-intake:supported': 'Je krijgt nu hulp.',
  'direct-intake:closing': 'De hulp is bijna klaar. We sluiten het samen af.',
  'direct-intake:aftercare': 'De hulp is klaar. We vragen later hoe het gaat.',
}

export const otherPhase = 'We werken aan jouw hulp.'
export const closedCase = 'Deze zaak is klaar. Heb je toch nog een vraag? Bel ons dan.'
export const withoutHelp = 'Je oude hulp is gestopt en de nieuwe is er nog niet. Wij lossen dat nu op.'
export const nothingToDo = 'Je hoeft nu niets te doen.'

/** What is asked of the young person, by the step. */
export const todoWords: Readonly<Record<string, string>> = {
  'stay.wished': 'Zeg of je wilt blijven waar je nu woont.',
  'careConsent.given': 'Zeg of je de hulp zelf wilt.',
  'plan.agreed': 'Lees je plan. Zeg of je het ermee eens bent.',
  'meeting.chosen': 'Kies een dag voor het gesprek.',
  'wmo.applied': 'Vraag de hulp aan bij de gemeente. Wij helpen je daarbij.',
  'income.reported': 'Meld je bij het UWV voor geld om van te leven.',
  'income.searchPeriodWaived':
    'Zoek vier weken naar werk of een opleiding. Kan het niet wachten? Bel ons. Daarna kun je geld aanvragen.',
  'income.applied': 'Vraag geld aan om van te leven. Wij helpen je daarbij.',
  'consent.given': 'Zeg wat wij mogen delen met je nieuwe hulpverlener.',
  'clientSupport.answered': 'Zeg of je iemand wilt die jou helpt in gesprekken. Dat is gratis.',
  'deadline.resumed': 'Stuur ons wat er nog mist.',
  'objection.received':
    'Ben je het niet eens met het besluit? Stuur dan op tijd een brief met je bezwaar. In het besluit staat naar wie. Wij helpen je daarbij.',
  'informalSupport.accepted': 'Zeg of je een maatje wilt.',
}

/** Steps whose day is the first on which something can be done, not the last. */
export const firstDayOf: ReadonlySet<string> = new Set(['income.searchPeriodWaived'])

export const otherTodo = 'Geef ons antwoord. Bel ons als je niet weet waarop.'

/** What others must do, by the deadline; what is not here says nothing to a young person. */
export const comingWords: Readonly<Record<string, string>> = {
  'future-plan-talk': 'We praten met je over wat je wilt.',
  'plan-ready': 'Je plan is klaar.',
  'receiver-named': 'We weten wie jou gaat helpen.',
  'receiver-sought': 'We weten wie jou gaat helpen.',
  'offer-answer': 'We horen of de nieuwe organisatie plek heeft.',
  'offer-counter-answer': 'We zeggen of de dag past die de nieuwe organisatie noemt.',
  'wmo-safe-notification': 'We melden bij de gemeente dat je hulp nodig hebt.',
  'wmo-receipt': 'De gemeente zegt dat jouw vraag binnen is.',
  'wmo-investigation': 'De gemeente heeft met je gepraat over wat je nodig hebt.',
  'wmo-decision': 'De gemeente beslist over je hulp.',
  'jeugdwet-decision': 'De gemeente beslist of je hulp doorgaat.',
  'awb-decision': 'De gemeente beslist.',
  'wlz-apply-by': 'We vragen zorg aan bij het CIZ.',
  'wlz-indication': 'Het CIZ beslist over je zorg.',
  'zvw-refer-by': 'De huisarts schrijft een brief voor je.',
  'zvw-intake': 'Je krijgt een eerste gesprek voor je behandeling.',
  'zvw-start': 'Je behandeling begint.',
  'pw-check-by': 'We kijken samen naar je geld.',
  'home-known': 'We weten waar je gaat wonen.',
  'consent-asked': 'We vragen jou wat we mogen delen.',
  'client-support-offered': 'We vragen of je iemand wilt die jou helpt in gesprekken.',
  'warm-handover-meeting': 'Er is een gesprek met je oude en je nieuwe hulpverlener.',
  'meeting-planned': 'Je hebt een gesprek met je oude en je nieuwe hulpverlener.',
  'handover-complete': 'Alles is klaar voor je 18e.',
  'new-help-starts': 'De nieuwe hulp begint.',
  'first-contact': 'Je nieuwe hulpverlener neemt contact met je op.',
  'continuity-check': 'We vragen of de hulp echt is begonnen.',
  'aftercare-check': 'We vragen hoe het met je gaat.',
  'gap-covered': 'We zorgen dat er weer hulp is.',
  'handover-repaired': 'We zorgen dat de nieuwe hulp er komt.',
  'contact-again': 'We bellen je om te vragen of je weer hulp wilt.',
  'basic-support-review': 'We kijken samen hoe de hulp gaat.',
  'basic-support-review-next': 'We kijken samen hoe de hulp gaat.',
  'extended-care-review': 'We kijken samen hoe de hulp gaat.',
  'extended-care-ends': 'Je hulp stopt.',
  'jeugdwet-resumption': 'De gemeente beslist of je oude hulp weer kan beginnen.',
  'informal-support-ask-back': 'We vragen hoe het gaat met je maatje.',
  'referral-feedback': 'We vragen of je ergens anders goed bent geholpen.',
}

/** What happens on its day, not by then. */
export const onTheDay: ReadonlySet<string> = new Set([
  'meeting-planned',
  'new-help-starts',
  'zvw-start',
  'extended-care-ends',
])

/** Who that is, in the case of the young person. */
export const partyWords: Readonly<Record<string, string>> = {
  owner: 'het wijkteam',
  youthCareProvider: 'je hulpverlener van nu',
  receiver: 'je nieuwe hulpverlener',
  decisionMaker: 'de gemeente',
  manager: 'de gemeente',
  ciz: 'het CIZ',
}

/** What stands behind a day that the link alone shows. */
export const linkWords = {
  meeting: 'Je hebt een gesprek.',
  'your-answer': 'We wachten op antwoord van jou.',
  'first-day': 'Er begint iets nieuws.',
} as const

/** Why somebody looked, by what they did. */
export const lookedWords: Readonly<Record<string, string>> = {
  'case.read': 'las je zaak',
  'case.history-read': 'las wat er is gebeurd',
  'plan.read': 'las je plan',
  'cases.listed': 'zag je naam in een lijst',
  'my-case.read': 'opende jouw pagina',
  'everything.read': 'vroeg alles op wat we van jou weten',
  'mandates.read': 'keek wie voor jou mag beslissen',
  'mandate.recorded': 'schreef op wie voor jou mag beslissen',
  'mandate.ended': 'schreef op wie niet meer voor jou mag beslissen',
  'incapacity.recorded': 'schreef op wat je niet zelf kunt beslissen',
  'incapacity.ended': 'schreef op wat je weer zelf kunt beslissen',
  'my-case.listed': 'zocht jouw zaak',
  'worklist.read': 'zag je naam in een lijst',
  'young-people.searched': 'zocht jouw naam op',
  'young-person.read': 'las je gegevens',
  'offer-link.read': 'las wat er aan hen is gevraagd',
  'offer-link.made': 'maakte een link om hulp te vragen',
  'young-person-link.read': 'opende jouw link',
  'young-person-link.made': 'maakte een link voor jou',
  'young-person-link.listed': 'keek welke links van jou er zijn',
  'young-person-link.ended': 'zette jouw links uit',
  'case.opened': 'begon je zaak',
  'break-glass.opened': 'vroeg om jouw naam te zien',
  'break-glass.ended': 'stopte met kijken naar jouw naam',
  'break-glass.lapsed': 'kon jouw naam niet langer zien',
  'break-glass.read': 'keek na wie jouw naam zag',
  'break-glass.reviewed': 'vond wel of niet goed dat iemand jouw naam zag',
}

export const changedSomething = 'schreef iets in je zaak'
export const didSomething = 'deed iets met je gegevens'
