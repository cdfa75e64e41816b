import type { PlainScript } from '../plain-pattern.ts'

/** How somebody says in one language that they fear another. */
export interface FearPatterns {
  /** Letters that the language is written in, as regular expressions name the script. */
  readonly script: PlainScript
  /**
   * That they fear somebody; also where they deny it: who denies it may have been made to, and only the answer on their
   * own page makes anybody safe. What they fear to lose, or that will happen, is no fear of somebody.
   */
  readonly fears: readonly RegExp[]
  /** That somebody threatens, follows or hurts them. */
  readonly threatens: readonly RegExp[]
  /** That somebody may not learn of it, or what that one would do. */
  readonly mayNotKnow: readonly RegExp[]
  /** Words for us, as somebody says them who writes to us: one of those may be whom they fear. */
  readonly us: readonly RegExp[]
}
