/** Rows of D1 where another law takes over. */
export const otherLaw = ['2', '3', '4', '5'] as const
/** Rows of D1 where youth care goes on by a decision. */
export const canGoOn = ['1b', '9', '9-statute'] as const
export const extension = ['Jeugdwet 1.1 jeugdige 4°', 'Jeugdwet 1.2'] as const
