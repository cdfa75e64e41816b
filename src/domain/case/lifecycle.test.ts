import { describe, expect, test } from 'vitest'
import { MONDAY } from '../../../tests/in-memory/in-memory-case.ts'
import { ana, clock, importer, person } from '../../../tests/in-memory/people.ts'
import { received } from '../../../tests/in-memory/stages.ts'
import { isRefusal, refuse } from '../refusal.ts'
import { DEFAULT_CALENDAR } from '../time/calendar.ts'
import { ACTORS, CASE_STATES, type ActorKind, type CaseState } from '../vocabulary/casework.ts'
import type { Actor } from './actor.ts'
import { stepFor, VERBS, verbsFor, type VerbName } from './lifecycle.ts'
import { move, type Context } from './verb.ts'
import { ruleOn, type Rule } from './rule-on.ts'

const organisation: Actor = { kind: 'organisation', id: 'x', shared: null }
const states = CASE_STATES.map(({ code }) => code)
const actors = ACTORS.map(({ code }) => code)
const verbs = Object.values(VERBS).flat()
const ACTOR: Record<ActorKind, Actor> = { person, staff: ana, clock, importer, organisation }

/** Who may do what, said a second time by hand: one line a verb, its states in order, who in each. */
// prettier-ignore
const TABLE: Readonly<Record<VerbName, readonly [string, string, string, string, string, string]>> = {
  //                     received assessing offered delivering confirming closed
  give_contact_details: ['ps', 'ps', 'ps', 'ps', 'ps', 'ps'],
  take_up:              ['s',  's',  's',  's',  's',  ''],
  write_message:        ['ps', 'ps', 'ps', 'ps', 'ps', 'ps'],
  add_note:             ['s',  's',  's',  's',  's',  's'],
  describe_impact:      ['',   's',  's',  's',  's',  ''],
  add_group:            ['',   's',  's',  's',  's',  ''],
  record_finding:       ['',   's',  's',  's',  's',  ''],
  rate_impact:          ['',   's',  's',  's',  's',  ''],
  lower_rating:         ['',   's',  's',  's',  's',  ''],
  flag_delay:           ['',   's',  's',  's',  's',  ''],
  rule_on_delay:        ['',   's',  's',  's',  's',  ''],
  decide:               ['',   's',  's',  's',  's',  ''],
  close:                ['s',  's',  's',  's',  's',  ''],
  withdraw:             ['ps', 'ps', 'ps', 'ps', 'ps', ''],
  resume:               ['',   '',   '',   '',   '',   'ps'],
  appeal:               ['',   'ps', 'ps', 'ps', 'ps', 'ps'],
  decide_appeal:        ['',   's',  's',  's',  's',  's'],
  note_lateness:        ['c',  'c',  'c',  'c',  'c',  'c'],
  add_entity:           ['',   's',  's',  's',  's',  ''],
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
  send_offer:           ['',   's',  '',   's',  's',  ''],
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

const nothing: Rule<null> = () => []
const context = (kind: ActorKind): Context => ({
  now: MONDAY,
  by: ACTOR[kind],
  calendar: DEFAULT_CALENDAR,
  organisationId: () => '',
})
const inState = (state: CaseState) => ({ ...received().kase, state })

describe.each(states)('%s', (state) => {
  describe.each(actors)('%s', (kind) => {
    test.each(verbs)('%s', (verb) => {
      const ruling = ruleOn(verb, nothing, inState(state), null, context(kind))
      const who = allowed(verb, state)
      expect(ruling).toEqual(
        who.length === 0
          ? { refused: 'not_now', detail: { verb, state } }
          : who.includes(kind)
            ? []
            : { refused: 'not_yours', detail: { verb } },
      )
      expect(verbsFor(state, kind).includes(verb)).toBe(who.includes(kind))
    })
  })
})

describe('where a verb may lead', () => {
  const moving =
    (to: CaseState): Rule<null> =>
    (kase, _input, each) =>
      move(kase, to, each)

  test.each(states)(
    'from %s only where the table says; a rule that leads elsewhere is a mistake in the house',
    (state) => {
      for (const verb of verbs) {
        const step = stepFor(state, verb)
        if (!step) continue
        for (const to of states.filter((each) => each !== state)) {
          const run = () => ruleOn(verb, moving(to), inState(state), null, context(step.by[0]))
          if (step.to.includes(to))
            expect(run()).toMatchObject([{ kind: 'moved', facts: { from: state, to } }])
          else expect(run).toThrow(`The lifecycle does not let ${verb} lead from ${state} to ${to}.`)
        }
      }
    },
  )

  test('staying is no move', () => {
    expect(ruleOn('add_note', moving('received'), inState('received'), null, context('staff'))).toEqual([])
  })

  test('the refusal of a rule is the answer', () => {
    const no: Rule<null> = () => refuse('text_missing')
    expect(isRefusal(ruleOn('add_note', no, inState('received'), null, context('staff')))).toBe(true)
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
  for (const state of states) expect(verbsFor(state, 'importer')).toEqual([])
})
