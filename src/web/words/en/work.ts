import type { Words } from '../nl.ts'

export const work: Words['work'] = {
  title: 'My work',
}
