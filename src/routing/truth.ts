/** Three-valued: true, false, or undefined where the facts are not known. */
export type Truth = boolean | undefined

/** True when one is; else not known when one is not known (Kleene). */
export function either(one: Truth, other: Truth): Truth {
  if (one === true || other === true) return true
  return one === undefined || other === undefined ? undefined : false
}

/** False when one is; else not known when one is not known (Kleene). */
export function both(one: Truth, other: Truth): Truth {
  if (one === false || other === false) return false
  return one === undefined || other === undefined ? undefined : true
}

export const isNot = (truth: Truth): Truth => (truth === undefined ? undefined : !truth)
