import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { DAY, HOUR, instant, plusMs, type Instant } from '../time/instant.ts'
import type { Priority } from '../vocabulary/severity.ts'
import { sortKey } from './sort-key.ts'
import {
  FAIR_EVERY,
  FROM_THE_TOP,
  mergeWork,
  readCursor,
  writeCursor,
  type WorkCursor,
  type WorkLine,
  type WorkStreams,
} from './work-order.ts'

const NOW = instant('2026-03-10T12:00Z')
const ago = (days: number) => plusMs(NOW, -days * DAY)
const inDays = (days: number) => plusMs(NOW, days * DAY)

interface Told {
  readonly id: string
  readonly priority?: Priority
  readonly live?: Instant | null
  readonly late?: Instant | null
  readonly unrated?: boolean
  readonly level?: 1 | 2 | 3 | 4 | 5
  readonly promised?: Instant | null
}

function line({
  id,
  priority = 'P2',
  live = null,
  late = null,
  unrated = false,
  level = 4,
  promised = inDays(9),
}: Told): WorkLine {
  const grade = unrated ? ('unknown' as const) : level
  const key = {
    priority,
    deadline: live,
    brokenSince: late,
    readBy: unrated ? (promised ?? NOW) : null,
    level: unrated ? null : level,
    scale: grade,
    scope: grade,
    irremediability: grade,
    likelihood: grade,
    receivedAt: ago(20),
    id,
  }
  return {
    id,
    worklistKey: sortKey(key),
    lateKey: late === null ? null : `${late}|${id}`,
    promised: late ?? promised,
  }
}

/** The streams as the lists read them behind a cursor: each from its index, without what another has shown. */
function streamsOf(all: readonly WorkLine[], from: WorkCursor = FROM_THE_TOP): WorkStreams<WorkLine> {
  const behind = (key: string | null, after: string | null) => key !== null && (after === null || key > after)
  const byText = (key: (each: WorkLine) => string | null) => (a: WorkLine, b: WorkLine) =>
    (key(a) ?? '') < (key(b) ?? '') ? -1 : 1
  const isUnrated = (each: WorkLine) => each.worklistKey[3] === '3'
  const byPlace = all.toSorted(byText((each) => each.worklistKey))
  return {
    order: byPlace.filter(
      (each) =>
        !isUnrated(each) &&
        behind(each.worklistKey, from.order) &&
        (each.lateKey === null || behind(each.lateKey, from.longest)),
    ),
    unrated: byPlace.filter((each) => isUnrated(each) && behind(each.worklistKey, from.unrated)),
    alike: [],
    longest: all
      .filter((each) => behind(each.lateKey, from.longest) && behind(each.worklistKey, from.order))
      .toSorted(byText((each) => each.lateKey)),
  }
}

const merged = (told: readonly Told[], paused = false) =>
  mergeWork(streamsOf(told.map(line)), FROM_THE_TOP, 50, { now: NOW, paused }).lines
const ids = (told: readonly Told[], paused = false) => merged(told, paused).map(({ line: { id } }) => id)
const many = (count: number, name: string, each: Omit<Told, 'id'>): Told[] =>
  Array.from({ length: count }, (_, n) => ({ id: `${name}${String(n).padStart(2, '0')}`, ...each }))

describe('who comes first', () => {
  test('the graver priority, then a live deadline, then the longest broken promise, then how grave it is', () => {
    expect(
      ids(
        [
          { id: 'level 3', priority: 'P3', level: 3 },
          { id: 'level 4' },
          { id: 'broken yesterday', late: ago(1) },
          { id: 'broken last week', late: ago(7) },
          { id: 'a deadline', live: inDays(3) },
          { id: 'level 5', priority: 'P1', level: 5 },
        ],
        true,
      ),
    ).toEqual(['level 5', 'a deadline', 'broken last week', 'broken yesterday', 'level 4', 'level 3'])
  })

  test('a flood of new stories takes turns with the grave harm of its priority, and parks none of it (7(b))', () => {
    const flood = many(40, 'new', { unrated: true, promised: inDays(2) })
    const order = ids([...flood, ...many(10, 'grave', {})])
    expect(order.slice(0, 8)).toEqual([
      'new00',
      'new01',
      'new02',
      'new03',
      'grave00',
      'new04',
      'new05',
      'new06',
    ])
    expect(order.indexOf('grave09')).toBe(49)
  })

  test('whose promised time is earlier goes first, new or rated', () => {
    const [early, later] = [
      many(2, 'early', { promised: inDays(2) }),
      many(2, 'late', { unrated: true, promised: inDays(4) }),
    ]
    expect(ids([...early, ...later])).toEqual(['early00', 'early01', 'late00', 'late01'])
  })

  test('whose promised time is less than a day away waits for no turn', () => {
    const soon = many(5, 'soon', { unrated: true, promised: plusMs(NOW, 20 * HOUR) })
    expect(ids([...soon, ...many(3, 'grave', {})])).toEqual([
      'soon00',
      'soon01',
      'soon02',
      'soon03',
      'soon04',
      'grave00',
      'grave01',
      'grave02',
    ])
  })

  test('turns are taken inside a priority only', () => {
    expect(ids([{ id: 'new', unrated: true }, ...many(3, 'light', { priority: 'P3', level: 3 })])).toEqual([
      'new',
      'light00',
      'light01',
      'light02',
    ])
  })
})

describe('while a flood lasts', () => {
  const alike = (count: number, each: Omit<Told, 'id'> = {}) =>
    many(count, 'alike', { priority: 'P1', live: inDays(0.1), ...each }).map(line)
  const inTurns = (told: readonly Told[], folds: readonly WorkLine[], alikeFirst = false) =>
    mergeWork({ ...streamsOf(told.map(line)), alike: folds }, FROM_THE_TOP, 50, {
      now: NOW,
      paused: true,
      alikeFirst,
    }).lines.map(({ line: { id } }) => id)

  test('what is alike takes turns with everything else, and signs of danger in it bury nobody', () => {
    const danger = many(2, 'danger', { priority: 'P1', live: inDays(0.15) })
    const order = inTurns([...danger, ...many(2, 'quiet', { unrated: true })], alike(4))
    expect(order).toEqual([
      'danger00',
      'alike00',
      'danger01',
      'alike01',
      'quiet00',
      'alike02',
      'quiet01',
      'alike03',
    ])
  })

  test('the turns begin with whichever were read less', () => {
    const danger = many(1, 'danger', { priority: 'P1', live: inDays(0.15) })
    expect(inTurns(danger, alike(2), true)).toEqual(['alike00', 'danger00', 'alike01'])
  })

  test('what is alike waits for whatever is graver', () => {
    const danger = many(3, 'danger', { priority: 'P1', live: inDays(0.15) })
    const quiet = alike(2, { priority: 'P2', live: null, unrated: true })
    expect(inTurns(danger, quiet, true)).toEqual(['danger00', 'danger01', 'danger02', 'alike00', 'alike01'])
  })
})

describe('the fair share', () => {
  const grave = many(20, 'grave', { priority: 'P1', level: 5 })
  const light = many(3, 'light', { priority: 'P4', level: 1, late: ago(90) })

  test('after four lines comes one that waits longest past a promise, whatever its priority, and is marked (7(d))', () => {
    const lines = merged([...grave, ...light])
    const fair = lines.flatMap(({ line: { id }, fairShare }, place) => (fairShare ? [[place + 1, id]] : []))
    expect(fair).toEqual([
      [5, 'light00'],
      [10, 'light01'],
      [15, 'light02'],
    ])
    expect(lines).toHaveLength(23)
  })

  test('the longest broken is first, however light', () => {
    const older = { id: 'older', priority: 'P3', level: 3, late: ago(100) } as const
    expect(ids([...grave, ...light, older])[4]).toBe('older')
  })

  test('is left out while it is paused', () => {
    expect(ids([...grave, ...light], true).slice(20)).toEqual(['light00', 'light01', 'light02'])
  })

  test('who was shown already is not shown again, and the next one has the place', () => {
    const first = { id: 'first', priority: 'P1', level: 5, late: ago(99) } as const
    const order = ids([first, ...grave, ...light])
    expect(order[0]).toBe('first')
    expect(order[4]).toBe('light00')
    expect(new Set(order).size).toBe(order.length)
  })
})

const told: fc.Arbitrary<readonly Told[]> = fc
  .array(
    fc.record({
      priority: fc.constantFrom<Priority>('P1', 'P2', 'P3', 'P4'),
      live: fc.option(fc.integer({ min: 1, max: 40 }).map(inDays), { freq: 3 }),
      late: fc.option(fc.integer({ min: 1, max: 60 }).map(ago)),
      unrated: fc.boolean(),
      level: fc.constantFrom(1, 2, 3, 4, 5),
      promised: fc.option(fc.integer({ min: 0, max: 20 }).map(inDays)),
    }),
    { maxLength: 60, size: 'max' },
  )
  .map((all) => all.map((each, n) => ({ ...each, id: `c${String(n).padStart(2, '0')}` })))

/** The whole list, read in pages; what is alike in a stream of its own. */
function inPages(
  all: readonly WorkLine[],
  length: number,
  paused: boolean,
  alike: readonly WorkLine[] = [],
): string[] {
  const found: string[] = []
  for (let after: WorkCursor = FROM_THE_TOP; ;) {
    const behind = alike.filter(({ worklistKey }) => after.alike === null || worklistKey > after.alike)
    const streams = { ...streamsOf(all, after), alike: behind }
    const { lines, cursor } = mergeWork(streams, after, length, { now: NOW, paused })
    if (lines.length === 0) return found
    found.push(...lines.map(({ line: { id } }) => id))
    after = readCursor(writeCursor(cursor))
  }
}

describe('whatever is on the list', () => {
  test('everybody comes, and comes once, also when it is read in pages', () => {
    fc.assert(
      fc.property(told, fc.boolean(), fc.constantFrom(5, 10, 50), (all, paused, length) => {
        const lines = all.map(line)
        const pages = inPages(lines, length, paused)
        expect(pages.toSorted()).toEqual(all.map(({ id }) => id).toSorted())
        const atOnce = mergeWork(streamsOf(lines), FROM_THE_TOP, 100, { now: NOW, paused }).lines
        expect(pages).toEqual(atOnce.map(({ line: { id } }) => id))
      }),
      { numRuns: 400 },
    )
  })

  test('a flood leaves everybody where they are among the others, behind at most one of it for each of them', () => {
    fc.assert(
      fc.property(told, told, fc.constantFrom(5, 10, 50), (all, flood, length) => {
        const lines = all.map(line)
        const alike = flood
          .map((each) => line({ ...each, id: `alike ${each.id}` }))
          .toSorted((a, b) => (a.worklistKey < b.worklistKey ? -1 : 1))
        const isAlike = (id: string) => id.startsWith('alike')
        const order = inPages(lines, length, true, alike)
        expect(order.filter((id) => !isAlike(id))).toEqual(inPages(lines, length, true))
        expect(order.filter(isAlike)).toEqual(alike.map(({ id }) => id))
        const last = order.findLastIndex((id) => !isAlike(id))
        const inARow = order.findIndex(
          (id, place) => place < last && isAlike(id) && isAlike(order[place + 1]!),
        )
        expect(inARow).toBe(-1)
      }),
      { numRuns: 400 },
    )
  })

  test('who waits longest past a promise is among the first five, unless the fair share is left out', () => {
    fc.assert(
      fc.property(told, (all) => {
        const lines = all.map(line)
        const [longest] = streamsOf(lines).longest
        if (longest === undefined) return
        const first = mergeWork(streamsOf(lines), FROM_THE_TOP, FAIR_EVERY, { now: NOW, paused: false }).lines
        expect(first.map(({ line: { id } }) => id)).toContain(longest.id)
      }),
      { numRuns: 400 },
    )
  })

  test('without the fair share a graver priority is never behind a lighter one', () => {
    fc.assert(
      fc.property(told, (all) => {
        const { lines } = mergeWork(streamsOf(all.map(line)), FROM_THE_TOP, 100, { now: NOW, paused: true })
        const priorities = lines.map(({ line: { worklistKey } }) => worklistKey.slice(0, 2))
        expect(priorities).toEqual(priorities.toSorted())
      }),
    )
  })
})

test.each([null, '', 'nonsense', 'P1|0|2026', '~~~', 'third~a~b~c~d'])(
  'a cursor that is none of ours begins somewhere: %j',
  (text) => {
    expect(readCursor(text).last).toBeNull()
  },
)
