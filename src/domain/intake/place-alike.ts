import type { Known, KnownFilings } from './known-filings.ts'
import { likeness, type Sketch } from './likeness.ts'

export interface Waiting {
  readonly caseId: string
  /** 0 for the first words of a case, else the entry in which its person told more before anybody had read it. */
  readonly entry: number
  /** Empty where what they told later has no words. */
  readonly sketch: Sketch
  /** It is very long, and has no sign of danger. */
  readonly mayWait: boolean
}

export interface Placed extends Pick<Waiting, 'caseId' | 'entry'> {
  /** Those it is read with: the first that it is like; itself where it may wait for its length; null for what is unlike. */
  readonly alike: string | null
  /** By what was told later, its case stands by itself from now on: whatever it was like, or where only its length kept it. */
  readonly leaves: 'all' | 'long' | null
  /** Later ones are to be compared with it. Null for what is like enough to a known one. */
  readonly known: Known | null
}

/** Likeness from which on two texts say the same of a third. */
const SAME = 0.5

/** Of one kind, so many are compared with at most: between them they have every part of what they were made from. */
const MOST_OF_A_KIND = 32

/**
 * Says of some words which are like those that came before. The first of each kind is unlike anything seen before.
 * Priority and clocks are no part of it.
 *
 * What a person tells later can only take their case out: where those words are unlike anything seen before, as a person
 * would write them; and where it waited for its length alone, by whatever they say. A tick has no words, and costs
 * nothing to whoever floods.
 *
 * @param known grows by them where later ones are to be compared with them
 */
export function placeAlike({ caseId, entry, sketch, mayWait }: Waiting, known: KnownFilings): Placed {
  const like = known.firstLike(sketch, caseId)
  const first = like?.first ?? caseId
  const isNew =
    sketch.length > 0 &&
    (like === undefined || (likeness(sketch, like.sketch) < SAME && known.ofKind(first) < MOST_OF_A_KIND))
  const each = { caseId, entry, sketch, first }
  if (isNew) known.add(each)
  const found = { caseId, entry, known: isNew ? each : null }
  if (entry === 0) return { ...found, alike: like?.first ?? (mayWait ? caseId : null), leaves: null }
  return { ...found, alike: null, leaves: sketch.length > 0 && like === undefined ? 'all' : 'long' }
}
