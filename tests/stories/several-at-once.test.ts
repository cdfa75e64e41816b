import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { problemsOfRows } from '../../src/actions/problems-of-rows.ts'
import type { Refusal } from '../../src/domain/refusal.ts'
import { en } from '../../src/words/en/index.ts'
import { heard } from '../in-memory/heard.ts'
import { MONDAY } from '../in-memory/in-memory-case.ts'
import * as people from '../in-memory/people.ts'
import * as stages from '../in-memory/stages.ts'
import { makeWorld, type World } from '../world.ts'
import { formInHand, hiddenIn } from '../world/form.ts'
import { problemsOn, reader, type Fields, type Page } from '../world/page.ts'

let world: World
beforeAll(async () => {
  world = await makeWorld()
})
beforeEach(() => world.at(MONDAY))
afterAll(() => world.close())

const ana = reader(
  () => world,
  () => world.staff.ana.cookie,
)

async function open(stage: Parameters<World['reach']>[0], sheet: string) {
  const { caseId } = await world.reach(stage)
  const path = `/staff/cases/${caseId}`
  const page = await ana.visit(`${path}?do=${sheet}`)
  const send = (fields: Fields, of: Page = page) => ana.post(`${path}/sheet`, { ...hiddenIn(of), ...fields })
  /** The address that it leads to. */
  const to = async (fields: Fields) => {
    const body = new URLSearchParams({ ...hiddenIn(page), ...fields } as Record<string, string>)
    const headers = { cookie: world.staff.ana.cookie, origin: world.house.url }
    const answer = await world.app.request(`${path}/sheet`, { method: 'POST', body, headers })
    return answer.headers.get('location') ?? ''
  }
  return { caseId, path, page, send, to, read: async () => (await world.read(caseId)).kase }
}

const tie = (entity: string, reasons: string, first = 'q3_made_possible_or_easier'): Fields => ({
  [`i1${entity}~first`]: first,
  [`i1${entity}~confidence`]: 'medium',
  [`i1${entity}~reasons`]: reasons,
})

describe('several groups', () => {
  test('are rated at once, each view apart, also a group that comes with it', async () => {
    const it = await open(stages.rated, 'sheet-rating')
    const done = await it.send({
      'new~group': 'Children of theirs',
      'new~knownCount': '2',
      'i1g1a~scale': '5',
      'i1g1a~scope': '3',
      'i1g1a~irremediability': 'unknown',
      'i1g1a~likelihood': '5',
      'i1g2c~scale': '4',
      'i1g2c~scope': '2',
      'i1g2c~irremediability': '4',
      'i1g2c~likelihood': '5',
    })
    expect(done.status).toBe(303)
    const [impact] = (await it.read()).impacts
    expect(impact?.groups.map(({ label, ratings }) => [label, ratings.map(({ rater }) => rater)])).toEqual([
      [stages.IMPACT.group, ['company', 'affected']],
      ['Children of theirs', ['company']],
    ])
  })

  test('whose line is half filled say so at once, each with its place, and nothing is saved', async () => {
    const { send, read } = await open(stages.rated, 'sheet-rating')
    const before = await read()
    const asked = await send({ 'i1g1a~scale': '5', 'i1g2c~scope': '3', 'new~group': 'Others' })
    expect(asked.status).toBe(400)
    expect(problemsOn(asked)).toEqual([
      ...['scope', 'irremediability', 'likelihood'].map((field) => `cell-i1g1a-${field}`),
      ...['scale', 'irremediability', 'likelihood'].map((field) => `cell-i1g2c-${field}`),
    ])
    for (const id of problemsOn(asked)) expect(asked.html).toContain(` id="${id}"`)
    expect(formInHand(asked.html)).toContain('value="Others"')
    expect(await read()).toEqual(before)
  })
})

describe('a sheet of which several lines are not right', () => {
  test('says the fields that are missing and what the rules refuse in one answer, each with its place', async () => {
    const { send, read } = await open(stages.rated, 'sheet-rating')
    const before = await read()
    const asked = await send({
      'i1g1a~scale': '5',
      'new~group': 'Others',
      'new~knownCount': 'many',
      'di1~deadline-date': '2020-01-01',
      'di1~reasons': 'x',
    })
    expect(asked.status).toBe(400)
    expect(problemsOn(asked)).toEqual([
      'cell-new-knownCount',
      ...['scope', 'irremediability', 'likelihood'].map((field) => `cell-i1g1a-${field}`),
      'cell-di1-reasons',
      'cell-di1-deadline',
    ])
    for (const id of problemsOn(asked)) expect(asked.html).toContain(` id="${id}"`)
    expect(asked.html).toContain(en.refusals.deadline_in_the_past)
    expect(await read()).toEqual(before)
  })

  test('and the rules of all lines, where each field is there', async () => {
    const { send } = await open(untied, 'sheet-ties')
    const asked = await send({
      ...tie('e1', 'x'),
      ...tie('e2', 'Page two of the records shows it.', ''),
    })
    expect(asked.status).toBe(409)
    expect(problemsOn(asked)).toEqual(['cell-i1e1-reasons', 'cell-i1e2-first'])
    for (const id of problemsOn(asked)) expect(asked.html).toContain(` id="${id}"`)
  })

  test('and nothing that depends on how another line is mended', async () => {
    const { send } = await open(unfound, 'sheet-answer')
    const asked = await send({
      'fi1~reasons': 'The income that was read is not theirs.',
      'decide~outcome': 'upheld',
      'decide~reasons': 'x',
      'decide~whatNext': 'You read our offer today.',
    })
    expect(asked.status).toBe(400)
    expect(problemsOn(asked)).toEqual(['cell-fi1-finding', 'cell-decide-reasons'])
  })

  test('whatever is said of a line is said again when the lines before it are right, and nothing is said later', async () => {
    const { house, staff } = world
    const { caseId } = await world.reach(unfound)
    const { kase } = await world.read(caseId)
    const by = { kind: 'staff', id: staff.ana.id } as const
    const impact = 'i1'
    const reasons = 'The income that was read is not theirs.'
    const lines = [
      {
        verb: 'record_finding',
        good: [
          { impact, finding: 'substantiated', reasons },
          { impact, finding: 'not_substantiated', reasons },
        ],
        bad: [
          { impact, reasons },
          { impact, finding: 'substantiated', reasons: 'x' },
        ],
      },
      {
        verb: 'decide',
        good: [
          {
            outcome: 'upheld',
            reasons: 'They read the wrong income.',
            whatNext: 'You read our offer today.',
          },
          { outcome: 'not_upheld', reasons: 'They read the right income.', whatNext: 'You can appeal.' },
        ],
        bad: [
          { outcome: 'upheld', reasons: 'x', whatNext: 'y' },
          { reasons: 'They read the wrong income.', whatNext: 'You read our offer today.' },
        ],
      },
      {
        verb: 'send_offer',
        good: [{ letter: 'We are sorry. This is what each of us will do.', noWaiver: true, early: false }],
        bad: [
          { letter: 'x', noWaiver: true, early: false },
          { letter: 'We are sorry. This is what each of us will do.', noWaiver: false, early: false },
        ],
      },
    ] as const
    const said = (raws: readonly (readonly [number, object])[]) =>
      problemsOfRows(
        house,
        world.staff.ana.viewer,
        kase,
        by,
        raws.map(([n, raw]) => ({ verb: lines[n]!.verb, raw: raw as Record<string, unknown> })),
      )
    const codes = (row: { readonly refusals: readonly Refusal[] } | undefined) =>
      (row?.refusals ?? []).map((each) => JSON.stringify(each))
    let rules = 0
    for (const one of [...lines[0].good, ...lines[0].bad])
      for (const two of [...lines[1].good, ...lines[1].bad])
        for (const three of [...lines[2].good, ...lines[2].bad]) {
          const rows = await said([
            [0, one],
            [1, two],
            [2, three],
          ])
          const first = lines[0].bad.some((each) => each === one) ? lines[0].good : [one]
          const second = lines[1].bad.some((each) => each === two) ? lines[1].good : [two]
          for (const mended of first) {
            const then = await said([
              [0, mended],
              [1, two],
            ])
            for (const code of codes(rows[1])) expect(codes(then[1])).toContain(code)
            for (const also of second) {
              const last = await said([
                [0, mended],
                [1, also],
                [2, three],
              ])
              for (const code of codes(rows[2])) expect(codes(last[2])).toContain(code)
              rules += codes(rows[2]).length
            }
          }
          // Words that say nothing are said to be so whatever stands before it.
          if (three === lines[2].bad[0]) expect(codes(rows[2]).join()).toContain('words_')
          if (two === lines[1].bad[0])
            expect(codes(rows[1]).filter((code) => code.includes('words_'))).toHaveLength(2)
        }
    expect(rules).toBeGreaterThan(0)
  })
})

describe('the ties of several organisations', () => {
  test('are shown with what follows before they are saved, and saved together with the contact', async () => {
    const { send, read } = await open(untied, 'sheet-ties')
    const all = {
      ...tie('e1', 'It decided alone, as the records show.', 'q2_alone_enough'),
      ...tie('e2', 'It made the decision easier, as page two shows.'),
      'contacti1~do': 'yes',
    }
    const before = await read()
    const shown = await send({ ...all, show: 'yes' })
    expect(shown.status).toBe(200)
    expect(await read()).toEqual(before)
    const follows = formInHand(shown.html).split('id="follows"')[1] ?? ''
    for (const words of [
      'The benefit agency',
      'It caused the harm',
      'Casework Ltd',
      'By the rules',
      'Stop its own part',
    ])
      expect(follows).toContain(words)
    expect((await send(all, shown)).status).toBe(303)
    const after = await read()
    expect(after.cells.map(({ entity, finding }) => [entity, finding])).toEqual([
      ['e1', 'cause'],
      ['e2', 'contribute'],
    ])
    expect(after.cells.every(({ answers }) => answers.q0_adverse_impact === 'yes')).toBe(true)
    expect(after.contacts).toHaveLength(1)
  })

  test('of which one is refused: said by its name, everything stays typed, and none is saved', async () => {
    const { send, read } = await open(untied, 'sheet-ties')
    const before = await read()
    const refused = await send({
      ...tie('e1', 'It decided alone, as the records show.'),
      ...tie('e2', 'Page two of the records shows it.', ''),
    })
    expect(refused.status).toBe(409)
    expect(refused.html).toContain('Casework Ltd: One answer is still needed')
    expect(formInHand(refused.html)).toContain('It decided alone, as the records show.')
    expect(await read()).toEqual(before)
  })

  test('sent twice at once are saved once, and are shown newer words of the person first', async () => {
    const { send, read, caseId } = await open(untied, 'sheet-ties')
    await world.does({ caseId, receipt: '' }, caseId, 'write_message', { body: 'A letter came today.' })
    const all = { ...tie('e1', 'It made it easier, as the records show.') }
    const asked = await send(all)
    expect(asked.status).toBe(409)
    expect(asked.html.split('id="drawer"')[1]).toContain('A letter came today.')
    const both = await Promise.all([send(all, asked), send(all, asked)])
    expect(both.map(({ status }) => status)).toEqual([303, 303])
    expect((await send(all, asked)).status).toBe(303)
    expect((await read()).cells).toHaveLength(1)
  })
})

test('lines that give one reason say so at each of them, and not that it stands in the case', async () => {
  const { send, read } = await open(stages.attributed, 'sheet-plan')
  const before = await read()
  const same = 'They were asked and do not want it.'
  const parts = ['compensation', 'rehabilitation', 'satisfaction'] as const
  const lines = Object.fromEntries(parts.map((part) => [`e${part}~reasons`, same]))
  const asked = await send(lines)
  expect(asked.status).toBe(409)
  expect(problemsOn(asked).toSorted()).toEqual(parts.map((part) => `cell-e${part}-reasons`))
  expect(asked.html).toContain(en.refusals.same_reason_in_lines)
  expect(asked.html).not.toContain(en.refusals.same_reason)
  expect(await read()).toEqual(before)
})

test('what is saved together is said with how many of each, and what is saved alone in its own words', async () => {
  const bannerOf = ({ html }: Page) => html.split('govuk-notification-banner__content')[1]?.split('</div>')[0]
  const two = await open(untied, 'sheet-ties')
  const all = {
    ...tie('e1', 'It decided alone, as the records show.'),
    ...tie('e2', 'Page two of the records shows it.'),
    'contacti1~do': 'yes',
  }
  const where = await two.to(all)
  const said = bannerOf(await ana.visit(where))
  expect(said).toContain('3 lines are saved')
  expect(said).toContain(`${en.workspace.verbs.attribute.title}: 2`)
  expect(said).toContain(`${en.workspace.verbs.choose_contact.title}: 1`)
  // Sent once more, nobody knows any more how many it were.
  expect(bannerOf(await ana.visit(await two.to(all)))).toContain(en.workspace.sheets.savedAll)
  const one = await open(unfound, 'sheet-answer')
  const found = { 'fi1~finding': 'substantiated', 'fi1~reasons': 'The income that was read is not theirs.' }
  expect(bannerOf(await ana.visit(await one.to(found)))).toContain(en.workspace.verbs.record_finding.done)
})

test('no name counts as checked that nobody said was checked', async () => {
  const { send, read } = await open(stages.rated, 'sheet-organisations')
  const done = await send({
    'o1~name': 'Model Ltd',
    'o1~role': 'foundation_model_developer',
    'o1~operator': 'no',
    'o1~feared': 'no',
  })
  expect(done.status).toBe(303)
  expect((await read()).entities.map(({ naming }) => naming)).toEqual(['named_by_source'])
})

test('organisations are added a line each, and lines that nobody touched are left out', async () => {
  const { send, read } = await open(stages.rated, 'sheet-organisations')
  const done = await send({
    'o1~name': 'Benefit agency',
    'o1~role': 'deployer',
    'o1~operator': 'yes',
    'o1~naming': 'confirmed',
    'o1~feared': 'no',
    'o3~name': 'Model Ltd',
    'o3~role': 'foundation_model_developer',
    'o3~naming': 'confirmed',
    'o3~operator': 'no',
    'o3~feared': 'no',
  })
  expect(done.status).toBe(303)
  expect((await read()).entities.map(({ name, operator }) => [name, operator])).toEqual([
    ['Benefit agency', true],
    ['Model Ltd', false],
  ])
})

test('acts come from the list with the parts they are of, beside reasons for the parts without one', async () => {
  const { send, read } = await open(stages.attributed, 'sheet-plan')
  const done = await send({
    'a1~catalogue': 'SAT-DEP-01',
    'a1~entity': 'e1',
    'a1~withinDays': '10',
    'ecompensation~reasons': 'Asked about, and not wanted by them.',
  })
  expect(done.status, problemsOn(done).join()).toBe(303)
  const { plan, elements } = await read()
  expect(plan).toHaveLength(1)
  expect(plan[0]?.what.length).toBeGreaterThan(10)
  expect(elements.map(({ element }) => element)).toEqual(['compensation'])
})

test('finding, decision and offer go out together', async () => {
  const { send, read } = await open(stages.planned, 'sheet-answer')
  const done = await send({
    'decide~outcome': 'upheld',
    'decide~reasons': 'The income that was read is not yours.',
    'decide~whatNext': 'You read our offer today.',
    'send~letter': 'We are sorry. This is what each of us will do.',
    'send~noWaiver': 'yes',
  })
  expect(done.status).toBe(303)
  const kase = await read()
  expect([kase.state, kase.decisions.length, kase.offers.length]).toEqual(['offered', 1, 1])
})

test('a sheet that nobody filled in says that there is nothing to save', async () => {
  const { send } = await open(stages.rated, 'sheet-organisations')
  const asked = await send({})
  expect(asked.status).toBe(400)
  expect(asked.html).toContain('Nothing was filled in yet')
})

/** All is planned, and nobody has written down what was found. */
function unfound() {
  const it = stages.assessing()
  it.does(people.ana, 'describe_impact', stages.IMPACT)
  it.does(people.ana, 'rate_impact', stages.RATING)
  it.does(people.ana, 'add_entity', stages.AGENCY)
  it.does(people.ana, 'attribute', stages.attribution('e1', 'cause'))
  it.does(people.ana, 'propose_action', stages.paying(it))
  for (const element of ['satisfaction', 'guarantees_of_non_repetition', 'rehabilitation'] as const)
    it.does(people.ana, 'consider_element', {
      element,
      reasons: `They were asked about ${element} and want none.`,
    })
  return heard(it)
}

/** Organisations are named, and nobody has found yet how they are tied. */
function untied() {
  const it = stages.weighed()
  for (const each of [stages.AGENCY, stages.CASEWORK_MAKER]) it.does(people.ana, 'add_entity', each)
  return it
}

/** Everything arrived, and the person says so. */
function arrived() {
  const it = stages.confirming()
  for (const action of ['a1', 'a2']) it.does(people.person, 'confirm_delivery', { action, answer: 'yes' })
  return it
}

test('closing as put right in part says everything that is missing at once, each with a way to its field', async () => {
  const { caseId } = await world.reach(arrived)
  const path = `/staff/cases/${caseId}`
  const page = await ana.visit(`${path}?do=close`)
  const fold = formInHand(page.html)
  for (const name of ['tried', 'noWaiver']) expect(fold).toContain(`name="${name}"`)
  expect(fold.split('(if you like)')).toHaveLength(1)
  expect(page.html.split('id="drawer"')[1]?.split('<form')[0]).toContain('What each ending still needs')
  const asked = await ana.post(`${path}/close`, {
    ...hiddenIn(page),
    outcome: 'remedied_confirmed',
    reasons: 'All of it arrived, and the person says so.',
  })
  expect(asked.status).toBe(409)
  const places = problemsOn(asked)
  for (const field of ['noWaiver', 'adequacy-in_time_to_matter', 'adequacy-harms_others'])
    expect(places).toContain(`close-${field}`)
  for (const place of places) expect(asked.html).toContain(` id="${place}"`)
  expect(asked.html).toContain('This was not saved: Close the case')
})
