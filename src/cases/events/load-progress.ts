import { machineFor } from '../../../machines/catalogue.ts'
import type { Pathway } from '../../../machines/context.ts'
import { restore } from '../../../machines/step.ts'
import type { LoadedCase } from '../storage.ts'
import type { CaseProgress, PolicyByVersion } from './case-progress.ts'

/** A stored case as progress that can take the next event: the snapshot brought back to life, nothing folded. */
export function loadProgress(
  { record, deadlines, relations }: Pick<LoadedCase, 'record' | 'deadlines' | 'relations'>,
  policyOf: PolicyByVersion,
): CaseProgress {
  const pathway = record.pathway as Pathway
  return {
    caseId: record.id,
    pathway,
    machineVersion: record.machineVersion,
    policy: policyOf(record.policyVersion),
    seq: record.version,
    validFrom: record.validFrom,
    snapshot: restore(machineFor(pathway, record.machineVersion), record.snapshot),
    deadlines,
    relations,
    states: [],
    notices: [],
  }
}
