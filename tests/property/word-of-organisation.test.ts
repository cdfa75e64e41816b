import fc from 'fast-check'
import { expect, test } from 'vitest'
import { caseViewFor } from '../../src/actions/casework/view-case.ts'
import { caseBody } from '../../src/api/v1/schemas/case.ts'
import { everythingOwed } from '../../src/domain/casework/owed.ts'
import { isRefusal } from '../../src/domain/refusal.ts'
import { dutyOf } from '../../src/domain/remedy/duty.ts'
import { isOutstanding } from '../../src/domain/remedy/promise.ts'
import { DEFAULT_CALENDAR } from '../../src/domain/time/calendar.ts'
import { codesOf } from '../../src/domain/vocabulary/code.ts'
import { OFFER_ANSWERS } from '../../src/domain/vocabulary/remedy.ts'
import { speak } from '../../src/words/speak.ts'
import type { InMemoryCase } from '../in-memory/in-memory-case.ts'
import { pageOf } from '../in-memory/page-of.tsx'
import { ana, clock, person } from '../in-memory/people.ts'
import * as stages from '../in-memory/stages.ts'
import { attempt } from './commands.ts'
import { enough, storiesOf } from './runs.ts'
import { BEGINNINGS, story } from './story.ts'

const { w } = speak('en', DEFAULT_CALENDAR.timeZone)
const OFFER = w.portal.status.offer

/** Everything that an organisation can have heard and said about a part, before the person is asked or after. */
const THEIR_STATES = {
  never_told: () => undefined,
  told: (it) =>
    it.does(ana, 'tell_entity', { entity: 'e2', what: 'A benefit was refused.', withIdentity: false }),
  answered(it) {
    THEIR_STATES.told(it)
    it.does(ana, 'record_cooperation', { entity: 'e2', cooperation: 'cooperating' })
  },
  silent(it) {
    THEIR_STATES.told(it)
    it.later({ days: 15 }).does(clock, 'note_silence', { entity: 'e2' })
  },
  commits: (it) =>
    it.does(ana, 'record_commitment', { action: 'a2', answer: 'commits', words: 'They wrote it to us.' }),
  refuses: (it) =>
    it.does(ana, 'record_commitment', { action: 'a2', answer: 'refuses', words: 'They wrote it to us.' }),
  disputes: (it) =>
    it.does(ana, 'record_commitment', { action: 'a2', answer: 'disputes', words: 'They wrote it to us.' }),
} satisfies Record<string, (it: InMemoryCase) => unknown>

test('every offer and every word of an organisation: what is shown is what was said, and what is owed has somebody', () => {
  const seen = new Set<string>()
  fc.assert(
    fc.property(
      fc.constantFrom(...(Object.keys(THEIR_STATES) as (keyof typeof THEIR_STATES)[])),
      fc.constantFrom('before', 'after'),
      fc.constantFrom(...codesOf(OFFER_ANSWERS)),
      (theirs, when, answer) => {
        const it = stages.offered()
        if (when === 'before') THEIR_STATES[theirs](it)
        const offered = pageOf(it).join('\n')
        if (when === 'before') {
          const said = { never_told: 'not_asked', told: 'asked', answered: 'told_not_asked' } as const
          const code = theirs in said ? said[theirs as keyof typeof said] : (theirs as 'commits')
          expect(offered).toContain(OFFER.theirWord[code].split('{')[0]?.trim())
          if (theirs !== 'commits') expect(offered).not.toContain(OFFER.theirWord.commits)
        } else expect(offered).not.toContain(OFFER.theirWord.commits)
        it.does(person, 'answer_offer', { offer: 'o1', answers: { a1: 'accept', a2: answer }, words: {} })
        if (when === 'after' && isRefusal(tries(() => THEIR_STATES[theirs](it)))) return
        const action = it.kase.plan[1]!
        seen.add(`${theirs} ${when} ${answer}`)
        const { word } = it.view.organisations[1]?.actions[0] ?? { word: null }
        expect(word?.told === null).toBe(it.kase.entities[1]?.knowledgeAt === null)
        const view = caseViewFor(it, new Map(), it.contextFor(ana))
        const body = caseBody(view, { url: 'https://amends.example' })
        expect(body.plan[1]?.word.code).toBe(word?.code)
        // Two facts: neither the yes nor the commitment makes the other.
        expect(action.commitment?.answer ?? null).toBe(
          ['commits', 'refuses', 'disputes'].includes(theirs) ? theirs : null,
        )
        if (!isOutstanding(action)) return
        const owed = everythingOwed(it.kase, DEFAULT_CALENDAR).filter(({ entity }) => entity === 'e2')
        const wanted = {
          never_told: 'ask_who_is_to_do_it',
          told: 'hear_from_organisation',
          answered: 'ask_who_is_to_do_it',
          silent: 'act_on_silence',
          commits: null,
          refuses: 'look_for_something_else',
          disputes: 'look_for_something_else',
        }[theirs]
        if (wanted === null) return
        const steps = owed.filter(({ step }) => step === wanted)
        expect(steps).not.toEqual([])
        for (const { by } of steps) expect(by).toMatch(/^\d{4}-\d\d-\d\dT/)
      },
    ),
    { numRuns: storiesOf(300) },
  )
  expect(seen.size).toBeGreaterThan(enough(30))
})

function tries(does: () => unknown) {
  try {
    does()
    return null
  } catch {
    return { refused: 'not_now' } as const
  }
}

test('in every story: no act is called duty or favour against the finding, and an offer without a finding is marked', () => {
  let early = 0
  fc.assert(
    fc.property(
      story([
        'propose_action',
        'send_offer',
        'answer_offer',
        'attribute',
        'add_entity',
        'record_commitment',
        'record_delivery',
      ]),
      fc.boolean(),
      ({ beginning, commands }, isEarly) => {
        const it = isEarly ? stages.unattributed() : BEGINNINGS[beginning]()
        for (const each of commands) {
          const before = it.kase
          const events = attempt(it, each)
          if (isRefusal(events)) continue
          for (const event of events) {
            if (event.kind === 'offer_sent') {
              const owners = before.plan.filter(({ id }) => event.facts.actions.includes(id))
              const isFound = owners.every(({ impact, entity }) =>
                before.cells.some((cell) => cell.impact === impact && cell.entity === entity),
              )
              expect(event.facts.early ?? false).toBe(!isFound)
              if (!isFound) early += 1
            }
            if (event.kind !== 'action_delivered') continue
            const action = before.plan.find(({ id }) => id === event.facts.action)
            const entity = before.entities.find(({ id }) => id === action?.entity)
            if (event.texts.unasked !== undefined) {
              expect(action?.commitment).toBeNull()
              expect(entity?.knowledgeAt).toBeNull()
              expect(it.kase.entities.find(({ id }) => id === entity?.id)?.answeredAt).toBe(
                entity?.answeredAt,
              )
            }
          }
          const onlyEarly = it.kase.offers.length > 0 && it.kase.offers.every((offer) => offer.early)
          const told = it.kase.decisions.some(({ kind }) => kind === 'finding' || kind === 'appeal')
          if (onlyEarly && !told && it.kase.state !== 'closed')
            expect(everythingOwed(it.kase, DEFAULT_CALENDAR).map(({ step }) => step)).toContain(
              'tell_you_what_we_found',
            )
        }
        for (const { id, duty, voluntary } of it.view.organisations.flatMap(({ actions }) => actions)) {
          const action = it.kase.plan.find((each) => each.id === id)!
          expect(duty).toBe(dutyOf(it.kase, action, it.now))
          const cell = it.kase.cells.some(
            ({ impact, entity }) => impact === action.impact && entity === action.entity,
          )
          if (!cell) expect([duty, voluntary]).toEqual(['open', false])
        }
      },
    ),
    { numRuns: storiesOf(300) },
  )
  expect(early).toBeGreaterThan(enough(5))
})
