import { z } from 'zod'
import { isPathway } from '../../../cases/events/opening.ts'
import { outcomes } from '../../../routing/outcome-codes.ts'
import { rulesOn } from '../../../routing/rules.ts'
import { showDay } from '../../format/show-day.ts'
import { definePage, type Page } from '../../page.ts'
import { readCasePage } from '../case/read-case-page.tsx'
import { presentReason } from '../new-case/present-advice.ts'
import { answerWords } from '../new-case/present-answers.ts'
import { DecisionRulesView } from './decision-rules-view.tsx'
import { presentFacts } from './present-facts.ts'
import { WhyView } from './why-view.tsx'

/** What the opening of a case kept of the advice. */
const keptAdvice = z.object({
  outcome: z.enum(outcomes),
  reasons: z.array(
    z.object({
      rule: z.string(),
      holds: z.boolean().nullable(),
      because: z.string(),
      facts: z.array(z.string()).readonly(),
      legalBasis: z.array(z.string()).readonly(),
    }),
  ),
  missingFacts: z.array(z.object({ fact: z.string(), why: z.string() })),
  rulesVersion: z.string(),
})

/** S6: why this pathway, and the rules that it leads to. */
export const whyPages: readonly Page[] = [
  definePage({
    method: 'get',
    path: '/zaken/:caseId/waarom',
    for: 'signed-in',
    answer: async (visit, needs) => {
      const { words, language } = visit
      const { file, names, head, above } = await readCasePage(needs, visit, '/waarom')
      const { view, history } = file
      const read = keptAdvice.safeParse(view.advice)
      const whole = view.sight === 'full' || view.sight === 'handover'
      const opened = history[0]?.recorded
      const pathway = isPathway(view.pathway) ? words.names.pathways[view.pathway] : view.pathway
      return {
        title: `${words.why.title} ${head.name}`,
        above,
        show: (
          <WhyView
            whole={whole && read.success}
            pathway={pathway}
            advised={read.success ? words.advice.outcomes[read.data.outcome] : ''}
            deviates={view.advisedPathway !== view.pathway}
            reason={view.overruleReason}
            decidedBy={opened ? names.holder(opened) : null}
            openedOn={showDay(view.openedOn, language)}
            rulesVersion={read.success ? read.data.rulesVersion : ''}
            facts={presentFacts(
              opened?.computed ?? {},
              (fact, value) => answerWords(fact, value, { words, language }),
              language,
            )}
            because={read.success ? read.data.reasons.filter(({ holds }) => holds === true).map(present) : []}
            others={read.success ? read.data.reasons.filter(({ holds }) => holds !== true).map(present) : []}
          />
        ),
      }
    },
  }),
  definePage({
    method: 'get',
    path: '/regels/beslisregels',
    for: 'signed-in',
    answer: ({ words, today }) => ({
      title: words.why.rules.title,
      show: <DecisionRulesView rules={rulesOn(today)} />,
    }),
  }),
]

type KeptReason = z.output<typeof keptAdvice>['reasons'][number]

const present = ({ rule, because, holds, legalBasis }: KeptReason) =>
  presentReason({ rule, because, holds, legalBasis, facts: [] })
