import type { OfferAnswer } from '../../../domain/vocabulary/remedy.ts'

const answers: Readonly<Record<OfferAnswer, string>> = {
  accept: 'Yes, I accept this',
  accept_partly: 'Yes, but only a part of it',
  ask_for_other: 'I would like something else',
  refuse: 'No',
}

const answered: Readonly<Record<OfferAnswer, string>> = {
  accept: 'You accepted this.',
  accept_partly: 'You accepted a part of this.',
  ask_for_other: 'You asked for something else.',
  refuse: 'You said no to this.',
}

/** The offer as the person reads it, and what each has said to it. */
export const offer = {
  title: 'Our offer to you',
  /** Where more than one waits for an answer. */
  titleOf: 'Our offer to you of {day}',
  eachAlone:
    'There is more than one offer for you to look at. You answer each one on its own, when you want.',
  /** Where a part is due soon, that there is no hurry would not be so. */
  soon: 'A part of it is due soon. The sooner you answer, the sooner it can begin. You lose nothing if you need longer.',
  rights:
    'Nothing in this offer takes a right away from you, whatever is written in it. If you accept, you can still go to a court or an authority, and speak about it with anybody. Saying no to one part takes nothing away from another.',
  advice: {
    lead: 'You can take advice before you answer.',
    adviser: 'Let somebody stand beside you',
    help: 'See who else can help you',
    more: 'I want advice first: {limit} more',
    taken: 'You have taken {limit} more to have advice.',
  },
  answer: 'Your answer to: {what}',
  byWhom: '{organisation}, by {day}.',
  byWhomPassed:
    '{organisation}. The date we had in mind, {day}, has passed. If you say yes, we ask for a new one.',
  byWhomAfterYes: '{organisation}, within {days, plural, one {# day} other {# days}} of your yes.',
  /** What they have said to it, beside your own yes. */
  theirWord: {
    commits: 'They have said that they will do it.',
    refuses: 'They have said no so far.',
    disputes: 'They see it differently so far.',
    asked: 'They were told, and have not answered yet; their answer is due by {answer}.',
    silent: 'They were told, and have not answered; their answer was due by {answer}.',
    told_not_asked: 'They know of it, and we have not asked them for this yet.',
    not_asked: 'Nobody has told them or asked them yet.',
  },
  /** Whether they have to, by what was found so far. */
  duty: {
    owed: 'By what we found, they owe this.',
    freely: 'They give this freely: nobody had to.',
    if_it_happens: 'They owe this if the harm happens.',
    open: 'Whether they owe this has not been found yet.',
  },
  early:
    'This is an early agreement: it is made before anybody found who is responsible. Saying yes ends nothing. We go on looking at what happened, unless you stop it.',
  restFollows: 'This is the part that cannot wait. What else can put it right follows.',
  words: 'Anything you want to say to this part',
  all: 'Anything you want to say to all of it',
  send: 'Send my answer',
  missing: 'You wrote something to this part. Please choose an answer for it too: {what}',
  nothingChosen: 'Please choose an answer for at least one part.',
  inParts:
    'You can answer some parts now and others later. A part without an answer stays open until you answer it or the case is closed.',
  answers,
  answered,
  answeredOn: 'Your answer of {day}',
  yourWords: 'You wrote:',
  leftOut: 'What we also thought of, and why it is not in the offer',
  past: 'Earlier offers and what you answered',
  offerOf: 'Our offer of {day}',
  noAnswer: 'You have not answered this part.',
  noLonger:
    'A part without an answer can no longer be answered here. If we offer something else, you find it on this page.',
  lapsed: 'The case was closed on {day}, so this offer is no longer open.',
} as const
