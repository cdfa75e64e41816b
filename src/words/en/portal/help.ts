import { NOT_YOUR_PARENTS } from './who-is-told.ts'

/** Help from others, which stands before anything else wherever somebody may need it. */
export const help = {
  title: 'Help now',
  heading: 'Help from others, now',
  lead: 'These are people and services outside of this house. You can turn to them at any time, also while we work on what you tell us.',
  footer: 'Help from others, now',
  danger: 'If somebody is in danger now, call',
  ofCountry: 'Emergency number: {country}.',
  anywhere: 'Most mobile phones know this number. If it does not work, call the one that you know.',
  numberDated: 'From: {source}, {day}.',
  numberUndated: 'From: {source} (no day given).',
  /** A first line, where nothing is known yet. */
  more: 'See who else can help now',
  all: 'See all the help that we know of',
  back: 'Back to where you were',
  country: {
    label: 'Which country are you in?',
    why: 'So that we can show you help that is near. We ask because we never look where you are.',
    whySent:
      'So that we can show you help that is near. If you choose one, it is kept with what you send, encrypted.',
    none: 'I do not want to say',
    button: 'Show the help there',
  },
  unknown: 'You have not said in which country you are, so you see help for the whole world.',
  needs: 'Choose what fits',
  nobody: 'For this we know of nobody where you are. These can help. Look for one near you: {kinds}.',
  othersTitle: '{n, plural, one {One more} other {# more}}',
  /** Behind a long list, which is in the order of what fits best. */
  stillMore:
    '{n, plural, one {We know of one more.} other {We know of # more.}} Choose your country on this page: those near you come first.',
  /** Of a body that names others, such as one for each country. */
  list: 'This is a list. Find the one for you there.',
  beside: 'opens beside this page',
  facts: {
    hours: 'Open: {hours}',
    languages: 'Speaks {languages}',
    noName: 'You do not have to say who you are',
    withName: 'They ask who you are',
    nameNotKnown: 'We do not know whether they ask for your name',
    agesFrom: 'From {from, number} years on',
    agesTo: 'Up to {to, number} years',
    agesBetween: 'From {from, number} to {to, number} years',
  },
  checked: {
    in_date: 'We last checked this on {day}.',
    out_of_date: 'We last checked this on {day}. That is long ago, so it may have changed.',
    dated: 'We have not checked this. We have it from: {source}, {day}.',
    undated: 'We have not checked this. We have it from: {source}. That page gives no day.',
  },
  shut: {
    paused: 'When we last heard, it took nobody. We list it because we know of nobody else there.',
    closed: 'When we last heard, it was closed. We list it because we know of nobody else there.',
  },
  tied: {
    is_itself: 'Take care: this looks like {name}, whom you named.',
    funds_it: 'Take care: {name}, whom you named, gives it money.',
    conflict: 'Take care: it is tied to {name}, whom you named.',
  },
  images: {
    title: 'Do not send the picture to us, or to anybody',
    why: 'Each copy does more harm. If it shows somebody under 18, it can be a crime to keep it or pass it on, even as proof.',
    instead:
      'There are services that make a fingerprint of a picture on your own device. The picture stays with you. With the fingerprint, others can find copies and stop them:',
    minor: 'If the person was under 18:',
    adult: 'If the person is an adult:',
    keep: 'Keep proof without passing it on. Write down the address of the page, the name of the account, and the day and time.',
    law: 'A law of the United States may help: {law}, {article}. Ask the site or app to take the picture down. It may then have {hours} to do so, also for pictures made by AI. It may not fit your case. We compared this with the text of the law on {day}.',
  },
  forChildren: 'Are you under 18? This page is for you',
  child: {
    title: 'For you, if you are under 18',
    leave: 'You can leave at once. Press “{button}”.',
    fault: {
      title: 'It is not your fault',
      body: 'Somebody did this, or a machine did it. You did not do it. You are right to tell.',
    },
    talk: {
      title: 'Talk to somebody now',
      body: 'They listen to children. They will not be angry with you.',
      adult: 'You can also go to a grown-up whom you trust.',
    },
    told: {
      title: 'Who is told',
      people: 'Some people at {org} read what you tell here. It is their work to help.',
      parents: NOT_YOUR_PARENTS,
      name: 'You do not have to say your name. Then we do not know who you are.',
      helpline: 'The people whom you call have their own rules. You can ask them first: “Whom do you tell?”',
    },
    how: {
      title: 'How to tell us',
      words: 'Write what happened. One sentence is enough.',
      pictures: 'Do not send a picture. Words are enough.',
      receipt: 'Then you get ten words. They open your page again. Keep them where only you look.',
      button: 'Tell us what happened',
    },
  },
} as const
