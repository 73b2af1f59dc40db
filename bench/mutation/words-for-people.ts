import type { Ignorer, NodePath } from '@stryker-mutator/api/ignore'
import { declareValuePlugin, PluginKind } from '@stryker-mutator/api/plugin'

type Node = {
  readonly type: string
  readonly key?: { readonly name?: string; readonly value?: unknown }
  readonly id?: { readonly name?: string }
  readonly callee?: { readonly name?: string }
}
type Path = { readonly node: Node; readonly parentPath: Path | null }

/** Where text for people stands: the two languages of a word, and what a message says. */
const spoken = new Set(['nl', 'en', 'detail', 'because', 'description', 'title'])
const texts = new Set(['StringLiteral', 'TemplateLiteral'])
const bounds = /Function|Statement|Declaration$/

/**
 * Asked before Stryker changes a piece of code: text that only people read is left alone, as no behaviour hangs on its
 * wording and a test of it would say it twice. Codes, JSON pointers, days, law articles and names of events are changed.
 */
const wordsForPeople: Ignorer = {
  shouldIgnore(given: NodePath) {
    const path = given as Path
    if (!texts.has(path.node.type)) return undefined
    for (let at: Path | null = path.parentPath; at && !bounds.test(at.node.type); at = at.parentPath) {
      if (spoken.has(nameOf(at.node) ?? '') || isError(at.node)) return 'words for people'
    }
    return undefined
  },
}

const nameOf = ({ type, key, id }: Node): string | undefined =>
  type === 'ObjectProperty' ? (key?.name ?? String(key?.value)) : type === 'VariableDeclarator' ? id?.name : undefined

const isError = ({ type, callee }: Node): boolean => type === 'NewExpression' && /Error$/.test(callee?.name ?? '')

export const strykerPlugins = [declareValuePlugin(PluginKind.Ignore, 'words-for-people', wordsForPeople)]
