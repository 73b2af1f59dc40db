import type { ComponentChildren } from 'preact'

export type Column = {
  key: string
  label: string
  /** The address that sorts by it, and whether it is sorted now. */
  sort?: { href: string; now: 'ascending' | 'descending' | null }
  number?: boolean
}

type TableProps = {
  caption: string
  captionHidden?: boolean
  columns: readonly Column[]
  /** On a narrow screen: rows become blocks (each Cell then shows its label), or the table scrolls by itself. */
  narrow?: 'stack' | 'scroll'
  children: ComponentChildren
}

/** A table. Its rows are `<tr>`s in a `<tbody>` or a `RowGroup`. */
export function Table({ caption, captionHidden = false, columns, narrow = 'stack', children }: TableProps) {
  const table = (
    <table class={narrow === 'stack' ? 'o-table o-table--stack' : 'o-table'}>
      <caption class={captionHidden ? 'o-hidden' : 'o-table__caption'}>{caption}</caption>
      <thead>
        <tr>
          {columns.map(({ key, label, sort, number }) => (
            <th scope="col" key={key} class={number ? 'o-number' : undefined} aria-sort={sort?.now ?? undefined}>
              {sort ? (
                <a class="o-sort" href={sort.href}>
                  {label}
                </a>
              ) : (
                label
              )}
            </th>
          ))}
        </tr>
      </thead>
      {children}
    </table>
  )
  if (narrow === 'stack') return <div class="o-table-box">{table}</div>
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard (WCAG 2.1.1)
    <section class="o-scroll tw" tabIndex={0} aria-label={caption}>
      {table}
    </section>
  )
}

/** Rows of a table under a heading of their own. */
export function RowGroup({
  heading,
  columns,
  class: className,
  children,
}: {
  heading: ComponentChildren
  columns: number
  class?: string
  children: ComponentChildren
}) {
  return (
    <tbody class={className}>
      <tr class="o-table__group">
        <th scope="rowgroup" colSpan={columns}>
          {heading}
        </th>
      </tr>
      {children}
    </tbody>
  )
}

/** A cell. On a narrow screen rows become blocks and the label stands before it. */
export function Cell({
  label,
  number = false,
  children,
}: {
  label: string
  number?: boolean
  children: ComponentChildren
}) {
  return (
    <td data-label={label} class={number ? 'o-number' : undefined}>
      {children}
    </td>
  )
}
