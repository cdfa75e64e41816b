import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { entryText } from '../../src/register/files/write.ts'
import { run, sampleProduct } from './folder.ts'

type Entry = Record<string, unknown>
type Edit = (root: string) => void

const edit = (path: string, change: (entry: Entry) => Entry) => (root: string) => {
  const file = join(root, 'human-rights', path)
  writeFileSync(file, entryText(change(parse(readFileSync(file, 'utf8')) as Entry)))
}
const drop = (path: string) => (root: string) => {
  rmSync(join(root, 'human-rights', path))
}
const firstSystem = (change: Entry) =>
  edit('register.yaml', (about) => ({
    ...about,
    systems: (about['systems'] as Entry[]).map((each, index) =>
      index === 0 ? { ...each, ...change } : each,
    ),
  }))

const GRIEVANCE = { reference: 'G-1', on: '2026-10-02', upheld: true }
const PRECAUTION = { since: '2026-10-01', release_condition: 'a test' }
const WORSE = {
  groups: [{ key: 'sw', before: { harmful: 5, of: 100 }, after: { harmful: 60, of: 100 } }],
}

async function found(before: Edit, after: Edit): Promise<readonly string[]> {
  const [base, here] = [sampleProduct(), sampleProduct()]
  before(base)
  before(here)
  after(here)
  for (const root of [base, here]) await run(root, ['check', '--write'])
  const { out } = await run(here, ['check', '--json', '--base', join(base, 'human-rights')])
  const { findings } = JSON.parse(out) as { findings: { rule: string; message: string }[] }
  return findings.flatMap(({ rule, message }) => (rule === 'R015' ? [message] : []))
}

const impact2 = (change: Entry) => edit('impacts/IMP-0002.yaml', (each) => ({ ...each, ...change }))
const LOWERED = {
  judgement: 'scope',
  to: 1,
  evidence: ['EV-0001'],
  on: '2026-11-01',
  by: 'Noor',
  reason: 'measured',
}
const lowered = (keys: Entry) =>
  edit('impacts/IMP-0002.yaml', (each) => ({
    ...each,
    groups: (each['groups'] as Entry[]).map((group) => ({ ...group, keys, lowered: [LOWERED] })),
  }))
const fresh = (days: number) => edit('register.yaml', (each) => ({ ...each, settings: { fresh_days: days } }))

const nothing: Edit = () => undefined
const withGrievance = edit('impacts/IMP-0002.yaml', (each) => ({ ...each, grievances: [GRIEVANCE] }))
const withPrecaution = edit('impacts/IMP-0002.yaml', (each) => ({ ...each, precaution: PRECAUTION }))
const worse = edit('evidence/EV-0001.yaml', (each) => ({ ...each, ...WORSE }))
const grievances = (list: readonly Entry[]) =>
  edit('impacts/IMP-0002.yaml', (each) => ({ ...each, grievances: list }))

test.each<[string, Edit, Edit, string]>([
  ['a grievance that was upheld is deleted', withGrievance, grievances([]), 'G-1 was upheld'],
  [
    'a grievance is no longer upheld',
    withGrievance,
    grievances([{ ...GRIEVANCE, upheld: false }]),
    'G-1 was upheld',
  ],
  [
    'a grievance is dated back',
    withGrievance,
    grievances([{ ...GRIEVANCE, on: '2025-01-01' }]),
    'G-1 was upheld',
  ],
  [
    'precaution is deleted',
    withPrecaution,
    edit('impacts/IMP-0002.yaml', (each) => ({ ...each, precaution: null })),
    'before proof',
  ],
  [
    'what an assessment looked at is edited',
    nothing,
    edit('assessments/AS-0001.yaml', (each) => ({
      ...each,
      covers: { ...(each['covers'] as Entry), models: ['another@9'] },
    })),
    'changed in AS-0001',
  ],
  [
    'an assessment is dated later',
    nothing,
    edit('assessments/AS-0001.yaml', (each) => ({ ...each, on: '2026-11-19' })),
    'changed in AS-0001',
  ],
  [
    'harm that happened is only possible',
    impact2({ kind: 'actual' }),
    impact2({ kind: 'potential' }),
    'has happened',
  ],
  [
    'a lowered group gets the key of another',
    lowered({ language: 'ar' }),
    lowered({ language: 'en' }),
    'another key',
  ],
  ['evidence is to stay fresh for ever', nothing, fresh(99_999), '99999 days'],
  ['an assessment is deleted', nothing, drop('assessments/AS-0001.yaml'), 'AS-0001 is gone'],
  ['evidence is deleted', nothing, drop('evidence/EV-0001.yaml'), 'EV-0001 is gone'],
  [
    'evidence that a group is worse off gets other counts',
    worse,
    edit('evidence/EV-0001.yaml', (each) => ({ ...each, groups: [] })),
    'worse off',
  ],
  ['a live system is live no more', nothing, firstSystem({ launched: null }), 'its launch is gone'],
  ['a live system starts later', nothing, firstSystem({ launched: '2027-01-01' }), 'its launch is gone'],
  ['a system has another id', nothing, firstSystem({ id: 'other' }), 'is gone'],
])('the base is missed where %s', async (_, before, after, says) => {
  expect((await found(before, after)).join('\n')).toContain(says)
})

test.each<[string, Edit, Edit]>([
  ['nothing changed', nothing, nothing],
  ['a grievance came in', nothing, withGrievance],
  ['evidence is to be measured more often', nothing, fresh(90)],
  ['a harm that was possible happened', impact2({ kind: 'potential' }), impact2({ kind: 'actual' })],
  [
    'a word of an answer was corrected',
    nothing,
    edit('assessments/AS-0001.yaml', (each) => ({
      ...each,
      answers: (each['answers'] as Entry[]).map((answer) => ({ ...answer, answer: 'Said better.' })),
    })),
  ],
])('the base is not missed where %s', async (_, before, after) => {
  expect(await found(before, after)).toEqual([])
})

test('a base whose lock cannot be read is said, and is no reason to pass', async () => {
  const [base, here] = [sampleProduct(), sampleProduct()]
  writeFileSync(join(base, 'human-rights/register.lock.yaml'), 'marks: [')
  const { code, out } = await run(here, ['check', '--base', join(base, 'human-rights')])
  expect(code).toBe(1)
  expect(out).toContain('lock file of the base cannot be read')
})
