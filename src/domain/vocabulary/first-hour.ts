import type { CodeOf } from './code.ts'

/**
 * What cannot wait in a case of the first priority, in the order in which it is thought of (domain reference 5 and
 * 12.7).
 */
export const FIRST_STEPS = [
  /** Somebody is asked to stop it, take it down, or hold it, before anybody argues about whose fault it is. */
  { code: 'stop_it_now' },
  { code: 'keep_what_shows_it' },
  { code: 'ring_for_help' },
  { code: 'say_who_may_see' },
] as const
export type FirstStep = CodeOf<typeof FIRST_STEPS>

/** What somebody can be asked to do at once, whatever comes out later. */
export const MEASURES = [{ code: 'stop' }, { code: 'take_down' }, { code: 'hold' }] as const
export type Measure = CodeOf<typeof MEASURES>
