import { describe, expect, test } from 'vitest'
import { InMemoryCase, MONDAY } from '../../../tests/in-memory/in-memory-case.ts'
import type { InputOf } from '../../../tests/in-memory/input-of.ts'
import { ana, person } from '../../../tests/in-memory/people.ts'
import { assessing, received, remedied } from '../../../tests/in-memory/stages.ts'
import { fearWords } from '../value-chain/fear-told.ts'
import { whatGivesAway } from '../case/gives-away.ts'
import { noticesOf } from '../reactions/staff-news.ts'
import { DEFAULT_CALENDAR } from '../time/calendar.ts'
import { HOUR, plusMs } from '../time/instant.ts'
import { ownDue } from '../time/own-due.ts'
import { correctTold } from './correct-told.ts'
import { everythingOwed } from './owed.ts'

const told = () =>
  received({ wish: 'An apology.', product: 'Acme chat', feared: 'Mr Brandt', country: 'KE', under18: true })

describe('whoever says what is right of what they told', () => {
  test('reads the newest, with what stood there before, and the story stays as it was', () => {
    const it = told()
    const { story } = it.view
    it.does(person, 'correct_told', { thing: 'wish', words: 'My money back.' })
    it.does(person, 'correct_told', { thing: 'wish', words: '' })
    expect(it.view.told.wish).toBeNull()
    expect(it.view.toldBefore.map(({ told: before }) => before)).toEqual([
      { wish: 'An apology.' },
      { wish: 'My money back.' },
    ])
    expect(it.view.story).toBe(story)
  })

  test('does so of each part by itself', () => {
    const it = told()
    it.does(person, 'correct_told', { thing: 'product', product: 'Beta chat' })
    it.does(person, 'correct_told', { thing: 'country', country: 'UA' })
    it.does(person, 'correct_told', { thing: 'submitter', submitter: 'representative' })
    it.does(person, 'correct_told', { thing: 'mandate', mandate: 'lawyer' })
    it.does(person, 'correct_told', { thing: 'speaks_for', speaksFor: 40 })
    expect(it.kase).toMatchObject({
      product: 'Beta chat',
      country: 'UA',
      submitter: 'representative',
      mandate: 'lawyer',
      speaksFor: 40,
    })
  })

  test('is told when nothing would change, and that others are filed otherwise', () => {
    const it = told()
    expect(it.refusal(person, 'correct_told', { thing: 'wish', words: 'An apology.' })).toBe(
      'nothing_to_correct',
    )
    expect(it.refusal(person, 'correct_told', { thing: 'under18' })).toBe('nothing_to_correct')
    expect(it.refusal(person, 'correct_told', { thing: 'submitter', submitter: 'witness' })).toBe(
      'tell_it_anew',
    )
    expect(it.refusal(person, 'correct_told', { thing: 'mandate', mandate: 'friend' })).toBe('not_yours')
  })

  test('may do so after the end, and staff only for somebody who told them', () => {
    expect(remedied().refusal(person, 'correct_told', { thing: 'wish', words: 'More.' })).toBe('allowed')
    expect(told().refusal(ana, 'correct_told', { thing: 'wish', words: 'More.' })).toBe(
      'person_answers_themselves',
    )
    expect(
      received({ channel: 'phone' }).refusal(ana, 'correct_told', { thing: 'wish', words: 'More.' }),
    ).toBe('allowed')
  })
})

describe('what was told once is not forgotten', () => {
  test('a sign of danger stays, and a new one counts at once', () => {
    const it = received({ dangerSigns: ['violence'] })
    it.does(person, 'correct_told', { thing: 'danger', dangerSigns: ['life'] })
    expect(it.kase.dangerSigns).toEqual(['violence', 'life'])
    const quiet = received()
    const before = quiet.kase
    const added = quiet.does(person, 'correct_told', { thing: 'danger', dangerSigns: ['spreading'] })
    expect(quiet.kase.danger).toBe(true)
    expect(quiet.kase.triageDueAt).toBe(plusMs(quiet.now, 4 * HOUR))
    expect(noticesOf(before, quiet.kase, added as never)).toContain('danger')
  })

  const dangers: InputOf<'correct_told'>[] = [
    { thing: 'danger', dangerSigns: ['life'] },
    { thing: 'under18', under18: true },
    { thing: 'date', date: plusMs(MONDAY, 72 * HOUR) },
  ]
  test.each(dangers)(
    'a danger that is told once somebody looked is answered by a time, also after the end',
    (said) => {
      for (const stage of [assessing, remedied]) {
        const it = stage()
        it.does(person, 'correct_told', said)
        const owed = everythingOwed(it.kase, DEFAULT_CALENDAR).find(
          ({ step }) => step === 'answer_your_message',
        )
        expect(owed?.by).toBe(ownDue('CLK-OWN-REPLY-P1-1WD', it.now, DEFAULT_CALENDAR))
      }
    },
  )

  test('that a child is in it stays, also when whoever tells it is of age', () => {
    const it = told()
    it.does(person, 'correct_told', { thing: 'under18', under18: false })
    expect(it.view.under18).toBeUndefined()
    expect(it.kase.child).toBe(true)
    const grown = received()
    grown.does(person, 'correct_told', { thing: 'under18', under18: true })
    expect(grown.kase).toMatchObject({ under18: true, child: true, danger: true })
  })

  test('a date that moves is the new one, and still a reason to hurry', () => {
    const it = new InMemoryCase({ dateThatWillPass: plusMs(told().now, 72 * HOUR) })
    it.does(person, 'correct_told', { thing: 'date', date: null })
    expect(it.kase).toMatchObject({ dateThatWillPass: null, danger: true })
    expect(it.kase.dangerSigns).toContain('date_will_pass')
  })

  test('whom they feared is feared still, and hidden from organisations', () => {
    const it = told()
    it.does(person, 'correct_told', { thing: 'feared', words: 'Mrs Oduya' })
    expect(fearWords(it.kase)).toEqual(expect.arrayContaining(['Mrs Oduya', 'Mr Brandt']))
    expect(whatGivesAway(it.kase, 'Brandt is the one.')).not.toEqual([])
    it.does(person, 'correct_told', { thing: 'feared', words: '' })
    expect(fearWords(it.kase)).toEqual(expect.arrayContaining(['Mrs Oduya', 'Mr Brandt']))
  })

  test('somebody beside them who is named there as feared reads nothing more', () => {
    const it = told()
    it.does(person, 'let_in_adviser', { name: 'Nadia Haddad', mandate: 'lawyer', seesEarlier: true })
    it.does(person, 'correct_told', { thing: 'feared', words: 'Nadia Haddad' })
    expect(it.view.advisers[0]?.endedAt).not.toBeNull()
  })
})

test('the version of a product and the number of its answer are set right by whoever was led here with them alone', () => {
  const led = received({ product: 'Acme chat', version: '4.2', output: 'answer-7f3a' })
  led.does(person, 'correct_told', { thing: 'output', output: '' })
  led.does(person, 'correct_told', { thing: 'version', version: '4.3' })
  expect([led.kase.version, led.kase.output]).toEqual(['4.3', undefined])
  expect(led.kase.toldBefore.map(({ told }) => told)).toEqual([{ output: 'answer-7f3a' }, { version: '4.2' }])
  const things = ({ kase }: typeof led) => correctTold.subjects(kase).map(({ thing }) => thing)
  expect(things(led)).toEqual(expect.arrayContaining(['version', 'output']))
  expect(things(received({ product: 'Acme chat' }))).not.toContain('output')
})
