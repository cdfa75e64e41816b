import type { CodeOf } from './code.ts'

/** What the person says of the trouble that they have for having written to us. All but the first end it. */
export const REPRISAL_ANSWERS = [
  { code: 'goes_on' },
  { code: 'stopped' },
  /** Something was done, and with that it is safe enough for them. */
  { code: 'safe_enough' },
  /** They agree that a body outside looks after it from now on. */
  { code: 'handed_over' },
  /** They want us to do nothing more about it. */
  { code: 'please_stop' },
] as const
export type ReprisalAnswer = CodeOf<typeof REPRISAL_ANSWERS>

/** How it can end: by the word of the person, and in older cases with our answer to what they wrote. */
export const REPRISAL_ENDS = [
  { code: 'stopped' },
  { code: 'safe_enough' },
  { code: 'handed_over' },
  { code: 'please_stop' },
  { code: 'answered_before' },
] as const
export type ReprisalEnd = CodeOf<typeof REPRISAL_ENDS>

/** When the person is asked again, counted from when we last heard of it from them. */
export const REPRISAL_ASKINGS = [
  { code: 'days_7', clock: 'CLK-OWN-REPRISAL-ASK-7D' },
  { code: 'days_30', clock: 'CLK-OWN-REPRISAL-ASK-30D' },
] as const
export type ReprisalAsking = CodeOf<typeof REPRISAL_ASKINGS>
