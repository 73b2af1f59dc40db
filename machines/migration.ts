/**
 * A named step that takes a case from one version of its statechart to the next; it appends `case.migrated`.
 * `snapshot` is the stored form of the case before, the answer that after.
 */
export type MachineMigration = {
  name: string
  from: number
  to: number
  migrate: (snapshot: object) => object
}
