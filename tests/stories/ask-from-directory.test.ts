import { afterAll, beforeAll, expect, test } from 'vitest'
import { layInShipped } from '../../src/actions/bodies/lay-in-shipped.ts'
import { saveBody } from '../../src/actions/bodies/save-body.ts'
import { recordFunding } from '../../src/actions/bodies/record-funding.ts'
import { shippedDirectory } from '../../src/shipped-directory.ts'
import { listing } from '../in-memory/listings.ts'
import { AGENCY, attributed, IMPACT, rated } from '../in-memory/stages.ts'
import { makeWorld, type FiledStory, type World } from '../world.ts'
import { hiddenIn } from '../world/form.ts'
import { reader } from '../world/page.ts'

let world: World

beforeAll(async () => {
  world = await makeWorld()
  await layInShipped(world.house, shippedDirectory())
})
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

test.each([
  ['a nudify site whose operator is silent', 'intl-stopncii'],
  ['an election clone', 'intl-ifcn'],
])('%s: somebody who leads is found in the directory', async (_, id) => {
  const filed = await world.reach(rated)
  await world.does('ana', filed.caseId, 'describe_impact', { ...IMPACT, nature: 'societal' })
  await world.does('ana', filed.caseId, 'add_entity', AGENCY)
  await world.does('ana', filed.caseId, 'choose_contact', { impact: 'i2' })
  const page = await ana.visit(`/staff/cases/${filed.caseId}?do=ask-body`)
  expect(page.html).toContain(`value="${id}"`)
})
