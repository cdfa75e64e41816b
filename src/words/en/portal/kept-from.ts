/** Who of us must not see the case of the person. */
export const keptFrom = {
  title: 'Who of us sees your case',
  recused:
    '{n, plural, one {One person at {org} cannot open your case and finds it in no list.} other {# people at {org} cannot open your case and find it in no list.}}',
  named: {
    kept: 'You wrote the name of somebody who works here. From now on they cannot open your case and find it in no list. If you mean somebody else of that name, write it to us, and a coordinator changes it.',
    asked: 'You wrote a name that one of us has. If it is one of us who must not see your case, say so here:',
  },
  looks: 'Who of us opened your case',
  nobodyYet: 'Nobody of us has opened your case yet.',
  looked: {
    opened: '{who} opened this on {day}.',
    found: '{who} looked for this by its number on {day}.',
    ledger: '{who} checked the record of this on {day}, without your words.',
  },
  roles: {
    coordinator: 'A coordinator',
    case_worker: 'A case worker',
    administrator: 'An administrator',
    auditor: 'An auditor',
    outside_reviewer: 'Somebody from outside, who stands above by name,',
  },
  notYou: 'When you look yourself, we keep nothing of it.',
  said: 'On {day} you said who must not see it:',
  kept: 'Whoever you mean cannot open your case, as far as we know who it is.',
  waits: 'We could not see from your words who it is. A coordinator looks at it and answers you here.',
  ended: 'You took this back on {day}.',
  weWrote: 'We wrote:',
  takeBack: 'They may see my case again',
  again:
    'You wrote: “{who}”. If you go on, whoever you mean by that can find and open your case again: your story, your messages and all that stands in it.',
  nobodyElse: 'Nobody else sees it because of this.',
  againSend: 'Yes, let them see it',
  seesNow: 'Whoever you mean by “{who}” may see your case again, unless something else keeps them from it.',
  stillKept: 'These still cannot see it: {who}.',
  nobodyKept: 'By your word nobody is kept from it any more.',
  ask: 'Somebody of you must not see my case',
  lead: 'You need no reason. Whoever it is learns nothing from us.',
  who: 'Who is it?',
  hint: 'A name, or what you know: what they do, or when you spoke with them.',
  send: 'Send',
  empty: 'Please write who it is.',
  /** The end of a visit. */
  endVisit: {
    title: 'End this visit',
    body: 'Then no page of this visit opens your case any more, also not by going back. What you typed and did not send is gone. With your receipt you can come back at any time.',
    end: 'End this visit',
  },
}
