import { isDay } from '../../../calendar/day.ts'
import { factWords } from '../../../routing/fact-words.ts'
import { showDay } from '../../format/show-day.ts'
import type { SignedInVisit } from '../../page.ts'
import type { SummaryRow } from '../../ui/summary-list.tsx'
import { checkForm } from './check-view.tsx'
import type { NewCaseDraft } from './draft.ts'
import { questions } from './questions.ts'
import { codeLabel } from './questions-view.tsx'
import { birthDateOf, factsOf } from './read-draft-facts.ts'

/** The answers of a draft by step, each with the way back to it. What was not asked stays out. */
export function presentAnswers(
  draft: NewCaseDraft,
  { words, language, today }: Pick<SignedInVisit, 'words' | 'language' | 'today'>,
): { title: string; rows: SummaryRow[] }[] {
  const say = words.newCase
  const { fields, youngPersonId } = draft
  const facts = factsOf(draft, today)
  const born = birthDateOf(fields, today)
  const change = (step: string, field: string, what: string) => ({
    sends: { form: checkForm, name: 'wijzig', value: `${step}#${field}` },
    label: say.check.change,
    hidden: what,
  })
  const person = (key: string, field: string, value: string): SummaryRow[] =>
    value === '' ? [] : [{ key, value, ...(youngPersonId === undefined && { change: change('jongere', field, key) }) }]
  const answers = (step: 'nu' | 'straks'): SummaryRow[] =>
    questions
      .filter((question) => question.step === step && (question.always === true || facts[question.fact] !== undefined))
      .map(({ fact }) => {
        const key = factWords[fact].label[language]
        return { key, value: answerWords(fact, facts[fact], { words, language }), change: change(step, fact, key) }
      })
  return [
    {
      title: say.titles.jongere,
      rows: [
        ...person(say.person.name, 'voornaam', `${fields['voornaam'] ?? ''} ${fields['achternaam'] ?? ''}`.trim()),
        ...person(say.person.birthDate, 'geboren', born === null ? '' : showDay(born, language)),
        ...person(say.person.municipality, 'woonplaats', fields['woonplaats'] ?? ''),
        ...person(say.person.reference, 'eigenNummer', fields['eigenNummer'] ?? ''),
      ],
    },
    { title: say.titles.nu, rows: answers('nu') },
    { title: say.titles.straks, rows: answers('straks') },
  ]
}

/** A fact in words. */
export function answerWords(
  fact: string,
  value: unknown,
  { words, language }: Pick<SignedInVisit, 'words' | 'language'>,
): string {
  if (typeof value === 'boolean') return value ? words.frame.yes : words.frame.no
  if (Array.isArray(value)) return value.map((one) => answerWords(fact, one, { words, language })).join(', ')
  if (typeof value !== 'string') return words.frame.unknown
  return isDay(value) ? showDay(value, language) : codeLabel(fact, value, words.newCase.codes, words.eventCodes)
}
