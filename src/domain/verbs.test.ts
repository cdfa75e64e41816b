import { describe, expect, test } from 'vitest'
import { MONDAY } from '../../tests/in-memory/in-memory-case.ts'
import { ana, clock, importer, person } from '../../tests/in-memory/people.ts'
import { received } from '../../tests/in-memory/stages.ts'
import { refuse } from './refusal.ts'
import { z } from 'zod'
import { DEFAULT_CALENDAR } from './time/calendar.ts'
import { ACTORS, CASE_STATES, type ActorKind, type CaseState } from './vocabulary/casework.ts'
import type { Actor } from './case/actor.ts'
import { move, verb as makeVerb, type Context, type VerbOf } from './case/verb.ts'
import { stepFor, VERB_NAMES, verbCalled, type VerbName } from './verbs.ts'

const organisation: Actor = { kind: 'organisation', id: 'x', shared: null }
const states = CASE_STATES.map(({ code }) => code)
const actors = ACTORS.map(({ code }) => code)
const verbs = VERB_NAMES
const ACTOR: Record<ActorKind, Actor> = { person, staff: ana, clock, importer, organisation }

/** Who may do what, said a second time by hand: one line a verb, its states in order, who in each. */
// prettier-ignore
const TABLE: Readonly<Record<VerbName, readonly [string, string, string, string, string, string]>> = {
  //                     received assessing offered delivering confirming closed
  give_contact_details: ['ps', 'ps', 'ps', 'ps', 'ps', 'ps'],
  correct_told:         ['ps', 'ps', 'ps', 'ps', 'ps', 'ps'],
  say_own_view:         ['ps', 'ps', 'ps', 'ps', 'ps', ''],
  ask_how_it_is:        ['',   '',   '',   '',   '',   'c'],
  say_how_it_is:        ['',   'ps', 'ps', 'ps', 'ps', 'ps'],
  take_up_reprisal:     ['s',  's',  's',  's',  's',  's'],
  record_reprisal_step: ['s',  's',  's',  's',  's',  's'],
  say_about_reprisal:   ['ps', 'ps', 'ps', 'ps', 'ps', 'ps'],
  ask_about_reprisal:   ['c',  'c',  'c',  'c',  'c',  'c'],
  tell_notifier:        ['s',  's',  's',  's',  's',  's'],
  offer_bodies:         ['s',  's',  's',  's',  's',  's'],
  answer_bodies:        ['ps', 'ps', 'ps', 'ps', 'ps', 'ps'],
  tell_body:            ['s',  's',  's',  's',  's',  's'],
  ask_whether_it_helped: ['c', 'c',  'c',  'c',  'c',  'c'],
  say_whether_it_helped: ['ps', 'ps', 'ps', 'ps', 'ps', 'ps'],
  take_up:              ['s',  's',  's',  's',  's',  ''],
  write_message:        ['ps', 'ps', 'ps', 'ps', 'ps', 'ps'],
  add_note:             ['s',  's',  's',  's',  's',  's'],
  ask_person:           ['',   's',  's',  's',  's',  ''],
  answer_question:      ['ps', 'ps', 'ps', 'ps', 'ps', 'ps'],
  show_facts:           ['',   's',  's',  's',  's',  ''],
  answer_fact:          ['ps', 'ps', 'ps', 'ps', 'ps', 'ps'],
  answer_facts:         ['',   'ps', 'ps', 'ps', 'ps', ''],
  ask_for_talk:         ['ps', 'ps', 'ps', 'ps', 'ps', 'ps'],
  offer_talk:           ['',   's',  's',  's',  's',  ''],
  arrange_talk:         ['s',  's',  's',  's',  's',  's'],
  answer_talk:          ['ps', 'ps', 'ps', 'ps', 'ps', 'ps'],
  record_talk:          ['s',  's',  's',  's',  's',  's'],
  translate_text:       ['s',  's',  's',  's',  's',  's'],
  answer_talk_record:   ['ps', 'ps', 'ps', 'ps', 'ps', 'ps'],
  describe_impact:      ['',   's',  's',  's',  's',  ''],
  add_group:            ['',   's',  's',  's',  's',  ''],
  record_finding:       ['',   's',  's',  's',  's',  ''],
  rate_impact:          ['',   's',  's',  's',  's',  ''],
  lower_rating:         ['',   's',  's',  's',  's',  ''],
  answer_own_view:      ['',   's',  's',  's',  's',  ''],
  flag_delay:           ['',   's',  's',  's',  's',  ''],
  review_rating:        ['',   's',  's',  's',  's',  ''],
  rule_on_delay:        ['',   's',  's',  's',  's',  ''],
  decide:               ['',   's',  's',  's',  's',  ''],
  say_why_no_act:       ['',   's',  's',  's',  's',  ''],
  check_why_no_act:     ['',   's',  's',  's',  's',  ''],
  take_back_no:         ['ps', 'ps', 'ps', 'ps', 'ps', 'ps'],
  ask_to_set_aside:     ['s',  's',  '',   '',   '',   ''],
  rule_on_set_aside:    ['s',  's',  '',   '',   '',   ''],
  look_at_duty:         ['',   '',   '',   '',   '',   's'],
  close:                ['s',  's',  's',  's',  's',  ''],
  withdraw:             ['p',  'p',  'p',  'p',  'p',  ''],
  resume:               ['',   '',   '',   '',   '',   'ps'],
  appeal:               ['ps', 'ps', 'ps', 'ps', 'ps', 'ps'],
  complain:             ['ps', 'ps', 'ps', 'ps', 'ps', 'ps'],
  decide_appeal:        ['s',  's',  's',  's',  's',  's'],
  carry_out_order:      ['s',  's',  's',  's',  's',  's'],
  ask_outside:          ['s',  's',  's',  's',  's',  's'],
  answer_outside:       ['ps', 'ps', 'ps', 'ps', 'ps', 'ps'],
  end_outside:          ['s',  's',  's',  's',  's',  's'],
  give_new_time:        ['s',  's',  's',  's',  's',  's'],
  note_lateness:        ['c',  'c',  'c',  'c',  'c',  'c'],
  turn_delay:           ['',   'c',  'c',  'c',  'c',  ''],
  give_back:            ['c',  'c',  'c',  'c',  'c',  'c'],
  note_deciders:        ['c',  'c',  'c',  'c',  'c',  'c'],
  note_mail_returned:   ['cs', 'cs', 'cs', 'cs', 'cs', 'cs'],
  note_wish:            ['s',  's',  's',  's',  's',  's'],
  rule_on_wish:         ['s',  's',  's',  's',  's',  's'],
  ask_to_erase:         ['p',  'p',  'p',  'p',  'p',  'p'],
  take_back_erasing:    ['ps', 'ps', 'ps', 'ps', 'ps', 'ps'],
  announce_erasing:     ['',   '',   '',   '',   '',   'c'],
  erase_case:           ['c',  'c',  'c',  'c',  'c',  'c'],
  mark_no_copy:         ['s',  's',  's',  's',  's',  's'],
  ask_to_stop:          ['s',  's',  's',  's',  's',  ''],
  record_stop_answer:   ['s',  's',  's',  's',  's',  ''],
  keep_snapshot:        ['s',  's',  's',  's',  's',  ''],
  hold_everything:      ['s',  's',  's',  's',  's',  's'],
  ask_to_release_hold:  ['s',  's',  's',  's',  's',  's'],
  keep_hold:            ['s',  's',  's',  's',  's',  's'],
  release_hold:         ['s',  's',  's',  's',  's',  's'],
  record_call:          ['s',  's',  's',  's',  's',  ''],
  name_who_may_see:     ['s',  's',  's',  's',  's',  's'],
  open_to_colleagues:   ['s',  's',  's',  's',  's',  's'],
  declare_conflict:     ['s',  's',  's',  's',  's',  's'],
  lift_recusal:         ['s',  's',  's',  's',  's',  's'],
  keep_from:            ['ps', 'ps', 'ps', 'ps', 'ps', 'ps'],
  end_keeping:          ['ps', 'ps', 'ps', 'ps', 'ps', 'ps'],
  let_in_adviser:       ['ps', 'ps', 'ps', 'ps', 'ps', 'ps'],
  end_adviser:          ['ps', 'ps', 'ps', 'ps', 'ps', 'ps'],
  open_joining:         ['ps', 'ps', 'ps', 'ps', 'ps', ''],
  end_joining:          ['ps', 'ps', 'ps', 'ps', 'ps', 'ps'],
  count_members:        ['c',  'c',  'c',  'c',  'c',  'c'],
  note_times_over:      ['c',  'c',  'c',  'c',  'c',  'c'],
  hear_members:         ['s',  's',  's',  's',  's',  's'],
  answer_keeping:       ['s',  's',  's',  's',  's',  's'],
  say_nobody_apart:     ['s',  's',  's',  's',  's',  ''],
  skip_first_step:      ['s',  's',  's',  's',  's',  ''],
  ask_body:             ['',   's',  's',  's',  's',  ''],
  record_body_answer:   ['',   's',  's',  's',  's',  ''],
  ask_about_contact:    ['',   's',  's',  's',  's',  ''],
  answer_about_contact: ['',   'ps', 'ps', 'ps', 'ps', ''],
  add_entity:           ['',   's',  's',  's',  's',  ''],
  answer_fear:          ['',   's',  's',  's',  's',  ''],
  confirm_entity:       ['',   's',  's',  's',  's',  ''],
  remove_entity:        ['',   's',  's',  's',  's',  ''],
  correct_entity:       ['',   's',  's',  's',  's',  ''],
  tell_entity:          ['',   's',  's',  's',  's',  ''],
  record_cooperation:   ['',   's',  's',  's',  's',  ''],
  note_silence:         ['',   'c',  'c',  'c',  'c',  'c'],
  record_claim:         ['',   's',  's',  's',  's',  ''],
  attribute:            ['',   's',  's',  's',  's',  ''],
  plan_reassessment:    ['',   's',  's',  's',  's',  ''],
  open_reassessment:    ['',   'c',  'c',  'c',  'c',  'c'],
  choose_contact:       ['',   's',  's',  's',  's',  ''],
  offer_handover:       ['',   's',  's',  's',  's',  ''],
  answer_handover:      ['',   's',  's',  's',  's',  ''],
  expire_handover:      ['',   'c',  'c',  'c',  'c',  'c'],
  consent_to_share:     ['ps', 'ps', 'ps', 'ps', 'ps', 'ps'],
  propose_action:       ['',   's',  's',  's',  's',  ''],
  consider_element:     ['',   's',  's',  's',  's',  ''],
  consult_person:       ['',   's',  's',  's',  's',  ''],
  record_commitment:    ['',   's',  's',  's',  's',  ''],
  send_offer:           ['',   's',  's',  's',  's',  ''],
  take_advice:          ['',   '',   'ps', '',   '',   ''],
  answer_offer:         ['',   '',   'ps', '',   '',   ''],
  impose_action:        ['',   's',  's',  's',  's',  ''],
  start_action:         ['',   's',  's',  's',  's',  ''],
  record_delivery:      ['',   's',  's',  's',  's',  ''],
  verify_delivery:      ['',   's',  's',  's',  's',  's'],
  confirm_delivery:     ['',   'ps', 'ps', 'ps', 'ps', 'ps'],
  overtake_action:      ['',   's',  's',  's',  's',  ''],
}

const KINDS = { p: 'person', s: 'staff', c: 'clock' } as const
const allowed = (verb: VerbName, state: CaseState): ActorKind[] =>
  [...TABLE[verb][states.indexOf(state)]!].map((letter) => KINDS[letter as keyof typeof KINDS])

const context = (kind: ActorKind): Context => ({
  now: MONDAY,
  by: ACTOR[kind],
  calendar: DEFAULT_CALENDAR,
  organisationId: () => '',
  isListed: () => false,
  isColleague: () => true,
  isCoordinator: () => true,
})
/** Told by phone, so that staff may enter the person's own steps. */
const inState = (state: CaseState) => ({ ...received({ channel: 'phone' }).kase, state })

describe.each(states)('%s', (state) => {
  describe.each(actors)('%s', (kind) => {
    test.each(verbs)('%s', (name) => {
      const who = allowed(name, state)
      const refusal = verbCalled(name).can(inState(state), {}, context(kind))
      if (who.length === 0) expect(refusal).toEqual({ refused: 'not_now', detail: { verb: name, state } })
      else if (!who.includes(kind)) expect(refusal).toEqual({ refused: 'not_yours', detail: { verb: name } })
      else expect(refusal?.refused).not.toBe('not_yours')
      expect(stepFor(state, name)?.by.includes(kind) ?? false).toBe(who.includes(kind))
    })
  })
})

describe('a verb', () => {
  const leading = <Schema extends z.ZodObject = z.ZodObject>(
    to: CaseState,
    part: Partial<VerbOf<'try', Schema>> = {},
  ) =>
    makeVerb<'try', Schema, ActorKind>({
      name: 'try',
      chapter: 'casework',
      by: ['staff'],
      from: { received: ['assessing'], assessing: ['same'] },
      input: z.object({}) as z.ZodObject as Schema,
      decide: (kase, _input, each) => move(kase, to, each),
      ...part,
    })
  const staff = context('staff')

  test('leads where it says, and nowhere else: that would be a mistake in the house', () => {
    expect(leading('assessing').decide(inState('received'), {}, staff)).toMatchObject([
      { kind: 'moved', facts: { from: 'received', to: 'assessing' } },
    ])
    expect(() => leading('closed').decide(inState('received'), {}, staff)).toThrow(
      'try does not lead from received to closed.',
    )
    expect(leading('assessing').decide(inState('assessing'), {}, staff)).toEqual([])
  })

  test('asks whether it can before it decides', () => {
    const never = leading('assessing', {
      can: () => refuse('plan_empty'),
      decide: () => {
        throw new Error('It decided.')
      },
    })
    expect(never.decide(inState('received'), {}, staff)).toEqual({ refused: 'plan_empty' })
    expect(never.decide(inState('closed'), {}, staff)).toMatchObject({ refused: 'not_now' })
    expect(never.decide(inState('received'), {}, context('person'))).toMatchObject({ refused: 'not_yours' })
  })

  test('that is the person’s own is entered by staff only for whoever told us by phone, by letter or in person', () => {
    const theirs = leading('assessing', { theirs: true })
    const told = (channel: 'phone' | 'web_form' | 'import') =>
      theirs.can({ ...received({ channel }).kase, state: 'received' }, {}, staff)?.refused ?? 'yes'
    expect([told('phone'), told('web_form'), told('import')]).toEqual([
      'yes',
      'person_answers_themselves',
      'nobody_reads_it',
    ])
  })

  test('that a person has to answer for is done by no service account', () => {
    const service = { ...staff, by: { kind: 'staff', id: 't', token: 't' } } as const
    expect(leading('assessing', { inPerson: true }).can(inState('received'), {}, service)).toEqual({
      refused: 'needs_a_person',
    })
    expect(leading('assessing').can(inState('received'), {}, service)).toBeNull()
  })

  test('is told about what it is done to by the ids in its input', () => {
    const about = leading('assessing', {
      input: z.object({ impact: z.string(), words: z.string() }),
      about: ['impact'],
      can: (_kase, subject) => (subject['impact'] === 'i1' ? null : refuse('unknown_impact')),
    })
    expect(about.decide(inState('received'), { impact: 'i2', words: 'i1' }, staff)).toEqual({
      refused: 'unknown_impact',
    })
    expect(about.decide(inState('received'), { impact: 'i1', words: '' }, staff)).toHaveLength(1)
  })
})

test('every state is reached, and every state can be left, also the last', () => {
  const ways = states.flatMap((from) =>
    verbs.flatMap((verb) =>
      (stepFor(from, verb)?.to ?? []).filter((to) => to !== 'same' && to !== from).map((to) => [from, to]),
    ),
  )
  expect(new Set(ways.map(([, to]) => to))).toEqual(new Set(states))
  expect(new Set(ways.map(([from]) => from))).toEqual(new Set(states))
})

test('an importer uses no verbs: it only files', () => {
  expect(verbs.filter((name) => verbCalled(name).by.includes('importer'))).toEqual([])
})
