import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { firstAccountLink } from '../../src/actions/staff/first-account.ts'
import { LANGUAGES } from '../../src/domain/vocabulary/intake.ts'
import { LANGUAGE_COOKIE } from '../../src/web/staff/cookie.ts'
import { boxesOn, unescaped, type Box } from '../fields/forms-on.ts'
import { sampleOf, SEED } from '../fields/sample.ts'
import { PLAIN, typedAs, VARIANTS, type TypedKind, type Variant } from '../fields/variants.ts'
import * as stages from '../in-memory/stages.ts'
import { makeWorld, type World } from '../world.ts'
import { problemsOn } from '../world/page.ts'

/** How many of all combinations are tried without `npm run test:all`. */
const MOST = 120
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
  // Each page has a case of its own: what is done on one leaves the forms of the others standing.
  const [rated, offered, atWork, atOffer] = [
    await world.reach(stages.rated),
    await world.reach(stages.offered),
    await world.reach(stages.rated),
    await world.reach(stages.offered),
  ]
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
    await staff(`/staff/cases/${atWork.caseId}`),
    await staff(`/staff/cases/${atOffer.caseId}`),
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

async function tries(box: Box, variant: Variant, who: Ask): Promise<void> {
  const typed = typedAs(variant, kindOf(box))
  const what = `${box.action} ${box.name}, ${variant}, seed ${SEED}`
  const { status, html } = await ask(box.action, who, formOf(box, typed))
  expect([what, status < 500, status]).toEqual([what, true, status])
  // Read: it was done, and leads on.
  if (status < 400 || NOT_SHOWN_AGAIN.includes(box.name)) return
  const shown = unescaped(html)
  // Refused: nothing typed is lost.
  expect([what, shown.includes(typed.trim())]).toEqual([what, true])
  // And with its place: every problem leads to a field that is there. What cannot be done any more has no field.
  if (status !== 400) return
  const places = problemsOn({ status, html })
  expect([what, places.length > 0]).toEqual([what, true])
  if (!ENDLESS.includes(variant)) {
    // What is understood when it is plain is understood so as well.
    const before = await problemsWhenPlain(box, who)
    expect([what, before === null ? [] : places.filter((place) => !before.includes(place))]).toEqual([
      what,
      [],
    ])
  }
  for (const place of places)
    expect([what, place, html.includes(`id="${place}"`)]).toEqual([what, place, true])
}

describe.each(LANGUAGES.map(({ code }) => code))('in %s, every box of every form', (language) => {
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
