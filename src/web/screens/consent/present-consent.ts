import type { PlanDocument } from '../../../cases/handover/plan-document.ts'
import type { CaseFile } from '../../../cases/read-case-file.ts'
import { showDay } from '../../format/show-day.ts'
import type { DirectoryNames } from '../../read-directory.ts'
import type { Language, Words } from '../../words/words.ts'

type Reading = { words: Words; language: Language; names: DirectoryNames }

export type ConsentRow = { key: string; value: string }

/** What is shared now, with whom, what for, from when until when, and who said so. */
export function presentConsent(
  { consent }: PlanDocument,
  { history }: CaseFile,
  { words, language }: Reading,
): ConsentRow[] {
  const texts = words.consent
  if (consent.areas.length === 0) return []
  const said = history.findLast(({ effective }) => effective?.type === 'consent.given')?.effective?.payload ?? {}
  const row = (key: string, value: string | null) => (value === null ? [] : [{ key, value }])
  const coded = (codes: Readonly<Record<string, string>>, name: string, usual: string) => {
    const code = said[name]
    return codes[typeof code === 'string' ? code : usual] ?? null
  }
  return [
    ...row(texts.rows.what, consent.areas.map((area) => sharedWord(area, words)).join(', ')),
    ...row(texts.rows.to, typeof said['to'] === 'string' ? said['to'] : words.names.parties.receiver),
    ...(history.length === 0
      ? []
      : [
          ...row(texts.rows.purpose, coded(texts.purposes, 'purpose', 'handover')),
          ...row(texts.rows.by, coded(texts.givers, 'from', 'young-person')),
          ...row(texts.rows.how, coded(texts.hows, 'how', 'spoken')),
        ]),
    ...row(texts.rows.from, consent.givenOn === null ? null : showDay(consent.givenOn, language)),
    ...row(texts.rows.until, consent.validUntilOn === null ? texts.noEnd : showDay(consent.validUntilOn, language)),
  ]
}

function sharedWord(area: string, words: Words): string {
  const { areas } = words.plan
  const more: Readonly<Record<string, string>> = words.consent.alsoShared
  return area in areas ? areas[area as keyof typeof areas].title : (more[area] ?? area)
}

/** How consent went so far, the newest first. */
export const presentConsentHistory = (
  { history }: CaseFile,
  { words, language }: Pick<Reading, 'words' | 'language'>,
) =>
  history
    .flatMap(({ effective }) => (effective?.type.startsWith('consent.') ? [effective] : []))
    .reverse()
    .map(({ type, occurredOn }) => {
      const happened: Readonly<Record<string, string>> = words.consent.happened
      return { day: showDay(occurredOn, language), text: happened[type] ?? type }
    })

/** Who takes part in the case, and how much they see. */
export const presentParticipants = ({ view }: CaseFile, { words, language, names }: Reading) =>
  view.organisations.map(({ organisationId, party, scope, beganOn, endedOn }) => ({
    who: names.organisation(organisationId) ?? organisationId,
    as: words.consent.parties[party],
    sees: endedOn === null ? words.consent.scopes[scope] : words.consent.nothing,
    since: showDay(beganOn, language),
    until: endedOn === null ? null : showDay(endedOn, language),
  }))
