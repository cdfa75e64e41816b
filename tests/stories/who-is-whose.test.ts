import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeWorld, type FiledStory, type World } from '../world.ts'

let world: World
let three: readonly FiledStory[]

/**
 * Three people who differ in all that a form asks for and no list needs: who they are, whom they fear, what they want,
 * how they can be reached, and the minute. One fills in everything, one nothing but the story, one something. Their
 * stories are of one language and one step of length.
 */
const PEOPLE = [
  {
    minute: 4,
    story: 'The assistant told my landlord that I owe rent, and now he wants me out of the flat.',
  },
  {
    minute: 21,
    story: 'It marked my essay as written by a machine. I wrote each word of it, and nobody listens.',
    feared: 'My head of department',
    wish: 'I want the mark back.',
    product: 'Marker',
    submitter: 'credible_proxy',
    contact: {
      safety: 'safe',
      name: 'Alexandra Featherstonehaugh-Cholmondeley',
      email: 'alexandra@person.example',
      howToReach: 'By letter to the office.',
    },
  },
  {
    minute: 58,
    story: 'A voice like mine rang my bank. I have lost what I had saved for years, and they shrug.',
    product: 'Voice maker',
    contact: { safety: 'employer_may_watch', name: 'Bo' },
  },
] as const

beforeAll(async () => {
  world = await makeWorld()
  const filed: FiledStory[] = []
  let before = 0
  for (const { minute, ...story } of PEOPLE) {
    world.later({ hours: (minute - before) / 60 })
    before = minute
    filed.push(await world.fileUnopened(story))
  }
  three = filed
  world.later({ hours: 1 })
  await world.drainJobs()
})
afterAll(() => world.close())

/** Every column of every table with an id of a case, as somebody who holds the database reads it. */
async function columnsOfCases(): Promise<readonly { table: string; column: string; type: string }[]> {
  const { rows } = await sql<{ table: string; column: string; type: string }>`
    select c.table_name as table, c.column_name as column, c.data_type as type
    from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
    where c.table_schema = 'public' and t.table_type = 'BASE TABLE' and exists (
      select from information_schema.columns i
      where i.table_schema = c.table_schema and i.table_name = c.table_name and i.column_name = 'case_id')
    order by 1, 2`.execute(world.owner.db)
  return rows
}

/** What stands there for one case: of bytes their number, and in place of what is drawn at random a word for it. */
async function seenOf(
  table: string,
  column: string,
  type: string,
  { caseId }: FiledStory,
): Promise<string[]> {
  const of = sql.ref(column)
  const value = type === 'bytea' ? sql`length(${of})::text` : sql`${of}::text`
  const { rows } = await sql<{ value: string | null }>`
    select ${value} as value from ${sql.table(table)} where case_id = ${caseId}`.execute(world.owner.db)
  return rows
    .map(({ value: text }) =>
      String(text)
        .replaceAll(caseId, 'CASE')
        .replace(/"[\w+/=-]{20,}"(?!:)/g, '"RANDOM"')
        .replace(/\b(\d{4}-\d{4})-[0-9A-Z]{4,}\b/g, '$1-RANDOM'),
    )
    .toSorted()
}

/** What still tells, said in SECURITY.md: the slot of a secret is the order of filing, as the order of the rows is. */
const TELLS = ['case_key.slot']

test('of three who filed in one hour nothing in the database says which is whose', async () => {
  const [first, ...others] = three
  const differ: string[] = []
  let rows = 0
  for (const { table, column, type } of await columnsOfCases()) {
    if (TELLS.includes(`${table}.${column}`)) continue
    const one = await seenOf(table, column, type, first!)
    rows += one.length
    for (const other of others)
      if (JSON.stringify(await seenOf(table, column, type, other)) !== JSON.stringify(one))
        differ.push(`${table}.${column}`)
  }
  expect([...new Set(differ)]).toEqual([])
  expect(rows).toBeGreaterThan(60)
})

test('no minute of theirs stands in any table', async () => {
  const minutes = PEOPLE.map(({ minute }) => `:${String(minute).padStart(2, '0')}:`)
  for (const { table, column, type } of await columnsOfCases()) {
    if (!type.startsWith('timestamp')) continue
    for (const one of three)
      for (const value of await seenOf(table, column, type, one))
        for (const minute of minutes) expect(value.includes(minute), `${table}.${column}`).toBe(false)
  }
})
