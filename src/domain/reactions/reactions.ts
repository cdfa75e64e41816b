import { directory } from './directory.ts'
import { erasing } from './erasing.ts'
import type { Effect, Reaction } from './effect.ts'
import { news } from './news.ts'
import { outside } from './outside.ts'
import { recovery } from './recovery.ts'
import { reported } from './reported.ts'
import { staffNews } from './staff-news.ts'
import { takenOver } from './taken-over.ts'

export type { Effect }

/** Everything that reacts to what happens on a case. Lists, clocks and counters are made from the case itself. */
const REACTIONS: readonly Reaction[] = [
  news,
  staffNews,
  directory,
  outside,
  takenOver,
  erasing,
  recovery,
  reported,
]

/** Everything that some events cause outside their case. */
export const effectsOf: Reaction = (before, after, events) =>
  REACTIONS.flatMap((reaction) => reaction(before, after, events))
