/** Entries on a full page of what was written: as many as somebody reads in one go. */
export const MESSAGES_A_PAGE = 20

/** Steps on a full page of a history, where each is one line. */
export const STEPS_A_PAGE = 100

/** A page with so many characters is full as well, however few its entries are. */
const CHARACTERS_A_PAGE = 40_000

/** Asked for in place of an entry: everything on one page, to print it or to look through it. */
export const ALL = 'all'

/** What a page is made of. */
export interface Entry {
  readonly id: string
  /** Characters that it takes; nothing where each entry is one line. */
  readonly length?: number
}

/** Some of a long list, oldest first, and the ways to the rest. */
export interface PageOf<One> {
  readonly entries: readonly One[]
  /** Places of its first and its last entry in the whole list, from 1; both are 0 where there is none. */
  readonly first: number
  readonly last: number
  /** Entries of the whole list. */
  readonly total: number
  /** An entry of the page before it; null where it begins with the oldest. */
  readonly earlier: string | null
  /** An entry of the page after it; null where it ends with the newest. */
  readonly later: string | null
}

/**
 * The page of a list on which an entry stands; the newest where none is asked for, or none has that id. Pages are filled
 * from the oldest entry, and what is only ever added to moves nothing: an entry stays on its page. The newest page is
 * the one being filled together with the full one before it, so that nobody is shown a single line.
 *
 * @param list everything, oldest first; nothing is ever taken out of it
 * @param at id of an entry, or `ALL`
 * @param most entries on a full page
 */
export function pageOf<One extends Entry>(
  list: readonly One[],
  at: string | null,
  most = MESSAGES_A_PAGE,
): PageOf<One> {
  const starts = at === ALL ? [0] : startsOf(list, most)
  const wanted = list.findIndex(({ id }) => id === at)
  const start = starts.findLast((each) => wanted < 0 || each <= wanted) ?? 0
  const end = starts[starts.indexOf(start) + 1] ?? list.length
  return {
    entries: list.slice(start, end),
    first: Math.min(start + 1, list.length),
    last: end,
    total: list.length,
    earlier: list[start - 1]?.id ?? null,
    later: list[end]?.id ?? null,
  }
}

/** Where each page begins. */
function startsOf(list: readonly Entry[], most: number): number[] {
  const starts = [0]
  let filled = 0
  let characters = 0
  for (const [place, { length = 0 }] of list.entries()) {
    filled += 1
    characters += length
    if (filled < most && characters < CHARACTERS_A_PAGE) continue
    starts.push(place + 1)
    filled = 0
    characters = 0
  }
  // Nothing stands on a page that begins behind the last entry, and a begun one stands with the full one before it.
  if (starts.length > 1) starts.pop()
  return starts
}
