import { areAlike, likeness, type Sketch } from './likeness.ts'

/** A filing that others are compared with. */
export interface Known {
  readonly sketch: Sketch
  /** The first of those that are alike: itself, or an earlier one. */
  readonly first: string
}

export interface Waiting {
  readonly id: string
  readonly sketch: Sketch
  /** It is very long, and has no sign of danger. */
  readonly mayWait: boolean
}

export interface Placed {
  readonly id: string
  /** Those it is read with: the first that it is like; itself where it may wait for its length; null for what is unlike. */
  readonly alike: string | null
  /** Later ones are to be compared with it: with this as the first of them. Null for what is like enough to a known one. */
  readonly known: Known | null
}

/** Likeness from which on two texts say the same of a third. */
const SAME = 0.5

/** Of one kind, so many are compared with at most: between them they have every part of what they were made from. */
const MOST_OF_A_KIND = 32

/**
 * Says of filings, in the order in which they came, which are like one that came before. The first of each kind is
 * unlike anything seen before. Priority and clocks are no part of it.
 *
 * @param known grows by those that later ones are compared with
 */
export function placeAlike(waiting: readonly Waiting[], known: Known[]): readonly Placed[] {
  const ofKind = new Map<string, number>()
  const count = (first: string) => ofKind.set(first, (ofKind.get(first) ?? 0) + 1)
  for (const { first } of known) count(first)
  return waiting.map(({ id, sketch, mayWait }) => {
    const like = known.find((each) => areAlike(sketch, each.sketch))
    const first = like?.first ?? id
    const isNew =
      like === undefined ||
      (likeness(sketch, like.sketch) < SAME && (ofKind.get(first) ?? 0) < MOST_OF_A_KIND)
    if (isNew) {
      known.push({ sketch, first })
      count(first)
    }
    return {
      id,
      alike: like?.first ?? (mayWait ? id : null),
      known: isNew ? { sketch, first } : null,
    }
  })
}
