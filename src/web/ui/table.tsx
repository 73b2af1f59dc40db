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
  children: ComponentChildren
}

/** A table. Its rows are `<tr>`s in a `<tbody>` or a `RowGroup`; on a narrow screen they become blocks, each Cell with its label. */
export function Table({ caption, captionHidden = false, columns, children }: TableProps) {
  return (
    <div class="o-table-box">
      <table class="o-table o-table--stack">
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
    </div>
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
