import { writeFile } from 'node:fs/promises'
import { openApiDocument } from './http/openapi.ts'
import { allRoutes } from './http/routes/all-routes.ts'

/** `npm run openapi` writes openapi.json anew; a test compares it with the routes. */
await writeFile(new URL('../openapi.json', import.meta.url), `${JSON.stringify(openApiDocument(allRoutes), null, 2)}\n`)
