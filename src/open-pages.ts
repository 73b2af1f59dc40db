import { randomUUID } from 'node:crypto'
import express, { type ErrorRequestHandler, type RequestHandler } from 'express'
import { usualSessionLimits } from './access/browser-sessions.ts'
import { demoProviderPath } from './access/demo-provider.ts'
import { demoMunicipality, personas } from './access/personas.ts'
import { findCaller } from './find-caller.ts'
import type { HandlerNeeds } from './http/handler-needs.ts'
import type { Log } from './http/logging.ts'
import type { SignInParts } from './open-sign-in.ts'
import type { Program } from './program.ts'
import { postgresBrowserSessions } from './storage/browser-sessions.ts'
import { postgresBulkChanges } from './storage/bulk-changes.ts'
import { postgresHeldCases } from './storage/directory/held-cases.ts'
import { listMunicipalities } from './storage/directory/municipalities.ts'
import { postgresDrafts } from './storage/drafts.ts'
import { postgresSavedViews } from './storage/lists/saved-views.ts'
import { postgresThemes } from './storage/themes.ts'
import { openThemeBook } from './theme-book.ts'
import { answerFaults } from './web/answer-faults.tsx'
import { buildAssets } from './web/assets.ts'
import { pageHeaders } from './web/page-headers.ts'
import type { PageNeeds } from './web/page-needs.ts'
import { createPages } from './web/pages.ts'

/** The pages of a program, from what it was put together from. */
export async function openPages(
  program: Program,
  services: Pick<
    HandlerNeeds,
    | 'today'
    | 'policies'
    | 'policyBook'
    | 'policyStore'
    | 'moveToday'
    | 'idempotency'
    | 'cases'
    | 'lists'
    | 'reports'
    | 'simulations'
    | 'breaches'
    | 'auditTrail'
    | 'preferences'
  >,
  { workAccount, demo: demoSignIn }: Pick<SignInParts, 'workAccount' | 'demo'>,
  { uploads, caseWatch }: Pick<PageNeeds, 'uploads' | 'caseWatch'>,
  log: Log,
): Promise<{ pages: RequestHandler; pageFaults: ErrorRequestHandler }> {
  const { config, clock, database } = program
  const demo = config.demo !== 'off'
  const here = demo ? demoMunicipality : config.municipality
  const begun = (await listMunicipalities(database.worker)).find(({ id }) => id === here)
  const needs: PageNeeds = {
    today: services.today,
    now: clock.now,
    newId: randomUUID,
    cases: services.cases,
    lists: services.lists,
    reports: services.reports,
    simulations: services.simulations,
    breaches: services.breaches,
    everything: program.everything,
    auditTrail: services.auditTrail,
    policies: services.policies,
    policyBook: services.policyBook,
    policyStore: services.policyStore,
    uploads,
    caseWatch,
    themes: openThemeBook(postgresThemes({ pool: database.app, now: clock.now, sealing: program.sealing }), here, () =>
      performance.now(),
    ),
    bulk: postgresBulkChanges(database.app, clock.now),
    heldCases: postgresHeldCases(database.worker),
    ...(services.moveToday && { moveToday: services.moveToday }),
    answers: services.idempotency,
    worklist: program.worklist,
    savedViews: postgresSavedViews({ pool: database.app, now: clock.now, sealing: program.sealing }),
    drafts: postgresDrafts({ pool: database.app, now: clock.now, sealing: program.sealing }),
    preferences: services.preferences,
    mailGoesOut: config.notices.smtpUrl !== undefined,
    sessions: postgresBrowserSessions(database.app),
    sessionLimits: usualSessionLimits,
    findCaller: findCaller(program),
    signIn: {
      personas: demoSignIn ? personas.map(demoPersona) : [],
      demo: demoSignIn?.flow ?? null,
      workAccount,
    },
    // One that has not begun goes by its code.
    municipality: { id: here, name: begun?.name ?? here, demo },
    logFailure: (error, about) => log.failure('failed', error, about),
  }
  const assets = await buildAssets()
  const pages = createPages(needs, assets)
  const faults = answerFaults(needs, assets)
  return {
    pages: demoSignIn ? express.Router().use(demoProviderPath, demoSignIn.handle).use(pages) : pages,
    pageFaults: (error, request, response, next) => {
      pageHeaders(request, response, () => void faults(error, request, response, next))
    },
  }
}

const demoPersona = ({ name, personId, fullName, role, organisation }: (typeof personas)[number]) => ({
  name,
  personId,
  fullName,
  role,
  organisationName: organisation?.name ?? null,
})
