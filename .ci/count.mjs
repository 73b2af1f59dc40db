import { readFileSync } from 'node:fs'

/**
 * Prints "N passed, N failed" from the report that jest wrote (--json --outputFile). A file that could not run has no
 * tests to count: it counts as one that failed. Ends with 1 when something failed or nothing passed.
 */
const report = JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8'))
const failed = report.numFailedTests + report.numRuntimeErrorTestSuites
if (report.numPendingTests > 0) process.stdout.write(`${report.numPendingTests} skipped\n`)
process.stdout.write(`${report.numPassedTests} passed, ${failed} failed\n`)
process.exitCode = failed === 0 && report.numPassedTests > 0 ? 0 : 1
