import { fieldValues } from '../../forms/form-fields.ts'
import type { SignedInVisit } from '../../page.ts'
import { type CodeReading, codeWords } from './code-words.ts'
import type { Typed } from './meanwhile.tsx'
import { fieldWords } from './schema-fields.ts'

/**
 * What was sent for a step that no longer fits, in words: its own form can't be drawn any more.
 * @param dayField the field of the day on which it happened.
 */
export function typedStep(
  { form, words }: Pick<SignedInVisit, 'form' | 'words'>,
  type: string,
  dayField: string,
  codes: CodeReading,
): Typed[] {
  const label = (name: string) =>
    name === dayField ? words.caseFile.step.occurredOn : fieldWords(type, name.split('.').at(-1) ?? name, words)
  return Object.entries(form)
    .filter(([name]) => !name.startsWith('_') && name !== 'versie')
    .map(([name, value]) => {
      const said = fieldValues({ value }, 'value').map((one) => codeWords(name, one.trim(), codes))
      return { key: label(name), value: said.filter(Boolean).join(', ') }
    })
    .filter(({ value }) => value !== '')
}
