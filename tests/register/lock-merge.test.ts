import { execFileSync, spawnSync } from 'node:child_process'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { bundleText } from '../../src/register/exchange/bundle.ts'
import { keyOf, LOCK_FILE, readLock } from '../../src/register/files/lock.ts'
import { readRegister } from '../../src/register/files/read.ts'
import { salvageMarks } from '../../src/register/files/salvage-marks.ts'
import { writeWhole } from '../../src/register/files/write-whole.ts'
import { ABOUT, IMPACT, repository, run } from './folder.ts'

const FILES = { 'human-rights/register.yaml': ABOUT, 'human-rights/impacts/IMP-0001.yaml': IMPACT }
const other = (id: string, scale: number) =>
  IMPACT.replace('IMP-0001', id).replace('scale: 3', `scale: ${String(scale)}`)

/** A name for commits and merges, which a new machine does not have. */
const SOMEBODY = ['-c', 'user.name=A', '-c', 'user.email=a@example.org']
const git = (root: string, ...typed: string[]) => execFileSync('git', [...SOMEBODY, ...typed], { cwd: root })

/** Two branches that each recorded grades of a new impact, merged by git, with the conflict left in the lock. */
async function merged(style: 'merge' | 'diff3') {
  const root = repository(FILES)
  const lock = join(root, 'human-rights', LOCK_FILE)
  const commit = async (id?: string, scale = 0) => {
    if (id) writeFileSync(join(root, `human-rights/impacts/${id}.yaml`), other(id, scale))
    await run(root, ['check', '--write'])
    git(root, 'add', '.')
    git(root, 'commit', '--quiet', '--message', id ?? 'start')
    return readLock(join(root, 'human-rights')).marks
  }
  git(root, 'init', '--quiet', '--initial-branch', 'main')
  await commit()
  git(root, 'switch', '--quiet', '--create', 'theirs')
  const theirs = await commit('IMP-0002', 5)
  git(root, 'switch', '--quiet', 'main')
  const ours = await commit('IMP-0003', 4)
  const typed = ['-c', `merge.conflictStyle=${style}`, 'merge', '--quiet', 'theirs']
  expect(spawnSync('git', [...SOMEBODY, ...typed], { cwd: root }).status, 'git finds a conflict').toBe(1)
  expect(readFileSync(lock, 'utf8')).toContain('<<<<<<<')
  return { root, folder: join(root, 'human-rights'), lock, all: new Set([...ours, ...theirs].map(keyOf)) }
}

describe('two lock files after a merge', () => {
  test.each(['merge', 'diff3'] as const)(
    'the marks of both count, and --rechain makes one chain of them (%s)',
    async (style) => {
      const { root, folder, lock, all } = await merged(style)
      const before = readFileSync(lock, 'utf8')
      expect(new Set(readLock(folder).marks.map(keyOf))).toEqual(all)

      const plain = await run(root, ['check', '--write'])
      expect(plain.code).toBe(1)
      expect(plain.out).toContain('R010')
      expect(readFileSync(lock, 'utf8'), 'nothing is written without being asked').toBe(before)

      await run(root, ['check', '--write', '--rechain'])
      const { marks, problems } = readLock(folder)
      expect(problems).toEqual([])
      expect(new Set(marks.map(keyOf))).toEqual(all)
      expect(marks).toHaveLength(all.size)
      expect((await run(root, ['check'])).out).not.toMatch(/R010|R012/)
    },
  )

  test('a grade of the other branch does not fall when its rating is deleted in the merge', async () => {
    const { root } = await merged('merge')
    writeFileSync(join(root, 'human-rights/impacts/IMP-0002.yaml'), other('IMP-0002', 1))
    const { out } = await run(root, ['check', '--write', '--rechain'])
    expect(out).toContain('Everybody once had scale 5')
  })

  test('both files pasted one after the other lose nothing either', async () => {
    const { root, folder, lock, all } = await merged('merge')
    const side = (name: string) => String(git(root, 'show', `${name}:human-rights/${LOCK_FILE}`))
    writeFileSync(lock, side('main') + side('theirs'))
    await run(root, ['check', '--write', '--rechain'])
    expect(new Set(readLock(folder).marks.map(keyOf))).toEqual(all)
  })

  test('a conflict whose signs were taken out by hand, so that marks run into each other, is left alone', async () => {
    const { root, lock } = await merged('merge')
    const torn = readFileSync(lock, 'utf8').replace(/^(<{7}|={7}|>{7}).*\n/gm, '')
    writeFileSync(lock, torn)
    expect((await run(root, ['check', '--write', '--rechain'])).err).toContain('nothing was written')
    expect(readFileSync(lock, 'utf8')).toBe(torn)
  })
})

test.each([
  ['a line nobody understands', (text: string) => text.replace('grade: 3', 'grade 3')],
  ['a file cut off in the middle', (text: string) => text.slice(0, text.lastIndexOf('grade:') + 3)],
  ['an empty file', () => ''],
])('%s is no reason to start a new chain with fewer marks', async (_, spoil) => {
  const root = repository(FILES)
  await run(root, ['check', '--write'])
  const file = join(root, 'human-rights', LOCK_FILE)
  const spoiled = spoil(readFileSync(file, 'utf8'))
  writeFileSync(file, spoiled)
  const { code, err } = await run(root, ['check', '--write', '--rechain'])
  expect(code).toBe(1)
  expect(err).toContain('nothing was written')
  expect(readFileSync(file, 'utf8')).toBe(spoiled)
})

test('a bundle is not imported over a lock whose chain is broken', async () => {
  const root = repository(FILES)
  await run(root, ['check', '--write'])
  writeFileSync(join(root, 'b.yaml'), bundleText(readRegister(join(root, 'human-rights')), 'yaml'))
  const file = join(root, 'human-rights', LOCK_FILE)
  writeFileSync(file, 'marks: [')
  const { code, err } = await run(root, ['import', join(root, 'b.yaml')])
  expect([code, readFileSync(file, 'utf8')]).toEqual([1, 'marks: ['])
  expect(err).toContain('nothing was written')
})

test('a lock that was read back line by line is the one that was written', async () => {
  const root = repository({ ...FILES, 'human-rights/impacts/IMP-0002.yaml': other('IMP-0002', 5) })
  await run(root, ['check', '--write'])
  const folder = join(root, 'human-rights')
  const text = readFileSync(join(folder, LOCK_FILE), 'utf8')
  expect(salvageMarks(text)).toEqual({ marks: readLock(folder).marks, whole: true, conflictAt: null })
})

test('a file that cannot be written whole keeps what it had, and nothing is left beside it', () => {
  const root = repository({ 'a/file.yaml': 'old\n' })
  const file = join(root, 'a/file.yaml')
  // A text that cannot be written stands for a disk that is full.
  expect(() => {
    writeWhole(file, Symbol('full') as never)
  }).toThrow()
  expect(readFileSync(file, 'utf8')).toBe('old\n')
  expect(readdirSync(join(root, 'a'))).toEqual(['file.yaml'])
  writeWhole(file, 'new\n')
  expect(readFileSync(file, 'utf8')).toBe('new\n')
})
