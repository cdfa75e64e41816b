import * as stages from '../../../tests/in-memory/stages.ts'
import type { Story } from '../recorded-house.ts'
import { answers, ending, OFFER, owed, proof, says, seen, told } from './parts.ts'

/** Actions through all their states: what was promised stays promised, whoever refuses and whatever is disputed. */
export const PROMISES: readonly Story[] = [
  {
    what: 'an organisation refuses and commits after all, at each place where a promise may stand',
    async tell({ reaches }) {
      const it = await reaches(stages.attributed)
      for (const days of [10, 11, 12, 13, 14]) await it.does('ana', 'propose_action', owed('e1', days))
      await it.does('ana', 'propose_action', owed('e2', 15))
      const answer = (action: string, how: string) => it.does('ana', 'record_commitment', says(action, how))
      // Never promised: back on the table.
      await answer('a1', 'refuses')
      await answer('a1', 'commits')
      await it.does('ana', 'consult_person', { action: 'a2', words: 'They would like it in writing.' })
      await answer('a2', 'disputes')
      await answer('a2', 'commits')
      // Made binding: binding again.
      await it.does('ana', 'impose_action', { action: 'a3', reasons: 'It goes on every day.' })
      await answer('a3', 'disputes')
      await answer('a3', 'commits')
      await it.does('ana', 'send_offer', OFFER)
      await it.waits({ days: 1 })
      const yes = { a1: 'accept', a2: 'accept_partly', a4: 'accept', a5: 'refuse' }
      await it.does(
        'person',
        'answer_offer',
        answers('o1', yes, { a5: 'I want no money.', all: 'Thank you.' }),
      )
      await it.does('person', 'answer_offer', answers('o1', { a6: 'ask_for_other' }))
      // Accepted: agreed again, also out of work that had begun.
      await answer('a1', 'refuses')
      await answer('a1', 'commits')
      await answer('a2', 'disputes')
      await answer('a2', 'commits')
      await it.does('ana', 'start_action', { action: 'a4' })
      await answer('a4', 'refuses')
      await answer('a4', 'commits')
      // Refused by the person: no promise to go back to.
      await answer('a5', 'refuses')
      await answer('a5', 'commits')
      // A yes to what stands already changes nothing.
      await answer('a4', 'commits')
      await answer('a6', 'commits')
      await it.does('ana', 'record_commitment', says('a6', 'disputes', 'Not our part.'))
      return it
    },
  },
  {
    what: 'delivered without having been offered, disputed, and promised all the same',
    async tell({ reaches }) {
      const it = await reaches(stages.attributed)
      await it.does('ana', 'propose_action', owed('e1', 9))
      await it.does('ana', 'impose_action', { action: 'a1', reasons: 'It is owed to everybody.' })
      await it.does('ana', 'record_delivery', proof('a1'))
      await it.does('person', 'confirm_delivery', { action: 'a1', answer: 'partly', words: 'Half of it.' })
      await it.does('ana', 'record_commitment', says('a1', 'commits'))
      await it.does('ana', 'record_delivery', proof('a1'))
      await it.does('ana', 'record_delivery', proof('a1'))
      await it.does('marta', 'verify_delivery', { action: 'a1', how: 'Compared with the bank.' })
      await it.does('person', 'confirm_delivery', { action: 'a1', answer: 'yes' })
      await it.does('person', 'confirm_delivery', { action: 'a1', answer: 'not_yet' })
      await it.does('ana', 'start_action', { action: 'a1' })
      return it
    },
  },
  {
    what: 'a dispute before any promise, delivered nevertheless, refused, and committed to',
    async tell({ reaches }) {
      const it = await reaches(stages.attributed)
      await it.does('ana', 'propose_action', owed('e1', 9))
      await it.does('ana', 'propose_action', owed('e2', 19))
      await it.does('ana', 'record_commitment', says('a1', 'disputes'))
      await it.does('ana', 'record_delivery', proof('a1'))
      await it.does('person', 'confirm_delivery', { action: 'a1', answer: 'not_yet' })
      await it.does('ana', 'record_commitment', says('a1', 'commits'))
      await it.does('ana', 'record_commitment', says('a2', 'disputes'))
      await it.does('ana', 'start_action', { action: 'a2' })
      await it.does('ana', 'record_commitment', says('a2', 'refuses'))
      await it.does('ana', 'record_commitment', says('a2', 'commits'))
      await it.waits({ days: 25 })
      return it
    },
  },
  {
    what: 'nothing arrives in time: each missed promise is written down once',
    async tell({ reaches }) {
      const it = await reaches(stages.delivering)
      await it.waits({ days: 45 })
      await it.does('ana', 'record_delivery', proof('a1'))
      await it.waits({ days: 20 })
      await it.does('ana', 'record_delivery', proof('a2'))
      await it.waits({ days: 20 })
      return it
    },
  },
  {
    what: 'a promise is taken back, which the person appeals with success; another leaves the plan unseen',
    async tell({ reaches }) {
      const it = await reaches(stages.delivering)
      await it.does('ana', 'propose_action', owed('e1', 40))
      await it.waits({ days: 2 })
      await it.does('ana', 'overtake_action', {
        action: 'a3',
        reasons: 'Double with a1. The letters show it.',
      })
      await it.waits({ days: 2 })
      await it.does('ana', 'overtake_action', { action: 'a2', reasons: 'The maker went out of business.' })
      await it.waits({ hours: 1 })
      await it.does('person', 'appeal', { decision: 'd1', reasons: 'Then somebody else has to.' })
      await it.waits({ days: 3 })
      await it.does('omar', 'decide_appeal', {
        appeal: 'p1',
        outcome: 'changed',
        reasons: 'The agency stands in.',
        whatNext: 'The agency writes the letter.',
      })
      return it
    },
  },
  {
    what: 'made binding, seen by the person, and overtaken: that is news to them',
    async tell({ reaches }) {
      const it = await reaches(stages.planned)
      await it.does('ana', 'impose_action', { action: 'a1', reasons: 'Payments go on. The letters show it.' })
      await it.does('ana', 'record_commitment', says('a2', 'disputes'))
      await it.does('ana', 'record_delivery', proof('a2'))
      await it.does('person', 'confirm_delivery', { action: 'a2', answer: 'partly' })
      await it.waits({ days: 1 })
      await it.does('ana', 'overtake_action', {
        action: 'a1',
        reasons: 'A court did it. The letters show it.',
      })
      await it.waits({ days: 1 })
      await it.does('ana', 'overtake_action', {
        action: 'a2',
        reasons: 'A better one comes. The letters show it.',
      })
      await it.does('ana', 'propose_action', owed('e2', 5, { catalogue: 'GNR-FMD-03' }))
      return it
    },
  },
  {
    what: 'every element without an action has a reason, one of them twice; what is given freely is voluntary',
    async tell({ reaches }) {
      const it = await reaches(stages.attributed)
      const letter = { elements: ['satisfaction'], duty: 'voluntary', what: 'A letter says sorry.' }
      await it.does('ana', 'propose_action', owed('e3', 6, letter))
      for (const element of ['restitution', 'compensation', 'rehabilitation', 'compensation'])
        await it.does('ana', 'consider_element', { element, reasons: seen(`They did not want ${element}.`) })
      await it.does('ana', 'consider_element', {
        element: 'guarantees_of_non_repetition',
        reasons: 'A rate is measured instead.',
      })
      await it.does('ana', 'consult_person', { action: 'a1', words: 'A letter is what I want.' })
      await it.does('ana', 'send_offer', OFFER)
      await it.does('person', 'answer_offer', answers('o1', { a1: 'accept' }))
      await it.does('ana', 'start_action', { action: 'a1' })
      await it.does('ana', 'record_delivery', proof('a1'))
      await it.does('marta', 'verify_delivery', {
        action: 'a1',
        how: 'Read the letter. We read it in the file.',
      })
      await it.waits({ days: 31 })
      await it.does('ana', 'close', ending('partly_remedied'))
      await it.waits({ days: 2 })
      await it.does('person', 'confirm_delivery', { action: 'a1', answer: 'yes', words: 'It came today.' })
      return it
    },
  },
  {
    what: 'closed as remedied, and then it turns out not to have arrived',
    async tell({ reaches }) {
      const it = await reaches(stages.remedied)
      await it.waits({ days: 12 })
      await it.does('person', 'confirm_delivery', {
        action: 'a1',
        answer: 'not_yet',
        words: 'It was called back.',
      })
      await it.waits({ days: 16 })
      await it.does('ana', 'write_message', { body: 'The bank sends it once more today.' })
      await it.does('ana', 'record_delivery', proof('a1'))
      await it.does('person', 'confirm_delivery', { action: 'a1', answer: 'yes' })
      await it.does('ana', 'close', ending('remedied_confirmed'))
      return it
    },
  },
  {
    what: 'the plan of a published incident: an organisation’s own word is the promise',
    async tell({ files }) {
      const it = await files({ submitter: 'somebody_else' })
      await it.does('ana', 'take_up')
      await it.does('ana', 'describe_impact', stages.IMPACT)
      await it.does('ana', 'rate_impact', stages.RATING)
      await it.does('ana', 'record_finding', {
        impact: 'i1',
        finding: 'partly_substantiated',
        reasons: 'Read. The letters show it.',
      })
      await it.does('ana', 'add_entity', stages.CASEWORK_MAKER)
      await it.does('ana', 'attribute', stages.attribution('e1', 'cause'))
      await it.does('ana', 'tell_entity', told('e1'))
      await it.does('ana', 'propose_action', owed('e1', 8))
      await it.does('ana', 'record_commitment', says('a1', 'commits', 'We do it.'))
      await it.waits({ days: 10 })
      await it.does('ana', 'impose_action', {
        action: 'a1',
        reasons: 'Their word is late. The letters show it.',
      })
      await it.does('ana', 'record_delivery', proof('a1'))
      return it
    },
  },
]
