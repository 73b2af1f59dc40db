type Body = () => unknown
type Hooks = {
  readonly beforeAll: Body[]
  readonly beforeEach: Body[]
  readonly afterEach: Body[]
  readonly afterAll: Body[]
}

/** A `describe`, or a test file as a whole: its hooks hold for the tests in it. */
export type Group = { readonly name: string; readonly within: Group | undefined; readonly hooks: Hooks }

export type TestOfWorld = { readonly id: string; readonly group: Group; readonly body: Body }

type Row = readonly unknown[]
type Named<Given> = ((name: string, given: Given, timeoutMs?: number) => void) & {
  each(rows: readonly unknown[]): (name: string, given: (...row: never[]) => unknown, timeoutMs?: number) => void
}

/**
 * What a test file gets for `@jest/globals`: it collects the tests and runs none. An id is the names down to the test and,
 * within a table, the number of the row, so that it stays the same when a mutant changes the words of a row.
 */
export function testWorld(expect: unknown) {
  const tests: TestOfWorld[] = []
  const seen = new Map<string, number>()
  let group = groupOf('', undefined)

  const idOf = (name: string): string => {
    const path = [name]
    for (let at: Group | undefined = group; at; at = at.within) path.unshift(at.name)
    const plain = path.join(' > ')
    const times = seen.get(plain) ?? 0
    seen.set(plain, times + 1)
    return times === 0 ? plain : `${plain} (${times})`
  }
  const within = (name: string, body: Body): void => {
    const outer = group
    group = groupOf(name, outer)
    try {
      body()
    } finally {
      group = outer
    }
  }
  const collected = (name: string, body: Body): void => void tests.push({ id: idOf(name), group, body })
  const hook = (kind: keyof Hooks) => (body: Body) => void group.hooks[kind].push(body)

  const globals = {
    expect,
    test: withEach(collected),
    it: withEach(collected),
    describe: withEach(within),
    beforeAll: hook('beforeAll'),
    beforeEach: hook('beforeEach'),
    afterEach: hook('afterEach'),
    afterAll: hook('afterAll'),
  }
  return { globals, tests, inFile: within }
}

const groupOf = (name: string, within: Group | undefined): Group => ({
  name,
  within,
  hooks: { beforeAll: [], beforeEach: [], afterEach: [], afterAll: [] },
})

function withEach(take: (name: string, body: Body) => void): Named<Body> {
  const each: Named<Body>['each'] = (rows) => (name, given) => {
    rows.forEach((row, index) => {
      const parts = (Array.isArray(row) ? row : [row]) as Row
      take(`${name} [${index}]`, () => given(...(parts as never[])))
    })
  }
  return Object.assign((name: string, body: Body) => take(name, body), { each })
}
