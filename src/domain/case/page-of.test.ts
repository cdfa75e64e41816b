import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ALL, MESSAGES_A_PAGE, pageOf, STEPS_A_PAGE, type Entry } from './page-of.ts'

const LONG = 40_000

/** So many entries, some of them long. */
function list(lengths: readonly number[]): Entry[] {
  return lengths.map((length, n) => ({ id: `m${n + 1}`, length }))
}

/** From the newest page back to the oldest, as somebody follows the links. */
function pagesBack(entries: readonly Entry[], most?: number) {
  const pages = [pageOf(entries, null, most)]
  for (let { earlier } = pages[0]!; earlier !== null; { earlier } = pages[0]!) {
    if (pages.length > entries.length) throw new Error('The links lead in a circle.')
    pages.unshift(pageOf(entries, earlier, most))
  }
  return pages
}

const counts = [0, 1, 2, MESSAGES_A_PAGE].flatMap((n) => [n, n + 1])
const borders = [...counts, 2 * MESSAGES_A_PAGE - 1, 2 * MESSAGES_A_PAGE, 2 * MESSAGES_A_PAGE + 1, 500]

const lengths = fc.oneof(
  fc.constantFrom(...borders).map((n) => Array.from({ length: n }, () => 10)),
  fc.array(fc.oneof(fc.nat(2000), fc.integer({ min: LONG - 2, max: 3 * LONG })), { maxLength: 150 }),
)
const most = fc.constantFrom(MESSAGES_A_PAGE, STEPS_A_PAGE, 1)

describe('whoever follows the links between pages', () => {
  test('meets every entry once and in order, back from the newest and forth from the oldest', () => {
    fc.assert(
      fc.property(lengths, most, (sizes, perPage) => {
        const entries = list(sizes)
        const pages = pagesBack(entries, perPage)
        expect(pages.flatMap((page) => page.entries)).toEqual(entries)
        let page = pages[0]!
        const forth = [page]
        while (page.later !== null && forth.length <= entries.length)
          forth.push((page = pageOf(entries, page.later, perPage)))
        expect(forth).toEqual(pages)
      }),
    )
  })

  test('reads which of them these are', () => {
    fc.assert(
      fc.property(lengths, most, (sizes, perPage) => {
        for (const page of pagesBack(list(sizes), perPage)) {
          expect(page.total).toBe(sizes.length)
          expect(page.entries.length).toBe(sizes.length === 0 ? 0 : page.last - page.first + 1)
          expect(page.entries[0]?.id).toBe(sizes.length === 0 ? undefined : `m${page.first}`)
        }
      }),
    )
  })

  test('finds each entry on the page that is asked for by it', () => {
    fc.assert(
      fc.property(lengths, (sizes) => {
        const entries = list(sizes)
        for (const entry of entries) expect(pageOf(entries, entry.id).entries).toContainEqual(entry)
      }),
    )
  })
})

test('a page stays as it is, whatever comes after it, once there is one behind it', () => {
  fc.assert(
    fc.property(lengths, lengths, (before, after) => {
      const now = list([...before, ...after])
      for (const page of pagesBack(list(before)).slice(0, -1))
        expect(pageOf(now, page.entries[0]!.id).entries).toEqual(page.entries)
    }),
  )
})

test('no page is longer than two pages of short entries, nor than one long entry beside a page of others', () => {
  fc.assert(
    fc.property(lengths, (sizes) => {
      const longest = Math.max(0, ...sizes)
      for (const { entries } of pagesBack(list(sizes))) {
        expect(entries.length).toBeLessThan(2 * MESSAGES_A_PAGE)
        expect(entries.reduce((sum, { length = 0 }) => sum + length, 0)).toBeLessThan(2 * LONG + longest)
      }
    }),
  )
})

test('the newest page is never a single line while there are others', () => {
  for (const n of borders.filter((each) => each > 1))
    expect(pageOf(list(Array.from({ length: n }, () => 10)), null).entries.length).toBeGreaterThan(1)
})

test('an entry that is not there leads to the newest page, and everything fits on one page for whoever wants it', () => {
  const entries = list(Array.from({ length: 100 }, () => 10))
  expect(pageOf(entries, 'm101')).toEqual(pageOf(entries, null))
  expect(pageOf(entries, ALL)).toMatchObject({ entries, first: 1, last: 100, earlier: null, later: null })
})
