import { Conflict } from '../../../cases/errors.ts'
import { changedPolicy, previewPolicy, recordPolicies } from '../../../cases/policy/preview-policy.ts'
import { showDay } from '../../format/show-day.ts'
import { doOnce } from '../../forms/do-once.ts'
import { emptyForm, type FieldFault, FormStateProvider, readFields } from '../../forms/form-state.ts'
import { definePage, type Page, type PageAnswer, type SignedInVisit } from '../../page.ts'
import type { PageNeeds } from '../../page-needs.ts'
import { type PolicyForm, policyChangeOf, policyForm } from './policy-form.ts'
import { PolicyFormView } from './policy-form-view.tsx'
import { PolicyPreviewView } from './policy-preview-view.tsx'
import { PoliciesView } from './policy-views.tsx'
import { presentPolicies } from './present-policy.ts'

const roles = ['administrator', 'manager'] as const
const path = '/beheer/beleid'
/** How many of the dates that move are shown by name; how many there are is always told. */
const shownMoves = 50

/** The policy: what holds, and a change with its first day, shown before it is recorded. */
export const policyPages: readonly Page[] = [
  definePage({
    method: 'get',
    path,
    for: roles,
    answer: (visit, { policyBook }) => ({
      title: visit.words.administration.policy.title,
      show: <PoliciesView policies={presentPolicies(policyBook, visit)} />,
    }),
  }),
  definePage({ method: 'get', path: `${path}/wijzigen`, for: roles, answer: (visit, needs) => form(visit, needs, []) }),
  definePage({ method: 'post', path: `${path}/wijzigen`, for: roles, answer: (visit, needs) => preview(visit, needs) }),
  definePage({ method: 'post', path, for: roles, answer: (visit, needs) => record(visit, needs) }),
]

type Needs = Pick<PageNeeds, 'policyBook' | 'policyStore' | 'today'>

const policyNeeds = ({ policyBook, policyStore, today }: Needs) => ({ policies: policyBook, policyStore, today })

function form(visit: SignedInVisit, { policyBook }: Needs, faults: readonly FieldFault[]): PageAnswer {
  const { words, today, viewer } = visit
  const title = words.administration.policy.changeTitle
  const { municipality } = viewer.caller
  const number = policyBook.all(municipality).length + 1
  return {
    title: faults.length > 0 ? `${words.faults.titlePrefix} ${title}` : title,
    status: faults.length > 0 ? 400 : 200,
    show: (
      <FormStateProvider value={faults.length > 0 ? { values: visit.form, faults } : emptyForm}>
        <PolicyFormView now={policyBook.on(today, municipality)} name={`${municipality}-${number}`} />
      </FormStateProvider>
    ),
  }
}

/** What was filled in, or the form again with what is wrong. */
function readPolicy(
  visit: SignedInVisit,
  { policyBook }: Needs,
): { read: PolicyForm; faults: readonly [] } | { read: null; faults: readonly FieldFault[] } {
  const { words, today, viewer } = visit
  const say = words.administration.policy
  const { value, faults } = readFields(policyForm(today), visit.form, words)
  if (value === undefined) return { read: null, faults }
  const refuse = (field: string, text: string) => ({ read: null, faults: [{ field, text }] })
  const { municipality } = viewer.caller
  const change = policyChangeOf(value, policyBook.on(value.vanaf, municipality))
  if (Object.keys(change).length === 2) return refuse('planReadyByMonths', say.nothing)
  try {
    policyBook.refuseTaken(value.beleidsnaam)
  } catch (error) {
    if (error instanceof Conflict) return refuse('beleidsnaam', say.taken)
    throw error
  }
  return { read: value, faults: [] }
}

async function preview(visit: SignedInVisit, needs: PageNeeds): Promise<PageAnswer> {
  const { read, faults } = readPolicy(visit, needs)
  if (read === null) return form(visit, needs, faults)
  const { caller } = visit.viewer
  const before = needs.policyBook.on(read.vanaf, caller.municipality)
  const policy = changedPolicy(policyNeeds(needs), caller.municipality, policyChangeOf(read, before))
  const moves = await previewPolicy(policyNeeds(needs), caller, policy, read.bereik, { after: null, limit: shownMoves })
  return {
    title: visit.words.administration.policy.preview,
    show: <PolicyPreviewView before={before} after={policy} read={read} moves={moves} form={visit.form} />,
  }
}

async function record(visit: SignedInVisit, needs: PageNeeds): Promise<PageAnswer> {
  const { words, viewer, language } = visit
  const { value } = readFields(policyForm(visit.today), visit.form, words)
  if (value === undefined) return { go: `${path}/wijzigen` }
  const before = needs.policyBook.on(value.vanaf, viewer.caller.municipality)
  try {
    const go = await doOnce(needs, visit, async (keep) => {
      const change = { policy: policyChangeOf(value, before), appliesTo: value.bereik, because: value.waarom }
      await recordPolicies(policyNeeds(needs), viewer.caller, [change], keep(path))
      return path
    })
    const done = words.administration.policy.done(showDay(value.vanaf, language))
    return { go, notice: { kind: 'done', text: done } }
  } catch (error) {
    if (!(error instanceof Conflict)) throw error
    return form(visit, needs, [{ field: 'beleidsnaam', text: words.administration.policy.taken }])
  }
}
