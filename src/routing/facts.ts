import { z } from 'zod'
import { isDay } from '../calendar/day.ts'
import {
  continuationDecisions,
  households,
  needsAfter18,
  perspectivePlans,
  wmoProvisions,
  youthHelpKinds,
} from './fact-codes.ts'

// A lifetime either side of the law that we know: every date that follows from these can be computed.
const earliest = '1900-01-01'
const latest = '2199-12-31'

/** Whether a day lies in the years that facts are about. */
export const isInRange = (day: string): boolean => day >= earliest && day <= latest

/** A day in a fact or of an advice: `YYYY-MM-DD`, a day that exists, from 1900 up to 2199. */
export const factDaySchema = z
  .string()
  .refine(isDay, 'Write a day that exists as YYYY-MM-DD, for instance 2027-03-14.')
  .refine((day) => !isDay(day) || isInRange(day), `Give a day from ${earliest} up to ${latest}.`)
  .meta({ format: 'date', pattern: '^(19|20|21)\\d\\d-\\d\\d-\\d\\d$' })

const yesNo = z.boolean()
const openCode = (examples: readonly string[]) =>
  z
    .string()
    .max(80)
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'Write a code in small letters with hyphens, for instance day-activities.')
    .meta({ examples: [...examples] })
const municipality = z.string().trim().min(1, 'Give the name of a municipality, or leave it out.').max(120)

/** What can differ from need to need. In `needs` it overrules the flat fact of the same name. */
const needShape = {
  youthHelpRunning: yesNo.optional(),
  youthHelpStartedOn: factDaySchema.optional(),
  youthHelpEndedOn: factDaySchema.optional(),
  youthHelpDeterminedOn: factDaySchema.optional(),
  youthHelpKind: z.enum(youthHelpKinds).optional(),
  needAfter18: z.enum(needsAfter18).optional(),
  wmoCanProvide: yesNo.optional(),
  wmoProvision: openCode(wmoProvisions).optional(),
  wlzRight: yesNo.optional(),
  zvwRight: yesNo.optional(),
  severalCauses: yesNo.optional(),
  youthWantsToStay: yesNo.optional(),
  homeParentsAgree: yesNo.optional(),
  otherFittingHelpAvailable: yesNo.optional(),
  carePlanSetOn: factDaySchema.optional(),
  worksTowardsOpenHelp: yesNo.optional(),
  closedCareAuthorisationRequested: yesNo.optional(),
  closedCareAuthorisedUntil: factDaySchema.optional(),
  mildIntellectualDisabilityWithBehaviourProblems: yesNo.optional(),
  residentialTreatmentMustFinish: yesNo.optional(),
  juvenileCriminalDecision: yesNo.optional(),
  resumptionNecessary: yesNo.optional(),
  continuationDecision: z.enum(continuationDecisions).optional(),
}

const needSchema = z.strictObject(needShape)

/**
 * The facts that advice is given on. All but the birth date may be absent, which means not known; a name that is not
 * in the list is refused. The flat facts are one need; `needs` is for a person with more than one.
 */
export const factsSchema = z.strictObject({
  birthDate: factDaySchema,
  ...needShape,
  perspectivePlan: z.enum(perspectivePlans).optional(),
  requestsSupport: yesNo.optional(),
  requestedServices: z
    .array(openCode(['daily-structure', 'debt-file-preparation']))
    .max(100)
    .optional(),
  noPlaceTonight: yesNo.optional(),
  notifiedOn: factDaySchema.optional(),
  staysAtProviderIn: municipality.optional(),
  lastHomeAddressBeforeStay: municipality.optional(),
  registeredIn: municipality.optional(),
  participationActReportedOn: factDaySchema.optional(),
  household: openCode(households).optional(),
  leftPracticalOrSpecialEducationWithinAYear: yesNo.optional(),
  medicallyLimitedOrWageSubsidyGroup: yesNo.optional(),
  staysInInstitution: yesNo.optional(),
  fundedEducationPossible: yesNo.optional(),
  protectedAddress: yesNo.optional(),
  needs: z.array(needSchema).max(20).optional(),
})

export type Facts = z.infer<typeof factsSchema>
export type NeedFacts = z.infer<typeof needSchema>
/** The name of a fact about the person or one need; `needs` is a list of such, not a fact. */
export type FactName = Exclude<keyof Facts, 'needs'>

/** The names of the facts of one need. */
export const needFactNames = Object.keys(needShape) as readonly (keyof NeedFacts)[]

/** Every fact by name, in the order of the contract. */
export const factNames = Object.keys(factsSchema.shape).filter((name) => name !== 'needs') as readonly FactName[]
