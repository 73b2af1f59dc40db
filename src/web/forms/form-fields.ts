/** The fields of a form as sent: a field that was sent more than once is a list. */
export type FormFields = Readonly<Record<string, string | readonly string[]>>

/** One value of a field, trimmed; '' when it was not sent. */
export function fieldValue(form: FormFields, field: string): string {
  const value = form[field]
  return (typeof value === 'string' ? value : (value?.at(-1) ?? '')).trim()
}

/** All values of a field that may be chosen more than once. */
export function fieldValues(form: FormFields, field: string): readonly string[] {
  const value = form[field]
  return value === undefined ? [] : typeof value === 'string' ? [value] : value
}
