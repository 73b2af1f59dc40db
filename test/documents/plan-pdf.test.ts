import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { PlanDocument } from '../../src/cases/handover/plan-document.ts'
import type { Block } from '../../src/documents/blocks.ts'
import { planBlocks } from '../../src/documents/plan-blocks.ts'
import { writePdf } from '../../src/documents/write-pdf.ts'
import { pdfText } from '../support/pdf-text.ts'

const none = { written: null, goal: null, action: null, actionBy: null, actionOn: null }

const plan: PlanDocument = {
  caseId: 'case-1',
  version: 12,
  youngPerson: { firstName: 'Zoë', familyName: 'Łukasiewicz-Şahin' },
  turns18On: '2027-06-10',
  stands: 'agreed-with-differences',
  planVersion: 2,
  finalisedOn: '2026-12-01',
  areas: [
    {
      ...none,
      area: 'support',
      version: 4,
      status: 'action-needed',
      goal: 'Iemand die ik kan bellen',
      action: 'Een maatje zoeken',
      actionBy: 'Joris',
      actionOn: '2027-02-01',
    },
    { ...none, area: 'housing', version: 5, status: 'in-order' },
    { ...none, area: 'school-work', version: 6, status: 'not-needed' },
    { ...none, area: 'income', version: 7, status: 'not-discussed' },
    { ...none, area: 'wellbeing', version: 0, status: null },
  ],
  notShared: [],
  participants: ['Mama', 'meneer Çelik'],
  riskNote: 'Bel dan naar oma.',
  agreement: { answer: 'with-differences', differences: 'Ik wil eerder verhuizen.', on: '2026-12-05' },
  laws: ['wmo', 'zvw'],
  receiver: { name: 'Begeleiding Verder', contact: 'Fatma', startsOn: '2027-06-10', accepted: true },
  meeting: { plannedOn: '2027-05-10', at: '10:30', place: 'Buurthuis', heldOn: null, declinedOn: null },
  consent: { stands: 'given', areas: ['support', 'help-so-far'], givenOn: '2026-11-01', validUntilOn: '2027-12-31' },
  versions: [1, 2].map((version) => ({
    version,
    finalisedOn: `2026-1${version}-01`,
    finalisedBySeq: 8 + version,
    areas: [],
    agreement: null,
    differences: null,
    answeredOn: null,
    reopenedOn: null,
    reopenedBecause: null,
  })),
}

const paper = { title: 'Perspectiefplan', madeAt: '2026-12-10' }

const said = (block: Block): string[] =>
  block.kind === 'list' ? [...block.items] : block.kind === 'pair' ? [`${block.label}: ${block.text}`] : [block.text]

test('read back as text, the PDF holds all that the plan holds, accents too', async () => {
  const blocks = planBlocks(plan, '2026-12-10')
  const { text, language } = await pdfText(await writePdf(paper, blocks))
  for (const sentence of blocks.flatMap(said)) expect(text).toContain(sentence)
  for (const told of ['Zoë Łukasiewicz-Şahin', 'Iemand die ik kan bellen', 'Een maatje zoeken', '1 februari 2027'])
    expect(text).toContain(told)
  for (const told of ['Ik wil eerder verhuizen.', 'Bel dan naar oma.', 'Fatma', '10 mei 2027, om 10:30, Buurthuis'])
    expect(text).toContain(told)
  expect(language).toBe('nl-NL')
})

test('an area that is not needed, not discussed or not filled in says so and nothing more: no text is forced', () => {
  const blocks = planBlocks(plan, '2026-12-10')
  const after = (heading: string) => {
    const at = blocks.findIndex((block) => block.kind === 'heading' && block.text === heading)
    return blocks.slice(at + 1, at + 3)
  }
  expect(after('School en werk')).toEqual([
    { kind: 'paragraph', text: 'Hier is geen hulp nodig.' },
    { kind: 'heading', text: 'Geld' },
  ])
  expect(after('Geld')[0]).toEqual({ kind: 'paragraph', text: 'Hier wil je het niet over hebben. Dat mag.' })
  expect(after('Je goed voelen')[0]).toEqual({ kind: 'paragraph', text: 'Dit is nog niet ingevuld.' })
})

test('whatever stands in it, a plan of any length comes on paper, whole', async () => {
  const word = fc.string({ minLength: 1, maxLength: 12, unit: fc.constantFrom(...Array.from('aeéëïöüñçşłžßABZ09.,-')) })
  const sentence = fc.array(word, { minLength: 1, maxLength: 120 }).map((words) => words.join(' '))
  await fc.assert(
    fc.asyncProperty(fc.array(sentence, { maxLength: 12 }), sentence, async (participants, goal) => {
      const [first, ...areas] = plan.areas
      const told = { ...plan, participants, areas: first ? [{ ...first, goal }, ...areas] : [] }
      const { text } = await pdfText(await writePdf(paper, planBlocks(told, '2026-12-10')))
      const letters = (of: string) => of.replaceAll(/[\s\u00ad]/g, '')
      for (const part of [...participants, goal]) expect(letters(text)).toContain(letters(part))
    }),
    { numRuns: 25 },
  )
})
