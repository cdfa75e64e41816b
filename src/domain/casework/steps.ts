import type { CodeOf } from '../vocabulary/code.ts'

/** What happens next, in the words of the status page. */
export const NEXT_STEPS = [
  { code: 'read_by_a_person' },
  { code: 'tell_you_what_we_found' },
  { code: 'offer_what_puts_it_right' },
  { code: 'your_answer' },
  { code: 'deliver_what_was_promised' },
  { code: 'please_check' },
  { code: 'decide_your_appeal' },
  { code: 'end_the_case' },
  { code: 'look_at_the_duty' },
  { code: 'nothing_open' },
] as const
export type NextStep = CodeOf<typeof NEXT_STEPS>

/** What the desk has to do next: the next step, or before it a word to the person, help against revenge, or a second person's look. */
export const DESK_STEPS = [
  ...NEXT_STEPS,
  { code: 'hear_from_us' },
  { code: 'look_at_retaliation' },
  { code: 'second_look' },
] as const
export type DeskStep = CodeOf<typeof DESK_STEPS>
