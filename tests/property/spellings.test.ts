import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { alikeOf, lookOf } from '../../src/domain/case/look-alikes.ts'
import { whatGivesAway } from '../../src/domain/case/gives-away.ts'
import { HOUR, plusMs } from '../../src/domain/time/instant.ts'
import { whyNameMayNotLearn } from '../../src/domain/value-chain/may-learn.ts'
import type { InMemoryCase } from '../in-memory/in-memory-case.ts'
import { ana } from '../in-memory/people.ts'
import { bodyAsked, CASEWORK_MAKER, rated } from '../in-memory/stages.ts'
import { storiesOf } from './runs.ts'

/** One letter as somebody may write it who wants to be read and not to be found. */
function otherLetter(letter: string): fc.Arbitrary<string> {
  const code = letter.codePointAt(0) ?? 0
  const isPlain = /^[!-~]$/u.test(letter)
  const small = letter.toLowerCase()
  return fc.constantFrom(
    letter,
    small,
    letter.toUpperCase(),
    ...alikeOf(letter),
    ...alikeOf(small),
    ...alikeOf(letter.toUpperCase()),
    ...(isPlain ? [String.fromCodePoint(code + 0xfee0)] : []),
    ...(/^[a-z]$/u.test(letter) ? [String.fromCodePoint(0x1d41a + code - 0x61), `${letter}\u0301`] : []),
    `${letter}\u200b`,
  )
}

/** A name with other letters, and with anything between them. */
function otherwise(name: string): fc.Arbitrary<string> {
  const between = fc.constantFrom('', '', '', ' ', '.', '-', '_', ' . ', '·')
  return fc
    .tuple(...[...name].map((letter) => fc.tuple(otherLetter(letter), between)))
    .map((pairs) => pairs.map(([letter, sign], at) => letter + (at < pairs.length - 1 ? sign : '')).join(''))
}

/** Digits in any script and any groups. */
function otherNumber(number: string): fc.Arbitrary<string> {
  const digit = (each: string) =>
    fc.constantFrom(
      each,
      String.fromCodePoint(0x660 + Number(each)),
      String.fromCodePoint(0xff10 + Number(each)),
    )
  return fc
    .tuple(
      ...[...number].map((each) => fc.tuple(digit(each), fc.constantFrom('', ' ', '-', '.', ' / ', ')'))),
    )
    .map((pairs) => pairs.flat().join(''))
}

function doors(it: InMemoryCase, whom: string): string[] {
  const checkedOn = it.now
  return [
    it.refusal(ana, 'ask_to_stop', { measure: 'stop', whom, what: 'Stop it.', until: plusMs(it.now, HOUR) }),
    it.refusal(ana, 'record_call', { whom, when: it.now, said: 'They listen to us.' }),
    it.refusal(ana, 'ask_body', { reserved: 'external_ombuds', name: whom, reach: 'By post', checkedOn }),
    it.refusal(ana, 'ask_body', { reserved: 'external_ombuds', name: 'A board', reach: whom, checkedOn }),
  ]
}

function named(name: string): InMemoryCase {
  const it = maker()
  const { organisation: _, ...known } = CASEWORK_MAKER
  it.does(ana, 'correct_entity', {
    ...known,
    entity: 'e2',
    name,
    feared: true,
    reasons: 'That is what they are called.',
  })
  return it
}

function maker(): InMemoryCase {
  const { organisation: _, ...known } = CASEWORK_MAKER
  const it = bodyAsked()
  it.does(ana, 'correct_entity', {
    ...known,
    entity: 'e2',
    feared: true,
    reasons: 'She said to me that it is so.',
  })
  return it
}

describe('whom the person fears is asked by no spelling', () => {
  const feared = maker()
  const allowed = (it: InMemoryCase, whom: string) => doors(it, whom).filter((each) => each === 'allowed')

  test('of the name of an organisation', () => {
    fc.assert(
      fc.property(fc.constantFrom('Casework', 'Casework Ltd', 'CASEWORK').chain(otherwise), (whom) => {
        expect(allowed(feared, whom)).toEqual([])
      }),
      { numRuns: storiesOf(100) },
    )
  })

  test('of its addresses', () => {
    const addresses = [
      'help@casework.example',
      'https://casework.example/contact',
      'casework.example',
      'a@caseworkltd.com',
    ]
    fc.assert(
      fc.property(fc.constantFrom(...addresses), otherwise('casework'), (address, name) => {
        const host = name.replaceAll(/[ .·_]/gu, '')
        expect(allowed(feared, address)).toEqual([])
        expect(allowed(feared, address.replace('casework', host))).toEqual([])
      }),
      { numRuns: storiesOf(100) },
    )
  })

  const JOE =
    'My ex, Joe Smithers. He writes from jo.77@mail.example and j-smith@gmail.com, as @red_fox on Telegram, rings from 0171 555 01 02, and is at https://friends.example/people/joes.page'

  test('of a person, and of each way to reach them that stands with the words of whom they fear', () => {
    const it = bodyAsked({ feared: JOE })
    const ways = [
      'Joe Smithers',
      'jo.77@mail.example',
      'j-smith@gmail.com',
      'red_fox',
      'joes.page',
      'joesmithers',
    ]
    fc.assert(
      fc.property(fc.constantFrom(...ways).chain(otherwise), (whom) => {
        expect(allowed(it, whom)).toEqual([])
      }),
      { numRuns: storiesOf(100) },
    )
    for (const whom of [
      'smithers.joe@gmail.com',
      'joesmithers77@web.de',
      'J. Smithers',
      'jo.77 at mail dot example',
    ])
      expect(allowed(it, whom), whom).toEqual([])
    fc.assert(
      fc.property(fc.constantFrom('01715550102', '00441715550102').chain(otherNumber), (whom) => {
        expect(allowed(it, `ring ${whom}`)).toEqual([])
      }),
      { numRuns: storiesOf(60) },
    )
  })

  test('and a way that stands in another sentence of the same text is a question', () => {
    const it = bodyAsked({
      story: 'I am afraid of my ex. His number is 0171 555 0102. They took my benefit.',
    })
    expect(whyNameMayNotLearn(it.kase, '+44 171 555 01 02')).toMatchObject({ refused: 'name_may_be_feared' })
  })

  test.each(['Hans Müller', 'Peter Smith', 'Ana Santos', 'Karl König'])(
    'of a family whose name is a common word as well: %s',
    (name) => {
      const family = name.split(' ')[1]!
      const plainly = family.normalize('NFD').replaceAll(/\P{L}/gu, '').toLowerCase()
      for (const it of [bodyAsked({ feared: `${name}, my foreman` }), named(name)])
        for (const whom of [
          `X. ${family}`,
          `Mr ${family} of the office`,
          `${family} junior`,
          `${plainly}@firm.example`,
        ])
          expect(allowed(it, whom), whom).toEqual([])
    },
  )

  test('anybody else is asked at once, in every script', () => {
    const it = bodyAsked({ feared: JOE })
    for (const whom of [
      'The helpline',
      'Горячая линия',
      'خط المساعدة',
      'Hotline 0800 1110111',
      'help@hotline.example',
      '相談窓口',
    ])
      expect(doors(it, whom), whom).toEqual(['allowed', 'allowed', 'allowed', 'allowed'])
  })
})

describe('in a text to others the person is found', () => {
  const contact = {
    safety: 'safe',
    name: 'Samira Haddad',
    email: 'samira.h@post.example',
    howToReach: 'Ring 0176 555 01 23',
  } as const
  const it = rated({ contact })
  const found = (text: string) => whatGivesAway(it.kase, text).filter(({ isSure }) => isSure)

  test('in letters that look the same, and with signs between them', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('Samira Haddad', 'Haddad', 'Samira', 'samira.h@post.example').chain(otherwise),
        (name) => {
          expect(found(`This is about ${name}, please.`), name).not.toEqual([])
        },
      ),
      { numRuns: storiesOf(100) },
    )
  })

  test('by a number in any groups', () => {
    fc.assert(
      fc.property(otherNumber('01765550123'), (number) => {
        expect(found(`Ring ${number.replaceAll(/[)/]/gu, ' ').replaceAll(/ +/gu, ' ')}`)).not.toEqual([])
      }),
      { numRuns: storiesOf(60) },
    )
  })

  test('and other words are nobody', () => {
    for (const text of [
      'Это дело о пособии.',
      'Σας γράφουμε για μια υπόθεση.',
      'Please look at the case again.',
    ])
      expect(whatGivesAway(it.kase, text)).toEqual([])
  })

  test('a name that is a word in their own script stays that word', () => {
    const mir = rated({ contact: { safety: 'safe', name: 'Мир Волков' } })
    for (const { found } of whatGivesAway(mir.kase, 'Мы хотим мир и покой.'))
      expect(found).toMatch(/^\p{Script=Cyrillic}+$/u)
  })
})

test.each(['Mü||er', 'Mü!!er', 'Mu|!er', 'ɯü||er'])('%s is read with its strokes as letters', (text) => {
  expect(lookOf(text).normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()).toBe('muller')
})

test('a stroke at the end of a word is none', () => {
  expect(lookOf('Stop it! He said no | nothing!')).toBe('Stop it! He said no | nothing!')
})

test('a letter that looks like another stays in its place', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(lookOf(text)).toHaveLength(text.length)
      expect(lookOf(lookOf(text))).toBe(lookOf(text))
    }),
  )
})
