import { Conflict, NotAllowed } from '../../../cases/errors.ts'
import {
  makeOfferLink,
  type OfferToLink,
  offerLinkMakers,
  offerLinkWorks,
  offerToLink,
} from '../../../cases/handover/make-offer-link.ts'
import { linkMadeHere, makeLinkOnce } from '../../forms/link-once.ts'
import { definePage, type Page, type PageAnswer, type SignedInVisit } from '../../page.ts'
import type { PageNeeds } from '../../page-needs.ts'
import { LinkToGive } from '../../ui/link-to-give.tsx'
import { readCasePage } from '../case/read-case-page.tsx'
import { OfferToLinkView } from './offer-to-link-view.tsx'

const path = '/zaken/:caseId/overdracht/link'
const tab = '/overdracht'
const page = { for: offerLinkMakers }

/** The link for a small organisation that an offer was made to: what it will show, made, and told once. */
export const offerLinkPages: readonly Page[] = [
  definePage({ ...page, method: 'get', path, answer: show }),
  definePage({
    ...page,
    method: 'post',
    path,
    answer: async (visit, needs) => {
      try {
        const { caller } = visit.viewer
        return { go: await makeLinkOnce(needs, visit, (keep) => makeOfferLink(needs.cases, caller, idOf(visit), keep)) }
      } catch (error) {
        // The offer was answered or withdrawn meanwhile: the page says so.
        if (error instanceof Conflict) return show(visit, needs)
        throw error
      }
    },
  }),
  definePage({ ...page, method: 'get', path: `${path}/:key`, answer: showMade }),
]

const idOf = ({ params }: SignedInVisit): string => params['caseId'] ?? ''

/** The offer that a link can be made for now; null when there is none, or it is not theirs to make. */
export async function linkable(visit: SignedInVisit, needs: PageNeeds): Promise<OfferToLink | null> {
  try {
    return await offerToLink(needs.cases, visit.viewer.caller, idOf(visit))
  } catch (error) {
    if (error instanceof Conflict || error instanceof NotAllowed) return null
    throw error
  }
}

async function show(visit: SignedInVisit, needs: PageNeeds): Promise<PageAnswer> {
  const { above } = await readCasePage(needs, visit, tab)
  const offer = await linkable(visit, needs)
  const { make } = visit.words.offerLink
  return {
    title: offer ? make.title : make.not.title,
    status: offer ? 200 : 409,
    above,
    show: <OfferToLinkView caseId={idOf(visit)} offer={offer} />,
  }
}

async function showMade(visit: SignedInVisit, needs: PageNeeds): Promise<PageAnswer> {
  const { above } = await readCasePage(needs, visit, tab)
  const { caller } = visit.viewer
  const made = await linkMadeHere(needs, visit)
  const { made: say, make } = visit.words.offerLink
  const works = await offerLinkWorks(needs.cases, caller, idOf(visit), made)
  return {
    title: say.title,
    above,
    scripts: ['copy-text'],
    show: (
      <LinkToGive
        back={{ href: `/zaken/${idOf(visit)}/overdracht`, text: make.back }}
        title={make.title}
        careful={make.careful}
        say={say}
        address={works ? `${visit.origin}/aanbod/${made.token}` : null}
        expiresOn={made.expiresOn}
      />
    ),
  }
}
