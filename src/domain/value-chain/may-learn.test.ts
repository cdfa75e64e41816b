import { describe, expect, test } from 'vitest'
import { ZOE } from '../../../tests/in-memory/in-memory-case.ts'
import { ana, person } from '../../../tests/in-memory/people.ts'
import {
  AGENCY,
  CASEWORK_MAKER,
  attributed,
  bodyAsked,
  notUpheld,
  planned,
  rated,
  received,
  walledOff,
} from '../../../tests/in-memory/stages.ts'
import { everythingOwed } from '../casework/owed.ts'
import { DEFAULT_CALENDAR } from '../time/calendar.ts'
import { HOUR, plusMs } from '../time/instant.ts'
import { isNamedBy, isSameName, mayBeNamedBy } from './naming.ts'

const reasons = 'I read what they wrote about it.'
const TELLING = { what: 'Somebody wrote to us about your tool.', withIdentity: false, sure: true }

describe('the same one by another name', () => {
  test.each([
    ['IBM, my employer', 'IBM'],
    ['I.B.M.', 'IBM Deutschland GmbH'],
    ['my boss Tom', 'Tom'],
    ['SAP', 'SAP SE'],
    ['X', 'X Corp.'],
    ['Casework', 'Casework Ltd'],
    ['the Caseworks people', 'Casework Ltd'],
    ['Casework Limited', 'Casework S.A.'],
    ['OpenAI', 'Open AI'],
    ['open-ai', 'OpenAI, Inc.'],
    ['Müller', 'Mueller AG'],
    ['Muller & Co', 'Müller'],
    ['support@casework.example', 'Casework Ltd'],
    ['https://www.casework.example/contact', 'Casework Ltd'],
    ['Mr Fox of Casework Ltd', 'Casework Ltd'],
    ['my ex, he works for the police', 'The Police'],
    ['من شركة نور', 'النور'],
    ['أخاف من شركة النور للبرمجيات', 'شركة النور'],
  ])('%s is %s', (said, name) => {
    expect(isNamedBy(said, name)).toBe(true)
    expect(isNamedBy(name, said)).toBe(true)
  })

  test.each([
    ['I fear they would come into the open', 'Open AI'],
    ['my landlord', 'Casework Ltd'],
    ['-', 'Casework Ltd'],
    ['my tomcat', 'Tom'],
    ['the ward sapped me', 'SAP'],
    ['me@gmail.com', 'Casework Ltd'],
    ['شركة النور', 'شركة الأمل'],
    ['Casework Ltd', 'Model Ltd'],
  ])('%s is not %s', (said, name) => {
    expect(isNamedBy(said, name)).toBe(false)
  })

  test('what shares a word that is no common one may be the same, and what shares only its form in law is not', () => {
    expect(mayBeNamedBy('Casework Solutions of Paris', 'Casework Ltd')).toBe(true)
    expect(mayBeNamedBy('Casework Holding Ltd', 'Casework Systems Ltd')).toBe(true)
    expect(mayBeNamedBy('Housing Office Ltd', 'Model Office Ltd')).toBe(false)
    expect(isSameName('Casework  Limited', 'CASEWORK Ltd.')).toBe(true)
    expect(isSameName('Casework Ltd', 'Casework Systems Ltd')).toBe(false)
  })
})

describe('nobody whom they fear is asked by whatever name', () => {
  const doors = (whom: string) => {
    const it = bodyAsked()
    it.does(ana, 'correct_entity', { ...known(), entity: 'e2', feared: true, reasons })
    const later = plusMs(it.now, HOUR)
    return [
      it.refusal(ana, 'ask_to_stop', { measure: 'stop', whom, what: 'Stop the tool, please.', until: later }),
      it.refusal(ana, 'record_call', { whom, when: it.now, said: 'They listen.' }),
      it.refusal(ana, 'ask_body', {
        reserved: 'external_ombuds',
        name: whom,
        reach: 'By post',
        checkedOn: it.now,
      }),
    ]
  }
  const known = () => {
    const { organisation: _, ...maker } = CASEWORK_MAKER
    return maker
  }

  test.each([
    'Casework Ltd',
    'casework',
    'Casework Limited',
    'CaseWork',
    'help@casework.example',
    'Mr Fox of Casework Ltd',
  ])('%s', (whom) => {
    expect(new Set(doors(whom))).toEqual(new Set(['feared_needs_their_yes']))
  })

  test('who may belong to them is added to the case first, and anybody else is asked at once', () => {
    const it = bodyAsked({ feared: 'Casework Holding of Paris' })
    const ask = (whom: string) =>
      it.refusal(ana, 'ask_to_stop', {
        measure: 'stop',
        whom,
        what: 'Stop it, please.',
        until: plusMs(it.now, HOUR),
      })
    expect(ask('Holding, Paris')).toBe('feared_needs_their_yes')
    expect(ask('Casework Systems')).toBe('fear_not_asked')
    expect(ask('Paris Systems')).toBe('name_may_be_feared')
    expect(ask('The helpline')).toBe('allowed')
    expect(doors('The helpline')).toEqual(['allowed', 'allowed', 'allowed'])
  })

  test('nor does a house that they fear look from outside', () => {
    const it = notUpheld({ feared: 'The Grimm institute. He is the brother of my boss.' })
    it.does(person, 'appeal', { decision: 'd1', reasons: 'Read it again.' })
    const ask = (house: string) =>
      it.refusal(ana, 'ask_outside', { task: 'decide_appeal:p1', email: ZOE, house })
    expect(ask('Institute Grimm e.V.')).toBe('feared_needs_their_yes')
    expect(ask('The consumer board')).toBe('allowed')
  })

  test('an entry with another form in law is the feared one, and ends being so with it', () => {
    const it = rated()
    it.does(ana, 'add_entity', { ...CASEWORK_MAKER, feared: true })
    it.does(ana, 'add_entity', { ...CASEWORK_MAKER, name: 'Case Work Limited', role: 'supplier' })
    it.does(ana, 'add_entity', { ...CASEWORK_MAKER, name: 'Casework Solutions', role: 'supplier' })
    expect(it.refusal(ana, 'tell_entity', { entity: 'e2', ...TELLING })).toBe('feared_needs_their_yes')
    expect(it.refusal(ana, 'tell_entity', { entity: 'e3', ...TELLING })).toBe('fear_not_asked')
    it.does(person, 'consent_to_share', { entity: 'e2', identity: false, warned: false, fearsNoLonger: true })
    expect(it.refusal(ana, 'tell_entity', { entity: 'e1', ...TELLING })).toBe('allowed')
  })
})

describe('fear that is told in the story or in a message', () => {
  test.each([
    'I am afraid of Casework Ltd.',
    'I work at Casework Ltd. If they hear that I wrote, I am fired.',
    'Please do not tell Casework Ltd.',
    'Casework Ltd must not know of this.',
    'They would fire me. I fear Casework Ltd.',
    'Ich habe Angst vor Casework Ltd.',
    'Casework Ltd darf davon nichts erfahren.',
    "J'ai peur de Casework Ltd.",
    'Tengo miedo de Casework Ltd.',
    'No se lo digan a Casework Ltd.',
    'Tenho medo da Casework Ltd.',
    'أخاف من Casework Ltd.',
    'أرجو ألا تخبروا Casework Ltd.',
  ])('opens the question before the first telling: %s', (words) => {
    const inStory = rated({ story: words })
    inStory.does(ana, 'add_entity', CASEWORK_MAKER)
    expect(inStory.refusal(ana, 'tell_entity', { entity: 'e1', ...TELLING })).toBe('fear_not_asked')
    const inMessage = rated()
    inMessage.does(ana, 'add_entity', CASEWORK_MAKER)
    expect(inMessage.refusal(ana, 'tell_entity', { entity: 'e1', ...TELLING })).toBe('allowed')
    inMessage.does(person, 'write_message', { body: words })
    expect(inMessage.refusal(ana, 'tell_entity', { entity: 'e1', ...TELLING })).toBe('fear_not_asked')
    inMessage.does(ana, 'answer_fear', { entity: 'e1', isIt: 'it_may_be', reasons })
    expect(inMessage.refusal(ana, 'tell_entity', { entity: 'e1', ...TELLING })).toBe('feared_needs_their_yes')
  })

  test.each([
    'I am afraid that I lose my flat.',
    'I am afraid of losing my flat.',
    'They do not tell me why.',
    'If it happens again I write.',
    'I do not know what to do.',
    'I cannot see the letter.',
    'أعيش في شقة صغيرة.',
  ])('and other worries do not: %s', (story) => {
    const it = rated({ story })
    it.does(ana, 'add_entity', CASEWORK_MAKER)
    expect(it.refusal(ana, 'tell_entity', { entity: 'e1', ...TELLING })).toBe('allowed')
  })
})

describe('who runs this house is a fact, and no tick', () => {
  test('whom their words name is not made ours to be told: it is walled off at once', () => {
    const it = rated({ feared: 'Casework Ltd, where my sister works.' })
    it.does(ana, 'add_entity', { ...CASEWORK_MAKER, operator: true })
    expect(it.refusal(ana, 'tell_entity', { entity: 'e1', ...TELLING })).toBe('feared_needs_their_yes')
    expect(it.kase.operatorFearedSince).toBe(it.now)
    expect(it.kase.onlyFor).toHaveLength(1)
  })

  test('their words name the house: only those who are there see the case, until the person says otherwise', () => {
    const it = rated({ feared: 'The benefit agency. They must not know that I wrote.' })
    it.does(ana, 'add_entity', AGENCY)
    expect(it.kase.onlyFor).toHaveLength(1)
    expect(it.refusal(ana, 'open_to_colleagues', { reasons })).toBe('feared_operator_stays_out')
    it.does(person, 'consent_to_share', { entity: 'e1', identity: false, warned: false, fearsNoLonger: true })
    expect(it.kase.operatorFearedSince).toBeNull()
    expect(it.refusal(ana, 'open_to_colleagues', { reasons })).toBe('allowed')
  })

  test.each([
    { feared: 'Somebody at the agency in town' },
    { feared: 'One of you. I will not say who.' },
    { feared: 'Your boss' },
    { feared: 'موظف عندكم' },
  ])('their words may mean the house: that is asked within the hour, with a clock: %j', (story) => {
    const it = rated(story)
    it.does(ana, 'add_entity', AGENCY)
    const waits = () => everythingOwed(it.kase, DEFAULT_CALENDAR).filter(({ verb }) => verb === 'answer_fear')
    if (it.kase.operatorFearedSince !== null) return
    expect(waits()).toMatchObject([
      { step: 'say_who_may_see', by: plusMs(it.now, HOUR), subject: { entity: 'e1' } },
    ])
    expect(it.refusal(ana, 'tell_entity', { entity: 'e1', ...TELLING })).toBe('fear_not_asked')
    it.does(ana, 'answer_fear', { entity: 'e1', isIt: 'it_may_be', reasons })
    expect(waits()).toEqual([])
    expect(it.kase.onlyFor).toHaveLength(1)
  })

  test('where the house has a name, only an entry of that name is ours', () => {
    const it = rated()
    it.houseName = 'City Benefits'
    expect(it.refusal(ana, 'add_entity', { ...CASEWORK_MAKER, operator: true })).toBe('not_this_house')
    expect(it.refusal(ana, 'add_entity', { ...AGENCY, name: 'Benefits office of the city' })).toBe('allowed')
    it.does(ana, 'add_entity', CASEWORK_MAKER)
    const { organisation: _, ...maker } = CASEWORK_MAKER
    const corrected = { ...maker, entity: 'e1', operator: true, reasons }
    expect(it.refusal(ana, 'correct_entity', corrected)).toBe('not_this_house')
    expect(it.refusal(ana, 'correct_entity', { ...corrected, name: 'Casework Ltd (City Benefits)' })).toBe(
      'allowed',
    )
  })

  test('words that name the house wall it off at the first reading, before any organisation stands there', () => {
    const it = received({ feared: 'City Benefits, where my sister works.' })
    it.houseName = 'City Benefits'
    it.does(ana, 'take_up', {})
    expect(it.kase.onlyFor).toHaveLength(1)
    expect(it.refusal(ana, 'open_to_colleagues', { reasons })).toBe('fear_not_asked')
    const waits = () =>
      everythingOwed(it.kase, DEFAULT_CALENDAR).filter(({ step }) => step === 'say_who_may_see')
    expect(waits()).toMatchObject([{ by: plusMs(it.now, HOUR), verb: 'name_who_may_see' }])
    it.does(ana, 'add_entity', CASEWORK_MAKER)
    expect(waits()).toHaveLength(1)
    it.does(ana, 'add_entity', { ...AGENCY, name: 'City Benefits' })
    expect(it.kase.operatorFearedSince).toBe(it.now)
    expect(it.refusal(ana, 'open_to_colleagues', { reasons })).toBe('feared_operator_stays_out')
  })

  test('a message of theirs opens that question too', () => {
    const it = attributed()
    it.later({ days: 3 }).does(person, 'write_message', {
      body: 'I am afraid of the benefit agency. Please help.',
    })
    expect(it.kase.fearOfUsSince).toBe(it.now)
    expect(it.refusal(ana, 'answer_fear', { entity: 'e1', isIt: 'it_is_not', reasons })).toBe(
      'named_by_the_person',
    )
    it.does(ana, 'answer_fear', { entity: 'e1', isIt: 'it_is', reasons })
    expect(it.kase.operatorFearedSince).toBe(it.now)
  })

  test('nothing takes the wall away but the word of the person', () => {
    const { organisation: _, ...agency } = AGENCY
    for (const part of [
      { operator: false, feared: true },
      { operator: false, feared: true, name: 'Another house' },
    ]) {
      const it = walledOff()
      expect(it.refusal(ana, 'correct_entity', { ...agency, entity: 'e1', reasons, ...part })).toBe(
        'feared_operator_stays_out',
      )
    }
    expect(walledOff().refusal(ana, 'remove_entity', { entity: 'e1', reasons })).toBe(
      'feared_operator_stays_out',
    )
  })

  test('one who was told as ours stays ours while anybody is feared', () => {
    const { organisation: _, ...agency } = AGENCY
    const other = { ...agency, entity: 'e1', operator: false, reasons }
    const it = rated({ feared: 'My cousin Ben' })
    it.does(ana, 'add_entity', AGENCY)
    expect(it.refusal(ana, 'correct_entity', other)).toBe('allowed')
    it.does(ana, 'tell_entity', { entity: 'e1', ...TELLING })
    expect(it.refusal(ana, 'correct_entity', other)).toBe('told_as_ours')
  })

  test('while their words may mean the house, it is told nothing of who they are', () => {
    const it = rated({ feared: 'Someone at the agency', contact: { safety: 'safe', name: 'Samira Haddad' } })
    it.does(ana, 'add_entity', { ...AGENCY, name: 'The agency of Kleinstadt' })
    expect(it.refusal(ana, 'tell_entity', { entity: 'e1', ...TELLING, what: 'Samira wrote.' })).not.toBe(
      'allowed',
    )
  })
})

test('what may be needed goes out with a reason that is kept, and never to whom they fear', () => {
  const it = planned({ story: 'They took my housing benefit because a computer says so.' })
  const what = 'She says: they took my housing benefit because a computer says so.'
  const telling = { entity: 'e2', ...TELLING, what }
  expect(it.tries(ana, 'tell_entity', telling)).toEqual({
    refused: 'is_it_needed',
    detail: { field: 'what', kind: 'story', found: 'they took my housing benefit because' },
  })
  const because = 'They look for the case by these words.'
  expect(it.refusal(ana, 'tell_entity', { ...telling, meantSo: 'x' })).toBe('words_too_short')
  const events = it.does(ana, 'tell_entity', { ...telling, meantSo: because })
  expect(events.at(-1)).toMatchObject({ kind: 'letter_meant_so', texts: { because } })
  const feared = rated({ story: 'They took my housing benefit because a computer says so.' })
  feared.does(ana, 'add_entity', { ...CASEWORK_MAKER, feared: true })
  feared.does(person, 'consent_to_share', { entity: 'e1', identity: false, warned: true, tell: true })
  const toFeared = { ...telling, entity: 'e1' }
  expect(feared.refusal(ana, 'tell_entity', { ...toFeared, meantSo: because })).toBe('gives_person_away')
  expect(feared.refusal(ana, 'tell_entity', { ...toFeared, what: TELLING.what })).toBe('allowed')
})
