import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '../..')
const page = readFileSync(join(root, 'docs/threat-model.md'), 'utf8')
const scripts = (JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: object }).scripts

/** Each promise with the cell that says what shows it. */
const promises = page
  .split('\n')
  .filter((line) => line.startsWith('| ') && !line.startsWith('| Promise') && !line.startsWith('| ---'))
  .map((line) => line.split(' | ').map((cell) => cell.replace(/^\| | \|$/g, '')))

/** The files of a cell, each with the names of tests that follow it. */
function testsIn(cell: string): { readonly file: string; readonly names: readonly string[] }[] {
  return cell
    .split(/(?=`(?:src|tests)\/)/)
    .filter((part) => /^`(src|tests)\//.test(part))
    .map((part) => ({
      file: /^`([^`]+)`/.exec(part)?.[1] ?? '',
      names: [...part.matchAll(/"([^"]+)"/g)].map(([, name = '']) => name),
    }))
}

test('there are promises against every position', () => {
  expect(promises.length).toBeGreaterThan(20)
})

test.each(promises)('“%s” names a test that is there', (_, shownBy = '') => {
  const commands = [...shownBy.matchAll(/`npm run ([^`]+)`/g)].map(([, name = '']) => name)
  for (const name of commands) expect(scripts).toHaveProperty([name])
  const tests = testsIn(shownBy)
  expect(tests.length).toBeGreaterThan(0)
  for (const { file, names } of tests) {
    expect(existsSync(join(root, file)), file).toBe(true)
    expect(names.length, file).toBeGreaterThan(0)
    const source = readFileSync(join(root, file), 'utf8')
    for (const name of names) expect(source.includes(name), `${file}: ${name}`).toBe(true)
  }
})
