import { describe, expect, test } from 'vitest'
import { ACTION_STATES } from '../vocabulary/remedy.ts'
import {
  ACTION_STEPS,
  actionAfter,
  isDelivered,
  isOver,
  isPromised,
  type ActionStep,
} from './action-states.ts'

const states = ACTION_STATES.map(({ code }) => code)

/** From where each step is possible, said a second time by hand: this table is the rule. */
const FROM: Readonly<Record<ActionStep, readonly [readonly string[], string]>> = {
  consult: [['proposed'], 'consulted_with_rightsholder'],
  agree: [['proposed', 'consulted_with_rightsholder', 'disputed'], 'agreed'],
  ask_for_other: [
    ['proposed', 'consulted_with_rightsholder', 'agreed', 'disputed', 'in_progress'],
    'consulted_with_rightsholder',
  ],
  impose: [['proposed', 'consulted_with_rightsholder', 'disputed'], 'imposed'],
  start: [['agreed', 'imposed', 'disputed'], 'in_progress'],
  deliver: [['agreed', 'imposed', 'in_progress', 'disputed', 'delivered'], 'delivered'],
  verify: [['delivered'], 'verified_by_evidence'],
  confirm: [
    ['agreed', 'imposed', 'in_progress', 'delivered', 'verified_by_evidence', 'disputed'],
    'confirmed_by_rightsholder',
  ],
  dispute_delivery: [['delivered', 'verified_by_evidence', 'confirmed_by_rightsholder'], 'disputed'],
  entity_refuses: [
    ['proposed', 'consulted_with_rightsholder', 'agreed', 'imposed', 'in_progress'],
    'refused_by_entity',
  ],
  entity_disputes: [['proposed', 'consulted_with_rightsholder', 'agreed', 'imposed'], 'disputed'],
  entity_commits_after_all: [['refused_by_entity', 'disputed'], 'proposed'],
  entity_commits_to_agreed: [['refused_by_entity', 'disputed'], 'agreed'],
  entity_commits_to_imposed: [['refused_by_entity', 'disputed'], 'imposed'],
  overtake: [
    [
      'proposed',
      'consulted_with_rightsholder',
      'agreed',
      'imposed',
      'in_progress',
      'refused_by_entity',
      'disputed',
    ],
    'overtaken',
  ],
}

describe.each(Object.entries(FROM) as [ActionStep, readonly [readonly string[], string]][])(
  '%s',
  (step, [from, to]) => {
    test.each(states)('from %s', (state) => {
      expect(actionAfter(state, step)).toBe(from.includes(state) ? to : null)
    })
  },
)

test('every step is in the table above', () => {
  expect(Object.keys(ACTION_STEPS).toSorted()).toEqual(Object.keys(FROM).toSorted())
})

test('nothing leads out of overtaken, and every other state can be left', () => {
  const exits = states.map((state) => [
    state,
    Object.keys(ACTION_STEPS).some((step) => {
      const after = actionAfter(state, step as ActionStep)
      return after !== null && after !== state
    }),
  ])
  expect(exits.filter(([, leaves]) => !leaves)).toEqual([['overtaken', false]])
})

test('which states are promised, delivered, over', () => {
  expect(states.filter(isPromised)).toEqual([
    'agreed',
    'imposed',
    'in_progress',
    'delivered',
    'verified_by_evidence',
    'confirmed_by_rightsholder',
  ])
  expect(states.filter(isDelivered)).toEqual([
    'delivered',
    'verified_by_evidence',
    'confirmed_by_rightsholder',
  ])
  expect(states.filter(isOver)).toEqual(['overtaken'])
})
