import { referralServices } from '../../../../machines/regions/referral/referral-services.ts'
import { warningWords } from '../../../../machines/regions/warnings/warnings.context.ts'
import { isDay } from '../../../calendar/day.ts'
import { isTermId, terms } from '../../../calendar/terms.ts'
import type { EffectiveEvent } from '../../../cases/events/effective-log.ts'
import { showDay } from '../../format/show-day.ts'
import type { DirectoryNames } from '../../read-directory.ts'
import type { Language, Words } from '../../words/words.ts'

/** Where the words for codes and ids of a case come from. */
export type CodeReading = {
  words: Words
  language: Language
  names: DirectoryNames
  history: readonly EffectiveEvent[]
}

type Known = Readonly<Record<string, { nl: string; en: string } | undefined>>

/** The words for a code or an id in a field of a step; what nobody has words for is shown as it is. */
export function codeWords(field: string, code: string, { words, language, names, history }: CodeReading): string {
  const codes: Readonly<Record<string, string | undefined>> = words.eventCodes
  const said = codes[`${field} ${code}`] ?? codes[code]
  if (said !== undefined) return said
  const service = (referralServices as Readonly<Record<string, { label: { nl: string; en: string } } | undefined>>)[
    code
  ]
  const warning = (warningWords as Known)[code]
  return (
    names.organisation(code) ??
    names.person(code) ??
    service?.label[language] ??
    warning?.[language] ??
    (isDay(code) ? showDay(code, language) : undefined) ??
    termWords(code, language) ??
    needWords(code, words) ??
    referralWords(code, { words, language, names, history }) ??
    code
  )
}

/** Decisions and terms are named by their kind, with a key or a number behind it where there can be more. */
function termWords(code: string, language: Language): string | undefined {
  const kind = code.split(':')[0]?.replace(/-\d+$/, '') ?? ''
  return isTermId(kind) ? terms[kind].label[language] : undefined
}

function needWords(code: string, words: Words): string | undefined {
  const [, number, kind = ''] = /^need-(\d+)-(.+)$/.exec(code) ?? []
  if (number === undefined) return undefined
  const codes: Readonly<Record<string, string | undefined>> = words.eventCodes
  return words.caseFile.need(number, codes[kind] ?? words.frame.unknown)
}

function referralWords(code: string, reading: CodeReading): string | undefined {
  const seq = Number(/^referral-(\d+)$/.exec(code)?.[1])
  const service = reading.history.find(({ recorded }) => recorded.seq === seq)?.effective?.payload['service']
  return typeof service === 'string' ? codeWords('service', service, reading) : undefined
}
