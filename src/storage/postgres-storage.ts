import type pg from 'pg'
import type { Storage, UnitOfWork } from '../cases/storage.ts'
import { writeAudit } from './audit/audit-log.ts'
import { breakGlasses } from './cases/break-glasses.ts'
import { capacityPlaces } from './cases/capacity-places.ts'
import { caseEvents, casesOf, loadCase } from './cases/cases.ts'
import { mandatesOf } from './cases/mandates.ts'
import { openLinks } from './cases/open-links.ts'
import { writeCase } from './cases/write-case.ts'
import type { Scope } from './database/scope.ts'
import { inTransaction } from './database/transaction.ts'
import { directoryOf } from './directory/directory.ts'
import { keepAnswer } from './kept-answers.ts'
import type { Sealing } from './sealing/sealing.ts'
import * as youngPeople from './young-people/young-people.ts'

export type PostgresStorageOptions = {
  /** Connections in the role that suits the asker: the program's, the worker's or the import's. */
  pool: pg.Pool
  /** The clock: the instant it is, ISO 8601. */
  now: () => string
  sealing: Sealing
}

/** The storage port on PostgreSQL. */
export const postgresStorage = ({ pool, now, sealing }: PostgresStorageOptions): Storage => ({
  transaction: (actor, work) =>
    inTransaction(pool, actor, (client) => work(unitOfWork({ client, actor, now: now(), sealing }))),
})

function unitOfWork(scope: Scope): UnitOfWork {
  return {
    now: scope.now,
    loadYoungPerson: (id, lock) => youngPeople.loadYoungPerson(scope, id, lock),
    findYoungPersonByReference: (reference) => youngPeople.findYoungPersonByReference(scope, reference),
    findPossibleDuplicates: (person) => youngPeople.findPossibleDuplicates(scope, person),
    writeYoungPerson: (person, event, expectedVersion, audit) =>
      youngPeople.writeYoungPerson(scope, person, event, expectedVersion, audit),
    writeAdvice: (person) => youngPeople.writeAdvice(scope, person),
    youngPersonEvents: (id) => youngPeople.youngPersonEvents(scope, id),
    casesOf: (youngPersonId) => casesOf(scope, youngPersonId),
    loadCase: (id, lock) => loadCase(scope, id, lock),
    caseEvents: (id) => caseEvents(scope, id),
    writeCase: (change) => writeCase(scope, change),
    keepAnswer: (kept, youngPersonId) => keepAnswer(scope, kept, youngPersonId),
    writeAudit: (audit) => writeAudit(scope, audit),
    directory: directoryOf(scope),
    places: capacityPlaces(scope),
    links: openLinks(scope),
    breakGlasses: breakGlasses(scope),
    mandates: mandatesOf(scope),
  }
}
