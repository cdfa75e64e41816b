import { createSecretKey } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { canonicalJson, type JsonValue } from '../../src/domain/transparency/canonical-json.ts'
import {
  areDigestsOf,
  digestOfAll,
  digestsOf,
  GENESIS,
  ledgerHash,
  type LedgerEntry,
} from '../../src/store/history/ledger.ts'

/** What the ledger holds: text, whole numbers, booleans, null, and lists and objects of these. */
const { value } = fc.letrec<{ value: JsonValue }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    fc.constantFrom(null, true, false),
    fc.maxSafeInteger(),
    fc.string({ unit: 'grapheme' }),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(fc.string({ unit: 'grapheme' }), tie('value'), { maxKeys: 4, noNullPrototype: true }),
  ),
}))

/** The same value with the keys of every object the other way round. */
function reversed(one: JsonValue): JsonValue {
  if (Array.isArray(one)) return one.map((each: JsonValue) => reversed(each))
  if (typeof one !== 'object' || one === null) return one
  return Object.fromEntries(
    Object.entries(one)
      .toReversed()
      .map(([key, each]) => [key, reversed(each as JsonValue)]),
  )
}

describe('canonical JSON', () => {
  test('is the same text whatever the order of keys', () => {
    expect.hasAssertions()
    fc.assert(
      fc.property(value, (one) => {
        expect(canonicalJson(reversed(one))).toBe(canonicalJson(one))
      }),
    )
  })

  test('comes back as what it was', () => {
    expect.hasAssertions()
    fc.assert(
      fc.property(value, (one) => {
        const back = JSON.parse(canonicalJson(one)) as JsonValue
        expect(back).toEqual(JSON.parse(JSON.stringify(one)))
        expect(canonicalJson(back)).toBe(canonicalJson(one))
      }),
    )
  })

  test('differs where values differ', () => {
    expect.hasAssertions()
    fc.assert(
      fc.property(value, value, (one, other) => {
        const same = JSON.stringify(sorted(one)) === JSON.stringify(sorted(other))
        expect(canonicalJson(one) === canonicalJson(other)).toBe(same)
      }),
    )
  })
})

/** The same for the same value, written another way than canonical JSON. */
function sorted(one: JsonValue): unknown {
  if (Array.isArray(one)) return { list: one.map((each: JsonValue) => sorted(each)) }
  if (typeof one !== 'object' || one === null) return one
  const members = Object.entries(one).map(([key, each]) => [key, sorted(each as JsonValue)] as const)
  return { members: members.toSorted(([a], [b]) => (a < b ? -1 : 1)) }
}

const entry: fc.Arbitrary<LedgerEntry> = fc.record({
  caseId: fc.uuid(),
  seq: fc.integer({ min: 1, max: 9 }),
  version: fc.constantFrom(2, 3),
  kind: fc.constantFrom('moved', 'decided'),
  at: fc.constantFrom('2026-03-02T09:00:00.000Z', '2026-03-02T10:00:00.000Z'),
  actor: fc.constantFrom('person', 'staff'),
  actorId: fc.option(fc.uuid()),
  actorToken: fc.option(fc.uuid()),
  audience: fc.constantFrom(['person', 'staff'], ['staff'], ['staff', 'organisation:x']),
  facts: value,
  settled: value,
  digests: value,
})

const headOf = (entries: readonly LedgerEntry[]) => entries.reduce(ledgerHash, GENESIS).toString('hex')

describe('the chain', () => {
  test('breaks when any part of any event is changed', () => {
    expect.hasAssertions()
    fc.assert(
      fc.property(
        fc.array(entry, { minLength: 1, maxLength: 6 }),
        fc.nat(),
        entry,
        (entries, pick, other) => {
          const place = pick % entries.length
          for (const field of Object.keys(other) as (keyof LedgerEntry)[]) {
            const forged = entries.with(place, { ...entries[place]!, [field]: other[field] })
            const changed = canonicalJson({ ...forged[place]! }) !== canonicalJson({ ...entries[place]! })
            expect(headOf(forged) !== headOf(entries)).toBe(changed)
          }
        },
      ),
    )
  })

  test('breaks when an event is taken away, added, or moved', () => {
    expect.hasAssertions()
    fc.assert(
      fc.property(
        fc.uniqueArray(entry, { minLength: 2, maxLength: 6, selector: (one) => canonicalJson({ ...one }) }),
        fc.nat(),
        entry,
        (entries, pick, more) => {
          const place = pick % entries.length
          const head = headOf(entries)
          expect(headOf(entries.toSpliced(place, 1))).not.toBe(head)
          expect(headOf([...entries, more])).not.toBe(head)
          expect(headOf(entries.toReversed())).not.toBe(head)
        },
      ),
    )
  })
})

describe('the digest of a text', () => {
  const key = createSecretKey(Buffer.alloc(32, 7))

  test('tells nothing without the key of the case, and is bound to its place', () => {
    expect.hasAssertions()
    fc.assert(
      fc.property(fc.string(), (text) => {
        const { story } = digestsOf(key, 1, { story: text })
        expect(digestsOf(key, 1, { story: text }).story).toBe(story)
        expect(digestsOf(createSecretKey(Buffer.alloc(32, 8)), 1, { story: text }).story).not.toBe(story)
        expect(digestsOf(key, 2, { story: text }).story).not.toBe(story)
        expect(digestsOf(key, 1, { wish: text }).wish).not.toBe(story)
        expect(digestsOf(key, 1, { story: `${text}.` }).story).not.toBe(story)
      }),
    )
  })

  const parts = fc.dictionary(fc.string(), fc.string(), { maxKeys: 6 })

  test('one stands for all, and tells neither the names of what was filled in nor how much it is', () => {
    expect.hasAssertions()
    fc.assert(
      fc.property(parts, parts, (one, other) => {
        const all = digestOfAll(key, 1, one)
        expect(Object.entries(all)).toEqual([['event:all', expect.stringMatching(/^[0-9a-f]{64}$/)]])
        const same = canonicalJson(one) === canonicalJson(other)
        expect(areDigestsOf(all, key, 1, other)).toBe(same)
        // As entries were made before.
        expect(areDigestsOf(digestsOf(key, 1, one), key, 1, other)).toBe(same)
      }),
    )
  })
})
