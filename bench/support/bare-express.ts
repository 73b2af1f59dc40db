import express from 'express'

// What an HTTP handler costs that does nothing: parses the body as JSON and answers bytes that it was given at start.
const answer = Buffer.from(process.argv[2] ?? '{}', 'base64')
const app = express()
app.disable('x-powered-by')
app.disable('etag')
app.use(express.json())
app.post('/{*path}', (_request, response) => {
  response.setHeader('Content-Type', 'application/json; charset=utf-8')
  response.end(answer)
})
const server = app.listen(0, '127.0.0.1', () => {
  const address = server.address()
  process.stdout.write(`listens on http://localhost:${typeof address === 'object' && address ? address.port : 0}\n`)
})
