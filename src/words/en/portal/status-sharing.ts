/** Who learns of the person, and what it can mean. */
export const sharing = {
  title: 'Who may learn who you are',
  lead: 'Nobody else is told your name unless you say so here. Help can reach you without saying yes.',
  may: 'You said yes',
  mayNot: 'Not told by us',
  told: 'Told before. We tell them no more.',
  allow: 'Tell {name} who I am',
  allowWhat:
    'They get the name and the contact details that you gave us, and nothing more. It can help when they have to find your account or send you something.',
  takeBack: 'Do not tell {name} any more',
  takeBackWhat: 'What they have learnt already cannot be taken back.',
  feared:
    'You told us that you fear somebody here. If they learn who you are, they may try to make you suffer for it. You do not have to do this.',
  fearedTick: 'I have read this and want it all the same, this once',
  warn: 'Warning',
  tickMissing: 'Please tick the box first, if you want this.',
  noFear: 'I have nothing to fear from {name} any more',
  noFearWhat:
    'Say this only if it is so. They can then be asked to help like anybody else, and could become your contact. They do not learn who you are by it.',
}
