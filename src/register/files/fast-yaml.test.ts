import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseDocument, stringify } from 'yaml'
import { readPlainYaml } from './fast-yaml.ts'

/** What the full parser says, or null when it finds a fault. */
function full(text: string): { value: unknown } | null {
  const doc = parseDocument(text)
  return doc.errors.length > 0 ? null : { value: doc.toJS() }
}

const word = fc.oneof(
  fc.constantFrom(
    'title',
    'by',
    'on',
    'true',
    'null',
    'yes',
    'no',
    'a b',
    'a: b',
    'a #b',
    "it's",
    '"x"',
    '[]',
  ),
  fc.constantFrom(
    '{}',
    '2026-10-01',
    '12',
    '0',
    '012',
    '1e5',
    '1.5',
    '0x1f',
    '-3',
    '~',
    '',
    '- a',
    '&a',
    '*a',
  ),
  fc.constantFrom(
    '!x',
    '|',
    '>-',
    '%',
    '@',
    'ä',
    '水',
    'a:',
    ':a',
    '?',
    '? a',
    'a\tb',
    '.inf',
    '123abc',
    '1_000',
  ),
  fc.string({ maxLength: 6 }),
)
const { map: document } = fc.letrec((tie) => ({
  any: fc.oneof(
    { depthSize: 'small' },
    word,
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
    tie('map'),
    tie('list'),
  ),
  map: fc.dictionary(fc.oneof(fc.stringMatching(/^[a-z_]{1,5}$/), word), tie('any'), { maxKeys: 4 }),
  list: fc.array(tie('any'), { maxLength: 3 }),
}))

describe('the quick way to read YAML', () => {
  test('reads what the command itself writes', () => {
    const entry = {
      id: 'IMP-0001',
      title: 'A title',
      systems: [],
      groups: [{ id: 'g', ratings: [{ rater: 'company', on: '2026-10-01', scale: 5, scope: 'unknown' }] }],
      keys: { language: 'no' },
    }
    expect(readPlainYaml(stringify(entry))?.value).toEqual(entry)
  })

  test('never says anything else than the full parser, whatever the document holds', () => {
    let quickly = 0
    fc.assert(
      fc.property(document, (value) => {
        const text = stringify(value)
        const quick = readPlainYaml(text)
        if (quick === undefined) return
        quickly++
        expect(full(text)).toStrictEqual({ value: quick.value })
      }),
      { numRuns: 2000 },
    )
    expect(quickly).toBeGreaterThan(100)
  })

  test('never says anything else than the full parser, however lines are broken', () => {
    const line = fc
      .tuple(
        fc.constantFrom('', ' ', '  ', '    '),
        fc.constantFrom('', '- ', 'a: ', 'b:', '- a: ', '-', '- - '),
        word,
      )
      .map((parts) => parts.join(''))
    let quickly = 0
    fc.assert(
      fc.property(
        fc.array(line, { minLength: 1, maxLength: 6 }),
        fc.constantFrom('\n', '\r\n'),
        (lines, end) => {
          const text = lines.join(end)
          const quick = readPlainYaml(text)
          if (quick === undefined) return
          quickly++
          expect(full(text)).toStrictEqual({ value: quick.value })
        },
      ),
      { numRuns: 20_000 },
    )
    expect(quickly).toBeGreaterThan(100)
  })
})
