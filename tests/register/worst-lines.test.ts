import { hereAndNow, threadTime } from '../world/thread-time.ts'
import { describe, expect, test } from 'vitest'
import { familyOf } from '../../src/domain/diligence/changes.ts'
import { spelling } from '../../src/domain/diligence/same-person.ts'
import { isUnsaid } from '../../src/domain/diligence/unsaid.ts'
import { isBundle } from '../../src/register/exchange/bundle.ts'
import { closest } from '../../src/domain/typed/closest.ts'
import { harmfulTest } from '../../src/register/evidence/harmful-when.ts'
import { readJson } from '../../src/register/evidence/read-json.ts'
import { readPlainYaml } from '../../src/register/files/fast-yaml.ts'
import { matcherOf } from '../../src/register/files/files-in.ts'
import { oneLine } from '../../src/domain/typed/one-line.ts'
import { escapeHtml, escapeMarkdown } from '../../src/register/escape.ts'
import { salvageMarks } from '../../src/register/files/salvage-marks.ts'
import { ended } from '../../src/domain/typed/ended.ts'
import { parseSource } from '../../src/register/files/source.ts'
import { slug } from '../../src/register/files/templates.ts'
import { ABOUT, IMPACT, repository, run } from './folder.ts'

/** What a long line may be made of: each sign that some expression of ours looks for, and some that none does. */
const UNITS = [
  ...'a1 -./([{<"\'\\#*&|>%@`\t\u2028é?=:;,_\u200b',
  ...[
    '\u0301\u0316',
    '\ufdfa',
    ': ',
    ' #',
    'a: ',
    '- ',
    '\n',
    '\r\n',
    'a\n',
    '\\"',
    '"\\',
    "!'",
    'n ',
    'v1',
    '1-',
  ],
  ...[
    '**/',
    '*a',
    '[a, ',
    '{a: ',
    '"a" ',
    '#\u2028',
    '<<<<<<<\n',
    '  - impact: a\n',
    'TODO ',
    'NaN',
    '-NaN',
    'x ',
  ],
]

/** Everything that reads a text somebody may have written, with the signs before and after at which it begins. */
const READERS: readonly (readonly [what: string, read: (text: string) => unknown])[] = [
  ['a value on one line', (text) => readPlainYaml(`a: x${text}y`)],
  ['a quoted value', (text) => readPlainYaml(`a: "${text}`)],
  ['a key', (text) => readPlainYaml(`a${text}b: c`)],
  ['a value that the full parser reads', (text) => parseSource('x', `a: x${text}y: #`).doc],
  ['a name', spelling],
  ['a name in brackets', (text) => spelling(`a (${text}`)],
  ['a sentence that may say nothing', (text) => isUnsaid(`n${text}y`)],
  ['a row of one letter', (text) => isUnsaid(`xxx${text}y`)],
  ['a model', (text) => familyOf(`m${text}y`)],
  ['a model with a number', (text) => familyOf(`m${text}7`)],
  ['an unfinished string', (text) => readJson(`{"a": NaN, "b": "${text}`)],
  ['a list of values', (text) => readJson(`[NaN, ${text}]`)],
  ['a broken lock', salvageMarks],
  ['a remark in a broken lock', (text) => salvageMarks(`#${text}\u2028x`)],
  ['a reason', (text) => ended(`a.${text}x`)],
  ['a key with a slip', (text) => closest(`scale${text}`, ['scale', 'scope', 'irremediability'])],
  ['a limit', (text) => harmfulTest([`a${text}>1`])({ a: 1 })],
  ['a line of a log', oneLine],
  ['a cell of a table', escapeMarkdown],
  ['a place in a page', escapeHtml],
  ['a name that becomes an id', slug],
]

const SMALL = 8_000
const LARGE = 4 * SMALL
/** Milliseconds below which a clock tells little. */
const LITTLE = 15

/** Milliseconds; the shortest of three, because a busy machine makes some of them long. */
function timeOf(work: () => unknown): number {
  const times: number[] = []
  while (times.length < 3) {
    const start = threadTime()
    work()
    times.push(threadTime() - start)
    if (times.at(-1)! < LITTLE) break
  }
  return Math.min(...times)
}

describe.each(READERS)('%s', (_, read) => {
  test('of four times the length takes about four times as long, whatever it is made of', () => {
    const slow = UNITS.find((unit) => {
      const [small, large] = [SMALL, LARGE].map((size) => timeOf(() => read(unit.repeat(size / unit.length))))
      // Where work grows with the square it is sixteen times.
      return large! > 8 * Math.max(LITTLE, small!)
    })
    expect(slow).toBeUndefined()
  }, 120_000)
})

test.each([
  [`${'*a'.repeat(12)}b`, 'a'.repeat(250)],
  [`${'**/'.repeat(12)}b`, `${'a/'.repeat(120)}c`],
  [`${'*'.repeat(3000)}b`, 'a'.repeat(250)],
  [`${'**a'.repeat(12)}b`, 'a'.repeat(250)],
])('a pattern with many stars is soon known to fit nothing: %.20s', (pattern, path) => {
  expect(timeOf(() => expect(matcherOf(pattern)(path)).toBe(false))).toBeLessThan(hereAndNow(250))
})

test.each([['\n'], [' '], ['{\n'], ['\r']])('whether a file of %j begins a bundle is soon known', (unit) => {
  expect(timeOf(() => expect(isBundle(unit.repeat(2000))).toBe(false))).toBeLessThan(hereAndNow(250))
})

test.each([
  ['amends_register: 1\n', true],
  ['\ufeff# A remark\n\n  "amends_register" : 1', true],
  ['{\n\n  "amends_register": 1 }', true],
  ['{ "other": 1 }', false],
])('%j begins a bundle: %s', (text, is) => {
  expect(isBundle(text)).toBe(is)
})

describe('a check', () => {
  const checked = (files: Readonly<Record<string, string>>, typed: readonly string[] = []) =>
    run(
      repository({
        'human-rights/register.yaml': ABOUT,
        'human-rights/impacts/IMP-0001.yaml': IMPACT,
        ...files,
      }),
      ['check', ...typed],
    )

  test.each([
    ['spaces inside a line', `a: x${' '.repeat(400_000)}y: #\n`],
    ['a name of brackets', IMPACT.replace('Amina', `'${'('.repeat(400_000)}'`)],
    ['a name of accents', IMPACT.replace('Amina', `A${'\u0301\u0316'.repeat(100_000)}`)],
  ])('of an entry with %s ends soon', async (_, text) => {
    const start = threadTime()
    await checked({ 'human-rights/impacts/IMP-0001.yaml': text })
    expect(threadTime() - start).toBeLessThan(4000)
  })

  const manyKeys = IMPACT + Array.from({ length: 40_000 }, (_, n) => `k${n}: 1\n`).join('')

  test('shows no more than somebody reads, and says how many more there are', async () => {
    const { out, code } = await checked({ 'human-rights/impacts/IMP-0001.yaml': manyKeys })
    expect(code).toBe(1)
    const shown = out.split('\n').filter((line) => line.includes('There is no key')).length
    expect(shown).toBeGreaterThan(5)
    expect(shown).toBeLessThanOrEqual(50)
    expect(out).toContain(`… and ${40_000 - shown} more. To see all of them: --only R003 --limit 0.`)
    expect(out).toMatch(/ 4000\d errors/)
  }, 15_000)

  test('gives a program all of them', async () => {
    const { out } = await checked({ 'human-rights/impacts/IMP-0001.yaml': manyKeys }, ['--json'])
    const { findings } = JSON.parse(out) as { findings: { rule: string }[] }
    expect(findings.filter(({ rule }) => rule === 'R003')).toHaveLength(40_000)
  }, 15_000)
})
