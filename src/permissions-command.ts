import { writeFileSync } from 'node:fs'
import { permissionTable } from './access/permission-table.ts'
import { allRoutes } from './http/routes/all-routes.ts'

// npm run permissions: writes docs/permissions.md, the permission table, from the rules that the program runs on.
writeFileSync('docs/permissions.md', permissionTable(allRoutes))
