import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import { caseKeysIn } from '../../src/config.ts'
import { IN_CLEAR } from '../../src/store/in-clear.ts'
import { emptyMachine, rowsOf, seed, soundness, storiesOf, type Check } from './machine.ts'

/** A backup brings back every row of every table. */
const TABLES = Object.keys(IN_CLEAR)

interface Made {
  readonly data: string
  readonly keys: string
}

/**
 * The invented example is backed up and brought back on a machine on which nothing is, by the commands alone; then a
 * case is erased, and the same backup is brought back beside the keys of today.
 */
export async function drillRestore(folder: string): Promise<Check[]> {
  const first = emptyMachine(folder, 'first')
  first.amends('migrate')
  await seed(first)
  const before = { rows: await rowsOf(first, TABLES), stories: await storiesOf(first) }
  const { data, keys } = JSON.parse(
    first.amends('backup', join(folder, 'data'), '--keys', join(folder, 'keys'), '--json'),
  ) as Made

  const second = emptyMachine(folder, 'second')
  second.amends('restore', data, '--keys', keys)
  const there = { rows: await rowsOf(second, TABLES), stories: await storiesOf(second) }
  const sound = soundness(second)

  const gone = eraseOne(first.amends, Object.keys(before.stories))
  const third = emptyMachine(folder, 'third')
  for (const [from, to] of [
    [first.config.keyFile, third.config.keyFile],
    [caseKeysIn(first.config), caseKeysIn(third.config)],
    [`${caseKeysIn(first.config)}.erased`, `${caseKeysIn(third.config)}.erased`],
  ] as const)
    copyFileSync(from, to)
  third.amends('restore', data)
  const today = await storiesOf(third)
  const others = Object.keys(before.stories).filter((id) => id !== gone)

  return [
    [`there are stories (${Object.keys(before.stories).length}), and each opens`, opensAll(before.stories)],
    ['every table has the rows that it had', JSON.stringify(there.rows) === JSON.stringify(before.rows)],
    [
      'every story and every end of a ledger is equal',
      JSON.stringify(there.stories) === JSON.stringify(before.stories),
    ],
    ...sound,
    [
      'a case that was erased since stays erased with the keys of today',
      holdsWords(before.stories[gone]) && !holdsWords(today[gone]),
    ],
    ['every other one is as it was', others.every((id) => today[id] === before.stories[id])],
  ]
}

function opensAll(stories: Readonly<Record<string, string | null>>): boolean {
  return Object.values(stories).length > 0 && Object.values(stories).every((story) => story !== null)
}

/** An erased case says when it was erased, and has no title and no story. */
function holdsWords(story: string | null | undefined): boolean {
  if (story === null || story === undefined) return false
  return !story.includes('"erased"') || /"story":"[^"]/.test(story)
}

/** Erases the first case that nothing keeps; answers which. */
function eraseOne(amends: (...words: readonly string[]) => string, ids: readonly string[]): string {
  for (const id of ids)
    try {
      amends(
        'erase',
        id,
        '--yes',
        '--although-open',
        '--because',
        'This is a drill, and nobody asked for it.',
      )
      return id
    } catch {
      // A hold, a reprisal or a child in danger keeps it: another one then.
    }
  throw new Error('No case could be erased.')
}
