import type { CaseFile } from '../../../cases/read-case-file.ts'
import { type FormFields, fieldValue } from '../../forms/form-fields.ts'
import { usePage } from '../../page-context.ts'
import { Alert } from '../../ui/alert.tsx'
import { SummaryList } from '../../ui/summary-list.tsx'
import { Paragraph } from '../../ui/text.tsx'
import type { CodeReading } from './code-words.ts'
import { HistoryList } from './history-list.tsx'
import { type HistoryItem, presentHistory } from './present-history.ts'

/** What happened in a case since a form was drawn, the latest first; nothing for who sees only a part of the case. */
export function sinceDrawn(
  { history }: Pick<CaseFile, 'history'>,
  form: FormFields,
  codes: CodeReading,
): HistoryItem[] {
  const version = Number(fieldValue(form, 'versie'))
  return presentHistory(history, codes).filter(({ seq }) => seq > version)
}

/** Two in one case: the second sees what the first did, above the form that still holds what was typed. */
export function Meanwhile({ changed }: { changed: readonly HistoryItem[] | null }) {
  const { step } = usePage().words.caseFile
  if (changed === null) return null
  return (
    <Alert kind="warning" title={step.staleTitle} live>
      {changed.length > 0 && <p>{step.staleWhat}</p>}
      <p>{step.staleKept}</p>
      {changed.length > 0 && <HistoryList items={changed} />}
    </Alert>
  )
}

/** A question of a form, and what was filled in. */
export type Typed = { key: string; value: string }

/** What somebody filled in for a step that no longer fits, so that they can copy it from here. */
export function TypedBefore({ typed }: { typed: readonly Typed[] }) {
  const { step } = usePage().words.caseFile
  if (typed.length === 0) return null
  return (
    <>
      <Paragraph>{step.staleGone}</Paragraph>
      <SummaryList rows={typed.map(({ key, value }) => ({ key, value: <span class="o-said">{value}</span> }))} />
    </>
  )
}

/** The fields of a form that were filled in, under their labels. */
export const typedIn = (form: FormFields, labels: Readonly<Record<string, string>>): Typed[] =>
  Object.entries(labels)
    .map(([name, key]) => ({ key, value: fieldValue(form, name) }))
    .filter(({ value }) => value !== '')
