/**
 * What `register check` costs on large registers: writes as many impacts as asked for (200 and 2,000), each with a
 * mitigation and evidence, to a temporary folder, then runs the packed command on it, whole process, and beside it a
 * linter that everybody knows on as many files with the same in them. Each with every Node.js that is at hand: those on
 * the PATH, and the one that comes with the house. Beside the time on the clock stands the time of the processor, and
 * how often that is what Node needs to start and stop: the clock of a machine with other work says little.
 */
import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join, resolve } from 'node:path'
import { writeImpact } from '../tests/register/many-impacts.ts'
import { peerName, peerOf } from './register-peer.ts'

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

const nodes = nodesAtHand()
const idle = new Map(nodes.map(([version, node]) => [version, measure(node, ['-e', '0']).cpu]))
for (const [version, cpu] of idle) console.log(`node -e 0, Node ${version}: processor ${cpu.toFixed(0)} ms`)
for (const size of sizes.length > 0 ? sizes : [200, 2000]) compare(size)

function compare(impacts: number): void {
  const root = mkdtempSync(join(tmpdir(), 'amends-register-'))
  const folder = join(root, 'human-rights')
  mkdirSync(folder)
  writeFileSync(
    join(folder, 'register.yaml'),
    'register: 1\norganisation: Bench\nsystems:\n  - { id: s, name: S, languages: [en, sw, ar, hi] }\n',
  )
  for (let n = 1; n <= impacts; n++) writeImpact(folder, n)
  const check = [file, 'check', '--dir', folder, '--today', '2026-11-20', '--json']
  spawnSync(process.execPath, [...check, '--write'])
  const peer = peerOf(folder, join(root, 'peer'))
  for (const [version, node] of nodes) {
    const what = `${impacts} impacts, ${impacts} mitigations, ${impacts} evidence`
    say(`register check, Node ${version}, ${what}`, measure(node, check), version)
    say(`${peerName()}, Node ${version}, ${peer.files} files`, measure(node, peer.args, peer.folder), version)
  }
  rmSync(root, { recursive: true })
}

function say(what: string, { wall, cpu, peak }: Run, version: string): void {
  const times = (cpu / (idle.get(version) ?? cpu)).toFixed(1)
  console.log(
    `${what}: clock ${wall.toFixed(0)} ms, processor ${cpu.toFixed(0)} ms (${times} times node -e 0), ` +
      `peak memory ${Math.round(peak / 1024)} MB`,
  )
}

/** Milliseconds on the clock and of the processor, and the most memory in kB. */
interface Run {
  readonly wall: number
  readonly cpu: number
  readonly peak: number
}

/** The median of some runs, and the most memory that any of them took. */
function measure(node: string, args: readonly string[], folder = import.meta.dirname): Run {
  const runs = Array.from({ length: RUNS }, () => run(node, args, folder))
  return {
    wall: middle(runs.map(({ wall }) => wall)),
    cpu: middle(runs.map(({ cpu }) => cpu)),
    peak: Math.max(...runs.map(({ peak }) => peak)),
  }
}

function run(node: string, args: readonly string[], cwd: string): Run {
  const start = process.hrtime.bigint()
  // The shell's time and memory are not the command's; /usr/bin/time is not everywhere, so the process tells itself.
  const { stderr, status } = spawnSync(node, ['--import', usageHook(), ...args], {
    cwd,
    encoding: 'utf8',
    maxBuffer: 640e6,
  })
  const wall = Number(process.hrtime.bigint() - start) / 1e6
  const [, peak = 0, cpu = 0] = /peak (\d+) cpu (\d+)/.exec(stderr) ?? []
  if (status === null || status > 1) throw new Error(stderr)
  return { wall, cpu: Number(cpu) / 1e3, peak: Number(peak) }
}

/** Every Node.js at hand by its version, each version once, the oldest first. */
function nodesAtHand(): readonly (readonly [version: string, path: string])[] {
  const modules = join(import.meta.dirname, '../node_modules')
  const ours = readdirSync(modules)
    .filter((name) => /^node-\w+-\w+$/.test(name))
    .map((name) => join(modules, name, 'bin'))
  const paths = [...(process.env['PATH'] ?? '').split(delimiter), ...ours]
    .flatMap((folder) => [join(folder, 'node'), join(folder, 'node.exe')])
    .filter((path) => existsSync(path))
  const byVersion = new Map(
    [process.execPath, ...paths].map((path) => [
      execFileSync(path, ['-p', 'process.versions.node'], { encoding: 'utf8' }).trim(),
      path,
    ]),
  )
  return [...byVersion].toSorted(([one], [two]) => Number.parseInt(one) - Number.parseInt(two))
}

function middle(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
}

function usageHook(): string {
  const code =
    "process.on('exit', () => { const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage(); process.stderr.write(`peak ${maxRSS} cpu ${userCPUTime + systemCPUTime}`) })"
  return `data:text/javascript,${encodeURIComponent(code)}`
}
