import * as stages from '../../../tests/in-memory/stages.ts'
import type { Story } from '../recorded-house.ts'
import {
  answers,
  asked,
  DESPITE,
  handover,
  lookAgain,
  OFFER,
  organisation,
  owed,
  proof,
  says,
  seen,
  stopsFor,
  told,
} from './parts.ts'

/** The same turns as elsewhere in other company: a rule that is right once may be right by chance. */
export const AGAIN: readonly Story[] = [
  {
    what: 'stopped unread, twice, by somebody who speaks for a child',
    async tell({ files }) {
      const it = await files({ submitter: 'representative', child: true, product: 'Homework helper' })
      for (const days of [1, 70]) {
        await stopsFor(it, { days })
        await it.waits({ hours: 3 })
      }
      return it
    },
  },
  {
    what: 'stopped while one action is binding and one was refused after a yes',
    async tell({ reaches }) {
      const it = await reaches(stages.offered)
      await it.does('ana', 'impose_action', { action: 'a1', reasons: 'It is owed whatever they say.' })
      await it.does(
        'person',
        'answer_offer',
        answers('o1', { a2: 'accept_partly' }, { a2: 'The letter only.' }),
      )
      await it.does('ana', 'record_commitment', says('a2', 'refuses', 'Not this year.'))
      await it.waits({ days: 3 })
      await stopsFor(it, { days: 21 })
      await it.does('ana', 'record_commitment', says('a2', 'commits'))
      return it
    },
  },
  {
    what: 'the person says yes before anybody has checked the proof',
    async tell({ reaches }) {
      const it = await reaches(stages.confirming)
      for (const action of ['a1', 'a2']) {
        await it.does('person', 'confirm_delivery', { action, answer: 'yes' })
        await it.does('marta', 'verify_delivery', { action, how: 'Looked it up afterwards.' })
        await it.waits({ days: 1 })
      }
      await it.does('person', 'confirm_delivery', {
        action: 'a2',
        answer: 'partly',
        words: 'One page is missing.',
      })
      return it
    },
  },
  {
    what: 'software answers twice, and then Marta does, and it begins again',
    async tell({ files }) {
      const it = await files({ feared: 'My team leader' })
      await it.does('omar', 'take_up')
      for (const round of [1, 2]) {
        await it.does('person', 'write_message', { body: `Round ${round}: they know.`, retaliation: true })
        await it.does('service', 'write_message', { body: 'Your message has arrived with us.' })
        await it.does('service', 'write_message', { body: 'Somebody looks at it today.' })
        await it.waits({ hours: 30 })
        await it.does('omar_by_token', 'write_message', { body: 'I called the inspector.' })
        await it.waits({ days: 3 })
      }
      await it.does('person', 'write_message', { body: 'It is getting worse.', retaliation: true })
      return it
    },
  },
  {
    what: 'planned and dropped before the person saw it, twice',
    async tell({ reaches }) {
      const it = await reaches(stages.planned)
      await it.waits({ days: 1 })
      await it.does('ana', 'overtake_action', { action: 'a1', reasons: 'Too small. The letters show it.' })
      await it.does('ana', 'propose_action', owed('e1', 30))
      await it.does('ana', 'overtake_action', { action: 'a2', reasons: 'Too late. The letters show it.' })
      await it.waits({ days: 15 })
      return it
    },
  },
  {
    what: 'a firm with three entries refuses to coordinate, is told, and later accepts for all of them',
    async tell({ reaches }) {
      const it = await reaches(stages.rated)
      await it.does('ana', 'add_entity', organisation('Voxella'))
      await it.does('ana', 'add_entity', organisation('voxella', { role: 'deployer', subtype: 'd2c' }))
      await it.does('ana', 'add_entity', organisation('VOXELLA', { role: 'supplier', size: 'micro' }))
      await it.does('ana', 'offer_handover', handover('e2'))
      await it.does('ana', 'answer_handover', { handover: 'h1', accepted: false })
      await it.waits({ days: 1 })
      await it.does('ana', 'tell_entity', told('e1'))
      await it.does('ana', 'tell_entity', told('e3'))
      await it.does('ana', 'offer_handover', handover('e3'))
      await it.does('ana', 'answer_handover', { handover: 'h2', accepted: true, words: 'We see it now.' })
      await it.waits({ days: 16 })
      return it
    },
  },
  {
    what: 'a firm in two roles lets a hand-over run out, and another for its other role',
    async tell({ reaches }) {
      const it = await reaches(stages.rated)
      await it.does('ana', 'add_entity', organisation('Voxella'))
      await it.does('ana', 'add_entity', organisation('voxella', { role: 'deployer', subtype: 'd2c' }))
      for (const entity of ['e1', 'e2', 'e1']) {
        await it.does('ana', 'offer_handover', handover(entity))
        await it.waits({ days: 5 })
      }
      return it
    },
  },
  {
    what: 'silent about what it was told: neither another telling nor an offer changes that, and then it delivers',
    async tell({ reaches }) {
      const it = await reaches(stages.delivering)
      await it.does('ana', 'tell_entity', told('e2'))
      await it.does('ana', 'tell_entity', told('e3'))
      await it.waits({ days: 15 })
      await it.does('ana', 'tell_entity', told('e2', { what: 'We ask again.' }))
      await it.does('ana', 'tell_entity', told('e3', { what: 'We ask again.' }))
      await asked(it, 'e2', 'q1')
      await it.does('ana', 'offer_handover', handover('e2', DESPITE))
      await it.waits({ days: 4 })
      await asked(it, 'e3', 'q2')
      await it.does('ana', 'offer_handover', handover('e3', DESPITE))
      await it.waits({ days: 12 })
      await it.does('ana', 'record_delivery', proof('a2'))
      return it
    },
  },
  {
    what: 'entered by mistake with a look already planned, and taken off, while the right one stays',
    async tell({ reaches }) {
      const it = await reaches(stages.attributed)
      await it.does('ana', 'add_entity', organisation('Model Limited'))
      await it.does('ana', 'plan_reassessment', lookAgain('e4', 6))
      await it.does('ana', 'plan_reassessment', lookAgain('e3', 6))
      await it.does('ana', 'plan_reassessment', lookAgain('e4', 9))
      await it.does('ana', 'remove_entity', { entity: 'e4', reasons: 'It is e3 by another name.' })
      await it.waits({ days: 10 })
      return it
    },
  },
  {
    what: 'asked about an action, which is then disputed, made binding, refused and committed to',
    async tell({ reaches }) {
      const it = await reaches(stages.planned)
      await it.does('ana', 'consult_person', { action: 'a1', words: 'Not in one sum.' })
      await it.does('ana', 'record_commitment', says('a1', 'disputes'))
      await it.does('ana', 'impose_action', { action: 'a1', reasons: 'A dispute stops no duty.' })
      await it.does('ana', 'record_commitment', says('a1', 'refuses'))
      await it.does('ana', 'record_commitment', says('a1', 'commits'))
      await it.does('ana', 'send_offer', OFFER)
      await it.waits({ days: 40 })
      return it
    },
  },
  {
    what: 'disputed before it was offered, and wanted all the same, in whole or in part',
    async tell({ reaches }) {
      const it = await reaches(stages.planned)
      for (const action of ['a1', 'a2']) await it.does('ana', 'record_commitment', says(action, 'disputes'))
      await it.does('ana', 'send_offer', OFFER)
      await it.does('person', 'answer_offer', answers('o1', { a1: 'accept' }))
      await it.waits({ days: 1 })
      await it.does('person', 'answer_offer', answers('o1', { a2: 'accept_partly' }, { a2: 'The letter.' }))
      return it
    },
  },
  {
    what: 'what did not arrive is offered again; meanwhile it is promised anew, and the person wants something else',
    async tell({ reaches }) {
      const it = await reaches(stages.confirming)
      for (const action of ['a1', 'a2'])
        await it.does('person', 'confirm_delivery', { action, answer: 'not_yet' })
      await it.does('ana', 'send_offer', OFFER)
      for (const action of ['a1', 'a2']) await it.does('ana', 'record_commitment', says(action, 'commits'))
      await it.does('person', 'answer_offer', answers('o2', { a1: 'ask_for_other' }, { a1: 'In cash.' }))
      await it.waits({ days: 1 })
      await it.does('person', 'answer_offer', answers('o2', { a2: 'refuse' }))
      return it
    },
  },
  {
    what: 'made binding while the offer was open: a no changes nothing of that',
    async tell({ reaches }) {
      const it = await reaches(stages.offered)
      for (const action of ['a1', 'a2'])
        await it.does('ana', 'impose_action', { action, reasons: seen('It is owed to everybody.') })
      await it.does('person', 'answer_offer', answers('o1', { a1: 'refuse' }))
      await it.does('person', 'answer_offer', answers('o1', { a2: 'ask_for_other' }))
      return it
    },
  },
  {
    what: 'told, then asked to become the contact: the hand-over runs out first, and the answer comes in time',
    async tell({ reaches }) {
      const it = await reaches(stages.attributed)
      for (const entity of ['e2', 'e3']) {
        await it.does('ana', 'tell_entity', told(entity))
        await it.does('ana', 'offer_handover', handover(entity))
        await it.waits({ days: 6 })
      }
      await it.does('ana', 'record_cooperation', {
        entity: 'e3',
        cooperation: 'reluctant',
        note: 'A short letter.',
      })
      await it.waits({ days: 9 })
      return it
    },
  },
  {
    what: 'made binding, refused by the one who owes it, and stopped: the date moves all the same',
    async tell({ reaches }) {
      const it = await reaches(stages.planned)
      for (const action of ['a1', 'a2'])
        await it.does('ana', 'impose_action', { action, reasons: seen('It is owed to everybody.') })
      await it.does('ana', 'record_commitment', says('a1', 'refuses'))
      await it.does('ana', 'record_commitment', says('a2', 'disputes'))
      await stopsFor(it, { days: 5 })
      return it
    },
  },
  {
    what: 'two of whom nobody knows the name, and only one of them is feared',
    async tell({ reaches }) {
      const it = await reaches(stages.rated)
      const unnamed = { naming: 'not_known' }
      await it.does(
        'ana',
        'add_entity',
        organisation('Whoever made the picture', { ...unnamed, feared: true }),
      )
      await it.does('ana', 'add_entity', organisation('Whoever made the picture', unnamed))
      for (const entity of ['e1', 'e2'])
        await it.does('person', 'consent_to_share', { entity, identity: true, warned: true })
      await it.does('ana', 'answer_fear', {
        entity: 'e2',
        isIt: 'it_is_not',
        reasons: 'The person told us on the phone that it is another one.',
      })
      for (const entity of ['e1', 'e2'])
        await it.does('ana', 'tell_entity', told(entity, { withIdentity: true, sure: true }))
      await it.waits({ days: 3 })
      return it
    },
  },
  {
    what: 'a question that nobody has answered, and two weeks in which they heard nothing',
    async tell({ reaches }) {
      const it = await reaches(stages.attributed)
      await it.does('ana', 'write_message', { body: 'We wrote to all three.' })
      await it.does('person', 'write_message', { body: 'And what do they say?' })
      await it.waits({ days: 15 })
      return it
    },
  },
  {
    what: 'a question after the end, an answer, and another question',
    async tell({ reaches }) {
      const it = await reaches(stages.notUpheld)
      await it.does('person', 'write_message', { body: 'Where can I read the rule?' })
      await it.waits({ days: 2 })
      await it.does('ana', 'write_message', { body: 'It is on page four of the letter.' })
      await it.waits({ days: 1 })
      await it.does('person', 'write_message', { body: 'I cannot find it.' })
      return it
    },
  },
]
