import type { Case } from '../../src/domain/case/case.ts'
import type { FileGrievance } from '../../src/domain/intake/file-grievance.ts'
import type { InMemoryCase } from './in-memory-case.ts'
import { ana, marta, person } from './people.ts'
import { received } from './stages.ts'

/** The product that all of them are about. */
export const PRODUCT = 'Acme chat'

/** A description in words of ours, of what all of these tell. */
export const DESCRIBED = {
  product: PRODUCT,
  description:
    'The assistant states wrong facts about whoever writes to it, and a service is refused because of that.',
  language: 'en',
}

/** What different people tell who do not know each other, and of whom nobody has anything to fear. */
export const STORIES: readonly string[] = [
  'The assistant said that I moved abroad in spring. My library card was cancelled, and I had to prove where I am.',
  'It made up a second flat for me. The landlord registry believed it and now I pay a higher fee.',
  'I asked about opening hours and got told my permit ran out. It had not. The counter sent me away.',
  'According to the chat I owe a fine for parking. I have no car, and the refund was stopped.',
  'My late payment never happened. The helper invented it and the discount is gone.',
  'Somebody with a similar surname has a debt, and the bot mixed us up, so the loan was refused.',
  'The machine told the insurer that I smoke. I never did; the contract costs more from now on.',
  'I was told that the form came too late, although the stamp shows otherwise, and the grant went to others.',
  'A wrong diploma stands in the answer. The university closed my application because of that sentence.',
  'It wrote that the shop I run was shut. Customers stopped coming and the listing vanished.',
]

/** Somebody without anything that forbids it, by the number of their story. */
export function carrier(n: number, more: Partial<FileGrievance> = {}): InMemoryCase {
  return received({ language: 'en', story: STORIES[n % STORIES.length] ?? '', product: PRODUCT, ...more })
}

/** What somebody left of themselves. */
export interface Left {
  readonly name?: string
  readonly email?: string
  readonly howToReach?: string
}

/** The case of one who left this, with a story of their own. */
export function left(n: number, theirs: Left, more = ''): Case {
  const { kase } = carrier(n, {
    story: `${STORIES[n]}${more}`,
    contact: { safety: 'safe', name: '', email: '', ...theirs },
  })
  return { ...kase, id: `case-${n}` }
}

const contact = (more: object) => ({ contact: { safety: 'safe' as const, name: '', email: '', ...more } })

/** Everything that forbids it, each as something that somebody tells first or does later. */
export const FORBIDDEN: Readonly<Record<string, (n: number) => InMemoryCase>> = {
  'is under 18': (n) => carrier(n, { under18: true }),
  'tells of a child': (n) => carrier(n, { child: true }),
  'says in their words that they are a child': (n) =>
    carrier(n, { story: `I am 13 and somebody hurts me. ${STORIES[n % STORIES.length]}` }),
  'said whom they fear': (n) => carrier(n, { feared: 'Mr Brandt' }),
  'says in their words that they fear somebody': (n) =>
    carrier(n, { story: `${STORIES[n % STORIES.length]} I am afraid of my boss.` }),
  'says it in words that nobody here reads': (n) =>
    carrier(n, { language: 'ka', story: 'მე მეშინია ჩემი უფროსის, გთხოვთ არავის უთხრათ.' }),
  'is made to suffer for it': (n) => carrier(n, { retaliation: true }),
  'works there': (n) => carrier(n, { submitter: 'whistleblower' }),
  'has a union speak for them': (n) =>
    carrier(n, { submitter: 'credible_proxy', mandate: 'union', behalf: 'She knows of it.' }),
  'has an employer who reads along': (n) =>
    carrier(n, contact({ safety: 'employer_may_watch', email: `p${n}@example.org` })),
  'has somebody at home who must not hear': (n) =>
    carrier(n, contact({ howToReach: `Post box ${n}`, coverName: 'The library' })),
  'must not be written to': (n) =>
    carrier(n, contact({ safety: 'do_not_contact', email: `q${n}@example.org` })),
  'is threatened with violence': (n) => carrier(n, { dangerSigns: ['violence'] }),
  'is in danger': (n) => carrier(n, { dangerSigns: ['life'] }),
  'tells of others': (n) => carrier(n, { kind: 'notification', submitter: 'witness' }),
  'joined a description': (n) => carrier(n, { joined: { id: 'r1', description: 'The assistant is wrong.' } }),
  'means another product': (n) => carrier(n, { product: 'Beta voice' }),
  'fears somebody later': (n) => later(n, 'correct_told', { thing: 'feared', words: 'Mr Brandt' }),
  'says later that they are under 18': (n) => later(n, 'correct_told', { thing: 'under18', under18: true }),
  'writes later that they fear somebody': (n) =>
    later(n, 'write_message', { body: 'My husband must not know of this. He would hit me.' }),
  'is punished later': (n) => later(n, 'write_message', { body: 'They cut my hours.', retaliation: true }),
  'wants one of us kept away': (n) => later(n, 'keep_from', { who: 'The man at the desk' }),
  'wants it erased': (n) => later(n, 'ask_to_erase', {}),
  'is for named staff alone': (n) => {
    const it = carrier(n)
    it.does(ana, 'take_up', {})
    it.does(ana, 'name_who_may_see', {
      named: [ana, marta].flatMap((each) => (each.kind === 'staff' ? [each.id] : [])),
      fear: 'Somebody here knows the family.',
    })
    return it
  },
}

function later(
  n: number,
  verb: 'correct_told' | 'write_message' | 'keep_from' | 'ask_to_erase',
  input: object,
) {
  const it = carrier(n)
  it.does(person, verb, input as never)
  return it
}
