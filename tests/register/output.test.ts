import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { ABOUT, IMPACT, repository, run } from './folder.ts'

const start = () =>
  repository({ 'human-rights/register.yaml': ABOUT, 'human-rights/impacts/IMP-0001.yaml': IMPACT })

const { isTTY } = process.stdout
const home = process.cwd()
afterEach(() => {
  process.stdout.isTTY = isTTY
  process.chdir(home)
})

describe('a report without a named file', () => {
  test.each([
    ['html', 'human-rights-report.html', '<!doctype html>'],
    ['markdown', 'human-rights-report.md', '# Human rights'],
  ])('on a terminal goes to a file, and the person is told where: %s', async (format, name, begins) => {
    const root = start()
    process.chdir(root)
    process.stdout.isTTY = true
    const { code, out } = await run(root, ['report', '--format', format])
    expect(out).toBe(`The report is in ${join(process.cwd(), name)}.\n`)
    expect(readFileSync(join(root, name), 'utf8').startsWith(begins)).toBe(true)
    expect(code).toBe(0)
  })

  test('goes into a pipe as it is', async () => {
    const root = start()
    process.chdir(root)
    process.stdout.isTTY = false
    const { out } = await run(root, ['report'])
    expect(out.startsWith('<!doctype html>')).toBe(true)
    expect(existsSync(join(root, 'human-rights-report.html'))).toBe(false)
  })
})

describe.each(['report', 'export'])('%s', (command) => {
  test('says what to do where the folder of the file does not exist', async () => {
    const root = start()
    const { code, err } = await run(root, [command, '--output', join(root, 'nodir', 'x.html')])
    expect(err).toContain(`There is no folder ${join(root, 'nodir')}`)
    expect(code).toBe(2)
  })
})

test('an export says what to do where its file is a folder', async () => {
  const root = start()
  const there = join(root, 'there')
  mkdirSync(there)
  const { code, err } = await run(root, ['export', '--output', there])
  expect(err).toContain(`${there} is a folder`)
  expect(code).toBe(2)
})
