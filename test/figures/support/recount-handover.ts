import type { CaseStory } from '../../../src/cases/figures/indicators/case-story.ts'

/** All that the events of a handover can say. */
type Said = {
  organisationId?: string
  startsOn?: string
  contact?: string
  together?: boolean
  contentShared?: boolean
  firstDayOn?: string
  purpose?: string
}

/**
 * How somebody was handed over by the evening of a day, and whether a receiver had said yes; apart from the program: by
 * what stands on a sheet from which lines are struck, where the program folds what the statechart remembers.
 */
export function handedOver(story: CaseStory, day: string, lastOfOld: string): { accepted: boolean; quality: string } {
  let to: string | null = null
  let yes = false
  let starts: string | null = null
  let otherStart: string | null = null
  let contact: string | null = null
  let began: string | null = null
  let sat: { with: string | null; together: boolean; shared: boolean } | null = null
  let noTalk = false
  let ahead = false
  let talkIsLast = false
  let word = ''
  let forThis = false
  const strikeTalks = () => {
    sat = null
    noTalk = ahead = talkIsLast = false
  }
  const strikeOffer = () => {
    to = starts = otherStart = contact = began = null
    yes = false
  }
  for (const { type, occurredOn, payload } of story.events) {
    if (occurredOn > day) continue
    const said = payload as Said
    if (type === 'offer.made') {
      to = said.organisationId ?? ''
      starts = said.startsOn ?? null
      otherStart = contact = null
      yes = false
    } else if (/^offer\.(refused|expired|withdrawn)$/.test(type)) strikeOffer()
    else if (type === 'case.rerouted') {
      strikeOffer()
      strikeTalks()
    } else if (type === 'offer.accepted' && to !== null) {
      yes = true
      starts = said.startsOn ?? null
      contact = said.contact ?? null
    } else if (type === 'offer.counterProposed' && to !== null) {
      otherStart = said.startsOn ?? null
      contact = said.contact ?? null
    } else if (type === 'offer.counterAccepted' && to !== null) {
      yes = true
      starts = otherStart
      otherStart = null
    } else if (type === 'offer.startMoved' && to !== null) starts = said.startsOn ?? null
    else if (type === 'contact.named' && to !== null) contact = said.contact ?? null
    else if (type === 'help.started' && yes) {
      const first = said.firstDayOn ?? occurredOn
      if (first > occurredOn) starts = first
      else began = first
    } else if (type === 'meeting.proposed') ahead = talkIsLast = false
    else if (type === 'meeting.chosen' || type === 'meeting.moved') ahead = true
    else if (type === 'meeting.declined') {
      noTalk = true
      ahead = talkIsLast = false
    } else if (type === 'meeting.held') {
      sat = { with: to, together: said.together ?? true, shared: said.contentShared ?? false }
      noTalk = false
      talkIsLast = true
      if (to !== null) {
        contact = said.contact ?? contact
        starts = said.startsOn ?? starts
      }
    } else if (type === 'consent.given') {
      forThis = (said.purpose ?? 'handover') === 'handover' || (word === 'given' && forThis)
      word = 'given'
    } else if (type === 'consent.asked' || type === 'consent.lapsed') {
      if (type === 'consent.lapsed' || word !== 'given') word = 'asked'
    } else if (/^consent\.(refused|withdrawn|ownStoryChosen)$/.test(type)) word = type.slice(8)
    if (to !== null && !yes && (word === 'refused' || word === 'withdrawn')) strikeOffer()
    else if (talkIsLast && yes && withOf(sat) !== to) strikeTalks()
  }
  const met = (sat?.together === true && (!yes || sat.with === to)) || (noTalk && !ahead)
  const shared = word === 'ownStoryChosen' || (word === 'given' && forThis && sat?.shared === true)
  const first = began ?? (yes ? starts : null)
  const inTime = first !== null && Date.parse(first) <= Date.parse(lastOfOld) + 86_400_000
  const warm = met && yes && shared && inTime && contact !== null
  return { accepted: yes, quality: warm ? 'warm' : yes || shared || sat !== null ? 'cold' : 'none' }
}

const withOf = (sat: { with: string | null } | null): string | null | undefined => sat?.with
