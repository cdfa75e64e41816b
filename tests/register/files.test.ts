import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { FLOW_QUESTIONS } from '../../src/domain/value-chain/attribution.ts'
import { IMPACT_STATUSES } from '../../src/domain/vocabulary/diligence.ts'
import { lockText, readLock } from '../../src/register/files/lock.ts'
import { FILE_RULES } from '../../src/register/files/problem.ts'
import { readRegister } from '../../src/register/files/read.ts'
import { impactSchema } from '../../src/register/files/schema/impact.ts'
import { changedText, changeEntry, entryText, writeNew } from '../../src/register/files/write.ts'
import { sentenceOf } from '../../src/register/check/rule-words.ts'
import { readmeText } from '../../src/register/files/readme.ts'
import { rulesFiles } from '../../src/words/en/register/rules-files.ts'
import { ABOUT, IMPACT, repository, run } from './folder.ts'
import { englishRegister } from '../../src/words/register-speaker.ts'

const FILES = { 'human-rights/register.yaml': ABOUT, 'human-rights/impacts/IMP-0001.yaml': IMPACT }
const problemsOf = (files: Readonly<Record<string, string>>) =>
  readRegister(join(repository(files), 'human-rights')).problems

describe('reading', () => {
  test('a few lines by hand are an impact, and what nobody wrote is unknown', () => {
    const { register, problems } = readRegister(join(repository(FILES), 'human-rights'))
    expect(problems).toEqual([])
    expect(register.impacts[0]).toMatchObject({ nature: 'individual', status: 'open', closed: null })
    expect(register.impacts[0]?.groups[0]?.ratings[0]?.likelihood).toBe('unknown')
  })

  test('the questions of the decision flow are those of the domain', () => {
    const answers = Object.fromEntries(FLOW_QUESTIONS.map(({ code }) => [code, 'unknown']))
    const attribution = { entity: 'e', from: '2026-01-01', answers, reasons: 'r', by: 'b', on: '2026-01-01' }
    const entry = { ...(parse(IMPACT) as object), attribution: [attribution] }
    expect(impactSchema.parse(entry).attribution[0]?.answers).toEqual(answers)
  })

  test('every rule of the files has words', () => {
    expect(Object.keys(rulesFiles).sort()).toEqual(FILE_RULES.map(({ code }) => code).sort())
  })

  test.each([
    ['kind: potential', 'kind: potental', 'R002', 3, 'Did you mean "potential"?'],
    ['title:', 'titel:', 'R003', 2, 'Did you mean "title"?'],
    ['scale: 3', 'scale: 9', 'R002', 10, 'Known here: 1, 2, 3, 4, 5, unknown.'],
    ['scale: 3', 'sacle: 3', 'R003', 10, 'Did you mean "scale"?'],
  ])(
    'DD8 a wrong label or key is an error with its line, never a zero: %s to %s',
    (from, to, rule, line, hint) => {
      const problems = problemsOf({
        ...FILES,
        'human-rights/impacts/IMP-0001.yaml': IMPACT.replace(from, to),
      })
      const found = problems.find((each) => each.rule === rule && each.place?.line === line)
      expect(found).toMatchObject({ level: 'error', file: 'impacts/IMP-0001.yaml' })
      expect(found && sentenceOf(englishRegister, found)).toContain(hint)
    },
  )

  test.each(['accepted', 'tolerated', 'transferred', 'offset', 'risk_accepted'])(
    'no impact can be called %s',
    (status) => {
      const problems = problemsOf({
        ...FILES,
        'human-rights/impacts/IMP-0001.yaml': `${IMPACT}status: ${status}\n`,
      })
      expect(problems.map(({ rule }) => rule)).toEqual(['R013'])
      expect(IMPACT_STATUSES.some(({ code }) => code === status)).toBe(false)
    },
  )

  test.each([
    ['R001', { 'human-rights/impacts/IMP-0001.yaml': 'id: [' }],
    ['R004', { 'human-rights/impacts/IMP-0001.yaml': IMPACT.replace('title: Wrong advice\n', '') }],
    ['R005', { 'human-rights/impacts/IMP-0001.yaml': IMPACT.replace('2026-10-01', '2026-13-01') }],
    ['R006', { 'human-rights/impacts/IMP-0002.yaml': IMPACT }],
    ['R007', { 'human-rights/impacts/IMP-0001.yaml': `${IMPACT}systems: [other]\n` }],
    ['R008', { 'human-rights/impacts/IMP-0009.yaml': IMPACT.replace('0001', '0002') }],
    ['R009', { 'human-rights/impact/IMP-0002.yaml': IMPACT }],
    ['R020', { 'human-rights/impacts/IMP-0001.yaml': IMPACT.replace('People get wrong advice.', 'TODO') }],
  ])('%s is found', (rule, files) => {
    expect(problemsOf({ ...FILES, ...files }).map((each) => each.rule)).toContain(rule)
  })

  test('business risk stands in files of its own and reaches no rule', () => {
    const risk = 'id: BR-0001\ntitle: Bad press\nimpacts: [IMP-0001]\nlikelihood: 5\nloss: 1000000\n'
    const root = repository({ ...FILES, 'human-rights/business-risks/BR-0001.yaml': risk })
    const { register, problems } = readRegister(join(root, 'human-rights'))
    expect(problems).toEqual([])
    expect(JSON.stringify(register)).not.toContain('Bad press')
  })
})

describe('writing', () => {
  const COMMENTED = `# Top comment\nid: IMP-0001   # the id\ntitle:   "Wrong advice"\n\n# why this kind\nkind: potential\nrights: [ privacy,   property ]\n# last\nstatus: open\n`

  test('comments, order and the bytes of keys that are not touched stay', () => {
    const after = changedText(COMMENTED, [{ path: ['status'], value: 'mitigating' }])
    expect(after).toBe(COMMENTED.replace('status: open', 'status: mitigating'))
  })

  test('a new key comes last and changes nothing before it', () => {
    const after = changedText(COMMENTED, [{ path: ['nature'], value: 'group' }])
    expect(after.startsWith(COMMENTED)).toBe(true)
    expect(parse(after)).toEqual({ ...(parse(COMMENTED) as object), nature: 'group' })
  })

  test('other entries keep their bytes when one is changed', () => {
    const root = repository({ ...FILES, 'human-rights/impacts/IMP-0002.yaml': COMMENTED })
    const folder = join(root, 'human-rights')
    changeEntry(folder, 'IMP-0001', [{ path: ['status'], value: 'preventing' }])
    expect(readFileSync(join(folder, 'impacts/IMP-0002.yaml'), 'utf8')).toBe(COMMENTED)
    expect(readFileSync(join(folder, 'register.yaml'), 'utf8')).toBe(ABOUT)
  })

  test('an entry that stands is never written over', () => {
    const folder = join(repository(FILES), 'human-rights')
    expect(() => writeNew(folder, 'IMP-0001', entryText({ id: 'IMP-0001' }))).toThrow(/already exists/)
  })
})

describe('the lock file', () => {
  const locked = async () => {
    const root = repository(FILES)
    await run(root, ['check', '--write'])
    return { root, folder: join(root, 'human-rights'), file: join(root, 'human-rights/register.lock.yaml') }
  }

  test('a check in CI writes nothing', async () => {
    const root = repository(FILES)
    const { out } = await run(root, ['check'])
    expect(out).toContain('R012')
    expect(readRegister(join(root, 'human-rights')).lockExists).toBe(false)
  })

  test('a grade that was recorded is not lost when the rating is deleted', async () => {
    const { root, folder } = await locked()
    writeFileSync(join(folder, 'impacts/IMP-0001.yaml'), IMPACT.replace('scale: 3', 'scale: 1'))
    await run(root, ['check', '--write'])
    const { marks } = readLock(folder)
    expect(marks.filter(({ judgement }) => judgement === 'scale').map(({ grade }) => grade)).toContain(3)
  })

  test('every single changed figure, and every line cut off, is seen', async () => {
    const { file, folder } = await locked()
    const good = readFileSync(file, 'utf8')
    expect(readLock(folder).problems).toEqual([])
    const lines = good.split('\n')
    for (const [index, line] of lines.entries()) {
      if (line.startsWith('#') || !/grade: \d|grade: unknown|judgement|group:|impact:|hash:/.test(line))
        continue
      const changed = line.replace(/.$/, (last) => (last === '1' ? '2' : '1'))
      writeFileSync(file, lines.with(index, changed).join('\n'))
      expect(readLock(folder).problems, line).toHaveLength(1)
    }
    const { marks } = readLock(folder)
    writeFileSync(
      file,
      lockText(marks.slice(0, -1), '').replace(/count: \d+/, `count: ${String(marks.length)}`),
    )
    expect(readLock(folder).problems).toHaveLength(1)
  })

  test('a lock file that was thrown away is missed against the base', async () => {
    const { root, folder, file } = await locked()
    const base = repository(FILES)
    await run(base, ['check', '--write'])
    writeFileSync(join(folder, 'impacts/IMP-0001.yaml'), IMPACT.replace('scale: 3', 'scale: 1'))
    rmSync(file)
    await run(root, ['check', '--write'])
    const { code, out } = await run(root, ['check', '--base', join(base, 'human-rights')])
    expect(code).toBe(1)
    expect(out).toContain('R014')
  })
})

test('the id of a new entry is free, also after the last one was deleted', async () => {
  const root = repository(FILES)
  await run(root, ['check', '--write'])
  rmSync(join(root, 'human-rights/impacts/IMP-0001.yaml'))
  const { out } = await run(root, ['add', 'impact', '--title', 'Another'])
  expect(out).toContain('IMP-0002')
})

test('what a person types stays what it is, whatever it looks like', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1 }), (title) => {
      expect(parse(entryText({ title }))).toEqual({ title })
    }),
  )
})

test('the example of the README is taken as it stands, and asks for nothing more', async () => {
  const [, example = ''] = /```yaml\n([\s\S]*?)```/.exec(readmeText(englishRegister)) ?? []
  const entities =
    'entities:\n  - { id: our-company, name: Us, roles: [deployer] }\n  - { id: model-maker, name: Them, roles: [foundation_model_developer] }\n'
  const root = repository({
    'human-rights/register.yaml': ABOUT + entities,
    'human-rights/impacts/IMP-0001.yaml': IMPACT + example,
  })
  const { out } = await run(root, ['check', '--json'])
  const { findings } = JSON.parse(out) as { findings: { rule: string; level: string }[] }
  const about = findings.filter(({ rule }) => /^R00|^R25/.test(rule))
  expect(about).toEqual([])
})
