import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { besides } from '../../domain/diligence/evidence/besides.ts'
import { compareGroups } from '../../domain/diligence/evidence/compare-groups.ts'
import { judge } from '../../domain/diligence/evidence/verdict.ts'
import type { Evidence } from '../../domain/diligence/register.ts'
import { evidence as words } from '../../words/en/register/evidence.ts'
import { say } from '../say.ts'
import { loadEvidenceFile, readEvidence, type EvidenceReading } from './read-evidence.ts'
import { PLAIN_OPTIONS, type EvidenceFile, type ReadOptions } from './reading.ts'
import { sayBesides, sayComparison, sayMethod, sayVerdict } from './say-verdict.ts'

const folder = new URL('../../../tests/fixtures/evaluations/', import.meta.url)
const fixture = (name: string, when: EvidenceFile['when']) =>
  loadEvidenceFile(new URL(name, folder).pathname, `evaluations/${name}`, when)
const pair = (tool: string) => [
  fixture(`${tool}-before.json`, 'before'),
  fixture(`${tool}-after.json`, 'after'),
]
const file = (name: string, content: unknown, when: EvidenceFile['when'] = 'after'): EvidenceFile => ({
  name,
  when,
  bytes: Buffer.from(typeof content === 'string' ? content : JSON.stringify(content)),
})

type Read = Exclude<EvidenceReading, { problems: unknown }>
const byLanguage: ReadOptions = { ...PLAIN_OPTIONS, splitBy: 'language' }

function taken(files: readonly EvidenceFile[], options: Partial<ReadOptions> = {}): Read {
  const reading = readEvidence(files, { ...byLanguage, ...options })
  if ('problems' in reading) throw new Error(JSON.stringify(reading.problems))
  return reading
}

function problemsOf(files: readonly EvidenceFile[], options: Partial<ReadOptions> = {}) {
  const reading = readEvidence(files, { ...byLanguage, ...options })
  return 'problems' in reading ? reading.problems : []
}
const codes = (...given: Parameters<typeof problemsOf>) => problemsOf(...given).map(({ code }) => code)
const verdicts = (read: Read) => judge(read).groups.map(({ key, verdict }) => `${key} ${verdict}`)
const group = (read: Read, key: string) => read.groups.find((each) => each.key === key)

test('DD9 a real promptfoo run before and after a filter: shifted, and worse for Swahili speakers', () => {
  const read = taken(pair('promptfoo'), { metric: 'harm' })
  expect(judge(read).verdict).toBe('shifted')
  expect(verdicts(read)).toEqual(['ar improved', 'en improved', 'es improved', 'sw worse'])
  expect(group(read, 'sw')).toEqual({
    key: 'sw',
    before: { harmful: 15, of: 50, missing: 0 },
    after: { harmful: 30, of: 50, missing: 0 },
  })
  expect(sayVerdict(judge(read))[0]).toContain('sw')
  expect(sayComparison(compareGroups(read, 'after')!)).toMatch(/^Worst off: sw/)
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
  expect(besides(evidence).flatMap(sayBesides)).toEqual([expect.stringContaining('ar: more good questions')])
})

test('each file is kept with its digest, tool, model and day', () => {
  const [before] = pair('promptfoo')
  const [source] = taken(pair('promptfoo'), { metric: 'harm' }).sources
  expect(source).toEqual({
    when: 'before',
    format: 'promptfoo',
    file: 'evaluations/promptfoo-before.json',
    sha256: createHash('sha256').update(before!.bytes).digest('hex'),
    tool: 'promptfoo 0.123.1',
    model: 'before file://provider.mjs',
    ranOn: '2026-11-21',
    overrideReason: null,
  })
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
    gaps: { names: 'harm, over_refusal', file: 'evaluations/promptfoo-before.json' },
  })
  expect(codes(pair('promptfoo'), { metric: 'harms' })).toEqual(['metric_unknown', 'metric_unknown'])
})

test('the committed runs hold no path of the machine they were made on', () => {
  for (const name of [
    'promptfoo-before.json',
    'promptfoo-after.json',
    'inspect-before.json',
    'inspect-after.json',
  ]) {
    const text = readFileSync(new URL(name, folder), 'utf8')
    expect(text).not.toMatch(/"(?:file:\/\/)?\/(?:home|root|tmp|Users|work|var)\b|[A-Z]:\\\\/)
  }
})

// promptfoo, small files of every shape

const passed = { pass: true, assertion: { metric: null } }
const result = (language: string | null, extra: object) => ({
  testCase: { vars: {}, metadata: language === null ? {} : { language } },
  vars: { question: Math.random() },
  success: true,
  failureReason: 0,
  gradingResult: { pass: true, componentResults: [passed] },
  ...extra,
})
const output = (results: readonly object[], extra: object = {}) => ({
  evalId: 'eval-1',
  results: { version: 3, timestamp: '2026-11-01T10:00:00.000Z', results, prompts: [], stats: {} },
  config: {},
  ...extra,
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
  expect(problemsOf([file('run.json', output([result('sw', {}), result(null, {})]))])).toEqual([
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

// Inspect

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
    gaps: { values: 'C 99, I 56, N 4, (missing) 1' },
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

test('a packed log is refused with the command that unpacks it', () => {
  const packed: EvidenceFile = { name: 'run.eval', when: 'after', bytes: Buffer.from('PK\u0003\u0004rest') }
  const [first] = problemsOf([packed])
  expect(first?.code).toBe('inspect_zip')
  expect(say(words.problems.inspect_zip.fix, first?.gaps)).toContain('inspect log dump run.eval > run.json')
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

// CSV

test('a CSV file with counts holds both runs', () => {
  const text =
    '\uFEFFlanguage,when,harmful,of,missing\nsw,before,9,40,0\nsw,after,21,39,1\n"en",before,14,40,\n'
  const read = taken([file('counts.csv', text, 'once')])
  expect(read.groups).toEqual([
    { key: 'en', before: { harmful: 14, of: 40, missing: 0 }, after: null },
    { key: 'sw', before: { harmful: 9, of: 40, missing: 0 }, after: { harmful: 21, of: 39, missing: 1 } },
  ])
  expect(read.sources[0]).toMatchObject({ when: 'once', format: 'csv' })
})

test('a CSV file with one row for each answer is counted', () => {
  const text = 'group,when,harmful\nsw,after,yes\nsw,after,no\nsw,after,\nen,after,0\n'
  const read = taken([file('rows.csv', text)], { splitBy: null })
  expect(read).toMatchObject({ splitBy: 'group' })
  expect(group(read, 'sw')?.after).toEqual({ harmful: 1, of: 2, missing: 1 })
})

test.each([
  ['group,when,harmful,of\nsw,after,5,4\n', 'harmful', 2],
  ['group,when,harmful,of\nsw,after,1,4\nsw,later,1,4\n', 'when', 3],
  ['group,when,harmful,of\nsw,after,1,many\n', 'of', 2],
  ['group,when,harmful,of\nsw,after,-1,4\n', 'harmful', 2],
  ['group,when,harmful\n,after,yes\n', 'group', 2],
  ['group,when,harmful\nsw,after,perhaps\n', 'harmful', 2],
])('DD8 a CSV row that cannot be read stops the import: %j', (text, column, line) => {
  expect(problemsOf([file('rows.csv', text)], { splitBy: null })).toEqual([
    { code: 'csv_row', gaps: { column, line, file: 'rows.csv' } },
  ])
})

test('a CSV file without a column for the groups is refused', () => {
  expect(codes([file('rows.csv', 'when,harmful\nafter,yes\n')])).toEqual(['csv_columns'])
})

// Anything else

test.each<[string, string, string]>([
  ['nothing', '', 'empty_file'],
  ['text', 'hello', 'unreadable'],
  ['other JSON', '{"a": 1}', 'unknown_format'],
  ['a list', '[]', 'unknown_format'],
  [
    'a broken promptfoo file',
    '{"results": {"version": 3, "results": [{"success": "yes"}]}}',
    'not_promptfoo',
  ],
  ['a broken Inspect log', '{"eval": {}, "status": 7}', 'not_inspect'],
])('DD3 %s is a problem with a name, never a run without harm', (_name, text, code) => {
  expect(codes([file('run.json', text)])).toEqual([code])
})

test('DD3 a run in which nothing was tried is refused', () => {
  expect(codes([file('run.json', output([]))])).toEqual(['nothing_observed'])
})

test('a run is not compared with itself, and two runs after are not guessed at', () => {
  const rows = output([result('sw', {})])
  expect(codes([file('a.json', rows, 'before'), file('b.json', rows)])).toEqual(['same_file_twice'])
  expect(codes([file('a.json', rows), file('b.json', output([result('sw', {})]))])).toEqual(['too_many_runs'])
})

test('the method is said with the figures that were used', () => {
  const method = sayMethod(judge(taken(pair('promptfoo'), { metric: 'harm' }))).join(' ')
  expect(method).toContain('4 groups were compared')
  expect(method).toContain('98.75 %')
  expect(method).toContain('Fewer than 30 scored answers')
  expect(method).not.toMatch(/[{}]/)
})

test('no sentence about the fixtures leaves a gap open', () => {
  for (const read of [
    taken(pair('promptfoo'), { metric: 'harm' }),
    taken(pair('inspect'), { harmfulWhen: ['I'] }),
  ]) {
    const notes = read.notes.map(({ code, gaps }) => say(words.notes[code], gaps))
    expect([...sayVerdict(judge(read)), ...notes].join('\n')).not.toMatch(/[{}]/)
  }
})
