import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { ABOUT, IMPACT, repository, run, sampleProduct } from './folder.ts'

type Files = Readonly<Record<string, string>>
const BEFORE: Files = { 'register.yaml': ABOUT, 'impacts/IMP-0001.yaml': IMPACT }

const registerOf = (files: Files) =>
  join(
    repository(
      Object.fromEntries(Object.entries(files).map(([path, text]) => [`human-rights/${path}`, text])),
    ),
    'human-rights',
  )
const between = (before: Files, after: Files, ...more: string[]) =>
  run(repository(), ['diff', registerOf(before), registerOf(after), ...more])
const withImpact = (text: string, files: Files = {}): Files => ({
  ...BEFORE,
  'impacts/IMP-0001.yaml': text,
  ...files,
})

const EVIDENCE = `id: EV-0001
title: Fewer are hit
impacts: [IMP-0001]
measure: harm
shows: milder_harm
collected_on: 2026-11-01
by: Eve
signed_by:
  - { name: Neema, group: g, on: 2026-11-02, asked: 40, of: 90, says: better, how: at a meeting, language: sw }
`
const KEYED = IMPACT.replace('name: Everybody', 'name: Everybody\n    keys: { language: sw }')
const LOWERED = `${KEYED}    lowered:
      - judgement: scale
        to: 2
        evidence: [EV-0001]
        on: 2026-11-10
        by: Noor
        reason: the harm itself is milder now
`

describe('a level that fell', () => {
  test('because somebody edited a grade is said to be without evidence, and the check fails', async () => {
    const { code, out } = await between(BEFORE, withImpact(IMPACT.replace('scale: 3', 'scale: 1')))
    expect(out).toContain('Warning: IMP-0001 Wrong advice: level 3 → level 2, without evidence.')
    expect(out).not.toContain('on evidence')
    expect(code).toBe(1)
  })

  test('because of a lowering in force is said to be on evidence', async () => {
    const before = withImpact(KEYED, { 'evidence/EV-0001.yaml': EVIDENCE })
    const { code, out } = await between(before, { ...before, 'impacts/IMP-0001.yaml': LOWERED })
    expect(out).toContain('IMP-0001 Wrong advice: level 3 → level 2, on evidence.')
    expect(out).not.toContain('Warning')
    expect(code).toBe(0)
  })

  test('names who lowered what from where, on which evidence, and that it is in force', async () => {
    const before = withImpact(KEYED, { 'evidence/EV-0001.yaml': EVIDENCE })
    const { out } = await between(before, { ...before, 'impacts/IMP-0001.yaml': LOWERED })
    expect(out).toContain(
      'IMP-0001 Wrong advice, Everybody: scale lowered from 3 to 2 by Noor on 2026-11-10, on evidence EV-0001. Reason: the harm itself is milder now. It is in force.',
    )
    expect(out).not.toContain('changed lowered')
  })

  test('says of a lowering that counts for nothing why, and of one that is taken back that it is gone', async () => {
    const rated = {
      ...withImpact(LOWERED.replace('by: Noor', 'by: Amina')),
      'evidence/EV-0001.yaml': EVIDENCE,
    }
    const plain = { ...rated, 'impacts/IMP-0001.yaml': KEYED }
    expect((await between(plain, rated)).out).toMatch(
      /scale lowered from 3 to 2 by Amina .*is not in force\. Amina rated this group\./,
    )
    expect((await between(rated, plain)).out).toContain(
      'Everybody: the lowering of scale to 2 by Amina (2026-11-10) is gone.',
    )
  })

  test('because of an edited grade beside a lowering of another one is without evidence', async () => {
    const before = withImpact(KEYED.replace('scope: 2', 'scope: 5'), { 'evidence/EV-0001.yaml': EVIDENCE })
    const { code, out } = await between(before, { ...before, 'impacts/IMP-0001.yaml': LOWERED })
    expect(out).toContain('level 5 → level 2, without evidence.')
    expect(code).toBe(1)
  })

  test('for one group of two is seen although the impact keeps its level', async () => {
    const second =
      '  - id: h\n    name: Few\n    ratings:\n      - { rater: expert, by: Leah, on: 2026-10-02, '
    const grades = 'scale: 2, scope: 1, irremediability: 1, likelihood: 4 }\n'
    const { code, out } = await between(
      withImpact(`${IMPACT}${second}${grades}`),
      withImpact(`${IMPACT}${second}${grades.replace('likelihood: 4', 'likelihood: 1')}`),
    )
    expect(out).toContain(
      'Few: likelihood 4 → 1, in the rating by Leah (An expert, 2026-10-02). Warning: this lowers a grade without evidence.',
    )
    expect(code).toBe(1)
  })

  test('because a group was taken out is without evidence', async () => {
    const none = IMPACT.replace(/groups:[^]*/, '')
    const { code, out } = await between(BEFORE, withImpact(none))
    expect(out).toContain('the group Everybody is gone. Warning: this lowers a grade without evidence.')
    expect(code).toBe(1)
  })

  test('because its mark was taken out of the lock is seen', async () => {
    const [old, next] = [sampleProduct(), sampleProduct()]
    const file = join(next, 'human-rights/impacts/IMP-0001.yaml')
    for (const root of [old, next])
      writeFileSync(
        join(root, 'human-rights/impacts/IMP-0001.yaml'),
        readFileSync(file, 'utf8')
          .replaceAll('scale: 5', 'scale: 4')
          .replaceAll('irremediability: 5', 'irremediability: 4'),
      )
    rmSync(join(next, 'human-rights/register.lock.yaml'))
    const { code, out } = await run(old, ['diff', join(old, 'human-rights'), join(next, 'human-rights')])
    expect(out).toMatch(/scale 5 → 4, without evidence\. Its mark in the lock file is gone\./)
    expect(code).toBe(1)
  })
})

describe('what changed', () => {
  test.each([
    ['likelihood', ['irremediability: 2', 'irremediability: 2, likelihood: 4'], 'likelihood unknown → 4'],
    ['scope', ['scope: 2', 'scope: 3'], 'scope 2 → 3, in the rating by Amina (The organisation, 2026-10-01)'],
    ['size', ['name: Everybody', 'name: Everybody\n    known: 12'], 'people not known → 12 (counted)'],
    ['reason', ['irremediability: 2', 'irremediability: 2, reasons: asked'], 'other reasons'],
    ['keys', ['name: Everybody', 'name: Everybody\n    keys: { language: sw }'], 'Everybody: changed keys.'],
    ['status', ['kind: potential', 'kind: potential\nstatus: mitigating'], 'open → being reduced'],
    ['statement', ['People get', 'Children get'], 'IMP-0001 Wrong advice: changed statement.'],
    ['an estimate', ['name: Everybody', 'name: E\n    estimated: { count: 9, method: m }'], '9 (estimated)'],
  ])('in an impact is named: %s', async (_, [from, to], said) => {
    const { code, out } = await between(BEFORE, withImpact(IMPACT.replace(from!, to!)))
    expect(out).toContain(said)
    expect(code).toBe(0)
  })

  test('a new group and a new rating are named with their grades', async () => {
    const more = `      - { rater: affected, by: Counsellors, on: 2026-11-02, scale: 2, scope: 2, irremediability: 2 }
  - { id: h, name: Pupils }
`
    const { out } = await between(BEFORE, withImpact(IMPACT + more))
    expect(out).toContain(
      'new rating by Counsellors (The people affected, 2026-11-02): scale 2, scope 2, irremediability 2, likelihood unknown.',
    )
    expect(out).toContain('IMP-0001 Wrong advice: new group Pupils.')
  })

  test.each([
    ['mitigations/MIT-0001.yaml', 'stop_condition: ', 'MIT-0001', 'stop_condition'],
    ['evidence/EV-0001.yaml', 'by: ', 'EV-0001', 'by'],
    ['assessments/AS-0001.yaml', 'changed: ', 'AS-0001', 'changed'],
    ['engagements/ENG-0001.yaml', 'heard: ', 'ENG-0001', 'heard'],
    ['counterbalancing/CB-0001.yaml', 'title: ', 'CB-0001', 'title'],
    ['releases/REL-0001.yaml', 'reasons_for_access: ', 'REL-0001', 'reasons_for_access'],
  ])('in other entries is named: %s', async (path, key, id, name) => {
    const [old, next, less] = [sampleProduct(), sampleProduct(), sampleProduct()]
    const file = join(next, 'human-rights', path)
    const text = readFileSync(file, 'utf8')
    const changed = text.replace(new RegExp(`^${key}.*\\n(  .*\\n)*`, 'm'), `${key}Something else\n`)
    expect(changed).not.toBe(text)
    writeFileSync(file, changed)
    rmSync(join(less, 'human-rights', path))
    const folders = [old, next, less].map((root) => join(root, 'human-rights')) as [string, string, string]
    const edited = await run(old, ['diff', folders[0], folders[1], '--json'])
    const { changes } = JSON.parse(edited.out) as { changes: object[] }
    expect(changes).toContainEqual(expect.objectContaining({ kind: 'changed', id, keys: [name] }))
    const gone = await run(old, ['diff', folders[0], folders[2]])
    expect(gone.out).toMatch(new RegExp(`^Gone: ${id} .*[^.?][.?]$`, 'm'))
    const added = await run(old, ['diff', folders[2], folders[0]])
    expect(added.out).toContain(`New: ${id} `)
  })

  test('in register.yaml is named', async () => {
    const { out } = await between(BEFORE, { ...BEFORE, 'register.yaml': ABOUT.replace('Helper', 'Tutor') })
    expect(out).toBe('register.yaml: changed systems.\n')
  })

  test('nothing, when only the order of keys and the comments differ', async () => {
    const [id, title, ...rest] = IMPACT.split('\n')
    const other = ['# a comment', title, id, ...rest].join('\n')
    expect((await between(BEFORE, withImpact(other))).out).toBe('Nothing changed.\n')
  })

  test('an entry that cannot be read is not called gone', async () => {
    const { code, out } = await between(BEFORE, withImpact('id: ['))
    expect(out).toContain('IMP-0001 in')
    expect(out).toContain('cannot be read, so it was not compared')
    expect(out).not.toContain('Gone')
    expect(code).toBe(1)
  })

  test('a deleted impact without a mark is told apart from one whose marks stay', async () => {
    const gone = await between(BEFORE, { 'register.yaml': ABOUT })
    expect(gone.out).toContain('Gone: IMP-0001 Wrong advice. The lock file has no mark of it.')
    expect(gone.code).toBe(1)
    const [old, next] = [sampleProduct(), sampleProduct()]
    rmSync(join(next, 'human-rights/impacts/IMP-0003.yaml'))
    const marked = await run(old, ['diff', join(old, 'human-rights'), join(next, 'human-rights')])
    expect(marked.out).toContain('its marks stay')
  })
})

describe('what cannot be compared is said of the right path', () => {
  const there = registerOf(BEFORE)
  const bom = join(sampleProduct(), 'ml-bom.cdx.json')
  const root = repository({ 'text.md': 'Hello' })
  mkdirSync(join(root, 'empty'))
  const [empty, text, missing] = ['empty', 'text.md', 'nothere'].map((name) => join(root, name)) as [
    string,
    string,
    string,
  ]

  test.each([
    [empty, empty, `${empty} is a folder without register.yaml`],
    [there, missing, `There is nothing at ${missing}`],
    [missing, there, `There is nothing at ${missing}`],
    [bom, text, `${text} is no CycloneDX file`],
    [there, bom, `Only one of ${there} and ${bom} is a register`],
  ])('%s, %s', async (old, next, said) => {
    const { code, out, err } = await run(root, ['diff', old, next])
    expect(err).toContain(said)
    expect(out).toBe('')
    expect(code).toBe(2)
  })
})
