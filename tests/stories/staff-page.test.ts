import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { viewCase } from '../../src/actions/casework/view-case.ts'
import { spotsOf } from '../../src/web/staff/case/spots.ts'
import { MONDAY } from '../in-memory/in-memory-case.ts'
import * as stages from '../in-memory/stages.ts'
import { makeWorld, type FiledStory, type World } from '../world.ts'
import { reader, receiptOn } from '../world/page.ts'

let world: World

beforeAll(async () => {
  world = await makeWorld()
})
beforeEach(() => world.at(MONDAY))
afterAll(() => world.close())

const ana = reader(
  () => world,
  () => world.staff.ana.cookie,
)
const omar = reader(
  () => world,
  () => world.staff.omar.cookie,
)
const marta = reader(
  () => world,
  () => world.staff.marta.cookie,
)
/** The one form that is in hand. */
const inHand = (html: string) => (html.split('id="in-hand"')[1] ?? '').split('</form>')[0] ?? ''
const DATE = '2026-03-20T22:59:00.000Z'

/** The part of a case page that is about the first harm. */
const harmOn = (html: string) => html.slice(html.indexOf('id="impact-i1"')).split('</article>')[0] ?? ''
const formOf = (html: string, verb: string) => html.indexOf(`id="${verb}-i1"`)

describe('a date that will pass', () => {
  test('stands as a proposed flag on top of the harm, to be accepted or not', async () => {
    const { caseId } = await world.file({ dateThatWillPass: DATE })
    await world.does('ana', caseId, 'take_up')
    await world.does('ana', caseId, 'describe_impact', stages.IMPACT)
    await world.does('ana', caseId, 'rate_impact', stages.RATING)
    const page = await ana.visit(`/staff/cases/${caseId}`)
    const harm = harmOn(page.html)
    expect(harm).toContain('The person said that help comes too late after')
    expect(harm).toContain('Until it is accepted')
    expect(formOf(harm, 'rule-on-delay')).toBeGreaterThan(0)
    expect(formOf(harm, 'rule-on-delay')).toBeLessThan(formOf(harm, 'record-finding'))
    const path = `/staff/cases/${caseId}/rule-on-delay`
    expect((await ana.send(page, path, { accepted: 'yes' })).status).toBe(303)
    const after = await ana.visit(`/staff/cases/${caseId}`)
    expect(harmOn(after.html)).toContain('Priority P1')
    expect(harmOn(after.html)).toContain('Accepted.')
  })

  test('without the day asks for it, and proposes its form', async () => {
    const { caseId } = await world.file({ dangerSigns: ['date_will_pass'] })
    await world.does('ana', caseId, 'take_up')
    await world.does('ana', caseId, 'describe_impact', stages.IMPACT)
    const page = await ana.visit(`/staff/cases/${caseId}`)
    const harm = harmOn(page.html)
    expect(harm).toContain('The person said that a date will pass.')
    expect(harm).toMatch(/id="flag-delay-i1"[^>]*><a class="[^"]*am-way"/)
    const flagged = await ana.send(page, `/staff/cases/${caseId}/flag-delay`, {
      'deadline-date': '2026-03-20',
      'deadline-time': '',
      reasons: 'The hearing is on that day.',
    })
    expect(flagged.status).toBe(303)
    expect(harmOn((await ana.visit(`/staff/cases/${caseId}`)).html)).toContain('The hearing is on that day.')
  })

  test('is not asked about where nobody spoke of one', async () => {
    const { caseId } = await world.reach(stages.rated)
    const harm = harmOn((await ana.visit(`/staff/cases/${caseId}`)).html)
    expect(harm).not.toContain('a date will pass')
    expect(formOf(harm, 'flag-delay')).toBeGreaterThan(formOf(harm, 'record-finding'))
  })
})

describe('an appeal that waits', () => {
  const decision = {
    outcome: 'not_upheld',
    reasons: 'No fault. The letters show it.',
    whatNext: 'You may appeal within six months.',
  }

  test('keeps somebody who can decide it from taking up the case, and says why', async () => {
    const samira = await world.reach(stages.unproven)
    await world.does('ana', samira.caseId, 'decide', decision)
    await world.does(samira, samira.caseId, 'appeal', {
      decision: 'd1',
      reasons: 'Look again. The letters show it.',
    })
    const path = `/staff/cases/${samira.caseId}`
    const page = await omar.visit(path)
    expect(page.html).toContain(
      'An appeal waits here for somebody who took no part, and you are one of them.',
    )
    expect(page.html).not.toContain('id="take-up"')
    const refused = await omar.post(`${path}/take-up`, { form: 'take-up' })
    expect(refused.status).toBe(409)
    expect(refused.html).toContain('Taking up the case would bar you from deciding it.')

    const decided = {
      appeal: 'p1',
      outcome: 'changed',
      reasons: 'It is so. The letters show it.',
      whatNext: 'We offer. You hear from us in May.',
    }
    expect((await omar.send(page, `${path}/decide-appeal`, decided)).status).toBe(303)
    const after = await omar.visit(path)
    expect(after.html).toContain('No longer stands: changed on appeal')
    expect(after.html).toContain('href="#decision-d2"')
    expect((await omar.send(after, `${path}/take-up`, { reasons: 'Ana is away.' })).status).toBe(303)
  })

  test('shows reading and deciding first, and every other form says what it costs until that is ticked', async () => {
    const samira = await world.reach(stages.unproven)
    await world.does('ana', samira.caseId, 'decide', decision)
    await world.does(samira, samira.caseId, 'appeal', { decision: 'd1', reasons: 'Look again.' })
    const path = `/staff/cases/${samira.caseId}`
    const page = await omar.visit(path)
    const [first, ...ways] = [...page.html.matchAll(/ id="([^"]*)"[^>]* data-way=/g)].map(([, id = '']) => id)
    expect(first).toBe('decide-appeal-p1')
    expect(ways.length).toBeGreaterThan(5)
    for (const id of ['decide-appeal-p1', ...ways]) {
      const { html } = await omar.visit(`${path}?do=${id}`)
      const form = (html.split('id="in-hand"')[1] ?? '').split('</form>')[0] ?? ''
      const bars = form.includes('you can no longer decide the appeal that waits here')
      expect([id, bars, form.includes('name="knowingly"')]).toEqual([id, id !== first, id !== first])
    }

    const note = { form: 'add-note', note: 'I rang the landlord about it.' }
    const refused = await omar.send(page, `${path}/add-note`, note)
    expect(refused.status).toBe(409)
    expect(refused.html).toContain('I rang the landlord about it.')
    expect(refused.html).toContain('If you want to do it all the same, tick that you know this.')
    expect((await omar.send(refused, `${path}/add-note`, { ...note, knowingly: 'yes' })).status).toBe(303)
    const after = await omar.visit(path)
    expect(after.html).not.toContain('name="knowingly"')
    expect(after.html).not.toContain('id="decide-appeal-p1"')
  })

  test('costs the same through the API, and whoever took part is asked nothing', async () => {
    const samira = await world.reach(stages.unproven)
    await world.does('ana', samira.caseId, 'decide', decision)
    await world.does(samira, samira.caseId, 'appeal', { decision: 'd1', reasons: 'Look again.' })
    const note = { note: 'I rang the landlord.' }
    expect(await world.tries('omar', samira.caseId, 'add_note', note)).toBe('bars_from_appeal')
    expect(await world.tries('ana', samira.caseId, 'add_note', note)).toBe('done')
    expect(await world.tries('omar', samira.caseId, 'add_note', { ...note, knowingly: true })).toBe('done')
  })
})

test('an offer that is answered in part says how many parts still wait', async () => {
  const samira = await world.reach(stages.offered)
  await world.does(samira, samira.caseId, 'answer_offer', {
    offer: 'o1',
    answers: { a1: 'accept' },
    words: { all: 'Thank you so far.' },
  })
  const page = await ana.visit(`/staff/cases/${samira.caseId}`)
  expect(page.html).toContain('1 part still waits for an answer')
  expect(page.html).toContain('Thank you so far.')
})

describe('what somebody tells by phone', () => {
  const TOLD = { channel: 'phone', language: 'en', submitter: 'affected_person' }

  test('asks about a child once, and the answer counts', async () => {
    const form = await ana.visit('/staff/file')
    expect(form.html.split('about a child')).toHaveLength(2)
    const filed = await ana.send(form, '/staff/file', { ...TOLD, story: 'My son.', dangerSigns: 'child' })
    const [, caseId = ''] = /\/staff\/cases\/([0-9a-f-]{36})/.exec(filed.html) ?? []
    expect((await ana.visit(`/staff/cases/${caseId}`)).html).toContain('It is about a child.')
  })

  test('is no story when nobody can see its characters, and the rest stays in the form', async () => {
    const form = await ana.visit('/staff/file')
    const page = await ana.send(form, '/staff/file', { ...TOLD, story: '\u200B\u00A0', wish: 'An apology' })
    expect(page.status).toBe(400)
    expect(page.html).toContain('href="#story"')
    expect(page.html).toContain('An apology')
  })

  test('asks for country, number and mandate of whoever speaks for others, and keeps what is typed', async () => {
    const group = {
      ...TOLD,
      submitter: 'group',
      mandate: 'union',
      country: 'KE',
      behalf: 'All of them asked us.',
    }
    const form = await ana.visit('/staff/file')
    const wrong = await ana.send(form, '/staff/file', { ...group, story: 'All of us.', speaksFor: 'many' })
    expect(wrong.status).toBe(400)
    expect(wrong.html).toContain('href="#speaksFor"')
    for (const typed of [
      'value="many"',
      'All of them asked us.',
      'value="KE" selected',
      'value="union" selected',
    ])
      expect(wrong.html).toContain(typed)
    const filed = await ana.send(wrong, '/staff/file', { ...group, story: 'All of us.', speaksFor: '42' })
    const [, caseId = ''] = /\/staff\/cases\/([0-9a-f-]{36})/.exec(filed.html) ?? []
    expect((await world.read(caseId)).kase).toMatchObject({
      country: 'KE',
      speaksFor: 42,
      mandate: 'union',
      behalf: 'All of them asked us.',
    })
  })

  test('keeps with the story when to ring, as whom, and that nothing may be left', async () => {
    const plan = {
      'contact.times': 'Weekdays 18:00, Cairo time',
      'contact.coverName': 'The dentist',
      'contact.whoMayAnswer': 'My sister',
      'contact.leaveNoMessage': 'yes',
    }
    const form = await ana.visit('/staff/file')
    const wrong = await ana.send(form, '/staff/file', { ...TOLD, ...plan, story: '' })
    expect(wrong.status).toBe(400)
    const names = Object.keys(plan).filter((name) => new RegExp(`name="${name}"`).test(wrong.html))
    expect(names).toEqual(Object.keys(plan))
    for (const typed of ['Weekdays 18:00, Cairo time', 'The dentist', 'My sister'])
      expect(wrong.html).toContain(`value="${typed}"`)
    expect(wrong.html).toMatch(/<input[^>]* name="contact\.leaveNoMessage"[^>]* checked/)
    const filed = await ana.send(wrong, '/staff/file', { ...TOLD, ...plan, story: 'He reads my post.' })
    const [, caseId = ''] = /\/staff\/cases\/([0-9a-f-]{36})/.exec(filed.html) ?? []
    const { kase, events } = await world.read(caseId)
    expect(kase.person).toMatchObject({
      safety: 'do_not_contact',
      plan: {
        times: 'Weekdays 18:00, Cairo time',
        coverName: 'The dentist',
        whoMayAnswer: 'My sister',
        leaveNoMessage: true,
      },
    })
    // An entry of its own would say in clear that they told how to reach them.
    expect(events.map(({ kind }) => kind)).toEqual(['grievance_filed'])
    expect((await world.sees(receiptOn(filed))).details?.plan).toEqual(kase.person?.plan)
  })
})

test('the API refuses a story that nobody can see', async () => {
  const answer = await world.app.request('/api/v1/grievances', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ story: '\u200B\u2060', language: 'en' }),
  })
  expect(answer.status).toBe(400)
  expect(await answer.json()).toMatchObject({ errors: [{ field: 'story', problem: 'missing' }] })
})

test('messages and notes stand in the order in which they came, also within one hour', async () => {
  const samira = await world.reach(stages.assessing)
  world.at('2026-03-02T10:40:00.000Z' as typeof MONDAY)
  await world.does('ana', samira.caseId, 'write_message', { body: 'Which letter was it, please?' })
  world.at('2026-03-02T10:45:00.000Z' as typeof MONDAY)
  await world.does('ana', samira.caseId, 'add_note', { note: 'Asked about the letter.' })
  world.at('2026-03-02T10:50:00.000Z' as typeof MONDAY)
  await world.does(samira, samira.caseId, 'write_message', { body: 'The one of May.' })
  const { html } = await ana.visit(`/staff/cases/${samira.caseId}`)
  const talk = html.slice(html.indexOf('id="talk"'))
  const places = ['Which letter was it, please?', 'Asked about the letter.', 'The one of May.'].map((each) =>
    talk.indexOf(each),
  )
  expect(places).not.toContain(-1)
  expect(places).toEqual(places.toSorted((a, b) => a - b))
})

test('the desk counts no days on what the person stopped, and does on what they say has not arrived', async () => {
  const stopped = await world.reach(stages.delivering)
  await world.does(stopped, stopped.caseId, 'withdraw', {})
  const missing = await world.reach(stages.confirming)
  await world.does(missing, missing.caseId, 'confirm_delivery', { action: 'a1', answer: 'not_yet' })
  const planOn = async (caseId: string) => {
    const { html } = await ana.visit(`/staff/cases/${caseId}`)
    return html.slice(html.indexOf('id="action-a1"')).split('</article>')[0] ?? ''
  }
  expect(await planOn(stopped.caseId)).toContain('The person said yes')
  expect(await planOn(stopped.caseId)).not.toMatch(/days (left|late)/)
  expect(await planOn(missing.caseId)).toContain('14 days left')
})

describe('what cannot be done now', () => {
  const summary = 'What cannot be done here now, and why'
  const missingIn = (html: string, section: string) =>
    (html.split(` id="${section}"`)[1] ?? '').split('</section>')[0]?.split(summary)[1] ?? ''

  test('stands folded at the end of the section where somebody looks for it, with the reason', async () => {
    const { caseId } = await world.reach(stages.rated)
    const { html } = await ana.visit(`/staff/cases/${caseId}`)
    expect(missingIn(html, 'chain')).toContain('No organisation is in the case yet.')
    expect(missingIn(html, 'chain')).toContain('Record that it was told')
    expect(missingIn(html, 'remedy')).toContain('There is no action in the plan for this.')
    // Ana rated it, so it is for a colleague; Marta, who did not, has the form instead.
    expect(missingIn(html, 'impacts')).toContain('Lower the rating after a second look: ')
    expect(missingIn(html, 'impacts')).toContain('You have rated this yourself')
    const others = await marta.visit(`/staff/cases/${caseId}`)
    expect(others.html).toContain('id="lower-rating-i1-g1"')
    expect(missingIn(others.html, 'impacts')).not.toContain('You have rated this yourself')
  })

  test('says once for each section that the person answers for themselves, and nothing of other times', async () => {
    const { caseId } = await world.reach(stages.delivering)
    const { html } = await ana.visit(`/staff/cases/${caseId}`)
    const plan = missingIn(html, 'remedy')
    expect(plan.split('The person can answer this themselves')).toHaveLength(2)
    expect(plan).toContain('Check the proof: ')
    expect(html).not.toContain('This step is for somebody else.')
    expect(html).not.toContain('This cannot be done at this point of the case.')
  })
})

test('of many who correct the same organisation at once, whoever is overtaken is shown the change and loses nothing', async () => {
  const { caseId } = await world.reach(stages.attributed)
  const path = `/staff/cases/${caseId}/correct-entity`
  const as = (name: string) => ({
    form: 'correct-entity-e2',
    entity: 'e2',
    name,
    naming: 'confirmed',
    role: 'downstream_developer_b2b',
    operator: 'no',
    feared: 'no',
    reasons: `The register says ${name}.`,
  })
  // Enough of them that some read the case before another has saved.
  const names = Array.from({ length: 8 }, (_, n) => `Casework ${n} Ltd`)
  const answers = await Promise.all(names.map((name, n) => (n % 2 === 0 ? ana : marta).post(path, as(name))))
  const saved = names.filter((_, n) => answers[n]?.status === 303)
  const overtaken = answers.findIndex(({ status }) => status === 409)
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([303, 409]))
  const { html } = answers[overtaken] ?? { html: '' }
  const form = inHand(html)
  expect(form).toContain('Something was added to this case while you wrote.')
  expect(form).toContain(`value="${names[overtaken]}"`)
  expect(form).toContain(`The register says ${names[overtaken]}.`)
  const title = (html.split('id="entity-e2"')[1] ?? '').split('</h3>')[0] ?? ''
  expect(saved.some((name) => title.includes(name))).toBe(true)
  const again = await (overtaken % 2 === 0 ? ana : marta).post(path, as(names[overtaken] ?? ''))
  expect(again.status).toBe(303)
})

describe('a form that was open while the case went on', () => {
  const correction = { entity: 'e2', naming: 'confirmed', role: 'downstream_developer_b2b', feared: 'no' }
  const typed = { ...correction, operator: 'no', name: 'Casework Ltd', reasons: 'The register says so.' }
  const formIn = inHand
  const seenIn = (html: string) => /name="seen" value="(\d+)"/.exec(formIn(html))?.[1] ?? 'nothing'
  const open = async () => {
    const story = await world.reach(stages.attributed)
    const { html } = await ana.visit(`/staff/cases/${story.caseId}?do=correct-entity-e2`)
    const send = (more: Readonly<Record<string, string>> = {}) =>
      ana.post(`/staff/cases/${story.caseId}/correct-entity`, {
        ...typed,
        form: 'correct-entity-e2',
        seen: seenIn(html),
        ...more,
      })
    return { ...story, send }
  }

  test.each([
    [
      'a colleague changed the same',
      ({ caseId }: FiledStory) =>
        world.does('marta', caseId, 'record_cooperation', { entity: 'e2', cooperation: 'refusing' }),
    ],
    [
      'the person said something',
      (story: FiledStory) =>
        world.does(story, story.caseId, 'write_message', { body: 'It was another letter of theirs.' }),
    ],
  ])('shows first that %s, keeps what was typed, and can then be sent', async (_what, happens) => {
    const { send, ...story } = await open()
    await happens(story)
    const answer = await send()
    expect(answer.status).toBe(409)
    expect(formIn(answer.html)).toContain('Something was added to this case while you wrote.')
    expect(formIn(answer.html)).toContain('The register says so.')
    expect((await send({ seen: seenIn(answer.html) })).status).toBe(303)
  })

  test('is taken when what came has nothing to do with it', async () => {
    const { send, caseId } = await open()
    await world.does('marta', caseId, 'add_note', { note: 'Nothing about anybody.' })
    expect((await send()).status).toBe(303)
  })

  test('that comes back for a field has shown nothing yet', async () => {
    const { send, ...story } = await open()
    await world.does(story, story.caseId, 'write_message', { body: 'It was another letter of theirs.' })
    const answer = await send({ role: '' })
    expect(answer.status).toBe(400)
    expect((await send({ seen: seenIn(answer.html) })).status).toBe(409)
  })

  test.each(['', '-1', '0', '1.5', '99999999999999999999', 'x'])(
    'and says “%s” harms nobody',
    async (seen) => {
      const { send } = await open()
      expect([303, 409]).toContain((await send({ seen })).status)
    },
  )
})

test.each([
  ['received', stages.received],
  ['rated', stages.rated],
  ['attributed', stages.attributed],
  ['planned', stages.planned],
  ['delivering', stages.delivering],
  ['confirming', stages.confirming],
  ['not upheld', stages.notUpheld],
] as const)(
  'everything that can be done has a way to its form on the page, once: %s',
  async (_name, stage) => {
    const { caseId } = await world.reach(stage)
    const view = await viewCase(world.house, world.staff.ana.viewer, caseId)
    if (view === null) throw new Error('Ana does not see the case.')
    const { html } = await ana.visit(`/staff/cases/${caseId}`)
    for (const { id } of spotsOf(view)) {
      expect([id, html.split(` id="${id}"`).length - 1]).toEqual([id, 1])
      const page = await ana.visit(`/staff/cases/${caseId}?do=${id}`)
      expect([id, page.html.split('id="in-hand"').length - 1]).toEqual([id, 1])
      const form = inHand(page.html)
      expect([id, form.includes(`name="form" value="${id}"`)]).toEqual([id, true])
      expect([id, form.includes(`name="seen" value="${view.events.length}"`)]).toEqual([id, true])
    }
  },
)

test('a letter that promises too much comes back once with its sentence, and a place to say why it is meant so', async () => {
  const { caseId } = await world.reach(stages.planned)
  const path = `/staff/cases/${caseId}`
  const page = await ana.visit(path)
  expect(page.html).not.toContain('name="meantSo"')
  const letter = {
    letter: 'We are sorry. This will never happen again.',
    noWaiver: 'yes',
    form: 'send-offer',
  }
  const asked = await ana.send(page, `${path}/send-offer`, letter)
  expect(asked.status).toBe(409)
  expect(asked.html).toContain('“This will never happen again”')
  expect(asked.html).toContain('We are sorry. This will never happen again.</textarea>')
  expect(asked.html.match(/name="meantSo"/g)).toHaveLength(1)
  const meantSo = 'The agency has switched the system off for good.'
  expect((await ana.send(asked, `${path}/send-offer`, { ...letter, meantSo })).status).toBe(303)
  expect((await ana.visit(path)).html).toContain('A sentence was asked about, and is meant so')
})

test('words of the person’s own to others come back once, with a place to say why they are needed', async () => {
  const story = 'They took my housing benefit because a computer says that I have a second income.'
  const { caseId } = await world.reach(stages.attributed, { story })
  const path = `/staff/cases/${caseId}`
  const page = await ana.visit(path)
  const asking = {
    measure: 'stop',
    whom: 'Pics Example',
    form: 'ask-to-stop',
    'until-date': '2026-03-05',
    'until-time': '10:00',
  }
  const asked = await ana.send(page, `${path}/ask-to-stop`, { ...asking, what: `She says: ${story}` })
  expect(asked.status).toBe(409)
  expect(asked.html).toContain('Is it needed for what you ask?')
  expect(asked.html.match(/name="meantSo"/g)).toHaveLength(1)
})
