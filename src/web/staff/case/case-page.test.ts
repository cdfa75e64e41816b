import { expect, test } from 'vitest'
import { caseViewFor } from '../../../actions/casework/view-case.ts'
import { fold } from '../../../domain/case/fold.ts'
import { letInReader } from '../../../domain/casework/outside-reader.ts'
import { isRefusal } from '../../../domain/refusal.ts'
import { casePageOf } from '../../../../tests/in-memory/case-page-of.tsx'
import { InMemoryCase, MONDAY } from '../../../../tests/in-memory/in-memory-case.ts'
import { ACCOUNTS, ana, person, zoe } from '../../../../tests/in-memory/people.ts'
import * as stages from '../../../../tests/in-memory/stages.ts'

const pageOf = (it: InMemoryCase, inHand: string | null = null) =>
  casePageOf(caseViewFor(it, new Map(), it.contextFor(ana)), inHand)

const drawerOf = (page: string) => page.split('id="drawer"')[1]?.split('</section>')[0] ?? ''

test('whoever writes an offer reads beside the form whom nobody has told of their part, with the way to tell them', () => {
  for (const form of ['sheet-answer', 'send-offer']) {
    const it = stages.planned()
    const before = drawerOf(pageOf(it, form))
    expect(before).toContain('Casework Ltd')
    expect(before).toContain('has not been told yet')
    expect(before).toContain('do:tell-entity-e2')
    it.does(ana, 'tell_entity', {
      entity: 'e2',
      what: 'A person was harmed. Please stop it.',
      withIdentity: false,
    })
    expect(drawerOf(pageOf(it, form)).split('has not been told yet').length).toBe(
      before.split('has not been told yet').length - 1,
    )
  }
  expect(drawerOf(pageOf(stages.fearing(), 'send-offer'))).toMatch(/do:answer-fear-e|#entity-e/)
})

test('an act that is due some days after the yes has no clock before the yes', () => {
  const it = stages.attributed()
  const { dueAt: _, ...action } = stages.paying(it)
  it.does(ana, 'propose_action', { ...action, withinDays: 2 })
  const blockOf = (page: string) => page.split('id="action-a1"')[1]?.split('</article>')[0] ?? ''
  expect(blockOf(pageOf(it))).toContain('Due 2 days after the yes')
  expect(blockOf(pageOf(it))).not.toMatch(/\bleft\b/)
  for (const element of ['satisfaction', 'guarantees_of_non_repetition', 'rehabilitation'] as const)
    it.does(ana, 'consider_element', { element, reasons: `They were asked about ${element} and want none.` })
  it.does(ana, 'send_offer', { letter: 'This is what we would like to do.', noWaiver: true })
  expect(blockOf(pageOf(it))).not.toMatch(/\bleft\b/)
  it.does(person, 'answer_offer', { offer: 'o1', answers: { a1: 'accept' }, words: {} })
  expect(blockOf(pageOf(it))).toMatch(/\bleft\b/)
})

test('what waits for an answer are words of the person, and not that we are to say how things stand', () => {
  const it = stages.assessing()
  const chipOf = (page: string) => page.split('href="#talk"')[1]?.split('</a>')[0] ?? ''
  expect(chipOf(pageOf(it))).not.toContain('for an answer')
  it.does(person, 'write_message', { body: 'When do I hear from you?' })
  expect(chipOf(pageOf(it))).toContain('>1 ')
  expect(chipOf(pageOf(it))).toContain('waits for an answer')
})

test('whoever reads from outside by the machine reads who let them in, and that nobody here could open it', () => {
  const everybody = ACCOUNTS.map(({ id }) => id)
  const it = new InMemoryCase({ named: everybody }, person, MONDAY)
  const page = () => pageOf(it)
  expect(page()).toContain('Everybody who usually would, but these:')
  const reader = {
    account: zoe.id,
    name: 'Zoë',
    email: 'zoe@court.example',
    house: 'A former judge',
    hands: [],
  }
  const context = it.contextFor({ kind: 'clock' })
  const ruling = letInReader(it.kase, { ...reader, letInBy: 'machine' }, ACCOUNTS, context)
  if (isRefusal(ruling)) throw new Error(ruling.refused)
  const events = [...it.events, ...ruling]
  const view = caseViewFor({ kase: fold(it.kase.id, events), events }, new Map(), it.contextFor(zoe))
  const html = casePageOf(view)
  expect(html).toMatch(/Somebody from outside was let in to read it: [^<]*Zoë/)
  expect(html).toMatch(/whoever runs the machine · record/)
  expect(html).toMatch(/Nobody here could open it when [^<]*Zoë[^<]* was let in/)
  for (const untrue of ['a clock', 'is asked to look', 'Everybody who usually would'])
    expect(html, untrue).not.toContain(untrue)
})
