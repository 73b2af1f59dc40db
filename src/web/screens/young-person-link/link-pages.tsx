import { z } from 'zod'
import {
  endYoungPersonLinks,
  linkMakers,
  makeYoungPersonLink,
  workingYoungPersonLinks,
  youngPersonLinkWorks,
} from '../../../cases/young-people/make-young-person-link.ts'
import { oneOfCodes } from '../../forms/form-schemas.ts'
import { emptyForm, type FormState, FormStateProvider, readFields } from '../../forms/form-state.ts'
import { linkMadeHere, makeLinkOnce } from '../../forms/link-once.ts'
import { definePage, type Page, type PageAnswer, type SignedInVisit } from '../../page.ts'
import type { PageNeeds } from '../../page-needs.ts'
import { LinkToGive } from '../../ui/link-to-give.tsx'
import { readCasePage } from '../case/read-case-page.tsx'
import { LinksView } from './links-view.tsx'

const path = '/zaken/:caseId/link'
const tab = '/toestemming'
const page = { for: linkMakers }

/** How long a link can be asked to work, in days. */
export const validDays = ['7', '30', '60'] as const

/** The link that a young person is given: made, shown to who made it, and ended. */
export const linkPages: readonly Page[] = [
  definePage({ ...page, method: 'get', path, answer: (visit, needs) => show(visit, needs, emptyForm) }),
  definePage({
    ...page,
    method: 'post',
    path,
    answer: async (visit, needs) => {
      const { value, faults } = readFields(
        z.object({ dagen: oneOfCodes(validDays, 'choose') }),
        visit.form,
        visit.words,
      )
      if (value === undefined) return show(visit, needs, { values: visit.form, faults })
      const { caller } = visit.viewer
      const days = Number(value.dagen)
      const go = await makeLinkOnce(needs, visit, (keep) =>
        makeYoungPersonLink(needs.cases, caller, idOf(visit), days, keep),
      )
      return { go }
    },
  }),
  definePage({
    ...page,
    method: 'post',
    path: `${path}/uit`,
    answer: async (visit, needs) => {
      await endYoungPersonLinks(needs.cases, visit.viewer.caller, idOf(visit))
      return { go: `/zaken/${idOf(visit)}/link`, notice: { kind: 'done', text: visit.words.link.working.ended } }
    },
  }),
  definePage({ ...page, method: 'get', path: `${path}/:key`, answer: showMade }),
]

const idOf = ({ params }: SignedInVisit): string => params['caseId'] ?? ''

async function show(visit: SignedInVisit, needs: PageNeeds, state: FormState): Promise<PageAnswer> {
  const { names, above } = await readCasePage(needs, visit, tab)
  const links = await workingYoungPersonLinks(needs.cases, visit.viewer.caller, idOf(visit))
  const { title } = visit.words.link
  const wrong = state.faults.length > 0
  return {
    title: wrong ? `${visit.words.faults.titlePrefix} ${title}` : title,
    ...(wrong && { status: 400 }),
    above,
    show: (
      <FormStateProvider value={state}>
        <LinksView caseId={idOf(visit)} links={links} names={names} />
      </FormStateProvider>
    ),
  }
}

/** The link itself, to who made it: it is kept a day for a page that is loaded again, and nowhere else. */
async function showMade(visit: SignedInVisit, needs: PageNeeds): Promise<PageAnswer> {
  const { above } = await readCasePage(needs, visit, tab)
  const made = await linkMadeHere(needs, visit)
  const say = visit.words.link
  const works = await youngPersonLinkWorks(needs.cases, visit.viewer.caller, made)
  return {
    title: say.made.title,
    above,
    scripts: ['copy-text'],
    show: (
      <LinkToGive
        back={{ href: `/zaken/${idOf(visit)}/link`, text: say.made.back }}
        title={say.title}
        careful={say.careful}
        say={say.made}
        address={works ? `${visit.origin}/jij/${made.token}` : null}
        expiresOn={made.expiresOn}
      />
    ),
  }
}
