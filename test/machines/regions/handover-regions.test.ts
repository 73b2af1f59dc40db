import { perspectivePlanHandoverMachine as machine } from '../../../machines/perspective-plan-handover/perspective-plan-handover.machine.ts'
import { bridgingScenarios } from './bridging.scenarios.ts'
import { owedScenarios } from './later-decisions.scenarios.ts'
import { momentScenarios } from './meeting-moment.scenarios.ts'
import { newHelpScenarios } from './new-help.scenarios.ts'
import {
  clientSupportScenarios,
  clockScenarios,
  fileScenarios,
  homeScenarios,
  openScenarios,
  planInWritingScenarios,
  planScenarios,
  wishScenarios,
} from './preparing.scenarios.ts'
import { proveRegions } from './prove-regions.ts'
import { consentScenarios, expertiseScenarios, meetingScenarios, receiverScenarios } from './receiving.scenarios.ts'
import { courseScenarios } from './turning-18.scenarios.ts'
import {
  aftercareScenarios,
  countedFromToldScenarios,
  firstDayScenarios,
  reopenedScenarios,
  sightScenarios,
  withWhomScenarios,
} from './warm-handover.scenarios.ts'

/** Each region of the handover that no other pathway has in another shape. */
proveRegions({
  open: { machine, scenarios: openScenarios },
  course: { machine, scenarios: [...courseScenarios, ...aftercareScenarios, ...owedScenarios] },
  clock: { machine, scenarios: clockScenarios },
  file: { machine, scenarios: fileScenarios },
  wish: { machine, scenarios: wishScenarios },
  plan: { machine, scenarios: [...planScenarios, ...reopenedScenarios] },
  planInWriting: { machine, scenarios: planInWritingScenarios },
  receiver: { machine, scenarios: receiverScenarios },
  expertise: { machine, scenarios: expertiseScenarios },
  home: { machine, scenarios: [...homeScenarios, ...countedFromToldScenarios] },
  consent: { machine, scenarios: [...consentScenarios, ...sightScenarios] },
  clientSupport: { machine, scenarios: clientSupportScenarios },
  meeting: {
    machine,
    scenarios: [...meetingScenarios, ...momentScenarios, ...withWhomScenarios, ...firstDayScenarios],
  },
  newHelp: { machine, scenarios: [...newHelpScenarios, ...bridgingScenarios, ...firstDayScenarios] },
})
