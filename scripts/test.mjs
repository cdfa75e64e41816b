import { performance } from 'node:perf_hooks'
import { orExplain } from './node24.mjs'
import { ensureInstalled } from './prepare.mjs'

const say = (line) => console.log(line)

const choose = (steps, parts) => {
  const known = [...new Set(steps.map(({ part }) => part))]
  const unknown = parts.filter((part) => !known.includes(part))
  if (unknown.length > 0) {
    console.error(`There is no part ${unknown.join(', ')}. Use npm test -- PART with: ${known.join(', ')}.`)
    process.exit(2)
  }
  return parts.length === 0 ? steps : steps.filter(({ part }) => part === 'build' || parts.includes(part))
}

/** A step that breaks counts as one failed test and hides no later one. */
const runStep = async (step) => {
  say(`\n── ${step.name} ${'─'.repeat(Math.max(3, 60 - step.name.length))}`)
  const began = performance.now()
  const results = await step.run().catch((error) => {
    console.error(error.message)
    return { passed: 0, failed: 1, skipped: 0 }
  })
  return { name: step.name, seconds: (performance.now() - began) / 1000, ...results }
}

const sum = (rows, key) => rows.reduce((total, row) => total + row[key], 0)

const report = (rows) => {
  say('')
  for (const { name, seconds, passed, failed, skipped } of rows) {
    const remark = skipped > 0 ? `, ${skipped} skipped` : ''
    say(
      `${failed === 0 ? '✓' : '✗'} ${name.padEnd(24)}${seconds.toFixed(1).padStart(7)} s   ${passed} passed, ${failed} failed${remark}`,
    )
  }
  say(`${sum(rows, 'passed')} passed, ${sum(rows, 'failed')} failed`)
}

await orExplain(async () => {
  await ensureInstalled()
  const { interrupt, steps } = await import('./test-steps.mjs')
  let isEnded = false
  for (const signal of ['SIGINT', 'SIGTERM'])
    process.on(signal, () => {
      isEnded = true
      interrupt()
    })
  const rows = []
  for (const step of choose(steps, process.argv.slice(2))) if (!isEnded) rows.push(await runStep(step))
  report(rows)
  process.exitCode = isEnded ? 130 : sum(rows, 'failed') === 0 ? 0 : 1
})
