import type { PathwayRow } from './decision-table.ts'
import { adultRows } from './table-d2-adult.ts'
import { rowsBeforeAge } from './table-d2-before-age.ts'
import { minorRows } from './table-d2-minor.ts'

/**
 * Table D2 (Haarlem, collegebesluit 2021/377152, on Jeugdwet 1.1): the pathway. Ages are not repeated where an earlier row or D1 has settled them; row 12,
 * `needs-information`, is what remains when no row holds.
 */
export const tableD2: readonly PathwayRow[] = [...rowsBeforeAge, ...minorRows, ...adultRows]
