/** A part of a document, whatever it is printed on: a page, paper, a screen reader. */
export type Block =
  | { kind: 'title' | 'heading' | 'paragraph'; text: string }
  | { kind: 'pair'; label: string; text: string }
  | { kind: 'list'; items: readonly string[] }

export const title = (text: string): Block => ({ kind: 'title', text })
export const heading = (text: string): Block => ({ kind: 'heading', text })
export const paragraph = (text: string): Block => ({ kind: 'paragraph', text })
export const list = (items: readonly string[]): Block => ({ kind: 'list', items })

/** A label with what belongs to it; nothing where there is nothing to say. */
export const pair = (label: string, text: string | null): Block[] =>
  text === null || text === '' ? [] : [{ kind: 'pair', label, text }]
