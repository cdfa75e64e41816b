import { actAsMember, joinGroup } from '../../src/domain/casework/join-group.ts'
import type { FileGrievance } from '../../src/domain/intake/file-grievance.ts'
import { plusMs, DAY, HOUR } from '../../src/domain/time/instant.ts'
import type { FlowAnswers } from '../../src/domain/value-chain/attribution.ts'
import { InMemoryCase } from './in-memory-case.ts'
import type { InputOf } from './input-of.ts'
import { endable } from './endable.ts'
import { heard } from './heard.ts'
import { ana, person } from './people.ts'

/*
 * The story of a refused benefit, stage by stage: each takes the case one step further. Impacts, organisations and
 * actions get the ids i1, e1 (the agency), e2 (the maker of the assistant), e3 (the maker of the model), a1, a2, o1.
 */

export const IMPACT: InputOf<'describe_impact'> = {
  title: 'Housing benefit refused on an invented income',
  rights: ['equality_nondiscrimination'],
  kind: 'actual',
  nature: 'individual',
  origin: 'application',
  relation: 'user_or_other',
  group: 'people who claim housing benefit',
  knownCount: 1,
  estimatedCount: 340,
}

export const RATING: InputOf<'rate_impact'> = {
  impact: 'i1',
  group: 'g1',
  rater: 'company',
  scale: 4,
  scope: 3,
  irremediability: 3,
  likelihood: 5,
  explainedUnknown: [],
}

/** What a second person says who knows that it is less grave. */
export const LOWER = {
  impact: 'i1',
  group: 'g1',
  scale: 3,
  scope: 3,
  irremediability: 3,
  likelihood: 5,
  reasons: 'The rent was paid in time after all.',
} as const satisfies InputOf<'lower_rating'>

export const REVIEW: InputOf<'review_rating'> = {
  impact: 'i1',
  group: 'g1',
  explainedUnknown: [],
  because: null,
  reasons: 'I read it all and see it the same way.',
}

export const AGENCY: InputOf<'add_entity'> = {
  name: 'The benefit agency',
  system: 'Decision assistant',
  role: 'deployer',
  subtype: 'public_body',
  size: 'large',
  operator: true,
  feared: false,
  organisation: null,
}
export const CASEWORK_MAKER: InputOf<'add_entity'> = {
  ...AGENCY,
  name: 'Casework Ltd',
  role: 'downstream_developer_b2b',
  subtype: null,
  size: 'medium',
  operator: false,
}
export const MODEL_MAKER: InputOf<'add_entity'> = {
  ...CASEWORK_MAKER,
  name: 'Model Ltd',
  role: 'foundation_model_developer',
}

const YES = 'yes'
const NO = 'no'
/** Answers of the decision flow that lead to each finding. */
export const FLOW = {
  cause: { q0_adverse_impact: YES, q1_any_tie: YES, q2_alone_enough: YES },
  contribute: {
    q0_adverse_impact: YES,
    q1_any_tie: YES,
    q2_alone_enough: NO,
    q3_made_possible_or_easier: YES,
    q3_pushed_or_rewarded: NO,
    q4_knew_and_did_too_little: NO,
  },
  directly_linked: {
    q0_adverse_impact: YES,
    q1_any_tie: YES,
    q2_alone_enough: NO,
    q3_made_possible_or_easier: NO,
    q3_pushed_or_rewarded: NO,
    q4_knew_and_did_too_little: NO,
  },
  not_linked: { q0_adverse_impact: YES, q1_any_tie: NO },
  undetermined: { q0_adverse_impact: YES, q1_any_tie: YES, q2_alone_enough: 'unknown' },
} as const satisfies Record<string, FlowAnswers>

/** Each finding rests on another page: no reason stands in a case twice. */
let page = 0

export function attribution(entity: string, finding: keyof typeof FLOW): InputOf<'attribute'> {
  return {
    impact: 'i1',
    entity,
    from: null,
    answers: FLOW[finding],
    finding: null,
    factors: [],
    confidence: 'high',
    reasons: `The letters of the agency and page ${(page += 1)} of the log say so.`,
  }
}

/** Pay back what was withheld: owed by the agency. */
export function paying(it: InMemoryCase): InputOf<'propose_action'> {
  return {
    impact: 'i1',
    entity: 'e1',
    catalogue: 'RES-DEP-01',
    elements: ['restitution', 'compensation'],
    what: 'The benefit is paid again, with what was withheld.',
    duty: 'duty',
    dueAt: plusMs(it.now, 14 * DAY),
    proofWanted: 'The payment record',
  }
}

/** A letter that says sorry, and a test: owed by the maker of the assistant. */
export function testing(it: InMemoryCase): InputOf<'propose_action'> {
  return {
    impact: 'i1',
    entity: 'e2',
    catalogue: 'GNR-FMD-03',
    elements: ['satisfaction', 'guarantees_of_non_repetition', 'rehabilitation'],
    what: 'Double family names become a test of the assistant, and a letter says sorry.',
    duty: 'duty',
    dueAt: plusMs(it.now, 30 * DAY),
    proofWanted: 'The letter and the test',
  }
}

export const ANSWERS = {
  elements_considered: 'All five.',
  fits_gravity_and_wish: 'It is what was asked for.',
  in_time_to_matter: 'Before the rent was due.',
  cost_to_person: 'Nothing.',
  legal_claim_open: 'Yes.',
  harms_others: 'Nobody.',
}

/** Filed by the person; nobody has read it yet. */
export function received(story: Partial<FileGrievance> = {}): InMemoryCase {
  return new InMemoryCase(story)
}

/** Ana took it up. */
export function assessing(story: Partial<FileGrievance> = {}): InMemoryCase {
  const it = received(story)
  it.does(ana, 'take_up', {})
  return it
}

/** Ana took up what somebody wrote for a group; six joined it, of whom one is afraid of whoever leads it. */
export function grouped(story: Partial<FileGrievance> = {}): InMemoryCase {
  const it = assessing({ submitter: 'group', ...story })
  it.does(person, 'open_joining', { shown: 'The drivers of the depot in the east.', hearsOutcome: true })
  for (const line of ['I lost my flat over it.', '', '', '', '', 'They cut my hours.'])
    it.inGroup((kase, context) =>
      joinGroup(kase, { code: kase.joining?.number ?? 0, line, isRepresented: line !== '' }, context),
    )
  it.inGroup((kase, context) => actAsMember(kase, 'w2', { act: 'feared', whom: 'group' }, context))
  it.inGroup((kase, context) => actAsMember(kase, 'w6', { act: 'left' }, context))
  return it
}

/** One impact with one group, found and rated. */
export function rated(story: Partial<FileGrievance> = {}): InMemoryCase {
  return found(story, 'substantiated', 'There is no second income.')
}

/** The same, as grave as can be. */
export function gravest(story: Partial<FileGrievance> = {}): InMemoryCase {
  const it = rated(story)
  it.does(ana, 'rate_impact', { ...RATING, scale: 5 })
  return it
}

/** The same, and nothing of it could be shown; the person was shown what that rests on. */
export function unproven(story: Partial<FileGrievance> = {}): InMemoryCase {
  return heard(found(story, 'not_substantiated', 'The second income is in the tax file.'))
}

function found(
  story: Partial<FileGrievance>,
  finding: 'substantiated' | 'not_substantiated',
  reasons: string,
): InMemoryCase {
  const it = assessing(story)
  it.does(ana, 'describe_impact', IMPACT)
  it.does(ana, 'rate_impact', RATING)
  it.does(ana, 'record_finding', { impact: 'i1', finding, reasons })
  return it
}

/** The person says that it is graver than Ana rated it; nobody has answered. */
export function weighed(story: Partial<FileGrievance> = {}): InMemoryCase {
  const it = rated(story)
  it.does(person, 'say_own_view', { howBad: 'destroys', putRight: 'never' })
  return it
}

/** Three organisations, each with its finding. */
export function attributed(story: Partial<FileGrievance> = {}): InMemoryCase {
  const it = rated(story)
  for (const entity of [AGENCY, CASEWORK_MAKER, MODEL_MAKER]) it.does(ana, 'add_entity', entity)
  it.does(ana, 'attribute', attribution('e1', 'cause'))
  it.does(ana, 'attribute', attribution('e2', 'contribute'))
  it.does(ana, 'attribute', attribution('e3', 'directly_linked'))
  return it
}

/** Whom the person fears is one of the organisations, and they left ways to reach them. */
export const FEARING = {
  feared: 'Casework Ltd, where my sister works.',
  contact: {
    safety: 'safe',
    name: 'Samira Haddad',
    howToReach: 'By phone after 18:00: +49 170 1234567. 12 Elm Street.',
  },
} satisfies Partial<FileGrievance>

/** The same three, and the person wrote whom they fear; nobody has answered whether it is one of them. */
export function fearing(story: Partial<FileGrievance> = {}): InMemoryCase {
  return planned({ ...FEARING, ...story })
}

/** Something could be agreed at once, and nobody has looked yet who is responsible. */
export function unattributed(story: Partial<FileGrievance> = {}): InMemoryCase {
  const it = rated(story)
  for (const entity of [AGENCY, CASEWORK_MAKER, MODEL_MAKER]) it.does(ana, 'add_entity', entity)
  for (const plan of [paying, testing]) {
    const { duty: _, ...action } = plan(it)
    it.does(ana, 'propose_action', action)
  }
  return it
}

/** Two actions on the table. */
export function planned(story: Partial<FileGrievance> = {}): InMemoryCase {
  const it = attributed(story)
  it.does(ana, 'propose_action', paying(it))
  it.does(ana, 'propose_action', testing(it))
  return it
}

/** The person was asked. */
export function offered(story: Partial<FileGrievance> = {}): InMemoryCase {
  const it = planned(story)
  it.does(ana, 'send_offer', { letter: 'This is what we would like to do.', noWaiver: true })
  return it
}

/** The person said yes to both; for a case told by phone, Ana wrote the yes down. */
export function delivering(story: Partial<FileGrievance> = {}): InMemoryCase {
  const it = offered(story)
  it.does(person, 'answer_offer', { offer: 'o1', answers: { a1: 'accept', a2: 'accept' }, words: {} })
  return it
}

/** Both were delivered; the person is asked whether they arrived. */
export function confirming(story: Partial<FileGrievance> = {}): InMemoryCase {
  const it = delivering(story)
  it.does(ana, 'record_delivery', { action: 'a1', proof: 'Bank transfer of 4 March' })
  it.does(ana, 'record_delivery', {
    action: 'a2',
    proof: 'Letter and test report',
    unasked: 'They came from the maker by post.',
  })
  return it
}

/** Delivered, confirmed, closed as remedied. */
export function remedied(story: Partial<FileGrievance> = {}): InMemoryCase {
  const it = confirming(story)
  for (const action of ['a1', 'a2']) it.does(person, 'confirm_delivery', { action, answer: 'yes' })
  return endedAsRemedied(it)
}

/** The same, where one organisation caused it all, and one act of its own put it right. */
export function remediedByOne(story: Partial<FileGrievance> = {}): InMemoryCase {
  const it = rated(story)
  it.does(ana, 'add_entity', AGENCY)
  it.does(ana, 'attribute', attribution('e1', 'cause'))
  const all = [...new Set([...paying(it).elements, ...testing(it).elements])]
  it.does(ana, 'propose_action', { ...paying(it), elements: all })
  it.does(ana, 'send_offer', { letter: 'This is what we would like to do.', noWaiver: true })
  it.does(person, 'answer_offer', { offer: 'o1', answers: { a1: 'accept' }, words: {} })
  it.does(ana, 'record_delivery', { action: 'a1', proof: 'Bank transfer of 4 March' })
  it.does(person, 'confirm_delivery', { action: 'a1', answer: 'yes' })
  return endedAsRemedied(it)
}

function endedAsRemedied(it: InMemoryCase): InMemoryCase {
  endable(it).does(ana, 'close', {
    outcome: 'remedied_confirmed',
    reasons: 'Everything arrived. The letters show it.',
    adequacy: ANSWERS,
    noWaiver: true,
  })
  return it
}

/** Told that nothing was found, and not ended yet. */
export function notUpheldAndOpen(story: Partial<FileGrievance> = {}): InMemoryCase {
  const it = unproven(story)
  it.does(ana, 'decide', {
    outcome: 'not_upheld',
    reasons: 'We found no fault. The letters show it.',
    whatNext: 'You may appeal within six months.',
  })
  return endable(it)
}

/** Closed as not upheld, which the person may appeal. */
export function notUpheld(story: Partial<FileGrievance> = {}): InMemoryCase {
  const it = notUpheldAndOpen(story)
  it.does(ana, 'close', {
    outcome: 'not_upheld',
    reasons: 'See what we wrote to you above.',
    adequacy: {},
    noWaiver: true,
  })
  return it
}

/** Ended without remedy although two organisations owe it: Ana looks again in 60 days. */
export function owed(story: Partial<FileGrievance> = {}): InMemoryCase {
  const it = attributed(story)
  it.does(ana, 'decide', {
    outcome: 'upheld',
    reasons: 'The income that was read is not yours.',
    whatNext: 'We ask the agency to pay it back.',
  })
  endable(heard(it)).does(ana, 'close', {
    outcome: 'not_remedied',
    reasons: 'The agency and the maker both refuse.',
    tried: 'We wrote to both of them three times.',
    lookAgainAt: plusMs(it.now, 60 * DAY),
  })
  return it
}

/** The agency refuses, so that the rules call for a body outside, and one was asked. */
export function bodyAsked(story: Partial<FileGrievance> = {}): InMemoryCase {
  const it = attributed(story)
  it.does(ana, 'record_cooperation', { entity: 'e1', cooperation: 'refusing' })
  it.does(ana, 'choose_contact', { impact: 'i1' })
  it.does(ana, 'ask_body', {
    reserved: 'external_ombuds',
    name: 'The ombudsman of the region',
    reach: '0800 000 000, weekdays',
    checkedOn: it.now,
  })
  return it
}

/** Somebody suffers for having written, so the person is asked before the maker of the assistant is. */
export function contactAsked(story: Partial<FileGrievance> = {}): InMemoryCase {
  const it = attributed(story)
  it.does(person, 'write_message', { body: 'They cut my hours for this.', retaliation: true })
  it.does(ana, 'ask_about_contact', { entity: 'e2', message: 'They built it. May they be your contact?' })
  return it
}

/** The person was asked two questions and shown two facts, and has said nothing yet. */
export function inDialogue(story: Partial<FileGrievance> = {}): InMemoryCase {
  const it = rated(story)
  it.does(ana, 'ask_person', {
    questions: ['Which letter said so?', 'When did it come?'],
    because: 'Two letters of that day differ.',
  })
  it.does(ana, 'show_facts', {
    source: 'document',
    statements: ['The tax file names one income.', 'The letter was sent on a Monday.'],
  })
  return it
}

/** One talk was held and written down, and another is proposed. */
export function inTalks(story: Partial<FileGrievance> = {}): InMemoryCase {
  return beginTalks(rated(story))
}

/** The same, in whichever case. */
export function beginTalks(it: InMemoryCase): InMemoryCase {
  const first = plusMs(it.now, HOUR)
  const words = 'We would like to hear how the letters reached you.'
  it.does(ana, 'offer_talk', { kind: 'video', words, first })
  it.does(person, 'answer_talk', {
    talk: 'j1',
    answer: 'yes',
    when: first,
    words: 'My sister comes with me.',
  })
  it.waits({ hours: 1 })
  it.does(ana, 'record_talk', {
    talk: 'j1',
    tookPlace: true,
    words: 'You told us of two more letters. We look for them.',
  })
  it.does(ana, 'offer_talk', {
    kind: 'phone',
    words: 'We found the letters, and would like to go through them with you.',
    first: plusMs(first, DAY),
    second: plusMs(first, 2 * DAY),
  })
  return it
}

/** Whoever runs this house turns out to be feared. */
export function walledOff(story: Partial<FileGrievance> = {}): InMemoryCase {
  const it = rated(story)
  it.does(ana, 'add_entity', { ...AGENCY, feared: true })
  return it
}
