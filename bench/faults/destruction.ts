import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { EvidenceRun } from '../evidence.ts'
import { type Client, clientOf, tokenOf } from '../support/api-client.ts'
import { type Canary, canaryOf, copyFolder, hitsInFiles, liveCanary, wordsOf } from '../support/canary-person.ts'
import { clusterOf, inOwnFolder, runToday } from '../support/own-folder.ts'
import { startProgram } from '../support/program-process.ts'

type Lived = { caseId: string; youngPersonId: string }

/**
 * Canaries are destroyed by two people after a backup of the database was made. Their names, BSNs and texts are then asked
 * for and looked for in the files: in the living database, and in the backup that is put back together with the keys as
 * they are now. Somebody who was not destroyed stays readable. Sabotaged, the keys come back with the backup.
 */
export const run: EvidenceRun = ({ full, sabotage, say }) =>
  inOwnFolder(async (folder) => {
    const env = { OVERSTAP_DATA: folder, OVERSTAP_TODAY: runToday }
    const keys = join(folder, 'person-keys')
    let program = await startProgram(env)
    const as = async (name: string) => clientOf(() => program.url, await tokenOf(folder, name))
    const [team, college, proposer, approver] = (await Promise.all(
      ['wijkteam', 'besluit', 'beheer', 'audit'].map(as),
    )) as [Client, Client, Client, Client]
    const all = Array.from({ length: full ? 21 : 3 }, (_, n) => canaryOf(n))
    const lived = await livedAndClosed(team, all)
    const [keptPerson, ...gone] = lived
    const [keptCanary, ...canaries] = all
    if (!keptPerson || !keptCanary) throw new Error('There is nobody.')
    await program.stop()
    const cluster = await clusterOf(folder)
    await copyFolder(cluster, `${cluster}-backup`)
    if (sabotage) await copyFolder(keys, `${keys}-backup`)
    program = await startProgram(env)
    await destroyed(proposer, approver, gone)
    say(`${gone.length} destroyed by two people; one stays.`)
    // The invented BSNs are few: one that somebody kept has too is not looked for.
    const words = canaries.flatMap(wordsOf).filter((word) => !wordsOf(keptCanary).includes(word))
    const asked = async () => hitsAsked(college, gone, words)
    const living = await asked()
    await program.stop()
    const livingFiles = await hitsInFiles(cluster, words)
    await rm(cluster, { recursive: true })
    await copyFolder(`${cluster}-backup`, cluster)
    if (sabotage) {
      await rm(keys, { recursive: true })
      await copyFolder(`${keys}-backup`, keys)
    }
    program = await startProgram(env)
    const restored = await asked()
    const control = await hitsAsked(college, [keptPerson], wordsOf(keptCanary))
    await program.stop()
    const restoredFiles = await hitsInFiles(cluster, words)
    await rm(`${cluster}-backup`, { recursive: true })
    const hits = living + livingFiles.hits + restored + restoredFiles.hits
    say(
      `Living: ${living} in answers, ${livingFiles.hits} in files. Restored: ${restored}, ${restoredFiles.hits}. Kept: ${control}.`,
    )
    return {
      figures: { persons: gone.length, hits, keptReadable: control },
      goal: { hits: 0 },
      met: hits === 0 && control >= 4,
    }
  })

/** Cases of canaries, with their texts, closed: nothing stands in the way of a destruction. */
async function livedAndClosed(team: Client, all: readonly Canary[]): Promise<Lived[]> {
  const lived: Lived[] = []
  for (const canary of all) {
    const { tell, ...ids } = await liveCanary(team, canary, runToday)
    const closed = await tell({ type: 'case.closed', reason: 'helped-otherwise', explanation: canary.text })
    if (closed.status !== 201) throw new Error(`The case was not closed: ${closed.text}`)
    lived.push(ids)
  }
  return lived
}

async function destroyed(proposer: Client, approver: Client, people: readonly Lived[]): Promise<void> {
  for (const { youngPersonId } of people) {
    const proposed = await proposer({ method: 'POST', path: '/destructions', body: { youngPersonId, ground: 'asked' } })
    const path = `/destructions/${String(proposed.body['id'])}/decision`
    const decided = await approver({ method: 'POST', path, body: { decision: 'approve' } })
    if (decided.body['state'] !== 'destroyed') throw new Error(`Not destroyed: ${proposed.text} ${decided.text}`)
  }
}

/** How many answers about these people hold one of the words. */
async function hitsAsked(client: Client, people: readonly Lived[], words: readonly string[]): Promise<number> {
  let hits = 0
  for (const { caseId, youngPersonId } of people) {
    const paths = [
      `/young-people/${youngPersonId}`,
      `/cases/${caseId}`,
      `/cases/${caseId}/events`,
      `/cases/${caseId}/plan`,
    ]
    const answers = await Promise.all(paths.map((path) => client({ method: 'GET', path })))
    hits += answers.filter(({ text }) => words.some((word) => text.includes(word))).length
  }
  return hits
}
