/**
 * How long `register check` takes on a large register: writes 200 impacts, each with a mitigation and evidence, to a
 * temporary folder, then runs the packed command on it, whole process, with the Node.js on the PATH.
 */
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { entryText, writeNew } from '../src/register/files/write.ts'

const IMPACTS = 200
const RUNS = 9
const root = mkdtempSync(join(tmpdir(), 'amends-register-'))
const folder = join(root, 'human-rights')
const file = join(import.meta.dirname, '../packages/register/dist/amends-register.mjs')
execFileSync(process.execPath, [join(import.meta.dirname, '../scripts/pack-register.mjs')], {
  stdio: 'inherit',
})

mkdirSync(folder)
writeFileSync(
  join(folder, 'register.yaml'),
  'register: 1\norganisation: Bench\nsystems:\n  - { id: s, name: S, languages: [en, sw, ar, hi] }\n',
)
for (let n = 1; n <= IMPACTS; n++) writeThree(String(n).padStart(4, '0'), n)

const args = ['check', '--dir', folder, '--today', '2026-11-20', '--json']
spawnSync('node', [file, ...args, '--write'])
const times: number[] = []
let peak = 0
for (let run = 0; run < RUNS; run++) {
  const start = process.hrtime.bigint()
  // The shell's time and memory are not the command's; /usr/bin/time is not everywhere, so the process tells itself.
  const { stderr, status } = spawnSync('node', ['--import', memoryHook(), file, ...args], {
    encoding: 'utf8',
    maxBuffer: 64e6,
  })
  times.push(Number(process.hrtime.bigint() - start) / 1e6)
  peak = Math.max(peak, Number(/peak (\d+)/.exec(stderr)?.[1] ?? 0))
  if (status === null || status > 1) throw new Error(stderr)
}
times.sort((a, b) => a - b)
const version = execFileSync('node', ['--version'], { encoding: 'utf8' }).trim()
console.log(
  `register check, ${IMPACTS} impacts, ${IMPACTS} mitigations, ${IMPACTS} evidence, Node ${version}: ` +
    `median ${times[Math.floor(RUNS / 2)]!.toFixed(0)} ms, slowest ${times.at(-1)!.toFixed(0)} ms, ` +
    `peak memory ${Math.round(peak / 1024)} MB`,
)
rmSync(root, { recursive: true })

function memoryHook(): string {
  const code = "process.on('exit', () => process.stderr.write('peak ' + process.resourceUsage().maxRSS))"
  return `data:text/javascript,${encodeURIComponent(code)}`
}

function writeThree(number: string, n: number): void {
  const rating = (rater: string, by: string, grade: number) => ({
    rater,
    by,
    on: '2026-10-01',
    scale: grade,
    scope: 1 + (n % 4),
    irremediability: 1 + (n % 5),
    likelihood: 1 + (n % 3),
    reasons: 'Seen in tests and told by two people who are affected.',
  })
  writeNew(
    folder,
    `IMP-${number}`,
    entryText({
      id: `IMP-${number}`,
      title: `Impact ${number}`,
      kind: n % 2 === 0 ? 'actual' : 'potential',
      status: 'mitigating',
      systems: ['s'],
      rights: ['privacy', 'child_rights'],
      statement:
        'People who use the system may be harmed when it answers wrongly about what matters to them.',
      groups: ['en', 'sw', 'ar', 'hi'].map((language, index) => ({
        id: language,
        name: `People who write in ${language}`,
        keys: { language },
        ratings: [rating('company', 'A', 1 + ((n + index) % 5)), rating('affected', 'B', 1 + (n % 5))],
      })),
    }),
  )
  writeNew(
    folder,
    `MIT-${number}`,
    entryText({
      id: `MIT-${number}`,
      title: `Mitigation ${number}`,
      category: 'policy',
      aim: 'mitigate',
      status: 'active',
      impacts: [`IMP-${number}`],
      systems: ['s'],
      lowers: ['scope'],
      acts_at: 'deployer',
      owner: 'C',
      check_on: '2027-01-01',
      stop_condition: 'It does harm.',
    }),
  )
  writeNew(
    folder,
    `EV-${number}`,
    entryText({
      id: `EV-${number}`,
      title: `Evidence ${number}`,
      mitigation: `MIT-${number}`,
      impacts: [`IMP-${number}`],
      collected_on: '2026-10-20',
      by: 'D',
      split_by: 'language',
      groups: ['en', 'sw', 'ar', 'hi'].map((key) => ({
        key,
        before: { harmful: 40, of: 200 },
        after: { harmful: 10 + (n % 20), of: 200 },
      })),
    }),
  )
}
