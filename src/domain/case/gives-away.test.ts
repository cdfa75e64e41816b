import fc from 'fast-check'
import { expect, test } from 'vitest'
import { person } from '../../../tests/in-memory/people.ts'
import { FEARING, received } from '../../../tests/in-memory/stages.ts'
import { isNamedBy } from '../value-chain/naming.ts'
import { whatGivesAway } from './gives-away.ts'

const { kase } = received({
  ...FEARING,
  story: 'I am pregnant. They took my housing benefit because a computer says that I have a second income.',
  contact: { ...FEARING.contact, email: 'samira.haddad@example.org' },
})
const kinds = (text: string) => whatGivesAway(kase, text).map(({ kind }) => kind)

test.each([
  ['Samira Haddad, flat 12, complains about you', ['name']],
  ['SAMIRA complains', ['name']],
  ['This is Haddad’s case', ['name']],
  ['Sami\u200bra complains', ['name']],
  ['Sa\u00admira complains', ['name']],
  ['Ｓａｍｉｒａ complains', ['name']],
  ['Samíra complains', ['name']],
  ['samirahaddad complains', ['name']],
  ['samira.haddad@example.org complains', ['name', 'email']],
  ['samira.haddad (at) example dot org', ['name', 'email']],
  ['samira.haddad arroba example punto org', ['name', 'email']],
  ['samira.haddad собака example точка org', ['name', 'email']],
  ['+49 (170) 123-4567 is the number', ['reach']],
  ['Ring 0170/1234567', ['reach']],
  ['٠١٧٠ ١٢٣٤٥٦٧', ['reach']],
  ['who lives at 12, Elm Street', ['reach']],
  ['somebody wrote: They took my housing benefit, because a COMPUTER says', ['story']],
  ['took my housing benefit -- because a computer', ['story']],
  ['She says: “I am pregnant”.', ['story']],
  ['A person who claims a benefit says that an income was invented.', []],
  ['We ask you to correct a decision by 12 March 2026.', []],
  ['', []],
] as const)('what gives somebody away in: %s', (text, expected) => {
  expect(kinds(text)).toEqual(expected)
})

test('a name that is a word is one only where it is written as one', () => {
  const may = received({ contact: { ...FEARING.contact, safety: 'safe', name: 'May Will' } }).kase
  expect(whatGivesAway(may, 'It may or will change.')).toEqual([])
  expect(whatGivesAway(may, 'We ask whether May can be paid.')).toEqual([
    { kind: 'name', found: 'may', isSure: false },
  ])
})

test('names and sentences in scripts without letter case, and in those without spaces', () => {
  const arabic = received({
    story: 'سحبوا مني إعانة السكن لأن الحاسوب يقول إن لي دخلًا ثانيًا.',
    contact: { ...FEARING.contact, safety: 'safe', name: 'مريم' },
  }).kase
  expect(whatGivesAway(arabic, 'الرجاء الرد على طلب لمريم').map(({ kind }) => kind)).toEqual(['name'])
  expect(whatGivesAway(arabic, 'سحبوا مني إعانة السكن لأن الحاسوب').map(({ kind }) => kind)).toEqual([
    'story',
  ])
  const chinese = received({
    story: '我的住房补贴被停了，因为电脑说我有第二份收入。',
    contact: { ...FEARING.contact, safety: 'safe', name: '王小明' },
  }).kase
  expect(whatGivesAway(chinese, '投诉人王小明').map(({ kind }) => kind)).toEqual(['name'])
  expect(whatGivesAway(chinese, '他说：因为电脑说我有第二份收入').map(({ kind }) => kind)).toEqual(['story'])
})

test('whoever left nothing but a story is given away by their words alone', () => {
  const { kase: bare } = received()
  expect(whatGivesAway(bare, 'A benefit was refused.')).toEqual([])
  expect(whatGivesAway(bare, bare.story).map(({ kind }) => kind)).toEqual(['story'])
})

test('whose name stands in what the person wrote of whom they fear', () => {
  expect(isNamedBy('The benefit agency', 'The benefit agency')).toBe(true)
  expect(isNamedBy('people at casework ltd', 'Casework Ltd')).toBe(true)
  expect(isNamedBy('my landlord', 'Casework Ltd')).toBe(false)
  expect(isNamedBy('-', 'Casework Ltd')).toBe(false)
})

test('the number of their answer is asked about, because with it whoever made the product finds whose account it was', () => {
  const { kase } = received({ output: '550e8400-e29b-41d4-a716-446655440000' })
  const found = whatGivesAway(kase, 'Please look at 550e8400-e29b-41d4-a716-446655440000.')
  expect(found.map(({ isSure }) => isSure)).toEqual([false, false])
  expect(whatGivesAway(received({}).kase, 'Please look at 550e8400-e29b-41d4-a716-446655440000.')).toEqual([])
})

test('what somebody gave at any time is theirs, also after they have given something else', () => {
  const given = fc.uniqueArray(
    fc.constantFrom(
      { name: 'Zorana Petrovic', email: 'zorana@x.org' },
      { name: 'Ifeoma Adeyemi', howToReach: 'Signal @ifeoma_a' },
      { email: 'kwame.boateng@y.net', howToReach: '0170 7654321, mornings' },
      { name: 'Liudmyla Koval', howToReach: '17 Larch Road' },
    ),
    { minLength: 2, maxLength: 4 },
  )
  fc.assert(
    fc.property(given, ([first, ...later]) => {
      const it = received({ ...FEARING, contact: { safety: 'safe', name: '', email: '', ...first } })
      for (const each of later) it.does(person, 'give_contact_details', { safety: 'safe', ...each })
      for (const each of [first, ...later])
        for (const [field, text] of Object.entries(each ?? {}))
          expect(
            whatGivesAway(it.kase, `Somebody said: ${text}.`).map(({ kind }) => kind),
            text,
          ).toContain(field === 'howToReach' ? 'reach' : field)
    }),
  )
})
