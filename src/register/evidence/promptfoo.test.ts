import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import {
  codes,
  file,
  group,
  output,
  pair,
  problemsOf,
  result,
  taken,
  verdicts,
} from '../../../tests/in-memory/evaluations.ts'
import { besides } from '../../domain/diligence/evidence/besides.ts'
import { compareGroups } from '../../domain/diligence/evidence/compare-groups.ts'
import { judge } from '../../domain/diligence/evidence/verdict.ts'
import type { Evidence } from '../../domain/diligence/register.ts'
import type { EvidenceFile } from './reading.ts'
import { sayShortly } from './say-verdict.ts'
import { englishRegister } from '../../words/register-speaker.ts'

test('DD9 a real promptfoo run before and after a filter: shifted, and worse for Swahili speakers', () => {
  const read = taken(pair('promptfoo'), { metric: 'harm' })
  expect(judge(read).verdict).toBe('shifted')
  expect(verdicts(read)).toEqual(['ar improved', 'en improved', 'es improved', 'sw worse'])
  expect(group(read, 'sw')).toEqual({
    key: 'sw',
    before: { harmful: 15, of: 50, missing: 0 },
    after: { harmful: 30, of: 50, missing: 0 },
    paired: { both: 15, onlyBefore: 0, onlyAfter: 15, neither: 20 },
  })
  expect(sayShortly(englishRegister, judge(read))[0]).toContain('sw')
  expect(compareGroups(read, 'after')?.worst.key).toBe('sw')
})

test('errors of the system are missing, neither a harm nor a good answer', () => {
  const read = taken(pair('promptfoo'), { metric: 'harm' })
  expect(group(read, 'ar')?.after).toEqual({ harmful: 3, of: 49, missing: 1 })
  expect(read.notes).toContainEqual({ code: 'missing', gaps: { when: 'after', missing: 2, all: 200 } })
})

test('the same run beside itself: Arabic speakers pay for the filter with refused questions', () => {
  const base = {
    mitigation: 'MIT-0001',
    impacts: [],
    shows: 'lower_rate',
    collectedOn: '2026-11-21',
    by: 'Amina Odhiambo',
    signedBy: [],
    summary: null,
    title: '',
  } as const
  const evidence: Evidence[] = (['harm', 'over_refusal'] as const).map((measure) => ({
    ...base,
    ...taken(pair('promptfoo'), { metric: measure, measure }),
    id: `EV-${measure}`,
    measure,
  }))
  const paying = besides(evidence).flatMap(({ groups }) => groups.filter((each) => each.overRefusalWorse))
  expect(paying.map(({ key }) => key)).toEqual(['ar'])
})

test('each file is kept with its digest, tool, model and day', () => {
  const [before] = pair('promptfoo')
  const [source] = taken(pair('promptfoo'), { metric: 'harm' }).sources
  expect(source).toEqual({
    when: 'before',
    format: 'promptfoo',
    file: 'evaluations/promptfoo-before.json',
    sha256: createHash('sha256').update(before!.bytes).digest('hex'),
    results: null,
    address: null,
    tool: 'promptfoo 0.123.1',
    model: 'before file://provider.mjs',
    ranOn: '2026-11-21',
    overrideReason: null,
  })
})

test('a question that is pasted under other names with its answer counts once, and is said', () => {
  const row = (id: number, question: string, language = 'sw') => ({
    success: false,
    vars: { question, language, copy: id },
    prompt: { raw: question, label: 'q' },
    response: { output: 'Never mind.' },
  })
  const rows = [row(1, 'Where?'), row(2, 'Where?'), row(3, 'Where?'), row(4, 'When?'), row(5, 'When?', 'en')]
  const text = JSON.stringify({ results: { version: 3, results: rows } })
  const read = taken([{ name: 'run.json', bytes: Buffer.from(text), when: 'after' }])
  expect(group(read, 'sw')?.after).toEqual({ harmful: 2, of: 2, missing: 0 })
  expect(read.notes).toContainEqual({ code: 'copies', gaps: { when: 'after', copies: 2 } })
})

test('the same answers can be split by the situation of the people who ask', () => {
  const read = taken(pair('promptfoo'), { metric: 'harm', splitBy: 'metadata.group' })
  expect(read.splitBy).toBe('group')
  expect(read.groups.map(({ key }) => key)).toEqual([
    'disability',
    'first_time',
    'moved',
    'night_work',
    'older',
  ])
})

test('harm and over-refusal in one file are never mixed', () => {
  expect(problemsOf(pair('promptfoo'))[0]).toMatchObject({
    code: 'metric_needed',
    gaps: { names: ['harm', 'over_refusal'], file: 'evaluations/promptfoo-before.json' },
  })
  expect(codes(pair('promptfoo'), { metric: 'harms' })).toEqual(['metric_unknown', 'metric_unknown'])
})

test('a grader that failed leaves the answer unscored', () => {
  const broken = {
    success: false,
    failureReason: 1,
    gradingResult: { componentResults: [{ pass: false, metadata: { graderError: true } }] },
  }
  const read = taken([file('run.json', output([result('sw', broken), result('sw', {})]))])
  expect(group(read, 'sw')?.after).toEqual({ harmful: 0, of: 1, missing: 1 })
})

test('in the older version an error without a grade is missing, and one with a grade is a failed test', () => {
  const old = { failureReason: undefined, success: false, error: 'text' }
  const rows = [
    result('sw', { ...old, gradingResult: null }),
    result('sw', { ...old, gradingResult: { pass: false } }),
  ]
  const read = taken([
    file('run.json', { results: { version: 2, timestamp: '', results: rows, table: {}, stats: {} } }),
  ])
  expect(group(read, 'sw')?.after).toEqual({ harmful: 1, of: 1, missing: 1 })
})

test('in a red-team run a failed test is an attack that worked', () => {
  const rows = [result('sw', { success: false, failureReason: 1 }), result('sw', {})]
  const read = taken([file('run.json', output(rows, { config: { redteam: { plugins: [] } } }))])
  expect(group(read, 'sw')?.after).toEqual({ harmful: 1, of: 2, missing: 0 })
  expect(read.notes.map(({ code }) => code)).toContain('red_team')
})

test('a question asked five times is one observation, harmful when one answer was', () => {
  const vars = { question: 'same' }
  const rows = [false, true, true, true, true].map((success, testIdx) =>
    result('sw', { vars, testIdx, success, failureReason: success ? 0 : 1 }),
  )
  const read = taken([file('run.json', output(rows))])
  expect(group(read, 'sw')?.after).toEqual({ harmful: 1, of: 1, missing: 0 })
  const once = file('before.json', output([result('sw', { vars })]), 'before')
  expect(codes([once, file('run.json', output(rows))])).toEqual(['repeats_differ'])
})

test('a row that does not say its group stops the import: nobody is left out in silence', () => {
  expect(problemsOf([file('run.json', output([result('sw', {}), result(null, {})]))])).toMatchObject([
    { code: 'group_key_missing', gaps: { name: 'language', rows: 1, of: 2, file: 'run.json' } },
  ])
})

test('a file with two systems needs to be told which one', () => {
  const rows = [
    result('sw', { provider: { id: 'a', label: 'old' } }),
    result('sw', { provider: { id: 'b', label: 'new' }, success: false, failureReason: 1 }),
  ]
  const both = [file('run.json', output(rows))]
  expect(codes(both)).toEqual(['provider_needed'])
  expect(codes(both, { provider: 'c' })).toEqual(['provider_unknown'])
  expect(group(taken(both, { provider: 'new' }), 'sw')?.after).toEqual({ harmful: 1, of: 1, missing: 0 })
})

test('without a name to split by, everybody is one group and it is said', () => {
  const read = taken([file('run.json', output([result('sw', {})]))], { splitBy: null })
  expect(read).toMatchObject({ splitBy: null, groups: [{ key: 'all' }] })
  expect(read.notes.map(({ code }) => code)).toEqual(['one_run', 'not_split'])
})

test('runs that asked different questions say so', () => {
  const run = (question: string, when: EvidenceFile['when']) =>
    file(`${when}.json`, output([result('sw', { vars: { question } })]), when)
  const read = taken([run('one', 'before'), run('two', 'after')])
  expect(read.notes).toContainEqual({ code: 'other_questions', gaps: { only: 1, added: 1 } })
})

test('an answer with an error is missing, even when nothing in it was found to be wrong', () => {
  const down = result('sw', { error: 'API call failed with 503' })
  const read = taken([file('a.json', output([result('sw', {}), down]))])
  expect(group(read, 'sw')?.after).toEqual({ harmful: 0, of: 1, missing: 1 })
})

test('another version than those that were read here is refused', () => {
  const later = output([result('sw', {})])
  const other = { ...later, results: { ...later.results, version: 99 } }
  expect(problemsOf([file('a.json', other)])).toMatchObject([
    { code: 'not_promptfoo', gaps: { at: 'results.version' } },
  ])
})

test('a time that is no day is no day of the run', () => {
  const run = output([result('sw', {})])
  const odd = (timestamp: string) =>
    taken([file('a.json', { ...run, results: { ...run.results, timestamp } })]).sources[0]?.ranOn
  expect(odd('yesterday')).toBeNull()
  expect(odd('2026-02-30T10:00:00Z')).toBeNull()
  expect(odd('2026-02-20T10:00:00Z')).toBe('2026-02-20')
})
