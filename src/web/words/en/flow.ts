import type { Words } from '../nl.ts'

export const flow: Words['flow'] = {
  title: 'Flow',
  pictureTitle: (pathway) => `Where do cases stand? ${pathway}`,
  pictureText:
    'Every step of the pathway, with how many cases stand there now and how long. The table below says the same.',
  note: (count, days) => `${count} ${count === 1 ? 'case' : 'cases'}, ${days} ${days === 1 ? 'day' : 'days'}`,
  sentence: (state, count, days) =>
    `Most cases stand at ‘${state}’: ${count}, half of them at most ${days === 1 ? '1 day' : `${days} days`}.`,
  empty: 'No open cases stand on this pathway.',
  tableTitle: 'Cases by step',
  columns: { state: 'Step', count: 'Cases', days: 'Days (median)', waits: 'Mostly wait for' },
  file: 'flow',
}
