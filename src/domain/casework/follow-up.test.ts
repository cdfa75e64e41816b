import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { InMemoryCase } from '../../../tests/in-memory/in-memory-case.ts'
import { ana, clock, person } from '../../../tests/in-memory/people.ts'
import {
  assessing,
  confirming,
  delivering,
  notUpheld,
  offered,
  owed,
  received,
  remedied,
  remediedByOne,
} from '../../../tests/in-memory/stages.ts'
import { clocksOf } from '../case/clocks.ts'
import { followUpCountersOf } from '../case/follow-up-counters.ts'
import { countersOf } from '../case/queues.ts'
import { DEFAULT_CALENDAR } from '../time/calendar.ts'
import { codesOf } from '../vocabulary/code.ts'
import { HOW_MUCH } from '../vocabulary/follow-up.ts'

/** The clock that asks rings, if one is due; answers the stages that were asked. */
function ring(it: InMemoryCase): readonly string[] {
  const due = clocksOf(it.kase, DEFAULT_CALENDAR).find(({ verb }) => verb === 'ask_how_it_is')?.due
  if (due !== undefined && due <= it.now) it.does(clock, 'ask_how_it_is', {})
  return it.kase.followUps.map(({ after }) => after)
}

describe('after each stage that the person can feel they are asked about the last one', () => {
  test.each([
    ['nothing while nobody has read it', () => received(), null],
    ['that somebody read it', () => assessing(), 'read'],
    ['what was found', () => notUpheld(), 'ended'],
    ['an offer', () => offered(), 'offered'],
    ['what is said to be done', () => confirming(), 'said_done'],
    ['the end', () => remedied(), 'ended'],
  ] as const)('%s', (_, stage, asked) => {
    const it = stage()
    expect(it.view.followUp?.after ?? null).toBe(asked)
    const input = { after: asked ?? 'read', fair: 'fair', words: '' } as const
    expect(it.refusal(person, 'say_how_it_is', input)).toBe(asked === null ? 'not_now' : 'allowed')
    expect(it.refusal(person, 'say_how_it_is', { ...input, after: 'months_3' })).toMatch(/^not_/)
  })

  test('but not whoever stopped, and not whoever told of others', () => {
    const stopped = assessing()
    stopped.does(person, 'withdraw', {})
    expect(stopped.view.followUp).toBeNull()
    expect(clocksOf(stopped.kase, DEFAULT_CALENDAR).map(({ verb }) => verb)).not.toContain('ask_how_it_is')
    expect(assessing({ kind: 'notification', submitter: 'somebody_else' }).view.followUp).toBeNull()
  })

  test('whether it is put right is no question for somebody whose case was not upheld', () => {
    expect(notUpheld().view.followUp?.questions).toEqual(['helped', 'fair', 'feltSafe'])
    expect(remedied().view.followUp?.questions).toEqual([
      'isPutRight',
      'holds',
      'backWhereYouWere',
      'helped',
      'fair',
      'feltSafe',
    ])
  })
})

describe('weeks and months after the end', () => {
  test('they are asked three times, and each is news', () => {
    const it = remedied()
    expect(ring(it.later({ days: 27 }))).toEqual([])
    expect(ring(it.later({ days: 1 }))).toEqual(['weeks_4'])
    expect(it.view.newest[0]).toMatchObject({ kind: 'follow_up', subject: 'weeks_4' })
    expect(it.events.at(-1)?.settled).toEqual({ news: true })
    expect(ring(it.later({ days: 1 }))).toEqual(['weeks_4'])
    expect(ring(it.later({ days: 64 }))).toEqual(['weeks_4', 'months_3'])
    expect(ring(it.later({ days: 275 }))).toEqual(['weeks_4', 'months_3', 'months_12'])
    expect(ring(it.later({ days: 900 }))).toHaveLength(3)
  })

  test('once, where several of the times passed while the house was off', () => {
    const it = remedied()
    expect(ring(it.later({ days: 800 }))).toEqual(['months_12'])
    expect(clocksOf(it.kase, DEFAULT_CALENDAR).map(({ verb }) => verb)).not.toContain('ask_how_it_is')
  })

  test('and from the new end on, where a case came back and ended again', () => {
    const it = remedied()
    ring(it.later({ days: 30 }))
    it.does(person, 'confirm_delivery', { action: 'a1', answer: 'not_yet' })
    expect(it.view.followUp?.after).toBe('said_done')
    expect(clocksOf(it.kase, DEFAULT_CALENDAR).map(({ verb }) => verb)).not.toContain('ask_how_it_is')
  })
})

describe('a no after the end', () => {
  const no = { after: 'ended', holds: 'no', words: '' } as const

  test('to whether it holds brings back what was promised, named by the person', () => {
    const it = remedied()
    it.later({ days: 50 }).does(person, 'say_how_it_is', { ...no, actions: ['a2'] })
    expect(it.kase).toMatchObject({ state: 'delivering', outcome: null })
    expect(it.kase.plan.map(({ state }) => state)).toEqual(['confirmed_by_rightsholder', 'disputed'])
    const steps = it.view.owed.map(({ step, entity }) => [step, entity])
    expect(steps).toContainEqual(['deliver_what_was_promised', 'e2'])
    expect(steps).toContainEqual(['answer_your_not_yet', null])
    expect(countersOf(it.kase, DEFAULT_CALENDAR).join()).toContain('worklist')
  })

  test('without a name for it has somebody look at the whole again', () => {
    const it = remedied()
    it.later({ days: 50 }).does(person, 'say_how_it_is', no)
    expect(it.kase).toMatchObject({ state: 'assessing', lookedAtAgainSince: it.kase.asOf })
    expect(it.view.owed.map(({ step }) => step)).toContain('answer_your_message')
    expect(it.view.owed.filter(({ late }) => late)).toEqual([])
  })

  test('where nothing was ever promised has somebody look again too', () => {
    const it = owed()
    it.later({ days: 30 }).does(person, 'say_how_it_is', { after: 'ended', isPutRight: 'no', words: '' })
    expect(it.kase.state).toBe('assessing')
  })

  test('names nothing that is not there', () => {
    const it = remedied()
    expect(it.refusal(person, 'say_how_it_is', { ...no, actions: ['a9'] })).toBe('unknown_action')
  })

  test('takes back no word of theirs about an act that they do not name', () => {
    const answer = fc.constantFrom(undefined, null, ...codesOf(HOW_MUCH))
    const asked = fc.record({
      isPutRight: answer,
      holds: answer,
      actions: fc.subarray(['a1', 'a2']),
      isAlone: fc.boolean(),
    })
    fc.assert(
      fc.property(asked, ({ isPutRight, holds, actions: ticked, isAlone }) => {
        const it = isAlone ? remediedByOne() : remedied()
        const actions = isAlone ? ticked.filter((id) => id === 'a1') : ticked
        const said = { after: 'ended', isPutRight, holds, actions, helped: 'yes', words: '' } as const
        const events = it.later({ days: 50 }).does(person, 'say_how_it_is', said)
        const isBack = isPutRight === 'no' || holds === 'no'
        const named = isAlone && holds === 'no' ? ['a1'] : actions
        const notThere = events.flatMap(({ kind, facts }) =>
          kind === 'delivery_confirmed' ? [facts.action] : [],
        )
        expect(notThere).toEqual(isBack ? named : [])
        // What they ticked is kept with each answer, also where it is put right in part and nothing comes back.
        expect(events[0]?.facts).toEqual(
          expect.objectContaining(actions.length > 0 ? { actions } : { after: 'ended' }),
        )
        expect(it.view.howItIs.at(-1)?.parts.map(({ id }) => id)).toEqual(actions)
        expect(it.kase.state).toBe(!isBack ? 'closed' : named.length === 0 ? 'assessing' : 'delivering')
      }),
    )
  })

  test('while a case is open is an answer and moves nothing', () => {
    const it = confirming()
    const events = it.does(person, 'say_how_it_is', { after: 'said_done', helped: 'no', words: '' })
    expect(events).toHaveLength(1)
    expect(it.kase.state).toBe('confirming')
  })
})

test('who does not feel safe is looked at within a day, in every stage', () => {
  for (const [after, stage] of [
    ['read', assessing],
    ['said_done', confirming],
    ['ended', remedied],
  ] as const) {
    const it = stage()
    it.does(person, 'say_how_it_is', { after, feltSafe: 'no', words: '' })
    expect(it.view.owed[0]?.step).toBe('look_at_retaliation')
    expect(it.view.retaliationBy).not.toBeNull()
    it.later({ hours: 1 }).does(ana, 'write_message', { body: 'We ring you today. Are you somewhere safe?' })
    expect(it.view.retaliationBy).toBeNull()
  }
})

test('words are answered like a message, and a tick alone asks for nothing', () => {
  const it = delivering()
  it.does(person, 'say_how_it_is', { after: 'offered', fair: 'unfair', words: '' })
  expect(it.kase.unansweredSince).toBeNull()
  it.does(person, 'say_how_it_is', { after: 'offered', words: 'Nobody asked me first.' })
  expect(it.kase.unansweredSince).not.toBeNull()
})

test('nothing at all is no answer, and what was not asked is not kept', () => {
  const it = assessing()
  expect(it.refusal(person, 'say_how_it_is', { after: 'read', isPutRight: 'yes', words: '' })).toBe(
    'nothing_said',
  )
  it.does(person, 'say_how_it_is', { after: 'read', isPutRight: 'no', fair: 'fair', words: '' })
  expect(it.kase.howItIs).toEqual([{ after: 'read', fair: 'fair', parts: [], words: null, at: it.kase.asOf }])
})

test('every answer stays, whatever comes after it, and each person counts once', () => {
  const answer = fc.constantFrom(...codesOf(HOW_MUCH))
  fc.assert(
    fc.property(fc.array(answer, { minLength: 1, maxLength: 6 }), (answers) => {
      const it = remedied()
      for (const helped of answers) {
        const before = it.kase.howItIs
        it.later({ days: 1 }).does(person, 'say_how_it_is', { after: 'ended', helped, words: '' })
        expect(it.kase.howItIs.slice(0, -1)).toEqual(before)
      }
      const counted = followUpCountersOf(it.kase)
      expect(counted.filter((name) => name.startsWith('how_it_is:'))).toEqual([
        `how_it_is:helped:${answers.at(-1)}`,
      ])
      expect(counted.filter((name) => name === 'how_it_is_said:ended')).toHaveLength(1)
      expect(new Set(counted).size).toBe(counted.length)
    }),
  )
})

test('closed is not remedied: a case that ended counts as asked when they were, and in no answer', () => {
  const it = remedied()
  expect(followUpCountersOf(it.kase)).toEqual([])
  ring(it.later({ days: 28 }))
  expect(followUpCountersOf(it.kase)).toEqual(['how_it_is_asked:weeks_4'])
})
