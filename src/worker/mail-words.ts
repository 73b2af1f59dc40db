import { isTermId, terms } from '../calendar/terms.ts'
import type { Delivery } from '../cases/notices/deliveries.ts'
import type { Addressee } from '../cases/notices/notice-preferences.ts'
import { dayInWords } from '../documents/day-in-words.ts'

type Language = Addressee['language']

/** A case as a mail names it: its number, short enough to say, and where it is. Never who it is about. */
type CaseNamed = { number: string; link: string }
type Held = { caseId: string; kind: string; dueOn: string }
type Lines = { subject: string; lines: string[] }

/** All that mails say, complete in both languages. */
const words = {
  nl: {
    footer: 'Welke berichten u krijgt, kiest u zelf in Overstap:',
    always: 'Dit bericht krijgt u altijd.',
    late: (number: string, days: number) => `Zaak ${number}: ${days} ${days === 1 ? 'dag' : 'dagen'} te laat`,
    lastDay: (number: string) => `Zaak ${number}: vandaag de laatste dag`,
    left: (number: string, days: number) => `Zaak ${number}: nog ${days} ${days === 1 ? 'dag' : 'dagen'}`,
    on: (kind: string, day: string) => `${kind}: ${day}.`,
    see: (number: string) => `Bekijk zaak ${number}:`,
    changed: (number: string) => `Zaak ${number}: er is iets veranderd`,
    there: (number: string) => `Bekijk wat er in zaak ${number} voor u klaarstaat:`,
    week: (late: number, coming: number) => `Uw week: ${late} te laat, ${coming} deze week`,
    withYou: 'Dit staat bij u.',
    glass: {
      opened: 'Een manager opende een naam',
      ended: 'Noodtoegang voorbij: graag beoordelen',
    },
    glassSee: (number: string) => `Bekijk de noodtoegang in zaak ${number} en de reden:`,
    lateTitle: 'Te laat',
    comingTitle: 'Deze week',
  },
  en: {
    footer: 'You choose in Overstap which messages you get:',
    always: 'You always get this message.',
    late: (number: string, days: number) => `Case ${number}: ${days} ${days === 1 ? 'day' : 'days'} late`,
    lastDay: (number: string) => `Case ${number}: today is the last day`,
    left: (number: string, days: number) => `Case ${number}: ${days} ${days === 1 ? 'day' : 'days'} left`,
    on: (kind: string, day: string) => `${kind}: ${day}.`,
    see: (number: string) => `See case ${number}:`,
    changed: (number: string) => `Case ${number}: something changed`,
    there: (number: string) => `See what is there for you in case ${number}:`,
    week: (late: number, coming: number) => `Your week: ${late} late, ${coming} this week`,
    withYou: 'This is with you.',
    glass: {
      opened: 'A manager opened a name',
      ended: 'Break-glass ended: please review it',
    },
    glassSee: (number: string) => `See the break-glass in case ${number} and its reason:`,
    lateTitle: 'Late',
    comingTitle: 'This week',
  },
} as const

/** What a mail says of a delivery, in the reader's language. Somebody else who reads it learns nothing about anybody. */
export function mailWords(
  delivery: Delivery,
  language: Language,
  publicUrl: string,
): { subject: string; text: string } {
  const { subject, lines } = linesOf(delivery, language, publicUrl)
  const { footer, always } = words[language]
  const foot = [...(delivery.topic === 'break-glass' ? [always] : []), footer, `${publicUrl}/berichten`]
  return { subject, text: `${[...lines, '', ...foot].join('\n')}\n` }
}

function linesOf({ topic, body, caseId }: Delivery, language: Language, publicUrl: string): Lines {
  if (topic === 'digest') return digestLines(body, language, publicUrl)
  const named = nameCase(caseId ?? '', publicUrl)
  if (topic === 'rung') return rungLines(body, named, language)
  if (topic === 'break-glass') {
    const { glass, glassSee } = words[language]
    const subject = body['what'] === 'opened' ? glass.opened : glass.ended
    return { subject, lines: [glassSee(named.number), `${publicUrl}/noodtoegang`] }
  }
  const { changed, there } = words[language]
  return { subject: changed(named.number), lines: [there(named.number), named.link] }
}

function rungLines(body: Delivery['body'], { number, link }: CaseNamed, language: Language): Lines {
  const { late, lastDay, left, on, see } = words[language]
  const rung = Number(body['rung'])
  const subject = rung > 0 ? late(number, rung) : rung === 0 ? lastDay(number) : left(number, -rung)
  const day = dayInWords(text(body, 'dueOn'), language)
  return { subject, lines: [on(label(text(body, 'kind'), language), day), see(number), link] }
}

function digestLines(body: Delivery['body'], language: Language, publicUrl: string): Lines {
  const { week, withYou, lateTitle, comingTitle } = words[language]
  const items = (body['items'] ?? []) as Held[]
  const asOf = text(body, 'asOf')
  const late = items.filter(({ dueOn }) => dueOn < asOf)
  const coming = items.filter(({ dueOn }) => dueOn >= asOf)
  const listed = (title: string, some: Held[]): string[] =>
    some.length === 0 ? [] : ['', `${title} (${some.length})`, ...some.map(line)]
  const line = ({ caseId, kind, dueOn }: Held): string => {
    const { number, link } = nameCase(caseId, publicUrl)
    return `- ${label(kind, language)}: ${dayInWords(dueOn, language)}  ${number}  ${link}`
  }
  return {
    subject: week(late.length, coming.length),
    lines: [withYou, ...listed(lateTitle, late), ...listed(comingTitle, coming)],
  }
}

const nameCase = (caseId: string, publicUrl: string): CaseNamed => ({
  number: caseId.slice(0, 8),
  link: `${publicUrl}/zaken/${caseId}`,
})

const text = (body: Delivery['body'], key: string): string => {
  const value = body[key]
  return typeof value === 'string' ? value : ''
}

const label = (kind: string, language: Language): string => (isTermId(kind) ? terms[kind].label[language] : kind)
