import { findReader } from '../../../src/actions/casework/find-reader.ts'
import { lookAtStory, noteLooks } from '../../../src/actions/casework/looks.ts'
import { casesLeftToNobody } from '../../../src/actions/casework/left-to-nobody.ts'
import { shutAccount } from '../../../src/actions/staff/shut-account.ts'
import * as stages from '../../../tests/in-memory/stages.ts'
import type { RecordedCase, Story } from '../recorded-house.ts'
import { seen } from './parts.ts'

const from = (who: 'zoe' | 'noor' | 'kim', house = 'The ombuds office of the city') => ({
  email: `${who}@house.example`,
  house,
})

/** Somebody reads a case, and that is on record. */
const reads = (it: RecordedCase, who: 'ana' | 'omar', what: 'opened' | 'found' | 'ledger') =>
  it.acts((house, caseId) => {
    const role = who === 'ana' ? 'coordinator' : 'case_worker'
    return noteLooks(house, { kind: 'staff', id: it.idOf(who), role }, [caseId], what)
  })

/** One of us opens a story that nobody has. */
const opens = (it: RecordedCase, who: 'omar') =>
  it.acts((house, caseId) =>
    lookAtStory(house, { kind: 'staff', id: it.idOf(who), role: 'case_worker' }, caseId),
  )

/** Who sees a case, who must not, who looked, and who reads it from outside. */
export const WHO_SEES: readonly Story[] = [
  {
    what: 'looked at before anybody had it, opened, found, and its record checked',
    async tell({ files }) {
      const it = await files({ language: 'en', story: 'My landlord’s software says that I smoke.' })
      await opens(it, 'omar')
      await it.does('omar', 'take_up')
      for (const what of ['opened', 'found', 'ledger'] as const) await reads(it, 'ana', what)
      await it.waits({ hours: 30 })
      await reads(it, 'omar', 'opened')
      return it
    },
  },
  {
    what: 'the story names one of us, who sees no more of it; a likeness of names is lifted',
    async tell({ files }) {
      const it = await files({
        language: 'en',
        story: 'Omar from your house knows my brother, and the bank’s computer refused my account.',
      })
      if (await it.tries('omar', 'take_up')) throw new Error('Omar sees a case that names him.')
      await it.does('ana', 'lift_recusal', {
        recusal: await it.recusalOf('omar'),
        reasons: 'Another Omar is meant, they told me.',
      })
      await opens(it, 'omar')
      await it.does('omar', 'take_up')
      await it.does('omar', 'declare_conflict', { reasons: 'Their brother is my neighbour after all.' })
      return it
    },
  },
  {
    what: 'the person names who must not see it: by name, by a likeness, in words, and takes one of them back',
    async tell({ files }) {
      const it = await files({ language: 'en', story: 'A form threw me out.', mustNotSee: 'Lea' })
      await it.does('ana', 'take_up')
      await it.does('person', 'keep_from', { who: 'the man at your desk on Fridays' })
      await it.does('ana', 'answer_keeping', {
        keeping: 'k2',
        named: [it.idOf('omar')],
        reasons: 'Omar has the desk on Fridays, he says.',
      })
      await it.does('person', 'keep_from', { who: 'Marda' })
      await it.waits({ days: 1 })
      await it.does('ana', 'answer_keeping', {
        keeping: 'k3',
        reasons: 'They mean nobody of us, they say.',
      })
      await it.does('person', 'end_keeping', { keeping: 'k1' })
      if (await it.tries('marta', 'take_up', { reasons: 'Ana is away for two weeks.' }))
        await it.does('marta', 'declare_conflict', { reasons: 'I know the one who told it.' })
      return it
    },
  },
  {
    what: 'for named colleagues alone, because somebody here is feared; opened again when that is over',
    async tell({ reaches }) {
      const it = await reaches(stages.assessing)
      await it.does('ana', 'name_who_may_see', {
        named: [it.idOf('ana'), it.idOf('lea')],
        fear: 'They fear whoever of us sat in the first meeting.',
      })
      if (await it.tries('marta', 'add_note', { note: 'I would like to see it.' }))
        throw new Error('Marta sees a case that is for others.')
      await it.does('lea', 'add_note', { note: 'I was in no meeting with them.' })
      await it.waits({ days: 5 })
      await it.does('ana', 'open_to_colleagues', { reasons: 'They saw our pictures and fear nobody now.' })
      return it
    },
  },
  {
    what: 'whoever runs this house is feared: walled off, nobody stands apart, and a body outside is asked twice',
    async tell({ reaches }) {
      const it = await reaches(stages.walledOff)
      await it.does('ana', 'say_nobody_apart', { reasons: 'All of us are paid by the agency.' })
      for (const [body, accepted] of [
        ['b1', false],
        ['b2', true],
      ] as const) {
        await it.does('ana', 'ask_body', (now) => ({
          reserved: 'external_ombuds',
          name: `The ombudsman of the region, door ${body}`,
          reach: '0800 000 000, weekdays',
          checkedOn: now,
        }))
        await it.waits({ hours: 3 })
        await it.does('ana', 'record_body_answer', { body, accepted, words: 'They wrote us so by mail.' })
      }
      return it
    },
  },
  {
    what: 'nobody here may read it: somebody from outside is let in on the machine, reads it, and stands back',
    async tell({ files }) {
      const it = await files({
        language: 'en',
        story: 'All of Ana, Marta, Omar, Lea and Tam laughed at what the computer said of me.',
      })
      for (const who of ['Ana', 'Marta', 'Omar', 'Lea', 'Tam']) await it.does('person', 'keep_from', { who })
      await it.waits({ hours: 3 })
      const done = await it.acts(async (house) => {
        const left = await casesLeftToNobody(house, null)
        return findReader(house, 'machine', left.lines[0]?.mark ?? '', {
          ...from('zoe'),
          reason: 'Each of us is kept from it.',
        })
      })
      if (done !== 'done') throw new Error(`No reader was let in: ${JSON.stringify(done)}`)
      await it.does('zoe', 'take_up')
      await it.does('zoe', 'describe_impact', stages.IMPACT)
      await it.waits({ days: 1 })
      await it.does('zoe', 'declare_conflict', { reasons: 'I taught one of those five for years.' })
      return it
    },
  },
  {
    what: 'nobody here can decide the appeal: two from outside are asked, and one of them decides it by the person’s yes',
    async tell({ reaches }) {
      const it = await reaches(stages.notUpheld)
      await it.does('person', 'appeal', { decision: 'd1', reasons: 'You all know the one I wrote about.' })
      await it.does('ana', 'ask_outside', { task: 'decide_appeal:p1', ...from('noor') })
      await it.does('ana', 'end_outside', {
        reviewer: 'w1',
        reasons: 'They do not want anybody from the city.',
      })
      await it.does('ana', 'ask_outside', {
        task: 'decide_appeal:p1',
        ...from('kim', 'Kim herself, at home'),
      })
      await it.waits({ days: 1 })
      await it.does('person', 'answer_outside', { reviewer: 'w2', yes: true })
      await it.does('kim', 'decide_appeal', {
        appeal: 'p1',
        outcome: 'sent_back',
        reasons: seen('Nobody asked the neighbours.'),
        whatNext: 'Ask the neighbours, by the end of the month.',
        order: 'new_finding',
        impact: 'i1',
      })
      return it
    },
  },
  {
    what: 'whoever had it leaves the house: everybody who may see it finds it again',
    async tell({ files }) {
      const it = await files({ contact: { safety: 'safe', howToReach: 'At the kiosk' } })
      await it.does('tam', 'take_up')
      await it.waits({ days: 1 })
      await it.acts((house) => shutAccount(house, 'machine', it.idOf('tam')))
      await it.does('lea', 'take_up')
      return it
    },
  },
  {
    what: 'somebody saw the receipt: a new one twice, and what was told is still there',
    async tell({ files }) {
      const it = await files({ contact: { safety: 'ask_before_contact', howToReach: 'By letter' } })
      await it.takesNewReceipt()
      await it.waits({ days: 2 })
      await it.takesNewReceipt()
      await it.does('person', 'write_message', { body: 'It is me, with new words.' })
      await it.does('person', 'give_contact_details', { safety: 'do_not_contact' })
      return it
    },
  },
]
