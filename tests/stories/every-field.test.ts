import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { firstAccountLink } from '../../src/actions/staff/first-account.ts'
import { TESTED } from '../words/tested-languages.ts'
import { LANGUAGE_COOKIE } from '../../src/web/staff/cookie.ts'
import { VERB_NAMES } from '../../src/domain/verbs.ts'
import { kebab, staffVerbOf } from '../../src/web/staff/forms/staff-verbs.ts'
import { questionsOf } from '../../src/web/staff/forms/questions.ts'
import { boxesInHand, formsInHand, reach, type FormInHand } from '../fields/forms-in-hand.ts'
import { boxesOn, unescaped, type Box } from '../fields/forms-on.ts'
import { sampleOf, SEED } from '../fields/sample.ts'
import { PLAIN, typedAs, VARIANTS, type TypedKind, type Variant } from '../fields/variants.ts'
import * as stages from '../in-memory/stages.ts'
import { makeWorld, type World } from '../world.ts'
import { problemsOn } from '../world/page.ts'

/** How many of all combinations are tried without `npm run test:all`. */
const MOST = 120
/** The same of the forms in hand, each of which takes a case of its own. */
const MOST_IN_HAND = 40
/** Boxes of which a page shows the start alone, or nothing: what is typed there is no words of somebody. */
const NOT_SHOWN_AGAIN = ['password', 'code', 'receipt', 'first', 'last']

let world: World

beforeAll(async () => {
  world = await makeWorld()
})
afterAll(() => world.close())

interface Ask {
  readonly cookie: string | null
  readonly language: string
}

async function ask(path: string, { cookie, language }: Ask, form: URLSearchParams | null = null) {
  const answer = await world.app.request(path, {
    method: form === null ? 'GET' : 'POST',
    headers: {
      'accept-language': language,
      origin: world.house.url,
      ...(cookie === null ? {} : { cookie: `${cookie}; ${LANGUAGE_COOKIE}=${language}` }),
    },
    ...(form === null ? {} : { body: form }),
  })
  return { status: answer.status, html: await answer.text() }
}

/** The pages that have forms, each as somebody has it before them. */
async function pages(
  language: string,
): Promise<readonly (readonly [path: string, html: string, cookie: string | null])[]> {
  const cookie = world.staff.ana.cookie
  const open = async (path: string, form: URLSearchParams | null = null) =>
    [path, (await ask(path, { cookie: null, language }, form)).html, null] as const
  const staff = async (path: string) => [path, (await ask(path, { cookie, language })).html, cookie] as const
  // Each page has a case of its own: what is done on one leaves the forms of the other standing.
  const [rated, offered] = [await world.reach(stages.rated), await world.reach(stages.offered)]
  const filed = await ask(
    `/${language}/report`,
    { cookie: null, language },
    new URLSearchParams({ story: 'It said no.', language, step: 'send', submission: crypto.randomUUID() }),
  )
  return [
    await open(`/${language}/report`),
    await open(`/${language}/status`),
    [`/${language}/receipt`, filed.html, null],
    await open(`/${language}/status`, new URLSearchParams({ receipt: rated.receipt })),
    await open(`/${language}/status`, new URLSearchParams({ receipt: offered.receipt })),
    await open('/staff/sign-in'),
    await open(new URL(await firstAccountLink(world.house)).pathname),
    await staff('/staff/file'),
    await staff('/staff/accounts'),
    await staff(`/staff/accounts/${world.staff.lea.id}`),
    await staff('/staff/you'),
  ]
}

function kindOf({ name, type }: Box): TypedKind {
  if (type === 'email' || name.endsWith('email')) return 'email'
  if (/-(date|time|day|month|year)$/.test(name)) return 'date'
  return /count|days/i.test(name) ? 'count' : 'text'
}

function formOf({ rest, name }: Box, typed: string): URLSearchParams {
  const form = new URLSearchParams()
  for (const [other, value] of rest) form.append(other, value)
  form.append(name, typed)
  return form
}

/** Variants that may be too much for a field that the plain answer fits. */
const ENDLESS: readonly Variant[] = ['100,000 characters', 'one long word']

/** What is wrong when the plain answer is sent; null where that can no longer be known, because the form is gone. */
async function problemsWhenPlain(box: Box, who: Ask): Promise<readonly (string | undefined)[] | null> {
  const page = await ask(box.action, who, formOf(box, PLAIN[kindOf(box)]))
  if (page.status < 400) return []
  return page.status === 400 ? problemsOn(page) : null
}

/** Answers whether it was understood, so that the form is used up. */
async function tries(box: Box, variant: Variant, who: Ask): Promise<boolean> {
  const typed = typedAs(variant, kindOf(box))
  const what = `${box.action} ${box.name}, ${variant}, seed ${SEED}`
  const { status, html } = await ask(box.action, who, formOf(box, typed))
  expect([what, status < 500, status]).toEqual([what, true, status])
  // Read: it was done, and leads on.
  if (status < 400 || box.type === 'password' || NOT_SHOWN_AGAIN.includes(box.name)) return status < 400
  const shown = unescaped(html)
  // Refused: nothing typed is lost.
  expect([what, shown.includes(typed.trim())]).toEqual([what, true])
  // And with its place: every problem leads to a field that is there. What cannot be done any more has no field.
  if (status !== 400) return true
  const places = problemsOn({ status, html })
  expect([what, places.length > 0]).toEqual([what, true])
  let isDone = false
  if (!ENDLESS.includes(variant)) {
    // What is understood when it is plain is understood so as well.
    const before = await problemsWhenPlain(box, who)
    isDone = before === null || before.length === 0
    expect([what, before === null ? [] : places.filter((place) => !before.includes(place))]).toEqual([
      what,
      [],
    ])
  }
  for (const place of places)
    expect([what, place, html.includes(`id="${place}"`)]).toEqual([what, place, true])
  return isDone
}

describe.each(TESTED.map(({ code }) => code))('in %s, every box of every form', (language) => {
  test('is understood as people type, or refused with its place and everything kept', async () => {
    const all = (await pages(language)).flatMap(([path, html, cookie]) =>
      boxesOn(html, path).flatMap((box) =>
        VARIANTS.map((variant) => ({ box, variant, who: { cookie, language } })),
      ),
    )
    expect(all.length).toBeGreaterThan(MOST)
    for (const { box, variant, who } of sampleOf(all, MOST)) await tries(box, variant, who)
  }, 600_000)
})

/** Fields that no form in hand of these cases has, each with the reason. Everything else is walked through. */
const IN_NO_FORM: readonly string[] = [
  // Only where the page of a product led somebody here.
  'correct-told version',
  'correct-told output',
  // Only where somebody tells it for a group.
  'correct-told speaksFor',
  // Only where the person chose a body, or told us by phone.
  'tell-body when',
  'say-whether-it-helped words',
  // Only where somebody else has the case, or its handler is gone.
  'take-up reasons',
  // Of whoever told us by phone.
  'answer-question words',
  // Waits for a second person beside an act that nobody does.
  'check-why-no-act reasons',
  // Only for an ending while somebody still owes remedy.
  'close lookAgainAt',
  // Numbers that the page knows: nobody types them.
  'resume stops',
  // Only where something is ordered by an appeal, or asked of somebody outside.
  'carry-out-order done',
  'end-outside reasons',
  'open-to-colleagues reasons',
  // Only where somebody must not see the case, or the person asked for that.
  'lift-recusal reasons',
  'answer-keeping reasons',
  // The person's own, also when they told us by phone.
  'let-in-adviser name',
  'open-joining shown',
  // Only where somebody joined a group, which no story of a stage tells in a house (tests/stories/group.test.ts).
  'hear-members note',
  // Of whoever told us by phone that somebody makes trouble.
  'say-about-reprisal words',
  // Only where something speaks against the organisation as their contact.
  'offer-handover despite',
  // Only of what nobody was asked to do.
  'record-delivery unasked',
]

describe('every form in hand', () => {
  let forms: readonly FormInHand[]
  beforeAll(async () => {
    forms = await formsInHand(world)
  }, 120_000)

  test('has been walked through: no field in which staff type is left out', () => {
    const seen = new Set(
      forms.flatMap(({ form, boxes }) => boxes.map(({ name }) => `${verbOf(form)} ${name}`)),
    )
    const all = VERB_NAMES.flatMap((name) => {
      const verb = staffVerbOf(kebab(name))
      if (verb === null) return []
      return questionsOf(verb)
        .filter(({ kind }) => ['long_text', 'short_text', 'count', 'moment'].includes(kind))
        .map((field) => `${kebab(name)} ${field.name}`)
    })
    const missing = all.filter(
      (field) => ![...seen].some((each) => each === field || each.startsWith(`${field}-`)),
    )
    expect(missing).toEqual(IN_NO_FORM)
  })

  test.each(TESTED.map(({ code }) => code))(
    'in %s is understood as people type, or refused with its place and everything kept',
    async (language) => {
      const all = forms.flatMap((form) =>
        form.boxes.flatMap(({ name }) => VARIANTS.map((variant) => ({ form, name, variant }))),
      )
      expect(all.length).toBeGreaterThan(MOST_IN_HAND)
      const open = new Map<FormInHand, readonly Box[]>()
      for (const { form, name, variant } of sampleOf(all, MOST_IN_HAND)) {
        const who = { cookie: world.staff[form.who].cookie, language }
        const boxes = open.get(form) ?? (await takenInHand(form, who))
        open.set(form, boxes)
        const box = boxes.find((each) => each.name === name)
        expect([form.form, name, box !== undefined]).toEqual([form.form, name, true])
        // What was done cannot be done again: the next one is tried in another case.
        if (box && (await tries(box, variant, who))) open.delete(form)
      }
    },
    600_000,
  )
})

/** Of which verb a form is: what it is about stands behind it, as an id or a code. */
function verbOf(form: string): string {
  const verbs = VERB_NAMES.map(kebab).filter((name) => form === name || form.startsWith(`${name}-`))
  return verbs.toSorted((a, b) => b.length - a.length)[0] ?? form
}

async function takenInHand({ stage, form }: FormInHand, who: Ask): Promise<readonly Box[]> {
  const { caseId } = await reach(world, stage)
  return boxesInHand((await ask(`/staff/cases/${caseId}?do=${form}`, who)).html)
}
