import { describe, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import type { World } from '../world.ts'
import type { Visitors } from './browser.ts'
import { andSee, comeBack, fillPage, fillVerb, press } from './forms.ts'
import { openToVisitors } from './visited.ts'

let world: World
let house: Visitors
openToVisitors((visited) => ({ world, house } = visited))

const STORY = 'They say I work in a warehouse. I have never been there. Since then no money comes.'

describe.each([
  { how: 'without JavaScript', javaScriptEnabled: false },
  { how: 'with JavaScript', javaScriptEnabled: true },
])('the whole way, $how', ({ javaScriptEnabled }) => {
  test('a person without an account is heard, gets an offer across three organisations, and has the last word', async () => {
    const person = await house.open({ javaScriptEnabled })
    const receipt = await tellTheStory(person)

    const staff = await house.open({ javaScriptEnabled })
    await signIn(staff, 'marta')
    await staff.getByText('A story that you have not opened').first().click()
    await staff.getByRole('button', { name: 'Look at it' }).click()
    await staff.waitForLoadState()
    await workTheCase(staff)

    await comeBack(person, receipt.toUpperCase())
    expect(await person.locator('#offer').textContent()).toContain('This is what each of us will do.')
    await fillVerb(person, 'answer-offer', {
      'answer-a1': 'accept',
      'answer-a2': 'accept_partly',
      'words-a2': 'Please also tell my landlord.',
      'answer-a3': 'accept',
    })

    await staff.reload()
    for (const action of ['a1', 'a2', 'a3'])
      await fillVerb(
        staff,
        'record-delivery',
        {
          proof: `The record of ${action} in the file`,
          // Nobody told the maker of the model: what it did, it did unasked.
          unasked: action === 'a3' ? 'It is in the notes of the new model.' : undefined,
        },
        { action },
      )
    await fillVerb(
      staff,
      'verify-delivery',
      { how: 'Compared with the bank statement', alone: 'Everybody else is on leave this week.' },
      { action: 'a1' },
    )

    await comeBack(person, receipt.toUpperCase())
    for (const action of ['a1', 'a2', 'a3'])
      await fillVerb(person, 'confirm-delivery', { answer: 'yes' }, { action })

    await staff.reload()
    // They asked for something with their yes: nothing is closed over that.
    await fillVerb(staff, 'write-message', { body: 'Your landlord has our letter since Monday.' })
    await fillVerb(staff, 'close', {
      outcome: 'remedied_confirmed',
      reasons: 'Everything arrived, and the person says so.',
      'adequacy.elements_considered': 'Yes, each.',
      'adequacy.fits_gravity_and_wish': 'Yes, as wished.',
      'adequacy.in_time_to_matter': 'Before the rent was due.',
      'adequacy.cost_to_person': 'Nothing.',
      'adequacy.legal_claim_open': 'Yes, every claim.',
      'adequacy.harms_others': 'No.',
      noWaiver: 'yes',
    })

    await comeBack(person, receipt.toUpperCase())
    const view = await world.sees(receipt)
    expect(view.state).toBe('closed')
    expect(view.outcome).toBe('remedied_confirmed')
    expect(view.facts).toMatchObject({ decided: true, accepted: 3, delivered: 3, verified: 1, confirmed: 3 })
    await fillVerb(person, 'appeal', { reasons: 'The apology is missing.' }, { decision: 'd1' })
    expect((await world.sees(receipt)).appeals).toHaveLength(1)
    expect(house.strangers).toEqual([])
  })
})

test('somebody who leaves the story empty keeps everything else they typed', async () => {
  const page = await house.open({ javaScriptEnabled: false })
  await page.goto('/en/report')
  await fillPage(
    page,
    { product: 'The letter assistant', wish: 'Pay what is missing' },
    'Look at it once more',
  )
  expect(await page.locator('.govuk-error-summary').count()).toBe(1)
  expect(await page.locator('[name=product]').inputValue()).toBe('The letter assistant')
  expect(await page.locator('[name=wish]').inputValue()).toBe('Pay what is missing')
})

test('sending twice, by loading the page again, gives the same receipt and one case', async () => {
  const page = await house.open({ javaScriptEnabled: false })
  await page.goto('/en/report')
  await fillPage(page, { story: 'Sent twice, by loading again.' }, 'Look at it once more')
  await press(page, 'Send')
  const first = await receiptOn(page)
  const before = await world.house.database.db.selectFrom('case_line').select('case_id').execute()
  await page.reload()
  expect(await receiptOn(page)).toBe(first)
  expect(await world.house.database.db.selectFrom('case_line').select('case_id').execute()).toEqual(before)
})

test('pressing Shift three times leaves for a neutral page', async () => {
  const page = await house.open()
  await page.route('https://**', (route) => route.fulfill({ body: 'elsewhere', contentType: 'text/html' }))
  await page.goto('/en/report')
  for (let times = 0; times < 3; times += 1) await page.keyboard.press('Shift')
  await page.waitForURL('https://**')
  expect(page.url().startsWith(house.url)).toBe(false)
  ;(house.strangers as string[]).length = 0
})

async function tellTheStory(page: Page): Promise<string> {
  await page.goto('/en/report')
  await fillPage(
    page,
    {
      story: STORY,
      product: 'The letter assistant of the benefits office',
      wish: 'Pay what is missing, and let a person look at it.',
      submitter: 'affected_person',
    },
    'Look at it once more',
  )
  expect(await page.locator('main').textContent()).toContain(STORY)
  await press(page, 'Send')
  const receipt = await receiptOn(page)
  const words = receipt.split(' ')
  await fillPage(page, { first: 'zzzz', last: words.at(-1)! }, await confirmButton(page))
  expect(await page.locator('.govuk-error-summary').count()).toBe(1)
  expect(await receiptOn(page)).toBe(receipt)
  await fillPage(page, { first: words[0]!, last: words.at(-1)! }, await confirmButton(page))
  expect(await page.locator('h1').textContent()).not.toBe('')
  return receipt
}

async function confirmButton(page: Page): Promise<string> {
  return (await page.locator('main form button').last().textContent()) ?? ''
}

async function receiptOn(page: Page): Promise<string> {
  return ((await page.locator('#receipt-words').textContent()) ?? '').trim()
}

async function signIn(page: Page, who: 'marta' | 'ana'): Promise<void> {
  await page.goto('/staff')
  await page.fill('[name=email]', world.staff[who].email)
  await page.fill('[name=password]', world.staff[who].password)
  await andSee(page, () => page.locator('main form button').first().click())
}

/** From a story nobody has read to an offer, all through the forms of the case page. */
async function workTheCase(page: Page): Promise<void> {
  await fillVerb(page, 'take-up')
  await fillVerb(page, 'describe-impact', {
    title: 'Benefit refused on an invented job',
    rights: ['equality_nondiscrimination', 'work_livelihood'],
    kind: 'actual',
    nature: 'group',
    origin: 'application',
    relation: 'user_or_other',
    group: 'People who receive care benefits',
    knownCount: '3',
    estimatedCount: '240',
  })
  await fillVerb(
    page,
    'rate-impact',
    { rater: 'company', scale: '4', scope: '3', irremediability: '3', likelihood: '5' },
    { impact: 'i1', group: 'g1' },
  )
  const chain = [
    { name: 'Benefit agency', role: 'deployer', subtype: 'public_body', operator: 'yes' },
    { name: 'CaseWork Ltd', role: 'downstream_developer_b2b', operator: 'no' },
    { name: 'Model company', role: 'foundation_model_developer', operator: 'no' },
  ]
  for (const each of chain) await fillVerb(page, 'add-entity', { ...each, feared: 'no' })
  for (const [index, alone] of ['yes', 'no', 'no'].entries())
    await fillVerb(
      page,
      'attribute',
      {
        'answers.q0_adverse_impact': 'yes',
        'answers.q1_any_tie': 'yes',
        'answers.q2_alone_enough': alone,
        'answers.q3_made_possible_or_easier': index === 1 ? 'yes' : 'no',
        'answers.q3_pushed_or_rewarded': 'no',
        'answers.q4_knew_and_did_too_little': 'no',
        confidence: 'high',
        reasons: `What page ${index + 1} of the records shows.`,
      },
      { entity: `e${index + 1}`, impact: 'i1' },
    )
  await fillVerb(
    page,
    'record-finding',
    { finding: 'substantiated', reasons: 'The employer does not exist.' },
    { impact: 'i1' },
  )
  await fillVerb(page, 'choose-contact', {}, { impact: 'i1' })
  await fillVerb(
    page,
    'tell-entity',
    { what: 'Please correct the record.', withIdentity: 'no' },
    { entity: 'e2' },
  )
  const tomorrow = new Date(Date.parse(world.now()) + 10 * 86_400_000).toISOString().slice(0, 10)
  const plan = [
    { entity: 'e1', elements: ['restitution'], what: 'Pay back what is missing.' },
    {
      entity: 'e2',
      elements: ['restitution', 'satisfaction'],
      what: 'Correct the record of the job.',
    },
    {
      entity: 'e3',
      elements: ['guarantees_of_non_repetition'],
      what: 'A test of names, and its rate.',
    },
  ]
  for (const each of plan)
    await fillVerb(page, 'propose-action', {
      ...each,
      'dueAt-date': tomorrow,
      proofWanted: 'A record of it',
    })
  for (const element of ['rehabilitation', 'compensation'])
    await fillVerb(page, 'consider-element', { element, reasons: `Asked about, and not wanted: ${element}.` })
  await fillVerb(page, 'add-note', { note: 'Ask for the look-up table.' })
  await fillVerb(page, 'decide', {
    outcome: 'upheld',
    reasons: 'It was wrong. The letters show it.',
    whatNext: 'You get an offer. You hear from us in May.',
  })
  await fillVerb(page, 'send-offer', { letter: 'This is what each of us will do.', noWaiver: 'yes' })
  expect(await page.locator('.govuk-error-summary').count()).toBe(0)
}
