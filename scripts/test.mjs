import { availableParallelism, freemem } from 'node:os'
import { performance } from 'node:perf_hooks'
import { fileURLToPath } from 'node:url'
import { orExplain } from './node24.mjs'
import { ensureInstalled } from './prepare.mjs'

const say = (line) => console.log(line)

const isSet = (value) => value !== undefined && !['', '0', 'false'].includes(value)

/** The steps that were asked for: `quick`, some parts by name, or the whole. */
const choose = ({ buildStep, steps, quickSteps }, parts) => {
  if (parts.length === 1 && parts[0] === 'quick') return quickSteps
  const known = [...new Set([buildStep, ...steps].map(({ part }) => part))]
  const unknown = parts.filter((part) => !known.includes(part))
  if (unknown.length > 0) {
    console.error(
      `There is no part ${unknown.join(', ')}. Use npm test, npm test -- quick, or npm test -- PART with: ${known.join(', ')}.`,
    )
    process.exit(2)
  }
  const isChosen = ({ part, isRare }) =>
    parts.length === 0 ? !isRare || isSet(process.env.CI) : parts.includes(part)
  return [buildStep, ...steps.filter(isChosen)]
}

/** The compiler, the linter or a browser beside the tests need about 3 GB at their highest. */
const lanes = () => (availableParallelism() > 1 && freemem() > 6 * 2 ** 30 ? 2 : 1)

/** A step that breaks counts as one failed test and hides no later one. */
const runStep = async (step) => {
  const began = performance.now()
  const { output = '', ...results } = await step.run().catch((error) => ({
    passed: 0,
    failed: 1,
    skipped: 0,
    output: `${error.message}\n`,
  }))
  const seconds = (performance.now() - began) / 1000
  say(`\n── ${step.name} ${'─'.repeat(Math.max(3, 60 - step.name.length))}`)
  process.stdout.write(output)
  say(`${results.passed} passed, ${results.failed} failed in ${seconds.toFixed(1)} s`)
  return { name: step.name, seconds, ...results }
}

/** Takes the next step whenever one ends; answers in the order of the steps. */
const runAll = async (steps, atOnce, isEnded) => {
  const rows = []
  let next = 0
  const lane = async () => {
    while (next < steps.length && !isEnded()) {
      const index = next
      next += 1
      rows[index] = await runStep(steps[index])
    }
  }
  await Promise.all(Array.from({ length: atOnce }, lane))
  return rows.filter((row) => row !== undefined)
}

const sum = (rows, key) => rows.reduce((total, row) => total + row[key], 0)

const report = (rows) => {
  say('')
  // Long outputs are cut, by whoever keeps them, from their beginning: what failed is said once more at the end.
  for (const { name, failures = [] } of rows) for (const failure of failures) say(`✗ ${name}: ${failure}`)
  for (const { name, seconds, passed, failed, skipped } of rows) {
    const remark = skipped > 0 ? `, ${skipped} skipped` : ''
    say(
      `${failed === 0 ? '✓' : '✗'} ${name.padEnd(24)}${seconds.toFixed(1).padStart(7)} s   ${passed} passed, ${failed} failed${remark}`,
    )
  }
  say(`${sum(rows, 'passed')} passed, ${sum(rows, 'failed')} failed`)
}

/** Runs the steps that were asked for and says what came out; answers the same, step by step. */
export const run = async (parts) => {
  await ensureInstalled()
  const { buildStep, steps, quickSteps } = await import('./test-steps.mjs')
  const { interrupt } = await import('./run-tool.mjs')
  const chosen = choose({ buildStep, steps, quickSteps }, parts)
  let isEnded = false
  for (const signal of ['SIGINT', 'SIGTERM'])
    process.on(signal, () => {
      isEnded = true
      interrupt()
    })
  const first = chosen.filter((step) => step === buildStep)
  const others = chosen.filter((step) => step !== buildStep)
  const atOnce = lanes()
  say(
    `${others.length} steps, ${atOnce === 1 ? 'one after the other' : 'two at a time'}; each is shown when it ends.`,
  )
  const hasEnded = () => isEnded
  const rows = [...(await runAll(first, 1, hasEnded)), ...(await runAll(others, atOnce, hasEnded))]
  report(rows)
  process.exitCode = isEnded ? 130 : sum(rows, 'failed') === 0 ? 0 : 1
  return isEnded ? [] : rows
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  await orExplain(async () => void (await run(process.argv.slice(2))))
