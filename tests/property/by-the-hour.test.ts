import { expect, test, vi } from 'vitest'
import { caseViewFor } from '../../src/actions/casework/view-case.ts'
import { DEFAULT_CALENDAR } from '../../src/domain/time/calendar.ts'
import { instant } from '../../src/domain/time/instant.ts'
import { speak } from '../../src/words/speak.ts'
import { casePageOf } from '../in-memory/case-page-of.tsx'
import type { InMemoryCase } from '../in-memory/in-memory-case.ts'
import { ana, person } from '../in-memory/people.ts'
import { assessing, delivering } from '../in-memory/stages.ts'
import { atAnyMoment } from './moments.ts'
import { TIMES, enough } from './runs.ts'

vi.setConfig({ testTimeout: 60_000 * TIMES })

const { hour, moment } = speak('en', DEFAULT_CALENDAR.timeZone)

function pageOf(it: InMemoryCase): string {
  return casePageOf(caseViewFor(it, new Map(), it.contextFor(ana)))
}

/** What stands as the time of each line of a part of the page. */
function timesIn(page: string, part: string): string[] {
  const [, after = ''] = page.split(`id="${part}"`)
  const [list = ''] = after.split('</section>')
  return [...list.matchAll(/<time[^>]*>([^<]*)<\/time>/g)].map(([, text = '']) => text.trim())
}

test('what a person did reads as the hour it was in, and what we did as the minute, wherever it is listed', () => {
  let theirs = 0
  atAnyMoment((it) => {
    const page = pageOf(it)
    const said = (each: {
      readonly at: Parameters<typeof hour>[0]
      readonly by: { readonly kind: string }
    }) => (each.by.kind === 'person' ? hour(each.at) : moment(each.at))
    theirs += it.events.filter(({ by }) => by.kind === 'person').length
    expect(timesIn(page, 'timeline')).toEqual(it.events.map(said).toReversed())
    expect(timesIn(page, 'talk').toSorted()).toEqual(
      [...it.kase.messages, ...it.kase.notes].map(said).toSorted(),
    )
  }, 20)
  expect(theirs).toBeGreaterThan(enough(50))
})

test('a story, an answer to an offer and an ending by the person are of an hour as well', () => {
  const it = delivering()
  expect(pageOf(it)).toContain(`· ${hour(it.kase.receivedAt)}`)
  expect(pageOf(it)).toContain(`answered ${hour(it.kase.offers[0]!.answers[0]!.at)}`)
  const stopped = assessing()
  stopped.does(person, 'withdraw', {})
  expect(pageOf(stopped)).toContain(`Closed ${hour(stopped.now)}`)
})

test('the hour is the one that it is in, in the time zone of the house', () => {
  const at = instant('2026-11-28T08:08Z')
  expect(speak('en', 'UTC').hour(at)).toBe('28 November 2026 in the hour from 08:00 UTC')
  expect(speak('en', 'Asia/Kolkata').hour(at)).toContain('in the hour from 13:30')
  expect(speak('ar', 'UTC').hour(at)).toContain('08:00')
})
