import { afterAll, beforeAll, expect, test } from 'vitest'
import { openWithReceipt } from '../../src/actions/intake/open-with-receipt.ts'
import { en } from '../../src/words/en/index.ts'
import { endsOf, hiddenOn, reader, receiptOn, type Fields } from '../world/page.ts'
import { makeWorld, type World } from '../world.ts'

let world: World
beforeAll(async () => {
  world = await makeWorld()
})
afterAll(() => world.close())

const { visit, send, post, comeBack, confirm } = reader(() => world)
const { report, status } = en.portal
const REPORT = '/en/report?next'

/** Tells it on the page, as somebody does who looks at it once more before they send it. */
async function tell(fields: Fields) {
  const check = await send(await visit('/en/report'), REPORT, { language: 'en', ...fields, step: 'check' })
  const sent = await send(check, REPORT, { step: 'send' })
  const receipt = receiptOn(sent)
  return { check, sent, receipt, view: await world.sees(receipt) }
}

test('a child is heard like everybody else, without a date of birth, and nobody asks who allows it', async () => {
  const form = await visit('/en/report')
  expect(form.html).toContain(report.under18.legend)
  expect(form.html).toContain(report.under18.yes)
  const { receipt, view } = await tell({ story: 'It told me to hurt myself.', under18: 'yes' })
  expect(view).toMatchObject({ under18: true, child: true, told: { dangerSigns: ['child'] } })
  const page = await comeBack(receipt)
  expect(page.html).toContain(status.tellers.under18)
  expect(page.html).not.toContain(status.tellers.child)
})

test('whoever says nothing of their age is taken for nobody', async () => {
  const { view } = await tell({ story: 'It said no to my loan.' })
  expect(view.under18).toBeUndefined()
  expect(view.child).toBe(false)
})

test('a group says how many they are, who they are to each other, and what they share', async () => {
  const { check, receipt, view } = await tell({
    story: 'It cut the pay of all of us.',
    submitter: 'group',
    speaksFor: '42',
    mandate: 'colleague',
    behalf: 'All of them asked me to write.',
  })
  for (const shown of ['42', en.vocabulary.mandates.colleague, 'All of them asked me to write.'])
    expect(check.html).toContain(shown)
  expect(view.told).toMatchObject({
    speaksFor: 42,
    mandate: 'colleague',
    behalf: 'All of them asked me to write.',
  })
  expect((await comeBack(receipt)).html).toContain('You wrote for 42 people.')
})

test('who files for somebody hands over one receipt and keeps another, on two pages', async () => {
  const fields = {
    story: 'It took the benefit of my client.',
    submitter: 'representative',
    mandate: 'lawyer',
    beside: 'Nadia Haddad',
  }
  const check = await send(await visit('/en/report'), REPORT, { language: 'en', ...fields, step: 'check' })
  expect(check.html).toContain('Nadia Haddad')
  const theirs = await send(check, REPORT, { step: 'send' })
  const toHandOver = receiptOn(theirs)
  for (const said of [en.portal.receipt.theirs.heading, en.portal.receipt.theirs.later])
    expect(theirs.html).toContain(said)
  const own = await send(theirs, '/en/receipt', { ...endsOf(toHandOver), step: 'confirm' })
  expect(own.html).toContain(en.portal.receipt.own.heading)
  expect(own.html).not.toContain(toHandOver)
  const toKeep = receiptOn(own)
  expect(toKeep).not.toBe(toHandOver)
  // The letter on paper says which is which.
  expect([theirs, own].map(({ html }) => /card__mark">(.)</.exec(html)?.[1])).toEqual(['A', 'B'])
  const wrong = await send(own, '/en/receipt', { ...endsOf(toHandOver), first: 'wrong', step: 'confirm' })
  expect([wrong.status, receiptOn(wrong)]).toEqual([400, toKeep])
  const opened = await send(wrong, '/en/receipt', { ...endsOf(toKeep), step: 'confirm' })
  expect(opened.html).toContain(status.advisers.page.heading)
  expect(opened.html).toContain('It took the benefit of my client.')
  // The person ends it with theirs, and nobody is told.
  const page = await comeBack(toHandOver)
  expect(page.html).toContain('Nadia Haddad')
  // It is theirs: nobody who reads it speaks for somebody else.
  expect(page.html).not.toContain(status.tellers.representative)
  const ended = await send(page, '/en/status/end-adviser', { do: 'end-adviser/adviser=v1' })
  expect(ended.status).toBe(200)
  expect(await openWithReceipt(world.house, toKeep)).toEqual({ problem: { problem: 'unknown' } })
})

test('who writes for a group, or names nobody, has one receipt as before', async () => {
  for (const told of [
    { submitter: 'group', beside: 'Nadia' },
    { submitter: 'representative', beside: '' },
    { submitter: 'affected_person', beside: 'Nadia' },
  ]) {
    const { sent, view, receipt } = await tell({ story: 'It cut our pay.', ...told })
    expect([told.submitter, view.advisers]).toEqual([told.submitter, []])
    // It is theirs to keep, and nobody is told to hand it over.
    const { opens, theirs } = en.portal.receipt
    expect(sent.html).toContain(opens)
    for (const said of [theirs.heading, theirs.boxTitle, theirs.later]) expect(sent.html).not.toContain(said)
    const kept = await confirm(sent)
    expect([kept.status, kept.html.includes('id="next"')]).toEqual([200, true])
    const speaks = (await comeBack(receipt)).html.includes(status.tellers.representative)
    expect(speaks).toBe(told.submitter === 'representative')
  }
})

test('a number that is none is asked for again, and nothing typed is lost', async () => {
  const fields = { story: 'It cut our pay.', submitter: 'group', speaksFor: 'many', behalf: 'They know.' }
  const page = await send(await visit('/en/report'), REPORT, { language: 'en', ...fields, step: 'check' })
  expect(page.status).toBe(400)
  expect(page.html).toContain('href="#speaksFor"')
  expect(page.html).toContain('value="many"')
  expect(page.html).toContain('They know.')
})

test('whoever changes who they are keeps what they typed, and sends only what is asked of them', async () => {
  const fields = { story: 'It cut our pay.', submitter: 'group', speaksFor: '42', behalf: 'They know.' }
  const check = await send(await visit('/en/report'), REPORT, { language: 'en', ...fields, step: 'check' })
  const changed = await send(check, REPORT, { submitter: 'affected_person', step: 'check' })
  expect(changed.html).not.toContain(`>${report.behalf.label}<`)
  const back = await send(changed, REPORT, { step: 'change' })
  expect(back.html).toContain('value="42"')
  expect(back.html).toContain('They know.')
  const { view } = await tell({ ...fields, submitter: 'affected_person' })
  expect(view.told).toMatchObject({ speaksFor: null, behalf: null })
})

test('a worker reads what a law may ask, beside our own shorter times', async () => {
  const { receipt, view } = await tell({
    story: 'We were told to hide the errors.',
    submitter: 'whistleblower',
  })
  expect(view.workLaw).not.toBeNull()
  expect((await comeBack(receipt)).html).toContain('Directive (EU) 2019/1937')
  expect((await tell({ story: 'It said no.' })).view.workLaw).toBeNull()
})

test.each([
  ['GB', false],
  ['FR', true],
  ['', true],
] as const)(
  'whoever works in “%s” is told of a law that may hold there, and of no other',
  async (country, isTold) => {
    const form = await send(await visit('/en/report'), REPORT, {
      step: 'check',
      country,
      submitter: 'whistleblower',
    })
    expect(form.status).toBe(400)
    expect(form.html.includes(report.atWork.law)).toBe(isTold)
  },
)

test('a witness gives information, and a business tells of its own harm', async () => {
  const witness = await tell({ story: 'I saw it refuse everybody with that name.', submitter: 'witness' })
  expect((await comeBack(witness.receipt)).html).toContain(status.tellers.witness)
  const business = await tell({ story: 'It shut my shop on the site.', submitter: 'business' })
  const cases = await world.house.database.db.selectFrom('case_line').select(['kind', 'reference']).execute()
  const kindOf = (reference: string) => cases.find((each) => each.reference === reference)?.kind
  expect(kindOf(witness.view.reference)).toBe('notification')
  expect(kindOf(business.view.reference)).toBe('grievance')
})

test('whoever has news is asked whether somebody makes trouble, and one button brings a person within a day', async () => {
  const { receipt } = await tell({ story: 'It said no to my loan.' })
  const { trouble } = status
  // Nothing is new yet: whom they fear was asked a moment ago.
  const quiet = await comeBack(receipt)
  expect(quiet.html).not.toContain(trouble.ask)
  const opened = await openWithReceipt(world.house, receipt)
  if (!('viewer' in opened)) throw new Error('The receipt opens nothing.')
  const { caseId } = opened.viewer
  await world.does('ana', caseId, 'take_up', {})
  await world.does('ana', caseId, 'write_message', { body: 'We have read your story and asked the bank.' })
  const page = await comeBack(receipt)
  expect(page.html).toContain(trouble.ask)
  const button =
    /<button[^>]* name="do" value="(write-message\/asked=trouble[^"]*)"/.exec(page.html)?.[1] ?? ''
  const said = await post('/en/status/write-message', {
    visit: hiddenOn(page, 'visit'),
    do: button.replaceAll('&amp;', '&'),
  })
  expect(said.status).toBe(200)
  expect(said.html).toContain(trouble.makesTrouble)
  expect(said.html).not.toContain(trouble.ask)
  expect((await world.read(caseId)).kase.retaliationSince).not.toBeNull()
  await world.does('ana', caseId, 'write_message', {
    body: 'I am with you, and I ring you today as you said.',
  })
  expect((await comeBack(receipt)).html).toContain(trouble.ask)
})
