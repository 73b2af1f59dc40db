import { factWords } from '../../../routing/fact-words.ts'
import { usePage } from '../../page-context.ts'
import { Radios, YesNo } from '../../ui/choices.tsx'
import { DayField, Select, TextField } from '../../ui/fields.tsx'
import type { Question } from './questions.ts'

const mostRadios = 4

/** The questions of a step. Their names are the names of the facts. */
export function QuestionsView({ questions }: { questions: readonly Question[] }) {
  return (
    <div id="vragen" data-live-region="vragen">
      {questions.map((question) => (
        <div key={question.fact} data-question={question.fact}>
          <QuestionView question={question} />
        </div>
      ))}
    </div>
  )
}

function QuestionView({ question }: { question: Question }) {
  const { words, language } = usePage()
  const { fact } = question
  const { label, why } = factWords[fact]
  const base = { name: fact, label: label[language], help: why[language] }
  switch (question.kind) {
    case 'yes-no':
      return <YesNo {...base} unknown />
    case 'day':
      return <DayField {...base} help={`${why[language]} ${words.frame.dayHelp}`} optional />
    case 'text':
      return <TextField {...base} optional />
    case 'code': {
      const options = question.codes.map((code) => ({
        value: code,
        label: codeLabel(fact, code, words.newCase.codes, words.eventCodes),
      }))
      const unknown = { value: '', label: words.frame.unknown }
      return question.codes.length > mostRadios ? (
        <Select {...base} options={[unknown, ...options]} />
      ) : (
        <Radios {...base} options={[...options, unknown]} />
      )
    }
  }
}

/** The words for a code of a fact. */
export function codeLabel(
  fact: string,
  code: string,
  own: Readonly<Record<string, string | undefined>>,
  shared: Readonly<Record<string, string | undefined>>,
): string {
  return own[`${fact} ${code}`] ?? own[code] ?? shared[code] ?? code
}
