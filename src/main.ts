import { isRefusal } from './refusal-to-start.ts'
import { startServer } from './start-server.ts'

// The program: started as the environment says, stopped by a signal. What it can't do it says in one sentence.
try {
  const server = await startServer(process.env, (line) => console.log(line))
  const stop = () => {
    server.stop().then(
      () => process.exit(0),
      () => process.exit(1),
    )
  }
  process.once('SIGINT', stop)
  process.once('SIGTERM', stop)
} catch (error) {
  if (!isRefusal(error)) throw error
  console.error(error.message)
  process.exit(1)
}
