import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readRegister } from '../../src/register/files/read.ts'
import { ABOUT, IMPACT, repository, run } from './folder.ts'

const fixtures = resolve(import.meta.dirname, '../fixtures/evaluations')
const ENTRY = 'human-rights/evidence/EV-0001.yaml'

function start(): string {
  const root = repository({
    'human-rights/register.yaml': ABOUT,
    'human-rights/impacts/IMP-0001.yaml': IMPACT,
  })
  cpSync(fixtures, join(root, 'results'), { recursive: true })
  return root
}

const promptfoo = (root: string, ...more: string[]) =>
  run(root, [
    'import',
    'evidence',
    ...['--before', join(root, 'results/promptfoo-before.json')],
    ...['--after', join(root, 'results/promptfoo-after.json')],
    ...['--metric', 'harm'],
    ...more,
  ])

describe('results that nobody split by group', () => {
  test('are not written, and the person is told what they could be split by', async () => {
    const root = start()
    const { code, err } = await promptfoo(root)
    expect(code).toBe(2)
    expect(err).toContain('--split-by')
    expect(err).toContain('language (ar, en, es, sw)')
    expect(err).toContain('--split-by none')
    expect(existsSync(join(root, ENTRY))).toBe(false)
  })

  test('of Inspect are asked about in the same way', async () => {
    const root = start()
    const { code, err } = await run(root, [
      ...['import', 'evidence', '--harmful-when', 'I'],
      ...['--before', join(root, 'results/inspect-before.json')],
      ...['--after', join(root, 'results/inspect-after.json')],
    ])
    expect(code).toBe(2)
    expect(err).toMatch(/language \(.*sw/)
  })

  test('and cannot be, are told what to add', async () => {
    const root = start()
    const row = (id: number) => ({ success: id > 1, testCase: { vars: { question: `q${String(id)}` } } })
    const bare = { results: { version: 3, results: [1, 2, 3].map(row) } }
    writeFileSync(join(root, 'bare.json'), JSON.stringify(bare))
    const { code, err } = await run(root, ['import', 'evidence', '--after', join(root, 'bare.json')])
    expect(code).toBe(2)
    expect(err).toContain('Add it to the metadata of every test')
    expect(err).not.toContain('question')
  })

  test('are written when somebody says that they cannot be split', async () => {
    const root = start()
    const { code, err } = await promptfoo(root, '--split-by', 'none')
    expect(code).toBe(0)
    expect(err).toContain('It can lower nothing for any group.')
    const [entry] = readRegister(join(root, 'human-rights')).register.evidence
    expect(entry?.splitBy).toBeNull()
    expect(entry?.groups.map(({ key }) => key)).toEqual(['all'])
  })

  test('by a name that the answers do not have, say which names they have', async () => {
    const { code, err } = await promptfoo(start(), '--split-by', 'langage')
    expect(code).toBe(1)
    expect(err).toContain('language (ar, en, es, sw)')
  })

  test('as a table with a column for the group need no option', async () => {
    const root = start()
    writeFileSync(
      join(root, 'c.csv'),
      'group,when,harmful,of\nen,before,50,200\nen,after,10,200\nsw,before,30,100\nsw,after,60,100\n',
    )
    const { code, out } = await run(root, ['import', 'evidence', join(root, 'c.csv')])
    expect(code).toBe(0)
    expect(out).toContain('sw: worse, 30 % to 60 %\n')
  })
})

describe('after an import', () => {
  test('the verdict is told for all and for each group, and what is left to fill in', async () => {
    const root = start()
    const { code, out } = await promptfoo(root, '--split-by', 'language')
    expect(code).toBe(0)
    expect(out).toMatch(/^EV-0001: 4 groups, from 2 files\. It is in .*evidence\/EV-0001\.yaml\.\n/)
    expect(out).toContain('\nShifted. Better for all together')
    expect(out).toContain('\nsw: worse, 30 % to 60 %\n')
    expect(out).toContain('\nall together: ')
    expect(out).toContain(
      'Still to fill in: its title (--title "…"); who collected it (--by "…"); the impacts',
    )
    expect(out).toContain('--impact IMP-0001')
    expect(out).toContain('import evidence --into EV-0001')
    expect(out.match(/Better for all together/g)).toHaveLength(1)
    expect(out).toContain('Worse for: sw.')
  })

  test('nothing is left when the person said it all', async () => {
    const more = ['--split-by', 'language', '--title', 'Filter', '--by', 'Eve', '--impact', 'IMP-0001']
    const { out } = await promptfoo(start(), ...more)
    expect(out).not.toContain('Still to fill in')
  })

  test('machines are told the same', async () => {
    const { out } = await promptfoo(start(), '--split-by', 'language', '--json')
    expect(JSON.parse(out)).toMatchObject({
      verdict: 'shifted',
      verdicts: { sw: 'worse' },
      left: ['title', 'by', 'impacts'],
    })
  })

  test('of a run after beside one before, the verdict is that of both', async () => {
    const root = start()
    const half = (when: string, ...more: string[]) =>
      run(root, [
        ...['import', 'evidence', '--metric', 'harm', '--split-by', 'language'],
        ...[`--${when}`, join(root, `results/promptfoo-${when}.json`), ...more],
      ])
    const first = await half('before')
    expect(first.out).toContain('sw: not enough evidence (before: 30 %, after: not measured)')
    const second = await half('after', '--into', 'EV-0001')
    expect(second.out).toContain('sw: worse, 30 % to 60 %')
  })
})

describe('evidence that stands', () => {
  const more = (root: string, ...options: string[]) =>
    run(root, ['import', 'evidence', '--into', 'EV-0001', ...options])
  const entryIn = (root: string) => readRegister(join(root, 'human-rights')).register.evidence[0]

  test('is filled with what the options say, with results and without', async () => {
    const root = start()
    await promptfoo(root, '--split-by', 'language')
    expect(
      (await promptfoo(root, '--split-by', 'language', '--into', 'EV-0001', '--title', 'Filter')).code,
    ).toBe(0)
    const { code, out } = await more(root, '--impact', 'IMP-0001', '--by', 'Eve')
    expect(code).toBe(0)
    expect(out).not.toContain('Still to fill in')
    expect(entryIn(root)).toMatchObject({ title: 'Filter', by: 'Eve', impacts: ['IMP-0001'] })
    expect(entryIn(root)?.groups).toHaveLength(4)
  })

  const csv = (root: string, name: string, harmful = 20) => {
    const file = join(root, `${name}.csv`)
    const rows = Array.from({ length: 40 }, (_, id) => `sw,q${String(id)},${id < harmful ? 'yes' : 'no'}`)
    writeFileSync(file, `${name === 'age' ? 'age' : 'language'},id,harmful\n${rows.join('\n')}\n`)
    return file
  }
  const allFiles = (root: string) =>
    readdirSync(join(root, 'human-rights'), { recursive: true }).map(String).sort()

  test('takes no answers that are split otherwise, and nothing of them is written', async () => {
    const root = start()
    const files = ['before', 'age'].map((name) => csv(root, name))
    await run(root, ['import', 'evidence', '--split-by', 'language', '--before', files[0]!])
    const before = allFiles(root)
    const { code, err } = await more(root, '--split-by', 'age', '--after', files[1]!)
    expect([code, err]).toEqual([2, expect.stringContaining('already says "language" for --split-by')])
    expect(allFiles(root)).toEqual(before)
    expect(entryIn(root)).toMatchObject({ splitBy: 'language', sources: [{ when: 'before' }] })
  })

  test('whose answers are not kept is counted together with no others, until its files come again', async () => {
    const root = start()
    const [before, after, later] = [csv(root, 'before', 20), csv(root, 'after', 18), csv(root, 'later', 16)]
    const pair = ['--split-by', 'language', '--before', before, '--after', after]
    await run(root, ['import', 'evidence', ...pair])
    const entry = join(root, ENTRY)
    writeFileSync(entry, readFileSync(entry, 'utf8').replace(/ +results: .*\n/g, ''))
    const { code, err } = await more(root, '--split-by', 'language', '--after', later)
    expect(code).toBe(2)
    expect(err).toContain('Import before.csv, after.csv as well')
    expect(entryIn(root)?.groups[0]?.paired).toMatchObject({ both: 18 })
    expect((await more(root, ...pair)).code).toBe(0)
    expect((await more(root, '--split-by', 'language', '--after', later)).code).toBe(0)
    expect(entryIn(root)?.groups[0]?.paired).toMatchObject({ both: 16 })
  })

  test('is no younger for being imported again, and whoever does so is told', async () => {
    const root = start()
    const pair = ['--split-by', 'language', '--before', csv(root, 'before'), '--after', csv(root, 'after', 3)]
    expect((await run(root, ['import', 'evidence', ...pair])).err).not.toContain('were known on')
    const entry = join(root, ENTRY)
    writeFileSync(entry, readFileSync(entry, 'utf8').replace(/collected_on: .*/, 'collected_on: 2026-01-15'))
    const { err } = await run(root, ['import', 'evidence', ...pair])
    expect(err).toContain('The answers after the mitigation in EV-0002 were known on 2026-01-15 already')
  })

  test('keeps what it says already, and somebody who says otherwise is told', async () => {
    const root = start()
    await promptfoo(root, '--split-by', 'language', '--by', 'Eve')
    const before = readFileSync(join(root, ENTRY), 'utf8')
    for (const [option, other] of [
      ['--by', 'Noor'],
      ['--measure', 'over_refusal'],
    ] as const) {
      const { code, err } = await more(root, option, other, '--title', 'Filter')
      expect(code).toBe(2)
      expect(err).toContain(`for ${option}, so nothing was written.`)
    }
    expect(readFileSync(join(root, ENTRY), 'utf8')).toBe(before)
  })

  test('that is not there is said', async () => {
    const { code, err } = await more(start(), '--title', 'Filter')
    expect([code, err]).toEqual([2, 'There is no EV-0001 in this register.'])
  })
})

test('several impacts and several people may be given one by one', async () => {
  const root = start()
  writeFileSync(join(root, 'human-rights/impacts/IMP-0002.yaml'), IMPACT.replace('IMP-0001', 'IMP-0002'))
  const twice = ['--impact', 'IMP-0001', '--impact', 'IMP-0002', '--by', 'Eve', '--by', 'Noor']
  expect((await promptfoo(root, '--split-by', 'language', ...twice)).code).toBe(0)
  const [entry] = readRegister(join(root, 'human-rights')).register.evidence
  expect(entry).toMatchObject({ impacts: ['IMP-0001', 'IMP-0002'], by: 'Eve, Noor' })
})

describe('groups of the results', () => {
  const results = (rows: string) => `group,when,harmful,of\n${rows}`
  const imported = (keys: string, rows: string, ...options: string[]) => {
    const root = repository({
      'human-rights/register.yaml': ABOUT,
      'human-rights/impacts/IMP-0001.yaml': IMPACT.replace(
        'name: Everybody',
        `name: Everybody\n    keys: { ${keys} }`,
      ),
      'c.csv': results(rows),
    })
    return run(root, ['import', 'evidence', join(root, 'c.csv'), '--impact', 'IMP-0001', ...options])
  }

  test('that no group of the impact has among its keys are named', async () => {
    const rows = 'sw,before,30,100\nsw,after,60,100\nkidney,after,9,100\n'
    const { err } = await imported('language: sw', rows, '--split-by', 'language')
    expect(err).toContain('No group of IMP-0001 has language "kidney" among its keys.')
    expect(err).not.toContain('"sw" among')
  })

  test('that all fit are not spoken of', async () => {
    const { err } = await imported('group: sw', 'sw,before,30,100\nsw,after,60,100\n')
    expect(err).not.toContain('among its keys')
  })

  test('say why no change is shown although the interval looks better', async () => {
    const better = ['a', 'b', 'c'].map((key) => `${key},before,30,100\n${key},after,18,100\n`).join('')
    const { out } = await imported('group: a', better)
    expect(out).toContain(
      'a: no change shown, 30 % to 18 %. Better on its own, but not surely so once it is counted that 3 groups were compared.',
    )
  })

  test('of one run alone have a sum as well', async () => {
    const { out } = await imported('group: a', 'a,after,25,100\n')
    expect(out).toContain('all together: not enough evidence (before: not measured, after: 25 %)')
  })
})

describe('the name of a file', () => {
  test('outside the repository is kept without the way to it', async () => {
    const [root, elsewhere] = [start(), repository()]
    mkdirSync(join(elsewhere, 'private'))
    const file = join(elsewhere, 'private', 'run.csv')
    writeFileSync(file, 'group,when,harmful,of\nen,before,50,200\nen,after,10,200\n')
    await run(root, ['import', 'evidence', file])
    const text = readFileSync(join(root, ENTRY), 'utf8')
    expect(text).toContain('file: run.csv')
    expect(text).not.toContain(elsewhere)
  })

  test('inside it is its path from there', async () => {
    const root = start()
    await promptfoo(root, '--split-by', 'language')
    expect(readFileSync(join(root, ENTRY), 'utf8')).toContain('file: results/promptfoo-before.json')
  })

  test('that is a folder, or is not there, is said', async () => {
    const root = start()
    for (const name of ['results', 'nothere.json']) {
      const { code, err } = await run(root, ['import', 'evidence', join(root, name)])
      expect(err).toContain(`The file ${join(root, name)} cannot be read.`)
      expect(code).toBe(2)
    }
  })
})

test('one impact taken over is told as one', async () => {
  const root = start()
  writeFileSync(
    join(root, 'one.json'),
    JSON.stringify([{ name: 'Wrong advice', description: 'It is wrong' }]),
  )
  const { out } = await run(root, ['import', join(root, 'one.json')])
  expect(out).toBe('Impacts added: 1, all open and not yet rated. Warnings: 0.\n')
})
