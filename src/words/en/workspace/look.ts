/** A story that nobody has, before it is opened; and who read a case. */
export const look = {
  unopened: 'A story that you have not opened',
  lead: 'Nobody has this case. Before its story is opened you see this much of it:',
  priority: 'Priority',
  next: 'What comes next',
  language: 'Language',
  size: 'Length',
  pages: '{n, plural, one {about one page} other {about # pages}}',
  received: 'Received',
  look: 'Look at it',
  record:
    'It is kept that you opened it. The person reads in which role and on which day, and coordinators read your name.',
  recordFromOutside: 'It is kept that you opened it. The person knows you by name, and reads on which day.',
  wanted:
    'The person asked that somebody here does not see this, and nobody has answered yet whom they mean:',
  alike:
    'A part of your name stands in what the person told. It may be somebody else of that name, or it may be you.',
  notMe: 'It is not me, nor anybody close to me',
  notMeMissing: 'Please tick that it is not you, or say below that you must not see it.',
  conflictTitle: 'You must not see it?',
  conflict:
    'You know the person, or it is about you. You need no reason, and the case stays on the list for the others.',
  conflictFromOutside:
    'You know the person, or it is about you. You need no reason. Somebody else is looked for, and the times of the case run on.',
  mustNot: 'I must not see this case',
}

export const looks = {
  title: 'Who read this case',
  what: {
    looked: '{name} ({role}) opened the story while nobody had it, {moment}',
    opened: '{name} ({role}) opened the case, {moment}',
    found: '{name} ({role}) looked for it by its reference, {moment}',
    ledger: '{name} ({role}) checked its record, {moment}',
  },
}

export const leftToNobody = {
  title: 'Cases that nobody here may read',
  body: 'Everybody who works on cases here must not see these. Let somebody from outside read each of them, or let in a colleague who stands apart: whoever is let in finds it on the list at once. You read here that one waits and what is next due in it, and nothing else.',
  count: '{n, plural, one {# case waits} other {# cases wait}}, the most urgent first.',
  one: 'A case waits.',
  way: 'Find somebody who reads it',
  pageTitle: 'Find somebody who reads a case',
  pageLead:
    'Everybody who works on cases here must not see this one. You see no word of it either, before or after: only that it waits, and what is next due in it. The person reads who it is that reads their case, and can say no.',
  gone: 'Somebody reads it now, or it is not there any more.',
  done: 'They can read the case from now on. The person reads that on their page.',
  reasonMissing:
    'You made this account, or a link to it, yourself. Please ask somebody else who manages accounts here, or say in a sentence why nobody else can be asked.',
  outside: {
    title: 'Somebody from outside',
    body: 'An ombuds office, a partner, a former judge: somebody who has nothing to do with this house. They read this one case without the name of the person, and do what there is to do in it. When it ends, their account ends.',
    email: 'Address of their account',
    emailHint:
      'An open account with the role “From outside”. Whoever made it asks a colleague to let it read.',
    makeOne: 'Keep what I typed, and make such an account first',
    house: 'Where they work',
    houseHint: 'The person reads this and the name of the account.',
    button: 'Let them read it',
    reason: 'Why you do this alone',
    reasonHint:
      'Only where you made the account yourself and nobody else here can let it read. Coordinators and auditors read it in the record of accounts, without the case.',
  },
  names: {
    title: 'Other colleagues',
    body: 'This case is for named colleagues alone, and the person wants all of them kept from it. Others can be named in their place: people who stand apart from whom the person fears. Nobody names themselves.',
    legend: 'Who may see it from now on',
    alone: 'Why nobody else can be named with them, where you name one alone',
    noCoordinator: 'Why no coordinator may see it, where you name none',
    button: 'Name them',
  },
}

/** What somebody says by phone, by letter or in person of who must not see it. */
export const mustNotSee = {
  label: 'Does anybody here have to be kept from it?',
  hint: 'A colleague they name, or what they know of them. You may be the one: then you see no more of it.',
}
