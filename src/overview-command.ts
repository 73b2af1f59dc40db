import { readConfig } from './config.ts'
import { openDatabase } from './open-database.ts'
import { isRefusal } from './refusal-to-start.ts'
import { listMunicipalities } from './storage/directory/municipalities.ts'
import { checkOverview, rebuildOverview } from './storage/figures/fold-overview.ts'

// npm run overview -- verify|rebuild: holds the counts of the overview against the cases, or counts them again. The last
// line is JSON; the exit status is 0 only when nothing is wrong.
try {
  const what = process.argv[2]
  if (what !== 'verify' && what !== 'rebuild') throw new TypeError('Use: npm run overview -- verify or rebuild')
  const database = await openDatabase(readConfig(process.env), (line) => console.error(line), true)
  try {
    const sum = { cases: 0, marked: 0, cells: 0, wrongCases: 0, wrongCells: 0 }
    for (const { id } of await listMunicipalities(database.worker)) {
      if (what === 'rebuild' && !(await rebuild(database.worker, id)))
        throw new TypeError(`${id}: its counts are being folded at this moment. Try again.`)
      const found = await sayingOn(() => `${id}: counts are held against the cases`, checkOverview(database.worker, id))
      console.error(
        `${id}: ${found.cases} cases, ${found.wrongCases} wrong; ${found.cells} counts, ${found.wrongCells} wrong.`,
      )
      for (const key of Object.keys(sum) as (keyof typeof sum)[]) sum[key] += found[key]
    }
    console.log(JSON.stringify(sum))
    process.exitCode = sum.wrongCases + sum.wrongCells === 0 ? 0 : 1
  } finally {
    await database.close()
  }
} catch (error) {
  if (!isRefusal(error) && !(error instanceof TypeError)) throw error
  console.error(error.message)
  process.exitCode = 2
}

function rebuild(pool: Parameters<typeof rebuildOverview>[0], municipality: string): Promise<boolean> {
  let step = 'begins'
  const work = rebuildOverview(pool, municipality, (read, of) => {
    step = read < of ? `${read} of ${of} cases read again` : `all ${of} cases read again, their counts are put together`
  })
  return sayingOn(() => `${municipality}: ${step}`, work)
}

/** Every two seconds says what is under way and since when. */
async function sayingOn<T>(what: () => string, work: Promise<T>): Promise<T> {
  const begun = performance.now()
  const saying = setInterval(
    () => console.error(`${what()}, ${Math.round((performance.now() - begun) / 1_000)} s.`),
    2_000,
  )
  try {
    return await work
  } finally {
    clearInterval(saying)
  }
}
