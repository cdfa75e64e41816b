import { cpSync, existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { assessFiles } from '../../src/register/check/assess-files.ts'
import { checkRegister } from '../../src/register/check/check-register.ts'
import { readRegister } from '../../src/register/files/read.ts'
import { englishRegister } from '../../src/words/register-speaker.ts'
import { ABOUT, IMPACT as FIRST, repository, run, TODAY } from './folder.ts'
import {
  all,
  checked,
  commit,
  edit,
  git,
  gitIn,
  imported,
  lowered,
  product,
  recorded,
  remove,
  rewrite,
  signed,
  write,
  type Edit,
  type Entry,
} from './git-product.ts'

const IMPACT = 'human-rights/impacts/IMP-0001.yaml'
const EVIDENCE = 'human-rights/evidence/EV-0002.yaml'
const LOCK = 'human-rights/register.lock.yaml'

const lowerGrade = rewrite(IMPACT, /scale: 5/g, 'scale: 2')
const system = (change: Entry) =>
  edit('register.yaml', (about) => ({
    ...about,
    systems: (about['systems'] as Entry[]).map((each) => ({ ...each, ...change })),
  }))
const noWatch = edit('register.yaml', (about) => ({ ...about, watch: {} }))
const swapModel = rewrite('ml-bom.cdx.json', '1.2.0', '9.9.9')
const groups = (change: (group: Entry) => Entry) =>
  edit('impacts/IMP-0001.yaml', (impact) => ({
    ...impact,
    groups: (impact['groups'] as Entry[]).map(change),
  }))
const nothing: Edit = () => undefined
const counts = (from: RegExp, to: string) => rewrite(EVIDENCE, from, to)
/** The results of EV-0002, by name. */
const kept = (root: string) => readdirSync(join(root, 'human-rights/results'))
/** A new set of answers under its own hash, in the place of the one that was read. */
const forged: Edit = (root) => {
  const text = readFileSync(join(root, EVIDENCE), 'utf8')
  for (const name of kept(root)) {
    const path = join(root, 'human-rights/results', name)
    writeFileSync(path, readFileSync(path, 'utf8').replaceAll('"h"', '"f"'))
  }
  writeFileSync(join(root, EVIDENCE), text.replace(/harmful: \d+/g, 'harmful: 0'))
}

const oldEffect = imported({ en: 20, sw: 150 }, { en: 9, sw: 9 })
const collected = (id: string, on: string) =>
  rewrite(`human-rights/evidence/${id}.yaml`, /collected_on: .*/, `collected_on: ${on}`)

/** Spoils everything that is kept of results. */
const spoilt: Edit = (root) => {
  for (const name of kept(root)) writeFileSync(join(root, 'human-rights/results', name), '{}')
}

/** Takes an object out of the history. */
function lose(root: string, name: string): void {
  const id = git(root, 'rev-parse', name).trim()
  rmSync(join(root, '.git/objects', id.slice(0, 2), id.slice(2)))
}

type Row = readonly [cheat: string, before: Edit, cheats: Edit, found: string]

/** Ways teams cheat or slip: what stood before, what they do, and the rule or the owed assessment that notices. */
const ROWS: readonly Row[] = [
  ['a grade is edited', nothing, lowerGrade, 'R202'],
  [
    'a grade is edited, the lock deleted and written anew',
    nothing,
    all(lowerGrade, remove(LOCK), recorded),
    'R014|R202',
  ],
  [
    'an impact and the lock are deleted, and the lock is written anew',
    nothing,
    all(remove(IMPACT), remove(LOCK), recorded),
    'R014|R104',
  ],
  ['an impact is deleted', nothing, remove(IMPACT), 'R104'],
  ['a group gets another id', nothing, rewrite(IMPACT, 'id: pupils-swahili', 'id: some-pupils'), 'R105'],
  ['an impact is called closed', nothing, rewrite(IMPACT, 'status: mitigating', 'status: closed'), 'R131'],
  ['a launch is taken back', nothing, system({ launched: null }), 'R015'],
  [
    'evidence is to stay fresh for a hundred years',
    nothing,
    edit('register.yaml', (about) => ({ ...about, settings: { fresh_days: 36_500 } })),
    'R015',
  ],
  [
    'what an assessment looked at is edited',
    nothing,
    edit('assessments/AS-0001.yaml', (each) => ({ ...each, covers: {} })),
    'R015',
  ],
  [
    'the assessment and the launch are deleted',
    nothing,
    all(remove('human-rights/assessments/AS-0001.yaml'), system({ launched: null })),
    'R015',
  ],
  ['the model is swapped', nothing, swapModel, 'model_swap'],
  ['the model is swapped and nothing is watched any more', nothing, all(swapModel, noWatch), 'model_swap'],
  ['the bill of materials is deleted', nothing, remove('ml-bom.cdx.json'), 'model_swap'],
  ['a prompt is changed', nothing, write('prompts/tutor.md', '\nBe quick.\n'), 'feature_or_prompt_change'],
  ['a language is added', nothing, write('languages/hi.json', '{}'), 'new_language'],
  ['a market is added', nothing, system({ markets: ['KE', 'GB', 'JO', 'DE'] }), 'new_market'],
  [
    'counts that showed no change are typed over, and a grade is lowered on them',
    nothing,
    all(counts(/harmful: 17/, 'harmful: 0'), lowered({})),
    'R015&R241',
  ],
  [
    'counts that showed that harm moved are typed over',
    imported({ en: 60, sw: 20 }, { en: 4, sw: 60 }),
    rewrite('human-rights/evidence/EV-0003.yaml', /(key: sw[^]*after:\s+harmful: )60/, '$11'),
    'R015&R315',
  ],
  [
    'marks of a conflict are committed',
    nothing,
    write(IMPACT, '<<<<<<< ours\n=======\n>>>>>>> theirs\n'),
    'R019',
  ],
  [
    'an id stands twice',
    nothing,
    (root) => {
      cpSync(join(root, IMPACT), join(root, 'human-rights/impacts/IMP-0077.yaml'))
    },
    'R006',
  ],
  [
    'a system that is not there is named',
    nothing,
    rewrite(IMPACT, 'systems: [study-helper]', 'systems: [other]'),
    'R007',
  ],
  ['the whole register is deleted', nothing, remove('human-rights'), 'R016'],
  // Of our own.
  ['the lock is deleted', nothing, remove(LOCK), 'R017|R014'],
  [
    'the lock is cut after its first marks',
    nothing,
    rewrite(LOCK, /( {2}- impact: IMP-0001\n(?: {4}.*\n)+)+/, ''),
    'R010',
  ],
  ['kept answers are edited, and the counts with them', nothing, all(forged, lowered({})), 'R241'],
  [
    'kept answers are deleted under a lowering',
    all(imported({ en: 20, sw: 150 }, { en: 4, sw: 4 }), lowered({ to: 2, evidence: ['EV-0003'] })),
    remove('human-rights/results'),
    'R243',
  ],
  [
    'the same group is listed twice',
    nothing,
    edit('evidence/EV-0002.yaml', (each) => ({
      ...each,
      groups: [
        ...(each['groups'] as Entry[]),
        ...(each['groups'] as Entry[]).map((group) => ({ ...group, key: `${String(group['key'])}\u200b` })),
      ],
    })),
    'R318',
  ],
  [
    'evidence is dated later',
    rewrite(EVIDENCE, /collected_on: .*/, 'collected_on: 2026-11-01'),
    rewrite(EVIDENCE, /collected_on: .*/, 'collected_on: 2026-11-19'),
    'R015',
  ],
  [
    'a rate is called a milder harm',
    nothing,
    all(rewrite(EVIDENCE, 'lower_rate', 'milder_harm'), lowered({ judgement: 'scale', to: 4 })),
    'R015&R246',
  ],
  [
    'a group shrinks under a lowering of its scope',
    lowered({}),
    groups((each) => ({ ...each, estimated: { count: 4, method: 'guess' } })),
    'R015',
  ],
  [
    'people who signed that it is worse sign that it is better',
    edit('evidence/EV-0002.yaml', (each) => ({ ...each, signed_by: [signed('worse')] })),
    rewrite(EVIDENCE, 'says: worse', 'says: better'),
    'R015',
  ],
  [
    'a signature is put over figures',
    nothing,
    all(
      edit('evidence/EV-0002.yaml', (each) => ({ ...each, signed_by: [signed('better')] })),
      lowered({ to: 2 }),
    ),
    'R247',
  ],
  [
    'one signature lowers three judgements',
    nothing,
    all(
      edit('evidence/EV-0002.yaml', (each) => ({
        ...each,
        signed_by: [{ name: 'W', group: 'pupils-swahili', on: '2026-11-12' }],
      })),
      lowered({ judgement: 'scale' }),
    ),
    'R230|R248',
  ],
  [
    'a second reviewer is the same person in other letters',
    nothing,
    all(
      imported({ en: 20, sw: 150 }, { en: 4, sw: 4 }),
      lowered({ evidence: ['EV-0003'], second: { by: 'NOOR  Khalil', on: '2026-11-19', reason: 'Seen' } }),
    ),
    'R226',
  ],
  [
    'harm that happened is closed without remedy',
    nothing,
    edit('impacts/IMP-0001.yaml', (each) => ({
      ...each,
      kind: 'actual',
      status: 'closed',
      closed: { on: '2026-11-19', by: 'Noor Khalil', evidence: ['EV-0002'] },
    })),
    'R134',
  ],
  [
    'the lock gets another ending',
    nothing,
    (root) => {
      renameSync(join(root, LOCK), join(root, LOCK.replace('.yaml', '.yml')))
    },
    'R017|R014',
  ],
  [
    'an old run is saved anew and imported as a new one',
    imported({ en: 20, sw: 150 }, { en: 9, sw: 9 }),
    imported({ en: 20, sw: 150 }, { en: 9, sw: 9 }, '\n'),
    'R317',
  ],
  [
    'old evidence is imported again as new',
    all(oldEffect, collected('EV-0003', '2026-01-15')),
    all(oldEffect, lowered({ judgement: 'likelihood', to: 2, evidence: ['EV-0004'] })),
    'R233',
  ],
]

function isFound({ errors, owed }: Awaited<ReturnType<typeof checked>>, found: string): boolean {
  const has = (rule: string) => errors.includes(rule) || owed.includes(rule)
  return found.split('|').some((some) => some.split('&').every(has))
}

/** The product with what stood before, recorded and committed. */
async function prepared(before: Edit): Promise<{ readonly root: string; readonly base: string }> {
  const root = await product()
  if (before === nothing) return { root, base: git(root, 'rev-parse', 'HEAD').trim() }
  await before(root)
  await recorded(root)
  return { root, base: commit(root, 'Before') }
}

describe.each(ROWS)('%s', (_, before, cheats, found) => {
  test('is noticed in a checkout by the check alone', async () => {
    const { root, base } = await prepared(before)
    git(root, 'checkout', '-qb', 'change')
    await cheats(root)
    commit(root, 'Cheat')
    const branch = await checked(root)
    expect(branch.code, branch.messages.join('\n')).toBe(1)
    expect([branch.messages, isFound(branch, found)]).toEqual([branch.messages, true])
    if (existsSync(join(root, 'human-rights')))
      expect(branch.compared).toMatchObject({ with: 'commit', commit: base, what: 'merge_base' })
  })

  test('is noticed where there is no history, by a folder with the state before', async () => {
    const { root } = await prepared(before)
    rmSync(join(root, '.git'), { recursive: true })
    const base = repository()
    cpSync(root, base, { recursive: true })
    await cheats(root)
    const there = existsSync(join(root, 'human-rights'))
    const ran = await checked(root, '--base', join(base, 'human-rights'))
    // Without git nobody can tell a register that was deleted from one that was never there.
    expect(ran.code).toBe(there ? 1 : 2)
    if (there) expect([ran.messages, isFound(ran, found)]).toEqual([ran.messages, true])
  })
})

test('what a branch did is noticed on the main branch as well, once it was merged all the same', async () => {
  const root = await product()
  git(root, 'checkout', '-qb', 'change')
  await all(lowerGrade, remove(LOCK), recorded)(root)
  commit(root, 'Cheat')
  git(root, 'checkout', '-q', 'main')
  git(root, 'merge', '-q', '--no-ff', '-m', 'Merge', 'change')
  const { errors, compared } = await checked(root)
  expect(errors).toContain('R202')
  expect(compared).toMatchObject({ what: 'parent' })
})

test('a term that began is not put off by a system that is launched later', async () => {
  const root = await product()
  const graver = all(
    groups((each) => ({
      ...each,
      ratings: (each['ratings'] as Entry[]).filter(({ rater }) => rater === 'company'),
    })),
    rewrite(IMPACT, /on: 2026-\d\d-\d\d/g, 'on: 2026-04-01'),
  )
  await graver(root)
  await recorded(root)
  commit(root, 'Rated by the company alone')
  expect((await checked(root)).errors).toContain('R120')
  git(root, 'checkout', '-qb', 'change')
  await system({ launched: '2026-11-19' })(root)
  commit(root, 'Launch anew')
  expect((await checked(root)).errors).toEqual(expect.arrayContaining(['R015', 'R120']))
  git(root, 'checkout', '-q', 'main')
  git(root, 'merge', '-q', '--no-ff', '-m', 'Merge', 'change')
  for (const subject of ['Go on', 'And on']) {
    commit(root, subject)
    expect((await checked(root)).errors).toContain('R120')
    const folder = join(root, 'human-rights')
    // Whoever does not check sees the same: diff, export, assessment.
    const { assessed } = checkRegister(englishRegister, folder, TODAY)
    expect(assessFiles(readRegister(folder), TODAY).register).toEqual(assessed.register)
  }
})

describe('a history that is played with', () => {
  test('two commits later a grade that was lowered with its lock is still known', async () => {
    const root = await product()
    await all(lowerGrade, remove(LOCK))(root)
    commit(root, 'One')
    commit(root, 'Two')
    commit(root, 'Three')
    const { errors, code } = await checked(root)
    expect(code).toBe(1)
    expect(errors).toEqual(expect.arrayContaining(['R017', 'R202']))
  })

  test.each([
    ['word for word', '', remove('human-rights/results')],
    ['under another hash', '\n', remove('human-rights/results')],
    ['under another hash, with what was kept of them spoilt', '\n', spoilt],
  ])(
    'answers of evidence that was deleted long ago are no younger when they come back %s',
    async (_, end, hidden) => {
      const root = await product()
      await all(oldEffect, collected('EV-0003', '2026-01-15'))(root)
      commit(root, 'Measure')
      await all(remove('human-rights/evidence/EV-0003.yaml'), hidden)(root)
      commit(root, 'Tidy')
      commit(root, 'Go on')
      await imported({ en: 20, sw: 150 }, { en: 9, sw: 9 }, end)(root)
      await lowered({ judgement: 'likelihood', to: 2, evidence: ['EV-0004'] })(root)
      commit(root, 'Lower')
      expect((await checked(root)).errors).toContain('R233')
    },
  )

  test('the lock is written back from the history by check --write', async () => {
    const root = await product()
    const before = readFileSync(join(root, LOCK), 'utf8')
    remove(LOCK)(root) as void
    await recorded(root)
    const marks = (text: string) =>
      text
        .split('\n')
        .filter((line) => /impact|grade/.test(line))
        .sort()
    expect(marks(readFileSync(join(root, LOCK), 'utf8'))).toEqual(marks(before))
    commit(root, 'Back')
    expect((await checked(root)).code).toBe(0)
  })

  test('a grade that was on the main branch and never recorded counts after it was taken out', async () => {
    const root = await product()
    await rewrite(IMPACT, 'scope: 3', 'scope: 4')(root)
    commit(root, 'Graver, and nobody ran --write')
    await rewrite(IMPACT, 'scope: 4', 'scope: 3')(root)
    commit(root, 'As if nothing had been')
    const { errors } = await checked(root)
    expect(errors).toContain('R027')
  })

  test('a history that begins anew is said, and what main knows counts', async () => {
    const root = await product()
    git(root, 'checkout', '-q', '--orphan', 'fresh')
    await all(lowerGrade, remove(LOCK), recorded)(root)
    commit(root, 'Begin')
    const { errors, compared } = await checked(root)
    expect(errors).toEqual(expect.arrayContaining(['R024', 'R202']))
    expect(compared).toMatchObject({ what: 'main' })
  })

  test('a history that was deleted and begun anew is said, where no other branch knows what stood', async () => {
    const root = await product()
    rmSync(join(root, '.git'), { recursive: true })
    git(root, 'init', '-q', '-b', 'main')
    await all(lowerGrade, remove(LOCK), recorded)(root)
    for (const subject of ['Begin', 'Go on', 'And on']) commit(root, subject)
    const { others, messages } = await checked(root)
    expect(others).toContain('R030')
    expect(messages.join('\n')).toContain(`begins on ${TODAY}`)
  })

  test('a history that is as old as the register is not said', async () => {
    const root = repository({ 'human-rights/register.yaml': ABOUT })
    writeFileSync(join(root, 'read-me.md'), '')
    git(root, 'init', '-q', '-b', 'main')
    await write(IMPACT, FIRST.replaceAll('2026-10-01', TODAY))(root)
    await recorded(root)
    commit(root, 'Begin')
    expect((await checked(root)).others).not.toContain('R030')
  })

  test('a commit that was replaced by another is not looked at', async () => {
    const root = await product()
    const head = git(root, 'rev-parse', 'HEAD').trim()
    git(root, 'checkout', '-qb', 'change')
    await all(lowerGrade, remove(LOCK))(root)
    const changed = commit(root, 'Cheat')
    git(root, 'replace', head, changed)
    expect((await checked(root)).errors).toEqual(expect.arrayContaining(['R017', 'R202']))
  })

  test('a register that begins in another folder leaves one behind', async () => {
    const root = await product()
    git(root, 'mv', 'human-rights', 'rights')
    rmSync(join(root, 'rights/register.lock.yaml'))
    commit(root, 'Tidy')
    const { errors } = await checked(root, '--dir', join(root, 'rights'))
    expect(errors).toContain('R016')
  })

  test.each([
    ['with its lock', nothing],
    ['without its lock', remove('rights/register.lock.yaml')],
    [
      'under another name of its impact',
      all(
        remove('rights/register.lock.yaml'),
        rewrite('rights/impacts/IMP-0001.yaml', /title: .*/, 'title: x'),
      ),
    ],
  ])('a register that was moved %s long ago holds what was recorded where it stood', async (_, hidden) => {
    const root = await product()
    git(root, 'mv', 'human-rights', 'rights')
    await all(rewrite('rights/impacts/IMP-0001.yaml', /scale: 5/g, 'scale: 2'), hidden)(root)
    for (const subject of ['One', 'Two', 'Three']) commit(root, subject)
    const { errors } = await checked(root, '--dir', join(root, 'rights'))
    expect(errors).toContain('R202')
  })

  test('a register beside one that was given up takes nothing of it over', async () => {
    const root = await product()
    cpSync(join(root, 'human-rights'), join(root, 'other/human-rights'), { recursive: true })
    await all(
      rewrite('other/human-rights/impacts/IMP-0001.yaml', /title: .*/, 'title: Another harm'),
      rewrite('other/human-rights/impacts/IMP-0001.yaml', /statement: .*/, 'statement: Of another kind.'),
      remove('other/human-rights/register.lock.yaml'),
      ...['0002', '0003'].map((each) => remove(`other/human-rights/impacts/IMP-${each}.yaml`)),
    )(root)
    commit(root, 'Begin another')
    await remove('human-rights')(root)
    for (const subject of ['One', 'Two', 'Three']) commit(root, subject)
    const { errors } = await checked(root, '--dir', join(root, 'other/human-rights'))
    expect(errors).not.toContain('R017')
    expect(errors).not.toContain('R202')
  })

  test('a shallow checkout is a warning, and nothing is fetched', async () => {
    const root = await product()
    const clone = join(repository(), 'clone')
    git(root, 'clone', '-q', '--depth', '1', `file://${root}`, clone)
    const { others, code } = await checked(clone)
    expect(code).toBe(0)
    expect(others).toContain('R023')
    expect(git(clone, 'rev-list', '--count', 'HEAD').trim()).toBe('1')
  })

  test.each<[string, (root: string, answers: string) => void | Promise<void>]>([
    ['has lost where its work stands', remove('.git/HEAD')],
    ...[LOCK, 'human-rights/register.yaml', EVIDENCE].map((path): [string, (root: string) => void] => [
      `has lost a ${path}`,
      (root) => {
        lose(root, `HEAD~1:${path}`)
      },
    ]),
    [
      'has lost answers',
      (root, answers) => {
        lose(root, `HEAD~1:human-rights/results/${answers}`)
      },
    ],
  ])('a checkout that %s is red, unless the state before is given', async (_, lost) => {
    const root = await product()
    const base = repository()
    cpSync(root, base, { recursive: true })
    const [answers] = kept(root)
    await all(
      rewrite(IMPACT, 'scale: 5', 'scale: 4'),
      rewrite('human-rights/register.yaml', /$/, '# Gone on\n'),
      remove(EVIDENCE),
      remove('human-rights/results'),
      recorded,
    )(root)
    commit(root, 'Go on')
    await lost(root, answers!)
    expect((await checked(root)).errors).toContain('R026')
    expect((await checked(root, '--base', join(base, 'human-rights'))).others).toContain('R026')
  })

  test.each(['evidence', 'impacts'])(
    'a history of %s that is longer than is looked through is said',
    async (kind) => {
      const root = await product()
      const files = Array.from({ length: 5_001 }, (_, index) => `${kind}/${String(index)}.yaml`)
      const begin = ['commit refs/heads/main', 'committer A <a@example.org> 1790000000 +0000', 'data 0']
      const lines = files.flatMap((file) => [
        `M 100644 inline human-rights/${file}`,
        `data ${String(file.length)}`,
        file,
      ])
      const drop = files.map((file) => `D human-rights/${file}`)
      gitIn(
        root,
        [...begin, 'from refs/heads/main^0', ...lines, '', ...begin, ...drop, ''].join('\n'),
        'fast-import',
        '--quiet',
      )
      const { errors, others } = await checked(root)
      expect(others).toContain('R026')
      expect(errors).not.toContain('R026')
    },
  )

  test('a folder that is no checkout says that it was compared with nothing', async () => {
    const root = await product()
    rmSync(join(root, '.git'), { recursive: true })
    const { out } = await run(root, ['check'])
    expect(out).toContain('Compared with nothing')
    expect((await checked(root)).compared).toEqual({ with: 'nothing', why: 'no_git' })
  })

  test('the check says with what it compared', async () => {
    const root = await product()
    const head = git(root, 'rev-parse', '--short=9', 'HEAD').trim()
    git(root, 'checkout', '-qb', 'change')
    commit(root, 'Mine')
    const { out } = await run(root, ['check'])
    expect(out).toContain(`Compared with ${head}, where this branch left main.`)
  })
})

test('an honest lowering passes, with what it rests on', async () => {
  const root = await product()
  git(root, 'checkout', '-qb', 'change')
  await all(
    imported({ en: 20, sw: 150 }, { en: 4, sw: 4 }),
    lowered({ judgement: 'likelihood', to: 2, evidence: ['EV-0003'] }),
  )(root)
  commit(root, 'Lower on evidence')
  const { code, errors, owed } = await checked(root)
  expect([errors, owed, code]).toEqual([[], [], 0])
})

test('nothing that a checkout has set is started: no hook, no pager, no watcher, no signature program', async () => {
  const root = await product()
  await lowered({})(root)
  commit(root, 'Lower')
  // A commit with a signature, which git would have looked at by the program that the checkout names.
  const signedCommit = git(root, 'cat-file', 'commit', 'HEAD').replace(
    /^(committer .*)$/m,
    '$1\ngpgsig -----BEGIN PGP SIGNATURE-----\n \n AAAA\n -----END PGP SIGNATURE-----',
  )
  const object = join(repository(), 'commit')
  writeFileSync(object, signedCommit)
  git(root, 'update-ref', 'HEAD', git(root, 'hash-object', '-t', 'commit', '-w', object).trim())
  const trace = join(repository(), 'started')
  const program = join(root, 'start.sh')
  writeFileSync(program, `#!/bin/sh\necho "$0 $*" >> ${trace}\nexit 1\n`, { mode: 0o755 })
  for (const [name, value] of [
    ['core.fsmonitor', program],
    ['core.pager', program],
    ['core.sshCommand', program],
    ['gpg.program', program],
    ['log.showSignature', 'true'],
    ['diff.external', program],
    ['core.hooksPath', root],
    ['filter.bad.smudge', program],
    ['filter.bad.clean', program],
    ['alias.log', `!${program}`],
  ] as const)
    git(root, 'config', name, value)
  writeFileSync(join(root, '.git/info/attributes'), '* filter=bad diff=bad\n')
  const { compared } = await checked(root)
  expect(compared).toMatchObject({ with: 'commit' })
  expect(existsSync(trace)).toBe(false)
})

test('names of files are names: none is read as an option or a pattern of git', async () => {
  const root = await product()
  for (const name of ['--output=stolen', ':(glob)**', '-c', 'a\nb.yaml'])
    writeFileSync(join(root, 'human-rights/impacts', name), 'x')
  commit(root, 'Odd names')
  expect((await checked(root)).compared).toMatchObject({ with: 'commit' })
  expect(existsSync(join(root, 'stolen'))).toBe(false)
})
