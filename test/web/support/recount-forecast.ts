import { nl } from '../../../src/web/words/nl.ts'
import { shift } from '../../figures/support/recount.ts'
import { withClient } from '../../support/database.ts'
import type { RunningProgram } from '../../support/running-program.ts'
import { dayOnPage } from './recount-breaches.ts'
import type { Recounted } from './told-numbers.ts'

type Person = { born: string; pathway: string | null; receiver: string | null; wmo: unknown }
type Work = 'handovers' | 'investigations' | 'decisions'
type Stored = { people: Person[]; able: Record<string, number>; taken: Record<string, number> }

const givers = {
  handovers: 'receiving-provider',
  investigations: 'neighbourhood-team',
  decisions: 'municipality',
} as const
const monthOnPage = (month: string) => dayOnPage(`${month}-01`).replace('1 ', '')

/** Everybody who is known with their open case, what organisations can take on a month, and the places given away. */
async function readStored(program: RunningProgram): Promise<Stored> {
  return withClient(program.env['DATABASE_URL'] ?? '', async (client) => {
    const { rows: people } = await client.query<Person>(
      `select to_char(y.birth_date, 'YYYY-MM-DD') as born, coalesce(c.pathway, nullif(y.advice ->> 'outcome', 'none')) as pathway,
          c.state -> 'open' ->> 'receiver' as receiver, c.state -> 'open' -> 'wmo' as wmo
        from young_people y left join cases c on c.young_person_id = y.young_person_id and not c.final where y.municipality_id = 'demo'`,
    )
    const { rows: able } = await client.query<{ kind: string; n: number }>(
      `select kind, sum((details ->> 'capacityPerMonth')::int)::int as n from organisations
        where municipality_id = 'demo' and active and details ? 'capacityPerMonth' group by kind`,
    )
    const { rows: taken } = await client.query<{ month: string; n: number }>(
      `select month, count(*)::int as n from capacity_places where municipality_id = 'demo' group by month`,
    )
    const pathways = Object.keys(nl.names.pathways)
    return {
      people: people.map((one) => ({ ...one, pathway: pathways.includes(one.pathway ?? '') ? one.pathway : null })),
      able: Object.fromEntries(able.map(({ kind, n }) => [kind, n])),
      taken: Object.fromEntries(taken.map(({ month, n }) => [month, n])),
    }
  })
}

/** The last day of a term that starts on a day, as the API reckons it for whoever asks. */
function termsOf(program: RunningProgram) {
  const known = new Map<string, Promise<string>>()
  return (term: string, startsOn: string): Promise<string> => {
    const asked =
      known.get(term + startsOn) ??
      program
        .call<{ dueOn: string }>('manager', 'POST', '/term-calculations', { body: { term, startsOn } })
        .then(({ body }) => body.dueOn)
    known.set(term + startsOn, asked)
    return asked
  }
}

/** What somebody who turns 18 still asks for: who has a place, and whose Wmo is decided, asks it no more. */
async function workOf({ receiver, wmo }: Person, turns18: string, today: string, due: ReturnType<typeof termsOf>) {
  const asked: [Work, string][] = receiver === 'accepted' ? [] : [['handovers', turns18]]
  const basic = typeof wmo === 'object' && wmo !== null && 'basicSupport' in wmo
  if (basic || ['granted', 'notNeeded', 'refused'].includes(String(wmo))) return asked
  const half = shift(turns18, { months: -6 })
  const investigated =
    wmo === 'reported' || wmo === 'applied' ? null : await due('wmo-investigation', half < today ? today : half)
  if (investigated !== null) asked.push(['investigations', investigated])
  asked.push(['decisions', await due('wmo-decision', investigated ?? today)])
  return asked
}

const eighteen = (born: string): string =>
  born.endsWith('02-29') ? `${Number(born.slice(0, 4)) + 18}-03-01` : `${Number(born.slice(0, 4)) + 18}${born.slice(4)}`

/** What the forecast of today must say, of all or of one pathway, by the rows of people, cases, organisations and places. */
export async function recountForecast(program: RunningProgram, today: string, pathway?: string): Promise<Recounted> {
  const { people, able, taken } = await readStored(program)
  const months = Array.from({ length: 24 }, (_, n) => shift(`${today.slice(0, 7)}-01`, { months: n }).slice(0, 7))
  const counted: Record<string, number> = {}
  const count = (where: string, on: string) => {
    if (on >= today) counted[`${where} ${on.slice(0, 7)}`] = (counted[`${where} ${on.slice(0, 7)}`] ?? 0) + 1
  }
  const due = termsOf(program)
  for (const person of people) {
    if (pathway !== undefined && person.pathway !== pathway) continue
    const turns18 = eighteen(person.born)
    const days = [shift(turns18, { months: -6 }), turns18, birthdayOf(person.born, 21), birthdayOf(person.born, 23)]
    for (const [index, on] of days.entries()) {
      count(`${ages[index]} all`, on)
      count(`${ages[index]} ${person.pathway ?? 'none'}`, on)
    }
    if (person.pathway !== 'perspective-plan-handover' || turns18 < today) continue
    for (const [work, on] of await workOf(person, turns18, today, due)) count(work, on)
  }
  return { ...lead(today), ...toldOfWork(counted, months, able, taken), ...toldOfAges(counted, months) }
}

const ages = ['turns17Half', 'turns18', 'turns21', 'turns23'] as const
const birthdayOf = (born: string, age: number): string => {
  const year = Number(born.slice(0, 4)) + age
  return born.endsWith('02-29') && year % 4 !== 0 ? `${year}-03-01` : `${year}${born.slice(4)}`
}

const lead = (today: string) => ({ [`${nl.forecast.title} | p`]: `Zo stond het op ${dayOnPage(today)}.` })

function toldOfWork(
  counted: Readonly<Record<string, number>>,
  months: readonly string[],
  able: Readonly<Record<string, number>>,
  taken: Readonly<Record<string, number>>,
): Recounted {
  const { works, scenarios, columns, doesNotFit } = nl.forecast
  const told: Record<string, string | number> = {}
  for (const work of ['handovers', 'investigations', 'decisions'] as const) {
    const can = able[givers[work]]
    let left = 0
    let full = ''
    for (const month of months) {
      const expected = counted[`${work} ${month}`] ?? 0
      const gone = work === 'handovers' ? (taken[month] ?? 0) : 0
      left = can === undefined ? 0 : Math.max(0, left + expected - Math.max(0, can - gone))
      if (left > 0 && full === '') full = month
      const row = `${works[work]}: ${scenarios.today} | ${monthOnPage(month)}`
      Object.assign(told, { [`${row} | ${columns.expected}`]: expected, [`${row} | ${columns.left}`]: left })
      Object.assign(told, { [`${row} | ${columns.taken}`]: gone })
      if (can !== undefined) told[`${row} | ${columns.capacity}`] = can
    }
    const sentence = doesNotFit(monthOnPage(full))
    if (full !== '')
      for (const kind of ['desc', 'figcaption']) told[`${works[work]} | ${scenarios.today} | ${kind}`] = sentence
  }
  return told
}

function toldOfAges(counted: Readonly<Record<string, number>>, months: readonly string[]): Recounted {
  const { birthdaysTitle, ages: names, noPathway } = nl.forecast
  const called: Readonly<Record<string, string>> = { ...nl.names.pathways, none: noPathway }
  const told: Record<string, number> = {}
  for (const month of months)
    for (const age of ages) {
      const cell = `${birthdaysTitle} | ${monthOnPage(month)} | ${names[age]}`
      told[cell] = counted[`${age} all ${month}`] ?? 0
      for (const [code, name] of Object.entries(called)) {
        const n = counted[`${age} ${code} ${month}`]
        if (n !== undefined) told[`${cell} | ${name}`] = n
      }
    }
  return told
}
