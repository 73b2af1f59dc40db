import { handoverFacts } from '../support/handover-facts.ts'
/** An invented young person in guidance, 18 on Thursday 10 June 2027; the window opens on 10 December 2026. */
export const jip = {
  firstName: 'Jip',
  familyName: 'Voorbeeld',
  birthDate: '2009-06-10',
  municipality: 'Voorbeeldstad',
  facts: handoverFacts,
}
