import * as stages from '../../../tests/in-memory/stages.ts'
import type { Story } from '../recorded-house.ts'
import {
  OFFER,
  answers,
  ending,
  finding,
  hears,
  owed,
  proof,
  ruling,
  says,
  stopsByTwo,
  stopsFor,
} from './parts.ts'

/** People who stop their case, and those who go on: dates move by the pause, and open offers lapse. */
export const PAUSES: readonly Story[] = [
  {
    what: 'stopped before anybody read it, and read after all',
    async tell({ files }) {
      const it = await files({ dangerSigns: ['violence'] })
      await stopsFor(it, { days: 9 })
      await it.waits({ hours: 5 })
      await it.does('omar', 'take_up')
      await it.does('omar_by_token', 'describe_impact', stages.IMPACT)
      return it
    },
  },
  {
    what: 'stopped for good, with a reason, while an offer waited',
    async tell({ reaches }) {
      const it = await reaches(stages.offered)
      await it.waits({ days: 2 })
      await it.does('person', 'withdraw', { reasons: 'I have no strength left.' })
      await it.waits({ days: 40 })
      return it
    },
  },
  {
    what: 'stopped with two promises: the one to come moves, the late one stays late',
    async tell({ reaches }) {
      const it = await reaches(stages.delivering)
      await it.waits({ days: 20 })
      await stopsFor(it, { days: 33, hours: 7 })
      await it.waits({ days: 3 })
      return it
    },
  },
  {
    what: 'stopped twice, across the night in which the clocks change',
    async tell({ reaches }) {
      const it = await reaches(stages.delivering)
      for (const days of [31, 64]) {
        await it.waits({ days: 2 })
        await stopsFor(it, { days })
      }
      await it.does('ana', 'record_delivery', proof('a1'))
      return it
    },
  },
  {
    what: 'stopped with one action in every state: only what is promised and missing moves',
    async tell({ reaches }) {
      const it = await reaches(stages.attributed)
      for (const days of [20, 21, 22, 23, 24, 25, 26, 27, 28])
        await it.does('ana', 'propose_action', owed('e1', days))
      await it.does('ana', 'impose_action', {
        action: 'a5',
        reasons: 'It has to stop now. The letters show it.',
      })
      await it.does('ana', 'impose_action', {
        action: 'a9',
        reasons: 'It goes on every single day. The letters show it.',
      })
      await it.does('ana', 'record_commitment', says('a9', 'refuses', 'Not us.'))
      await it.does('ana', 'send_offer', OFFER)
      const yes = { a1: 'accept', a2: 'accept', a3: 'accept_partly', a4: 'accept' }
      await it.does('person', 'answer_offer', answers('o1', { ...yes, a6: 'refuse', a7: 'ask_for_other' }))
      await it.does('person', 'answer_offer', answers('o1', { a8: 'accept' }))
      await it.does('ana', 'start_action', { action: 'a2' })
      await it.does('ana', 'record_delivery', proof('a3'))
      await it.does('ana', 'record_delivery', proof('a4'))
      await it.does('marta', 'verify_delivery', {
        action: 'a3',
        how: 'Looked it up. We read it in the file.',
      })
      await it.does('person', 'confirm_delivery', { action: 'a4', answer: 'not_yet' })
      await it.does('ana', 'overtake_action', {
        action: 'a8',
        reasons: 'It was done by law. The letters show it.',
      })
      await it.waits({ days: 4 })
      await stopsFor(it, { days: 12 })
      return it
    },
  },
  {
    what: 'stopped, then an appeal opens it again: the pause counts there too',
    async tell({ reaches }) {
      const it = await reaches(stages.attributed)
      await hears(it)
      await it.does('ana', 'decide', finding('partly_upheld'))
      await it.does('ana', 'propose_action', owed('e1', 30))
      await it.does('ana', 'send_offer', OFFER)
      await it.does('person', 'answer_offer', answers('o1', { a1: 'accept' }))
      await it.does('person', 'withdraw')
      await it.waits({ days: 6 })
      await it.does('person', 'appeal', { decision: 'd1', reasons: 'You left out the second month.' })
      await it.waits({ days: 5 })
      await it.does('marta', 'decide_appeal', ruling('p1', 'changed'))
      return it
    },
  },
  {
    what: 'stopped, then said that it did not arrive: the case is open again, and the date has moved',
    async tell({ reaches }) {
      const it = await reaches(stages.delivering)
      await it.does('ana', 'record_delivery', proof('a1'))
      await it.waits({ days: 1 })
      await it.does('person', 'withdraw')
      await it.waits({ days: 15 })
      await it.does('person', 'confirm_delivery', { action: 'a1', answer: 'not_yet', words: 'Nothing came.' })
      return it
    },
  },
  {
    what: 'an appeal that was open when the person stopped is answered, and stays closed until they go on',
    async tell({ reaches }) {
      const it = await reaches(stages.notUpheld)
      await it.does('person', 'appeal', { decision: 'd2', reasons: 'Nobody called me. The letters show it.' })
      await it.does('marta', 'decide_appeal', ruling('p1', 'sent_back'))
      await it.waits({ days: 1 })
      await it.does('person', 'appeal', {
        decision: 'd1',
        reasons: 'The first one too. The letters show it.',
      })
      await it.does('person', 'withdraw')
      await it.waits({ days: 10 })
      await it.does('lea', 'decide_appeal', ruling('p2', 'changed'))
      await it.waits({ days: 10 })
      await it.does('person', 'resume')
      await it.waits({ days: 31 })
      return it
    },
  },
  {
    what: 'told by phone: staff write down that the person stops, and that they go on',
    async tell({ reaches }) {
      const it = await reaches(stages.planned, { channel: 'phone' })
      await it.does('ana', 'send_offer', OFFER)
      await it.does('ana', 'answer_offer', answers('o1', { a1: 'accept' }))
      await stopsByTwo(it, 'phone')
      await it.waits({ days: 8 })
      await it.does('ana', 'write_message', { body: 'You can go on whenever you want.' })
      await it.does('ana', 'resume')
      await it.does('ana', 'send_offer', OFFER)
      return it
    },
  },
  {
    what: 'an offer answered in part lapses when the rest is closed; another was answered and does not',
    async tell({ reaches }) {
      const it = await reaches(stages.offered)
      await it.does('person', 'answer_offer', answers('o1', { a1: 'accept' }, { all: 'The rest later.' }))
      await it.does('ana', 'record_delivery', proof('a1'))
      await it.does('person', 'confirm_delivery', { action: 'a1', answer: 'yes' })
      await it.does('ana', 'write_message', { body: 'Take the time that you need for the rest.' })
      await it.waits({ days: 31 })
      await it.does('ana', 'close', ending('partly_remedied'))
      await it.waits({ days: 3 })
      await it.does('person', 'appeal', { decision: 'd1', reasons: 'The letter is missing.' })
      await it.does('marta', 'decide_appeal', ruling('p1', 'changed'))
      await it.does('marta', 'take_up', { reasons: 'I decided the appeal and go on.' })
      await it.does('marta', 'send_offer', OFFER)
      await it.does('person', 'answer_offer', answers('o2', { a2: 'refuse' }, { a2: 'Not like that.' }))
      await it.does('marta', 'write_message', { body: 'Then we leave it out, as you wish.' })
      await it.does('marta', 'close', ending('partly_remedied'))
      return it
    },
  },
  {
    what: 'an offer whose last open part was taken out of the plan waits for nothing and never lapses',
    async tell({ reaches }) {
      const it = await reaches(stages.offered)
      await it.does('person', 'answer_offer', answers('o1', { a1: 'accept' }))
      await it.does('ana', 'overtake_action', { action: 'a2', reasons: 'The assistant was switched off.' })
      await stopsFor(it, { days: 3 })
      return it
    },
  },
  {
    what: 'two offers lapse, one after the other, because the person stopped twice',
    async tell({ reaches }) {
      const it = await reaches(stages.offered)
      await stopsFor(it, { days: 2 })
      await it.does('ana', 'send_offer', OFFER)
      await it.waits({ hours: 30 })
      await stopsFor(it, { days: 3 })
      await it.does('ana', 'send_offer', OFFER)
      return it
    },
  },
  {
    what: 'while it is stopped, words to the person are news, and what others do is none',
    async tell({ reaches }) {
      const it = await reaches(stages.confirming)
      await it.does('ana', 'tell_entity', { entity: 'e2', what: 'Please look.', withIdentity: false })
      await it.does('ana', 'offer_handover', {
        entity: 'e3',
        impacts: ['i1'],
        message: 'Would you?',
        withIdentity: false,
      })
      await it.waits({ hours: 3 })
      await it.does('person', 'withdraw')
      await it.waits({ days: 6 })
      await it.does('marta', 'verify_delivery', {
        action: 'a1',
        how: 'The bank says so. We read it in the file.',
      })
      await it.waits({ days: 16 })
      await it.does('ana', 'write_message', { body: 'We keep your file for you.' })
      await it.waits({ hours: 30 })
      await it.does('marta', 'verify_delivery', {
        action: 'a2',
        how: 'Read the letter. We read it in the file.',
      })
      return it
    },
  },
  {
    what: 'told in a letter about somebody else, found, noted, stopped and taken up again',
    async tell({ files }) {
      const it = await files({ submitter: 'somebody_else', channel: 'letter' })
      await it.does('ana', 'close', ending('noted', { adequacy: {} }))
      await it.waits({ days: 2 })
      await it.does('ana', 'appeal', { decision: 'd1', reasons: 'They wrote again. The letters show it.' })
      await it.does('marta', 'decide_appeal', ruling('p1', 'changed'))
      await stopsByTwo(it, 'letter')
      await it.waits({ days: 4 })
      await it.does('marta', 'resume')
      return it
    },
  },
]
