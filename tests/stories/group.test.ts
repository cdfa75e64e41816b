import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { PACE } from '../../src/actions/intake/receipt-queue.ts'
import { toldTexts } from '../../src/domain/casework/translations.ts'
import type { OwnClockCode } from '../../src/domain/vocabulary/clocks.ts'
import { limitWords } from '../../src/web/public/limit-words.ts'
import { en } from '../../src/words/en/index.ts'
import { speak } from '../../src/words/speak.ts'
import * as stages from '../in-memory/stages.ts'
import { problemsOn, reader, receiptOn, type Page } from '../world/page.ts'
import { makeWorld, type FiledStory, type World } from '../world.ts'

/* Others of a group join it with a code: each with a receipt of their own, and none reads a word of another. */

let world: World
let group: FiledStory
beforeAll(async () => {
  PACE.pauseMs = 0
  world = await makeWorld()
  group = await world.file({ submitter: 'group', story: 'It cut the pay of all of us at the depot.' })
})
afterAll(() => world.close())

const { comeBack, confirm, send, post, visit } = reader(() => world)
const desk = reader(
  () => world,
  () => world.staff.ana.cookie,
)
const { group: words, decisions, howItIs } = en.portal.status
const { help } = en.portal
const speaker = speak('en', 'UTC')
const { say } = speaker
const opens = async (receipt: string) => (await world.problemOf(receipt)) === 'opens'
const SHOWN = 'The drivers of the east, about their pay.'
const makesCode = (of = group, hears = 'yes') =>
  comeBack(of.receipt).then((page) => send(page, '/en/status/open-joining', { shown: SHOWN, hears }))
const newCode = async (of = group, hears = 'yes') => receiptOn(await makesCode(of, hears))
const type = async (code: string) =>
  send(await visit('/en/join'), '/en/status', { receipt: code, step: 'open' })
const joins = async (code: string, body: string, represented = 'yes') =>
  send(await type(code), '/en/status', { body, represented, step: 'join' })
const comesBack = (receipt: string) => post('/en/status', { receipt, step: 'open' })
type Typed = Readonly<Record<string, string>>
const does = (page: Page, step: string, fields: Typed = {}) => send(page, '/en/status', { ...fields, step })
const read = async ({ caseId }: FiledStory) => (await world.read(caseId)).kase
const onDesk = async ({ caseId }: FiledStory) => (await desk.visit(`/staff/cases/${caseId}`)).html
const LINE = 'I lost my flat over it.'
const CLOSED = {
  outcome: 'not_upheld',
  reasons: 'The rule was followed, as we wrote.',
  adequacy: {},
  noWaiver: true,
}
/** What a member is promised: somebody reads it within so long. */
const heardWithin = (code: OwnClockCode) => say(words.member.heard, { limit: limitWords(speaker, code) })
const FEAR = 'The one who leads us threatens me at home.'

test('whoever has the code reads what was chosen to be shown, joins, reads no word of anybody, and leaves', async () => {
  const unsaid = await makesCode(group, '')
  expect(unsaid.status).toBe(400)
  expect(unsaid.html).toContain(words.hearsMissing)
  expect(unsaid.html).toContain(SHOWN)
  const code = await newCode()
  expect((await visit('/en/join')).html).toContain(words.ask.lead)
  const page = await type(code)
  expect(page.html).toContain(words.join.heading)
  expect(page.html).toContain(SHOWN)
  const { reference } = await read(group)
  for (const hidden of ['depot', reference, 'joined so far']) expect(page.html).not.toContain(hidden)
  const missing = await does(page, 'join', { body: LINE })
  expect(missing.status).toBe(400)
  expect(missing.html).toContain(LINE)
  const joined = await does(missing, 'join', { body: LINE, represented: 'yes' })
  const receipt = receiptOn(joined)
  expect(joined.html).toContain(words.own)
  // The second of two clicks shows the same one, and nobody joins twice.
  expect(receiptOn(await does(missing, 'join', { body: LINE, represented: 'yes' }))).toBe(receipt)
  await world.does('ana', group.caseId, 'take_up', {})
  await world.does('ana', group.caseId, 'write_message', { body: 'We asked the firm about the depot.' })
  const member = await confirm(joined)
  expect(member.html).toContain(words.member.heading)
  for (const hidden of ['depot', reference]) expect(member.html).not.toContain(hidden)
  const alone = await does(member, 'alone')
  expect(alone.html).toContain(words.member.alone)
  expect((await read(group)).members).toMatchObject([{ id: 'w1', isRepresented: false }])
  // Staff read roughly how many, who reads that, and the line without a day; whoever leads it reads neither.
  const html = await onDesk(group)
  expect(html).toContain('Fewer than five people have joined the group')
  expect(html).toContain(en.workspace.casePage.first.membersFor)
  expect(html).toContain(LINE)
  const leads = await comeBack(group.receipt)
  expect(leads.html).toContain('Fewer than five have joined so far.')
  expect(leads.html).not.toContain(LINE)
  expect(JSON.stringify(await world.sees(group.receipt))).not.toContain(LINE)
  const left = await does(alone, 'left')
  expect(left.html).toContain(words.member.left)
  expect(await opens(receipt)).toBe(false)
  expect(await onDesk(group)).not.toContain(LINE)
})

test('whoever writes for longer than an hour has every word again with the code, or with their receipt', async () => {
  const drivers = await world.reach(stages.notUpheldAndOpen, { submitter: 'group' })
  const code = await newCode(drivers)
  const later = async (page: Page, step: string, typed: Typed, receipt: string) => {
    world.later({ hours: 1 })
    const over = await does(page, step, typed)
    expect(over.html).toContain(en.portal.receipt.visitOver.title)
    return send(over, '/en/status', { receipt, step: 'open' })
  }
  const found = await later(await type(code), 'join', { body: LINE, represented: 'yes' }, code)
  expect(found.html).toContain(`>${LINE}</textarea>`)
  const joined = await does(found, 'join', { body: LINE, represented: 'yes' })
  const member = await confirm(joined)
  expect(member.html).toContain(words.member.heading)
  await world.does('ana', drivers.caseId, 'close', CLOSED)
  const typed = { how: 'I am still paid less.', fear: FEAR }
  for (const step of ['answered', 'feared', 'alone']) {
    const back = await later(await comesBack(receiptOn(joined)), step, typed, receiptOn(joined))
    for (const said of Object.values(typed)) expect(back.html, step).toContain(`>${said}</textarea>`)
  }
  expect((await read(drivers)).members).toMatchObject([{ isRepresented: true }])
})

test('whoever joins finds whom to call, and with their receipt who helps with what they wrote', async () => {
  const drivers = await world.file({ submitter: 'group', story: 'It took our shifts.' })
  const code = await newCode(drivers)
  const page = await type(code)
  expect(page.html).toContain(help.danger)
  const [quiet, hint] = [await joins(code, ''), await joins(code, 'I lost my shifts. I want to die.')]
  expect([quiet, hint].map(({ html }) => html.includes(en.vocabulary.needs.self_harm))).toEqual([false, true])
  expect(quiet.html).toContain(help.danger)
  const shown = await send(hint, '/en/receipt', { step: 'show', country: 'GB' })
  expect(shown.html).toContain('href="tel:999"')
  expect(receiptOn(shown)).toBe(receiptOn(hint))
})

test('a new code ends the one before, and an ended one opens nothing; who joined stays', async () => {
  const first = await newCode()
  const receipt = receiptOn(await joins(first, ''))
  const second = await newCode()
  expect([await opens(first), await opens(second), await opens(receipt)]).toEqual([false, true, true])
  const open = await type(second)
  await send(await comeBack(group.receipt), '/en/status/end-joining', {})
  expect([await opens(second), await opens(receipt)]).toEqual([false, true])
  const late = await does(open, 'join', { body: LINE, represented: 'no' })
  expect(late.status).toBe(409)
  expect(late.html).toContain(LINE)
  expect(late.html).toContain(en.refusals.joining_ended)
  expect((await read(group)).memberLines).toEqual([])
})

test('whoever typed a code before another took its place joins no more, and reads nothing of the new one', async () => {
  const found = await type(await newCode())
  const code = receiptOn(
    await send(await comeBack(group.receipt), '/en/status/open-joining', { shown: 'Only we.', hears: 'no' }),
  )
  const late = await does(found, 'join', { body: LINE, represented: 'yes' })
  expect(late.status).toBe(409)
  expect(late.html).toContain(en.refusals.joining_ended)
  for (const page of [late, await does(late, 'join', { represented: 'yes' }), await does(late, 'show')]) {
    expect(page.html).not.toContain('Only we.')
    expect(receiptOn(page)).toBe('')
  }
  expect((await type(code)).html).toContain('Only we.')
  expect((await read(group)).members.filter(({ leftAt }) => leftAt === null)).toHaveLength(1)
})

test('nobody but whoever filed for a group has a code, and a member decides nothing', async () => {
  const alone = await world.file({ story: 'It said no to my loan.' })
  expect((await comeBack(alone.receipt)).html).not.toContain(words.open)
  const receipt = receiptOn(await joins(await newCode(), ''))
  const api = await world.app.request('/api/v1/grievances/current', {
    headers: { authorization: `Receipt ${receipt}` },
  })
  expect(api.status).toBe(401)
  const messages = (await read(group)).messages.length
  const page = await comesBack(receipt)
  for (const step of ['write', 'withdraw', 'answer-offer']) {
    const tried = await does(page, step, { body: 'Stop it all.', how: 'Stop it all.', isPutRight: 'no' })
    expect(tried.html).toContain(words.member.heading)
  }
  const kase = await read(group)
  expect([kase.messages.length, kase.state, kase.memberLines]).toEqual([messages, 'assessing', []])
})

describe('three of a group', () => {
  let drivers: FiledStory
  const receipts: string[] = []
  beforeAll(async () => {
    drivers = await world.reach(stages.notUpheldAndOpen, {
      submitter: 'group',
      story: 'We were all paid too little.',
    })
    const code = await newCode(drivers)
    for (const line of [LINE, '', 'They cut my hours.']) receipts.push(receiptOn(await joins(code, line)))
  })

  test('are asked afterwards how it is for them, read how it ended in general words, and are heard by a time', async () => {
    const [mine = ''] = receipts
    const before = await comesBack(mine)
    expect(before.html).not.toContain(howItIs.questions.isPutRight)
    const early = await does(before, 'answered', { isPutRight: 'no' })
    expect(early.status).toBe(409)
    await world.does('ana', drivers.caseId, 'close', CLOSED)
    const page = await comesBack(mine)
    expect(page.html).toContain(decisions.outcomes.not_upheld)
    expect(page.html).not.toContain('The rule was followed')
    const empty = await does(page, 'answered')
    expect(empty.html).toContain(howItIs.missing)
    const said = await does(page, 'answered', {
      isPutRight: 'no',
      feltSafe: 'not_sure',
      how: 'I am still paid less.',
      fear: 'Not sent yet.',
    })
    for (const shown of ['I am still paid less.', 'Not sent yet.', 'Is it put right? No.'])
      expect(said.html).toContain(shown)
    expect(said.html).toContain(heardWithin('CLK-OWN-REPLY-5WD'))
    expect(said.html).not.toContain(heardWithin('CLK-OWN-REPLY-P1-1WD'))
    const kase = await read(drivers)
    expect(kase.state).toBe('closed')
    expect(kase.membersUnheard?.isSoon).toBe(false)
    const list = (await desk.visit('/staff/queues/messages')).html
    expect(list).toContain(`/staff/cases/${drivers.caseId}`)
    const leads = await comeBack(drivers.receipt)
    for (const hidden of ['I am still paid less.', LINE]) expect(leads.html).not.toContain(hidden)
    const path = `/staff/cases/${drivers.caseId}`
    const hears = (page: Page, note: string) => desk.send(page, `${path}/hear-members`, { note })
    const unsaid = await hears(await desk.visit(`${path}?do=hear-members`), '')
    expect([unsaid.status, problemsOn(unsaid)]).toEqual([400, ['hear-members-note']])
    expect((await hears(unsaid, 'We ask the firm about pay once more.')).status).toBe(303)
    expect(await onDesk(drivers)).toContain('We ask the firm about pay once more.')
    expect((await read(drivers)).membersUnheard).toBeNull()
  })

  test('one fears whoever leads it: that ends at once what links them, and nobody of the group learns it', async () => {
    const [, feared = '', other = ''] = receipts
    const before = (await comeBack(drivers.receipt)).html
    const shown = (html: string) => /<section id="group".*?<\/section>/s.exec(html)?.[0]
    const unsaid = await does(await comesBack(feared), 'feared', { fear: FEAR })
    expect(unsaid.status).toBe(400)
    expect(unsaid.html).toContain(FEAR)
    const parted = await does(unsaid, 'feared', { fear: FEAR, whom: 'group' })
    expect(parted.html).toContain(words.member.parted)
    expect([await opens(feared), await opens(other)]).toEqual([false, true])
    const left = await world.house.database.db
      .selectFrom('adviser_receipt')
      .select('adviser')
      .where('case_id', '=', drivers.caseId)
      .execute()
    expect(left.map(({ adviser }) => adviser).toSorted()).toEqual(['join', 'w1', 'w3'])
    const after = (await comeBack(drivers.receipt)).html
    expect(shown(after)).toBe(shown(before))
    for (const page of [after, (await comesBack(other)).html]) expect(page).not.toContain(FEAR)
    // Nor do they where one of us writes it in another language, with the name of a colleague in it.
    const told = toldTexts(await read(drivers)).findLast(({ text }) => text === FEAR)?.id
    const french = 'La cheffe, et Omar, me font peur.'
    await world.does('ana', drivers.caseId, 'translate_text', {
      told,
      words: french,
      fromLanguage: 'en',
      intoLanguage: 'fr',
      madeBy: 'us',
    })
    expect((await comeBack(drivers.receipt)).html).not.toContain('me font peur')
    expect((await world.sees(drivers.receipt)).translations.made).toEqual([])
    expect((await read(drivers)).recusals).toEqual([])
    expect(await onDesk(drivers)).toContain('me font peur')
    // Somebody of us reads it within a day.
    expect((await read(drivers)).membersUnheard?.isSoon).toBe(true)
    expect(await onDesk(drivers)).toContain(FEAR)
  })

  test('what one writes leaves the others and whoever leads it their room of the day, and the last word is never too much', async () => {
    const [, , noisy = ''] = receipts
    let page = await comesBack(noisy)
    const long = 'They shout at us. '.repeat(50).trim()
    for (const _ of [1, 2, 3]) page = await does(page, 'feared', { fear: long, whom: 'other' })
    const tooMuch = await does(page, 'feared', { fear: long, whom: 'other' })
    expect(tooMuch.status).toBe(409)
    expect(tooMuch.html).toContain(long)
    const said = await does(await comesBack(receipts[0] ?? ''), 'feared', { fear: long, whom: 'other' })
    expect(said.status).toBe(200)
    expect(said.html).toContain(heardWithin('CLK-OWN-REPLY-P1-1WD'))
    const leads = { body: 'x'.repeat(100_000) }
    expect(await world.tries(drivers, drivers.caseId, 'write_message', leads)).toBe('done')
    expect((await does(tooMuch, 'left')).html).toContain(words.member.left)
  })

  test('a number is said from five on, roughly, and a day later', async () => {
    const many = await world.file({ submitter: 'group', story: 'All of the night shift.' })
    const code = await newCode(many, 'no')
    for (const _ of [1, 2, 3, 4, 5, 6]) await joins(code, '')
    expect((await comeBack(many.receipt)).html).toContain('Fewer than five have joined so far.')
    expect(await onDesk(many)).toContain('At least 5 people have joined the group')
    world.later({ days: 1 })
    await world.does('clock', many.caseId, 'count_members')
    expect((await comeBack(many.receipt)).html).toContain('At least 5 have joined so far.')
  })
})

describe('the second of two clicks without a script', () => {
  const ofGroup = async () => {
    const it = await world.reach(stages.notUpheldAndOpen, { submitter: 'group' })
    const receipt = receiptOn(await joins(await newCode(it), LINE))
    await world.does('ana', it.caseId, 'close', CLOSED)
    return { it, page: await comesBack(receipt) }
  }

  test.each([
    ['represented', {}],
    ['alone', {}],
    ['answered', { isPutRight: 'no', how: 'Still paid less.' }],
    ['feared', { whom: 'other', fear: FEAR }],
    ['feared', { whom: 'group', fear: FEAR }],
    ['left', {}],
  ] as const)('of a member is no second word, and answers as the first: %s %o', async (step, fields) => {
    const { it, page } = await ofGroup()
    const first = await does(page, step, fields)
    const { memberLines } = await read(it)
    const second = await does(page, step, fields)
    expect([second.status, problemsOn(second)]).toEqual([first.status, []])
    expect((await read(it)).memberLines).toEqual(memberLines)
    for (const said of [words.member.parted, words.member.left])
      expect(second.html.includes(said)).toBe(first.html.includes(said))
  })

  test.each([
    ['let-in-adviser', { name: 'Nora', mandate: 'friend', earlier: 'no' }],
    ['open-joining', { shown: SHOWN, hears: 'yes' }],
  ])('shows the same receipt to hand on: %s', async (path, fields) => {
    const it = await world.reach(stages.assessing, { submitter: 'group' })
    const page = await comeBack(it.receipt)
    const both = [
      await send(page, `/en/status/${path}`, fields),
      await send(page, `/en/status/${path}`, fields),
    ]
    const [one, other] = both.map((each) => receiptOn(each))
    expect(other).toBe(one)
    expect(await opens(one ?? '')).toBe(true)
    // On a page that was read anew it is somebody else, with a receipt of their own.
    const next = await send(await comeBack(it.receipt), `/en/status/${path}`, { ...fields, name: 'Ali' })
    expect(path === 'let-in-adviser' && receiptOn(next) === one).toBe(false)
  })

  test('a call that is repeated with its key is answered with the same receipt to hand on', async () => {
    const it = await world.reach(stages.assessing)
    const call = async (key: string, name: string) => {
      const answer = await world.app.request('/api/v1/grievances/current/let-in-adviser', {
        method: 'POST',
        headers: {
          authorization: `Receipt ${it.receipt}`,
          'content-type': 'application/json',
          'idempotency-key': key,
        },
        body: JSON.stringify({ name, mandate: 'friend', seesEarlier: false }),
      })
      return ((await answer.json()) as { adviserReceipt?: string }).adviserReceipt
    }
    const first = await call('one', 'Ali')
    expect(first).toMatch(/^\w+( \w+)+$/)
    expect(await call('one', 'Ali')).toBe(first)
    expect(await call('two', 'Nora')).not.toBe(first)
  })
})

test.each(['feared', 'left'])(
  'what a member typed in another box stands on the page after they parted: %s',
  async (step) => {
    const it = await world.reach(stages.notUpheldAndOpen, { submitter: 'group' })
    const receipt = receiptOn(await joins(await newCode(it), LINE))
    await world.does('ana', it.caseId, 'close', CLOSED)
    const how = 'My whole long text of how it is.'
    const parted = await does(await comesBack(receipt), step, { whom: 'group', fear: FEAR, how })
    expect(parted.html).toContain(en.portal.status.kept.title)
    expect(parted.html).toContain(how)
    expect(parted.html.includes(FEAR)).toBe(step === 'left')
    expect(await opens(receipt)).toBe(false)
  },
)
