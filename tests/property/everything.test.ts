import { partOf, type Told } from '../../src/domain/case/told.ts'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { z } from 'zod'
import { personViewSchema } from '../../src/api/v1/schemas/person-view.ts'
import type { PersonView } from '../../src/domain/casework/person-view.ts'
import { instant } from '../../src/domain/time/instant.ts'
import { everythingPage } from '../../src/web/public/status/everything.tsx'
import { LANGUAGES } from '../../src/words/languages.ts'
import { speak } from '../../src/words/speak.ts'

/*
 * What a person takes along to read is everything that they see. Views are made from their schema, so that a field that
 * is new tomorrow is in them, and missing on the page until somebody puts it there.
 */

/** Ids, codes and the like: nothing that anybody wrote. */
const NO_WORDS =
  /^(?:id|action|decision|entity|impact|subject|verb|href|why|key|language|country|day|waitsFor|adviser|date|listing|wentTo|languages|on)$/
/** Made from what stands elsewhere in the view. */
const MADE_OF_THE_REST = new Set([
  'offer',
  'next',
  'newest',
  'waiting',
  'followUp',
  'verbs',
  'cannot',
  'looks',
  'earlierMessages',
  'readerBy',
  'readerFinder',
])
/** How a time was counted, by the calendar of the house. */
const OF_THE_CALENDAR = 'counted'

/** A value of a schema: every list has something in it and nothing is left out; words say where they stand. */
function valueOf(
  schema: z.core.$ZodType,
  path: readonly string[],
  choose: (most: number) => number,
): unknown {
  const { def } = schema._zod
  const inner = (type: z.core.$ZodType) => valueOf(type, path, choose)
  switch (def.type) {
    case 'object': {
      const { shape } = def as z.core.$ZodObjectDef
      const fields = Object.entries(shape).filter(([name]) => path.length > 0 || !MADE_OF_THE_REST.has(name))
      return Object.fromEntries(fields.map(([name, each]) => [name, valueOf(each, [...path, name], choose)]))
    }
    case 'array':
      return [0, 1].map((place) =>
        valueOf((def as z.core.$ZodArrayDef).element, [...path, String(place)], choose),
      )
    case 'nullable':
    case 'optional':
    case 'readonly':
      return inner((def as unknown as { innerType: z.core.$ZodType }).innerType)
    case 'enum': {
      const codes = Object.values((def as z.core.$ZodEnumDef).entries)
      return codes[choose(codes.length)]
    }
    case 'string':
      return 'format' in def ? '2026-03-02T09:00:00Z' : path.join(' ')
    case 'boolean':
      return choose(2) === 1
    case 'number':
      return 2
    case 'record':
      return {}
    default:
      throw new Error(`No value is made yet for ${def.type} at ${path.join('.')}.`)
  }
}

/** Everything in a value that somebody wrote. */
function wordsIn(value: unknown, path: readonly string[] = []): string[] {
  const name = path.at(-1) ?? ''
  if (name === OF_THE_CALENDAR) return []
  if (typeof value === 'string')
    return value === path.join(' ') && !NO_WORDS.test(path.findLast((each) => !/^\d+$/.test(each)) ?? '')
      ? [value]
      : []
  if (value === null || typeof value !== 'object') return []
  return Object.entries(value).flatMap(([key, each]) => wordsIn(each, [...path, key]))
}

type Seen = Omit<PersonView, 'offer'>

const views = fc.infiniteStream(fc.nat()).map((stream) => {
  const choose = (most: number) => (stream.next().value as number) % most
  return valueOf(personViewSchema, [], choose) as Seen & { handler: string }
})

/** Decisions have an outcome of their own kind, and what an adviser wrote names one who is there. */
function asInCases(view: Seen): PersonView {
  return {
    ...view,
    offer: view.offers[0] ?? null,
    // Whom we asked is said; an act that is about nobody has nobody.
    atOnce: view.atOnce.map((each) => ({ ...each, kind: 'asked' })),
    toldBefore: view.toldBefore.map((each) => ({
      ...each,
      told: partOf(each.told as Told, each.thing),
    })),
    // One of us has no name there.
    translations: {
      ...view.translations,
      made: view.translations.made.map((each) => (each.madeBy === 'us' ? { ...each, name: null } : each)),
    },
    // What is said in their language is said of something that is there.
    inTheirs: view.inTheirs.map((each, n) => ({ ...each, of: 'message', id: view.messages[n]?.id ?? '' })),
    decisions: view.decisions.map((each) => ({ ...each, kind: 'appeal', outcome: 'upheld' })),
    messages: view.messages.map((each, place) =>
      each.from === 'person' && place === 0 ? { ...each, adviser: view.advisers[0]?.id ?? '' } : each,
    ),
  } as PersonView
}

const pageOf = (view: PersonView, contactName: string, code: string) =>
  everythingPage({
    view,
    written: [],
    namesToMind: [],
    contactName,
    looks: [],
    whyNoFile: null,
    possible: { can: [], cannot: [] },
    recorded: 1,
    checkValue: '',
    reader: null,
    nobodyHere: false,
    speaker: speak(code, 'UTC'),
    now: instant('2026-03-02T09:00:00Z'),
    org: 'The office of the tests',
  })

test('every word that a person sees of their case stands on the page that they take along', async () => {
  const codes = fc.constantFrom(...LANGUAGES.map(({ code }) => code))
  await fc.assert(
    fc.asyncProperty(views, codes, async (made, code) => {
      const view = asInCases(made)
      const { messages, toldBefore, translations } = view
      const words = wordsIn({ ...made, messages, toldBefore, translations })
      expect(words.length).toBeGreaterThan(60)
      const page = await pageOf(view, made.handler, code)
      expect(words.filter((each) => !page.includes(each))).toEqual([])
    }),
    { numRuns: 40 },
  )
})

test('every field that a person sees has a schema, from which views are made here', () => {
  const seen: Required<{ readonly [Field in keyof PersonView]: unknown }> = personViewSchema.shape
  expect(Object.keys(seen)).toContain('story')
})

test('who wrote a message stands above it', async () => {
  const [made] = fc.sample(views, 1)
  const view = asInCases(made!)
  const { id, name } = view.advisers[1]!
  const [first, second] = view.messages
  const messages = [
    { ...first!, from: 'person', adviser: id, body: 'By her.' },
    { ...second!, from: 'person', body: 'By them.' },
  ] as const
  const [{ adviser: _, ...own }, hers] = [messages[1], messages[0]]
  const page = await pageOf({ ...view, messages: [hers, own] }, '', 'en')
  const above = (body: string) => page.slice(0, page.indexOf(body)).split('<h3').at(-1)
  expect(above('By her.')).toContain(name)
  expect(above('By them.')).toContain('You')
})

test('what they chose stands there in words, and what they let others know', async () => {
  await fc.assert(
    fc.asyncProperty(views, async (made) => {
      const view = { ...asInCases(made), told: { ...made.told, country: 'KE' } }
      const { w } = speak('en', 'UTC')
      const { sharing, ownView } = w.portal.status
      const page = await pageOf(view, '', 'en')
      const { mandate, speaksFor } = view.told
      const said = view.ownView!
      for (const text of [
        'Kenya',
        w.vocabulary.mandates[mandate!],
        `>${speaksFor!}<`,
        ownView.answers.howBad[said.howBad!],
        ownView.answers.putRight[said.putRight!],
        w.portal.status.contactPlan.times.label,
        ...view.organisations.map(({ mayKnowWho, knowsWho }) =>
          mayKnowWho ? sharing.may : knowsWho ? sharing.told : sharing.mayNot,
        ),
      ])
        expect(page).toContain(text)
    }),
    { numRuns: 20 },
  )
})
