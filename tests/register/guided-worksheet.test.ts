import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { PassThrough } from 'node:stream'
import { beforeAll, describe, expect, test } from 'vitest'
import { guideThrough } from '../../src/cli/register/add-counterbalance.ts'
import { askAll, openAsker } from '../../src/cli/register/ask.ts'
import { assessmentQuestions } from '../../src/words/en/register/questions.ts'
import { balanceWords } from '../../src/words/en/register/balance.ts'
import { add as questionsOfAdd } from '../../src/words/en/register/commands.ts'
import { ABOUT, repository, run, TODAY } from './folder.ts'
import { englishRegister } from '../../src/words/register-speaker.ts'

const ENTRY = 'human-rights/counterbalancing/CB-0001.yaml'

/** Types these lines at the guide, then leaves; gives the text of the worksheet and everything that was said. */
async function type(lines: readonly string[], given: Readonly<Record<string, string>> = {}) {
  const [input, output] = [new PassThrough(), new PassThrough()]
  const said: string[] = []
  const kept: string[] = []
  output.on('data', (data: Buffer) => said.push(data.toString()))
  const asker = openAsker({ input, output })
  input.end(lines.map((line) => `${line}\n`).join(''))
  const guide = {
    asker,
    tell: (line: string) => said.push(`${line}\n`),
    keep: (sheet: string) => kept.push(sheet),
    impacts: ['IMP-0001'],
  }
  const text = await guideThrough(englishRegister, guide, 'CB-0001', given, TODAY)
  asker.end()
  return { text, said: said.join(''), kept }
}

async function rulesFor(text: string): Promise<string[]> {
  const root = repository({ 'human-rights/register.yaml': ABOUT, [ENTRY]: text })
  const { out } = await run(root, ['check', '--dir', join(root, 'human-rights'), '--today', TODAY, '--json'])
  const { findings } = JSON.parse(out) as { findings: { rule: string; entry: string }[] }
  return findings.filter(({ entry }) => entry === 'CB-0001').map(({ rule }) => rule)
}

/** Why, then one piece of evidence and an empty line. */
const BECAUSE = ['We tried it with 40 people.', 'Trial of 2026-09-03', '']
const ONE_OPTION = [
  ...['Only dates and places', 'pass', ...BECAUSE],
  ...['rights_of_others', 'pass', ...BECAUSE],
  ...['pass', ...BECAUSE, 'pass', ...BECAUSE, 'pass', ...BECAUSE],
  ...['2026-12-31', 'no'],
]

describe('the guided worksheet', () => {
  test('a whole worksheet comes out of it, and a check finds nothing wrong with it', async () => {
    const { text } = await type(
      [
        ...['Elections', 'public_affairs', 'expression_information', '', 'yes', ...ONE_OPTION],
        ...[
          'First-time voters',
          '',
          '',
          '2',
          'Amina',
          'It passed every test.',
          '2026-12-01',
          'A new model.',
          '',
        ],
      ],
      { impact: 'IMP-0001' },
    )
    expect(text).toContain('Trial of 2026-09-03')
    expect(text).toMatch(/decision:\n {2}option: option-1\n {2}by: Amina/)
    // The impact is not in this empty register; everything else holds.
    expect(await rulesFor(text)).toEqual([expect.stringMatching(/^R00|^R1/)])
  })

  test('who names an absolute right is told that nothing may be weighed, and is asked no more', async () => {
    const { text, said } = await type([
      'Prison chat',
      'child_rights',
      'privacy',
      'torture_cruel_treatment',
      'yes',
    ])
    expect(said).toContain(balanceWords.gates.absolute_involved)
    expect(said).not.toContain(balanceWords.questions.gate)
    expect(text).toContain('gate: absolute_involved')
    expect(await rulesFor(text)).not.toContain('R611')
  })

  test('saving money is no right: the sheet says so, and can be kept without a second right', async () => {
    const { text, said } = await type(['Shorter answers', '', 'none', 'expression_information', ''])
    expect(said).toContain(balanceWords.gates.not_rights)
    expect(text).toContain('gate: not_rights')
    expect((await rulesFor(text)).filter((rule) => rule.startsWith('R0'))).toEqual([])
  })

  test('an answer that cannot be taken is asked for again, with what would help', async () => {
    const { text, said } = await type([
      '',
      'Elections',
      '77',
      'public_affairs',
      'privacy, nonsense',
      'privacy',
    ])
    expect(said).toContain(balanceWords.guide.empty)
    expect(said.split(questionsOfAdd.noneOfThese)).toHaveLength(3)
    expect(text).toMatch(/protects:\n {2}- public_affairs\nrestricts:\n {2}- privacy\n/)
  })

  test('whoever leaves in the middle keeps what was typed, and the check says what is open', async () => {
    const lines = ['Elections', 'public_affairs', 'expression_information', '', 'yes', 'Only dates', 'pass']
    const { text, said } = await type([...lines, 'We looked.', 'First study'])
    expect(said).toContain(balanceWords.guide.kept)
    expect(text).toContain('First study')
    const rules = await rulesFor(text)
    expect(rules).toContain('R614')
    expect(rules.filter((rule) => rule.startsWith('R0'))).toEqual([])
  })

  test('every answer is kept before the next question is asked', async () => {
    const { kept } = await type(['Elections', 'public_affairs'])
    expect(kept).toHaveLength(2)
    expect(kept[1]).toMatch(/title: Elections\n(.*\n)*protects:\n {2}- public_affairs/)
  })

  test('what was given as an option is not asked again', async () => {
    const { said } = await type([], { title: 'Elections', protects: 'child_rights', restricts: 'privacy' })
    expect(said).not.toContain(balanceWords.questions.title)
    expect(said).not.toContain(balanceWords.questions.restricts)
    expect(said).toContain(balanceWords.questions.absolute)
  })
})

test('questions that somebody leaves open give the answers until then', async () => {
  const [input, output] = [new PassThrough(), new PassThrough()]
  const asker = openAsker({ input, output })
  input.end('one\n  two \n')
  expect(
    await askAll(englishRegister, [{ text: 'First? ' }, { text: 'Second? ' }, { text: 'Third? ' }], asker),
  ).toEqual(['one', 'two'])
})

test('a slip is said at once, and costs no answer before it', async () => {
  const [input, output] = [new PassThrough(), new PassThrough()]
  const asker = openAsker({ input, output })
  const wrong = (answer: string) => (answer === '9' ? 'That is no grade.' : null)
  input.end('a long story\n9\n4\n')
  expect(await askAll(englishRegister, [{ text: 'What? ' }, { text: 'Grade? ', wrong }], asker)).toEqual([
    'a long story',
    '4',
  ])
  expect(String(output.read())).toContain('That is no grade.\nGrade? ')
})

/** `script`, which Debian always has, gives the command a real terminal. */
describe.runIf(process.platform === 'linux')('on a real terminal', () => {
  const command = resolve(import.meta.dirname, '../../packages/register/dist/amends-register.mjs')
  beforeAll(() => {
    execFileSync(process.execPath, [resolve(import.meta.dirname, '../../scripts/pack-register.mjs')])
  })

  /** Types each text once what comes before it has been said. */
  async function onTerminal(root: string, args: string, typed: readonly (readonly [string, string])[]) {
    const child = spawn('script', ['-qec', `'${process.execPath}' '${command}' ${args}`, '/dev/null'], {
      cwd: root,
    })
    let said = ''
    let next = 0
    child.stdout.on('data', (data: Buffer) => {
      said += data.toString()
      for (let step = typed[next]; step && said.includes(step[0]); step = typed[next]) {
        next += 1
        child.stdin.write(step[1])
      }
    })
    await once(child, 'close')
    return said
  }

  test('the worksheet asks, and Ctrl-C keeps what was answered', async () => {
    const root = repository({ 'human-rights/register.yaml': ABOUT })
    const said = await onTerminal(root, 'add counterbalance', [
      [balanceWords.questions.title, 'Elections\n'],
      [balanceWords.questions.protects, '8\n'],
      [balanceWords.questions.restricts, 'privacy\n'],
      [balanceWords.questions.absolute, '\u0003'],
    ])
    expect(said).toContain(balanceWords.questions.restricts)
    expect(said).toContain(balanceWords.guide.kept)
    expect(readFileSync(join(root, ENTRY), 'utf8')).toMatch(
      /title: Elections\n(.*\n)*restricts:\n {2}- privacy/,
    )
  })

  // Closing the terminal, not a signal alone: reading, writing and switching its mode fail from then on.
  const shutIt = `
import os, pty, sys, time
pid, fd = pty.fork()
if pid == 0:
    os.execv(sys.argv[1], sys.argv[1:])
for line in ['Elections', 'child_rights', 'privacy']:
    seen = b''
    while not seen.rstrip().endswith((b'?', b'.')):
        seen += os.read(fd, 1000)
    os.write(fd, (line + '\\n').encode())
time.sleep(0.5)
os.close(fd)
for _ in range(100):
    if os.waitpid(pid, os.WNOHANG)[0]: break
    time.sleep(0.1)
`
  const hasPython = spawnSync('python3', ['-c', 'import pty']).status === 0

  test.runIf(hasPython)(
    'whoever shuts the window keeps every answer that was given',
    () => {
      const root = repository({ 'human-rights/register.yaml': ABOUT })
      spawnSync('python3', ['-c', shutIt, process.execPath, command, 'add', 'counterbalance'], {
        cwd: root,
        timeout: 30_000,
      })
      expect(readFileSync(join(root, ENTRY), 'utf8')).toMatch(
        /title: Elections\n(.*\n)*restricts:\n {2}- privacy/,
      )
    },
    40_000,
  )

  test('the light questions ask one by one, and Ctrl-D keeps what was answered', async () => {
    const root = repository({ 'human-rights/register.yaml': ABOUT })
    await onTerminal(root, 'add assessment --light', [
      [assessmentQuestions.what_changes.question, 'A new model answers.\n'],
      [assessmentQuestions.who_is_touched.question, 'Pupils.\n'],
      [assessmentQuestions.gravest_harm.question, 'Bad advice.\n'],
      [questionsOfAdd.questions.grade, '9\n'],
      ['"9" cannot stand for grade', '4\n'],
      [assessmentQuestions.how_many.question, '\u0004'],
    ])
    const text = readFileSync(join(root, 'human-rights/assessments/AS-0001.yaml'), 'utf8')
    expect(text).toContain('answer: A new model answers.')
    expect(text).toContain('answer: Pupils.')
    expect(text).toMatch(/answer: Bad advice\.\n +grade: 4/)
    expect(text).toContain('answer: TODO')
  })
})
