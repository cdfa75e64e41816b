import { openAccount } from '../../src/actions/staff/open-account.ts'
import { bodiesOffered, bodyChosen } from '../in-memory/referred.ts'
import * as stages from '../in-memory/stages.ts'
import type { FiledStory, World } from '../world.ts'

/** Everything that a person can send from their page, and a case in which they can. */
export const personForms = (
  at: () => World,
): readonly (readonly [
  verb: string,
  reach: () => Promise<FiledStory>,
  /** Which of several buttons of this kind asks for words. */
  about?: Readonly<Record<string, string>>,
])[] => [
  ['write-message', () => at().reach(stages.rated)],
  ['answer-offer', () => at().reach(stages.offered)],
  ['take-advice', () => at().reach(stages.offered)],
  ['confirm-delivery', () => at().reach(stages.confirming)],
  ['appeal', () => at().reach(stages.notUpheld)],
  ['complain', () => at().reach(stages.rated)],
  ['say-own-view', () => at().reach(stages.rated)],
  ['consent-to-share', () => at().reach(stages.attributed)],
  ['give-contact-details', () => at().reach(stages.rated)],
  ['correct-told', () => at().reach(stages.rated), { thing: 'wish' }],
  ['let-in-adviser', () => at().reach(stages.rated)],
  ['say-how-it-is', () => at().reach(stages.rated)],
  ['keep-from', () => at().reach(stages.rated)],
  ['say-about-reprisal', () => inTrouble(at())],
  ['end-keeping', () => keptFrom(at())],
  ['answer-question', () => at().reach(stages.inDialogue)],
  ['answer-fact', () => at().reach(stages.inDialogue)],
  ['answer-facts', () => at().reach(stages.inDialogue)],
  ['ask-for-talk', () => at().reach(stages.rated)],
  ['answer-talk', () => at().reach(stages.inTalks)],
  ['answer-talk-record', () => at().reach(stages.inTalks)],
  ['answer-bodies', () => at().reach(bodiesOffered), { answer: 'tell_them' }],
  ['say-whether-it-helped', () => at().reach(() => bodyChosen({ answer: 'go_myself' }))],
  ['take-back-no', () => saidNo(at())],
  ['end-adviser', () => advised(at())],
  ['open-joining', () => at().reach(stages.assessing, { submitter: 'group' })],
  ['end-joining', () => joinable(at())],
  ['answer-about-contact', () => at().reach(stages.contactAsked)],
  ['withdraw', () => at().reach(stages.rated)],
  ['answer-outside', () => askedOutside(at())],
  ['resume', () => stopped(at())],
  ['ask-to-erase', () => at().reach(stages.rated)],
  ['take-back-erasing', () => toBeErased(at())],
]

let asked = 0

async function keptFrom(world: World): Promise<FiledStory> {
  const filed = await world.reach(stages.rated)
  await world.does(filed, filed.caseId, 'keep_from', { who: 'The man at the desk' })
  return filed
}

async function inTrouble(world: World): Promise<FiledStory> {
  const filed = await world.reach(stages.rated)
  await world.does(filed, filed.caseId, 'write_message', { body: 'They cut my hours.', retaliation: true })
  return filed
}

async function toBeErased(world: World): Promise<FiledStory> {
  const filed = await world.reach(stages.rated)
  await world.does(filed, filed.caseId, 'ask_to_erase', {})
  return filed
}

async function saidNo(world: World): Promise<FiledStory> {
  const said = 'I want nothing from them, ever.'
  const filed = await world.reach(stages.attributed)
  await world.does(filed, filed.caseId, 'write_message', { body: said })
  await world.does('ana', filed.caseId, 'say_why_no_act', {
    impact: 'i1',
    because: 'declined_by_person',
    reasons: 'They wrote so themselves, and we asked twice.',
    shows: said,
  })
  return filed
}

async function advised(world: World): Promise<FiledStory> {
  const filed = await world.reach(stages.rated)
  await world.does(filed, filed.caseId, 'let_in_adviser', {
    name: 'My sister',
    mandate: 'lawyer',
    seesEarlier: false,
  })
  return filed
}

async function joinable(world: World): Promise<FiledStory> {
  const filed = await world.reach(stages.assessing, { submitter: 'group' })
  await world.does(filed, filed.caseId, 'open_joining', { hearsOutcome: false })
  return filed
}

async function askedOutside(world: World): Promise<FiledStory> {
  const filed = await world.reach(stages.notUpheld)
  await world.does(filed, filed.caseId, 'appeal', { decision: 'd1', reasons: 'Look again.' })
  // Somebody from outside is asked in one case at a time.
  asked += 1
  const email = `outside${asked}@ombuds.example`
  await openAccount(world.house, { email, name: 'Sol', role: 'outside_reviewer' })
  await world.does('ana', filed.caseId, 'ask_outside', {
    task: 'decide_appeal:p1',
    email,
    house: 'The ombuds office',
  })
  return filed
}

async function stopped(world: World): Promise<FiledStory> {
  const filed = await world.reach(stages.rated)
  await world.does(filed, filed.caseId, 'withdraw', { reasons: '', stops: 0 })
  return filed
}
