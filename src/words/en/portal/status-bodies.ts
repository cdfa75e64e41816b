/** Bodies outside that we offer the person, what they may say to it, and whether one helped. */
export const bodies = {
  title: 'Others who can help you',
  lead: 'You choose freely, or choose none. Whatever you choose changes nothing for your case. We tell nobody of you without your yes.',
  offered: '{need}. We named these on {day}.',
  go: 'I go there myself',
  find: 'I find mine there',
  tell: 'Tell them of me',
  tellBody:
    'We tell them only what you write here, within {limit}. You can take it back until we have told them.',
  name: 'The name that we may tell them',
  reach: 'How they may reach you',
  what: 'What else we may tell them',
  missing: 'Please write how they may reach you.',
  send: 'Yes, tell them this',
  none: 'None of these',
  goes: 'On {day} you chose to go there yourself: {body}',
  yes: 'On {day} you said yes. We tell {body} only this:',
  takeBack: 'Do not tell them',
  yesEnded:
    'On {day} you said yes to telling {body}. Since then we know that you may have reason to fear them, or somebody tied to them. So we tell them nothing. If you still want it, say yes again below. You can also choose another, or none.',
  saidNone: 'On {day} you chose none of these. You can still choose one.',
  told: 'On {day} we told {body} what you allowed.',
  toldBefore: 'That was before you said otherwise.',
  toldInThatHour: 'You said otherwise in that same hour.',
  ask: 'Did it help you?',
} as const
