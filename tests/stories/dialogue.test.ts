import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { MONDAY } from '../in-memory/in-memory-case.ts'
import * as stages from '../in-memory/stages.ts'
import { makeWorld, type World } from '../world.ts'
import { problemsOn, reader, takenAlong } from '../world/page.ts'

let world: World

beforeAll(async () => {
  world = await makeWorld()
})
beforeEach(() => world.at(MONDAY))
afterAll(() => world.close())

const { post, send, comeBack } = reader(() => world)
const ana = reader(
  () => world,
  () => world.staff.ana.cookie,
)
const ANSWER = '/en/status/answer-question'
const FACT = '/en/status/answer-fact'
const FACTS = '/en/status/answer-facts'

describe('questions to the person', () => {
  test('are asked on one form, one on each line, and stand each with a field of its own', async () => {
    const { caseId, receipt } = await world.reach(stages.rated)
    const path = `/staff/cases/${caseId}`
    const fields = {
      questions: 'Which letter said so?\r\n\r\nWhen did it come?\r\n',
      because: 'Two letters of that day differ.',
    }
    expect((await ana.send(await ana.visit(path), `${path}/ask-person`, fields)).status).toBe(303)
    const { html } = await comeBack(receipt)
    expect(html).toContain('name="answer-question/inquiry=n1/words"')
    expect(html).toContain('name="answer-question/inquiry=n2/words"')
    expect(html.split('Two letters of that day differ.')).toHaveLength(3)
    expect(html).toContain('Our question to you: When did it come?')
  })

  test('are answered now or later, in words or without, and each answer stands beside the question', async () => {
    const { caseId, receipt } = await world.reach(stages.inDialogue)
    const page = await comeBack(receipt)
    const empty = await send(page, ANSWER, { inquiry: 'n1', words: '' })
    expect(empty.status).toBe(400)
    expect(problemsOn(empty)).toEqual(['inquiry-n1-words'])
    const one = await send(page, ANSWER, {
      inquiry: 'n1',
      words: 'The one of March.',
      'answer-question/inquiry=n2/words': 'I look for it',
    })
    expect(one.status).toBe(200)
    expect(one.html).toContain('The one of March.')
    expect(one.html).toContain('I look for it</textarea>')
    const two = await send(one, ANSWER, { inquiry: 'n2', without: 'do_not_know' })
    expect(two.status).toBe(200)
    const more = await send(two, ANSWER, { inquiry: 'n1', words: 'It is in my bag.' })
    expect(more.html).toContain('The one of March.')
    const { inquiries } = await world.sees(receipt)
    expect(inquiries.map(({ answers }) => answers.map(({ words, without }) => words ?? without))).toEqual([
      ['The one of March.', 'It is in my bag.'],
      ['do_not_know'],
    ])
    const { html } = await ana.visit(`/staff/cases/${caseId}`)
    expect(html).toMatch(/Which letter said so\?[^]*The one of March\.[^]*It is in my bag\./)
  })

  test('are asked and answered through the API too', async () => {
    const { caseId, receipt } = await world.reach(stages.rated)
    await world.does('ana', caseId, 'ask_person', { questions: ['Who wrote it?'] })
    expect((await world.sees(receipt)).waiting).toMatchObject([
      { kind: 'answer_question', subject: 'n1', what: 'Who wrote it?' },
    ])
  })
})

describe('what a decision relies on', () => {
  test('is shown with its source and until when they can answer, in Arabic as well', async () => {
    const { receipt } = await world.reach(stages.inDialogue)
    const { html } = await comeBack(receipt)
    expect(html).toContain('The tax file names one income.')
    expect(html).toContain('Read in a document')
    expect(html).toContain('You have time until 9 March 2026')
    expect((await post('/ar/status', { receipt })).html).toContain('ما نستند إليه')
  })

  test('is answered fact by fact, and a colleague reads it there; before that the decision is refused, and says why', async () => {
    const { caseId, receipt } = await world.reach(stages.inDialogue)
    const path = `/staff/cases/${caseId}`
    const decision = {
      outcome: 'partly_upheld',
      reasons: 'The tax file and the letter say so.',
      whatNext: 'You may appeal within six months.',
    }
    const refused = await ana.send(await ana.visit(path), `${path}/decide`, decision)
    expect(refused.status).toBe(409)
    expect(refused.html).toContain('The person still has time to answer what they were shown')
    const page = await comeBack(receipt)
    const none = await send(page, FACT, { fact: 'f1', words: '' })
    expect(none.status).toBe(400)
    expect(problemsOn(none)).toEqual(['fact-f1-answer'])
    const one = await send(page, FACT, { fact: 'f1', answer: 'not_right', words: 'There were two.' })
    await send(one, FACT, { fact: 'f2', answer: 'right', words: '' })
    const { html } = await ana.visit(path)
    expect(html).toMatch(/The tax file names one income\.[^]*This is not right[^]*There were two\./)
    // What they said since is shown first, and what was typed is kept.
    const shown = await ana.send(await ana.visit(path), `${path}/decide`, decision)
    expect(shown.status).toBe(409)
    // Nothing is decided against them over a word that nobody answered.
    const unanswered = await ana.send(shown, `${path}/decide`, decision)
    expect(unanswered.html).toContain('The person wrote something that nobody has answered')
    await world.does('ana', caseId, 'write_message', { body: 'We read the file again: there is one income.' })
    const page2 = await ana.visit(path)
    expect((await ana.send(page2, `${path}/decide`, decision)).status).toBe(303)
  })

  test('has more time by one click, and none is lost by saying that there is nothing to add', async () => {
    const { receipt } = await world.reach(stages.inDialogue)
    const more = await send(await comeBack(receipt), FACTS, { wish: 'more_time' })
    expect(more.html).toContain('You have time until 16 March 2026')
    expect(more.html).not.toContain('I need more time')
    const nothing = await send(more, FACTS, { wish: 'nothing_to_add' })
    expect(nothing.html).not.toContain('You have time until')
    expect(nothing.html).toContain('name="answer-fact/fact=f1/words"')
  })

  test('stands in what they take along, with what they said', async () => {
    const filed = await world.reach(stages.inDialogue)
    await world.does(filed, filed.caseId, 'answer_question', { inquiry: 'n1', words: 'The one of March.' })
    const taken = await send(await comeBack(filed.receipt), '/en/status', { step: 'own_data' })
    const page = takenAlong(taken)
    for (const text of ['Which letter said so?', 'The one of March.', 'The tax file names one income.'])
      expect(page).toContain(text)
  })
})

describe('advice before an offer is answered', () => {
  test('is offered with who can give it, and one click gives more time', async () => {
    const { receipt } = await world.reach(stages.offered)
    const page = await comeBack(receipt)
    expect(page.html).toContain('You can take advice before you answer.</p>')
    expect(page.html).toContain('formaction="/en/help"')
    const taken = await send(page, '/en/status/take-advice', { offer: 'o1' })
    expect(taken.status).toBe(200)
    expect(taken.html).toContain('You have taken 14 days more to have advice.')
    expect(taken.html).not.toContain('I want advice first')
    expect((await world.sees(receipt)).offers).toMatchObject([{ adviceAt: MONDAY }])
  })
})
