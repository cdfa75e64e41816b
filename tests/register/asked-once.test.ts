import { execFileSync } from 'node:child_process'
import fs, { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { repository, run } from './folder.ts'
import { commit, git, product, rewrite, write } from './git-product.ts'

/** Everything that git is asked while something runs, with what it is given to read. */
async function questionsTo(root: string, runs: () => Promise<unknown>): Promise<readonly string[]> {
  const real = execFileSync('sh', ['-c', 'command -v git'], { encoding: 'utf8' }).trim()
  const [bin, log] = [repository(), repository()]
  const script = `#!/bin/sh\nq=$(mktemp ${log}/XXXXXXXX)\ncat > $q.in\necho "$*" > $q\n${real} "$@" < $q.in\n`
  writeFileSync(join(bin, 'git'), script, { mode: 0o755 })
  const path = process.env['PATH']
  process.env['PATH'] = `${bin}:${path ?? ''}`
  try {
    await runs()
  } finally {
    process.env['PATH'] = path
  }
  return readdirSync(log)
    .filter((name) => !name.endsWith('.in'))
    .map((name) => [name, `${name}.in`].map((each) => readFileSync(join(log, each), 'utf8')).join(''))
    .map((question) => question.replaceAll(root, ''))
}

test.each([
  ['on the main branch', () => undefined],
  ['on a branch', (root: string) => git(root, 'checkout', '-qb', 'change')],
  [
    'in a merge',
    async (root: string) => {
      git(root, 'checkout', '-qb', 'change')
      await rewrite('human-rights/impacts/IMP-0001.yaml', /scale: 5/g, 'scale: 2')(root)
      commit(root, 'Mine')
      git(root, 'checkout', '-q', 'main')
      await write('notes.md', 'A note.')(root)
      commit(root, 'Theirs')
      git(root, 'merge', '-q', '--no-ff', '--no-commit', 'change')
    },
  ],
])('git is asked nothing twice %s', async (_, goTo) => {
  const root = await product()
  await goTo(root)
  const asked = await questionsTo(root, () => run(root, ['check']))
  expect(asked.length).toBeGreaterThan(5)
  expect(asked.filter((each, index) => asked.indexOf(each) !== index)).toEqual([])
})

test.each([
  ['alone', []],
  ['beside a base', ['--base', 'human-rights']],
])('kept results are read once in a check %s', async (_, more) => {
  const root = await product()
  const read = vi.spyOn(fs, 'readFileSync')
  syncBuiltinESMExports()
  try {
    await run(root, ['check', ...more.map((each) => (each.startsWith('-') ? each : join(root, each)))])
    const paths = read.mock.calls.map(([path]) => String(path)).filter((path) => path.includes('/results/'))
    const folders = more.length === 0 ? 1 : 2
    expect(paths).toHaveLength(folders * readdirSync(join(root, 'human-rights/results')).length)
  } finally {
    read.mockRestore()
    syncBuiltinESMExports()
  }
})
