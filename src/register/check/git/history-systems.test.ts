import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { IMPACT, repository, run } from '../../../../tests/register/folder.ts'
import { dated, git } from '../../../../tests/register/git-product.ts'
import { plusDays } from '../../../domain/diligence/days.ts'
import { readRegister } from '../../files/read.ts'
import { withHistory } from './history.ts'

const START = '2026-06-01'
const TODAY = '2026-11-20'
const SYSTEMS = ['a', 'b', 'c'] as const
const launch = fc.option(
  fc.integer({ min: -60, max: 90 }).map((days) => plusDays(START, days)),
  { nil: null, freq: 4 },
)
/** What a commit says: which systems the impact is about, when each was launched, in which form, and when it was made. */
const state = fc.record({
  systems: fc.subarray([...SYSTEMS], { minLength: 1 }),
  launches: fc.tuple(launch, launch, launch),
  isInOneLine: fc.boolean(),
  after: fc.integer({ min: 0, max: 30 }),
})
type State = typeof state extends fc.Arbitrary<infer S> ? S : never

function put(root: string, { systems, launches, isInOneLine }: Omit<State, 'after'>): void {
  const named = SYSTEMS.map(
    (id, index) => `  - { id: ${id}, name: ${id}, launched: ${launches[index] ?? 'null'} }`,
  )
  mkdirSync(join(root, 'human-rights/impacts'), { recursive: true })
  writeFileSync(
    join(root, 'human-rights/register.yaml'),
    `register: 1\norganisation: Example\nsystems:\n${named.join('\n')}\n`,
  )
  const list = isInOneLine ? ` [${systems.join(', ')}]` : `\n${systems.map((id) => `  - ${id}`).join('\n')}`
  writeFileSync(
    join(root, 'human-rights/impacts/IMP-0001.yaml'),
    IMPACT.replace('rights:', `systems:${list}\nrights:`).replace('scale: 3', 'scale: 5'),
  )
}

function commitOn(root: string, on: string): void {
  const who = ['-c', 'user.name=A', '-c', 'user.email=a@example.org', '-c', 'commit.gpgsign=false']
  git(root, 'add', '-A')
  execFileSync('git', [...who, 'commit', '-q', '--allow-empty', '-m', 'Go on'], {
    cwd: root,
    env: { ...process.env, ...dated(on) },
  })
}

const liveIn = (root: string) =>
  withHistory(readRegister(join(root, 'human-rights')), TODAY).register.impacts[0]?.liveSince ?? null

test('an impact was live no later than on any live system it was ever about, and on none that it never was', () => {
  fc.assert(
    fc.property(fc.array(state, { minLength: 1, maxLength: 6 }), (states) => {
      const root = repository()
      git(root, 'init', '-q', '-b', 'main')
      let on = START
      const live: string[] = []
      for (const each of states) {
        on = plusDays(on, each.after)
        put(root, each)
        commitOn(root, on)
        live.push(
          ...SYSTEMS.flatMap((id, index) => {
            const launched = each.launches[index] ?? null
            return each.systems.includes(id) && launched !== null && launched <= on ? [launched] : []
          }),
        )
      }
      const since = liveIn(root)
      const [first] = live.toSorted()
      if (first !== undefined) expect(since !== null && since <= first).toBe(true)
      const about = new Set(states.flatMap(({ systems }) => systems))
      const ever = states.flatMap(({ launches }) => launches.filter((_, index) => about.has(SYSTEMS[index]!)))
      if (since !== null) expect(ever).toContain(since)
    }),
    { numRuns: 12 },
  )
})

test('a system that was launched after the impact had left it makes nothing live', () => {
  const root = repository()
  git(root, 'init', '-q', '-b', 'main')
  const base = { launches: [null, null, null] as State['launches'], isInOneLine: true }
  put(root, { ...base, systems: ['a'] })
  commitOn(root, '2026-06-01')
  put(root, { ...base, systems: ['b'] })
  commitOn(root, '2026-07-01')
  put(root, { ...base, systems: ['b'], launches: ['2026-08-01', null, null] })
  commitOn(root, '2026-08-02')
  commitOn(root, '2026-08-03')
  expect(liveIn(root)).toBeNull()
})

test('a term goes on when an impact is taken off a live system, however many commits ago', async () => {
  const root = repository()
  git(root, 'init', '-q', '-b', 'main')
  const launches = ['2026-03-01', '2026-11-15', null] as State['launches']
  put(root, { systems: ['a'], launches, isInOneLine: true })
  commitOn(root, '2026-10-05')
  const before = await errorsFrom(root)
  expect(before.R750).toMatch(/^\d{4}-\d\d-\d\d$/)
  put(root, { systems: ['b'], launches, isInOneLine: true })
  for (const day of ['2026-11-16', '2026-11-17', '2026-11-18']) commitOn(root, day)
  expect((await errorsFrom(root)).R750).toBe(before.R750)
})

/** From which day on each rule is an error here. */
async function errorsFrom(root: string): Promise<Readonly<Record<string, string | undefined>>> {
  const { out } = await run(root, ['check', '--json', '--today', TODAY])
  const { findings } = JSON.parse(out) as { findings: { rule: string; errorFrom?: string }[] }
  return Object.fromEntries(findings.map(({ rule, errorFrom }) => [rule, errorFrom]))
}
