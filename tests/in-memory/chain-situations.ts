import { idOfName, type InMemoryCase } from './in-memory-case.ts'
import { ana, clock, person } from './people.ts'
import * as stages from './stages.ts'
import { AGENCY, attributed, attribution, CASEWORK_MAKER, IMPACT } from './stages.ts'

const HANDOVER = { entity: 'e2', impacts: ['i1'], message: 'Please take this over.', withIdentity: false }
const TOLD = { entity: 'e3', what: 'A benefit was refused.', withIdentity: false }

const when = (from: () => InMemoryCase, ...steps: readonly ((it: InMemoryCase) => unknown)[]) => {
  const it = from()
  for (const step of steps) step(it)
  return it
}
const adds = (part: Partial<typeof CASEWORK_MAKER>) => (it: InMemoryCase) =>
  it.does(ana, 'add_entity', { ...CASEWORK_MAKER, ...part })
const tells = (it: InMemoryCase) => it.does(ana, 'tell_entity', TOLD)
const offers = (it: InMemoryCase) => it.does(ana, 'offer_handover', HANDOVER)
const answers = (accepted: boolean) => (it: InMemoryCase) =>
  it.does(ana, 'answer_handover', { handover: 'h1', accepted })
const suffers = (it: InMemoryCase) =>
  it.does(person, 'write_message', { body: 'They cut my hours for this.', retaliation: true })
const asks = (it: InMemoryCase) =>
  it.does(ana, 'ask_about_contact', { entity: 'e2', message: 'They built it. May they be your contact?' })
const says = (agrees: boolean) => (it: InMemoryCase) =>
  it.does(person, 'answer_about_contact', { question: 'q1', agrees })
const needsBody = (it: InMemoryCase) => {
  it.does(ana, 'record_cooperation', { entity: 'e1', cooperation: 'refusing' })
  it.does(ana, 'choose_contact', { impact: 'i1' })
}
const asksBody = (it: InMemoryCase) =>
  it.does(ana, 'ask_body', {
    reserved: 'external_ombuds',
    name: 'The ombudsman of the region',
    reach: '0800 000 000, weekdays',
    checkedOn: it.now,
  })
const bodySays = (accepted: boolean) => (it: InMemoryCase) =>
  it.does(ana, 'record_body_answer', { body: 'b1', accepted })
const later = (days: number) => (it: InMemoryCase) => it.later({ days })

/** Where a case can stand with the organisations tied to it. */
export const CHAIN_SITUATIONS: Readonly<Record<string, () => InMemoryCase>> = {
  'the person wrote whom they fear': stages.fearing,
  'it is the one whom they fear': () =>
    when(stages.fearing, (it) =>
      it.does(ana, 'answer_fear', {
        entity: 'e2',
        isIt: 'it_is',
        reasons: 'They wrote its name themselves.',
      }),
    ),
  'nobody has read it': stages.received,
  'somebody reads it': stages.assessing,
  'a harm is rated': stages.rated,
  'three organisations have a finding': attributed,
  'actions are proposed': stages.planned,
  'the person is asked': stages.offered,
  'the actions are under way': stages.delivering,
  'the actions have arrived': stages.confirming,
  'it is closed as remedied': stages.remedied,
  'it is closed as not upheld': stages.notUpheld,
  'told by phone': () => attributed({ channel: 'phone' }),
  'found in the news': () => attributed({ channel: 'import' }),
  'an organisation, no harm': () => when(stages.assessing, adds({})),
  'one of them was told': () => when(attributed, tells),
  'its time to answer is over': () => when(attributed, tells, later(15)),
  'its silence is noted': () =>
    when(attributed, tells, later(15), (it) => it.does(clock, 'note_silence', { entity: 'e3' })),
  'its part is looked at again': () =>
    when(attributed, tells, later(15), (it) => it.does(clock, 'open_reassessment', { reassessment: 'r1' })),
  'its part was found anew': () =>
    when(attributed, tells, (it) => it.does(ana, 'attribute', attribution('e3', 'contribute')), later(15)),
  'it only said something': () =>
    when(attributed, adds({ name: 'Data Ltd' }), (it) =>
      it.does(ana, 'record_claim', { entity: 'e4', impact: 'i1', finding: 'not_linked', words: 'Not us.' }),
    ),
  'it only has something to do': () =>
    when(attributed, adds({ name: 'Data Ltd' }), (it) =>
      it.does(ana, 'propose_action', { ...stages.testing(it), entity: 'e4', duty: 'voluntary' }),
    ),
  'it was taken off the case with a look planned': () =>
    when(
      stages.rated,
      adds({}),
      (it) =>
        it.does(ana, 'plan_reassessment', {
          impact: 'i1',
          entity: 'e1',
          trigger: 'new_evidence',
          dueAt: it.now,
          reasons: 'More is known. The letters show it.',
        }),
      (it) => it.does(ana, 'remove_entity', { entity: 'e1', reasons: 'More is known. The letters show it.' }),
    ),
  'the rules named the contact': () =>
    when(stages.rated, adds({ role: 'deployer' }), (it) => it.does(ana, 'choose_contact', { impact: 'i1' })),
  'a hand-over waits': () => when(attributed, offers),
  'its time is over': () => when(attributed, offers, later(3)),
  'it has expired': () =>
    when(attributed, offers, later(3), (it) => it.does(clock, 'expire_handover', { handover: 'h1' })),
  'it was refused': () => when(attributed, offers, answers(false)),
  'it was accepted': () => when(attributed, offers, answers(true)),
  'it was accepted for one harm of two': () =>
    when(attributed, (it) => it.does(ana, 'describe_impact', IMPACT), offers, answers(true)),
  'it waits while the case is closed': () =>
    when(
      stages.rated,
      adds({}),
      (it) => it.does(ana, 'offer_handover', { ...HANDOVER, entity: 'e1' }),
      (it) => it.does(person, 'withdraw', {}),
      later(3),
    ),
  'somebody suffers for having written': () => when(attributed, suffers),
  'the person is asked about a contact': () => when(attributed, suffers, asks),
  'they said yes to it': () => when(attributed, suffers, asks, says(true)),
  'they said no to it': () => when(attributed, suffers, asks, says(false)),
  'it left the case before they said anything': () =>
    when(
      stages.rated,
      adds({}),
      suffers,
      (it) => it.does(ana, 'ask_about_contact', { entity: 'e1', message: 'May they be your contact?' }),
      (it) => it.does(ana, 'remove_entity', { entity: 'e1', reasons: 'More is known. The letters show it.' }),
    ),
  'a body outside is needed': () => when(attributed, needsBody),
  'a body outside was asked': () => when(attributed, needsBody, asksBody),
  'it said no': () => when(attributed, needsBody, asksBody, bodySays(false)),
  'it is the contact': () => when(attributed, needsBody, asksBody, bodySays(true)),
  'one is feared': () => when(attributed, adds({ name: 'The employer', feared: true })),
  'one is feared and the contact': () =>
    when(attributed, offers, answers(true), adds({ role: 'supplier', feared: true })),
  'only one who misused the system': () =>
    when(stages.rated, adds({ name: 'Mr X', role: 'deployer', subtype: 'misuser' })),
  'only one whom nobody knows': () => when(stages.rated, adds({ name: 'A caller', naming: 'not_known' })),
  'named by a source': () => when(stages.rated, adds({ naming: 'named_by_source' })),
  'in the directory': () => when(stages.rated, adds({ organisation: idOfName('Casework Ltd') })),
  'we stand on it in two roles': () => when(attributed, adds({ name: AGENCY.name, role: 'supplier' })),
  'the person fears us': () => when(stages.rated, adds({ ...AGENCY, feared: true })),
  'the person let us know before it was us': () =>
    when(
      stages.rated,
      adds({}),
      (it) => it.does(person, 'consent_to_share', { entity: 'e1', identity: true, warned: false }),
      (it) =>
        it.does(ana, 'correct_entity', {
          ...CASEWORK_MAKER,
          entity: 'e1',
          operator: true,
          reasons: 'More is known. The letters show it.',
        }),
    ),
}
