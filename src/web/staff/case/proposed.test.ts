import { describe, expect, test } from 'vitest'
import { caseViewFor } from '../../../actions/casework/view-case.ts'
import { atAnyMoment } from '../../../../tests/property/moments.ts'
import { ana } from '../../../../tests/in-memory/people.ts'
import * as stages from '../../../../tests/in-memory/stages.ts'
import type { InMemoryCase } from '../../../../tests/in-memory/in-memory-case.ts'
import { DAY, plusMs } from '../../../domain/time/instant.ts'
import { speak } from '../../../words/speak.ts'
import type { StaffVerb } from '../forms/staff-verbs.ts'
import { sheetOf } from '../sheets/sheet.ts'
import { isToBeDoneNow, nextAct, onTheWayTo, spotFor } from './proposed.ts'
import { spotsOf } from './spots.ts'

function deskOf(it: InMemoryCase) {
  const view = caseViewFor(it, new Map(), it.contextFor(ana))
  return { view, spots: spotsOf(view), speaker: speak('en', view.timeZone) }
}

const after = (it: InMemoryCase, done: StaffVerb) => nextAct(deskOf(it), done)

/** Somebody writes that pictures of a child are being spread now. */
const danger = { dangerSigns: ['child', 'spreading'], child: true } as const

describe('what is owed by a clock comes before the usual way', () => {
  test('in a case of danger each act of the first hour is in hand, one after the other, and then the harm', () => {
    const it = stages.assessing(danger)
    expect(after(it, 'take_up')).toBe('ask-to-stop')
    it.does(ana, 'ask_to_stop', {
      whom: 'Hostly',
      measure: 'take_down',
      what: 'Please take the pictures down.',
      until: plusMs(it.now, DAY),
    })
    expect(after(it, 'ask_to_stop')).toBe('hold-everything')
    it.does(ana, 'hold_everything', { because: 'They may delete the pictures and the logs.' })
    expect(after(it, 'hold_everything')).toBe('record-call')
    for (const step of ['ring_for_help', 'say_who_may_see'] as const)
      it.does(ana, 'skip_first_step', {
        step,
        reasons: `Their mother sits here, and asked us not to: ${step}.`,
      })
    expect(after(it, 'skip_first_step')).toBe('describe-impact')
  })

  test('once an offer is out, an act beside the way leads to no second offer', () => {
    const it = stages.offered()
    it.does(ana, 'add_note', { note: 'They rang and are well.' })
    expect(after(it, 'add_note')).toBe('write-message')
  })

  test('over all stories, the form in hand is the one of the next step wherever that is to be done now', () => {
    let agreed = 0
    let ways = 0
    let said = 0
    atAnyMoment((it) => {
      const desk = deskOf(it)
      const { view, spots } = desk
      const next = view.owed.find(({ owner }) => owner === 'handler' || owner === 'house')
      const spot = next && spotFor(next, spots)
      for (const done of ['add_note', 'take_up', 'attribute', 'send_offer'] as const) {
        const proposed = nextAct(desk, done)
        const sheet = proposed === null ? null : sheetOf(desk, proposed)
        // What is proposed can be taken in hand.
        if (proposed !== null) expect(sheet !== null || spots.some(({ id }) => id === proposed)).toBe(true)
        if (next === undefined || spot === undefined) continue
        if (!isToBeDoneNow(next, view.now)) {
          ways += 1
          // The head of the case says the form of the usual way that an act leads to.
          const first = onTheWayTo(desk, next)
          if (first !== null && done === 'add_note') {
            said += 1
            expect(first.form).toBe(proposed)
          }
          continue
        }
        agreed += 1
        const lines = sheet?.blocks.flatMap(({ rows }) => rows.map(({ verb }) => verb)) ?? []
        expect(proposed === spot.id || lines.includes(spot.verb)).toBe(true)
      }
    }, 240)
    expect(agreed).toBeGreaterThan(100)
    expect(ways).toBeGreaterThan(100)
    expect(said).toBeGreaterThan(20)
  })
})

describe('whoever may be the one whom the person fears', () => {
  /** Organisations were just added, and the person wrote whom they fear. */
  function named() {
    const it = stages.rated({ feared: 'My head teacher.' })
    for (const each of [stages.AGENCY, stages.CASEWORK_MAKER]) it.does(ana, 'add_entity', each)
    return it
  }

  test('is asked about next, then tied, told, planned for and answered, each form after the other', () => {
    const it = named()
    const fears = it.kase.entities.map(({ id }) => `answer-fear-${id}`)
    const asked = fears.filter((id) => deskOf(it).spots.some((spot) => spot.id === id))
    expect(asked.length).toBeGreaterThan(0)
    for (const [n, form] of asked.entries()) {
      expect(after(it, n === 0 ? 'add_entity' : 'answer_fear')).toBe(form)
      it.does(ana, 'answer_fear', {
        entity: form.split('-').at(-1)!,
        isIt: 'it_is_not',
        reasons: `The head teacher works at the school, and not there (${form}).`,
      })
    }
    expect(after(it, 'answer_fear')).toBe('sheet-ties')
    it.does(ana, 'attribute', stages.attribution('e1', 'cause'))
    it.does(ana, 'attribute', stages.attribution('e2', 'contribute'))
    it.does(ana, 'choose_contact', { impact: 'i1' })
    const entity = it.kase.entities.find(({ operator }) => !operator)!.id
    expect(after(it, 'attribute')).toBe(`tell-entity-${entity}`)
    it.does(ana, 'tell_entity', { entity, what: 'A person was harmed. Please stop it.', withIdentity: false })
    expect(after(it, 'tell_entity')).toBe('sheet-plan')
  })
})
