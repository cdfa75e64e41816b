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

const all =
  (...edits: readonly Edit[]): Edit =>
  (root) => {
    for (const each of edits) each(root)
  }
const evidence = (change: Entry) => edit('evidence/EV-0001.yaml', (each) => ({ ...each, ...change }))
const OTHER = { by: 'Noor', mitigation: 'MIT-0002' }
const NOT_SAID = { by: 'TODO', mitigation: null }
const owner = (name: string, id = 'MIT-0001') =>
  edit(`mitigations/${id}.yaml`, (each) => ({ ...each, owner: name }))
const ratings = (list: readonly Entry[] | null, by?: string) =>
  edit('impacts/IMP-0002.yaml', (each) => ({
    ...each,
    groups: (each['groups'] as Entry[]).map((group) => ({
      ...group,
      ratings: list ?? (group['ratings'] as Entry[]).map((rating) => ({ ...rating, by })),
    })),
  }))
const raters = (by: string) => ratings(null, by)
const twoSystems = edit('register.yaml', (about) => ({
  ...about,
  systems: [...(about['systems'] as Entry[]), { id: 'helper', name: 'Helper', launched: null }],
}))
const twoSystemsOf2 = all(twoSystems, impact2({ systems: ['study-helper', 'helper'] }))

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
  ...(['by', 'mitigation'] as const).flatMap((key): [string, Edit, Edit, string][] => [
    [`evidence says ${key} otherwise`, nothing, evidence({ [key]: OTHER[key] }), 'who collected it'],
    [`evidence no longer says ${key}`, nothing, evidence({ [key]: NOT_SAID[key] }), 'who collected it'],
  ]),
  [
    'somebody who rated is called otherwise under a lowering',
    nothing,
    all(lowered({ language: 'ar' }), raters('Noor')),
    'rated it is gone',
  ],
  [
    'a rating goes when somebody lowers',
    nothing,
    all(lowered({ language: 'ar' }), ratings([])),
    'rated it is gone',
  ],
  [
    'an owner gives a mitigation away and lowers',
    owner('Noor'),
    all(owner('Jonas Weber'), lowered({ language: 'ar' })),
    'another owner',
  ],
  [
    'an owner says that the evidence is about a mitigation of somebody else, and lowers',
    all(owner('Noor', 'MIT-0003'), evidence({ mitigation: null })),
    all(evidence({ mitigation: 'MIT-0002' }), lowered({ language: 'ar' })),
    'another mitigation',
  ],
  [
    'an impact is about another system than the one that is live',
    twoSystems,
    impact2({ systems: ['helper'] }),
    'no longer is',
  ],
  [
    'an impact of every system is about the one that is not live',
    all(twoSystems, impact2({ systems: [] })),
    impact2({ systems: ['helper'] }),
    'no longer is',
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
  ['an impact is about a further system', twoSystems, impact2({ systems: ['study-helper', 'helper'] })],
  ['an impact is about every system', twoSystems, impact2({ systems: [] })],
  ['an impact leaves a system that is not live', twoSystemsOf2, impact2({ systems: ['study-helper'] })],
  ['a mitigation gets another owner', nothing, owner('Noor')],
  ['an owner lowers and still owns it, which other rules refuse', owner('Noor'), lowered({ language: 'ar' })],
  [
    'somebody lowers who owns a mitigation that the evidence is not about',
    nothing,
    all(owner('Noor', 'MIT-0003'), lowered({ language: 'ar' })),
  ],
  ['somebody who rated is called otherwise, and nothing is lowered', nothing, raters('Noor')],
  ...(['by', 'mitigation'] as const).map((key): [string, Edit, Edit] => [
    `evidence says ${key} where it did not`,
    evidence({ [key]: NOT_SAID[key] }),
    evidence({ [key]: OTHER[key] }),
  ]),
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
