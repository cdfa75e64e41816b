import { ELEMENTS } from '../src/domain/vocabulary/remedy.ts'
import type { JsonClient } from './client.ts'

/** About 1 KB, like the rows it is compared with. */
export const STORY = 'They say I work in a warehouse. I have never been there. '.repeat(17)

const DAY_MS = 86_400_000

/** Files one grievance. */
export async function file(client: JsonClient): Promise<string> {
  const { receipt } = (await client.send('POST', '/api/v1/grievances', { story: STORY, language: 'en' })) as {
    receipt: string
  }
  return receipt
}

/**
 * One grievance from the story to the remedy that the person confirms, across three organisations, with every step
 * a request of its own. Answers how many requests that took.
 */
export async function fullLifecycle(
  client: JsonClient,
  token: string,
  caseOf: (receipt: string) => Promise<string>,
) {
  let requests = 1
  const receipt = await file(client)
  const id = await caseOf(receipt)
  const staff = async (verb: string, input: object) => {
    requests += 1
    await client.send('POST', `/api/v1/cases/${id}/${verb}`, input, { authorization: `Bearer ${token}` })
  }
  const person = async (verb: string, input: object) => {
    requests += 1
    await client.send('POST', `/api/v1/grievances/current/${verb}`, input, {
      authorization: `Receipt ${receipt}`,
    })
  }
  const due = new Date(Date.now() + DAY_MS).toISOString()
  await staff('take-up', {})
  await staff('describe-impact', {
    title: 'Benefit refused on an invented job',
    rights: ['equality_nondiscrimination'],
    kind: 'actual',
    nature: 'group',
    origin: 'application',
    relation: 'user_or_other',
    group: 'People who receive benefits',
    knownCount: 3,
    estimatedCount: 240,
  })
  await staff('rate-impact', {
    impact: 'i1',
    group: 'g1',
    rater: 'company',
    scale: 4,
    scope: 3,
    irremediability: 3,
    likelihood: 5,
    explainedUnknown: [],
  })
  const chain = [
    ['Agency', 'deployer', 'public_body', 'yes'],
    ['CaseWork Ltd', 'downstream_developer_b2b', null, 'no'],
    ['Model company', 'foundation_model_developer', null, 'no'],
  ] as const
  for (const [name, role, subtype] of chain)
    await staff('add-entity', {
      name,
      role,
      subtype,
      size: null,
      operator: role === 'deployer',
      feared: false,
      organisation: null,
    })
  for (const [index, [name, , , alone]] of chain.entries())
    await staff('attribute', {
      impact: 'i1',
      entity: `e${index + 1}`,
      from: null,
      answers: {
        q0_adverse_impact: 'yes',
        q1_any_tie: 'yes',
        q2_alone_enough: alone,
        q3_made_possible_or_easier: 'yes',
        q3_pushed_or_rewarded: 'no',
        q4_knew_and_did_too_little: 'no',
      },
      finding: null,
      factors: [],
      confidence: 'high',
      reasons: `The employer named in the file does not exist, and ${name} had its part in it.`,
    })
  await staff('record-finding', {
    impact: 'i1',
    finding: 'substantiated',
    reasons: 'We read the letters and checked them.',
  })
  await staff('choose-contact', { impact: 'i1' })
  for (const entity of ['e1', 'e2', 'e3'])
    await staff('propose-action', {
      impact: 'i1',
      entity,
      catalogue: null,
      elements: ELEMENTS.map(({ code }) => code),
      what: 'Put right what can be put right.',
      duty: 'duty',
      dueAt: due,
      proofWanted: 'Record',
    })
  await staff('decide', {
    outcome: 'upheld',
    reasons: 'The refusal was wrong.',
    whatNext: 'You get an offer from us within these weeks.',
  })
  await staff('send-offer', { letter: 'This is what each of us will do.', noWaiver: true })
  await person('answer-offer', {
    offer: 'o1',
    answers: { a1: 'accept', a2: 'accept', a3: 'accept' },
    words: {},
  })
  for (const action of ['a1', 'a2', 'a3'])
    await staff('record-delivery', {
      action,
      proof: `Record ${action} of the archive shows it.`,
      unasked: 'It came by post before anybody asked.',
    })
  for (const action of ['a1', 'a2', 'a3'])
    await staff('verify-delivery', {
      action,
      how: `Compared with record ${action} of the archive.`,
      alone: `Nobody else of us may read record ${action}.`,
    })
  for (const action of ['a1', 'a2', 'a3']) await person('confirm-delivery', { action, answer: 'yes' })
  await staff('close', {
    outcome: 'remedied_confirmed',
    reasons: 'Everything that was promised arrived.',
    adequacy: {
      elements_considered: 'All five were thought of, one by one.',
      fits_gravity_and_wish: 'It is what the person had asked for.',
      in_time_to_matter: 'It came before the rent was due.',
      cost_to_person: 'They paid nothing, not even a stamp.',
      legal_claim_open: 'They can still go to any court.',
      harms_others: 'Nobody else loses anything by it.',
    },
    noWaiver: true,
  })
  return requests
}
