/** Mijn werk. */
export const work = {
  title: 'Mijn werk',
}
