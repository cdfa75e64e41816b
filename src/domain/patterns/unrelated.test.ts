import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { left, type Left } from '../../../tests/in-memory/carriers.ts'
import { relatedAmong } from './unrelated.ts'

const areTaken = (one: Left, other: Left) => relatedAmong([left(0, one), left(1, other)]).length > 0
const bothOf = <T>(written: fc.Arbitrary<T>) => fc.tuple(written, written)

const local = fc.stringMatching(/^[b-z]{4,9}$/u)
const digits = fc.stringMatching(/^[1-9][0-9]{6}$/u)
const around = (written: fc.Arbitrary<string>) =>
  fc
    .tuple(
      fc.constantFrom('', 'Write to ', 'E-mail: ', 'Ring or write, not at work: ', '“', 'Please only '),
      written,
      fc.constantFrom('', ' please', ' (only mornings)', ', evenings', '; I answer on Mondays.', '” is mine'),
    )
    .map((parts) => parts.join(''))

const anAddress = (name: string): fc.Arbitrary<Left> =>
  fc.oneof(
    fc.constantFrom('', '+a', '+news.2').map((tag) => ({ email: `${name}${tag}@x.org` })),
    around(
      fc.constantFrom(
        `${name}@x.org`,
        `${name.toUpperCase()}@X.org`,
        `${name}+b@x.org`,
        `mailto:${name}@x.org`,
        `${name} [at] x dot org`,
        `<${name}@x.org>`,
      ),
    ).map((howToReach) => ({ howToReach })),
  )

const aNumber = ([number, another]: readonly [string, string]): fc.Arbitrary<Left> => {
  const inGroups = `${number.slice(0, 3)} ${number.slice(3)}`
  return around(
    fc.oneof(
      fc.constantFrom(
        `0170 ${number}`,
        `+49 170 ${inGroups}`,
        `0049170${number}`,
        `+49 (0)170/${number}`,
        `0170 ${inGroups} / 0151 ${another}`,
        `0151 ${another}, 0170-${number}`,
      ),
      fc
        .integer({ min: 7, max: 22 })
        .chain((hour) =>
          fc.constantFrom(
            `0170 ${number} after ${hour}`,
            `0170 ${number}, from ${hour}:00 on`,
            `${hour}.00-${hour + 1}.30: 0170 ${number}`,
            `0170 ${inGroups} ${hour}-${hour + 1}`,
          ),
        ),
    ),
  ).map((howToReach) => ({ howToReach }))
}

const aHandle = (name: string): fc.Arbitrary<Left> =>
  fc
    .constantFrom(
      `Signal @${name}`,
      `Telegram ${name}`,
      `@${name}`,
      `${name} on Telegram`,
      `I am ${name.toUpperCase()} (Signal)`,
      `https://t.me/${name}`,
      `WhatsApp: ${name}, mornings`,
    )
    .map((howToReach) => ({ howToReach }))

const aName = fc.constantFrom<Left>(
  { name: 'Anna Berg' },
  { name: 'Anna M. Berg' },
  { name: 'BERG, Anna' },
  { name: 'Dr. Anna Maria Berg' },
  { name: 'A. Berg' },
  { name: 'Anna Bérg' },
)

const ONE_PERSON: Readonly<Record<string, fc.Arbitrary<readonly [Left, Left]>>> = {
  address: local.chain((name) => bothOf(anAddress(name))),
  number: fc.tuple(digits, digits).chain((numbers) => bothOf(aNumber(numbers))),
  'name in a service': local.chain((name) => bothOf(aHandle(`${name}_k`))),
  name: bothOf(aName),
}

describe('people who may be one', () => {
  test.each(Object.keys(ONE_PERSON))('are found by their %s, however it is written', (by) => {
    fc.assert(
      fc.property(ONE_PERSON[by]!, ([one, other]) => {
        expect(areTaken(one, other), JSON.stringify([one, other])).toBe(true)
      }),
      { numRuns: 300 },
    )
  })

  test('are found by what one of them gave before, and by what one of them tells in their story', () => {
    const before = left(0, { howToReach: 'zz@y.org' })
    const personBefore = [{ ...before.person!, howToReach: '0170 1234567' }]
    const other = left(1, { howToReach: 'Ring 0170 1234567 after 17' })
    expect(relatedAmong([{ ...before, personBefore }, other])).toHaveLength(1)
    const told = left(2, {}, ' My husband has 0170 123 45 67.')
    expect(relatedAmong([told, other])).toHaveLength(1)
  })
})

const DIFFERENT: Readonly<Record<string, fc.Arbitrary<readonly Left[]>>> = {
  'have an address in one house': fc
    .uniqueArray(local, { minLength: 5, maxLength: 5 })
    .filter((names) => names.every((one) => names.every((each) => one === each || !each.includes(one))))
    .chain((names) => fc.tuple(...names.map(anAddress))),
  'have numbers of one country and one network': fc
    .uniqueArray(digits, { minLength: 5, maxLength: 5, selector: (number) => number.slice(0, 3) })
    .map((numbers) => numbers.map((number) => ({ howToReach: `+254 712 ${number.slice(0, 6)}` }))),
  'can be rung at the same hours': fc
    .uniqueArray(digits, { minLength: 5, maxLength: 5, selector: (number) => number.slice(3) })
    .map((numbers) => numbers.map((number) => ({ howToReach: `+49 176 ${number}, 9.00-17.30` }))),
  'share one part of a name': fc.constant(
    ['Anna Berg', 'Berta Berg', 'Anna Bloch', 'C. Berg', 'Anna Z.'].map((name) => ({ name })),
  ),
}

test.each(Object.keys(DIFFERENT))('five people who %s are five', (who) => {
  fc.assert(
    fc.property(DIFFERENT[who]!, (all) => {
      expect(relatedAmong(all.map((each, n) => left(n, each))), JSON.stringify(all)).toEqual([])
    }),
    { numRuns: 100 },
  )
})
