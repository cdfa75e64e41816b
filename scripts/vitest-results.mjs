import { readFileSync } from 'node:fs'

/** A file that could not be loaded has no tests to count; it counts as one that failed. */
const isBroken = (file) => file.status === 'failed' && file.assertionResults.length === 0

/**
 * Counts of a vitest run from its JSON report. A run that left no report, or that ended badly although every test
 * passed (an error outside a test), counts as one failed.
 */
export const readResults = (reportFile, exitCode) => {
  try {
    const report = JSON.parse(readFileSync(reportFile, 'utf8'))
    const failed = report.numFailedTests + report.testResults.filter(isBroken).length
    return {
      passed: report.numPassedTests,
      failed: failed === 0 && exitCode !== 0 ? 1 : failed,
      skipped: report.numPendingTests + report.numTodoTests,
    }
  } catch {
    return { passed: 0, failed: 1, skipped: 0 }
  }
}
