import type { CodeOf } from './code.ts'

/** What somebody who does not write themselves can want, and one of us cannot do alone for them. */
export const NOTED_WISHES = [
  /** That everything is erased. */
  { code: 'erase' },
  /** That nothing more is done. */
  { code: 'stop' },
] as const
export type NotedWishCode = CodeOf<typeof NOTED_WISHES>
