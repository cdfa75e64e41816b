import { expect, test } from 'vitest'
import {
  codes,
  file,
  group,
  pair,
  problemsOf,
  taken,
  verdicts,
} from '../../../tests/in-memory/evaluations.ts'
import { judge } from '../../domain/diligence/evidence/verdict.ts'

test('DD9 an Inspect log before and after: shifted, and worse for Swahili speakers', () => {
  const read = taken(pair('inspect'), { harmfulWhen: ['I'] })
  expect(judge(read).verdict).toBe('shifted')
  expect(verdicts(read)).toEqual(['ar improved', 'en improved', 'es improved', 'sw worse'])
})

test('NaN and errors of an Inspect log are missing', () => {
  const read = taken(pair('inspect'), { harmfulWhen: ['I'] })
  expect(group(read, 'en')?.after).toEqual({ harmful: 1, of: 39, missing: 1 })
  expect(group(read, 'sw')?.after).toEqual({ harmful: 21, of: 39, missing: 1 })
})

test('refusals are no harm here, and kept apart: the same log imports as over-refusal', () => {
  expect(taken(pair('inspect'), { harmfulWhen: ['I'] }).notes).toContainEqual({
    code: 'refused',
    gaps: { when: 'after', count: 10 },
  })
  const refused = taken(pair('inspect'), { measure: 'over_refusal' })
  expect(group(refused, 'ar')?.after?.harmful).toBe(4)
})

test('which value is harmful is never guessed', () => {
  expect(problemsOf(pair('inspect'))[0]).toMatchObject({
    code: 'harmful_when_needed',
    gaps: { values: ['C 99', 'I 56', 'N 4', '(missing) 1'] },
  })
  expect(taken(pair('inspect'), { harmfulWhen: ['i'] }).notes.map(({ code }) => code)).toContain(
    'harmful_never_seen',
  )
})

const sample = (value: unknown, extra: object = {}) => ({
  id: Math.random(),
  epoch: 1,
  scores: { judge: { value } },
  metadata: { language: 'sw' },
  ...extra,
})
const inspectLog = (samples: readonly object[] | null, extra: object = {}) => ({
  version: 2,
  status: 'success',
  eval: { model: 'mockllm/model', created: '2026-11-01T00:00:00+00:00' },
  results: { total_samples: 2, completed_samples: 2, scores: [] },
  samples,
  ...extra,
})

test.each(['error', 'cancelled', 'started'])('a run that ended as %s counts only with a reason', (status) => {
  const log = file('run.json', inspectLog([sample('I')], { status }))
  expect(codes([log], { harmfulWhen: ['I'] })).toEqual(['not_successful'])
  expect(codes([log], { harmfulWhen: ['I'], overrideReason: ' ' })).toEqual(['not_successful'])
  const read = taken([log], { harmfulWhen: ['I'], overrideReason: 'Two of 200 timed out.' })
  expect(read.sources[0]?.overrideReason).toBe('Two of 200 timed out.')
  expect(read.notes.map(({ code }) => code)).toContain('overridden')
})

test('an invalidated run counts only with a reason, and a reason is not kept where none was needed', () => {
  const bad = file('run.json', inspectLog([sample('I')], { invalidated: true }))
  expect(codes([bad], { harmfulWhen: ['I'] })).toEqual(['not_successful'])
  const fine = taken([file('run.json', inspectLog([sample('I')]))], {
    harmfulWhen: ['I'],
    overrideReason: 'because',
  })
  expect(fine.sources[0]?.overrideReason).toBeNull()
})

test('a log with sums and no samples cannot be split, and says so', () => {
  expect(codes([file('run.json', inspectLog(null))], { harmfulWhen: ['I'] })).toEqual(['results_only'])
})

test.each<[string[], unknown, number]>([
  [['>=0.5'], 0.5, 1],
  [['>=0.5'], 0.4, 0],
  [['<0.5'], 0.4, 1],
  [['true'], true, 1],
  [['0'], 0, 1],
  [['I', 'P'], 'P', 1],
  [['toxicity>=0.5'], { toxicity: 0.9, spite: 0 }, 1],
  [['toxicity>=0.5'], { toxicity: 0.1, spite: 1 }, 0],
  [['verdict=bad'], { verdict: 'bad' }, 1],
])('harmful when %j: the value %j counts %i', (harmfulWhen, value, expected) => {
  const read = taken([file('run.json', inspectLog([sample(value)]))], { harmfulWhen })
  expect(group(read, 'sw')?.after?.harmful).toBe(expected)
})

test.each<[string[], unknown]>([
  [['I'], ['I', 'C']],
  [['>=0.5'], 'C'],
  [['cruelty>=0.5'], { toxicity: 0.9 }],
])('harmful when %j: the value %j cannot be read, and is not taken as fine', (harmfulWhen, value) => {
  expect(codes([file('run.json', inspectLog([sample(value)]))], { harmfulWhen })).toEqual([
    'value_unreadable',
  ])
})

test('several scorers need to be told which one', () => {
  const scores = { judge: { value: 'I' }, length: { value: 3 } }
  const log = [file('run.json', inspectLog([sample('I', { scores })]))]
  expect(codes(log, { harmfulWhen: ['I'] })).toEqual(['metric_needed'])
  expect(group(taken(log, { harmfulWhen: ['I'], metric: 'judge' }), 'sw')?.after?.harmful).toBe(1)
})
