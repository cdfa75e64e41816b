import { afterAll, beforeAll, expect, test } from 'vitest'
import { createApp } from '../../src/app.ts'
import { assetsFolder } from '../../src/paths.ts'
import { readAssets } from '../../src/web/assets.ts'
import { MONDAY } from '../in-memory/in-memory-case.ts'
import * as stages from '../in-memory/stages.ts'
import { readReceipt } from '../../src/actions/intake/receipt.ts'
import { makeWorld, type World } from '../world.ts'
import { dumpEverything } from '../world/dump.ts'
import { publicRoutes } from '../../src/web/public/routes.ts'
import { LANGUAGES } from '../../src/words/languages.ts'
import { speak } from '../../src/words/speak.ts'
import { hiddenOn, problemsOn, reader, type Page } from '../world/page.ts'

let world: World
const { w } = speak('en', 'UTC')

beforeAll(async () => {
  world = await makeWorld()
  world.at(MONDAY)
})
afterAll(() => world.close())

const { visit, post, send, comeBack } = reader(() => world)

const wordsOn = ({ html }: Page) => />((?:[a-z]+ ){9}[a-z]+)</.exec(html)?.[1] ?? ''
const REPORT = '/en/report?next'

test('somebody tells a story, shows that the receipt is kept, and stands on their own page', async () => {
  const story = 'It said "no" to <me> & mine.\n\nTwice.'
  const checking = await send(await visit('/en/report'), REPORT, { step: 'check', story, danger: 'child' })
  expect(checking.html).toContain('It said &quot;no&quot; to &lt;me&gt; &amp; mine.\n\nTwice.')
  const sent = await send(checking, REPORT, { step: 'send' })
  expect(sent.status).toBe(201)
  const receipt = wordsOn(sent)
  expect((await world.sees(receipt)).story).toBe(story)

  const wrong = await send(sent, '/en/receipt', { first: 'zzzz', last: '' })
  expect(wrong.status).toBe(400)
  expect(wordsOn(wrong)).toBe(receipt)
  expect(problemsOn(wrong)).toEqual(['first', 'last'])
  const words = receipt.split(' ')
  const right = await send(wrong, '/en/receipt', {
    first: words[0]!.toUpperCase(),
    last: words[9]!.slice(0, 4),
  })
  expect(right.status).toBe(200)
  expect(right.html).toContain('We have your message')
  expect(right.html).not.toContain(receipt)
})

test('sending twice, also from a page one went back to, gives the same receipt and one case', async () => {
  const form = await visit('/en/report')
  const checking = await send(form, REPORT, { step: 'check', story: 'Sent twice.' })
  const [one, two] = await Promise.all([
    send(checking, REPORT, { step: 'send' }),
    send(checking, REPORT, { step: 'send' }),
  ])
  const again = await send(form, REPORT, { step: 'send', story: 'Sent twice.' })
  expect(wordsOn(one)).not.toBe('')
  expect([wordsOn(two), wordsOn(again)]).toEqual([wordsOn(one), wordsOn(one)])
})

test('a text that was changed after sending is not lost, and goes out only when asked', async () => {
  const form = await visit('/en/report')
  const first = await send(form, REPORT, { step: 'send', story: 'The first text.' })
  const changed = await send(form, REPORT, { step: 'send', story: 'The second text.' })
  expect(changed.status).toBe(409)
  expect(changed.html).toContain('The second text.')
  const second = await send(changed, REPORT, { step: 'send' })
  expect(second.status).toBe(201)
  expect(wordsOn(second)).not.toBe(wordsOn(first))
})

test('what is not right leads to its field, and nothing typed is lost', async () => {
  const typed = {
    wish: 'That it stops',
    danger: ['life', 'date_will_pass'],
    'date-day': '31',
    'date-month': '2',
    'date-year': '2027',
    email: 'not an address',
  }
  const page = await send(await visit('/en/report'), REPORT, { step: 'check', ...typed })
  expect(page.status).toBe(400)
  expect(problemsOn(page)).toEqual(['story', 'date-day', 'email', 'safety'])
  expect(page.html).toContain('<title>Error: ')
  for (const value of ['That it stops', 'value="31"', 'value="2027"', 'value="not an address"'])
    expect(page.html).toContain(value)
  expect(page.html).toMatch(/value="life" checked/)
})

test('a story of characters that nobody can see is no story, and nothing else typed is lost', async () => {
  for (const story of ['\u200B\u200B', '\u00A0', '\uFEFF \u2060']) {
    const page = await send(await visit('/en/report'), REPORT, {
      step: 'check',
      story,
      wish: 'That it stops',
    })
    expect(page.status).toBe(400)
    expect(problemsOn(page)).toEqual(['story'])
    expect(page.html).toContain('Please tell us what happened.')
    expect(page.html).toContain('That it stops')
  }
})

test('a receipt with several mistyped words is answered with all of them, and with everything typed', async () => {
  const { receipt } = await world.file()
  const typed = receipt
    .split(' ')
    .map((word, place) => ([0, 4, 8].includes(place) ? `${word}zq` : word))
    .join(' ')
  const page = await comeBack(typed)
  expect([page.status, problemsOn(page)]).toEqual([400, ['receipt', 'receipt', 'receipt']])
  const [list = ''] = page.html.split('govuk-error-summary__list')[1]?.split('</ul>') ?? []
  for (const place of [0, 4, 8]) {
    const word = receipt.split(' ')[place]!
    expect(list).toContain(`“${word}zq”, is not one of ours.`)
  }
  const read = readReceipt(typed)
  const unknown = 'unknown' in read ? read.unknown : []
  for (const { suggestion } of unknown)
    if (suggestion !== null) expect(list).toContain(`Did you mean “${suggestion}”?`)
  expect(page.html).toContain(`${typed}</textarea>`)
  const answer = await world.app.request('/api/v1/grievances/current', {
    headers: { authorization: `Receipt ${typed}` },
  })
  expect(await answer.json()).toMatchObject({
    code: 'receipt_unknown_word',
    detail: 'Please look at words 1, 5 and 9 again: no receipt has them.',
    position: 1,
    unknown: unknown.map(({ position, suggestion }) => ({ position, suggestion })),
  })
})

test('a mistyped receipt is answered with the word that is not right', async () => {
  const { receipt } = await world.file()
  const words = receipt.split(' ')
  const page = await comeBack(words.with(3, `${words[3]}qq`).join(' '))
  expect(page.status).toBe(400)
  expect(page.html).toContain('The 4th word')
  expect(page.html).toContain(`Word number 4 is “${words[3]}”.`)
  const asNumberedList = words.map((word, index) => `${index + 1}. ${word.toUpperCase()}`).join('\n')
  expect((await comeBack(asNumberedList)).status).toBe(200)
})

test('no page has a cookie, and none has the receipt in an address', async () => {
  const { receipt } = await world.file()
  const answer = await world.app.request('/en/status', {
    method: 'POST',
    body: new URLSearchParams({ receipt }),
  })
  expect(answer.headers.get('set-cookie')).toBeNull()
  expect(await answer.text()).not.toContain(receipt)
  expect((await world.app.request('/en/receipt')).headers.get('location')).toBe('/en/status')
})

test('a message that is sent twice stands there once', async () => {
  const { receipt } = await world.file()
  const page = await comeBack(receipt)
  const body = 'Are you\nthere?'
  await Promise.all([1, 2].map(() => send(page, '/en/status/write-message', { body })))
  expect((await world.sees(receipt)).messages.map((each) => each.body)).toEqual([body])
  await send(await comeBack(receipt), '/en/status/write-message', { body })
  expect((await world.sees(receipt)).messages).toHaveLength(1)
  world.later({ days: 2 })
  await send(await comeBack(receipt), '/en/status/write-message', { body })
  expect((await world.sees(receipt)).messages).toHaveLength(2)
})

test('words of several lines, sent again from a page one went back to, are not given back to be sent twice', async () => {
  const { receipt } = await world.file()
  const page = await comeBack(receipt)
  const body = 'It is still there.\r\nPlease look.'
  await send(page, '/en/status/write-message', { body })
  await send(await comeBack(receipt), '/en/status/write-message', { body: 'One thing more.' })
  world.later({ hours: 1 })
  const asked = await send(page, '/en/status/write-message', { body })
  const back = await send(asked, '/en/status', { receipt })
  expect(back.html).not.toMatch(/<textarea[^>]*name="write-message\/body"[^>]*>[^<]/)
  const again = await send(back, '/en/status/write-message', { body })
  expect(again.html).toContain(w.portal.status.saved.repeat)
  expect((await world.sees(receipt)).messages).toHaveLength(2)
  await send(again, '/en/status/write-message', { body, retaliation: 'yes' })
  expect((await world.sees(receipt)).messages).toHaveLength(3)
})

test('what somebody never said is shown as our choice, before sending and afterwards', async () => {
  const { reach, submitter } = w.portal.report
  const checking = await send(await visit('/en/report'), REPORT, {
    step: 'check',
    story: 'It says that I owe money.',
    name: 'Sol',
  })
  expect(checking.html).toContain(reach.unsaid)
  const receipt = wordsOn(await send(checking, REPORT, { step: 'send' }))
  const page = await comeBack(receipt)
  expect(page.html).toContain(reach.unsaid)
  expect(page.html).toContain(submitter.unsaid)
  const rows = [...page.html.matchAll(/<dd[^>]*>([\s\S]*?)<\/dd>/g)].map(([, text = '']) => text).join()
  // What is offered to set it right is nothing that is said.
  const shown = rows.replaceAll(/<details[\s\S]*?<\/details>/g, '')
  expect(shown).not.toContain(reach.safeties.do_not_contact.text)
  expect(shown).not.toContain(submitter.items.affected_person)
  expect(page.html).not.toMatch(/<input[^>]*value="do_not_contact"[^>]*checked/)
})

test('a visit that is over asks for the receipt again and keeps what was typed', async () => {
  const { receipt } = await world.file()
  const page = await comeBack(receipt)
  world.later({ hours: 5 })
  const asked = await send(page, '/en/status/write-message', { body: 'I write slowly.' })
  expect(asked.status).toBe(400)
  expect((await world.sees(receipt)).messages).toEqual([])
  const mistyped = await send(asked, '/en/status', { receipt: 'only four words here' })
  const back = await send(mistyped, '/en/status', { receipt })
  expect(back.html).toMatch(/<textarea[^>]*name="write-message\/body"[^>]*>I write slowly\./)
  await send(back, '/en/status/write-message', { body: 'I write slowly.' })
  expect((await world.sees(receipt)).messages).toHaveLength(1)
})

test('a feared organisation is told who somebody is only after a warning that they have read', async () => {
  const { receipt, caseId } = await world.file()
  await world.does('ana', caseId, 'take_up')
  await world.does('ana', caseId, 'add_entity', { ...stages.AGENCY, operator: false, feared: true })
  const page = await comeBack(receipt)
  expect(page.html).toContain('We tell them nothing of this, unless you say yes below.')
  const unread = await send(page, '/en/status/consent-to-share', {})
  expect(unread.status).toBe(400)
  expect((await world.sees(receipt)).organisations[0]?.mayKnowWho).toBe(false)
  await send(page, '/en/status/consent-to-share', { warned: 'yes' })
  expect((await world.sees(receipt)).organisations[0]?.mayKnowWho).toBe(true)
})

test('whom they fear is told of it only by their own yes on their page, and they can take it back', async () => {
  const { receipt, caseId } = await world.file()
  await world.does('ana', caseId, 'take_up')
  await world.does('ana', caseId, 'add_entity', { ...stages.AGENCY, operator: false, feared: true })
  const told = { entity: 'e1', what: 'A benefit was refused.', withIdentity: false, sure: true }
  await expect(world.does('ana', caseId, 'tell_entity', told)).rejects.toThrow('feared_needs_their_yes')
  const page = await comeBack(receipt)
  expect(page.html).toContain('May The benefit agency be told of this at all?')
  const unread = await send(page, '/en/status/consent-to-share', { tell: 'yes' })
  expect(unread.status).toBe(400)
  expect(unread.html).toContain('href="#tell-warned-e1"')
  await send(page, '/en/status/consent-to-share', { tell: 'yes', warned: 'yes' })
  expect((await world.sees(receipt)).organisations[0]).toMatchObject({ mayLearn: true, mayKnowWho: false })
  await world.does('ana', caseId, 'tell_entity', told)
  const after = await comeBack(receipt)
  expect(after.html).toContain('They may be told what happened, because you said yes.')
  await send(after, '/en/status/consent-to-share', { tell: 'no' })
  expect((await world.sees(receipt)).organisations[0]).toMatchObject({ mayLearn: false, told: true })
  await expect(world.does('ana', caseId, 'tell_entity', told)).rejects.toThrow('feared_needs_their_yes')
})

test('a yes given before anybody was feared counts as no warning that was read', async () => {
  const { receipt, caseId } = await world.file()
  await world.does('ana', caseId, 'take_up')
  await world.does('ana', caseId, 'add_entity', stages.CASEWORK_MAKER)
  const page = await comeBack(receipt)
  await send(page, '/en/status/consent-to-share', {})
  expect((await world.sees(receipt)).organisations[0]?.mayKnowWho).toBe(true)
  const { organisation: _none, ...maker } = stages.CASEWORK_MAKER
  const reasons = 'The person works there and fears their boss.'
  await world.does('ana', caseId, 'correct_entity', { ...maker, entity: 'e1', feared: true, reasons })
  const told = { entity: 'e1', what: 'A benefit was refused.', withIdentity: true, sure: true }
  await expect(world.does('ana', caseId, 'tell_entity', told)).rejects.toThrow('feared_needs_their_yes')
  const again = await comeBack(receipt)
  expect(again.html).toContain('We tell them nothing of this, unless you say yes below.')
  expect(again.html).toContain('I have read this and want it all the same')
})

test('who was told stands on the page, also when the person no longer wants it', async () => {
  const { receipt, caseId } = await world.file()
  await world.does('ana', caseId, 'take_up')
  await world.does('ana', caseId, 'add_entity', stages.CASEWORK_MAKER)
  await send(await comeBack(receipt), '/en/status/consent-to-share', {})
  const told = { entity: 'e1', what: 'A benefit was refused.', withIdentity: true }
  await world.does('ana', caseId, 'tell_entity', told)
  const taken = await send(await comeBack(receipt), '/en/status/consent-to-share', {})
  expect(taken.html).toContain('Told before. We tell them no more.')
  expect(taken.html).not.toContain('Not told by us')
})

test('an anonymous person asks somebody else to look at a decision, until the day it is too late', async () => {
  const { receipt } = await world.reach(stages.notUpheld)
  const page = await comeBack(receipt)
  const empty = await send(page, '/en/status/appeal', { reasons: ' ' })
  expect(problemsOn(empty)).toEqual(['appeal-d1'])
  const appealed = await send(page, '/en/status/appeal', { reasons: 'My neighbours got the same letter.' })
  expect(appealed.html).toContain('You asked somebody else to look at the decision')
  const twice = await send(page, '/en/status/appeal', { reasons: 'My neighbours got the same letter.' })
  expect(twice.status).toBe(200)
  expect((await world.sees(receipt)).appeals).toHaveLength(1)

  const before = world.now()
  const other = await world.reach(stages.notUpheld)
  world.later({ days: 200 })
  const late = await comeBack(other.receipt)
  expect(late.html).toContain('The time to ask for this was over')
  world.at(before)
})

test('a person says that not all of it has arrived, stops the case when they have had enough, and goes on with it later', async () => {
  const { receipt } = await world.reach(stages.confirming)
  const page = await comeBack(receipt)
  const path = '/en/status/confirm-delivery'
  const said = await send(page, path, { answer: 'partly', words: 'Half of it' })
  expect(said.html).toContain('You said before: Not all of it.')
  await send(page, path, { answer: 'partly', words: 'Half of it' })
  expect((await world.sees(receipt)).state).toBe('delivering')
  const stopped = await send(said, '/en/status/withdraw', {})
  expect(stopped.html).toContain('You stopped it.')
  expect(stopped.html).not.toContain('formaction="/en/status/withdraw"')
  expect((await world.sees(receipt)).outcome).toBe('withdrawn_by_person')

  const back = await comeBack(receipt)
  const goesOn = await send(back, '/en/status/resume', {})
  expect(goesOn.html).toContain('Your case goes on.')
  expect(goesOn.html).not.toContain('formaction="/en/status/resume"')
  expect((await world.sees(receipt)).state).toBe('delivering')
  // A second click, from a page that still shows the button.
  expect((await send(back, '/en/status/resume', {})).status).toBe(200)
  // An old form that is sent again does not stop it once more, nor go on after a second stop.
  expect((await send(said, '/en/status/withdraw', {})).html).toContain('This had arrived before.')
  expect((await world.sees(receipt)).state).toBe('delivering')
  await send(await comeBack(receipt), '/en/status/withdraw', {})
  expect((await send(back, '/en/status/resume', {})).html).toContain('This had arrived before.')
  expect((await world.sees(receipt)).outcome).toBe('withdrawn_by_person')
})

test('on a stopped case no promise looks as if it were still on its way, nor late, and the way back is at the top', async () => {
  const { receipt } = await world.reach(stages.delivering)
  const stopped = await send(await comeBack(receipt), '/en/status/withdraw', {})
  const before = world.now()
  world.later({ days: 60 })
  const page = await comeBack(receipt)
  world.at(before)
  for (const { html } of [stopped, page]) {
    expect(html).toContain('Stopped with the case')
    expect(html).not.toContain('You said yes')
    expect(html).not.toContain('Late, was due')
    expect(html).toContain('href="#resume"')
  }
})

test('nobody is offered to go on with a case that they did not stop', async () => {
  const { receipt } = await world.reach(stages.notUpheld)
  expect((await comeBack(receipt)).html).not.toContain('formaction="/en/status/resume"')
})

test('contact details can be given, corrected and taken back on the page', async () => {
  const { receipt } = await world.file()
  const page = await comeBack(receipt)
  const path = '/en/status/give-contact-details'
  const unsafe = await send(page, path, { email: 'a@example.org', name: 'Sol', step: 'save' })
  expect(problemsOn(unsafe)).toEqual(['safety'])
  expect(unsafe.html).toContain('value="a@example.org"')
  await send(page, path, { email: 'a@example.org', name: 'Sol', safety: 'safe', step: 'save' })
  expect((await world.sees(receipt)).details).toMatchObject({ name: 'Sol', safety: 'safe' })
  await send(await comeBack(receipt), path, { step: 'remove' })
  expect((await world.sees(receipt)).details).toMatchObject({ name: null, email: null })
})

test('a page of one person changes its language without an address', async () => {
  const { receipt } = await world.file()
  const page = await comeBack(receipt)
  const other = await send(page, '/ar/status', {})
  expect(other.status).toBe(200)
  expect(other.html).toContain('<html lang="ar" dir="rtl">')
  expect(other.html).not.toContain(receipt)
})

test('nothing in the database tells the minute in which somebody wrote', async () => {
  const before = world.now()
  world.at('2026-03-02T13:41:27.123Z' as typeof MONDAY)
  const sent = await send(await visit('/en/report'), REPORT, { step: 'send', story: 'At my lunch break.' })
  expect(sent.status).toBe(201)
  const page = await comeBack(wordsOn(sent))
  expect((await send(page, '/en/status/write-message', { body: 'One thing more.' })).status).toBe(200)
  world.at(before)
  const telling = [...(await dumpEverything(world.house))]
    // The queue of jobs is emptied when they are done (SECURITY.md).
    .filter(([name, text]) => !name.startsWith('jobs.') && /\b\d\d:41:27/.test(text))
    .map(([name]) => name)
  expect(telling).toEqual([])
})

test('when something of ours breaks, what was typed is on the page that says so, and can be sent again from there', async () => {
  const { receipt } = await world.file()
  const page = await comeBack(receipt)
  const path = '/en/status/write-message'
  const keys = { ...world.house.keys, unwrapDataKey: () => raise() }
  const raise = () => {
    throw new Error('the disk is full')
  }
  const broken = createApp({ ...world.house, keys })
  const visitValue = hiddenOn(page, 'visit')
  const answer = await broken.request(path, {
    method: 'POST',
    body: new URLSearchParams({
      visit: visitValue,
      do: 'write-message',
      'write-message/body': 'My “long” text.',
    }),
  })
  expect(answer.status).toBe(500)
  const failed = { status: 500, html: await answer.text() }
  expect(failed.html).toContain('name="write-message/body" value="My “long” text."')
  const again = await send(failed, path, {})
  expect(again.status).toBe(200)
  expect((await world.sees(receipt)).messages.map(({ body }) => body)).toEqual(['My “long” text.'])
})

test('how long an answer may be stands below the questions, never above what the page is about', async () => {
  const { receipt } = await world.file()
  for (const html of [(await visit('/en/report')).html, (await comeBack(receipt)).html]) {
    const lengths = html.indexOf('A long answer can have')
    expect(lengths).toBeGreaterThan(html.indexOf('<h1'))
    expect(lengths).toBeGreaterThan(html.lastIndexOf('</textarea>'))
  }
})

test('without JavaScript the page names the button that it speaks of', async () => {
  const { html } = await visit('/en/report')
  const note = /<noscript>([^]*?)<\/noscript>/.exec(html)?.[1] ?? ''
  expect(note).toContain(`“${w.common.exit.button}”`)
})

test('before anybody files, they can read who reads it here and from outside, who must not, and what is written down of that', async () => {
  const { who, receipt, kept } = w.portal.howItWorks
  const { html } = await visit('/en/how-it-works')
  for (const sentence of [who.kept, who.outside, who.looks, receipt.renew, receipt.check, kept.stays])
    expect(html).toContain(sentence)
  const form = await visit('/en/report')
  expect(form.html).toContain('Where nobody here may read it, somebody from outside does')
  expect(form.html).not.toContain('Only the people')
})

test('what helps with a lost receipt is said before anybody needs it, as the page for lost receipts says it', async () => {
  const app = createApp({ ...world.house, sendsMail: false }, readAssets(assetsFolder))
  const silent = reader(() => ({ ...world, app }))
  for (const { code } of LANGUAGES) {
    const { howItWorks, lost } = speak(code, 'UTC').w.portal
    for (const [house, sendsMail] of [
      [{ visit }, true],
      [silent, false],
    ] as const) {
      const [works, page] = [await house.visit(`/${code}/how-it-works`), await house.visit(`/${code}/lost`)]
      // Nobody here finds it again, whatever they left with us; a code by mail does, and only where mail is sent.
      expect(works.html).toContain(howItWorks.anonymous.lost)
      expect(page.html).toContain(lost.why.nobody)
      expect(works.html.includes(howItWorks.anonymous.lostByMail)).toBe(sendsMail)
      expect(page.html.includes(lost.why.mail)).toBe(sendsMail)
    }
  }
})

const TYPED = /<(?:textarea|input(?![^>]* type="(?:hidden|checkbox|radio)"))[^>]* name="([^"]*)"/
const TO_OTHERS = /<button[^>]*class="am-bar__language"[^>]*formaction="([^"]*)" name="step" value="([^"]*)"/g
const OF_EVERYBODY = publicRoutes
  .filter(({ method, path }) => method === 'get' && path.startsWith('/:language') && !path.includes(':verb'))
  .map(({ path }) => path.replace(/^\/:language\{[^}]*\}/, '/en'))

test('what is typed into a page that anybody opens goes along to the other language and back', async () => {
  const typedInto: string[] = []
  for (const path of OF_EVERYBODY) {
    let page = await visit(path)
    const name = TYPED.exec(page.html)?.[1]
    if (name === undefined) continue
    typedInto.push(path)
    for (const language of ['ar', 'en']) {
      const ways = [...page.html.matchAll(TO_OTHERS)]
      const [, action = '', step = ''] = ways.find(([, to]) => to?.startsWith(`/${language}/`)) ?? []
      expect(action, path).not.toBe('')
      page = await post(action, { [name]: 'Half of it', step })
      expect(page.html, path).toContain('Half of it')
      expect(problemsOn(page), path).toEqual([])
    }
  }
  expect(typedInto).toEqual([
    '/en/report',
    '/en/status',
    '/en/check-proof',
    '/en/join',
    '/en/reported',
    '/en/lost',
  ])
})
