import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { allBodies, listingsWithPayers, oneBody } from '../../src/actions/bodies/all-bodies.ts'
import { bodiesToCheck } from '../../src/actions/bodies/bodies-to-check.ts'
import { exportBodies } from '../../src/actions/bodies/export-bodies.ts'
import { importBodies } from '../../src/actions/bodies/import-bodies.ts'
import { layInShipped } from '../../src/actions/bodies/lay-in-shipped.ts'
import { listingsForHelp } from '../../src/actions/bodies/listings-for-help.ts'
import { markBody } from '../../src/actions/bodies/mark-body.ts'
import { saveBody } from '../../src/actions/bodies/save-body.ts'
import { shippedDirectory } from '../../src/shipped-directory.ts'
import { listFundings } from '../../src/store/bodies/fundings.ts'
import { readDirectory, type RawDirectory } from '../../src/tables/read-directory.ts'
import { listing } from '../in-memory/listings.ts'
import { makeWorld, type World } from '../world.ts'

let world: World

beforeAll(async () => {
  world = await makeWorld()
})
afterAll(() => world.close())

const SHIPPED = shippedDirectory()

function fileOf(text: string): RawDirectory {
  const read = readDirectory(Buffer.from(text))
  if ('problem' in read) throw new Error(`The file cannot be read: ${read.problem}`)
  return read
}

test('the bodies that come with the program are laid in once', async () => {
  const laid = await layInShipped(world.house, SHIPPED)
  expect(laid.length).toBeGreaterThan(20)
  expect(await layInShipped(world.house, SHIPPED)).toEqual([])
  expect((await allBodies(world.house)).map(({ listing: { id } }) => id)).toEqual([...laid].toSorted())
})

test('a newer program brings what it knows, and changes nothing that the house edited', async () => {
  const { listings } = SHIPPED
  const newer = {
    listings: listings.map((each) => ({ ...each, notes: { en: `Newer words on ${each.id}.` } })),
  }
  const mine = { ...(await oneBody(world.house, 'gb-iwf'))!.listing, notes: { en: 'Our own words.' } }
  expect(await saveBody(world.house, world.staff.ana, { act: 'edited', seen: 1, raw: mine })).toBe('updated')
  const changed = await layInShipped(world.house, newer)
  expect(changed).not.toContain('gb-iwf')
  expect(changed).toHaveLength(listings.length - 1)
  expect((await oneBody(world.house, 'gb-iwf'))?.listing.notes).toEqual({ en: 'Our own words.' })
  expect((await oneBody(world.house, 'us-988'))?.listing.notes).toEqual({ en: 'Newer words on us-988.' })
})

test('who edits what somebody else edited meanwhile is told, and nothing is lost', async () => {
  const before = (await oneBody(world.house, 'us-988'))!
  const edits = ['One.', 'Two.'].map((text) =>
    saveBody(world.house, world.staff.ana, {
      act: 'edited',
      seen: before.version,
      raw: { ...before.listing, notes: { en: text } },
    }),
  )
  expect((await Promise.all(edits)).toSorted()).toEqual(['overtaken', 'updated'])
  const after = (await oneBody(world.house, 'us-988'))!
  expect(after.edits.map(({ version }) => version)).toEqual([3, 2, 1])
  expect(after.edits[0]).toMatchObject({ by: world.staff.ana.id, act: 'edited' })
})

test('no edit can be changed or taken away', async () => {
  await expect(sql`update body_edit set act = 'closed'`.execute(world.owner.db)).rejects.toThrow()
  await expect(sql`delete from body_edit`.execute(world.owner.db)).rejects.toThrow()
  await expect(sql`truncate body_edit`.execute(world.owner.db)).rejects.toThrow()
})

test('an export is taken as it is, and the next one is the same to the letter', async () => {
  const funding = {
    id: '0b0a4d2e-6a0f-4d53-9a55-0c5b0a4d2e6a',
    body: 'gb-iwf',
    payer: 'Casework Ltd',
    amount: '1200.5',
    currency: 'EUR',
    from: '2026-01-01',
    to: null,
    agreedWith: 'Marta, coordinator',
  }
  const one = await importBodies(world.house, 'machine', {
    listings: [],
    fundings: [{ row: 1, line: null, raw: funding }],
  })
  expect(one).toMatchObject({ rows: 1, created: 1, refused: [] })
  const written = JSON.stringify(await exportBodies(world.house))
  expect(written).toContain('1200.50')
  const again = await importBodies(world.house, 'machine', fileOf(written))
  expect(again).toMatchObject({ created: 0, updated: 0, refused: [] })
  expect(again.unchanged).toBe(again.rows)
  expect(JSON.stringify(await exportBodies(world.house))).toBe(written)
})

test('a payer that was written down stands beside those that a source names', async () => {
  const all = await listingsWithPayers(world.house)
  expect(all.find(({ id }) => id === 'gb-iwf')?.independence?.funders).toEqual(['Casework Ltd'])
  expect((await oneBody(world.house, 'gb-iwf'))?.fundings).toMatchObject([
    { payer: 'Casework Ltd', amount: '1200.50' },
  ])
})

test('a table is taken row by row: good ones are saved, and each wrong one says what is not right in it', async () => {
  const table = [
    'id;names.en;names.sw;subtypes;needs;jurisdictions;languages;channels;source.title;source.url;anonymousOk;ages.to;notes.en',
    'ke-invented;Invented office;Ofisi ya kubuni;data_protection_authority;data_and_privacy;KE;en,sw;phone 020 1234567;Its page;https://office.example/;yes;;Plain words.',
    'ke-invented;Other;;court;legal_advice;KE;en;web https://b.example/;Its page;https://b.example/;;;',
    'zz-nowhere;Nowhere;;court;legal_advice;ZZ;en;web https://b.example/;Its page;https://b.example/;maybe;12;',
  ].join('\n')
  const read = fileOf(table.replace('en,sw', '"en;sw"'))
  const done = await importBodies(world.house, 'machine', read)
  expect(done).toMatchObject({ rows: 3, created: 1, updated: 0, unchanged: 0 })
  expect(done.refused).toEqual([
    { row: 2, line: 3, id: 'ke-invented', why: 'same_id' },
    {
      row: 3,
      line: 4,
      id: 'zz-nowhere',
      why: [
        { field: 'jurisdictions.0', problem: 'not_right' },
        { field: 'anonymousOk', problem: 'not_right' },
      ],
    },
  ])
  expect((await oneBody(world.house, 'ke-invented'))?.listing).toMatchObject({
    names: { en: 'Invented office', sw: 'Ofisi ya kubuni' },
    languages: ['en', 'sw'],
    channels: [{ kind: 'phone', value: '020 1234567' }],
    anonymousOk: true,
    status: 'unverified',
  })
  expect(await importBodies(world.house, 'machine', read)).toMatchObject({ created: 0, unchanged: 1 })
})

test('of rows with one id the first that is right is taken, in whatever order wrong ones stand', async () => {
  const kinds = ['a', 'b'].flatMap((id) => [true, false].map((isRight) => ({ id, isRight })))
  const cases = kinds.flatMap((one) => kinds.flatMap((two) => kinds.map((three) => [one, two, three])))
  for (const [n, rows] of cases.entries()) {
    const listings = rows.map(({ id, isRight }) => ({
      ...listing({ id: `row-${n}-${id}`, checkedByHouse: null, status: 'unverified' }),
      ...(!isRight && { needs: ['nonsense'] }),
    }))
    const taken = new Set(rows.filter(({ isRight }) => isRight).map(({ id }) => id)).size
    const done = await importBodies(world.house, 'machine', fileOf(JSON.stringify({ listings })))
    expect({ rows, created: done.created, refused: done.refused.length }).toEqual({
      rows,
      created: taken,
      refused: rows.length - taken,
    })
  }
})

test.each([
  ['{"listings":', 'not_json'],
  ['{"bodies":[]}', 'not_a_directory'],
  ['colour;shape\nred;round', 'unknown_columns'],
  ['id;names.en\nx;y', 'missing_columns'],
])('a file that is no directory is refused as a whole: %s', (text, problem) => {
  expect(readDirectory(Buffer.from(text))).toMatchObject({ problem })
})

test('a body stands on the list of those to check a month before its check ends, and nobody has to remember', async () => {
  const fresh = listing({
    id: 'checked-today',
    checkedByHouse: { on: world.now().slice(0, 10), by: 'Ana', how: 'call' },
  })
  await saveBody(world.house, world.staff.ana, { act: 'added', seen: 0, raw: fresh })
  const isListed = async () =>
    (await bodiesToCheck(world.house)).some((each) => each.listing.id === 'checked-today')
  expect(await isListed()).toBe(false)
  world.later({ days: 149 })
  expect(await isListed()).toBe(false)
  world.later({ days: 1 })
  expect(await isListed()).toBe(true)
})

describe('what a file says that somebody gives', () => {
  const given = {
    id: '1C1a4d2e-6a0f-4d53-9a55-0c5b0a4d2e6a',
    body: 'gb-iwf',
    payer: 'Quiet Fox Ltd',
    amount: '12',
    currency: 'EUR',
    from: '2026-01-01',
    to: null,
    agreedWith: 'Marta, coordinator',
  }
  const take = (raw: object) =>
    importBodies(world.house, 'machine', { listings: [], fundings: [{ row: 1, line: null, raw }] })
  const written = async () =>
    (await listFundings(world.house.database)).filter(({ payer }) => payer === given.payer)

  test('is on the pages that help stands on at once, and the same again changes nothing', async () => {
    const funders = async () =>
      (await listingsForHelp(world.house, () => [])).find(({ id }) => id === 'gb-iwf')?.independence
        ?.funders ?? []
    expect(await funders()).not.toContain(given.payer)
    expect(await take(given)).toMatchObject({ created: 1, refused: [] })
    expect(await funders()).toContain(given.payer)
    expect(await take({ ...given, id: given.id.toLowerCase(), amount: '12.00' })).toMatchObject({
      unchanged: 1,
      refused: [],
    })
  })

  test.each<readonly [string, object]>([
    ['the body', { body: 'us-988' }],
    ['the payer', { payer: 'Loud Fox Ltd' }],
    ['how much', { amount: '12.01' }],
    ['in which money', { currency: 'USD' }],
    ['neither', { amount: null, currency: null }],
    ['since when', { from: null }],
    ['until when', { to: '2026-12-31' }],
    ['with whom', { agreedWith: 'Ana' }],
  ])('is refused where another word stands under its id, and nothing is changed: %s', async (_, other) => {
    await take(given)
    const before = await written()
    const { refused, ...counts } = await take({ ...given, ...other })
    expect(counts).toEqual({ rows: 1, created: 0, updated: 0, unchanged: 0 })
    expect(refused).toEqual([{ row: 1, line: null, id: given.id, why: 'written_otherwise' }])
    expect(await written()).toEqual(before)
  })

  test('is refused for a body that is not there, and taken where the same file brings it', async () => {
    const id = '2c1a4d2e-6a0f-4d53-9a55-0c5b0a4d2e6a'
    const raw = { ...given, id, body: 'fr-new', payer: 'Late Fox Ltd' }
    expect((await take(raw)).refused).toMatchObject([{ why: 'no_such_body' }])
    const { refused } = await importBodies(world.house, 'machine', {
      listings: [{ row: 1, line: null, raw: listing({ id: 'fr-new' }) }],
      fundings: [{ row: 2, line: null, raw }],
    })
    expect(refused).toEqual([])
  })
})

test('whoever is overtaken again and again is told, and does not try for good', async () => {
  await sql`create function always_first() returns trigger language plpgsql as 'begin return null; end'`.execute(
    world.owner.db,
  )
  await sql`create trigger always_first before insert on body_edit
    for each row execute function always_first()`.execute(world.owner.db)
  const { listing: known } = (await oneBody(world.house, 'us-988'))!
  const raw = { ...known, names: { ...known.names, en: 'Another name' } }
  for (const tried of [
    () => markBody(world.house, 'machine', 'us-988', { act: 'paused' }),
    () => saveBody(world.house, 'machine', { act: 'imported', seen: null, raw }),
  ])
    await expect(tried()).rejects.toThrow('again and again')
  await sql`drop trigger always_first on body_edit`.execute(world.owner.db)
  expect(await markBody(world.house, 'machine', 'us-988', { act: 'paused' })).toBe('done')
})

test('no page says that we checked what another house did, or what was changed since', async () => {
  const on = world.now().slice(0, 10)
  const file = (by: string, channel: string) =>
    fileOf(
      JSON.stringify({
        listings: [
          {
            ...listing({ id: 'from-elsewhere', needs: ['data_and_privacy'] }),
            channels: [{ kind: 'phone', value: channel }],
            checkedByHouse: { on, by, how: 'call' },
          },
        ],
      }),
    )
  const kept = async () => (await oneBody(world.house, 'from-elsewhere'))?.listing
  const take = (by: string, channel: string) => importBodies(world.house, 'machine', file(by, channel))
  await take('Another house', '0800 1')
  expect(await kept()).toMatchObject({ checkedByHouse: null, status: 'unverified' })
  expect(await take('Another house', '0800 1')).toMatchObject({ unchanged: 1, updated: 0 })
  const page = await world.app.request('/en/help')
  const offered = (await page.text()).split('am-help__body').find((part) => part.includes('0800 1'))
  expect(offered).toContain('We have not checked this.')

  // Its own name in a file proves nothing: what it checked stands in its history.
  await take(world.house.name, '0800 1')
  expect(await kept()).toMatchObject({ checkedByHouse: null, status: 'unverified' })
  await markBody(world.house, world.staff.ana, 'from-elsewhere', { act: 'checked', how: 'call' })
  await take('Another house', '0800 1')
  expect(await kept()).toMatchObject({ checkedByHouse: null, status: 'unverified' })
  await take(world.house.name, '0800 1')
  expect(await kept()).toMatchObject({ checkedByHouse: { by: world.house.name }, status: 'active' })
  const before = (await oneBody(world.house, 'from-elsewhere'))!
  const edit = (raw: object) =>
    saveBody(world.house, world.staff.ana, {
      act: 'edited',
      seen: null,
      raw: { ...before.listing, ...raw },
    })
  await edit({ notes: { en: 'Better words.' } })
  expect((await kept())?.checkedByHouse).not.toBeNull()
  await edit({ notes: { en: 'Better words.' }, channels: [{ kind: 'phone', value: '0800 2' }] })
  expect(await kept()).toMatchObject({ checkedByHouse: null, status: 'unverified' })
})
