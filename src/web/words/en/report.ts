import { reportWords } from '../../../documents/report-words.ts'
import type { Words } from '../nl.ts'

export const report: Words['report'] = {
  title: 'Quarterly report',
  titleOf: reportWords.en.title,
  lead: (asOf, known) => `As of ${asOf}. With what was known on ${known}.`,
  quarter: 'Quarter',
  quarterOf: (year, quarter) => `${year}, quarter ${quarter}`,
  hidden: reportWords.en.hidden,
  as: { '': 'Permanent link to this report', '.pdf': 'Download as PDF', '.csv': 'Download as CSV' },
  statistics: (year) => `Download the statistics of ${year} (CSV, without names and numbers)`,
  research: {
    title: (year) => `Cases of ${year} for research`,
    explain: 'You download the cases that began in that year, each under a pseudonym. We record that you did, and why.',
    hidden:
      'No names, numbers, places or days stand in it. Behind every combination are at least five people; an x is what is then not shown. A next file has other pseudonyms.',
  },
  indicatorsTitle: 'Figures',
  columns: { name: 'Figure', figure: 'Result', definition: 'What is counted' },
  broken: (count) => `Became overdue in this quarter: ${count}.`,
}
