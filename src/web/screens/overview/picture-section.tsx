import type { ComponentChildren } from 'preact'
import { usePage } from '../../page-context.ts'
import { Disclosure } from '../../ui/disclosure.tsx'
import { Heading, Link, Paragraph } from '../../ui/text.tsx'

type Props = {
  title: string
  /** The picture, with its sentence. */
  picture: ComponentChildren
  /** The address of the table as a file. */
  file: string
  /** The table that says the same. */
  children: ComponentChildren
}

/** A picture with its table, folded, and the table as a file. */
export function PictureSection({ title, picture, file, children }: Props) {
  const { figures } = usePage().words
  return (
    <section class="o-counts">
      <Heading level={2}>{title}</Heading>
      {picture}
      <Disclosure summary={figures.asTable}>{children}</Disclosure>
      <Paragraph class="o-no-print">
        <Link href={file}>{figures.download(title)}</Link>
      </Paragraph>
    </section>
  )
}
