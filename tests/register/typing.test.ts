import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { askAll, openAsker } from '../../src/cli/register/ask.ts'
import { registerCommands } from '../../src/cli/register/commands.ts'
import { questionsFor } from '../../src/cli/register/questions.ts'
import { readOptions } from '../../src/cli/read-options.ts'
import { readRegister } from '../../src/register/files/read.ts'
import { ABOUT, repository, run } from './folder.ts'
import { englishRegister } from '../../src/words/register-speaker.ts'

const add = registerCommands.find(({ name }) => name === 'register add')!
const newRegister = () => join(repository({ 'human-rights/register.yaml': ABOUT }), 'human-rights')

async function impactFrom(...typed: string[]): Promise<Record<string, unknown>> {
  const folder = newRegister()
  expect(await run(folder, ['add', 'impact', '--dir', folder, ...typed])).toMatchObject({ code: 0 })
  return parse(readFileSync(join(folder, 'impacts/IMP-0001.yaml'), 'utf8')) as Record<string, unknown>
}

describe('on the command line', () => {
  test('several rights and groups are all kept', async () => {
    const rights = ['--right', 'privacy', '--right', 'child_rights']
    const groups = ['--group', 'Pupils who write in Spanish', '--group', 'Pupils who write in English']
    expect(await impactFrom(...rights, ...groups)).toMatchObject({
      rights: ['privacy', 'child_rights'],
      groups: [{ name: 'Pupils who write in Spanish' }, { name: 'Pupils who write in English' }],
    })
  })

  test('a comma in the name of a group does not make two groups', async () => {
    expect(await impactFrom('--group', 'Girls, 12 to 15')).toMatchObject({
      groups: [{ name: 'Girls, 12 to 15' }],
    })
  })

  test('an impact of the only product names it; a title of blanks is no title', async () => {
    expect(await impactFrom('--title', '  ')).toMatchObject({ systems: ['helper'], title: 'TODO' })
  })

  test('a product that is not in the register is refused, with those there are', async () => {
    const folder = newRegister()
    const { code, err } = await run(folder, ['add', 'release', '--dir', folder, '--system', 'helpr'])
    expect(code).toBe(2)
    expect(err).toContain('Known: helper. Did you mean "helper"?')
  })

  test.each([
    [['--title', 'A', '--title', 'B'], 'The option --title was given twice'],
    [['--tilte', 'A'], 'There is no option --tilte here. Did you mean --title?'],
    [['--zzzzzzzz'], 'There is no option --zzzzzzzz here. Add --help'],
    [['--title'], 'The option --title needs a value after it.'],
  ])('%j is said in plain words', (typed, sentence) => {
    expect(() => readOptions(add, typed)).toThrow(sentence)
  })
})

describe('on a terminal', () => {
  const answering = (lines: readonly string[]) => {
    const [input, output] = [new PassThrough(), new PassThrough()]
    const asker = openAsker({ input, output })
    input.end(lines.map((line) => `${line}\n`).join(''))
    return { asker, said: () => String(output.read() ?? '') }
  }

  test('a right is chosen by its number, with its plain name before the eyes', async () => {
    const questions = questionsFor(englishRegister, 'impact', {}, readRegister(newRegister()))
    const { asker, said } = answering(['Bad advice', 'People get bad advice.', '3, child_rights'])
    expect((await askAll(englishRegister, questions, asker)).slice(0, 3)).toEqual([
      'Bad advice',
      'People get bad advice.',
      'privacy,child_rights',
    ])
    expect(said()).toContain('3  privacy: Privacy')
  })

  test('where one is asked for, two are not taken; nor is what is not on the list', async () => {
    const questions = questionsFor(englishRegister, 'release', {}, readRegister(newRegister()))
    const { asker } = answering(['x1', '1', 'hold, open', '2'])
    expect(await askAll(englishRegister, questions, asker)).toEqual(['helper', 'closed'])
  })

  test('what was given on the command line is not asked again', () => {
    const loaded = readRegister(newRegister())
    expect(
      questionsFor(englishRegister, 'release', { decision: 'hold' }, loaded).map(({ name }) => name),
    ).not.toContain('decision')
  })
})
