import { eraseForHouse } from '../../../src/actions/erasure/erase-case.ts'
import { isRefusal } from '../../../src/domain/refusal.ts'
import { DAY, plusMs, type Instant } from '../../../src/domain/time/instant.ts'
import * as stages from '../../../tests/in-memory/stages.ts'
import type { Story } from '../recorded-house.ts'
import { answers, ending, OFFER, owed, ruling, seen } from './parts.ts'

const inDays = (days: number) => (now: Instant) => ({ until: plusMs(now, days * DAY) })
const lookAt = (opens: boolean) => (now: Instant) => ({
  opens,
  lookAgainAt: plusMs(now, 60 * DAY),
  reasons: seen('We asked both of them again.'),
})

/** How cases end, what is owed after the end, and what is erased. */
export const ENDS: readonly Story[] = [
  {
    what: 'set aside as a test by two of us, which the person appeals, and it is read after all',
    async tell({ files }) {
      const it = await files({ story: 'test test test, is anybody there at all' })
      await it.does('ana', 'ask_to_set_aside', {
        because: 'test',
        reasons: 'It says three times that it is one.',
      })
      await it.does('marta', 'rule_on_set_aside', { accepted: false, reasons: 'Somebody asks for somebody.' })
      await it.does('ana', 'ask_to_set_aside', {
        because: 'machine_made',
        reasons: 'The same came nine times today.',
      })
      await it.does('marta', 'rule_on_set_aside', { accepted: true })
      await it.waits({ days: 3 })
      await it.does('person', 'appeal', { decision: 'd1', reasons: 'It was my first try. Now I dare to.' })
      await it.does('lea', 'decide_appeal', ruling('p1', 'changed'))
      await it.waits({ hours: 4 })
      await it.does('omar', 'take_up')
      return it
    },
  },
  {
    what: 'declined by the person’s own no, which they take back; put right elsewhere, which is not so',
    async tell({ reaches }) {
      const it = await reaches(stages.offered)
      await it.does('person', 'answer_offer', answers('o1', { a1: 'refuse', a2: 'refuse' }))
      await it.does('ana', 'say_why_no_act', {
        impact: 'i1',
        because: 'declined_by_person',
        reasons: 'They want nothing of what we offer.',
        shows: 'Their answer to the offer, both parts.',
      })
      await it.does('marta', 'check_why_no_act', { impact: 'i1', accepted: true })
      await it.does('person', 'take_back_no', { impact: 'i1' })
      await it.waits({ days: 1 })
      await it.does('ana', 'say_why_no_act', {
        impact: 'i1',
        because: 'put_right_elsewhere',
        reasons: 'A court has given it back to them.',
        shows: 'The court’s letter of the second of May.',
      })
      await it.does('marta', 'check_why_no_act', {
        impact: 'i1',
        accepted: false,
        reasons: 'That letter is about another year.',
      })
      return it
    },
  },
  {
    what: 'ended without remedy: looked at when the day comes, put off once, and opened again',
    async tell({ reaches }) {
      const it = await reaches(stages.owed)
      await it.waits({ days: 61 })
      await it.does('ana', 'look_at_duty', lookAt(false))
      await it.waits({ days: 59 })
      await it.does('ana', 'look_at_duty', lookAt(true))
      await it.does('ana', 'propose_action', owed('e1', 30))
      await it.does('ana', 'send_offer', OFFER)
      return it
    },
  },
  {
    what: 'everything arrived, and the person was asked for long enough: ended without their word, and then they say it',
    async tell({ reaches }) {
      const it = await reaches(stages.confirming)
      for (const action of ['a1', 'a2'])
        await it.does('marta', 'verify_delivery', { action, how: 'Asked the bank and the maker by phone.' })
      await it.waits({ days: 31 })
      await it.does('ana', 'close', ending('remedied_unconfirmed'))
      await it.waits({ days: 10 })
      await it.does('person', 'confirm_delivery', { action: 'a1', answer: 'yes', words: 'It is all here.' })
      return it
    },
  },
  {
    what: 'erasing asked and taken back, asked again while somebody makes them suffer, and not done for that',
    async tell({ reaches }) {
      const it = await reaches(stages.assessing)
      await it.does('person', 'ask_to_erase')
      await it.waits({ days: 5 })
      await it.does('person', 'take_back_erasing')
      await it.does('person', 'ask_to_erase')
      await it.does('person', 'write_message', { body: 'They know that I wrote to you.', retaliation: true })
      await it.waits({ days: 20 })
      return it
    },
  },
  {
    what: 'erasing asked, and still to come',
    async tell({ reaches }) {
      const it = await reaches(stages.offered)
      await it.does('person', 'ask_to_erase')
      await it.waits({ days: 6 })
      return it
    },
  },
  {
    what: 'erased because the person asked for it',
    async tell({ reaches }) {
      const it = await reaches(stages.assessing, {
        contact: { safety: 'safe', email: 'gone@people.example' },
      })
      await it.does('person', 'ask_to_erase')
      await it.waits({ days: 15 })
      return it
    },
  },
  {
    what: 'the time is over for which it was kept: told before, kept once by a word of theirs, and told again',
    async tell({ reaches }) {
      const it = await reaches(stages.notUpheld)
      await it.waits({ days: 200 })
      await it.does('clock', 'announce_erasing', inDays(40))
      await it.waits({ days: 20 })
      await it.does('person', 'take_back_erasing')
      await it.waits({ days: 100 })
      await it.does('clock', 'announce_erasing', inDays(30))
      return it
    },
  },
  {
    what: 'erased because the time was over for which it was kept',
    async tell({ reaches }) {
      const it = await reaches(stages.remedied)
      await it.waits({ days: 170 })
      await it.does('clock', 'announce_erasing', inDays(30))
      await it.waits({ days: 60 })
      return it
    },
  },
  {
    what: 'erased by whoever runs the machine, with what was open',
    async tell({ files }) {
      const it = await files({ language: 'fr' })
      const done = await it.acts((house, caseId) =>
        eraseForHouse(house, caseId, {
          reasons: 'A court ordered it on the third of June.',
          knowing: true,
        }),
      )
      if (isRefusal(done)) throw new Error(`It was not erased: ${done.refused}`)
      return it
    },
  },
]
