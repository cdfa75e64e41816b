import { describe, expect, test } from 'vitest'
import {
  codes,
  file,
  group,
  output,
  problemsOf,
  result,
  taken,
} from '../../../tests/in-memory/evaluations.ts'

const failed = { success: false, failureReason: 1 }
const rows = [
  result('tr', { ...failed, vars: { question: 'a' } }),
  result('tr', { vars: { question: 'b' } }),
  result('en', { vars: { question: 'a' } }),
  result('en', { success: false, failureReason: 2, vars: { question: 'b' } }),
]
const COUNTED = [
  { key: 'en', before: null, after: { harmful: 0, of: 1, missing: 1 } },
  { key: 'tr', before: null, after: { harmful: 1, of: 2, missing: 0 } },
]
const lines = rows.map((row) => `${JSON.stringify(row)}\n`).join('')

describe('the same run counts the same, however promptfoo wrote it', () => {
  test.each([
    ['by the command', 'run.json', output(rows)],
    [
      'by the Node API',
      'run.json',
      { version: 3, timestamp: '2026-11-01T10:00:00Z', results: rows, stats: {} },
    ],
    ['by the Node API, as a record of the run', 'run.json', { id: 'eval-1', config: {}, results: rows }],
    ['line by line', 'run.jsonl', lines],
    ['line by line, with other ends of lines', 'run.jsonl', lines.replaceAll('\n', '\r\n')],
  ])('%s', (_, name, content) => {
    const read = taken([file(name, content)])
    expect(read.groups).toEqual(COUNTED)
    expect(read.sources[0]?.format).toBe('promptfoo')
  })

  const head = 'Description,language,question,[old] Ask,Status,Score,Named Scores,Grader Reason,Comment'
  const table = `${head}\n,tr,a,No,FAIL,0.00,,"bad, ""really""",\n,tr,b,Yes,PASS,1.00,,,\n,en,a,Yes,PASS,1.00,,,\n,en,b,,ERROR,0.00,,,\n`
  const before =
    'language,question,[old] Ask\ntr,a,"[FAIL] (0.00) No, never"\ntr,b,[PASS] (1.00) Yes\nen,a,[PASS] (1.00) Yes\nen,b,[ERROR] (0.00)\n'

  test.each([
    ['as a table', table],
    ['as a table, with a mark in front', `\ufeff${table}`],
    ['as a table of the older kind', before],
  ])('%s', (_, content) => {
    const read = taken([file('run.csv', content)])
    expect(read.groups).toEqual(COUNTED)
    expect(read.sources[0]?.format).toBe('promptfoo')
  })

  test.each([
    ['with a word that is no verdict', table.replace('PASS', 'FINE'), 'promptfoo_status'],
    ['with a comma too many', table.replace('tr,b,Yes', 'tr,b,Yes,more'), 'table_row'],
    ['that was cut off in a cell', table.slice(0, table.indexOf('really')), 'table_row'],
    ['with two systems side by side', `${head},[new] Ask,Status,Score\n`, 'promptfoo_side_by_side'],
    [
      'with two metrics',
      'language,[x] p,Status,Score,Metric: harm,Metric: refusal,Grader Reason\ntr,No,FAIL,0.00,1.00,0.00,\n',
      'promptfoo_metrics',
    ],
  ])('but not as a table %s', (_, content, code) => {
    expect(codes([file('run.csv', content)])).toEqual([code])
  })

  test('but not line by line with a line that is no result', () => {
    const [first] = problemsOf([file('run.jsonl', lines.replace('\n', '\n{"half":\n'))])
    expect(first).toMatchObject({ code: 'jsonl_line', gaps: { line: 2 } })
  })

  test('a file without results says that nothing was measured', () => {
    expect(codes([file('run.json', { results: { results: [] }, config: {} })])).toEqual(['nothing_observed'])
    expect(codes([file('run.json', { version: 3, results: [] })])).toEqual(['nothing_observed'])
  })

  test('a list of other things under the same name is no run', () => {
    expect(codes([file('run.json', { results: [{ success: true }] })])).toEqual(['unknown_format'])
  })
})

describe('a red-team run', () => {
  const attack = (pluginId: string, extra: object = {}) =>
    result('tr', { metadata: { pluginId, severity: 'high', harmCategory: 'Harm' }, ...extra })
  const run = file(
    'redteam.json',
    output([
      ...Array.from({ length: 12 }, () => attack('harmful:hate', failed)),
      ...Array.from({ length: 12 }, () => attack('harmful:insults')),
      ...Array.from({ length: 12 }, () => attack('pii:direct', failed)),
      attack('sql-injection'),
    ]),
  )

  test('is known by what its rows carry', () => {
    const read = taken([file('one.json', output([attack('harmful:hate')]))])
    expect(read.notes.map(({ code }) => code)).toEqual(expect.arrayContaining(['red_team', 'plugin_rights']))
  })

  test('with several kinds of attack asks which one counts, and says the rights each touches', () => {
    const [first] = problemsOf([run])
    expect(first?.code).toBe('plugin_needed')
    expect(first?.gaps['names']).toContain('harmful:hate (equality_nondiscrimination')
    expect(first?.gaps['names']).toMatch(/sql-injection$/)
  })

  test('counts the attacks that were chosen and no others', () => {
    const one = taken([run], { plugins: ['harmful:hate'] })
    expect(group(one, 'tr')?.after).toEqual({ harmful: 12, of: 12, missing: 0 })
    const two = taken([run], { plugins: ['harmful:hate', 'harmful:insults'] })
    expect(group(two, 'tr')?.after).toEqual({ harmful: 12, of: 24, missing: 0 })
    expect(two.notes).toContainEqual({
      code: 'plugin_rights',
      gaps: {
        names: ['harmful:hate', 'harmful:insults'],
        rights: ['equality_nondiscrimination', 'physical_psychological_harm'],
      },
    })
  })

  test('never adds up attacks that touch no right together', () => {
    expect(codes([run], { plugins: ['harmful:hate', 'pii:direct'] })).toEqual(['plugins_mixed'])
    expect(codes([run], { plugins: ['harmful:hate', 'sql-injection'] })).toEqual(['plugins_mixed'])
    expect(codes([run], { plugins: ['harmful:hat'] })).toEqual(['plugin_unknown'])
  })

  test('takes no kind of attack for a group of people, alone or crossed, nor offers it', () => {
    for (const splitBy of ['pluginId', 'result.severity', 'language,pluginId', 'strategyId'])
      expect(codes([run], { plugins: ['harmful:hate'], splitBy }), splitBy).toEqual(['split_not_people'])
    const mixed = [
      result('tr', { metadata: { pluginId: 'pii:direct', strategyId: 'jailbreak' } }),
      result('en', { metadata: { pluginId: 'pii:direct', strategyId: 'basic' } }),
      result('en', { metadata: { pluginId: 'pii:direct', strategyId: 'basic' } }),
    ]
    const read = taken([file('run.json', output(mixed))], { splitBy: null })
    expect(read.unsplit?.map(({ name }) => name)).toEqual(['language'])
  })
})

describe('groups that two names tell apart together', () => {
  const person = (language: string, sex: string, extra: object = {}) =>
    result(language, { testCase: { vars: {}, metadata: { language, sex } }, ...extra })
  const run = file(
    'run.json',
    output([
      person('tr', 'female', failed),
      person('tr', 'male'),
      person('en', 'female'),
      person('tr', 'female'),
    ]),
  )

  test('are counted one by one', () => {
    const read = taken([run], { splitBy: 'metadata.language, sex' })
    expect(read.splitBy).toBe('language,sex')
    expect(read.groups.map(({ key, after }) => [key, after?.harmful, after?.of])).toEqual([
      ['en × female', 0, 1],
      ['tr × female', 1, 2],
      ['tr × male', 0, 1],
    ])
  })

  test('are read from a table by its columns', () => {
    const text = 'language,sex,when,harmful,of\ntr,female,after,1,4\ntr,male,after,0,4\n'
    const read = taken([file('counts.csv', text)], { splitBy: 'language,sex' })
    expect(read.groups.map(({ key }) => key)).toEqual(['tr × female', 'tr × male'])
    expect(codes([file('counts.csv', text.replace(',male', ','))], { splitBy: 'language,sex' })).toEqual([
      'csv_row',
    ])
  })

  test('are refused where one answer does not say both', () => {
    const half = file('run.json', output([person('tr', 'female'), result('tr', {})]))
    expect(codes([half], { splitBy: 'language,sex' })).toEqual(['group_key_missing'])
  })
})

test('what was measured once is called neither before nor after', () => {
  const read = taken([file('run.json', output(rows), 'once')])
  expect(read.notes.map(({ code }) => code)).toContain('only_once')
  expect(JSON.stringify(read.notes)).not.toContain('after')
})
