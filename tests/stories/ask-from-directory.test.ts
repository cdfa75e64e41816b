import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { layInShipped } from '../../src/actions/bodies/lay-in-shipped.ts'
import { saveBody } from '../../src/actions/bodies/save-body.ts'
import { recordFunding } from '../../src/actions/bodies/record-funding.ts'
import { HOUR, plusMs } from '../../src/domain/time/instant.ts'
import { shippedDirectory } from '../../src/shipped-directory.ts'
import { LANGUAGES } from '../../src/words/languages.ts'
import { speak } from '../../src/words/speak.ts'
import { MONDAY } from '../in-memory/in-memory-case.ts'
import { listing } from '../in-memory/listings.ts'
import { AGENCY, assessing, attributed, attribution, IMPACT, RATING } from '../in-memory/stages.ts'
import { makeWorld, type FiledStory, type World } from '../world.ts'
import { escaped, hiddenIn } from '../world/form.ts'
import { reader } from '../world/page.ts'

let world: World

beforeAll(async () => {
  world = await makeWorld()
  await layInShipped(world.house, shippedDirectory())
})
beforeEach(() => world.at(MONDAY))
afterAll(() => world.close())

const ana = reader(
  () => world,
  () => world.staff.ana.cookie,
)
const person = reader(() => world)

/** A public body refuses: the rules call for somebody outside. */
async function silentPublicBody(): Promise<FiledStory> {
  const filed = await world.reach(attributed)
  await world.does('ana', filed.caseId, 'record_cooperation', { entity: 'e1', cooperation: 'refusing' })
  await world.does('ana', filed.caseId, 'choose_contact', { impact: 'i1' })
  return filed
}

test('a silent public body: an ombudsman is taken from the directory, and the person reads who was asked and until when', async () => {
  const { caseId, receipt } = await silentPublicBody()
  const page = await ana.visit(`/staff/cases/${caseId}?do=ask-body&country=FR&body=eu-ombudsmen`)
  expect(page.html).toContain('European Network of Ombudsmen')
  expect(page.html).toContain('Website: https://www.ombudsman.europa.eu/')
  const asked = await ana.send(page, `/staff/cases/${caseId}/ask-body`, {
    reserved: 'external_ombuds',
    name: 'European Network of Ombudsmen',
    reach: 'Website: https://www.ombudsman.europa.eu/',
    'checkedOn-date': world.now().slice(0, 10),
  })
  expect(asked.status).toBe(303)
  const [body] = (await world.sees(receipt)).bodies
  expect(body).toMatchObject({ name: 'European Network of Ombudsmen', at: world.now(), answer: null })
  expect((await person.comeBack(receipt)).html).toContain('European Network of Ombudsmen')
})

test('of a list, which takes nobody itself, it is said before it is chosen', async () => {
  const { caseId } = await silentPublicBody()
  const page = await ana.visit(`/staff/cases/${caseId}?do=ask-body`)
  const said = (id: string) => new RegExp(`value="${id}"[^>]*>([^<]*)<`).exec(page.html)?.[1] ?? ''
  expect(said('intl-ganhri')).toContain('takes nobody itself')
  expect(said('intl-un-special-procedures')).not.toContain('takes nobody itself')
  expect(said('intl-un-special-procedures')).not.toBe('')
})

test('what was typed before somebody looked in the directory is kept, and the country is asked for and never guessed', async () => {
  const { caseId } = await silentPublicBody()
  const page = await ana.visit(`/staff/cases/${caseId}?do=ask-body`)
  expect(page.html).toContain('Global Alliance of National Human Rights Institutions')
  expect(page.html).not.toContain('Members of the European Network')
  expect(page.html).not.toContain('value="eu-ombudsmen"')
  const kept = await ana.post(`/staff/cases/${caseId}/keep`, {
    ...hiddenIn(page),
    form: 'ask-body',
    then: 'directory',
    'directory-country': 'DE',
    'from-directory': 'intl-ganhri',
    reach: 'My own note',
  })
  expect(kept.status).toBe(303)
  const after = await ana.visit(`/staff/cases/${caseId}?do=ask-body&country=DE&body=intl-ganhri`)
  expect(after.html).toContain('value="eu-ombudsmen"')
  expect(after.html).toContain('My own note')
  expect(after.html).toContain('value="Global Alliance of National Human Rights Institutions"')
})

test('a body that a party of the case pays for says so before anybody chooses it', async () => {
  const { caseId } = await silentPublicBody()
  const paid = listing({
    id: 'paid-ombuds',
    names: { en: 'Ombuds of the sector' },
    subtypes: ['ombudsman'],
    needs: ['other_body'],
    checkedByHouse: { on: world.now().slice(0, 10), by: 'The house', how: 'call' },
  })
  await saveBody(world.house, world.staff.ana, { act: 'added', seen: 0, raw: paid })
  await recordFunding(world.house, world.staff.ana, 'paid-ombuds', {
    payer: AGENCY.name,
    agreedWith: 'Marta',
  })
  const page = await ana.visit(`/staff/cases/${caseId}?do=ask-body`)
  expect(page.html).toContain(`paid by ${AGENCY.name}, a party of this case`)
})

interface Silent {
  readonly entity: Readonly<Record<string, unknown>>
  readonly nature: 'individual' | 'societal'
  readonly reserved: 'external_ombuds' | 'ecosystem_lead'
  readonly body: string
  readonly name: string
  readonly reach: string
}

/** Nobody who did it can be the contact: whoever runs it does not answer, or it happened to everybody. */
const SILENT: readonly (readonly [who: string, Silent])[] = [
  [
    'a public body that is silent',
    {
      entity: AGENCY,
      nature: 'individual',
      reserved: 'external_ombuds',
      body: 'intl-ganhri',
      name: 'Global Alliance of National Human Rights Institutions',
      reach: 'Website: https://ganhri.org/',
    },
  ],
  [
    'a nudify site whose operator is silent',
    {
      entity: { ...AGENCY, name: 'Undress in a click', subtype: null, operator: false },
      nature: 'individual',
      reserved: 'external_ombuds',
      body: 'intl-stopncii',
      name: 'StopNCII.org',
      reach: 'Website: https://stopncii.org/',
    },
  ],
  [
    'a clone of a voice before an election',
    {
      entity: { ...AGENCY, name: 'Voices for all', subtype: null, operator: false },
      nature: 'societal',
      reserved: 'ecosystem_lead',
      body: 'intl-ifcn',
      name: 'International Fact-Checking Network',
      reach: 'Website: https://ifcncodeofprinciples.poynter.org/',
    },
  ],
]

test.each(SILENT)(
  '%s: a body is found in the directory and asked with a clock, and the person reads whom and until when',
  async (_, { entity, nature, reserved, body, name, reach }) => {
    const filed = await world.reach(assessing)
    const { caseId, receipt } = filed
    await world.does('ana', caseId, 'describe_impact', { ...IMPACT, nature })
    await world.does('ana', caseId, 'rate_impact', RATING)
    await world.does('ana', caseId, 'add_entity', entity)
    await world.does('ana', caseId, 'attribute', attribution('e1', 'cause'))
    await world.does('ana', caseId, 'record_cooperation', { entity: 'e1', cooperation: 'silent' })
    await world.does('ana', caseId, 'choose_contact', { impact: 'i1' })
    const page = await ana.visit(`/staff/cases/${caseId}?do=ask-body&country=DE&body=${body}`)
    expect(page.html).toContain(`value="${body}"`)
    expect(page.html).toContain(`value="${name}"`)
    expect(page.html).toContain(reach)
    const asked = await ana.send(page, `/staff/cases/${caseId}/ask-body`, {
      reserved,
      name,
      reach,
      'checkedOn-date': world.now().slice(0, 10),
    })
    expect(asked.status).toBe(303)
    const [found] = (await world.sees(receipt)).bodies
    const until = found?.until ?? world.now()
    expect(until > world.now()).toBe(true)
    for (const { code } of LANGUAGES) {
      const speaker = speak(code, world.house.calendar.timeZone)
      const { html } = await person.post(`/${code}/status`, { receipt })
      for (const said of [name, speaker.day(world.now()), speaker.moment(until), reach])
        expect(html).toContain(said)
    }
    // It is silent as well: the person reads that it is late, and another one can be asked.
    const before = world.now()
    world.at(plusMs(until, HOUR))
    const { w, say, day, moment } = speak('en', world.house.calendar.timeZone)
    expect((await person.comeBack(receipt)).html).toContain(
      escaped(
        say(w.portal.status.yourContact.askedLate, { body: name, day: day(before), by: moment(until) }),
      ),
    )
    await world.does('ana', caseId, 'ask_body', { reserved, name: 'Another body', reach, checkedOn: before })
    expect((await person.comeBack(receipt)).html).toContain('Another body')
  },
)
