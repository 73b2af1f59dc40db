/** A name and a story with its expectations: it runs as a test, and again with each guard turned off. */
export type Scenario = readonly [name: string, story: () => void]
