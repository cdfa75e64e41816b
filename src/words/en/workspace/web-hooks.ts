import type { HookFared } from '../../../domain/vocabulary/staff.ts'

/** Words of the page on which two people have another program told that something waits. */
export const webHooks = {
  title: 'Telling other programs',
  intro:
    'Another program, such as a chat or a ticket system, can be told that something new waits here. It is told that and a link to the list, and nothing else: no case, no number, no name, and not what kind of thing it is.',
  minute: 'It is told at any minute within the hour, and within ten minutes where somebody may be in danger.',
  care: 'Whoever runs that program learns when people write to you. Choose one that nobody whom people may fear can read.',
  none: 'No other program is told.',
  address: 'Address',
  state: 'State',
  action: 'Action',
  add: 'Ask for one',
  addBody: 'Nothing is sent before a second person, a coordinator or an administrator, has confirmed it.',
  addressLabel: 'Address of the other program',
  addressHint:
    'It begins with https:// and has no name and no password in it. An address inside your own network is reached only where whoever runs this machine allows it.',
  addressWrong: 'Please write an address that begins with https:// and has no name, password or # in it.',
  taken: 'This address is on the list already.',
  tooMany: 'There can be {n, number} at most. End one of them first.',
  button: 'Ask for it',
  secretTitle: 'Its secret, shown this once',
  secret: 'Secret',
  secretBody:
    'Each message is signed with it (Standard Webhooks, HMAC-SHA-256). Give it to the other program, which should refuse what is not signed so, and what is older than five minutes.',
  askedBy: 'Asked for by {name}',
  confirmedBy: 'Confirmed by {name}',
  waitsForYou: 'Waits for your yes',
  waitsForOther: 'Waits for a second person',
  works: 'Is told',
  notTold: 'Nothing to tell yet',
  givenUp: 'Given up on {day}. It is tried once more when something new waits.',
  confirm: 'Confirm',
  end: 'End',
  asked: 'It waits for a second person.',
  confirmed: 'From now on this program is told.',
  ended: 'It is ended. Nothing is sent there any more.',
  fared: {
    taken: 'The last message was taken.',
    refused: 'The last message was not taken. Please ask whoever runs the other program.',
    address: 'Nothing was sent: the address is inside a network. Whoever runs this machine can allow it.',
    plain: 'Nothing was sent: it would have gone without encryption.',
    time: 'The other program did not answer in time.',
    size: 'The other program answered with more than is read here.',
    unreachable: 'The other program could not be reached, or its certificate is not for its name.',
  } satisfies Record<HookFared, string>,
}
