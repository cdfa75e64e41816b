import { areAlike, FEWEST_SHARED, type Sketch } from './likeness.ts'

/** Words that others are compared with. */
export interface Known {
  readonly caseId: string
  /** 0 for the first words of a case, else the entry in which more was told. */
  readonly entry: number
  readonly sketch: Sketch
  /** The first of those that are alike: the case itself, or an earlier one. */
  readonly first: string
}

/** All words that others are compared with, found by the hashes that stand in them. */
export interface KnownFilings {
  /** All that are known, the oldest first. */
  all(): readonly Known[]
  add(known: Known): void
  /** What was erased, or is too old, is compared with nothing more. */
  remove(known: Pick<Known, 'caseId' | 'entry'>): void
  /** The oldest one of another case that these words are like. */
  firstLike(sketch: Sketch, caseId: string): Known | undefined
  /** How many of one kind are known. */
  ofKind(first: string): number
}

/**
 * So many are known at most, newest first, which takes some 50 MB: of each kind few are, and what is unlike everything
 * would fill the memory.
 */
export const MOST_KNOWN = 20_000

/**
 * Begins with none. They are kept in two halves: where the newer one is full it becomes the older one, whose own are
 * forgotten, so that nothing has to be put in order anew.
 *
 * @param most how many are known at most; at least half as many of the newest are
 */
export function knownFilings(most = MOST_KNOWN): KnownFilings {
  let [older, newer] = [makeHalf(), makeHalf()]
  const kinds = new Map<string, number>()
  const count = (first: string, change: number) => kinds.set(first, (kinds.get(first) ?? 0) + change)
  return {
    all: () => [...older.all(), ...newer.all()],
    add(known) {
      if (newer.size() >= most / 2) {
        for (const { first } of older.all()) count(first, -1)
        ;[older, newer] = [newer, makeHalf()]
      }
      newer.add(known)
      count(known.first, 1)
    },
    remove(which) {
      const gone = older.remove(which) ?? newer.remove(which)
      if (gone) count(gone.first, -1)
    },
    firstLike: (sketch, caseId) => older.firstLike(sketch, caseId) ?? newer.firstLike(sketch, caseId),
    ofKind: (first) => kinds.get(first) ?? 0,
  }
}

const keyOf = ({ caseId, entry }: Pick<Known, 'caseId' | 'entry'>) => `${caseId} ${entry}`

/** Chains of the places in which a hash stands, in four arrays: a map of lists would take ten times the memory. */
function makeHalf() {
  const places: (Known | null)[] = []
  const placeOf = new Map<string, number>()
  let shared = new Uint16Array(1024)
  let [hashes, owners, nexts] = [new Uint32Array(1024), new Int32Array(1024), new Int32Array(1024)]
  let heads = new Int32Array(2048).fill(-1)
  let used = 0

  const chain = (at: number) => {
    const head = hashes[at]! & (heads.length - 1)
    nexts[at] = heads[head]!
    heads[head] = at
  }
  const widen = () => {
    hashes = twice(hashes)
    owners = twice(owners)
    nexts = twice(nexts)
    heads = new Int32Array(heads.length * 2).fill(-1)
    for (let at = 0; at < used; at += 1) chain(at)
  }
  return {
    all: () => places.filter((each) => each !== null),
    size: () => places.length,
    add(known: Known): void {
      placeOf.set(keyOf(known), places.length)
      for (const hash of known.sketch) {
        if (used === hashes.length) widen()
        hashes[used] = hash
        owners[used] = places.length
        chain(used)
        used += 1
      }
      places.push(known)
      if (places.length > shared.length) shared = twice(shared)
    },
    remove(which: Pick<Known, 'caseId' | 'entry'>): Known | null {
      const place = placeOf.get(keyOf(which))
      if (place === undefined) return null
      placeOf.delete(keyOf(which))
      const gone = places[place] ?? null
      places[place] = null
      return gone
    },
    firstLike(sketch: Sketch, caseId: string): Known | undefined {
      const touched: number[] = []
      for (const hash of sketch)
        for (let at = heads[hash & (heads.length - 1)]!; at >= 0; at = nexts[at]!) {
          if (hashes[at] !== hash) continue
          const owner = owners[at]!
          if (shared[owner] === 0) touched.push(owner)
          shared[owner]! += 1
        }
      // Fewer in common say nothing, unless they are all there is.
      const enough = Math.min(FEWEST_SHARED, sketch.length)
      const near = touched.filter((place) => shared[place]! >= enough)
      for (const place of touched) shared[place] = 0
      const like = (place: number) => {
        const each = places[place]
        return each && each.caseId !== caseId && areAlike(sketch, each.sketch) ? each : undefined
      }
      for (const place of near.sort((a, b) => a - b)) {
        const found = like(place)
        if (found) return found
      }
      return undefined
    },
  }
}

function twice<A extends Uint16Array | Uint32Array | Int32Array>(array: A): A {
  const wider = new (array.constructor as new (length: number) => A)(array.length * 2)
  wider.set(array)
  return wider
}
