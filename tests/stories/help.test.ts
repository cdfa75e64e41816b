import { afterAll, beforeAll, expect, test } from 'vitest'
import { listingsWithPayers } from '../../src/actions/bodies/all-bodies.ts'
import { layInShipped } from '../../src/actions/bodies/lay-in-shipped.ts'
import { recordFunding } from '../../src/actions/bodies/record-funding.ts'
import { saveBody } from '../../src/actions/bodies/save-body.ts'
import { bodiesForCase } from '../../src/domain/bodies/for-case.ts'
import { RESERVED } from '../../src/domain/value-chain/bodies.ts'
import { bodiesFor } from '../../src/domain/bodies/bodies-for.ts'
import { childHelpline } from '../../src/domain/bodies/child-helpline.ts'
import { shippedDirectory } from '../../src/shipped-directory.ts'
import { listingsHere } from '../../src/web/public/help/asked.ts'
import { Images } from '../../src/web/public/help/images.tsx'
import { LANGUAGES } from '../../src/words/languages.ts'
import { speak } from '../../src/words/speak.ts'
import { listing } from '../in-memory/listings.ts'
import { CASEWORK_MAKER } from '../in-memory/stages.ts'
import { makeWorld, type FiledStory, type World } from '../world.ts'
import { dumpEverything } from '../world/dump.ts'
import { problemsOn, reader, receiptOn } from '../world/page.ts'

let world: World
beforeAll(async () => {
  world = await makeWorld()
  await layInShipped(world.house, shippedDirectory())
})
afterAll(() => world.close())

const { visit, post, send, comeBack } = reader(() => world)
const REPORT = '/en/report?next'

/** The text of a page without its marks, as somebody reads it. */
const read = (html: string) => html.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ')

const file = (body: Readonly<Record<string, unknown>>) =>
  world.app.request('/api/v1/grievances', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ language: 'en', ...body }),
  })

test('where somebody is can be told with the story, is sealed like it, and is never guessed', async () => {
  const answer = await file({ story: 'It told me to hurt myself.', country: 'KE' })
  expect(answer.status).toBe(201)
  const { receipt } = (await answer.json()) as { receipt: string }
  expect((await world.sees(receipt)).told).toMatchObject({ country: 'KE' })
  const page = await comeBack(receipt)
  expect(read(page.html)).toContain('Which country are you in? So that we can')
  expect(page.html).toContain('<option value="KE" selected')
  const stored = await dumpEverything(world.house)
  expect([...stored].filter(([, text]) => /country\W+KE/.test(text)).map(([table]) => table)).toEqual([])

  const unsaid = await file({ story: 'It told me to hurt myself.' })
  const { receipt: other } = (await unsaid.json()) as { receipt: string }
  expect((await world.sees(other)).told).not.toHaveProperty('country')
  expect(read((await comeBack(other)).html)).toContain('You have not said in which country you are')
})

test('a country that is none is refused with its place, and nothing typed is lost', async () => {
  const answer = await file({ story: 'It told me to hurt myself.', country: 'Kenya' })
  expect(answer.status).toBe(400)
  expect(await answer.text()).toContain('country')
  const page = await send(await visit('/en/report'), REPORT, {
    step: 'check',
    story: 'Kept words.',
    country: 'XX',
  })
  expect(page.status).toBe(400)
  expect(problemsOn(page)).toContain('country')
  expect(page.html).toContain('Kept words.')
})

test('somebody whose money goes reads who can stop it, on every page, by their words or by the tick', async () => {
  const money = { story: 'He is sending his savings. The bank says it clears tomorrow.' }
  const ticked = { story: 'It had my voice.', danger: 'money_moving' }
  const { needs, bodySubtypes } = speak('en', 'UTC').w.vocabulary
  const isHelped = (page: string) => {
    expect(read(page)).toContain(needs.money_moving)
    expect(read(page)).toContain(bodySubtypes.bank_or_payment_provider)
  }
  for (const told of [money, ticked]) {
    const check = await send(await visit('/en/report'), REPORT, { step: 'check', language: 'en', ...told })
    isHelped(check.html.split('<h2 id="happened')[0] ?? '')
    const sent = await send(check, REPORT, { step: 'send' })
    isHelped(sent.html)
    isHelped((await comeBack(receiptOn(sent))).html)
  }
})

test('whoever is paid by somebody whom the person fears says so', async () => {
  await recordFunding(world.house, 'machine', 'intl-befrienders', {
    payer: 'Grey Heron Ltd',
    agreedWith: 'A coordinator',
  })
  const { receipt } = await world.file({
    story: 'I want to die.',
    feared: 'Grey Heron Ltd',
    dangerSigns: ['life'],
  })
  expect(read((await comeBack(receipt)).html)).toMatch(/Grey Heron Ltd.?, whom you named, gives it money/)
  const { receipt: others } = await world.file({ story: 'I want to die.', dangerSigns: ['life'] })
  expect(read((await comeBack(others)).html)).not.toContain('Grey Heron Ltd')
})

/** Everywhere that a person may write whom they fear, and who is part of it. */
const NAMED: Readonly<Record<string, (told: Readonly<Record<string, unknown>>) => Promise<FiledStory>>> = {
  'where they are asked whom they fear': (told) => world.file({ ...told, feared: 'Grey Heron Ltd' }),
  'in their story': (told) =>
    world.file({ ...told, story: 'I reported it. I am afraid of Grey Heron Ltd. It is late.' }),
  'in what they wish for': (told) => world.file({ ...told, wish: 'Please do not tell Grey Heron Ltd.' }),
  async 'in a message later'(told) {
    const filed = await world.file(told)
    await world.does(filed, filed.caseId, 'write_message', { body: 'Grey Heron Ltd must not know of it.' })
    return filed
  },
  async 'nowhere: we found that it is part of it'(told) {
    const filed = await world.file(told)
    await world.does('ana', filed.caseId, 'take_up')
    await world.does('ana', filed.caseId, 'add_entity', { ...CASEWORK_MAKER, name: 'Grey Heron Ltd' })
    return filed
  },
  'nowhere, by nobody': (told) => world.file(told),
}

test.each(Object.entries(NAMED))(
  'who is tied to whom the person named is said on their page just when it is at the desk: %s',
  async (where, tell) => {
    const raw = listing({
      id: 'tz-union',
      names: { en: 'The union of those who warn' },
      subtypes: ['trade_union'],
      needs: ['work_and_reprisal'],
      jurisdictions: ['TZ'],
    })
    await saveBody(world.house, 'machine', { act: 'imported', seen: null, raw })
    await recordFunding(world.house, 'machine', 'tz-union', {
      payer: 'Grey Heron Ltd',
      agreedWith: 'A coordinator',
    })
    const told = { story: 'I reported it.', submitter: 'whistleblower', country: 'TZ' }
    const { caseId, receipt } = await tell(told)
    const page = read((await comeBack(receipt)).html)
    expect(page).toContain('The union of those who warn')
    const { kase } = await world.read(caseId)
    const asked = { country: 'TZ', language: 'en', now: world.now() }
    const offered = bodiesForCase(kase, RESERVED, asked, await listingsWithPayers(world.house))
    const atDesk = offered.flatMap(({ bodies }) => bodies).filter(({ listing: { id } }) => id === 'tz-union')
    const isTied = where !== 'nowhere, by nobody'
    expect(atDesk.map(({ tied }) => tied.length > 0)).toEqual(atDesk.map(() => isTied))
    expect(atDesk).not.toEqual([])
    expect(/Grey Heron Ltd.?, whom you named, gives it money/.test(page)).toBe(isTied)
  },
)

test('the last one for a need is shown, though it is closed, and says so', async () => {
  const raw = listing({
    id: 'ke-union',
    names: { en: 'The union of those who label' },
    subtypes: ['trade_union'],
    needs: ['work_and_reprisal'],
    jurisdictions: ['KE'],
    status: 'closed',
  })
  await saveBody(world.house, 'machine', { act: 'imported', seen: null, raw })
  const { receipt } = await world.file({ story: 'I warned.', submitter: 'whistleblower', country: 'KE' })
  const page = read((await comeBack(receipt)).html)
  expect(page).toContain('The union of those who label')
  expect(page).toContain('When we last heard, it was closed.')
})

test('while the directory cannot be read, help stands from what comes with the program', async () => {
  const database = { db: null } as unknown as World['house']['database']
  const listings = await listingsHere({ ...world.house, database })
  expect(listings.map(({ id }) => id)).toEqual(shippedDirectory().listings.map(({ id }) => id))
})

test('whoever goes on to the page of all help reads there too who is tied to whom they fear', async () => {
  for (const { names } of shippedDirectory().listings) {
    const feared = names['en'] ?? ''
    const page = read((await post('/en/help', { from: 'report', feared, country: 'GB' })).html)
    const isListed = read((await visit('/en/help')).html).includes(feared)
    if (isListed) expect(page, feared).toContain('Take care: this looks like')
  }
  expect(read((await post('/en/help', { from: 'report', country: 'GB' })).html)).not.toContain('Take care')
})

test('a child is shown a helpline that is not tied to whom they fear, and where there is no other a caution', async () => {
  const asked = { country: 'GB', language: 'en', now: world.house.now() }
  const { listings } = shippedDirectory()
  const feared = 'Childline'
  const page = read((await post('/en/help/child', { from: 'report', feared, country: 'GB' })).html)
  expect(page).not.toContain('Childline')
  expect(page).not.toContain('Take care')
  expect(read((await post('/en/help/child', { from: 'report', country: 'GB' })).html)).toContain('Childline')
  const only = listings.filter(({ id }) => id === 'gb-childline')
  expect(childHelpline({ ...asked, fearedNames: [feared] }, only)).toMatchObject({
    tied: [{ how: 'is_itself' }],
  })
})

test('a service for pictures says what every other body says of itself: whom it is tied to, and that it is shut', () => {
  const speaker = speak('en', 'UTC')
  const asked = { country: null, language: 'en', now: world.house.now() }
  for (const [subtype, need] of [
    ['minor_image_hash_service', 'sexual_images_minor'],
    ['ncii_hash_service', 'sexual_images_adult'],
  ] as const) {
    const body = listing({
      names: { en: 'Hash House' },
      subtypes: [subtype],
      needs: [need],
      status: 'closed',
    })
    const found = bodiesFor({ ...asked, needs: [need], fearedNames: ['Hash House'] }, [body])
    const shown = read(String(Images({ speaker, found, country: null, now: asked.now })))
    expect(shown).toMatch(/Take care: this looks like .?Hash House/)
    expect(shown).toContain('When we last heard, it was closed.')
  }
})

test('below the help for pictures everybody reads not to send the picture, also whoever only looks around', async () => {
  for (const { code } of LANGUAGES) {
    const { images } = speak(code, 'UTC').w.portal.help
    const about = (await visit(`/${code}/help`)).html
      .split('<details')
      .filter((part) => part.includes(images.keep))
    expect(about.length).toBeGreaterThan(0)
    for (const part of about) {
      expect(read(part)).toContain(images.title)
      expect(read(part)).toContain(images.why)
    }
  }
})

test('a child reads who is told and who is not, in each language', async () => {
  for (const { code } of LANGUAGES) {
    const speaker = speak(code, 'UTC')
    const { told, how, fault, talk } = speaker.w.portal.help.child
    const page = read((await visit(`/${code}/help/child`)).html)
    for (const sentence of [fault.body, talk.adult, told.parents, told.name, told.helpline, how.pictures])
      expect(page).toContain(read(sentence))
    expect(page).toContain(world.house.name)
  }
})
