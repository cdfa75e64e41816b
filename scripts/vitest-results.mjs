import { readFileSync } from 'node:fs'
import { relative } from 'node:path'

/** A file that could not be loaded has no tests to count; it counts as one that failed. */
const isBroken = (file) => file.status === 'failed' && file.assertionResults.length === 0

/** Of what a test complained, as much as says what it was. */
const LONGEST_COMPLAINT = 240

/** What failed, each with what was wrong, and the seed of its random stories where it has one: it can be told again. */
const failuresOf = (report) =>
  report.testResults.flatMap((each) => {
    const file = relative(process.cwd(), each.name)
    if (isBroken(each)) return [file]
    const failed = each.assertionResults.filter(({ status }) => status === 'failed')
    return failed.map(({ fullName, failureMessages }) => {
      const seed = /seed: -?\d+/.exec(failureMessages.join('\n'))?.[0]
      const complaint = failureMessages.join(' ').replace(/\s+/g, ' ').slice(0, LONGEST_COMPLAINT)
      return `${file}: ${fullName}${seed === undefined ? '' : ` (${seed})`}: ${complaint}`
    })
  })

/**
 * Counts of a vitest run from its JSON report, and the names of what failed. A run that left no report, or that ended
 * badly although every test passed (an error outside a test), counts as one failed.
 */
export const readResults = (reportFile, exitCode) => {
  try {
    const report = JSON.parse(readFileSync(reportFile, 'utf8'))
    const failed = report.numFailedTests + report.testResults.filter(isBroken).length
    return {
      passed: report.numPassedTests,
      failed: failed === 0 && exitCode !== 0 ? 1 : failed,
      skipped: report.numPendingTests + report.numTodoTests,
      failures: failuresOf(report),
    }
  } catch {
    return { passed: 0, failed: 1, skipped: 0 }
  }
}
