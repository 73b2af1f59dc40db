import type { ComponentChildren } from 'preact'
import { fieldValue } from '../forms/form-fields.ts'
import { FormStateProvider, useFormState } from '../forms/form-state.ts'
import { usePage } from '../page-context.ts'

export type FormProps = {
  action: string
  /** The version of what is changed, as it was when this page was drawn. */
  version?: number
  /**
   * The page after this one that asks to confirm sends the same fields here: when the session runs out on that page, what
   * was filled in stands in this form again.
   */
  confirmedAt?: string
  /** Whether sending it twice must do it once. */
  once?: boolean
  /** Whether it comes with a file. */
  upload?: boolean
  class?: string
  id?: string
  /** For a script on the page: `data-…`. */
  data?: Readonly<Record<`data-${string}`, string>>
  children: ComponentChildren
}

/** A form that changes something: with the token of the visit, the version that was seen, and a key of its own. */
export function Form({
  action,
  confirmedAt,
  version,
  once = true,
  upload = false,
  children,
  data,
  ...rest
}: FormProps) {
  const { viewer, newKey, restored } = usePage()
  const { faults } = useFormState()
  // What was kept knows the path alone; an address may carry more.
  const again = restored && [pathOf(action), confirmedAt].includes(restored.action) ? restored : null
  // What they saw when they filled it in: so that what somebody else did since is not written over unseen.
  const seen = again && version !== undefined ? fieldValue(again.fields, 'versie') || String(version) : String(version)
  return (
    <form
      method="post"
      action={action}
      encType={upload ? 'multipart/form-data' : undefined}
      noValidate
      {...data}
      {...rest}
    >
      {viewer && <input type="hidden" name="_csrf" value={viewer.formToken} />}
      {version !== undefined && <input type="hidden" name="versie" value={seen} />}
      {once && <input type="hidden" name="_sleutel" value={newKey()} />}
      {again && <input type="hidden" name="_hervat" value={again.id} />}
      {again ? <FormStateProvider value={{ values: again.fields, faults }}>{children}</FormStateProvider> : children}
    </form>
  )
}

const pathOf = (action: string): string => action.split('?')[0] ?? ''

/** A form that asks for a page: a filter, a search. Its fields stand in the address. */
export function QueryForm({ action, children, ...rest }: Pick<FormProps, 'action' | 'class' | 'id' | 'children'>) {
  return (
    <form method="get" action={action} noValidate {...rest}>
      {children}
    </form>
  )
}
