import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ABOUT, IMPACT, repository, run } from '../../../tests/register/folder.ts'
import { readRegister } from './read.ts'

const KEYED = IMPACT.replace('name: Everybody', 'name: Everybody\n    known: 40\n    keys: { language: sw }')
const LOWERED = `${KEYED}    lowered:
      - { judgement: scope, to: 1, evidence: [EV-0001], on: 2026-11-10, by: Noor, reason: the leak was closed }
`
const ENTRY = 'human-rights/evidence/EV-0001.yaml'

/** Answers by question: so many harmful of 100, in each of the groups. */
const rows = (harmful: number, groups: readonly string[] = ['sw']) =>
  groups
    .flatMap((group) =>
      Array.from({ length: 100 }, (_, id) => `${group},q${String(id)},${id < harmful ? 'yes' : 'no'}`),
    )
    .join('\n')
const file = (harmful: number, groups?: readonly string[]) =>
  `language,id,harmful\n${rows(harmful, groups)}\n`

async function imported(after = 2): Promise<string> {
  const root = repository({
    'human-rights/register.yaml': ABOUT,
    'human-rights/impacts/IMP-0001.yaml': KEYED,
    'before.csv': file(40),
    'after.csv': file(after),
  })
  const ran = await run(root, [
    ...[
      'import',
      'evidence',
      '--split-by',
      'language',
      '--impact',
      'IMP-0001',
      '--by',
      'Eve',
      '--title',
      'F',
    ],
    ...['--before', join(root, 'before.csv'), '--after', join(root, 'after.csv')],
  ])
  expect(ran.code, ran.err).toBe(0)
  writeFileSync(join(root, 'human-rights/impacts/IMP-0001.yaml'), LOWERED)
  return root
}

const edit = (root: string, change: (text: string) => string, path = ENTRY) => {
  const at = join(root, path)
  const before = readFileSync(at, 'utf8')
  const after = change(before)
  expect(after, 'the edit changes something').not.toBe(before)
  writeFileSync(at, after)
}
const read = (root: string) => readRegister(join(root, 'human-rights')).register
async function rules(root: string): Promise<readonly string[]> {
  const { out } = await run(root, ['check', '--json'])
  const { findings } = JSON.parse(out) as { findings: { rule: string; level: string }[] }
  return findings.filter(({ level }) => level === 'error').map(({ rule }) => rule)
}
const keptIn = (root: string) =>
  read(root).evidence.flatMap(({ sources }) => sources.map(({ results }) => results))

test('the answers of an import are kept under their hash, without a word of question or answer', async () => {
  const root = await imported()
  const [evidence] = read(root).evidence
  expect(read(root).recounts).toEqual({ 'EV-0001': 'same' })
  expect(evidence?.groups).toEqual([
    {
      key: 'sw',
      before: { harmful: 40, of: 100, missing: 0 },
      after: { harmful: 2, of: 100, missing: 0 },
      paired: { both: 2, onlyBefore: 38, onlyAfter: 0, neither: 60 },
    },
  ])
  for (const hash of keptIn(root)) {
    expect(hash).toMatch(/^[0-9a-f]{64}$/)
    expect(readFileSync(join(root, `human-rights/results/${String(hash)}.json`), 'utf8')).not.toContain('q1')
  }
  expect(await rules(root)).not.toContain('R243')
  expect((await rules(root)).filter((rule) => rule.startsWith('R2'))).toEqual([])
})

test('a count that was typed over is found whatever the verdict was, and the level does not fall', async () => {
  const root = await imported(38)
  edit(root, (text) => text.replace('harmful: 38', 'harmful: 0'))
  expect(read(root).recounts).toEqual({ 'EV-0001': 'counts_differ' })
  expect(await rules(root)).toEqual(expect.arrayContaining(['R315', 'R241']))
})

test.each<[string, (text: string) => string]>([
  ['a run is dated later', (text) => text.replace(/ran_on: .*/, 'ran_on: 2026-11-15')],
  ['a run after is called one before', (text) => text.replace('when: after', 'when: before')],
  [
    'the answers are said to be split otherwise',
    (text) => text.replace('split_by: language', 'split_by: age'),
  ],
  ['another file is named', (text) => text.replace(/sha256: .{4}/, 'sha256: 0000')],
  ['the group is called otherwise', (text) => text.replace('key: sw', 'key: en')],
  ['the pairs are typed over', (text) => text.replace('only_before: 38', 'only_before: 39')],
])('where %s, the counts no longer follow', async (_, change) => {
  const root = await imported()
  edit(root, change)
  expect(read(root).recounts).toEqual({ 'EV-0001': 'counts_differ' })
})

/** One file with a column that says which run an answer is of. */
async function importedTogether(): Promise<string> {
  const root = repository({
    'human-rights/register.yaml': ABOUT,
    'human-rights/impacts/IMP-0001.yaml': LOWERED,
    'both.csv': `language,id,harmful,when\n${(['before', 'after'] as const)
      .flatMap((when) =>
        rows(when === 'before' ? 40 : 2)
          .split('\n')
          .map((row) => `${row},${when}`),
      )
      .join('\n')}\n`,
  })
  const ran = await run(root, [
    ...['import', 'evidence', '--split-by', 'language', '--impact', 'IMP-0001', '--by', 'Eve'],
    ...['--title', 'F', '--after', join(root, 'both.csv')],
  ])
  expect(ran.code, ran.err).toBe(0)
  return root
}

test.each(['before', 'after', 'once'])(
  'a file of both runs follows whether it is called %s',
  async (when) => {
    const root = await importedTogether()
    if (when !== 'once') edit(root, (text) => text.replace('when: once', `when: ${when}`))
    expect(read(root).evidence[0]?.sources.map((source) => source.when)).toEqual([when])
    expect(read(root).recounts).toEqual({ 'EV-0001': 'same' })
    expect(await rules(root)).not.toContain('R315')
  },
)

test.each(['before', 'after'])(
  'an entry as 0.2.0 wrote it, with a file of both runs called %s, can be recounted once its answers are kept',
  async (when) => {
    const root = await importedTogether()
    const whole = read(root).evidence[0]?.groups
    edit(root, (text) =>
      text
        .replace('when: once', `when: ${when}`)
        .replace(/ +results: .*\n/g, '')
        .replace(/ +paired:\n( {6}.*\n)+/, ''),
    )
    expect(read(root).recounts).toEqual({ 'EV-0001': 'files_missing' })
    const into = ['import', 'evidence', '--into', 'EV-0001', '--split-by', 'language']
    await run(root, [...into, '--after', join(root, 'both.csv')])
    expect(read(root).recounts).toEqual({ 'EV-0001': 'same' })
    expect(read(root).evidence[0]?.groups).toEqual(whole)
    expect((await rules(root)).filter((rule) => rule.startsWith('R3') || rule === 'R243')).toEqual([])
  },
)

test('a file that is called by a run which it does not hold is another, whatever it holds', async () => {
  for (const flag of ['before', 'after'] as const) {
    const root = await imported()
    const other = flag === 'before' ? 'after' : 'before'
    edit(root, (text) => text.replace(`when: ${flag}`, `when: ${other}`))
    expect(read(root).recounts, flag).toEqual({ 'EV-0001': 'counts_differ' })
  }
})

test('kept answers that were edited are not what their hash says', async () => {
  const root = await imported()
  edit(root, (text) => text.replace('"h"', '"f"'), `human-rights/results/${String(keptIn(root)[0])}.json`)
  expect(read(root).recounts).toEqual({ 'EV-0001': 'counts_differ' })
})

test('kept answers that were edited so that no count changes are not what their hash says either', async () => {
  const root = await imported()
  edit(root, (text) => `${text} `, `human-rights/results/${String(keptIn(root)[0])}.json`)
  expect(read(root).recounts).toEqual({ 'EV-0001': 'counts_differ' })
})

test('line ends of another system change nothing', async () => {
  const root = await imported()
  edit(root, (text) => text.replaceAll('\n', '\r\n'), `human-rights/results/${String(keptIn(root)[0])}.json`)
  expect(read(root).recounts).toEqual({ 'EV-0001': 'same' })
})

test('a lowering whose results are not at hand is an error, and holds again when they are back', async () => {
  const root = await imported()
  const path = `human-rights/results/${String(keptIn(root)[1])}.json`
  const kept = readFileSync(join(root, path), 'utf8')
  rmSync(join(root, path))
  expect(await rules(root)).toContain('R243')
  writeFileSync(join(root, path), kept)
  expect(await rules(root)).not.toContain('R243')
})

test('evidence of an older version says what is missing, and the same files bring it', async () => {
  const root = await imported()
  edit(root, (text) => text.replace(/ +results: .*\n/g, '').replace(/ +paired:\n( {6}.*\n)+/, ''))
  expect(read(root).recounts).toEqual({ 'EV-0001': 'files_missing' })
  const { out } = await run(root, ['check'])
  expect(out).toContain('nobody can recount it')
  expect(out).toContain('Import the files again with --into EV-0001')
  await run(root, [
    ...['import', 'evidence', '--into', 'EV-0001', '--split-by', 'language'],
    ...['--before', join(root, 'before.csv'), '--after', join(root, 'after.csv')],
  ])
  expect(read(root).recounts).toEqual({ 'EV-0001': 'same' })
})

test('a run after that is added on another day is counted with the one before, as pairs', async () => {
  const root = await imported()
  const more = file(1, ['sw', 'en'])
  writeFileSync(join(root, 'later.csv'), more)
  await run(root, [
    ...[
      'import',
      'evidence',
      '--into',
      'EV-0001',
      '--split-by',
      'language',
      '--after',
      join(root, 'later.csv'),
    ],
  ])
  expect(read(root).recounts).toEqual({ 'EV-0001': 'same' })
  expect(read(root).evidence[0]?.groups).toMatchObject([
    { key: 'en', before: null, after: { harmful: 1 } },
    { key: 'sw', after: { harmful: 1 }, paired: { both: 1, onlyBefore: 39 } },
  ])
})

test('the same answers saved anew under another name are a copy, and no second measurement', async () => {
  const root = await imported(20)
  for (const when of ['before', 'after'])
    writeFileSync(join(root, `copy-${when}.csv`), `${file(when === 'before' ? 40 : 20)}\n`)
  await run(root, [
    ...[
      'import',
      'evidence',
      '--split-by',
      'language',
      '--impact',
      'IMP-0001',
      '--by',
      'Eve',
      '--title',
      'G',
    ],
    ...['--before', join(root, 'copy-before.csv'), '--after', join(root, 'copy-after.csv')],
  ])
  expect(read(root).recounts).toEqual({ 'EV-0001': 'same', 'EV-0002': 'copy' })
  expect(await rules(root)).toContain('R317')
})
