import { expect, test } from 'vitest'
import type { InMemoryCase } from '../../../tests/in-memory/in-memory-case.ts'
import { htmlOf } from '../../../tests/in-memory/page-of.tsx'
import { ana, person } from '../../../tests/in-memory/people.ts'
import { assessing, planned, received, rated } from '../../../tests/in-memory/stages.ts'
import { DEFAULT_CALENDAR } from '../time/calendar.ts'
import { everythingOwed } from './owed.ts'

const QUESTIONS = ['Which letter said so?', 'When did it come?', 'Who signed it?']

function asked(): InMemoryCase {
  const it = assessing()
  it.does(ana, 'ask_person', { questions: QUESTIONS, because: 'Two letters of that day differ.' })
  return it
}

const answers = ({ view }: InMemoryCase) =>
  view.inquiries.map((each) => each.answers.map(({ words, without }) => words ?? without))

test('each question stands by itself, waits by itself, and says why it is asked', () => {
  const it = asked()
  expect(it.view.inquiries.map(({ question }) => question)).toEqual(QUESTIONS)
  expect(it.view.inquiries.map(({ because }) => because)).toEqual(
    QUESTIONS.map(() => 'Two letters of that day differ.'),
  )
  const waits = () =>
    it.view.waiting.filter(({ kind }) => kind === 'answer_question').map((each) => each.what)
  expect(waits()).toEqual(QUESTIONS)
  it.does(person, 'answer_question', { inquiry: 'n2', words: 'On the ninth of March.' })
  expect(waits()).toEqual([QUESTIONS[0], QUESTIONS[2]])
  expect(it.view.newest[0]).toMatchObject({ kind: 'question', subject: 'n3' })
})

test('an answer is added to and never overwritten; not to know or not to say are answers', () => {
  const it = asked()
  it.does(person, 'answer_question', { inquiry: 'n1', without: 'do_not_know', words: '' })
  it.does(person, 'answer_question', { inquiry: 'n1', words: 'I found it: the one of March.' })
  it.does(person, 'answer_question', { inquiry: 'n3', without: 'rather_not', words: '' })
  expect(answers(it)).toEqual([['do_not_know', 'I found it: the one of March.'], [], ['rather_not']])
  expect(it.refusal(person, 'answer_question', { inquiry: 'n2', words: '' })).toBe('answer_missing')
  expect(it.refusal(person, 'answer_question', { inquiry: 'n9', words: 'Yes.' })).toBe('unknown_question')
  const again = { inquiry: 'n3', without: 'rather_not', words: '' } as const
  expect(it.refusal(person, 'answer_question', again)).toBe('already_done')
})

test('what was open when the case ended can be answered after it, and somebody answers that', () => {
  const it = asked()
  it.does(ana, 'show_facts', { source: 'document', statements: ['The letter was sent on a Monday.'] })
  it.does(person, 'answer_question', { inquiry: 'n1', words: 'The one of March.' })
  it.does(person, 'withdraw', {})
  expect(it.view.waiting).toEqual([])
  const html = htmlOf(it)
  for (const question of QUESTIONS) expect(html).toContain(question)
  for (const inquiry of ['n1', 'n2', 'n3']) {
    const then = it.copy()
    expect(html).toContain(`id="inquiry-${inquiry}-words"`)
    then.does(person, 'answer_question', { inquiry, words: 'I found it: the ninth of March.' })
    expect(then.view.inquiries.find(({ id }) => id === inquiry)?.answers.at(-1)?.words).toMatch(/^I found it/)
    expect(then.kase).toMatchObject({ state: 'closed', unansweredSince: then.kase.theirsAsOf })
  }
  it.does(person, 'answer_fact', { fact: 'f1', answer: 'not_right', words: '' })
  expect(it.kase.unansweredSince).not.toBeNull()
  expect(it.kase.state).toBe('closed')
})

test('no time of ours stops because somebody was asked', () => {
  const it = rated()
  const owed = () => everythingOwed(it.kase, DEFAULT_CALENDAR).filter(({ step }) => step !== 'hear_from_us')
  const before = owed()
  it.later({ days: 3 }).does(ana, 'ask_person', { questions: QUESTIONS })
  expect(owed()).toEqual(before)
})

test('words are answered by somebody; that they do not know asks for nothing', () => {
  const it = asked()
  it.does(person, 'answer_question', { inquiry: 'n1', without: 'do_not_know', words: '' })
  expect(it.kase.unansweredSince).toBeNull()
  it.does(person, 'answer_question', { inquiry: 'n1', words: 'Why do you ask?' })
  expect(it.kase.unansweredSince).toBe(it.kase.theirsAsOf)
})

test('nobody is asked before it was read, the same twice, more than ten, or to give up a right', () => {
  expect(received().refusal(ana, 'ask_person', { questions: QUESTIONS })).toBe('not_now')
  const it = planned()
  expect(it.refusal(ana, 'ask_person', { questions: ['Who wrote it?', 'Who wrote it?'] })).toBe('said_twice')
  const binding = { questions: ['Will you give up your right to go to court?'] }
  expect(it.refusal(ana, 'ask_person', binding)).toMatch(/^letter_/)
  expect(it.refusal(person, 'ask_person', { questions: QUESTIONS })).toBe('not_yours')
  const published = rated({ kind: 'notification', channel: 'import' })
  expect(published.refusal(ana, 'ask_person', { questions: QUESTIONS })).toBe('nobody_reads_it')
})
