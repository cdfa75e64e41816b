/** Who may learn of the case, and who the person is: asked for each organisation on its own. */
export const sharing = {
  title: 'Who may learn who you are',
  lead: 'Nobody else is told your name unless you say so here. You can be helped without saying yes.',
  may: 'You said yes',
  mayNot: 'Not told by us',
  told: 'Told before. We tell them no more.',
  allow: 'Tell {name} who I am',
  allowWhat:
    'They get the name and the contact details that you gave us, and nothing more. It can help when they have to find your account or send you something.',
  takeBack: 'From now on, tell {name} nothing more',
  takeBackWhat: 'What they have learnt already cannot be taken back.',
  feared:
    'You told us that you fear somebody who stands in this list. If they learn who you are, they may try to make you suffer for it. You do not have to do this.',
  fearedTick: 'I have read this and want it all the same, this once',
  warn: 'Warning',
  tickMissing: 'Please tick the box first, if you want this.',
  learn: 'May {name} be told of this at all?',
  learnWhat:
    'As long as you have not said yes, we tell them nothing. We also do not ask them for their part, and look for another way. You can answer later, and change your answer.',
  learnWarning:
    'We would tell them what happened, without your name. Even so they may guess who wrote, above all where few people know of it, and may try to make you suffer for it. You do not have to do this.',
  learnTick: 'I have read this, and they may be told what happened',
  learnYesButton: 'Yes, {name} may be told',
  learnNo: 'No, tell {name} nothing',
  learnNot: 'Tell {name} nothing more',
  learnYes: 'You said that they may be told what happened, without your name.',
  learnTakeBack: 'You can take this back. Nobody has told them anything yet.',
  noFear: 'I have nothing to fear from {name} any more',
  noFearWhat:
    'Say this only if it is so. They can then be asked to help like anybody else, and could become your contact. They do not learn who you are by it.',
} as const
