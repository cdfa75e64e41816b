import fc from 'fast-check'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { rulePage } from '../../src/register/check/rule-page.ts'
import { shares, thingsToDo } from '../../src/register/check/things-to-do.ts'
import type { Problem } from '../../src/register/files/problem.ts'
import { RULES } from '../../src/register/files/rules.ts'
import { englishRegister } from '../../src/words/register-speaker.ts'
import { ABOUT, IMPACT, repository, run, sampleProduct } from './folder.ts'
import { commit, git, product, recorded } from './git-product.ts'

const about = (text: string) => ({ 'human-rights/register.yaml': ABOUT + text })
const faulty = () =>
  repository({ ...about('watch: { prompts: [gone/**] }\n'), 'human-rights/impacts/IMP-0001.yaml': IMPACT })

interface Json {
  readonly findings: readonly {
    readonly rule: string
    readonly level: string
    readonly entry: string
    readonly gaps: Readonly<Record<string, unknown>>
  }[]
  readonly groups: readonly { readonly count: number; readonly findings: readonly number[] }[]
  readonly summary: {
    readonly errors: number
    readonly warnings: number
    readonly notes: number
    readonly leftOut: { readonly errors: number; readonly warnings: number; readonly notes: number }
  }
}
const json = async (root: string, ...typed: string[]) =>
  JSON.parse((await run(root, ['check', '--json', ...typed])).out) as Json

describe('counts', () => {
  test('are those of everything, whatever is shown, in every format', async () => {
    const root = faulty()
    const whole = await run(root, ['check'])
    const { summary } = await json(root)
    const said = /\d+ errors?, \d+ warnings?, \d+ notes?/.exec(whole.out)![0]
    expect(summary.warnings).toBeGreaterThan(0)
    for (const filter of [['--quiet'], ['--only', 'IMP-0001'], ['--only', 'R102,note'], ['--limit', '1']])
      for (const format of ['human', 'markdown', 'junit', 'json', 'sarif']) {
        const { out, code } = await run(root, ['check', '--format', format, ...filter])
        expect(code, format).toBe(whole.code)
        if (format === 'json') {
          const { summary: now, findings } = JSON.parse(out) as Json
          expect(now).toMatchObject({
            errors: summary.errors,
            warnings: summary.warnings,
            notes: summary.notes,
          })
          const of = (level: string) => findings.filter((each) => each.level === level).length
          expect(of('warning') + now.leftOut.warnings).toBe(summary.warnings)
        } else if (format === 'sarif') expect(out).toContain(`"warnings": ${String(summary.warnings)}`)
        else expect(out, `${format} ${filter.join(' ')}`).toContain(said)
      }
    expect((await run(root, ['check', '--quiet'])).out).toContain('not shown here')
  })

  test.each([
    ['--only', 'IMP-9999'],
    ['--limit', 'few'],
    ['--fail-on', 'never'],
    ['--format', 'prose'],
  ])('a mistake in %s is said before anything is recorded', async (...typed) => {
    const root = faulty()
    const lock = join(root, 'human-rights/register.lock.yaml')
    expect((await run(root, ['check', '--write', ...typed])).code).toBe(2)
    expect(existsSync(lock)).toBe(false)
    await recorded(root)
    expect(existsSync(lock)).toBe(true)
  })

  test('a filter that names nothing is a mistake in typing', async () => {
    const { code, err } = await run(faulty(), ['check', '--only', 'R30'])
    expect([code, err]).toEqual([2, expect.stringContaining('"R30" is no rule')])
    expect((await run(faulty(), ['check', '--limit', 'few'])).code).toBe(2)
  })
})

const problemOf = fc
  .record({
    rule: fc.constantFrom('R303', 'R750', 'R102', 'R021'),
    level: fc.constantFrom('error' as const, 'warning' as const, 'note' as const),
    entry: fc.constantFrom('IMP-0001', 'IMP-0002', 'EV-0001', 'register'),
    line: fc.nat(50),
  })
  .map(({ line, ...each }): Problem => ({
    ...each,
    at: '',
    gaps: {},
    file: `${each.entry}.yaml`,
    place: { line, column: 1 },
  }))

test('every finding is in exactly one thing to do, and at most so many are written out', () => {
  const about = new Map([['EV-0001', ['IMP-0002']]])
  fc.assert(
    fc.property(fc.array(problemOf), fc.nat(60), (problems, limit) => {
      const things = thingsToDo(problems, ['IMP-0002', 'IMP-0001'], about)
      const all = things.flatMap(({ findings }) => findings)
      expect(all).toHaveLength(problems.length)
      expect(new Set(all)).toEqual(new Set(problems))
      const room = shares(things, limit)
      expect(room.reduce((sum, each) => sum + each, 0)).toBe(Math.min(limit, problems.length))
      for (const [index, { findings }] of things.entries())
        expect(room[index]).toBeLessThanOrEqual(findings.length)
      for (const { findings } of things) {
        const entries = findings.map(({ entry }) => entry)
        if (entries.includes('EV-0001') && entries.includes('IMP-0001'))
          expect(entries.lastIndexOf('EV-0001')).toBeLessThan(entries.indexOf('IMP-0001'))
      }
    }),
  )
})

test('the JSON has all findings, and each in exactly one group', async () => {
  const { findings, groups } = await json(faulty())
  expect(groups.flatMap((each) => each.findings).toSorted((a, b) => a - b)).toEqual([...findings.keys()])
})

test('a check that is to fail on warnings does, and says so to the reader of its results too', async () => {
  const root = sampleProduct()
  expect((await run(root, ['check'])).code).toBe(0)
  expect((await run(root, ['check', '--fail-on', 'note'])).code).toBe(1)
  expect((await run(root, ['check', '--fail-on', 'note', '--format', 'junit'])).out).toContain('<failure ')
  expect((await run(root, ['check', '--fail-on', 'never'])).code).toBe(2)
})

describe('a day from which on a rule is an error', () => {
  const term = (from: string, on = '2026-11-01') => `  - { rule: R021, from: ${from}, by: Ana, on: ${on} }\n`
  const terms = (...lines: string[]) => `errors_from:\n${lines.join('')}`
  const withTerms = (text: string) =>
    repository({
      ...about(`watch: { prompts: [gone/**] }\n${text}`),
      'human-rights/impacts/IMP-0001.yaml': IMPACT,
    })
  const ruleIn = async (root: string, rule: string) =>
    (await json(root)).findings.find((each) => each.rule === rule)

  test('is said before it comes, and holds when it has', async () => {
    const soon = withTerms(terms(term('2026-12-24')))
    expect((await run(soon, ['check'])).out).toContain('An error from 2026-12-24 on.')
    expect(await ruleIn(soon, 'R021')).toMatchObject({ level: 'warning' })
    expect(await ruleIn(withTerms(terms(term('2026-11-20'))), 'R021')).toMatchObject({ level: 'error' })
  })

  test('of a rule that does not exist is a broken link', async () => {
    const root = withTerms(terms(term('2026-11-20').replace('R021', 'R999')))
    expect(await ruleIn(root, 'R007')).toMatchObject({ level: 'error', gaps: { to: 'R999' } })
  })

  test('that is taken out or changed is missed by the lock; put off with a line of its own, it is told', async () => {
    const root = withTerms(terms(term('2026-12-24')))
    await recorded(root)
    expect(await ruleIn(root, 'R012')).toBeUndefined()
    const file = join(root, 'human-rights/register.yaml')
    const before = readFileSync(file, 'utf8')
    writeFileSync(file, before.replace('2026-12-24', '2027-12-24'))
    expect(await ruleIn(root, 'R040')).toMatchObject({ level: 'error' })
    await recorded(root)
    expect(await ruleIn(root, 'R040')).toMatchObject({ level: 'error' })
    writeFileSync(file, before + term('2027-12-24', '2026-11-10'))
    expect(await ruleIn(root, 'R040')).toBeUndefined()
    expect(await ruleIn(root, 'R770')).toMatchObject({ level: 'warning' })
  })

  test('that is taken out together with the lock is missed by the base', async () => {
    const root = await product()
    const file = join(root, 'human-rights/register.yaml')
    const before = readFileSync(file, 'utf8')
    const lock = join(root, 'human-rights/register.lock.yaml')
    const locked = readFileSync(lock, 'utf8')
    writeFileSync(file, `${before}\n${terms(term('2026-12-24'))}`)
    await recorded(root)
    expect(readFileSync(lock, 'utf8')).not.toBe(locked)
    commit(root, 'A day for a rule')
    expect(await ruleIn(root, 'R015')).toBeUndefined()
    git(root, 'checkout', '-q', '-b', 'other')
    writeFileSync(file, before)
    writeFileSync(lock, locked)
    expect(await ruleIn(root, 'R015')).toMatchObject({ level: 'error', gaps: { what: 'term_gone' } })
  })
})

describe('a register that is empty beside a product', () => {
  test.each([
    ['prompts/tutor.md', 'Be kind.'],
    ['src/ask.prompt', 'Be kind.'],
    ['package.json', '{"dependencies":{"openai":"^5"}}'],
    ['app/config.yaml', 'model: gpt-4o'],
    [
      'sbom/app.cdx.json',
      '{"bomFormat":"CycloneDX","components":[{"type":"machine-learning-model","name":"m"}]}',
    ],
  ])('is red, and the files that nobody watches are named: %s', async (path, text) => {
    const root = repository({ ...about(''), [path]: text, 'node_modules/x/prompts/a.md': 'x' })
    const { code, out } = await run(root, ['check'])
    expect(code).toBe(1)
    expect(out).toContain('R041')
    expect(out).toContain(`is about ${path},`)
    expect(out).not.toContain('node_modules')
  })

  test('is left alone where there is no product', async () => {
    const root = repository({
      ...about(''),
      'package.json': '{"dependencies":{"hono":"4"}}',
      'README.md': 'claude-3',
    })
    expect((await run(root, ['check'])).out).not.toMatch(/R04[12]/)
  })
})

test('every rule can be explained, with an example that leaves no gap', async () => {
  for (const { code } of RULES) {
    const { title, example, fix } = rulePage(englishRegister, code)
    expect(`${title} ${example} ${fix}`, code).not.toMatch(/\{\w+\}|undefined/)
    expect(Math.min(title.length, example.length, fix.length), code).toBeGreaterThan(3)
  }
  const { code, out } = await run(repository(), ['explain', 'r303'])
  expect([code, out]).toEqual([0, expect.stringContaining('R303  error')])
  expect((await run(repository(), ['explain', 'R9'])).code).toBe(2)
})
