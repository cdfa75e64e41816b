/** What people can rely on: steps, times, who sees what, what is stored, and how to complain about us. */
export const howItWorks = {
  title: 'How it works, and who sees what',
  back: 'Back to my page, with what I typed',
  steps: {
    title: 'The steps, and how long they take',
    items: {
      receipt: 'You send what happened and get your receipt at once.',
      read: 'A person reads it within {quiet}, or within {danger} if you told us of a danger. Something you only wanted to mention, within {note}.',
      ask: 'Whoever had a part in it is asked to help. An organisation has {answer} to answer, {answerUrgent} when it is urgent. If it stays silent, you see that, with the days.',
      found:
        'Within {decision} you are told what we found and why, {urgent} when it is urgent. You never wait more than {update} for news.',
      offer:
        'You are asked what would help and get an offer: an apology, putting things back as they were, help to recover, money, and steps so that it becomes rarer. You answer each part on its own.',
      deliver: 'Each promise has a name and a date. When it is said to be done, you are asked whether it is.',
      stop: 'You can stop at any time and need no reason. If you want to go on later, a button on your page is enough.',
      retaliation:
        'If somebody makes you suffer for having written to us, write a message on your page and tick the box for that. Somebody looks within {retaliation}.',
    },
    note: 'Working days are {days}, in the time zone of {org} ({zone}). Days off are not counted. If a time is missed, your page says so.',
    daysOff: 'Next days off: {days}.',
  },
  who: {
    title: 'Who sees what',
    people:
      'People at {org} whose work it is to handle this read your story, your messages and your answers.',
    kept: 'Is there one of us who must not see it? Say so when you write to us, or later on your page. You need no reason. They cannot open it and find it in no list, as far as we know who it is.',
    outside:
      'Somebody from outside reads it only where you said yes, or where nobody here may read it. They do not get your name or how to reach you. Your page says who it is, and you can say no.',
    looks:
      'When one of us opens your case or looks for it, that is written down. Your page shows you the day, and what their work is.',
    others:
      'Other organisations see only what is needed for their part. They learn who you are only if you say yes, for each one, and you can take it back for the future.',
    feared:
      'Somebody you told us you fear is told nothing of it, unless you say yes on your page after a warning. Before we tell anybody, one of us reads your words about whom you fear. What we write to others is checked for your name, for ways to reach you and for your own sentences.',
    public:
      'When numbers are published they are counts, and small counts are left out, so that nobody can be recognised.',
  },
  receipt: {
    title: 'Your receipt and your check value',
    receipt: 'Your receipt opens your page, and nothing else does.',
    renew:
      'If somebody may have seen your receipt, your page gives you a new one. Then the old one opens nothing any more.',
    check:
      'What happens in your case is written down, and nothing of it may be changed later. With the check value beside your receipt you can see yourself that this is so. It opens nothing. You can keep it or leave it.',
  },
  kept: {
    title: 'How long it is kept',
    always: 'We have set no time after which it is erased.',
    limited:
      'When it has ended, it is kept for at least {months}. Your page tells you {eraseNotice} before we erase it, and there you can have it kept.',
    erase:
      'You can have it erased: your story, your messages, your name, and how to reach you. Ask for it on your page. It happens {erase} later, and until then you can take it back. If something has to keep it longer, your page says what.',
    stays:
      'What stays is that there was a case, its dates and what was decided, without your words and without your name.',
  },
  stored: {
    title: 'What is stored',
    secret:
      'Your story, messages, answers and contact details are stored encrypted. The receipt is not kept in any form that somebody here could read.',
    not: 'We do not store the address of your computer. There are no cookies, no counters of visitors and nothing from other sites.',
    hour: 'What you do is noted with the hour, not the minute, so that it is harder to match with the records of a network.',
    browser:
      'Your browser may remember that you were here. “Leave this page” goes to another site at once and takes what you typed out of its window, where the browser runs our script; where it does not, a sentence beside the button says so. Close the window as well. A private window helps.',
  },
  anonymous: {
    title: 'What it costs to stay without a name',
    body: 'Nothing is held against you. It can be harder to check facts, or to pay money back, when nobody knows who you are. If that happens we tell you on your page what would help, and you decide.',
    lost: 'If you lose the receipt, nobody here can find your page again or give you a new receipt, also where we have your name or your number. You can always tell us again.',
    lostByMail:
      'Only one thing helps then, if you choose it on your page before: that we send a code to an e-mail address when you ask for it.',
  },
  appeal: {
    title: 'If you do not agree',
    body: 'Every decision comes with its reasons. For {appeal} you can ask somebody else to look at it. That is a person who took no part in it, and the answer comes within {appealDecision}. If you told us of a date that will pass, it comes before half of the time until then is over. The receipt is enough.',
  },
  waiver: {
    title: 'You give nothing up',
    body: 'Accepting an offer never closes the way to a court. Nobody may ask you to keep silent. You can say yes to one part and no to another.',
  },
  elsewhere: {
    title: 'Where else you can go',
    lead: 'At any time, and without asking us:',
    items: {
      court: 'A court, or a lawyer or legal aid office that can tell you how.',
      union: 'Your union or works council, if it happened at work.',
      data: 'The data protection authority, if it is about data on you.',
      equality: 'An equality body or human rights institution, if you were treated worse than others.',
      consumer: 'A consumer organisation or ombuds office, if you bought or used something.',
      police: 'The police, if it may be a crime.',
    },
    dates:
      'Some of these ways have a last date, and writing here does not stop that clock. If you are unsure, ask them early.',
  },
  access: {
    title: 'Using this site',
    body: 'It is made to work with a keyboard, a screen reader, large letters, a small phone, a slow line and without scripts. If something stands in your way, tell us: it is our mistake.',
    language: 'You can write in any language.',
  },
  complain: {
    title: 'If you have a complaint about us',
    body: 'If you were not heard, were treated badly or had to wait too long, say so on the page of your case: there is a form for it, and somebody answers who had no part in it. You can also go to any of the places above.',
    link: 'Tell us what happened',
  },
} as const
