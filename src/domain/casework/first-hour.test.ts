import { describe, expect, test } from 'vitest'
import { ana, marta, omar, person } from '../../../tests/in-memory/people.ts'
import { assessing, FEARING, RATING, rated, received } from '../../../tests/in-memory/stages.ts'
import type { InMemoryCase } from '../../../tests/in-memory/in-memory-case.ts'
import { clocksOf } from '../case/clocks.ts'
import { DEFAULT_CALENDAR } from '../time/calendar.ts'
import { HOUR, plusMs } from '../time/instant.ts'
import { codesOf } from '../vocabulary/code.ts'
import { FIRST_STEPS } from '../vocabulary/first-hour.ts'
import { firstHour } from './first-hour.ts'
import { isParked } from './parked.ts'
import { everythingOwed } from './owed.ts'

const ALL = codesOf(FIRST_STEPS)
const danger = { dangerSigns: ['life'] as const, language: 'en', story: 'They say where I live.' }
const owed = ({ kase }: InMemoryCase) => firstHour(kase, DEFAULT_CALENDAR).map(({ step }) => step)
const asks = (it: InMemoryCase) =>
  it.does(ana, 'ask_to_stop', {
    measure: 'take_down',
    whom: 'The messenger that hosts it',
    what: 'Please take the list of addresses down.',
    until: plusMs(it.now, 4 * HOUR),
  })

describe('a case of the first priority', () => {
  test('all of it is possible from the first second, before anybody took it up, described a harm or named a firm', () => {
    const it = received({ ...danger, dangerSigns: [...danger.dangerSigns] })
    asks(it)
    it.does(omar, 'hold_everything', { because: 'The police may ask for it.' })
    it.does(omar, 'keep_snapshot', { what: 'The page', where: 'With the lawyer' })
    it.does(omar, 'record_call', { whom: 'The helpline', when: it.now, said: 'They call her today.' })
    it.does(ana, 'name_who_may_see', {
      named: [ids(ana), ids(omar)],
      fear: 'She fears somebody who works here.',
    })
    expect(owed(it)).toEqual([])
    expect(it.kase).toMatchObject({ state: 'received', impacts: [], entities: [] })
  })

  test('it runs for an hour from when somebody has read it, and until then from when somebody should have', () => {
    const it = received({ ...danger, dangerSigns: [...danger.dangerSigns] })
    const by = () => new Set(firstHour(it.kase, DEFAULT_CALENDAR).map((each) => each.by))
    expect(by()).toEqual(new Set([plusMs(it.kase.triageDueAt, HOUR)]))
    it.later({ hours: 1 }).does(ana, 'take_up', {})
    expect(by()).toEqual(new Set([plusMs(it.now, HOUR)]))
  })

  test('each step is owed with its form and its clock, until it is done or somebody says why not', () => {
    const it = assessing({ ...danger, dangerSigns: [...danger.dangerSigns] })
    expect(owed(it)).toEqual(ALL)
    for (const each of everythingOwed(it.kase, DEFAULT_CALENDAR).filter(({ step }) =>
      ALL.includes(step as never),
    ))
      expect(each).toMatchObject({ owner: 'handler', by: plusMs(it.now, HOUR) })
    expect(clocksOf(it.kase, DEFAULT_CALENDAR)).toContainEqual({
      verb: 'note_lateness',
      subject: '',
      due: plusMs(it.now, HOUR),
    })
    it.does(ana, 'skip_first_step', { step: 'ring_for_help', reasons: 'Her lawyer is with her and rings.' })
    it.does(ana, 'skip_first_step', { step: 'say_who_may_see', reasons: 'Nobody here is near to them.' })
    expect(owed(it)).toEqual(['stop_it_now', 'keep_what_shows_it'])
    expect(it.refusal(ana, 'skip_first_step', { step: 'stop_it_now', reasons: '...' })).toBe(
      'words_say_nothing',
    )
    it.does(ana, 'hold_everything', { because: 'A court may ask.' })
    asks(it)
    expect(owed(it)).toEqual([])
  })

  test('it is owed as well when it becomes so by a rating, from then on', () => {
    const it = rated()
    expect(owed(it)).toEqual([])
    it.later({ days: 3 }).does(ana, 'rate_impact', { ...RATING, scale: 5 })
    expect(firstHour(it.kase, DEFAULT_CALENDAR).map(({ by }) => by)).toEqual(
      ALL.map(() => plusMs(it.now, HOUR)),
    )
  })

  test('nothing of it is owed for what came from the news, or once it ended', () => {
    expect(owed(assessing({ kind: 'notification', channel: 'import', dangerSigns: ['life'] }))).toEqual([])
    const it = assessing({ ...danger, dangerSigns: [...danger.dangerSigns] })
    it.does(person, 'withdraw', {})
    expect(owed(it)).toEqual([])
  })
})

test('who was asked to stop it has a time, and one of us looks whether it stopped', () => {
  const it = assessing({ ...danger, dangerSigns: [...danger.dangerSigns] })
  asks(it)
  const looks = () =>
    everythingOwed(it.kase, DEFAULT_CALENDAR).filter(({ step }) => step === 'see_whether_it_stopped')
  expect(looks()).toMatchObject([
    { by: plusMs(it.now, 4 * HOUR), subject: { asked: 'm1' }, verb: 'record_stop_answer' },
  ])
  expect(isParked(it.kase, DEFAULT_CALENDAR)).toBe(false)
  it.later({ hours: 2 }).does(ana, 'record_stop_answer', {
    asked: 'm1',
    stopped: false,
    words: 'They say no.',
  })
  expect(looks()).toEqual([])
  // They said no: somebody else is to be asked within the hour.
  expect(firstHour(it.kase, DEFAULT_CALENDAR)[0]).toEqual({ step: 'stop_it_now', by: plusMs(it.now, HOUR) })
  asks(it)
  it.does(ana, 'record_stop_answer', { asked: 'm2', stopped: true, words: 'It is gone.' })
  expect(owed(it)).not.toContain('stop_it_now')
  // What stopped can begin again.
  it.does(ana, 'record_stop_answer', { asked: 'm2', stopped: false, words: 'It is back.' })
  expect(owed(it)).toContain('stop_it_now')
})

test('one of us alone does not end a hold', () => {
  const it = assessing()
  expect(it.refusal(marta, 'release_hold', { because: 'It is over.' })).toBe('nothing_held')
  it.does(ana, 'hold_everything', { because: 'A court may ask.' })
  expect(it.refusal(ana, 'release_hold', { because: 'It is over.' })).toBe('second_person_needed')
  it.does(marta, 'release_hold', { because: 'The court has ended it.' })
  expect(it.kase.held).toBeNull()
})

test('nobody was rung tomorrow, and nobody is asked to have stopped yesterday', () => {
  const it = assessing()
  const call = { whom: 'The helpline', when: plusMs(it.now, HOUR), said: 'They call back.' } as const
  expect(it.refusal(ana, 'record_call', call)).toBe('not_happened_yet')
  const ask = { measure: 'stop', whom: 'The host', what: 'Stop.', until: plusMs(it.now, -HOUR) } as const
  expect(it.refusal(ana, 'ask_to_stop', ask)).toBe('deadline_in_the_past')
})

test('whom the person named as feared is not asked to stop, and nobody who is asked reads who wrote', () => {
  const it = received({ ...danger, ...FEARING, dangerSigns: [...danger.dangerSigns] })
  const ask = (whom: string, what: string) =>
    it.refusal(ana, 'ask_to_stop', { measure: 'take_down', whom, what, until: plusMs(it.now, HOUR) })
  expect(ask('CASEWORK ltd', 'Please take it down.')).toBe('feared_needs_their_yes')
  expect(ask('The host', 'Samira Haddad asks you to take it down.')).toBe('gives_person_away')
  expect(ask('The host', 'Please take the page down.')).toBe('allowed')
})

test('what was written for colleagues about the first hour is not on the page of the person', () => {
  const it = assessing({ ...danger, dangerSigns: [...danger.dangerSigns] })
  asks(it)
  it.does(ana, 'record_call', { whom: 'The hotline of the police', when: it.now, said: 'They come at nine.' })
  const view = JSON.stringify(it.view)
  for (const word of ['messenger that hosts', 'list of addresses', 'hotline of the police', 'come at nine'])
    expect(view).not.toContain(word)
})

function ids(actor: typeof ana): string {
  return actor.kind === 'staff' ? actor.id : ''
}
