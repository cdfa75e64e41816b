/** Who of us must not see the case of the person. */
export const keptFrom = {
  title: 'Who of us must not see your case',
  recused:
    '{n, plural, one {One person at {org} cannot open your case and finds it in no list.} other {# people at {org} cannot open your case and find it in no list.}}',
  said: 'On {day} you said who must not see it:',
  kept: 'Whoever you mean cannot open your case, as far as we know who it is.',
  waits: 'We could not see from your words who it is. A coordinator looks at it and answers you here.',
  ended: 'You took this back on {day}.',
  weWrote: 'We wrote:',
  takeBack: 'They may see my case again',
  ask: 'Somebody of you must not see my case',
  lead: 'You need no reason. Whoever it is learns nothing from us.',
  who: 'Who is it?',
  hint: 'A name, or what you know: what they do, or when you spoke with them.',
  send: 'Send',
  empty: 'Please write who it is.',
}
