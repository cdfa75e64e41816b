import { codesOf } from '../../../src/domain/vocabulary/code.ts'
import { FIRST_STEPS } from '../../../src/domain/vocabulary/first-hour.ts'
import * as stages from '../../../tests/in-memory/stages.ts'
import type { RecordedCase, Story } from '../recorded-house.ts'
import {
  answers,
  delay,
  ending,
  finding,
  handover,
  lookAgain,
  OFFER,
  organisation,
  owed,
  proof,
  seen,
  says,
  stopsFor,
  told,
} from './parts.ts'

/** A year of one case, with about 150 events: three harms, five organisations, three offers, two stops. */
export const LONG_CASE: Story = {
  what: 'a year of one case, with about 150 events',
  async tell({ reaches }) {
    const it = await reaches(stages.attributed, { contact: { safety: 'safe', email: 'rosa@people.example' } })
    await describeMore(it)
    await askAround(it)
    for (let round = 1; round <= 3; round += 1) await offerAndDeliver(it, round)
    await talk(it)
    return it
  },
}

async function describeMore(it: RecordedCase): Promise<void> {
  for (const [index, origin] of ['model', 'dataset'].entries()) {
    const impact = `i${index + 2}`
    await it.does('ana', 'describe_impact', {
      ...stages.IMPACT,
      title: `What followed, part ${index + 1}`,
      origin,
    })
    await it.does('ana', 'add_group', { impact, group: 'Neighbours', knownCount: 12, estimatedCount: 90 })
    for (const group of ['g1', 'g2'])
      await it.does('ana', 'rate_impact', { ...stages.RATING, impact, group, scale: 3 })
    await it.does('ana', 'flag_delay', delay(900, impact))
    await it.does('marta', 'rule_on_delay', {
      impact,
      accepted: index === 0,
      reasons: seen('Looked at with the bank.'),
    })
    await it.does('ana', 'record_finding', {
      impact,
      finding: 'substantiated',
      reasons: seen('The log says so.'),
    })
    await it.waits({ days: 1 })
  }
  await it.does('ana', 'decide', finding('upheld'))
}

async function askAround(it: RecordedCase): Promise<void> {
  for (const impact of ['i2', 'i3'])
    await it.does('ana', 'attribute', { ...stages.attribution('e1', 'cause'), impact })
  for (const name of ['Oskelle Labs', 'Lantern School'])
    await it.does('ana', 'add_entity', organisation(name))
  for (const entity of ['e2', 'e3', 'e4']) await it.does('ana', 'tell_entity', told(entity))
  await it.waits({ days: 7 })
  await it.does('ana', 'record_cooperation', { entity: 'e2', cooperation: 'cooperating' })
  for (const accepted of [false, true]) {
    await it.does('ana', 'offer_handover', handover('e2', { impacts: ['i1', 'i2'] }))
    await it.does('ana', 'answer_handover', { handover: accepted ? 'h2' : 'h1', accepted })
  }
  await it.waits({ days: 9 })
  await it.does('ana', 'plan_reassessment', lookAgain('e2', 20, 'i2'))
  await it.does('ana', 'record_cooperation', { entity: 'e2', cooperation: 'refusing' })
  for (const impact of ['i1', 'i2', 'i3']) await it.does('ana', 'choose_contact', { impact })
}

async function offerAndDeliver(it: RecordedCase, round: number): Promise<void> {
  const [first, second] = [`a${round * 2 - 1}`, `a${round * 2}`]
  await it.does('ana', 'propose_action', owed('e1', 40))
  await it.does('ana', 'propose_action', owed('e2', 50))
  await it.does('ana', 'consult_person', { action: first, words: `Round ${round}: yes, that would help.` })
  await it.does('ana', 'send_offer', OFFER)
  await it.waits({ days: 3 })
  await it.does('person', 'answer_offer', answers(`o${round}`, { [first]: 'accept' }))
  await it.does(
    'person',
    'answer_offer',
    answers(`o${round}`, { [second]: round === 2 ? 'refuse' : 'accept' }),
  )
  await it.does('ana', 'start_action', { action: first })
  if (round < 3) await stopsFor(it, { days: 11 }, { reasons: 'A pause. The letters show it.' })
  await it.waits({ days: 16 })
  await it.does('ana', 'record_commitment', says(second, 'disputes'))
  await it.does('ana', 'record_commitment', says(second, 'commits'))
  await it.does('ana', 'record_delivery', proof(first))
  await it.does('marta', 'verify_delivery', { action: first, how: 'Seen. We read it in the file.' })
  await it.does('person', 'confirm_delivery', { action: first, answer: round === 1 ? 'partly' : 'yes' })
  await it.waits({ days: 10 })
}

async function talk(it: RecordedCase): Promise<void> {
  for (let week = 1; week <= 10; week += 1) {
    await it.does('person', 'write_message', { body: `Week ${week}: how does it stand?` })
    await it.waits({ days: 2 })
    await it.does('ana', 'write_message', { body: `Week ${week}: the bank answered.` })
    if (week % 2 === 0) await it.does('ana', 'add_note', { note: `Call of week ${week} noted.` })
    await it.waits({ days: 5 })
  }
  for (const action of ['a1', 'a2', 'a4', 'a6'])
    await it.tries('ana', 'overtake_action', { action, reasons: seen('One payment for all of it instead.') })
  for (const step of codesOf(FIRST_STEPS))
    await it.tries('ana', 'skip_first_step', { step, reasons: seen(`Of ${step} nothing is left to do.`) })
  await it.does('ana', 'close', ending('partly_remedied'))
}
