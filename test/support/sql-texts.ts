import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'

/** A text of SQL in a source file, with the fragments that the same file names put in. */
export type SqlText = { file: string; line: number; tables: string[]; text: string }

/** Every text under a folder that reads or writes one of these tables. */
export function sqlTexts(folder: string, tables: ReadonlySet<string>): SqlText[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .sort()
    .flatMap((file) => textsOf(file, readFileSync(join(folder, file), 'utf8'), tables))
}

function textsOf(file: string, source: string, tables: ReadonlySet<string>): SqlText[] {
  const parsed = ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true)
  const fragments = new Map<string, string>()
  const found: SqlText[] = []
  const name = (node: ts.Node): void => {
    if (ts.isVariableDeclaration(node) && ts.isIdentifier(node.name) && node.initializer !== undefined) {
      fragments.set(node.name.text, node.initializer.getText())
    }
    ts.forEachChild(node, name)
  }
  const look = (node: ts.Node): void => {
    if (ts.isTemplateExpression(node) || ts.isStringLiteralLike(node)) {
      const text = node.getText().replace(/\$\{(\w+)(?:\.[^}]*)?\}/g, (whole, of: string) => fragments.get(of) ?? whole)
      const used = tablesIn(text).filter((table) => tables.has(table))
      const { line } = parsed.getLineAndCharacterOfPosition(node.getStart())
      if (used.length > 0) found.push({ file, line: line + 1, tables: used, text: text.replace(/\s+/g, ' ') })
    }
    ts.forEachChild(node, look)
  }
  name(parsed)
  look(parsed)
  return found
}

const tablesIn = (text: string): string[] =>
  [...text.matchAll(/\b(?:from|join|update|into|using)\s+(?:only\s+)?(\w+)/gi)].map(([, table]) =>
    String(table).toLowerCase(),
  )

/** Whether a text says for which municipality it is: a distributed database then asks one machine. */
export const namesMunicipality = (text: string): boolean =>
  /municipality_id\s*(=|in\b)|=\s*(\w+\.)?municipality_id|\(municipality_id/.test(text)
