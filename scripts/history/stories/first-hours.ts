import { plusMs, HOUR, type Instant } from '../../../src/domain/time/instant.ts'
import * as stages from '../../../tests/in-memory/stages.ts'
import type { RecordedCase, Story } from '../recorded-house.ts'
import { ending, finding, seen } from './parts.ts'

const askToStop = (measure: string, whom: string) => (now: Instant) => ({
  measure,
  whom,
  what: 'Please take it out of your service today.',
  until: plusMs(now, 4 * HOUR),
})

const call = (whom: string) => (now: Instant) => ({
  whom,
  when: now,
  said: 'They send somebody within the hour.',
})

/** The harm, with its rating and a finding; nobody has looked at it yet but Ana. */
async function describes(it: RecordedCase, rating: object = {}): Promise<void> {
  await it.does('ana', 'describe_impact', stages.IMPACT)
  await it.does('ana', 'rate_impact', { ...stages.RATING, ...rating })
  await it.does('ana', 'record_finding', {
    impact: 'i1',
    finding: 'substantiated',
    reasons: seen('It is as they say.'),
  })
}

/** What cannot wait: stopped, kept, rung for, held; and what a second person says of how grave it is. */
export const FIRST_HOURS: readonly Story[] = [
  {
    what: 'in danger: asked to stop twice, kept, held, rung for, and let go of when it is over',
    async tell({ files }) {
      const it = await files({ dangerSigns: ['life'], contact: { safety: 'safe', name: 'Rosa' } })
      await it.does('ana', 'take_up')
      await it.does('ana', 'ask_to_stop', askToStop('stop', 'Voxella, their desk for urgent things'))
      await it.does('ana', 'record_stop_answer', {
        asked: 'm1',
        stopped: false,
        words: 'They see no danger in it.',
      })
      await it.does('ana', 'ask_to_stop', askToStop('take_down', 'The host of their pages'))
      await it.does('ana', 'record_stop_answer', {
        asked: 'm2',
        stopped: true,
        words: 'It was gone by noon.',
      })
      await it.does('ana', 'keep_snapshot', {
        what: 'What the assistant answered, as pictures of the screen',
        where: 'In the safe of the house',
        address: 'https://voxella.example/answers/77',
        hash: 'a3f1c2',
      })
      await it.does('ana', 'hold_everything', { because: 'The police may ask for it.' })
      await it.does('ana', 'record_call', call('The poison line of the city'))
      await it.does('ana', 'skip_first_step', {
        step: 'say_who_may_see',
        reasons: 'Nobody here knows them or is meant by them.',
      })
      await describes(it, { scale: 5, irremediability: 'unknown' })
      await it.does('marta', 'review_rating', { ...stages.REVIEW, reasons: seen('I see it the same way.') })
      await it.does('marta', 'rate_impact', { ...stages.RATING, scale: 5, irremediability: 4 })
      await it.waits({ days: 2 })
      await it.does('marta', 'release_hold', { because: 'The police have their own copy of it now.' })
      return it
    },
  },
  {
    what: 'what was stopped began again; nobody rings, because nobody has to; late, and told a new time',
    async tell({ files }) {
      const it = await files({ dangerSigns: ['spreading'] })
      await it.waits({ days: 1 })
      await it.does('omar', 'take_up')
      await it.does('omar', 'ask_to_stop', askToStop('hold', 'A forum that nobody runs'))
      await it.waits({ hours: 6 })
      await it.does('omar', 'record_stop_answer', { asked: 'm1', stopped: true, words: 'It was taken away.' })
      await it.does('omar', 'record_stop_answer', {
        asked: 'm1',
        stopped: false,
        words: 'It is there again.',
      })
      await it.does('omar', 'skip_first_step', {
        step: 'ring_for_help',
        reasons: 'They have a lawyer who rings for them.',
      })
      await it.waits({ days: 1 })
      await it.does('omar', 'give_new_time', (now: Instant) => ({
        late: 'stop_it_now',
        by: plusMs(now, 24 * HOUR),
        reasons: seen('The forum answers at night alone.'),
      }))
      await it.waits({ days: 3 })
      return it
    },
  },
  {
    what: 'there may be pictures of a child: no copy is made, and it is held while the police has its own',
    async tell({ files }) {
      const it = await files({
        dangerSigns: ['child', 'spreading'],
        child: true,
        submitter: 'representative',
      })
      await it.does('ana', 'take_up')
      await it.does('ana', 'mark_no_copy')
      await it.tries('ana', 'keep_snapshot', { what: 'A picture of it', where: 'In the safe of the house' })
      await it.does('ana', 'hold_everything', { because: 'The hotline has it, and may ask.' })
      await it.does('ana', 'record_call', call('The hotline for children'))
      return it
    },
  },
  {
    what: 'graver for the person than for us: a colleague answers why we stay below, and it is appealed',
    async tell({ reaches }) {
      const it = await reaches(stages.weighed)
      await it.does('marta', 'answer_own_view', { reasons: 'The rent was paid in time after all.' })
      await it.does('person', 'say_own_view', { howBad: null, putRight: 'in_part' })
      await it.does('person', 'appeal', { decision: 'd1', reasons: 'I had to borrow it from my sister.' })
      await it.waits({ days: 3 })
      await it.does('lea', 'decide_appeal', {
        appeal: 'p1',
        outcome: 'changed',
        reasons: seen('A debt is no roof.'),
        whatNext: 'Marta rates it anew with you this week.',
        order: 'act',
      })
      await it.waits({ days: 2 })
      await it.does('marta', 'carry_out_order', {
        appeal: 'p1',
        done: 'I rang them, and we rated it together.',
      })
      return it
    },
  },
  {
    what: 'nobody knows how many, and nobody can: a second person says why',
    async tell({ reaches }) {
      const it = await reaches(stages.assessing)
      await it.does('ana', 'describe_impact', stages.IMPACT)
      await it.does('ana', 'rate_impact', { ...stages.RATING, scope: 'unknown' })
      await it.does('marta', 'review_rating', {
        ...stages.REVIEW,
        explainedUnknown: ['scope'],
        because: 'never_recorded',
        reasons: seen('Nobody ever counted.'),
      })
      await it.does('person', 'write_message', { body: 'We are four here.', addsToStory: true })
      return it
    },
  },
  {
    what: 'promised, late, told a new time, late again, and complained about; then how we acted too',
    async tell({ files }) {
      const it = await files({ contact: { safety: 'safe', email: 'gone@people.example' } })
      await it.waits({ days: 12 })
      await it.does('ana', 'give_new_time', (now: Instant) => ({
        late: 'read_by_a_person',
        by: plusMs(now, 48 * HOUR),
        reasons: seen('Two of us are ill.'),
      }))
      await it.waits({ days: 5 })
      await it.does('person', 'complain', { against: 'silence', reasons: 'Nobody has read it since March.' })
      await it.does('clock', 'note_mail_returned')
      await it.waits({ days: 2 })
      await it.does('lea', 'decide_appeal', {
        appeal: 'p1',
        outcome: 'person_is_right',
        reasons: seen('We were silent.'),
        whatNext: 'Omar reads it today and writes to you.',
      })
      await it.does('omar', 'take_up')
      await it.does('person', 'complain', { against: 'conduct', reasons: 'Omar laughed on the phone.' })
      await it.does('marta', 'decide_appeal', {
        appeal: 'p2',
        outcome: 'not_agreed',
        reasons: seen('I heard the call.'),
        whatNext: 'You can ask for another colleague.',
      })
      await it.does('ana', 'take_up', { reasons: 'They asked for somebody else than Omar.' })
      await describes(it)
      await it.does('ana', 'decide', finding('upheld'))
      await it.tries('ana', 'close', ending('not_remedied'))
      return it
    },
  },
]
