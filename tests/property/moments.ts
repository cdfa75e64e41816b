import fc from 'fast-check'
import { isRefusal } from '../../src/domain/refusal.ts'
import type { VerbName } from '../../src/domain/verbs.ts'
import type { InMemoryCase } from '../in-memory/in-memory-case.ts'
import { attempt } from './commands.ts'
import { tellStories } from './runs.ts'
import { BEGINNINGS, story } from './story.ts'

const TALKED_OF = [
  'write_message',
  'decide',
  'close',
  'appeal',
  'complain',
  'decide_appeal',
  'carry_out_order',
  'send_offer',
  'answer_offer',
  'propose_action',
  'record_commitment',
  'tell_entity',
  'note_silence',
  'note_lateness',
  'give_new_time',
  'impose_action',
  'record_delivery',
  'confirm_delivery',
  'overtake_action',
  'flag_delay',
  'rule_on_delay',
  'withdraw',
  'resume',
  'ask_to_stop',
  'record_stop_answer',
  'hold_everything',
  'release_hold',
  'record_call',
  'skip_first_step',
  'name_who_may_see',
  'say_nobody_apart',
  'ask_body',
  'record_body_answer',
  'ask_about_contact',
  'answer_about_contact',
] as const satisfies readonly VerbName[]

/** Random stories, looked at after every step and again at some moment after it. */
export function atAnyMoment(look: (it: InMemoryCase) => void, runs = 300): void {
  const moments = fc.array(fc.constantFrom(0, 1, 20, 24 * 6, 24 * 20, 24 * 50), {
    minLength: 40,
    maxLength: 40,
  })
  tellStories(
    fc.tuple(story(TALKED_OF), moments),
    ([{ beginning, commands }, waits]) => {
      const it = BEGINNINGS[beginning]()
      look(it)
      commands.forEach((each, n) => {
        if (isRefusal(attempt(it, each))) return
        look(it)
        // Now and then a long time passes with nobody doing anything.
        if (n % 7 === 6) look(it.later({ hours: waits[n] ?? 0 }))
      })
    },
    runs,
  )
}
