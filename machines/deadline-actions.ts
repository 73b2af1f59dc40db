/** The deadline's work is done. Nothing happens where none of that kind runs. */
export const settle = (kind: string) => ({ type: 'settleDeadline', params: { kind } }) as const

/** Nobody has to do it any more. Nothing happens where none of that kind runs. */
export const cancel = (kind: string) => ({ type: 'cancelDeadline', params: { kind } }) as const
