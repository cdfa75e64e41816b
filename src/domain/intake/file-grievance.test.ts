import { contactTold } from '../case/contact-told.ts'
import { describe, expect, test } from 'vitest'
import { kindsOf, MONDAY, STORY } from '../../../tests/in-memory/in-memory-case.ts'
import { ana, person } from '../../../tests/in-memory/people.ts'
import { isRefusal } from '../refusal.ts'
import { DEFAULT_CALENDAR } from '../time/calendar.ts'
import { instant } from '../time/instant.ts'
import { LONGEST_TEXT } from '../case/verb.ts'
import { fileGrievance, type FileGrievance } from './file-grievance.ts'

const context = { now: MONDAY, by: person, calendar: DEFAULT_CALENDAR }
const file = (part: Partial<FileGrievance> = {}, by = person) =>
  fileGrievance({ ...STORY, ...part }, '2026-0302-TEST', { ...context, by })
const filed = (part: Partial<FileGrievance> = {}) => {
  const events = file(part)
  if (isRefusal(events)) throw new Error(events.refused)
  return events
}

test('a story is enough: no name, no account, no proof', () => {
  expect(filed()).toEqual([
    {
      kind: 'grievance_filed',
      version: 2,
      at: MONDAY,
      by: person,
      facts: {
        kind: 'grievance',
        reference: '2026-0302-TEST',
        channel: 'web_form',
        language: 'fr',
        submitter: 'affected_person',
        child: false,
        dangerSigns: [],
        dateThatWillPass: null,
        triageDueAt: '2026-03-04T09:00:00.000Z',
        danger: false,
      },
      texts: { story: STORY.story },
    },
  ])
})

test('who tells it for one person stands beside them; staff, who type for both, let nobody in', () => {
  const told = { submitter: 'representative', beside: 'Nadia' } as const
  expect(filed(told)[1]).toMatchObject({
    kind: 'adviser_let_in',
    facts: { adviser: 'v1', mandate: 'other', seesEarlier: true },
    texts: { name: 'Nadia' },
  })
  expect(kindsOf(filed({ ...told, submitter: 'credible_proxy' }))).toContain('adviser_let_in')
  for (const part of [{ submitter: 'group' }, { submitter: 'witness' }, { beside: ' ' }] as const)
    expect(kindsOf(filed({ ...told, ...part }))).toEqual(['grievance_filed'])
  const typed = file({ ...told, channel: 'phone' }, ana)
  expect(!isRefusal(typed) && kindsOf(typed)).toEqual(['grievance_filed'])
})

test('whoever writes it down for somebody is on the record', () => {
  const events = file({ channel: 'phone' }, ana)
  expect(!isRefusal(events) && events[0]?.by).toEqual(ana)
})

test.each([
  ['', 'story_missing'],
  [' \n\t', 'story_missing'],
  ['a'.repeat(LONGEST_TEXT + 1), 'text_too_long'],
])('refused only without a story, or when nobody could read it (%#)', (story, refused) => {
  expect(file({ story })).toMatchObject({ refused })
})

test('the longest story is taken', () => {
  expect(kindsOf(filed({ story: 'a'.repeat(LONGEST_TEXT) }))).toEqual(['grievance_filed'])
  expect(file({ story: 'a'.repeat(LONGEST_TEXT + 1) })).toEqual({
    refused: 'text_too_long',
    detail: { longest: LONGEST_TEXT, typed: LONGEST_TEXT + 1 },
  })
})

describe('danger shortens the time to be read', () => {
  const soon = instant('2026-03-05T00:00Z')
  test.each([
    [{ dangerSigns: ['violence'] }, ['violence'], '2026-03-02T13:00:00.000Z', true],
    [{ child: true }, ['child'], '2026-03-02T13:00:00.000Z', true],
    [{ child: true, dangerSigns: ['child', 'life'] }, ['child', 'life'], '2026-03-02T13:00:00.000Z', true],
    [{ dateThatWillPass: soon }, ['date_will_pass'], '2026-03-02T13:00:00.000Z', true],
    [{ kind: 'notification' }, [], '2026-03-09T09:00:00.000Z', false],
  ] as const)('%j', (part, dangerSigns, triageDueAt, danger) => {
    expect(filed(part)[0]?.facts).toMatchObject({ dangerSigns, triageDueAt, danger })
  })
})

test('contact details are a part of the filing, without what was left empty, so that no kind of event tells of them', () => {
  const events = filed({
    contact: { safety: 'ask_before_contact', name: ' ', email: 'samira@example.org' },
  })
  expect(kindsOf(events)).toEqual(['grievance_filed'])
  expect(events[0]).toMatchObject({ facts: { contact: { safety: 'ask_before_contact' } } })
  expect(events[0]?.texts).toEqual({ story: STORY.story, email: 'samira@example.org' })
  expect(contactTold(events[0]!)).toEqual({
    safety: 'ask_before_contact',
    name: null,
    email: 'samira@example.org',
    howToReach: null,
    plan: null,
  })
})

test('what else is told is kept as text, and an empty field leaves no trace', () => {
  const texts = filed({ product: 'Assistant', wish: ' ', feared: 'The clerk', source: '' })[0]?.texts
  expect(texts).toEqual({ story: STORY.story, product: 'Assistant', feared: 'The clerk' })
})
