import { z } from 'zod'
import { staffRoles } from '../../../../machines/roles.ts'
import { chooseNotices } from '../../../cases/notices/choose-notices.ts'
import type { NoticePreferences } from '../../../cases/notices/notice-preferences.ts'
import { oneOfCodes } from '../../forms/form-schemas.ts'
import { emptyForm, type FieldFault, FormStateProvider, readFields } from '../../forms/form-state.ts'
import { definePage, type Page, type PageAnswer, type SignedInVisit } from '../../page.ts'
import type { PageNeeds } from '../../page-needs.ts'
import { languages } from '../../words/words.ts'
import { MailChoiceView, mailChoicePath, NoMailView } from './mail-choice-view.tsx'

type Needs = Pick<PageNeeds, 'cases' | 'preferences' | 'mailGoesOut'>

/** What somebody gets by e-mail: the same choice as that of the API. Young people are in no directory, and get none. */
export const mailChoicePages: readonly Page[] = [
  definePage({
    method: 'get',
    path: mailChoicePath,
    for: 'signed-in',
    answer: (visit, needs) =>
      visit.viewer.caller.role === 'young-person'
        ? { title: visit.words.mails.title, show: <NoMailView /> }
        : form(visit, needs, []),
  }),
  definePage({
    method: 'post',
    path: mailChoicePath,
    for: staffRoles,
    answer: async (visit, needs) => {
      const { words, viewer, requestId } = visit
      const { value, faults } = readFields(told, visit.form, words)
      if (value === undefined) return form(visit, needs, faults)
      await chooseNotices(needs, viewer.caller, value, requestId)
      return { go: mailChoicePath, notice: { kind: 'done', text: words.mails.saved } }
    },
  }),
]

async function form(
  visit: SignedInVisit,
  { cases, preferences, mailGoesOut }: Needs,
  faults: readonly FieldFault[],
): Promise<PageAnswer> {
  const { words, viewer } = visit
  const { caller } = viewer
  const chosen = await preferences.read(caller)
  const person = await cases.storage.transaction(caller, ({ directory }) => directory.person(caller.personId))
  const { title } = words.mails
  return {
    title: faults.length > 0 ? `${words.faults.titlePrefix} ${title}` : title,
    status: faults.length > 0 ? 400 : 200,
    show: (
      <FormStateProvider value={faults.length > 0 ? { values: visit.form, faults } : emptyForm}>
        <MailChoiceView
          chosen={chosen}
          email={person?.email ?? null}
          mailGoesOut={mailGoesOut}
          hearsOfBreakGlass={caller.role === 'auditor'}
        />
      </FormStateProvider>
    ),
  }
}

const yesOrNo = oneOfCodes(['ja', 'nee'], 'yesOrNo').transform((answer) => answer === 'ja')

const told: z.ZodType<NoticePreferences> = z
  .object({
    vooraf: yesOrNo,
    telaat: yesOrNo,
    klaar: yesOrNo,
    week: yesOrNo,
    weekdag: oneOfCodes(['1', '2', '3', '4', '5', '6', '7'], 'choose'),
    taal: oneOfCodes(languages, 'choose'),
  })
  .transform(({ vooraf, telaat, klaar, week, weekdag, taal }) => ({
    warnings: vooraf,
    escalations: telaat,
    notices: klaar,
    digest: week,
    digestDay: Number(weekdag),
    language: taal,
  }))
