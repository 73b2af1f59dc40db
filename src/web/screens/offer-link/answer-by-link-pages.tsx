import { Conflict, NotFound, Stale } from '../../../cases/errors.ts'
import {
  answerOfferLink,
  type OfferByLink,
  readOfferLink,
  type WhyGone,
  whyOfferLinkIsGone,
} from '../../../cases/handover/offer-links.ts'
import { emptyForm, type FormState, FormStateProvider } from '../../forms/form-state.ts'
import { defineOpenPage, type Page, type PageAnswer, type Visit } from '../../page.ts'
import type { PageNeeds } from '../../page-needs.ts'
import { dayFieldOf, readOfferAnswer } from './answer-form.ts'
import { AnsweredOfferView } from './answered-offer-view.tsx'
import { OfferByLinkView } from './offer-by-link-view.tsx'
import { OfferGoneView } from './offer-gone-view.tsx'

const path = '/aanbod/:token'
const tokenOf = ({ params }: Visit): string => params['token'] ?? ''

/**
 * What a small or volunteer organisation sees and answers by its link, without signing in. The link is the secret; a form
 * that another site sends is refused before it comes here.
 */
export const answerByLinkPages: readonly Page[] = [
  defineOpenPage({ method: 'get', path, answer: (visit, needs) => show(visit, needs, emptyForm) }),
  defineOpenPage({ method: 'post', path, answer }),
]

async function answer(visit: Visit, needs: PageNeeds): Promise<PageAnswer> {
  const { value, faults } = readOfferAnswer(visit)
  if (value === undefined) return show(visit, needs, { values: visit.form, faults })
  try {
    await answerOfferLink(needs.cases, tokenOf(visit), value)
  } catch (error) {
    if (error instanceof Conflict && error.details['reason'] === 'month-full') {
      const full = { field: dayFieldOf(value.answer), text: visit.words.offerLink.full }
      return show(visit, needs, { values: visit.form, faults: [full] })
    }
    // Answered meanwhile, by the second of two clicks or by a colleague, or over: the page says how it stands.
    if (!(error instanceof Conflict || error instanceof NotFound || error instanceof Stale)) throw error
  }
  return { go: visit.path }
}

async function show(visit: Visit, needs: PageNeeds, state: FormState): Promise<PageAnswer> {
  const { offerLink, faults } = visit.words
  const offer = await readOffer(visit, needs)
  if (typeof offer === 'string')
    return { status: 404, title: offerLink.gone[offer].title, show: <OfferGoneView why={offer} /> }
  if (offer.stands !== 'waiting')
    return {
      title: offerLink.stands[offer.stands].title,
      show: <AnsweredOfferView offer={offer} stands={offer.stands} />,
    }
  const wrong = state.faults.length > 0
  return {
    title: wrong ? `${faults.titlePrefix} ${offerLink.open.title}` : offerLink.open.title,
    status: wrong ? 400 : 200,
    show: (
      <FormStateProvider value={state}>
        <OfferByLinkView offer={offer} action={visit.path} />
      </FormStateProvider>
    ),
  }
}

async function readOffer(visit: Visit, { cases }: PageNeeds): Promise<OfferByLink | WhyGone> {
  try {
    return await readOfferLink(cases, tokenOf(visit))
  } catch (error) {
    if (!(error instanceof NotFound)) throw error
    return whyOfferLinkIsGone(cases, tokenOf(visit))
  }
}
