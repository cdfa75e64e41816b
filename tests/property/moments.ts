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
  'ask_to_release_hold',
  'keep_hold',
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

/** What stands beside the way: dialogue, bodies that help, trouble for having written, who may see it, and who decides. */
const BESIDE_THE_WAY = [
  'write_message',
  'ask_person',
  'answer_question',
  'show_facts',
  'answer_fact',
  'answer_facts',
  'decide',
  'appeal',
  'complain',
  'decide_appeal',
  'ask_outside',
  'answer_outside',
  'take_advice',
  'offer_bodies',
  'answer_bodies',
  'tell_body',
  'ask_whether_it_helped',
  'say_whether_it_helped',
  'take_up_reprisal',
  'record_reprisal_step',
  'ask_about_reprisal',
  'say_about_reprisal',
  'name_who_may_see',
  'keep_from',
  'answer_keeping',
  'end_keeping',
  'declare_conflict',
  'lift_recusal',
  'take_up',
  'give_new_time',
  'note_lateness',
  'withdraw',
  'resume',
  'close',
] as const satisfies readonly VerbName[]

/** Random stories, looked at after every step and again at some moment after it. */
export function atAnyMoment(look: (it: InMemoryCase) => void, runs = 300): void {
  const moments = fc.array(fc.constantFrom(0, 1, 20, 24 * 6, 24 * 20, 24 * 50), {
    minLength: 40,
    maxLength: 40,
  })
  tellStories(
    fc.tuple(
      fc.oneof({ weight: 2, arbitrary: story(TALKED_OF) }, { weight: 1, arbitrary: story(BESIDE_THE_WAY) }),
      moments,
    ),
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
