import type { ComponentChildren } from 'preact'
import {
  contentOf,
  factColumns,
  type IdentityColumn,
  identityColumns,
  neededColumns,
} from '../../../cases/caseload/columns.ts'
import { factWords } from '../../../routing/fact-words.ts'
import type { FactName } from '../../../routing/facts.ts'
import { usePage } from '../../page-context.ts'
import { Cell, Table } from '../../ui/table.tsx'
import { Paragraph } from '../../ui/text.tsx'
import { codeLabel } from '../new-case/questions-view.tsx'

const others = identityColumns.filter((name) => !neededColumns.includes(name))

/** Every column that a caseload file may have: what it is about, and what may stand in it. */
export function ColumnsView() {
  const say = usePage().words.caseload
  return (
    <>
      <Paragraph>{say.needed}</Paragraph>
      <Columns caption={say.columnTable.needed}>
        {neededColumns.map((name) => (
          <WhoRow key={name} name={name} />
        ))}
      </Columns>
      <Paragraph>{say.maybe}</Paragraph>
      <Columns caption={say.columnTable.maybe}>
        {others.map((name) => (
          <WhoRow key={name} name={name} />
        ))}
        {factColumns.map((name) => (
          <FactRow key={name} name={name} />
        ))}
      </Columns>
      <Paragraph>{say.again}</Paragraph>
    </>
  )
}

function Columns({ caption, children }: { caption: string; children: ComponentChildren }) {
  const { columns } = usePage().words.caseload.columnTable
  return (
    <Table
      caption={caption}
      captionHidden
      columns={(['name', 'about', 'fits'] as const).map((key) => ({ key, label: columns[key] }))}
    >
      <tbody>{children}</tbody>
    </Table>
  )
}

function WhoRow({ name }: { name: IdentityColumn }) {
  const { columns, who } = usePage().words.caseload.columnTable
  return (
    <tr>
      <th scope="row">
        <code>{name}</code>
      </th>
      <Cell label={columns.about}>{who[name].about}</Cell>
      <Cell label={columns.fits}>{who[name].fits}</Cell>
    </tr>
  )
}

function FactRow({ name }: { name: FactName }) {
  const { words, language } = usePage()
  const { columns } = words.caseload.columnTable
  return (
    <tr>
      <th scope="row">
        <code>{name}</code>
      </th>
      <Cell label={columns.about}>{factWords[name].label[language]}</Cell>
      <Cell label={columns.fits}>
        <Fits name={name} />
      </Cell>
    </tr>
  )
}

/** What may stand in the field of a fact: a code with what it means. */
function Fits({ name }: { name: FactName }) {
  const { words } = usePage()
  const { fits } = words.caseload.columnTable
  const content = contentOf(name)
  if (content.kind !== 'code') return <>{fits[content.kind]}</>
  if (content.codes.length === 0) return <>{fits.codes}</>
  return (
    <>
      {content.open ? fits.codeOrOther : fits.code}
      <ul class="o-codes-list">
        {content.codes.map((code) => (
          <li key={code}>
            <code>{code}</code> {codeLabel(name, code, words.newCase.codes, words.eventCodes)}
          </li>
        ))}
      </ul>
    </>
  )
}
