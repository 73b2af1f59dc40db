import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { testDatabase, withClient } from './database.ts'
import { shardTables, tablesAsMarkdown } from './shard-catalogue.ts'
import { stopTestServer } from './test-server.ts'

/** `npm run shards` writes the table of docs/sharding.md anew from the catalogue; a test compares it. */
const folder = await mkdtemp(join(tmpdir(), 'overstap-shards-'))
process.env['OVERSTAP_TEST_DATABASE'] = folder
const database = await testDatabase()
const tables = await withClient(database.superuserUrl, shardTables)
await database.drop()
await stopTestServer()
await rm(folder, { recursive: true, force: true })

const page = 'docs/sharding.md'
const text = await readFile(page, 'utf8')
const [before, after] = [text.split('<!-- tables -->')[0], text.split('<!-- /tables -->')[1]]
await writeFile(page, `${before}<!-- tables -->\n${tablesAsMarkdown(tables)}\n<!-- /tables -->${after}`)
