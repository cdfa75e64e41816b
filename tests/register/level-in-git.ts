import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import fc from 'fast-check'
import { parse } from 'yaml'
import { ABOUT_FILE, readRegister } from '../../src/register/files/read.ts'
import { checkRegister } from '../../src/register/check/check-register.ts'
import { LOCK_FILE, writeLock } from '../../src/register/files/lock.ts'
import { PLAIN_OPTIONS } from '../../src/register/evidence/reading.ts'
import { keepResults } from '../../src/register/files/kept-results.ts'
import { readEvidence } from '../../src/register/evidence/read-evidence.ts'
import { toFile } from '../../src/register/files/schema/case.ts'
import { assessFiles } from '../../src/register/check/assess-files.ts'
import { viewOf } from '../../src/register/check/view.ts'
import { englishRegister } from '../../src/words/register-speaker.ts'
import { entryText } from '../../src/register/files/write.ts'

/** The day on which all of it plays. */
const TODAY = '2026-11-20'

type Entry = Record<string, unknown>
type Grades = readonly [scale: number, scope: number, irremediability: number, likelihood: number]

/** A random register: for each of its impacts and groups the grades that were given. */
export interface Start {
  readonly impacts: readonly (readonly Grades[])[]
  /** Harmful answers of 100 after, where 60 were harmful before. */
  readonly after: number
  readonly collectedOn: string
}

const grade = fc.integer({ min: 1, max: 5 })
/** Often with scope alone in the lead, where a lowering of it shows in the level. */
const grades: fc.Arbitrary<Grades> = fc.oneof(
  fc.tuple(grade, grade, grade, grade),
  fc.constant<Grades>([2, 5, 2, 5]),
)
const start: fc.Arbitrary<Start> = fc.record({
  impacts: fc.array(fc.array(grades, { minLength: 1, maxLength: 2 }), { minLength: 1, maxLength: 2 }),
  after: fc.constantFrom(0, 3, 20, 58, 59),
  collectedOn: fc.constantFrom('2026-11-01', '2026-11-01', '2026-01-01'),
})

/** Names of groups, as the register and the results call them. */
const GROUPS = ['sw', 'en'] as const

/** Writes a random register with its evidence, commits it, and gives its checkout. */
function begin({ impacts, after, collectedOn }: Start): string {
  const root = mkdtempSync(join(tmpdir(), 'amends-level-'))
  const folder = join(root, 'human-rights')
  put(folder, ABOUT_FILE, 'register: 1\norganisation: Example\nsystems:\n  - { id: helper, name: Helper }\n')
  for (const [index, groups] of impacts.entries())
    put(folder, pathOf(index), entryText(impactOf(index, groups)))
  const rows = (harmful: number) =>
    GROUPS.flatMap((key) =>
      Array.from({ length: 100 }, (_, id) => `${key},q${String(id)},${id < harmful ? 'yes' : 'no'}`),
    )
  const file = (when: 'before' | 'after', harmful: number) => ({
    name: `${when}.csv`,
    bytes: Buffer.from(`language,id,harmful\n${rows(harmful).join('\n')}\n`),
    when,
  })
  const read = readEvidence([file('before', 60), file('after', after)], {
    ...PLAIN_OPTIONS,
    splitBy: 'language',
  })
  if ('problems' in read) throw new Error(JSON.stringify(read.problems))
  const { kept, notes: _notes, unsplit: _unsplit, ...counted } = read
  const sources = counted.sources.map((source, index) => ({
    ...source,
    results: keepResults(folder, kept[index]!),
  }))
  const evidence = {
    id: 'EV-0001',
    title: 'Before and after',
    impacts: impacts.map((_, index) => idOf(index)),
    collectedOn,
    by: 'Eve',
    ...counted,
    sources,
  }
  put(folder, 'evidence/EV-0001.yaml', entryText(toFile(evidence) as object))
  git(root, 'init', '-q', '-b', 'main')
  record(root)
  commit(root)
  return root
}

function idOf(index: number): string {
  return `IMP-000${String(index + 1)}`
}

function pathOf(index: number): string {
  return `impacts/${idOf(index)}.yaml`
}

function impactOf(index: number, groups: readonly Grades[]): Entry {
  return {
    id: idOf(index),
    title: 'Wrong advice',
    kind: 'potential',
    rights: ['privacy'],
    statement: 'People get wrong advice.',
    groups: groups.map(([scale, scope, irremediability, likelihood], place) => ({
      id: GROUPS[place],
      name: `People of ${String(GROUPS[place])}`,
      keys: { language: GROUPS[place] },
      known: 2000,
      ratings: [{ rater: 'company', by: 'Ada', on: '2026-02-01', scale, scope, irremediability, likelihood }],
    })),
  }
}

type Edit = (root: string, pick: number) => void

const onImpact =
  (change: (impact: Entry, pick: number) => Entry | null): Edit =>
  (root, pick) => {
    const folder = join(root, 'human-rights/impacts')
    const names = existsSync(folder) ? readdirSync(folder).sort() : []
    const name = names[pick % Math.max(1, names.length)]
    if (name === undefined) return
    const changed = change(parse(readFileSync(join(folder, name), 'utf8')) as Entry, pick)
    if (changed === null) rmSync(join(folder, name))
    else writeFileSync(join(folder, name), entryText(changed))
  }
const onGroups = (change: (group: Entry, pick: number) => Entry | null): Edit =>
  onImpact((impact, pick) => ({
    ...impact,
    groups: ((impact['groups'] ?? []) as Entry[]).flatMap((group) => change(group, pick) ?? []),
  }))
const onRatings = (change: (rating: Entry) => Entry | null): Edit =>
  onGroups((group) => ({
    ...group,
    ratings: ((group['ratings'] ?? []) as Entry[]).flatMap((rating) => change(rating) ?? []),
  }))
const onText =
  (path: string, change: (text: string) => string): Edit =>
  (root) => {
    const file = join(root, 'human-rights', path)
    if (existsSync(file)) writeFileSync(file, change(readFileSync(file, 'utf8')))
  }
const drop =
  (path: string): Edit =>
  (root) => {
    rmSync(join(root, 'human-rights', path), { recursive: true, force: true })
  }
const JUDGEMENTS = ['scale', 'scope', 'irremediability', 'likelihood'] as const
const lower = (more: Entry): Edit =>
  onGroups((group, pick) => ({
    ...group,
    lowered: [
      ...((group['lowered'] ?? []) as Entry[]),
      {
        judgement: JUDGEMENTS[pick % 4],
        to: 1 + (pick % 3),
        evidence: ['EV-0001'],
        on: '2026-11-10',
        by: 'Noor',
        reason: 'it is better now',
        told_affected: true,
        ...more,
      },
    ],
  }))

/** What people do to a register, in the hope that a level falls. */
const EACH: Readonly<Record<string, Edit>> = {
  'grades are edited': onRatings((rating) => ({ ...rating, scale: 1, scope: 1, irremediability: 1 })),
  'likelihood is edited': onRatings((rating) => ({ ...rating, likelihood: 1 })),
  'ratings are deleted': onRatings(() => null),
  'ratings are dated later': onRatings((rating) => ({ ...rating, on: '2026-11-15', scale: 1 })),
  'groups are deleted': onGroups(() => null),
  'groups get another id': onGroups((group) => ({ ...group, id: `${String(group['id'])}-2` })),
  'groups get other keys': onGroups((group) => ({ ...group, keys: { language: 'en' } })),
  'groups shrink': onGroups((group) => ({ ...group, known: 3 })),
  'an impact is deleted': onImpact(() => null),
  'an impact is called closed': onImpact((impact) => ({
    ...impact,
    status: 'closed',
    closed: { on: '2026-11-10', by: 'Noor', evidence: ['EV-0001'] },
  })),
  'an impact is put back low': (root) => {
    put(join(root, 'human-rights'), pathOf(0), entryText(impactOf(0, [[1, 1, 1, 1]])))
  },
  'it is lowered': lower({}),
  'scope is lowered as far as may be shown': lower({ judgement: 'scope', to: 3 }),
  'it is lowered with a second reviewer': lower({
    second: { by: 'Iris', on: '2026-11-11', reason: 'I looked at it as well' },
  }),
  'it is lowered by who rated it': lower({ by: 'Ada' }),
  'it is lowered on nothing': lower({ evidence: ['EV-0009'] }),
  'the lock is deleted': drop(LOCK_FILE),
  'the lock is emptied': onText(LOCK_FILE, () => 'version: 1\nmarks: []\ncount: 0\n'),
  'the lock is cut': onText(LOCK_FILE, (text) => text.slice(0, text.length / 2)),
  'grades in the lock are edited': onText(LOCK_FILE, (text) => text.replaceAll(/grade: [2-5]/g, 'grade: 1')),
  'counts are typed over': onText('evidence/EV-0001.yaml', (text) =>
    text.replaceAll(/harmful: \d+/g, 'harmful: 0'),
  ),
  'counts after are typed over': onText('evidence/EV-0001.yaml', (text) =>
    text.replaceAll(/(after:\s+harmful: )\d+/g, '$10').replaceAll(/ {4}paired:\n(?: {6}.*\n)+/g, ''),
  ),
  'evidence shows something else': onText('evidence/EV-0001.yaml', (text) => `${text}shows: milder_harm\n`),
  'somebody signs': onText(
    'evidence/EV-0001.yaml',
    (text) => `${text}signed_by: [{ name: W, group: sw, on: 2026-11-02 }]\n`,
  ),
  'kept answers are edited': (root) => {
    const folder = join(root, 'human-rights/results')
    for (const name of existsSync(folder) ? readdirSync(folder) : [])
      writeFileSync(join(folder, name), readFileSync(join(folder, name), 'utf8').replaceAll('"h"', '"f"'))
  },
  'kept answers are deleted': drop('results'),
  'the evidence is deleted': drop('evidence'),
  'the whole register is deleted': drop('.'),
  'the check records': (root) => {
    record(root)
  },
}

/** What only works together. */
const TOGETHER: Readonly<Record<string, Edit>> = {
  ...together('grades are edited', 'the lock is deleted'),
  ...together('ratings are deleted', 'the lock is deleted'),
  ...together('an impact is deleted', 'the lock is emptied'),
  ...together('groups are deleted', 'the lock is deleted'),
  ...together('counts after are typed over', 'scope is lowered as far as may be shown'),
  ...together('kept answers are edited', 'counts are typed over'),
}

/** Everything that is tried. */
export const EDITS: Readonly<Record<string, Edit>> = { ...EACH, ...TOGETHER }

function together(one: keyof typeof EACH, other: keyof typeof EACH): Record<string, Edit> {
  return {
    [`${one}, and ${other}`]: (root, pick) => {
      EACH[one]!(root, pick)
      EACH[other]!(root, pick)
    },
  }
}

const story = fc.array(
  fc.tuple(
    fc.oneof(fc.constantFrom(...Object.keys(EACH)), fc.constantFrom(...Object.keys(TOGETHER))),
    fc.nat({ max: 11 }),
    fc.boolean(),
  ),
  {
    minLength: 1,
    maxLength: 6,
  },
)

/** How often levels fell, and how often they were kept where somebody tried. */
export interface Held {
  readonly commits: number
  readonly fell: number
}

/**
 * Tries random stories of commits on random registers in real git repositories. Throws, with the shortest story that
 * was found, where a level that was in force fell and no lowering stands on fresh evidence that follows from its kept
 * answers, counted here once more by other means.
 */
export function levelHolds(numRuns: number, seed?: number): Held {
  let [commits, fell] = [0, 0]
  fc.assert(
    fc.property(start, story, (given, edits) => {
      const root = begin(given)
      try {
        const highest = levelsIn(root)
        for (const [name, pick, isCommitted] of edits) {
          EDITS[name]!(root, pick)
          if (isCommitted) commit(root)
          commits += 1
          const now = levelsIn(root)
          for (const [id, was] of highest) {
            if ((now.get(id) ?? 0) < was) {
              fell += 1
              if (!hasEvidence(root, given, id)) throw new Error(`${id} fell from ${String(was)}: ${name}`)
            } else highest.set(id, now.get(id) ?? was)
          }
        }
      } finally {
        rmSync(root, { recursive: true, force: true })
      }
    }),
    { numRuns, ...(seed === undefined ? {} : { seed }), endOnFailure: numRuns < 20 },
  )
  return { commits, fell }
}

/** The level of each impact that the files or the history know; unrated is none. */
function levelsIn(root: string): Map<string, number> {
  const view = viewOf(assessFiles(readRegister(join(root, 'human-rights')), TODAY))
  const levels = [...view.impacts.map(({ level }) => level), ...view.vanished]
  return new Map(levels.map(({ id, level }) => [id, level ?? 0]))
}

/** The evidence is fresh, shows an improvement, and its counts are those of the answers that were imported. */
function hasEvidence(root: string, { after, collectedOn }: Start, id: string): boolean {
  const folder = join(root, 'human-rights')
  const [evidence] = readRegister(folder).register.evidence
  const impact = readRegister(folder).register.impacts.find((each) => each.id === id)
  const isLowered = impact?.groups.some(({ lowered }) =>
    lowered.some((each) => each.evidence.includes('EV-0001')),
  )
  const isUntouched = evidence?.groups.every(
    (group) => group.before?.harmful === 60 && group.after?.harmful === after && group.after.of === 100,
  )
  const lines = (evidence?.sources ?? []).map(({ results }) => {
    const file = join(folder, 'results', `${String(results)}.json`)
    return existsSync(file) ? (readFileSync(file, 'utf8').match(/"h"/g) ?? []).length : -1
  })
  const isKept = lines.length === 2 && lines[0] === 120 && lines[1] === 2 * after
  return isLowered === true && isUntouched === true && isKept && collectedOn > '2026-05-24' && after < 30
}

/** What `check --write` does. */
function record(root: string): void {
  const folder = join(root, 'human-rights')
  if (!existsSync(join(folder, ABOUT_FILE))) return
  const { marks } = checkRegister(englishRegister, folder, TODAY)
  if (marks) writeLock(folder, marks, '')
}

function put(folder: string, path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true })
  writeFileSync(join(folder, path), text)
}

function commit(root: string): void {
  git(root, 'add', '-A')
  git(root, 'commit', '-q', '--allow-empty', '-m', 'Change')
}

function git(root: string, ...args: string[]): void {
  const who = ['-c', 'user.name=Ada', '-c', 'user.email=ada@example.org', '-c', 'commit.gpgsign=false']
  execFileSync('git', [...who, ...args], { cwd: root, stdio: ['ignore', 'ignore', 'pipe'] })
}
