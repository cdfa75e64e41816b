import { globSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { commands } from '../../src/cli/commands.ts'

const root = resolve(import.meta.dirname, '../..')
const read = (path: string) => readFileSync(join(root, path), 'utf8')

/** The words of the commands in a row of the table: what comes second there leaves out what stands in the first. */
function wordsIn(row: string): readonly string[] {
  return [...row.matchAll(/`([^`]+)`/g)].flatMap(([, code = '']) => code.split(' '))
}

test('whoever reads the README finds every command of the program in its table', () => {
  const rows = read('README.md')
    .split('\n')
    .filter((line) => line.startsWith('| `amends '))
    .map(wordsIn)
  const missing = commands.filter(
    ({ name }) => !rows.some((row) => name.split(' ').every((each) => row.includes(each))),
  )
  expect(missing.map(({ name }) => name)).toEqual([])
})

test('from the README a reader comes to every document', () => {
  const found = new Set(['README.md'])
  for (const document of found)
    for (const [, to = ''] of read(document).matchAll(/\]\((?!\w+:)([^)#\s]+\.md)/g))
      found.add(join(dirname(document), to).replaceAll('\\', '/'))
  const all = globSync('docs/**/*.md', { cwd: root }).map((path) => path.replaceAll('\\', '/'))
  expect(all.filter((path) => !found.has(path))).toEqual([])
})
