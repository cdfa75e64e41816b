import { writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { Locator, Page } from 'playwright-core'
import { DAY, plusMs } from '../../src/domain/time/instant.ts'
import type { World } from '../world.ts'
import type { Visitors } from './browser.ts'
import { openToVisitors } from './visited.ts'

/** Where to write what was counted; nowhere but in `npm run clicks`. */
const WRITTEN_TO = process.env['AMENDS_CLICKS']
/** The same way counted at release 0.2.0, by the same rule, before several acts could be entered at once. */
const BEFORE = { clicks: 175, keys: 1150, loads: 24 }

let world: World
let house: Visitors
openToVisitors((visited) => ({ world, house } = visited))

interface Step {
  readonly name: string
  clicks: number
  keys: number
  loads: number
}

/** A hand that counts: a click for every button, link, fold, choice and field that is gone into, a key for every letter. */
class Hand {
  readonly page: Page
  readonly steps: Step[] = []

  constructor(page: Page) {
    this.page = page
    page.on('load', () => {
      const [last] = this.steps.slice(-1)
      if (last) last.loads += 1
    })
  }

  step(name: string): void {
    this.steps.push({ name, clicks: 0, keys: 0, loads: 0 })
  }

  #add(clicks: number, keys = 0): void {
    const last = this.steps.at(-1)!
    last.clicks += clicks
    last.keys += keys
  }

  async press(button: Locator): Promise<void> {
    this.#add(1)
    await Promise.all([this.page.waitForEvent('load'), button.click()])
  }

  async say(name: string, value: string): Promise<void> {
    const field = this.page.locator(`#in-hand [name="${name}"]:not([type=hidden])`).first()
    const kind = await field.evaluate((element) =>
      element.tagName === 'SELECT' ? 'select' : (element.getAttribute('type') ?? 'text'),
    )
    const isText = ['text', 'email', 'password'].includes(kind)
    this.#add(1, isText || kind === 'date' ? value.length : 0)
    if (kind === 'select') await field.selectOption(value)
    else if (kind === 'radio' || kind === 'checkbox')
      await this.page.locator(`#in-hand [name="${name}"][value="${value}"]`).first().check()
    else await field.fill(value)
  }

  async all(typed: Readonly<Record<string, string>>): Promise<void> {
    for (const [name, value] of Object.entries(typed)) await this.say(name, value)
  }

  async save(): Promise<void> {
    await this.press(this.page.locator('#in-hand button:not([formaction]):not([name=show])').last())
    expect(await this.page.locator('.govuk-error-summary').allTextContents()).toEqual([])
  }

  /** Goes to a form, unless the drawer offers it already. */
  async take(verb: string, about: Readonly<Record<string, string>> = {}): Promise<void> {
    const kind = Object.entries(about).map(([name, id]) => `[data-about-${name}="${id}"]`)
    const way = this.page.locator(`[data-way="${verb}"]${kind.join('')}, [data-sheet="${verb}"]`).first()
    if ((await way.locator('#at').count()) > 0) return
    const fold = way.locator('xpath=ancestor::details').last()
    if ((await fold.count()) > 0 && (await fold.getAttribute('open')) === null) {
      this.#add(1)
      await fold.locator('summary').first().click()
    }
    await this.press(way.locator('a, button').last())
  }

  get sum(): Omit<Step, 'name'> {
    const total = (of: 'clicks' | 'keys' | 'loads') => this.steps.reduce((sum, step) => sum + step[of], 0)
    return { clicks: total('clicks'), keys: total('keys'), loads: total('loads') }
  }
}

test('from the worklist to the offer takes at most half of the clicks and page loads that it took', async () => {
  const story = await world.file({
    story: 'There are pictures of me at school that are not real. They show me without clothes.',
    child: true,
    dangerSigns: ['child', 'spreading'],
  })
  // What cannot wait is done before the count begins, as it was when the way was counted first.
  await world.does('marta', story.caseId, 'ask_to_stop', {
    whom: 'Hostly',
    measure: 'take_down',
    what: 'Please take the pictures down.',
    until: plusMs(world.now(), DAY),
  })
  for (const step of ['keep_what_shows_it', 'ring_for_help', 'say_who_may_see'])
    await world.does('marta', story.caseId, 'skip_first_step', {
      step,
      reasons: `Her mother sits here, and asked us to wait with this: ${step}.`,
    })
  const page = await house.open({ javaScriptEnabled: true, viewport: { width: 1280, height: 800 } })
  page.setDefaultTimeout(8000)
  const hand = new Hand(page)
  const { email, password } = world.staff.marta

  hand.step('Sign in, see the gravest')
  await page.goto('/staff')
  await hand.all({ email, password }).catch(() => {})
  await hand.press(page.locator('main form button').first())
  await hand.press(page.getByText('pictures of me').first())

  hand.step('Take up')
  await hand.press(page.locator('[data-way=take_up] button'))

  hand.step('Describe the harm')
  await hand.all({
    title: 'Made-up pictures of a pupil',
    rights: 'privacy',
    nature: 'individual',
    origin: 'application',
    group: 'The pupil in the pictures',
    knownCount: '1',
    estimatedCount: '1',
  })
  await hand.save()

  hand.step('Rate two groups, their own view, delay flag')
  const rate = (line: string, ...[scale, scope, irremediability, likelihood]: readonly string[]) =>
    hand.all({
      [`${line}~scale`]: scale!,
      [`${line}~scope`]: scope!,
      [`${line}~irremediability`]: irremediability!,
      [`${line}~likelihood`]: likelihood!,
    })
  await hand.all({
    'new~group': 'Other pupils of the school',
    'new~knownCount': '0',
    'new~estimatedCount': '30',
  })
  await rate('i1g1c', '5', '2', '4', '5')
  await rate('i1g1a', '5', '2', '5', '5')
  await rate('i1g2c', '4', '3', '4', '3')
  await hand.all({
    'di1~deadline-date': new Date(Date.parse(world.now()) + 2 * 86_400_000).toISOString().slice(0, 10),
    'di1~reasons': 'The pictures spread further each hour.',
  })
  await hand.save()

  hand.step('Answer to the delay flag')
  await hand.take('rule_on_delay', { impact: 'i1' })
  await hand.all({ accepted: 'yes', alone: 'Nobody else is here tonight.' })
  await hand.save()

  hand.step('Four organisations')
  await hand.all({
    'o1~name': 'Nudr app',
    'o1~system': 'Nudr',
    'o1~role': 'deployer',
    'o1~naming': 'named_by_source',
    'o2~name': 'OpenDiffuse',
    'o2~role': 'foundation_model_developer',
    'o3~name': 'Hostly',
    'o3~role': 'ecosystem_body',
    'o3~subtype': 'hosting_platform',
    'o4~name': world.house.name,
    'o4~role': 'downstream_developer_b2b',
    'o4~operator': 'yes',
  })
  await hand.save()

  hand.step('How three are tied, and the contact rules')
  await hand.all({
    'i1e1~first': 'q2_alone_enough',
    'i1e1~confidence': 'high',
    'i1e1~reasons': 'The app makes such pictures and nothing else.',
    'i1e2~first': 'q3_made_possible_or_easier',
    'i1e2~confidence': 'medium',
    'i1e2~reasons': 'Its model was known to make such pictures.',
    'i1e3~first': 'q4_knew_and_did_too_little',
    'i1e3~confidence': 'medium',
    'i1e3~reasons': 'It was told twice and left them there.',
  })
  await hand.save()

  hand.step('Tell one organisation')
  await hand.take('tell_entity', { entity: 'e1' })
  await hand.all({ what: 'Pictures were made with your model. Please stop it.', withIdentity: 'no' })
  await hand.save()

  hand.step('Four acts, and a reason for the parts without one')
  await hand.take('sheet-plan')
  const act = (line: string, entity: string, what: string, element: string, days: string, proof: string) =>
    hand.all({
      [`${line}~entity`]: entity,
      [`${line}~what`]: what,
      [`${line}~elements`]: element,
      [`${line}~withinDays`]: days,
      [`${line}~proofWanted`]: proof,
    })
  await hand.all({ 'a1~catalogue': 'SAT-DEP-01', 'a1~withinDays': '3' })
  await act('a2', 'e1', 'Take every picture down and delete it.', 'restitution', '1', 'All addresses opened')
  await act(
    'a3',
    'e2',
    'Teach the model to refuse this.',
    'guarantees_of_non_repetition',
    '30',
    'A test, with its rate',
  )
  await act('a4', 'e3', 'Pay for help by a psychologist.', 'rehabilitation', '14', 'The bill')
  await hand.all({ 'ecompensation~reasons': 'Asked about, and they do not want money.' })
  await hand.save()

  hand.step('Finding, decision and offer')
  await hand.take('sheet-answer')
  await hand.all({
    'fi1~finding': 'substantiated',
    'fi1~reasons': 'We compared the pictures with her own.',
    'decide~outcome': 'upheld',
    'decide~reasons': 'The pictures are not real, and they were made with this app.',
    'decide~whatNext': 'You read our offer today, and you have all the time you want.',
    'send~letter': 'We are sorry. This is what each of them will do for you.',
    'send~noWaiver': 'yes',
  })
  await hand.save()

  expect((await world.read(story.caseId)).kase.state).toBe('offered')
  const { clicks, loads } = hand.sum
  if (WRITTEN_TO !== undefined) writeFileSync(WRITTEN_TO, report(hand))
  expect(clicks).toBeLessThanOrEqual(BEFORE.clicks / 2)
  expect(loads).toBeLessThanOrEqual(BEFORE.loads / 2)
})

function report({ steps, sum }: Hand): string {
  const line = (name: string, { clicks, keys, loads }: Omit<Step, 'name'>) =>
    `| ${name} | ${clicks} | ${keys} | ${loads} |`
  return [
    '# From the worklist to the offer, counted',
    '',
    'A real browser works an urgent case from signing in to the offer: one harm, two groups, four organisations, three ties, a delay flag, four acts, finding, decision and offer. Every button, link, fold, choice and field that somebody goes into is a click, every letter a key, every page a load. `npm run clicks` counts anew; `npm test` fails when it takes more than half of what it took.',
    '',
    '| Step | Clicks | Keys | Page loads |',
    '| --- | --- | --- | --- |',
    ...steps.map((step) => line(step.name, step)),
    line('**Now**', sum),
    line('**Before**, at release 0.2.0', BEFORE),
    '',
  ].join('\n')
}
