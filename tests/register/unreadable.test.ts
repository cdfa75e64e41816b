import { mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { filesMatching } from '../../src/register/files/files-in.ts'
import { LARGEST_ENTRY } from '../../src/register/files/read-text.ts'
import { readRegister } from '../../src/register/files/read.ts'
import { ABOUT, IMPACT, repository, run } from './folder.ts'
import { sentenceOf } from '../../src/register/check/rule-words.ts'
import { englishRegister } from '../../src/words/register-speaker.ts'

const FILES = { 'human-rights/register.yaml': ABOUT, 'human-rights/impacts/IMP-0001.yaml': IMPACT }
const SECOND = 'human-rights/impacts/IMP-0002.yaml'

test.each<[string, (root: string) => void, string, string]>([
  ['a folder', (root) => mkdirSync(join(root, SECOND)), 'impacts/IMP-0002.yaml', 'it is a folder'],
  [
    'a link to nothing',
    (root) => {
      symlinkSync('/nowhere/at/all', join(root, SECOND))
    },
    'impacts/IMP-0002.yaml',
    'it is a link to nothing',
  ],
  [
    'in another encoding',
    (root) => {
      writeFileSync(join(root, SECOND), Buffer.from(`\u00ff${IMPACT}`, 'latin1'))
    },
    'impacts/IMP-0002.yaml',
    'UTF-8',
  ],
  [
    'far too large',
    (root) => {
      writeFileSync(join(root, SECOND), `${IMPACT}#${'x'.repeat(LARGEST_ENTRY)}\n`)
    },
    'impacts/IMP-0002.yaml',
    'it has 5.1 MB, and up to 5 MB are read',
  ],
  [
    'an alias of itself',
    (root) => {
      writeFileSync(join(root, SECOND), `${IMPACT}benefits: &a [*a]\n`)
    },
    'impacts/IMP-0002.yaml',
    '',
  ],
  [
    'a file in place of a folder',
    (root) => {
      writeFileSync(join(root, 'human-rights/releases'), 'x')
    },
    'releases',
    'a folder is meant',
  ],
])(
  'an entry that is %s is a finding, and the others are checked all the same',
  async (_, make, file, why) => {
    const root = repository(FILES)
    make(root)
    const { register, problems } = readRegister(join(root, 'human-rights'))
    expect(register.impacts.map(({ id }) => id)).toEqual(['IMP-0001'])
    const found = problems.find((each) => each.rule === 'R001' && each.file === file)
    expect(found && sentenceOf(englishRegister, found)).toContain(why)
    const { code, out } = await run(root, ['check'])
    expect(code).toBe(1)
    expect(out).toContain('R001')
  },
)

test('a lock that is a folder is a finding, and nothing is written', async () => {
  const root = repository(FILES)
  mkdirSync(join(root, 'human-rights/register.lock.yaml'))
  const { code, out } = await run(root, ['check', '--write', '--rechain'])
  expect(code).toBe(1)
  expect(out).toContain('R010')
})

test('a register.yaml that cannot be read is a finding', async () => {
  const root = repository(FILES)
  rmSync(join(root, 'human-rights/register.yaml'))
  mkdirSync(join(root, 'human-rights/register.yaml'))
  const { code, out } = await run(root, ['check'])
  expect(code).toBe(1)
  expect(out).toContain('it is a folder')
})

test('a value that is no such thing is named, and not poured out', async () => {
  const statement = `statement: [${'x'.repeat(100_000)}]`
  const impact = IMPACT.replace('statement: People get wrong advice.', statement)
  const { out } = await run(repository({ ...FILES, 'human-rights/impacts/IMP-0001.yaml': impact }), ['check'])
  expect(out).toContain('R005')
  expect(out.length).toBeLessThan(5000)
})

test('a prompt behind a link is watched like any other, and a folder is no file', () => {
  const root = repository({
    ...FILES,
    'shared/tutor.md': 'Be kind.\n',
    'prompts/own.md': 'Be brief.\n',
  })
  symlinkSync(join(root, 'shared/tutor.md'), join(root, 'prompts/tutor.md'))
  symlinkSync(join(root, 'nowhere.md'), join(root, 'prompts/broken.md'))
  expect(filesMatching(root, ['prompts/**'])).toEqual(['prompts/own.md', 'prompts/tutor.md'])
  expect(filesMatching(root, ['prompts', 'prompts/own.md/*'])).toEqual([])
})

test('a watched folder in place of a file is a finding, and no crash', async () => {
  const root = repository({
    ...FILES,
    'human-rights/register.yaml': `${ABOUT}watch:\n  prompts: [prompts]\n`,
    'prompts/a.md': 'x',
  })
  const { code, out } = await run(root, ['check'])
  expect(code).toBe(1)
  expect(out).toContain('R021')
})

test('rows of an import get ids that were never used, not even by an impact that was deleted', async () => {
  const root = repository({ ...FILES, 'rows.csv': 'name\nOne\nTwo\n' })
  await run(root, ['check', '--write'])
  rmSync(join(root, 'human-rights/impacts/IMP-0001.yaml'))
  const { out } = await run(root, ['import', join(root, 'rows.csv'), '--json'])
  expect((JSON.parse(out) as { added: string[] }).added).toEqual(['IMP-0002', 'IMP-0003'])
})

test('the report says of an impact whose file cannot be read that it cannot be read, and not that it is gone', async () => {
  const root = repository({ ...FILES, [SECOND]: IMPACT.replace('IMP-0001', 'IMP-0002') })
  await run(root, ['check', '--write'])
  writeFileSync(join(root, SECOND), 'id: [')
  const { out } = await run(root, ['report', '--format', 'markdown', '--output', join(root, 'r.md')])
  expect(out).toBe('')
  const text = readFileSync(join(root, 'r.md'), 'utf8')
  expect(text).toContain('IMP-0002 cannot be read')
  expect(text).not.toContain('gone from the files')
})
