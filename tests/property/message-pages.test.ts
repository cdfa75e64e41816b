import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { caseViewFor } from '../../src/actions/casework/view-case.ts'
import { messagesAfter, newestMessages } from '../../src/api/v1/schemas/message-page.ts'
import { ALL, MESSAGES_A_PAGE as FULL } from '../../src/domain/case/page-of.ts'
import { sinceTheirLast, unansweredByUs } from '../../src/domain/casework/unanswered.ts'
import type { PagesShown } from '../../src/web/staff/case/pages.tsx'
import { casePageOf } from '../in-memory/case-page-of.tsx'
import type { InMemoryCase } from '../in-memory/in-memory-case.ts'
import { ana, marta, person } from '../in-memory/people.ts'
import { htmlOf } from '../in-memory/page-of.tsx'
import * as stages from '../in-memory/stages.ts'
import { tellStories } from './runs.ts'

const PROGRAM = {
  kind: 'staff',
  id: marta.kind === 'staff' ? marta.id : '',
  token: marta.kind === 'staff' ? marta.id : '',
} as const
const WHO = ['person', 'ana', 'program', 'note', 'addition', 'reprisal'] as const

interface Spell {
  readonly who: (typeof WHO)[number]
  readonly times: number
}

/** A case in which each of them wrote so often, one after the other. */
function written(spells: readonly Spell[]): InMemoryCase {
  const it = stages.assessing()
  for (const { who, times } of spells)
    for (let n = 0; n < times; n += 1) {
      const body = `Words of their own, ${it.events.length} of the ${who}.`
      if (who === 'note') it.does(ana, 'add_note', { note: body })
      else if (who === 'ana') it.does(ana, 'write_message', { body })
      else if (who === 'program') it.does(PROGRAM, 'write_message', { body })
      else
        it.does(person, 'write_message', {
          body,
          ...(who === 'addition' && { addsToStory: true }),
          ...(who === 'reprisal' && { retaliation: true }),
        })
    }
  return it
}

const BORDERS = [0, 1, FULL - 1, FULL, FULL + 1, 2 * FULL - 1, 2 * FULL, 2 * FULL + 1, 3 * FULL]
const spell = (times: fc.Arbitrary<number>) => fc.record({ who: fc.constantFrom(...WHO), times })
const spells = fc.oneof(
  fc.array(spell(fc.constantFrom(...BORDERS)), { minLength: 1, maxLength: 1 }),
  fc.array(spell(fc.integer({ min: 1, max: 30 })), { maxLength: 5 }),
)

const casePage = (it: InMemoryCase, pages: PagesShown = {}, inHand: string | null = null) =>
  casePageOf(caseViewFor(it, new Map(), it.contextFor(ana)), inHand, pages)

/** How often the person wrote since one of us last did; a program of ours answers nothing. */
function unansweredIn(told: readonly Spell[]): number {
  const since = told.slice(told.findLastIndex(({ who }) => who === 'ana') + 1)
  const theirs = since.filter(({ who }) => who !== 'program' && who !== 'note')
  return theirs.reduce((sum, { times }) => sum + times, 0)
}

/** The messages in a page, by their places on it. */
const messagesIn = (html: string) => [...html.matchAll(/ id="message-(m\d+)"/g)].map(([, id]) => id ?? '')
const sectionOf = (html: string, id: string) => html.split(` id="${id}"`)[1]?.split('</section>')[0] ?? ''

/** The way with these words: where it leads on another page, or on this one. */
function wayTo(html: string, words: string): string | null {
  const at = html.indexOf(`>${words}<`)
  if (at < 0) return null
  const tag = html.slice(html.lastIndexOf('<', at), at)
  return /(?: value| href)="([^"]*)"/.exec(tag)?.[1]?.replaceAll('&amp;', '&') ?? null
}

const asked = (address: string | null, name: string) =>
  address === null ? null : new URL(address, 'http://house').searchParams.get(name)

/** All messages of a case, from the newest page back as somebody presses what leads to earlier ones. */
function pressedBack(
  page: (at: string | null) => string,
  earlier: (html: string) => string | null,
): string[] {
  const all: string[] = []
  let at: string | null = null
  do {
    const html = page(at)
    all.unshift(...messagesIn(html))
    at = earlier(html)
    if (all.length > 1000) throw new Error('The links lead in a circle.')
  } while (at !== null)
  return all
}

/** A number as a sentence of ours has it. */
const numberBefore = (html: string, words: string) =>
  Number(new RegExp(`(\\d+) ${words}`).exec(html)?.[1] ?? 0)

describe('of however many messages', () => {
  test('the person finds each on one page, in order, and what of ours is new to them is told on the first', () => {
    tellStories(
      spells,
      (told) => {
        const it = written(told)
        const all = it.kase.messages.map(({ id }) => id)
        expect(
          pressedBack(
            (at) => htmlOf(it, at),
            (html) => wayTo(html, 'Earlier messages'),
          ),
        ).toEqual(all)
        const first = htmlOf(it)
        const unread = sinceTheirLast(it.kase.messages).map(({ id }) => id)
        const elsewhere = unread.filter((id) => !messagesIn(first).includes(id))
        expect(numberBefore(first, 'more messages? from us')).toBe(elsewhere.length)
        expect(wayTo(sectionOf(first, 'messages'), 'Go to the first of them')).toBe(elsewhere[0] ?? null)
        for (const id of all.filter((_, n) => n % 7 === 0)) expect(messagesIn(htmlOf(it, id))).toContain(id)
        if (wayTo(first, 'Earlier messages') !== null) expect(messagesIn(htmlOf(it, ALL))).toEqual(all)
      },
      40,
    )
  }, 120_000)

  test('staff find each on one page, in order, and what nobody has answered is told on the first', () => {
    tellStories(
      spells,
      (told) => {
        const it = written(told)
        const all = it.kase.messages.map(({ id }) => id)
        expect(
          pressedBack(
            (at) => casePage(it, at === null ? {} : { talk: at }),
            (html) => asked(wayTo(html, 'Earlier ones'), 'talk'),
          ),
        ).toEqual(all)
        const first = casePage(it)
        const waiting = unansweredByUs(it.kase).map(({ id }) => id)
        expect(waiting.length).toBe(unansweredIn(told))
        const elsewhere = waiting.filter((id) => !messagesIn(first).includes(id))
        expect(numberBefore(first, 'more messages? without an answer')).toBe(elsewhere.length)
        const way = wayTo(first, 'Go to the first of them')
        if (elsewhere[0] === undefined) expect(way).toBeNull()
        else {
          expect(way).toMatch(new RegExp(`#message-${elsewhere[0]}$`))
          expect(messagesIn(casePage(it, { talk: asked(way, 'talk') ?? '' }))).toContain(elsewhere[0])
        }
        expect(messagesIn(casePage(it, { talk: ALL }))).toEqual(all)
      },
      40,
    )
  }, 120_000)

  test('a program gets each once, in order, and counts of what is not in the first answer', () => {
    tellStories(
      spells,
      (told) => {
        const { kase } = written(told)
        const { messages, earlierMessages } = newestMessages(kase.messages, unansweredByUs(kase))
        const pages = [messages]
        for (let after = earlierMessages?.after ?? null; after !== null;) {
          const page = messagesAfter(kase.messages, after)
          pages.unshift(page?.messages ?? [])
          after = page?.after ?? null
        }
        expect(pages.flat()).toEqual(kase.messages)
        expect(messagesAfter(kase.messages, undefined)?.messages).toEqual(messages)
        expect(earlierMessages?.count ?? 0).toBe(kase.messages.length - messages.length)
        expect(earlierMessages?.unanswered ?? 0).toBe(
          unansweredByUs(kase).filter((each) => !messages.includes(each)).length,
        )
      },
      40,
    )
  }, 60_000)
})

test('what says that somebody is made to suffer leads to its message on whichever page it stands', () => {
  const it = written([
    { who: 'reprisal', times: 1 },
    { who: 'person', times: 3 * FULL },
  ])
  const words = 'Read the message'
  const [id] = it.kase.messages.map((each) => each.id)
  const way = wayTo(casePage(it), words)
  expect(messagesIn(casePage(it))).not.toContain(id)
  expect(way).toMatch(new RegExp(`#message-${id}$`))
  const there = casePage(it, { talk: asked(way, 'talk') ?? '' })
  expect(messagesIn(there)).toContain(id)
  expect(wayTo(there, words)).toBe(`#message-${id}`)
})

test('whoever has a form in hand keeps it on the way to another page', () => {
  const it = written([{ who: 'person', times: 3 * FULL }])
  const page = casePage(it, { timeline: '1' }, 'write-message')
  const way = wayTo(page, 'Earlier ones')
  expect([asked(way, 'do'), asked(way, 'timeline')]).toEqual(['write-message', '1'])
  expect(page).toContain('data-keep="')
})

test('the history says each step once, and which of how many these are', () => {
  const it = written([{ who: 'note', times: 230 }])
  const seen: number[] = []
  let at: string | null = null
  do {
    const part = sectionOf(casePage(it, at === null ? {} : { timeline: at }), 'timeline')
    const here = [...part.matchAll(/record (\d+)/g)].map(([, seq]) => Number(seq))
    expect(part).toContain(`Timeline: steps ${here.at(-1)} to ${here[0]} of ${it.events.length}`)
    seen.push(...here)
    at = asked(wayTo(part, 'Earlier steps'), 'timeline')
  } while (at !== null)
  expect(seen).toEqual(it.events.map((_, place) => it.events.length - place))
})

/** What is inside a fold, with the folds inside of it. */
function foldOf(html: string, id: string): string {
  const from = html.indexOf(` id="${id}"`)
  let open = 1
  for (const { 0: tag, index } of html.slice(from).matchAll(/<details|<\/details>/g)) {
    open += tag === '<details' ? 1 : -1
    if (open === 0) return html.slice(from, from + index)
  }
  throw new Error(`No fold ${id}.`)
}

test('what the person added to their story last stands beside it, with the way to what they added before', () => {
  const it = written([{ who: 'addition', times: 3 * FULL }])
  const html = htmlOf(it)
  const told = foldOf(html, 'told')
  const shown = it.kase.messages.filter(({ body }) => told.includes(body))
  expect(shown).toEqual(it.kase.messages.slice(-FULL))
  expect(numberBefore(told, 'more things before')).toBe(2 * FULL)
  expect(wayTo(told, 'Go to the last of them')).toBe(it.kase.messages[2 * FULL - 1]?.id)
})

test('what a program of ours sends by itself leaves all messages of the person without an answer', () => {
  const it = written([
    { who: 'ana', times: 1 },
    { who: 'person', times: 3 * FULL },
    { who: 'program', times: 1 },
  ])
  expect(unansweredByUs(it.kase)).toHaveLength(3 * FULL)
  const elsewhere = 3 * FULL - (messagesIn(casePage(it)).length - 1)
  expect(numberBefore(casePage(it), 'more messages? without an answer')).toBe(elsewhere)
})
