import { randomUUID } from 'node:crypto'
import express from 'express'
import { callerOf, personaNamed } from '../../src/access/personas.ts'
import { readConfig } from '../../src/config.ts'
import { openProgram } from '../../src/program.ts'
import { writeNext } from './same-writes.ts'

// An Express handler that runs the same SQL as recording a note and answers its number: nothing else.
const program = await openProgram(readConfig(process.env), () => undefined)
const actor = callerOf(personaNamed('wijkteam'))
const app = express()
app.disable('x-powered-by')
app.disable('etag')
app.use(express.json())
app.post('/api/v1/cases/:caseId/events', async (request, response) => {
  const { text } = request.body as { text: string }
  const seq = await writeNext(program.app.storage, actor, request.params.caseId, text, randomUUID)
  response.status(201).json({ seq })
})
const server = app.listen(0, '127.0.0.1', () => {
  const address = server.address()
  process.stdout.write(`listens on http://localhost:${typeof address === 'object' && address ? address.port : 0}\n`)
})
process.once('SIGTERM', () => {
  server.close()
  void program.close().then(() => process.exit(0))
})
