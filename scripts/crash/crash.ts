/**
 * `npm run test:crash`: kills web process, worker and database of a house without warning, at random and sometimes two at
 * once, while people file and write; fills its disk; and takes its database away for minutes. Whatever was acknowledged
 * must be there once: each receipt opens its case, each message stands in it, and whoever got no answer and sent the
 * same again has one case. The house must answer again by itself, the ledger must verify, and lists, clocks and counters
 * must be in step with it.
 * Options: `--kills N` (40), `--full SECONDS` (10), `--gone SECONDS` (15), `--write` (docs/crash.md).
 */
import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { startHouse, type RunningHouse, type Victim } from './house.ts'
import { openPeople, type People } from './people.ts'
import { makeSmallDisk } from './small-disk.ts'

const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '40' },
    full: { type: 'string', default: '10' },
    gone: { type: 'string', default: '15' },
    write: { type: 'boolean', default: false },
  },
})
const kills = Number(values.kills)

/** Milliseconds in which a house has to be back after whatever was done to it. */
const BACK_WITHIN = 60_000

/** One kind of harm, done to a house of its own while people file. */
interface Trial {
  readonly name: string
  readonly harm: (house: RunningHouse, people: People) => Promise<readonly string[]>
}

const ANYTHING: readonly (readonly Victim[])[] = [
  ['web'],
  ['worker'],
  ['database'],
  ['web', 'worker'],
  ['web', 'database'],
]

const killing: Trial = {
  name: `${kills} kills`,
  async harm(house, people) {
    const killed = { web: 0, worker: 0, database: 0 }
    let slowest = 0
    for (let round = 1; round <= kills; round += 1) {
      const victims = ANYTHING[Math.floor(Math.random() * ANYTHING.length)]!
      await wait(100 + Math.random() * 900)
      for (const victim of victims) {
        await house.kill(victim)
        killed[victim] += 1
      }
      const took = await people.untilFiled(BACK_WITHIN)
      slowest = Math.max(slowest, took)
      if (round % 10 === 0) console.log(`${round} of ${kills}: ${people.shown.length} receipts shown`)
    }
    return [
      `Web process ${killed.web}, worker ${killed.worker}, database ${killed.database} times, with SIGKILL. The next receipt was shown at most ${seconds(slowest)} s later.`,
    ]
  },
}

const filling = (fill: () => () => void): Trial => ({
  name: `a full disk for ${values.full} s`,
  async harm(_, people) {
    await wait(1000)
    const shownBefore = people.shown.length
    const giveBack = fill()
    await wait(Number(values.full) * 1000)
    const shownMeanwhile = people.shown.length - shownBefore
    giveBack()
    const took = await people.untilFiled(BACK_WITHIN)
    return [
      `While nothing was left on the disk ${shownMeanwhile} receipts were shown; the first after there was room again ${seconds(took)} s later.`,
    ]
  },
})

const takingAway: Trial = {
  name: `a database that is gone for ${values.gone} s`,
  async harm(house, people) {
    await wait(1000)
    // Without this file no server starts on the folder.
    const needed = join(house.cluster, 'global', 'pg_control')
    renameSync(needed, `${needed}.gone`)
    await house.kill('database')
    await wait(1000)
    const shownBefore = people.shown.length
    await wait(Number(values.gone) * 1000)
    const shownMeanwhile = people.shown.length - shownBefore
    renameSync(`${needed}.gone`, needed)
    const took = await people.untilFiled(BACK_WITHIN)
    return [
      `While it was gone ${shownMeanwhile} receipts were shown; the first ${seconds(took)} s after it could start again, with the same web process.`,
    ]
  },
}

const report: string[] = []
let passed = 0
let failed = 0

const folder = mkdtempSync(join(tmpdir(), 'amends-crash-'))
await attempt(killing, join(folder, 'killed'))
await attempt(takingAway, join(folder, 'gone'))
rmSync(folder, { recursive: true, force: true })
const disk = makeSmallDisk()
if (disk === null) {
  failed += 1
  say('A disk of its own can be mounted by root only: the full disk was not tried.')
} else {
  await attempt(
    filling(() => disk.fill()),
    disk.folder,
  )
  disk.remove()
}

if (values.write)
  writeFileSync(
    resolve(import.meta.dirname, '../../docs/crash.md'),
    `# Killed without warning\n\n\`npm run test:crash -- --kills ${values.kills} --full ${values.full} --gone ${values.gone} --write\` on ${new Date().toISOString().slice(0, 10)}, while 24 people file and write as fast as they can.\n\n${report.join('\n\n')}\n`,
  )
console.log(`${passed} passed, ${failed} failed`)
process.exitCode = failed === 0 ? 0 : 1

async function attempt({ name, harm }: Trial, data: string): Promise<void> {
  const house = await startHouse(data)
  const people = openPeople(house.url)
  try {
    let isOver = false
    const filing = people.fileUntil(() => isOver)
    const told = await harm(house, people).finally(() => {
      isOver = true
    })
    await filing
    await house.untilReady()
    const { lost, doubled } = await people.lookAgain()
    await house.stop()
    const { cases, events, faults } = JSON.parse(await house.command('ledger', 'verify', '--json')) as {
      cases: number
      events: number
      faults: unknown[]
    }
    const inStep = await house.command('projections', 'check', '--json')
    say(`## After ${name}`)
    for (const line of told) say(line)
    say(
      `${people.shown.length} receipts shown, ${people.refused()} answers that it cannot be done now; ${people.written.length} messages acknowledged, ${people.unsure.size} without an answer; ${lost} lost, ${doubled} there twice; ${cases} cases with ${events} events, ${faults.length} faults in the ledger; lists, clocks and counters: \`${inStep.trim()}\`.`,
    )
    check('people filed and wrote', people.shown.length > 0 && people.written.length > 0)
    check('nothing that was acknowledged is lost', lost === 0)
    check('nothing is there twice', doubled === 0)
    check('every story that was sent is one case', cases === people.sent())
    check('the ledger verifies', faults.length === 0)
    check('lists, clocks and counters are in step', isInStep(inStep))
  } finally {
    await house.stop()
  }

  function check(what: string, holds: boolean): void {
    console.log(`${holds ? '✓' : '✗'} after ${name}: ${what}`)
    if (holds) passed += 1
    else failed += 1
  }
}

function isInStep(line: string): boolean {
  const { lines, counters, clocks } = JSON.parse(line) as {
    lines: { wrong: number }
    counters: { wrong: number }
    clocks: { missing: number; extra: number }
  }
  return lines.wrong + counters.wrong + clocks.missing + clocks.extra === 0
}

function say(line: string): void {
  console.log(line)
  report.push(line)
}

function seconds(ms: number): string {
  return (ms / 1000).toFixed(1)
}
