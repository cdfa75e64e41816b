import { AxeBuilder } from '@axe-core/playwright'
import { brotliCompressSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { layInShipped } from '../../src/actions/bodies/lay-in-shipped.ts'
import { casesLeftToNobody } from '../../src/actions/casework/left-to-nobody.ts'
import { joinWith } from '../../src/actions/intake/group-access.ts'
import { openWithReceipt } from '../../src/actions/intake/open-with-receipt.ts'
import { newReceipt } from '../../src/actions/intake/receipt.ts'
import { makeLink } from '../../src/actions/staff/account-link.ts'
import { askForHook } from '../../src/actions/web-hooks/ask-for-hook.ts'
import { firstAccountLink } from '../../src/actions/staff/first-account.ts'
import { seedDemo, type Seeded } from '../../src/cli/demo/seed.ts'
import { shippedDirectory } from '../../src/shipped-directory.ts'
import { TESTED } from '../words/tested-languages.ts'
import { JOINING } from '../../src/domain/casework/group.ts'
import { MESSAGES_A_PAGE } from '../../src/domain/case/page-of.ts'
import { QUEUES } from '../../src/domain/case/queues.ts'
import { publicRoutes } from '../../src/web/public/routes.ts'
import { staffRoutes } from '../../src/web/staff/routes.ts'
import { SHEETS } from '../../src/web/staff/sheets/sheet-ids.ts'
import {
  assessing,
  CASEWORK_MAKER,
  contactAsked,
  delivering,
  FEARING,
  fearing,
  inTalks,
  notUpheld,
  offered,
  unattributed,
  walledOff,
} from '../in-memory/stages.ts'
import { advisersNow } from '../../src/domain/casework/advisers.ts'
import { isDealt, sampleOf, WHOLE } from '../fields/sample.ts'
import type { FiledStory, World } from '../world.ts'
import { publishedIn } from '../world/reported.ts'
import { scrolls } from '../browser/scrolls.ts'
import { blind } from '../browser/seen-in.ts'
import { speakPseudo } from '../words/pseudo-language.ts'
import { andSee, comeBack, fillVerb, submit } from '../browser/forms.ts'
import type { Visitors } from '../browser/browser.ts'
import { EASY_PAGES, easyPath } from '../../src/web/public/easy/pages.ts'
import { openToVisitors, readIn, sitDown } from '../browser/visited.ts'

/** What a first visit to a public page may weigh as sent: HTML, style and script, compressed. */
const HEAVIEST_PAGE = 50_000

let world: World
let house: Visitors
let demo: Seeded
let withOffer: FiledStory
/** What people can join. */
let reported: string
/** More messages than a page has, of ours and theirs. */
let withMany: FiledStory
let withDelivery: FiledStory
/** Bodies outside were offered; one is to be told, and of another they can say whether it helped. */
let withBodies: FiledStory
/** The person is asked about a contact; whoever runs the house is feared and nobody stands apart. */
let withQuestion: FiledStory
let withFear: FiledStory
/** Somebody from outside is asked to decide an appeal, and somebody who had no part to look at us. */
let withOutside: FiledStory
/** One of the organisations is feared, and another was never looked at: an early agreement. */
let withEarly: FiledStory
/** A talk was held and another is proposed; a wish was set right, and the story is there in another language. */
let withTalks: FiledStory
/** Two joined the group, and one of them wrote. */
let withMembers: FiledStory
/** A harm that is not rated as the affected see it, and organisations whose ties nobody has found yet. */
let withSheets: FiledStory
/** One case of each kind of state, so that every section of the case page is looked at. */
let cases: readonly string[]

/** Patterns of routes that were looked at; whatever is missing at the end was forgotten. */
const seen = new Set<string>()

openToVisitors((visited) => ({ world, house } = visited))
beforeAll(async () => {
  withOffer = await world.reach(offered)
  reported = await publishedIn(world)
  withMany = await world.reach(assessing)
  for (const [who, words] of [
    [withMany, 'Theirs, one of many.'],
    ['ana', 'Ours, one of many.'],
  ] as const)
    for (let n = 0; n <= 2 * MESSAGES_A_PAGE; n += 1)
      await world.does(who, withMany.caseId, 'write_message', { body: `${words} This is number ${n}.` })
  withDelivery = await world.reach(delivering)
  await world.does('marta', withDelivery.caseId, 'record_delivery', {
    action: 'a1',
    proof: 'Payment record. It is in the file.',
  })
  await layInShipped(world.house, shippedDirectory())
  withBodies = await world.reach(assessing)
  for (const need of ['conduct_of_company', 'threatened_for_speaking'])
    await world.does('ana', withBodies.caseId, 'offer_bodies', {
      need,
      listings: BODIES[need],
      words: 'Both listen to people like you.',
    })
  for (const [referral, listing, answer] of [
    [
      'f1',
      'intl-un-special-procedures',
      { answer: 'tell_them', name: 'Rose', howToReach: 'Ring my sister.' },
    ],
    ['f2', 'intl-access-now', { answer: 'go_myself' }],
  ] as const)
    await world.does(withBodies, withBodies.caseId, 'answer_bodies', { referral, listing, ...answer })
  withQuestion = await world.reach(contactAsked, { child: true, dangerSigns: ['child', 'spreading'] })
  withFear = await world.reach(walledOff)
  await world.does('ana', withFear.caseId, 'say_nobody_apart', {
    reasons: 'All of us answer to the same director.',
  })
  await world.does('ana', withFear.caseId, 'ask_body', {
    reserved: 'external_ombuds',
    name: 'The ombudsman of the region',
    reach: '0800 000 000, weekdays',
    checkedOn: world.now(),
  })
  withOutside = await world.reach(notUpheld)
  await world.does(withOutside, withOutside.caseId, 'appeal', { decision: 'd1', reasons: 'Look again.' })
  await world.does(withOutside, withOutside.caseId, 'complain', {
    against: 'conduct',
    reasons: 'You laughed.',
  })
  await world.does('ana', withOutside.caseId, 'ask_outside', {
    task: 'decide_appeal:p1',
    email: world.staff.out.email,
    house: 'The ombuds office',
  })
  withEarly = await world.reach(fearing, FEARING)
  for (const [verb, input] of [
    ['answer_fear', { entity: 'e2', isIt: 'it_is', reasons: 'They wrote its name themselves.' }],
    ['add_entity', { ...CASEWORK_MAKER, name: 'Data Ltd', role: 'supplier' }],
    ['propose_action', { ...EARLY, dueAt: null, withinDays: 10 }],
    ['send_offer', { letter: 'This could come at once.', noWaiver: true, early: true }],
  ] as const)
    await world.does('ana', withEarly.caseId, verb, input)
  withTalks = await world.reach(inTalks)
  await world.does(withTalks, withTalks.caseId, 'correct_told', { thing: 'wish', words: 'An apology too.' })
  await world.does('ana', withTalks.caseId, 'translate_text', {
    told: 'w1',
    words: 'Ils ont pris mon allocation.',
    fromLanguage: 'en',
    intoLanguage: 'fr',
    madeBy: 'us',
  })
  withMembers = await world.reach(assessing, { submitter: 'group' })
  await world.does(withMembers, withMembers.caseId, 'open_joining', { hearsOutcome: true })
  const joining = { kind: 'adviser', caseId: withMembers.caseId, adviser: JOINING } as const
  for (const line of ['I lost my flat over it.', ''])
    await joinWith(world.house, joining, newReceipt().words, 1, { line, isRepresented: true })
  withSheets = await world.reach(unattributed)
  // For named colleagues alone, and the person keeps all of these from it.
  const unread = await world.file({ story: 'The computer refused me.' })
  const named = [world.staff.marta.id, world.staff.omar.id]
  await world.does('marta', unread.caseId, 'name_who_may_see', { named, fear: 'They fear somebody here.' })
  for (const who of ['Marta', 'Omar']) await world.does(unread, unread.caseId, 'keep_from', { who })
  await askForHook(world.house, { id: world.staff.adm.id, role: 'administrator' }, { address: HOOK })
  demo = await seedDemo(world.house)
  cases = [
    withOffer.caseId,
    withDelivery.caseId,
    withBodies.caseId,
    withQuestion.caseId,
    withFear.caseId,
    withOutside.caseId,
    withEarly.caseId,
    withTalks.caseId,
    withMembers.caseId,
    await caseOf(demo.receipts[0]),
    await caseOf(demo.receipts.at(-1)),
  ]
})

const BODIES: Readonly<Record<string, readonly string[]>> = {
  conduct_of_company: ['intl-ganhri', 'intl-un-special-procedures'],
  threatened_for_speaking: ['intl-access-now', 'intl-front-line-defenders'],
}

const EARLY = {
  impact: 'i1',
  entity: 'e4',
  catalogue: null,
  elements: ['rehabilitation'],
  what: 'A helpline for as long as it takes.',
  proofWanted: 'The number of the helpline',
} as const

/** As long as addresses of other programs get. */
const HOOK = `https://chat.elsewhere.example/hooks/${'abcdef0123456789'.repeat(12)}`

/** The narrowest screen that WCAG 1.4.10 names. */
const NARROW = { width: 320, height: 640 }

/** Ours, and one that is longer than any of them (`pseudo-language.ts`), shown in the place of Arabic and at 320 px. */
const SPOKEN = [
  ...TESTED.map((each) => ({ ...each, isPseudo: false })),
  { ...TESTED.find(({ dir }) => dir === 'rtl')!, name: 'the pseudo-language', isPseudo: true },
]

/** Pages of one kind by turns, so that each is seen in one language; all of them in every language in a whole run. */
const byTurns = <T>(all: readonly T[], language: string, isPseudo: boolean) => {
  if (WHOLE) return all
  if (isPseudo) return sampleOf(all, 2)
  return all.filter((_, n) => n % 2 === (language === 'en' ? 0 : 1))
}

/** The pages of which there are many of one kind. */
const TAKEN_BY_TURNS = ['POST /:language/status', '/staff/queues/:queue', '/staff/cases/:id']

/** Of how many pages in the pseudo-language one is asked about with every rule; all are looked at for their width. */
const ONE_IN = WHOLE ? 1 : 10
let isPseudoNow = false
let pagesLooked = 0

/** In our own languages every page is. */
function isAskedAbout(): boolean {
  return !isPseudoNow || isDealt((pagesLooked += 1), 0, ONE_IN)
}

describe.each(SPOKEN)('in $name', ({ code: language, dir, isPseudo }) => {
  let leave = () => {}
  beforeAll(() => {
    if (isPseudo) leave = speakPseudo()
    isPseudoNow = isPseudo
    pagesLooked = 0
  })
  afterAll(() => leave())
  const open = () => house.open(isPseudo ? { viewport: NARROW } : {})

  test('every public page can be used by everybody', async () => {
    const page = await open()
    for (const [pattern, path] of [
      ['/', '/'],
      ['/:language', `/${language}`],
      ['/:language/report', `/${language}/report`],
      ['/:language/receipt', `/${language}/receipt`],
      ['/:language/status', `/${language}/status`],
      ['/:language/status/:verb', `/${language}/status/appeal`],
      ['/:language/lost', `/${language}/lost`],
      ['/:language/join', `/${language}/join`],
      ['/:language/reported', `/${language}/reported`],
      ['/:language/reported/:id', `/${language}/reported/${reported}`],
      ['/:language/how-it-works', `/${language}/how-it-works`],
      ['/:language/help', `/${language}/help`],
      ['/:language/help/child', `/${language}/help/child`],
      ['/:language/easy', `/${language}/easy`],
      ...EASY_PAGES.map((name) => [`/:language${easyPath(name)}`, `/${language}${easyPath(name)}`] as const),
      ['/:language/check-proof', `/${language}/check-proof`],
      ['not found', `/${language}/nothing-here`],
    ] as const) {
      await page.goto(path)
      await look(page, pattern, pattern === '/' ? undefined : dir)
      if (!isPseudo) expect(await weight(page), `${path} weighs`).toBeLessThan(HEAVIEST_PAGE)
    }

    await page.goto(`/${language}/report`)
    await submit(page)
    await look(page, 'POST /:language/report (empty)', dir)
    await page.fill('[name=story]', 'They say I work in a warehouse.')
    await submit(page)
    await look(page, 'POST /:language/report (check)', dir)
    await submit(page)
    await look(page, 'POST /:language/report (receipt)', dir)
    await submit(page)
    await look(page, 'POST /:language/receipt', dir)

    await page.goto(`/${language}/lost`)
    await page.fill('[name=address]', 'samira at example')
    await andSee(page, () => page.locator('[name=step][value=send]').last().click())
    await look(page, 'POST /:language/lost (wrong)', dir)
    await page.fill('[name=address]', 'samira@example.org')
    await andSee(page, () => page.locator('[name=step][value=send]').last().click())
    await look(page, 'POST /:language/lost', dir)
    await page.fill('[name=code]', '1234')
    await andSee(page, () => page.locator('[name=step][value=code]').last().click())
    await look(page, 'POST /:language/lost (wrong code)', dir)

    await comeBack(page, 'wrong words', language)
    await look(page, 'POST /:language/status (wrong)', dir)
    const mine = [
      withQuestion,
      withFear,
      withOutside,
      withEarly,
      withTalks,
      withOffer,
      withDelivery,
      withBodies,
    ]
    const receipts = [demo.receipts[0], demo.receipts.at(-1), ...mine.map((each) => each.receipt)]
    for (const receipt of byTurns(receipts, language, isPseudo)) {
      await comeBack(page, receipt ?? '', language)
      await openEverything(page)
      await look(page, 'POST /:language/status', dir)
      if (!isPseudo) expect(await weight(page), 'the status page weighs').toBeLessThan(HEAVIEST_PAGE)
    }
    await comeBack(page, withMany.receipt, language)
    await andSee(page, () => page.locator('#messages button[name=messages]').first().click())
    expect(await page.locator('#messages button[name=messages]').count()).toBe(6)
    await look(page, 'POST /:language/status (earlier messages)', dir)
    await andSee(page, () => page.locator('button[formaction$="/write-message"]:visible').first().click())
    await look(page, 'POST /:language/status/:verb', dir)
    // Whoever was let in for the language before makes room: more than a few do not stand beside anybody.
    for (const { id } of advisersNow((await world.read(withQuestion.caseId)).kase))
      await world.does(withQuestion, withQuestion.caseId, 'end_adviser', { adviser: id })
    await comeBack(page, withQuestion.receipt, language)
    await fillVerb(page, 'let-in-adviser', { name: 'Nadia', mandate: 'lawyer', earlier: 'yes' })
    await look(page, 'POST /:language/status/:verb (a receipt to hand on)', dir)
    const theirs = (await page.locator('#receipt-words').textContent()) ?? ''
    await comeBack(page, theirs, language)
    await look(page, 'POST /:language/status (beside the person)', dir)
    // The code of a group, what whoever has it reads, and the page of one who joined; asked how it is after the end.
    const group = await world.reach(assessing, { submitter: 'group' })
    await comeBack(page, group.receipt, language)
    await fillVerb(page, 'open-joining', { shown: 'The drivers of the east.', hears: 'yes' })
    await look(page, 'POST /:language/status/:verb (a code to hand on)', dir)
    const code = (await page.locator('#receipt-words').textContent()) ?? ''
    await comeBack(page, code, language)
    await look(page, 'POST /:language/status (joining)', dir)
    await page.check('[name=represented][value=no]')
    await andSee(page, () => page.locator('button[value=join]').click())
    await look(page, 'POST /:language/status (a receipt of a member)', dir)
    const member = (await page.locator('#receipt-words').textContent()) ?? ''
    await world.does(group, group.caseId, 'withdraw', { stops: 0 })
    await page.fill('[name=first]', member.split(' ')[0] ?? '')
    await page.fill('[name=last]', member.split(' ').at(-1) ?? '')
    await andSee(page, () => page.locator('button.govuk-button[value=confirm]').click())
    expect(await page.locator('button[value=answered]').count()).toBe(1)
    await look(page, 'POST /:language/status (a member)', dir)
    expect(house.strangers).toEqual([])
  })

  test('every page of the workspace can be used by everybody', async () => {
    const page = await open()
    await readIn(page, language)
    await page.goto('/staff/sign-in')
    await look(page, '/staff/sign-in', dir)
    await andSee(page, () => page.locator('form[action="/staff/sign-in"] button').click())
    await look(page, 'POST /staff/sign-in', dir)
    const link = new URL(await firstAccountLink(world.house))
    await page.goto(link.pathname)
    await look(page, '/staff/welcome/:token', dir)
    await page.goto('/staff/welcome/used')
    await look(page, '/staff/welcome/:token (used)', dir)

    await sitDown(page, world.staff.out)
    await page.goto('/staff')
    await look(page, '/staff (from outside)', dir)
    await sitDown(page, world.staff.aud)
    await page.goto('/staff')
    await look(page, '/staff (auditor)', dir)
    await page.goto('/staff/accounts')
    await look(page, 'forbidden', dir)

    await sitDown(page, world.staff.adm)
    await page.goto('/staff/accounts')
    await look(page, '/staff/accounts (left to nobody)', dir)
    const { lines } = await casesLeftToNobody(world.house, world.staff.adm.id)
    const [left] = lines
    await page.goto(`/staff/unread/${left?.mark ?? ''}`)
    expect(await page.locator('input[name="named"]').count()).toBeGreaterThan(0)
    await look(page, '/staff/unread/:id', dir)
    await submit(page)
    await look(page, 'POST /staff/unread/:id/reader', dir)

    await sitDown(page, world.staff.ana)
    const organisations = await world.house.database.db
      .selectFrom('organisation')
      .select('organisation_id')
      .execute()
    for (const [pattern, path] of [
      ['/staff', '/staff'],
      ...byTurns(QUEUES, language, isPseudo).map(
        ({ code }) => ['/staff/queues/:queue', `/staff/queues/${code}`] as const,
      ),
      ['/staff/file', '/staff/file'],
      ['/staff/organisations', '/staff/organisations'],
      ['/staff/organisations/:id', `/staff/organisations/${organisations[0]?.organisation_id ?? cases[0]}`],
      ['/staff/bodies', '/staff/bodies?show=check'],
      ['/staff/bodies', '/staff/bodies?need=self_harm&country=US'],
      ['/staff/bodies/new', '/staff/bodies/new'],
      ['/staff/bodies/:id', '/staff/bodies/intl-ifcn'],
      ['/staff/bodies/:id/edit', '/staff/bodies/gb-samaritans/edit'],
      ['/staff/accounts', '/staff/accounts'],
      ['/staff/accounts/:id', `/staff/accounts/${world.staff.lea.id}`],
      ['/staff/accounts/:id/role', `/staff/accounts/${world.staff.lea.id}/role`],
      ['/staff/accounts/:id/role', `/staff/accounts/${world.staff.out.id}/role`],
      ['/staff/account-acts', '/staff/account-acts'],
      ['/staff/reported', '/staff/reported'],
      ['/staff/reported/new', '/staff/reported/new'],
      ['/staff/reported/:id', `/staff/reported/${reported}`],
      ['/staff/web-hooks', '/staff/web-hooks'],
      ['/staff/sign-in/elsewhere', '/staff/sign-in/elsewhere'],
      ['/staff/sign-in/elsewhere/back', '/staff/sign-in/elsewhere/back'],
      ['/staff/you', '/staff/you'],
      ['/staff/cases/:id/:verb', `/staff/cases/${cases[0]}/take-up`],
      ['/staff/cases/:id/files', `/staff/cases/${cases[0]}/files`],
      ['/staff/cases/:id/files/:file', `/staff/cases/${cases[0]}/files/f1`],
      ['/staff/cases/:id', `/staff/cases/${withMany.caseId}?talk=1`],
      ...byTurns(cases, language, isPseudo).map((id) => ['/staff/cases/:id', `/staff/cases/${id}`] as const),
    ] as const) {
      await page.goto(path)
      await openEverything(page)
      await look(page, pattern, dir)
    }
    for (const width of isPseudo ? [320] : [320, 1280]) {
      await page.setViewportSize({ width, height: 800 })
      const forms = ['describe-impact', 'write-message', ...SHEETS]
      for (const form of byTurns(width === 320 ? forms : forms.toReversed(), language, isPseudo)) {
        await page.goto(`/staff/cases/${withSheets.caseId}?do=${form}`)
        expect(await page.locator('#in-hand').count(), form).toBe(1)
        await look(page, `/staff/cases/:id?do=${form} at ${width}`, dir)
      }
    }
    await page.goto(`/staff/cases/${withOffer.caseId}?do=decide`)
    await Promise.all([
      page.waitForEvent('load'),
      page.locator('form[action$="/decide"] button:not([formaction])').last().click(),
    ])
    await look(page, 'POST /staff/cases/:id/:verb', dir)
    await page.goto('/staff/accounts')
    await submit(page)
    await look(page, 'POST /staff/accounts', dir)
    const own = await makeLink(world.house, 'machine', world.staff.adm.id)
    await page.goto(new URL((own as { link: string }).link).pathname)
    await look(page, '/staff/welcome/:token (password)', dir)
    await page.goto('/staff/you')
    await Promise.all([
      page.waitForEvent('load'),
      page.locator('button[formaction="/staff/you/codes/begin"]').click(),
    ])
    await look(page, '/staff/you (codes)', dir)
    await Promise.all([
      page.waitForEvent('load'),
      page.locator('form[action="/staff/you/codes/start"] button').click(),
    ])
    await look(page, 'POST /staff/you/codes/start', dir)
    await world.house.database.db
      .updateTable('staff')
      .set({ totp: null })
      .where('staff_id', '=', world.staff.ana.id)
      .execute()
    await page.goto('/staff/file')
    await submit(page)
    await look(page, 'POST /staff/file', dir)
    expect(house.strangers).toEqual([])
  })
})

test('no page was forgotten', () => {
  const all = [...publicRoutes, ...staffRoutes]
    .filter((route) => route.method === 'get')
    .map((route) => route.path.replace(/\{[^}]*\}/g, ''))
  expect(all.filter((path) => !seen.has(path))).toEqual([])
})

async function caseOf(receipt = ''): Promise<string> {
  const opened = await openWithReceipt(world.house, receipt)
  if (!('viewer' in opened)) throw new Error('A receipt of the example opens nothing.')
  return opened.viewer.caseId
}

/** Asks axe for every rule of WCAG 2.2 AA and its best practices, and checks the direction of the page. */
async function look(page: Page, pattern: string, dir?: string): Promise<void> {
  seen.add(pattern)
  if (dir) expect(await page.getAttribute('html', 'dir'), `direction of ${pattern}`).toBe(dir)
  expect(await scrolls(page), `${pattern} scrolls sideways`).toEqual([])
  if (!isAskedAbout()) return
  // Colours know no language. English sees every page but those that are taken by turns (`byTurns`).
  const isTurn =
    !isPseudoNow && TAKEN_BY_TURNS.some((each) => pattern === each || pattern.startsWith(`${each}?`))
  const isColoured = WHOLE || isTurn || (await page.getAttribute('html', 'lang')) === 'en'
  // No page has a frame: the mode without frames opens no second page for every look.
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode(true)
    .options({ resultTypes: ['violations'], rules: { 'color-contrast': { enabled: isColoured } } })
    .analyze()
  const found = violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 160)).join(' | ')}`,
  )
  expect(found, `${pattern} at ${page.url()}`).toEqual([])
  expect(await page.evaluate(UNDRESSED), `${pattern} has something that no style reaches`).toEqual([])
  expect(await page.evaluate(TWICE), `${pattern} has two places of one name`).toEqual([])
  if (!isColoured) return
  await page.emulateMedia({ forcedColors: 'active' })
  expect(await page.evaluate(blind), `${pattern} in colours of somebody's own`).toEqual([])
  await page.emulateMedia({ forcedColors: 'none' })
}

/** What is pressed or typed into and looks as the browser makes it: the style of its page does not have it. */
const UNDRESSED = `(() => {
  const font = getComputedStyle(document.body).fontFamily
  return [...document.querySelectorAll('button, select, textarea, input:not([type=hidden], [type=checkbox], [type=radio])')]
    .filter((each) => each.ariaHidden !== 'true' && getComputedStyle(each).fontFamily !== font)
    .map((each) => each.outerHTML.slice(0, 200))
})()`

/** Ids that stand twice: a label, or a link of the summary of errors, leads to the first of them alone. */
const TWICE = `[...document.querySelectorAll('[id]')].map(({ id }) => id).filter((id, at, all) => all.indexOf(id) !== at)`

/** Folds are part of the page. */
async function openEverything(page: Page): Promise<void> {
  await page.evaluate('document.querySelectorAll("details").forEach((each) => { each.open = true })')
}

/** Bytes of HTML, style and script of the page as a browser gets them, fonts and images apart. */
async function weight(page: Page): Promise<number> {
  const html = brotliCompressSync(await page.content()).byteLength
  const assets = await page.$$eval('link[rel=stylesheet], script[src]', (elements) =>
    elements.map((element) => element.getAttribute('href') ?? element.getAttribute('src') ?? ''),
  )
  const sizes = await Promise.all(
    assets.map(async (path) => {
      const answer = await world.app.request(path, { headers: { 'accept-encoding': 'br' } })
      return (await answer.arrayBuffer()).byteLength
    }),
  )
  return html + sizes.reduce((sum, size) => sum + size, 0)
}
