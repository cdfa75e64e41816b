import type { ContactSafety, DangerSign, Submitter } from '../../../domain/vocabulary/intake.ts'
import { NOT_YOUR_PARENTS } from './who-is-told.ts'

const submitters: Readonly<Record<Submitter, string>> = {
  affected_person: 'It happened to me',
  business: 'It happened to my own business',
  group: 'It happened to several of us, and I write for us',
  representative: 'I speak for somebody it happened to',
  credible_proxy: 'My union or organisation speaks for those it happened to',
  whistleblower: 'I work there, or for them, and want to warn',
  witness: 'I saw it happen to others',
  somebody_else: 'I only want to tell you about something',
}

const dangers: Readonly<Record<DangerSign, string>> = {
  life: 'Somebody’s life or health is in danger',
  self_harm: 'I, or somebody else, may hurt or kill themselves',
  child: 'It is about a child, or I am under 18',
  violence: 'There is violence, or somebody threatens it',
  spreading: 'Something about me is being spread right now: a picture, my data, a lie',
  money_moving: 'Money is going, or has just gone, to somebody who lies or threatens',
  date_will_pass: 'There is a date after which help comes too late',
}

const safeties: Readonly<Record<ContactSafety, { readonly text: string; readonly hint: string }>> = {
  safe: { text: 'You may write to me there', hint: 'Our messages only say that there is news.' },
  ask_before_contact: {
    text: 'Be careful',
    hint: 'Say in the box above how and when. We never write there by ourselves.',
  },
  employer_may_watch: {
    text: 'My employer may read along',
    hint: 'We do not write there. You come back with your receipt.',
  },
  do_not_contact: { text: 'Do not write to me', hint: 'You come back with your receipt.' },
}

/** The page on which somebody tells what happened, and its look back before sending. */
export const report = {
  title: 'Tell us what happened',
  heading: 'Tell us what happened',
  who: {
    title: 'Who will see this',
    people:
      'The people at {org} whose work it is to read and answer. You can say below who of us must not see it. Where nobody here may read it, somebody from outside does. It is stored encrypted: a stolen copy of the database shows no story and no name.',
    others:
      'When another organisation has to help, it is told only what it needs. Your name goes to nobody else unless you say yes, for each one.',
    time: 'We note the hour in which you write, not the minute. There are no cookies, and we do not store the address of your computer.',
  },
  story: {
    label: 'What happened?',
    hint: 'Write as you would tell a friend. Long or short, in any language. If you can: what the system did, when, and what it did to you.',
    words:
      'You cannot send pictures here, and you do not have to. Please never send pictures of children or intimate pictures: words are enough.',
  },
  language: { label: 'Language you write in', other: 'Another language' },
  product: {
    label: 'Which AI system or organisation was it?',
    hint: 'As you know it. “The chat on the tax website” is fine.',
  },
  /** What a page of another site handed over when it led here. */
  handedOver: {
    title: 'From the page you came from',
    lead: 'The page that led you here filled this in. Nothing is sent yet. Change it, or empty what you do not want to send.',
    version: 'Which version is it?',
    output: 'Which answer is it about?',
    outputHint:
      'A number that the makers gave to that answer. With it they can find the answer. They may also see whose account it was.',
    cut: 'We left out part of what the page filled in: it was too long, or had signs in it that nobody can see.',
  },
  wish: {
    label: 'What would put it right?',
    hint: 'An apology, a correction, money back, a new decision, that it stops: whatever matters to you. You can say it later as well.',
  },
  danger: {
    legend: 'Is any of this so?',
    hint: 'Tick what fits. Then somebody looks within {hours}. If somebody is in danger at this moment, call the emergency services first.',
    items: dangers,
    date: 'Which date?',
    dateHint: 'For example {example}. Leave it empty if you are not sure.',
    day: 'Day',
    month: 'Month',
    year: 'Year',
  },
  submitter: {
    legend: 'Who are you in this?',
    items: submitters,
    unsaid: 'You have not said. We take it that it is about you.',
  },
  under18: {
    legend: 'Are you under 18?',
    hint: 'You need nobody’s permission to write to us, and you do not have to say how old you are.',
    items: { yes: 'Yes', no: 'No' },
    yes: `It is good that you tell us, and you did nothing wrong. ${NOT_YOUR_PARENTS} You can stop at any time.`,
  },
  speaksFor: {
    label: 'How many people is it about?',
    hint: 'A number, as far as you know. Leave it empty if nobody knows.',
  },
  mandate: {
    legend: 'Who are you to them?',
    hint: 'You need no proof, and you do not have to ask them for a paper that could bring them into danger.',
  },
  /** Only of whoever speaks for one person. */
  beside: {
    label: 'What does the person you write for call you?',
    hint: 'With a name here there are two receipts: theirs, and one of your own. Leave it empty if you write for a group.',
  },
  behalf: {
    label: 'Do they know that you write, and what do they want?',
    hint: 'For example: they asked me to; or they cannot speak for themselves; or they do not know yet. Say what each of them would share.',
    each: 'Each of them can also write to us alone, at any time, with a receipt of their own.',
  },
  atWork: {
    first:
      'Before you go on: a computer, phone or network at work can show your employer what you do here. Below you can say who must not learn of it, and who of us must not see it.',
    law: 'In the European Union a law may protect you from reprisal for this: Directive (EU) 2019/1937.',
  },
  retaliation: {
    legend: 'Has anybody made you suffer, or threatened to, because you spoke up?',
    hint: 'At work, at home or anywhere else. You can leave this out.',
    yes: 'Then somebody looks at it within {limit}, and answers you on your page. Say above what happens, if you want to.',
  },
  feared: {
    label: 'Is there anybody who must not learn that you wrote to us?',
    hint: 'For example your employer, a neighbour or a company. We tell them nothing of it, not even that somebody wrote, unless you later say yes on your page.',
    device:
      'If it is your employer: a computer, phone or network at work can show others what you do here. Your own phone on your own connection is safer.',
  },
  mustNotSee: {
    label: 'Is there somebody here, among us, who must not see it?',
    hint: 'A name, or what you know of them: what they do, or when you spoke with them. You need no reason. They see nothing of it. If we cannot tell who it is, a coordinator looks, and everybody is asked before they open it.',
  },
  reach: {
    legend: 'How may we reach you?',
    hint: 'You can leave all of this empty. Your receipt is enough to come back, read our answers and write to us.',
    name: 'A name we may call you by',
    nameHint: 'Your own, or one that you make up.',
    email: 'E-mail address',
    noMail: 'We send no e-mail. Come back here with your receipt: what is new stands on your page.',
    emailHint: 'For a note that there is news. The note never says what it is about.',
    how: 'Another way to reach you, or what we should be careful about',
    howHint: 'For example: only by phone after 18:00, and never leave a message.',
    safety: 'Is it safe to write to you there?',
    safeties,
    unsaid:
      'You have not said. To be careful we write only on the page that your receipt opens: that is our choice, until you say otherwise.',
  },
  toCheck: 'Look at it once more before you send',
  optional: 'Only the first question needs an answer. Leave out whatever you like.',
  check: {
    title: 'Check before you send',
    heading: 'Is this right?',
    lead: 'Nothing has been sent yet.',
    happened: 'What happened',
    around: 'Around it',
    you: 'You',
    change: 'Change',
    changeAbout: 'what you said about: {what}',
    nothing: 'You left this empty',
    noDanger: 'You ticked nothing',
    passed: 'This day has passed. If that is right, you can send it as it is.',
    send: 'Send it now',
    after:
      'On the next page you get your receipt: ten words that open your page again. Have something to write with.',
  },
  sentBefore: {
    title: 'You have sent this already',
    body: 'An earlier text from this page has been sent, and its receipt is valid. What you changed since then has not been sent.',
    add: 'To add to it: come back with your receipt and write a message. This keeps everything together.',
    anew: 'Send this text as a new one',
  },
  errors: {
    story: 'Please tell us what happened. One sentence is enough.',
    date: 'Please check the date. It needs a day, a month and a year, such as {example}.',
    safety: 'Please say whether it is safe to write to you there.',
    labelled: '{label}: {problem}',
  },
} as const
