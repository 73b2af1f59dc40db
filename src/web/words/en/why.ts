import type { Words } from '../nl.ts'

export const why: Words['why'] = {
  title: 'Why this pathway?',
  pathway: (pathway) => `This case follows the pathway: ${pathway}.`,
  given: (day, who) => `The case started on ${day}. Who decided on the pathway: ${who}.`,
  deviates: 'The pathway differs from the advice',
  advisedWas: (advised) => `The advice was: ${advised}.`,
  reason: (reason) => `The explanation is: ${reason}`,
  answers: 'This is what we knew at the start',
  because: 'These rules were decisive',
  conclusion: 'The conclusion',
  concludes: (advised) => `By the rules this pathway fits: ${advised}.`,
  decides: 'The rules advise. A worker decides, together with the young person.',
  print: 'Choose Print in your browser for a version on paper.',
  rules: {
    title: 'Decision rules',
    lead: 'We read the rules from top to bottom. The first rule that fits decides.',
    laws: 'Which law gives the help?',
    pathways: 'Which pathway fits?',
    leadsTo: 'Then this holds:',
  },
}
