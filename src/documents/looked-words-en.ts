/** What somebody did who looked, in English; the Dutch source is in my-case-words.ts. */
export const lookedWordsEn: Readonly<Record<string, string>> = {
  'case.read': 'read your case',
  'case.history-read': 'read what happened',
  'plan.read': 'read your plan',
  'cases.listed': 'saw your name in a list',
  'my-case.read': 'opened your page',
  'everything.read': 'asked for all that we know of you',
  'mandates.read': 'looked who may decide for you',
  'mandate.recorded': 'wrote down who may decide for you',
  'mandate.ended': 'wrote down who may no longer decide for you',
  'incapacity.recorded': 'wrote down what you can’t decide yourself',
  'incapacity.ended': 'wrote down what you can decide yourself again',
  'my-case.listed': 'looked for your case',
  'worklist.read': 'saw your name in a list',
  'young-people.searched': 'looked up your name',
  'young-person.read': 'read your details',
  'offer-link.read': 'read what was asked of them',
  'offer-link.made': 'made a link to ask for help',
  'young-person-link.read': 'opened your link',
  'young-person-link.made': 'made a link for you',
  'young-person-link.listed': 'looked which links of yours there are',
  'young-person-link.ended': 'ended your links',
  'case.opened': 'began your case',
  'break-glass.opened': 'asked to see your name',
  'break-glass.ended': 'stopped looking at your name',
  'break-glass.lapsed': 'could no longer see your name',
  'break-glass.read': 'checked who saw your name',
  'break-glass.reviewed': 'judged whether somebody could see your name',
}

export const changedSomethingEn = 'wrote something in your case'
export const didSomethingEn = 'did something with your data'
export const you = 'you'
export const somebody = 'somebody'
