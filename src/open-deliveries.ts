import { usualRetries } from './cases/notices/deliveries.ts'
import type { Log } from './http/logging.ts'
import type { Program } from './program.ts'
import { listMunicipalities } from './storage/directory/municipalities.ts'
import { forgetOldDrafts } from './storage/drafts.ts'
import { forgetKeptAnswers } from './storage/kept-answers.ts'
import { digestMaker } from './storage/notices/make-digests.ts'
import { postgresOutbox } from './storage/notices/outbox.ts'
import type { Rounds } from './worker/rounds.ts'
import { openMailer } from './worker/send-email.ts'
import { startDeliveries } from './worker/start-deliveries.ts'

/** Starts delivering from this process: e-mail where a mail server is set, and webhooks. */
export function openDeliveries(program: Program, log: Log): Rounds {
  const { config, database, clock, webhooks, preferences } = program
  const { smtpUrl, mailFrom: from, publicUrl, eventSource: source } = config.notices
  const parts = { pool: database.worker, now: clock.now, sealing: program.sealing }
  return startDeliveries({
    outbox: postgresOutbox(parts),
    webhooks,
    preferences,
    mailer: smtpUrl === undefined ? null : openMailer({ smtpUrl, from, publicUrl }),
    sender: {
      source,
      publicUrl,
      timeoutMillis: 10_000,
      nowSeconds: () => Math.floor(Date.now() / 1000),
      hosts: config.webhookHosts,
    },
    retries: usualRetries,
    municipalities: () => listMunicipalities(database.worker),
    makeDigests: digestMaker(parts),
    forgetOld: async (municipality) => {
      await forgetOldDrafts(parts, municipality)
      await forgetKeptAnswers(parts, municipality)
    },
    today: clock.today,
    report: ({ error }) => log.failure('deliveries.round-failed', error),
    everyMs: 2_000,
  })
}
