import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readLock } from '../../src/register/files/lock.ts'
import { ABOUT, IMPACT, repository, run } from './folder.ts'
import { checked, commit, git } from './git-product.ts'

const STYLES = ['merge', 'diff3', 'zdiff3'] as const
const SOMEBODY = ['-c', 'user.name=A', '-c', 'user.email=a@example.org']

const impact = (id: string, title: string, scale: number) =>
  IMPACT.replace('IMP-0001', id)
    .replace('Wrong advice', title)
    .replace('scale: 3', `scale: ${String(scale)}`)

const mitigation = (id: string, title: string, of: string) => `id: ${id}
title: ${title}
category: policy
aim: prevent
impacts: [${of}]
acts_at: deployer
owner: Amina
check_on: 2027-01-01
stop_condition: It does more harm than it prevents, see ${of}.
no_side_effects: { by: Amina, on: 2026-10-02, why: 'We asked the people of ${of}.' }
`

const read = (root: string, path: string) => readFileSync(join(root, 'human-rights', path), 'utf8')
const put = (root: string, path: string, text: string) => {
  mkdirSync(dirname(join(root, 'human-rights', path)), { recursive: true })
  writeFileSync(join(root, 'human-rights', path), text)
}

/** A register of nothing on `main`, and two branches that do not know of each other. */
async function begun() {
  const root = repository({ 'human-rights/register.yaml': ABOUT })
  git(root, 'init', '-q', '-b', 'main')
  commit(root, 'Begin')
  git(root, 'branch', 'theirs')
  return root
}

async function onBranch(root: string, branch: string, files: Readonly<Record<string, string>>) {
  git(root, 'switch', '-q', branch)
  for (const [path, text] of Object.entries(files)) put(root, path, text)
  await run(root, ['check', '--write'])
  commit(root, `Write on ${branch}`)
}

function merge(root: string, branch: string, style: string) {
  const typed = [...SOMEBODY, '-c', `merge.conflictStyle=${style}`, 'merge', '--quiet', branch]
  expect(spawnSync('git', typed, { cwd: root }).status, 'git finds a conflict').toBe(1)
}

const OURS = {
  'impacts/IMP-0001.yaml': impact('IMP-0001', 'Wrong advice to pupils', 2),
  'mitigations/MIT-0001.yaml': mitigation('MIT-0001', 'Ask a teacher', 'IMP-0001'),
}
const THEIRS = {
  'impacts/IMP-0001.yaml': impact('IMP-0001', 'Faces taken for others', 3),
  'mitigations/MIT-0001.yaml': mitigation('MIT-0001', 'Blur faces', 'IMP-0001'),
  'mitigations/MIT-0002.yaml': mitigation('MIT-0002', 'Look at it by hand', 'IMP-0001'),
}

/** Two branches that each added another harm as IMP-0001, merged on `main`. */
async function collided(style: string) {
  const root = await begun()
  await onBranch(root, 'theirs', THEIRS)
  await onBranch(root, 'main', OURS)
  merge(root, 'theirs', style)
  return root
}

describe.each(STYLES)('two branches that added one number for two harms (%s)', (style) => {
  test('each file with signs of git is one clear error', async () => {
    const root = await collided(style)
    expect(read(root, 'impacts/IMP-0001.yaml')).toContain('<<<<<<<')
    const { out } = await run(root, ['check', '--json'])
    const { findings } = JSON.parse(out) as {
      findings: { rule: string; file: string; line: number; level: string }[]
    }
    const errors = findings.filter(({ level }) => level === 'error')
    expect(errors.map(({ rule, file }) => `${rule} ${file}`).sort()).toEqual([
      'R010 human-rights/register.lock.yaml',
      'R019 human-rights/impacts/IMP-0001.yaml',
      'R019 human-rights/mitigations/MIT-0001.yaml',
    ])
    const lines = read(root, 'impacts/IMP-0001.yaml').split('\n')
    expect(lines[errors.find(({ rule }) => rule === 'R019')!.line - 1]).toMatch(/^<<<<<<< /)
  })

  test('renumber keeps both whole, with every link, and the check is green before and after the commit', async () => {
    const root = await collided(style)
    const tried = await run(root, ['renumber', '--dry-run'])
    expect(tried.out).toContain('IMP-0001 of the branch that was not first is IMP-0002 now.')
    expect(read(root, 'impacts/IMP-0001.yaml'), 'nothing is written').toContain('<<<<<<<')

    expect((await run(root, ['renumber'])).code).toBe(0)
    expect(read(root, 'impacts/IMP-0001.yaml')).toBe(OURS['impacts/IMP-0001.yaml'])
    expect(read(root, 'mitigations/MIT-0001.yaml')).toBe(OURS['mitigations/MIT-0001.yaml'])
    expect(read(root, 'impacts/IMP-0002.yaml')).toBe(impact('IMP-0002', 'Faces taken for others', 3))
    expect(read(root, 'mitigations/MIT-0003.yaml')).toBe(mitigation('MIT-0003', 'Blur faces', 'IMP-0002'))
    expect(read(root, 'mitigations/MIT-0002.yaml')).toBe(
      mitigation('MIT-0002', 'Look at it by hand', 'IMP-0002'),
    )
    const { marks, problems } = readLock(join(root, 'human-rights'))
    expect(problems).toEqual([])
    const scales = marks.filter(({ judgement }) => judgement === 'scale')
    expect(scales.map((mark) => [mark.impact, mark.grade])).toEqual([
      ['IMP-0001', 2],
      ['IMP-0002', 3],
    ])

    const before = git(root, 'diff')
    expect((await run(root, ['renumber'])).out).toContain('Nothing changed.')
    expect(git(root, 'diff')).toBe(before)

    const errors = async () => (await checked(root)).errors
    expect(await errors()).toEqual([])
    commit(root, 'Merge both')
    expect(await errors()).toEqual([])
    commit(root, 'Go on')
    expect(await errors()).toEqual([])
  })
})

test('numbers of the main branch stay, whichever side it is merged from', async () => {
  const root = await begun()
  await onBranch(root, 'theirs', THEIRS)
  await onBranch(root, 'main', OURS)
  git(root, 'switch', '-q', 'theirs')
  merge(root, 'main', 'merge')
  await run(root, ['renumber'])
  expect(read(root, 'impacts/IMP-0001.yaml')).toBe(OURS['impacts/IMP-0001.yaml'])
  expect(read(root, 'impacts/IMP-0002.yaml')).toBe(impact('IMP-0002', 'Faces taken for others', 3))
  expect((await checked(root)).errors).toEqual([])
  commit(root, 'Merge main')
  expect((await checked(root)).errors).toEqual([])
})

test('grades of a branch count for the entry that was moved, and for no other number somebody writes them to', async () => {
  const root = await collided('merge')
  await run(root, ['renumber'])
  // Whoever changes the harm in the same commit has no history that shows it is the same one.
  put(root, 'impacts/IMP-0002.yaml', impact('IMP-0002', 'Something else', 3))
  commit(root, 'Merge both, and change one')
  expect((await checked(root)).errors).toContain('R014')
})

test('a merge that copies an impact which stood before takes no grade off it', async () => {
  const root = await begun()
  await onBranch(root, 'main', { 'impacts/IMP-0001.yaml': impact('IMP-0001', 'Wrong advice', 3) })
  git(root, 'branch', '-f', 'theirs')
  const graver = impact('IMP-0001', 'Wrong advice', 5)
  await onBranch(root, 'theirs', { 'impacts/IMP-0001.yaml': graver })
  await onBranch(root, 'main', { 'notes.md': 'A note.' })
  git(root, 'merge', '-q', '--no-ff', '--no-commit', 'theirs')
  git(root, 'checkout', 'main', '--', 'human-rights')
  put(root, 'impacts/IMP-0002.yaml', graver.replace('IMP-0001', 'IMP-0002'))
  await run(root, ['check', '--write'])
  commit(root, 'Merge, and move the grave one away')
  const { messages } = await checked(root)
  expect(messages.filter((each) => /^R014 .*IMP-0001/.test(each)).join()).toContain('5')
})

test('evidence that was moved is counted again from the results that are kept', async () => {
  const root = await begun()
  const rows = 'language,id,harmful\nsw,q1,yes\nsw,q2,no\n'
  const withEvidence = async (branch: string, title: string, end: string) => {
    await onBranch(root, branch, { 'impacts/IMP-0001.yaml': impact('IMP-0001', title, 2) })
    put(root, '../once.csv', rows + end)
    const typed = ['--split-by', 'language', '--impact', 'IMP-0001', '--by', 'Amina', '--title', title]
    expect((await run(root, ['import', 'evidence', join(root, 'once.csv'), ...typed])).code).toBe(0)
    commit(root, `Evidence on ${branch}`)
  }
  await withEvidence('theirs', 'Faces taken for others', '')
  // Made before either branch knew of the other; the number is chosen by hand, as by somebody offline.
  await withEvidence('main', 'Wrong advice to pupils', 'sw,q3,no\n')
  git(root, 'mv', 'human-rights/evidence/EV-0002.yaml', 'human-rights/evidence/EV-0001.yaml')
  put(root, 'evidence/EV-0001.yaml', read(root, 'evidence/EV-0001.yaml').replace('EV-0002', 'EV-0001'))
  git(root, 'add', '-A')
  git(root, 'commit', '-q', '--amend', '--no-edit')
  merge(root, 'theirs', 'merge')
  await run(root, ['renumber'])
  const [ours, theirs] = [read(root, 'evidence/EV-0001.yaml'), read(root, 'evidence/EV-0002.yaml')]
  expect([ours, theirs].map((text) => /IMP-\d+/.exec(text)?.[0])).toEqual(['IMP-0001', 'IMP-0002'])
  expect((await checked(root)).errors).toEqual([])
})

test('a line that both branches wrote alike is shown to them, and left as it is', async () => {
  const root = await begun()
  const note = 'register: 1\norganisation: Example\nsystems:\n  - { id: helper, name: Helper }\n'
  const named = `${note}# First of all: IMP-0001\n`
  await onBranch(root, 'theirs', { ...THEIRS, 'register.yaml': named })
  await onBranch(root, 'main', { ...OURS, 'register.yaml': named })
  merge(root, 'theirs', 'merge')
  const { out } = await run(root, ['renumber'])
  expect(out).toContain('register.yaml, line 5: both branches wrote IMP-0001 here')
  expect(read(root, 'register.yaml')).toBe(named)
})

test('without a merge there is nothing to renumber, and it says when there would be', async () => {
  const root = await begun()
  const { code, err } = await run(root, ['renumber'])
  expect(code).toBe(2)
  expect(err).toContain('before you commit')
})

test('two edits of one entry are no two entries: the file says what to do, and is left alone', async () => {
  const root = await begun()
  await onBranch(root, 'main', { 'impacts/IMP-0001.yaml': impact('IMP-0001', 'One harm', 2) })
  git(root, 'branch', '-f', 'theirs')
  await onBranch(root, 'theirs', { 'impacts/IMP-0001.yaml': impact('IMP-0001', 'One harm, said better', 2) })
  await onBranch(root, 'main', { 'impacts/IMP-0001.yaml': impact('IMP-0001', 'One harm, said otherwise', 2) })
  merge(root, 'theirs', 'merge')
  const before = read(root, 'impacts/IMP-0001.yaml')
  expect((await run(root, ['renumber'])).out).toContain('Nothing changed.')
  expect(read(root, 'impacts/IMP-0001.yaml')).toBe(before)
  expect((await checked(root)).messages.filter((each) => each.startsWith('R019'))).toHaveLength(1)
})

test('a conflict in register.yaml is one error, and no link to a product looks broken because of it', async () => {
  const root = await begun()
  await onBranch(root, 'main', {
    'impacts/IMP-0001.yaml': `${impact('IMP-0001', 'One', 2)}systems: [helper]\n`,
  })
  put(root, 'register.yaml', `<<<<<<< HEAD\n${ABOUT}=======\n${ABOUT}>>>>>>> theirs\n`)
  expect((await checked(root)).messages.filter((each) => /^R00[17]|^R019/.test(each))).toEqual([
    'R019 Two branches wrote here, and git left both in this file.',
  ])
})

test('a new entry takes no number that another branch has, also one that was fetched', async () => {
  const root = await begun()
  await onBranch(root, 'theirs', THEIRS)
  const clone = join(repository(), 'clone')
  git(root, 'clone', '-q', '--branch', 'main', root, clone)
  const { out } = await run(clone, ['add', 'impact', '--title', 'Another'])
  expect(out).toContain('IMP-0002 is in')
  expect((await run(clone, ['add', 'mitigation', '--title', 'Another'])).out).toContain('MIT-0003 is in')
})
