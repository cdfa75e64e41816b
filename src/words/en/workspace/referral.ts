/** On a case: bodies outside that the person was offered, and what came of it. */
export const referral = {
  title: 'Bodies offered to the person',
  offered: '{need}, {moment}',
  waits: 'The person has not chosen yet.',
  chose: '{answer}, {day}',
  mayTell: '{body} may be told this, and nothing else:',
  name: 'Name: {name}',
  told: '{body} was told, {moment}: {way}',
  toldBefore: 'That was before the person said otherwise.',
  toldInThatHour: 'The person said otherwise in that same hour.',
  takenBack:
    'The person does not say yes to this now, so tell nobody. If {body} was told while they did, save here when that was.',
  ended:
    'Since this yes we know that the person may have reason to fear {body}, or somebody tied to it. So tell nobody, unless the person says yes again. If {body} was told before that, save here when that was.',
  noAdvice:
    'An offer waits for the person, and nobody has offered them independent advice yet. You can offer bodies that give legal advice.',
  show: 'Show who can help with this there',
  nobody:
    'The directory has nobody for this need and country. Choose another need, or add a body to the directory first.',
} as const
