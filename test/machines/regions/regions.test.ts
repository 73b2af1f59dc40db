import { awbMachine } from './awb.givens.ts'
import { decisionTermScenarios, extensionRequestScenarios, warningScenarios } from './awb.scenarios.ts'
import { dailyMachine, informalSupportScenarios, referralScenarios, urgencyScenarios } from './daily.scenarios.ts'
import { defaultNoticeScenarios, objectionScenarios } from './default-and-objection.scenarios.ts'
import { incomeCheckScenarios } from './income-check.scenarios.ts'
import { laterIncomeScenarios, laterWmoScenarios } from './later-decisions.scenarios.ts'
import { wlzScenarios, zvwScenarios } from './law.scenarios.ts'
import { proveRegions } from './prove-regions.ts'
import { wmoMachine, wmoScenarios } from './wmo.scenarios.ts'

/** Each region with the statechart that its scenarios run on. */
proveRegions({
  wmo: { machine: wmoMachine, scenarios: [...wmoScenarios, ...laterWmoScenarios] },
  wlz: { machine: wmoMachine, scenarios: wlzScenarios },
  zvw: { machine: wmoMachine, scenarios: zvwScenarios },
  decisionTerms: { machine: awbMachine, scenarios: decisionTermScenarios },
  defaultNotice: { machine: awbMachine, scenarios: defaultNoticeScenarios },
  extensionRequest: { machine: awbMachine, scenarios: extensionRequestScenarios },
  objection: { machine: awbMachine, scenarios: objectionScenarios },
  warnings: { machine: awbMachine, scenarios: warningScenarios },
  incomeCheck: { machine: dailyMachine, scenarios: [...incomeCheckScenarios, ...laterIncomeScenarios] },
  informalSupport: { machine: dailyMachine, scenarios: informalSupportScenarios },
  referral: { machine: dailyMachine, scenarios: referralScenarios },
  urgency: { machine: dailyMachine, scenarios: urgencyScenarios },
})
