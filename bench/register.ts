/**
 * What `register check` costs on large registers: writes as many impacts as asked for (200 and 2,000), each with a
 * mitigation and evidence, to a temporary folder, then runs the packed command on it, whole process, with the Node.js
 * on the PATH. Beside the time on the clock stands the time of the processor, and how often that is what Node needs to
 * start and stop: the clock of a machine with other work says little.
 */
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { writeImpact } from '../tests/register/many-impacts.ts'

const given = process.argv.slice(2)
/** Another build of the command to measure, for comparing. */
const other = given.find((each) => each.endsWith('.mjs'))
const sizes = given.map(Number).filter((each) => each > 0)
const RUNS = 9
const file = other
  ? resolve(other)
  : join(import.meta.dirname, '../packages/register/dist/amends-register.mjs')
if (!other)
  execFileSync(process.execPath, [join(import.meta.dirname, '../scripts/pack-register.mjs')], {
    stdio: 'inherit',
  })

const version = execFileSync('node', ['--version'], { encoding: 'utf8' }).trim()
const idle = middle(Array.from({ length: RUNS }, () => run(['-e', '0'])).map(({ cpu }) => cpu))
console.log(`node -e 0, Node ${version}: processor ${idle.toFixed(0)} ms`)
for (const size of sizes.length > 0 ? sizes : [200, 2000]) measure(size)

function measure(impacts: number): void {
  const root = mkdtempSync(join(tmpdir(), 'amends-register-'))
  const folder = join(root, 'human-rights')
  mkdirSync(folder)
  writeFileSync(
    join(folder, 'register.yaml'),
    'register: 1\norganisation: Bench\nsystems:\n  - { id: s, name: S, languages: [en, sw, ar, hi] }\n',
  )
  for (let n = 1; n <= impacts; n++) writeImpact(folder, n)
  const args = [file, 'check', '--dir', folder, '--today', '2026-11-20', '--json']
  spawnSync('node', [...args, '--write'])
  const runs = Array.from({ length: RUNS }, () => run(args))
  const cpu = middle(runs.map((each) => each.cpu))
  console.log(
    `register check, ${impacts} impacts, ${impacts} mitigations, ${impacts} evidence: ` +
      `clock ${middle(runs.map(({ wall }) => wall)).toFixed(0)} ms, ` +
      `processor ${cpu.toFixed(0)} ms (${(cpu / idle).toFixed(1)} times node -e 0), ` +
      `peak memory ${Math.round(Math.max(...runs.map(({ peak }) => peak)) / 1024)} MB`,
  )
  rmSync(root, { recursive: true })
}

/** One run: milliseconds on the clock and of the processor, and the most memory in kB. */
function run(args: readonly string[]): { wall: number; cpu: number; peak: number } {
  const start = process.hrtime.bigint()
  // The shell's time and memory are not the command's; /usr/bin/time is not everywhere, so the process tells itself.
  const { stderr, status } = spawnSync('node', ['--import', usageHook(), ...args], {
    encoding: 'utf8',
    maxBuffer: 640e6,
  })
  const wall = Number(process.hrtime.bigint() - start) / 1e6
  const [, peak = 0, cpu = 0] = /peak (\d+) cpu (\d+)/.exec(stderr) ?? []
  if (status === null || status > 1) throw new Error(stderr)
  return { wall, cpu: Number(cpu) / 1e3, peak: Number(peak) }
}

function middle(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
}

function usageHook(): string {
  const code =
    "process.on('exit', () => { const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage(); process.stderr.write(`peak ${maxRSS} cpu ${userCPUTime + systemCPUTime}`) })"
  return `data:text/javascript,${encodeURIComponent(code)}`
}
