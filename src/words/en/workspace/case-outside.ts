/** Who from outside was asked for one thing, and what they read. */
export const outside = {
  title: 'From outside',
  ask: 'Ask somebody from outside',
  askBody:
    'Where nobody here can be the one who took no part, somebody from outside can: an ombuds office, a partner, a former judge. The person is told who it is and what they would see, and says yes or no. Name and ways to reach them stay hidden.',
  who: '{name}, {house}',
  reads: 'Reads the case since {day}, because nobody here may.',
  waits: 'Asked on {day}. The person has not answered yet.',
  yes: 'The person said yes on {day}.',
  no: 'The person said no on {day}.',
  ended: 'Ended on {day}.',
  yourCase:
    'You read this case because nobody here may. You do what there is to do in it, as whoever works here would: read it, write to the person, say what you find. Name and ways to reach the person are hidden from you. Your account ends with the case.',
  yourTask: 'You were asked for one thing here: {task}.',
  yourTaskBody:
    'You can read the whole case for it. Everything else is done by those who work here. When you have done it, your account ends.',
  yourTaskOver: 'You were asked for one thing here: {task}. There is nothing to do for you now.',
} as const

/** Who decides an appeal. */
export const review = {
  title: 'Decide the appeal',
  body: 'Read the whole case first, below. You decide with reasons, and the person can appeal against your answer as well.',
  bodyForOutside:
    'Read the whole case first, below. You decide with reasons, and nobody here tells you how. The person can appeal against your answer as well.',
  outsideDecides: 'Nobody here can decide this appeal. {name}, {house}, decides it: the person said yes.',
  who: 'Who took no part and can decide an appeal here: {names}',
  nobody:
    'Nobody here can decide this appeal: everybody with an account took part in the case. A coordinator adds a colleague, or asks somebody from outside.',
  last: 'You are the last one here who can decide this appeal. After your answer, nobody is left for another one in this case: a coordinator should look now for a colleague, or for somebody from outside.',
  lastBefore:
    'You are the last one here who took no part in this case. If you do something in it, nobody is left who could decide an appeal, and somebody from outside has to be asked.',
  bars: 'If you do this, you take part in the case, and you can no longer decide the appeal that waits here.',
  barsLast:
    'You are the last one here who can decide the appeal that waits. If you do this, nobody here can: the person would have to wait until somebody from outside is found.',
  barsNobody:
    'After this nobody here can decide the appeal that waits: the person would have to wait until somebody from outside is found.',
  mayLeaveNobody:
    'Think of that appeal too: if none of those who still see the case took no part in it, nobody here can decide it.',
  knowinglyNobody: 'I know that then nobody here can decide this appeal',
  knowingly: 'I know that I can then no longer decide this appeal',
} as const
