import { advisers } from './advisers.ts'
import { group } from './group.ts'
import { contactPlan, messages, trouble } from './status-messages.ts'
import { decisionKinds, outcomes } from './status-decisions.ts'
import { erasing, notedWish } from './status-erasing.ts'
import { keptFrom } from './kept-from.ts'
import { readerSought } from './reader-sought.ts'
import { yourContact } from './your-contact.ts'
import type { Confirmation } from '../../../domain/vocabulary/remedy.ts'
import { casework } from '../vocabulary/casework.ts'
import { appealOutcomes, complaintOutcomes, complaints, outside, saysNo } from './status-complaints.ts'
import { reprisal } from './status-reprisal.ts'
import { bodies } from './status-bodies.ts'
import { howItIs, inGeneral } from './status-how-it-is.ts'
import { facts, questions, talks } from './status-dialogue.ts'
import { nos } from './status-nos.ts'
import { offer } from './status-offer.ts'
import { organisations } from './status-organisations.ts'
import { ownHowBad, ownPutRight } from './status-own-view.ts'
import { saved } from './status-saved.ts'
import { sharing } from './status-sharing.ts'
import { translated } from './status-translated.ts'
import { headings, late, next, waiting } from './status-steps.ts'

const confirmations: Readonly<Record<Confirmation, string>> = {
  yes: 'Yes',
  partly: 'Not all of it',
  not_yet: 'Not yet',
}

/** The page of one person's own case. */
export const status = {
  title: 'Your message to {org}',
  reference: 'Number {reference}, received on {day}',
  stepsLabel: 'How far it is',
  stations: casework.stations,
  stepDone: 'done',
  stepNow: 'now',
  stepAhead: 'not yet',
  by: 'by {day}',
  headings,
  next: {
    title: 'What happens next',
    steps: next,
    late,
    urgent: 'We treat this as urgent.',
    also: 'What else is to come',
    answerSoon: 'You read our offer below and answer it.',
    /** Behind each time that is over: how late, who has it, and that nobody has set another. */
    lateSince: '{days, plural, =0 {Late since today.} one {Late for # day.} other {Late for # days.}} {who}',
    /** Behind it. */
    noNewDate: 'There is no new date yet.',
    newDate: 'The new date is {by}.',
    newDateMissed: 'The new date, {by}, has passed as well, and we are sorry. There is no new date yet.',
    ownDate: 'You gave us a date after which help comes too late: {day}. We keep it in view.',
    ownDatePassed:
      'You gave us a date after which help comes too late: {day}. It has passed. Please tell us below what happened since, and what would help now.',
    missedBefore: 'Times that we did not keep, or moved',
    movedLine: '{step}: this was promised by {by}. We told you a later date before that, and why.',
    missedLine: '{step}: this was promised by {by}. We were late, and we are sorry.',
  },
  waiting: {
    title: 'What waits for you',
    kinds: waiting,
    noHurry: 'Take the time you need. None of this has a fixed last day.',
  },
  yourContact,
  keptFrom,
  readerSought,
  contact: {
    named: '{name} at {org} is your contact.',
    other: '{entity} is your contact. {org} stays with you as well.',
    fromOutside: '{name}, {house}, has it, because nobody here may open it.',
    none: 'Nobody has taken it up yet. {org} has it.',
    again: 'Nobody has it in hand at this moment. {org} has it.',
  },
  /** Who has a thing that is late. */
  lateOwner: {
    named: '{name} at {org} has it.',
    house: '{org} has it, and nobody there has it in hand.',
    fromOutside: '{name}, {house}, has it.',
    colleague: '{org} has it: somebody who took no part is to do it.',
  },
  newest: {
    title: 'What is new',
    appeal: 'You can ask somebody else to look at it until {until}',
    decision: 'Read all of it',
    offer: 'Our offer of {day}: read it and answer',
    delivery: 'On {day} this was said to be done: {what}',
    message: 'We wrote to you on {day}',
    order: 'On {day} we wrote down what was done about what our answer to you ordered',
    question: 'On {day} we asked you something: please read it',
    fact: 'On {day} we showed you what we rely on: please read it',
    talk: 'On {day} we wrote to you about a talk: please read it',
    follow_up: 'On {day} we asked how it is for you now',
    reprisal: 'On {day} there was something new about the trouble that you told us of',
    bodies: 'On {day} we added something about others who can help you',
    in_general: 'On {day} we wrote what came of what you told us',
    file: 'On {day} we did not keep one of your files: please read why',
    heard: 'On {day} one of us wrote down what you say in a recording: please read it',
  },
  nos,
  /** What could not wait. */
  atOnce: {
    title: 'What we did at once',
    asked: {
      stop: 'On {day} we asked for it to be stopped.',
      take_down: 'On {day} we asked for it to be taken down.',
      hold: 'On {day} we asked that nothing more is done about it for now.',
    },
    askedWhom: {
      stop: 'On {day} we asked {who} to stop it.',
      take_down: 'On {day} we asked {who} to take it down.',
      hold: 'On {day} we asked {who} to do nothing more about it for now.',
    },
    kinds: {
      stopped: 'On {day} we wrote down that it has stopped.',
      goes_on: 'On {day} we wrote down that it has not stopped.',
      kept: 'On {day} we noted where proof of it is kept.',
      held: 'Since {day} nothing of your case is erased.',
      released: 'On {day} we ended a hold on your case. Until then nothing of it could be erased.',
      rang: 'On {day} we rang {who}.',
    },
  },
  /** For whoever is not simply the one it happened to. */
  tellers: {
    witness:
      'Thank you for telling us about something that happened to others. You owe us nothing more. You can read here what we do with it, and nobody expects you to answer for those it happened to.',
    whistleblower:
      'You told us about the place where you work. We look at what you told us, whether or not you write again.',
    group:
      'Where this page says “you”, it means all those you speak for. Please answer only what they want. Each of them can also write to us alone, with a story and a receipt of their own.',
    representative:
      'Where this page says “you”, it means the person you speak for. Please answer only what they want, and let them read this page if they can.',
    groupOf: '{n, plural, one {You wrote for # person.} other {You wrote for # people.}}',
    workLaw:
      'In the European Union a law may apply (Directive (EU) 2019/1937). It asks that you hear by {confirmedBy} that your report arrived, and by {feedbackBy} what was done. Your receipt said the first at once. Our own times are shorter: they stand on this page.',
    under18:
      'You did nothing wrong by telling us. You need nobody’s permission. We do not tell your parents or your school that you wrote. If we have to tell somebody who protects children, we try to speak with you first. You can ask us anything below, in your own words, and you can stop at any time.',
    child:
      'This is about somebody under 18. If that is you: you did nothing wrong by telling us. You can ask somebody you trust to read this page with you.',
  },
  witnessSteps: {
    heading: 'We are looking at what you told us',
    nothingOpen:
      'Nothing is open on our side. To keep them safe, this page says nothing of those it happened to. You can still write to us, and say below if we dealt badly with you.',
  },
  lateDoors: 'You can write to us below. You can also go to a court, a union or an authority at any time.',
  saved,
  kept: {
    title: 'Not sent yet',
    body: 'Here is what you typed before. Please look at it and send it.',
  },
  organisations,
  actions: {
    offered: 'Offered to you',
    searching: 'We look for something better',
    unanswered: 'Was offered; you have not answered',
    stopped: 'Stopped with the case',
    agreed: 'You said yes, and so did they. Due {day}',
    imposed: 'It has to be done, due {day}. They have said yes',
    youSaidYes: {
      not_asked: 'You said yes. We have still to ask {organisation}',
      asked: 'You said yes. We are asking {organisation}; answer by {answer}',
      silent: 'You said yes. {organisation} has not answered; it was due by {answer}',
      disputes: 'You said yes. {organisation} sees it differently',
      refuses: 'You said yes. {organisation} has said no so far',
    },
    hasToBeDone: {
      not_asked: 'It has to be done, due {day}. We have still to ask {organisation}',
      asked: 'It has to be done, due {day}. We are asking {organisation}; answer by {answer}',
      silent: 'It has to be done, due {day}. {organisation} has not answered; it was due by {answer}',
      disputes: 'It has to be done, due {day}. {organisation} sees it differently',
      refuses: 'It has to be done, due {day}. {organisation} has said no so far',
    },
    in_progress: 'Being done, due {day}',
    late: 'Late, was due {day}',
    delivered: 'Done, please check',
    verified_by_evidence: 'Done, and checked',
    confirmed_by_rightsholder: 'You said it is right',
    refused_by_entity: 'They have said no so far',
    disputed: 'They see it differently',
    disputedByYou: 'You said something is missing',
    overtaken: 'No longer in the plan',
  },
  offer,
  confirm: {
    title: 'Did it arrive?',
    legend: 'Is this done? “{what}”',
    again: 'You said before: {answer}.',
    words: 'What is missing, or anything else',
    send: 'Send',
    missing: 'Please choose one of the answers.',
    later: 'As soon as it is said to be done, you can tell us here whether it arrived.',
    answers: confirmations,
  },
  messages,
  complaints,
  outside,
  saysNo,
  decisions: {
    title: 'What was decided, and why',
    kinds: decisionKinds,
    outcomes,
    appealOutcomes,
    complaintOutcomes,
    on: 'On {day}',
    why: 'Why',
    tried: 'What was tried',
    whatNext: 'What comes next',
    appeal: 'Ask somebody else to look at it',
    appealUntil:
      'You can do this until {until}. A person who took no part in it looks. It does not stop what is already being put right.',
    appealReasons: 'What should they look at?',
    appealHint: 'One sentence is enough.',
    appealSend: 'Ask for this',
    appealEmpty: 'Please write what they should look at.',
    appealOver: 'The time to ask for this was over on {day}. You can still write a message.',
    asked: 'On {day} you asked for somebody else to look at it.',
    askedDue: 'The answer comes by {by}.',
    askedLate: 'The answer should have come by {by}. It is late, and we are sorry.',
    answered: 'Answered on {day}',
    yourReasons: 'What you wrote',
    overturned: {
      changed: 'This decision no longer stands. It was changed on {day}, after somebody else had looked.',
      sent_back: 'This decision no longer stands. Since {day} it is looked at again from the start.',
    },
    overturnedStopped:
      'This decision no longer stands, since somebody else looked on {day}. You stopped the case; if you go on with it, it is looked at again.',
    newOne: 'Read the new decision',
    /** Behind an answer that ordered something. */
    carriedOut: 'On {day} this was done about it:',
  },
  facts: {
    title: 'What is true so far',
    lead: 'These are five different things. One does not stand for another.',
    decided: 'We have told you what we found',
    accepted: 'You accepted',
    delivered: 'Said to be done',
    verified: 'Checked by us with proof',
    confirmed: 'You said it is right',
    of: '{n, number} of {all, number}',
    wantsOther:
      '{n, number} of {all, number}. {other, plural, one {For # you want something else.} other {For # you want something else.}}',
    notYet: 'Not yet',
  },
  sharing,
  advisers,
  group,
  trouble,
  contactPlan,
  ownView: {
    title: 'How bad it is for you',
    lead: 'If you like, tell us how you see it. You do not have to, and you can say it again later. What you say here never puts you further back.',
    howBad: 'How bad is it for you?',
    putRight: 'Can it be put right?',
    answers: {
      howBad: ownHowBad,
      putRight: ownPutRight,
    },
    said: 'On {day} you said:',
    send: 'Send',
    missing: 'Please choose an answer to at least one of the two questions.',
  },
  howItIs,
  reprisal,
  bodies,
  inGeneral,
  questions,
  shownFacts: facts,
  talks,
  details: {
    title: 'How we may reach you',
    none: 'You have left us no way to reach you. That is fine: we answer on this page.',
    mailReturned:
      'An e-mail to you did not arrive. All that is new is on this page. You can give us another address below.',
    mailStopped:
      'We send no e-mail to your address. It stands in what you told us, and you told us of somebody you fear. What is new stands on this page. If nobody else reads that mailbox, say below once more that it is safe to write to you there.',
    change: 'Change how we may reach you',
    give: 'Give us a way to reach you',
    save: 'Save',
    remove: 'Remove all of it',
    removeWhat: 'We then no longer use it.',
  },
  erasing,
  notedWish,
  withdraw: {
    title: 'Stop this case',
    body: 'If you stop, we do nothing more with it, and what was promised may not be done. You need no reason. You can still write to us here later, go on with it, or go anywhere else.',
    appealStays: 'What you asked somebody else to look at is still answered.',
    reasons: 'Why, if you want to say it',
    send: 'Stop this case now',
  },
  resume: {
    title: 'Go on with this case',
    body: 'You stopped it. If you want, we take it up again. You need no reason, and nobody asks for one. What was promised gets the time back that has passed, and an offer that was open is made to you again.',
    send: 'Go on with this case',
    link: 'If you want to go on with it',
    setAsideTitle: 'This is mine: bring it back',
    setAsideBody:
      'Two of us thought that nobody waits for an answer here. If that is wrong, we are sorry: bring it back, and a person reads it. You need no reason.',
    setAsideSend: 'Bring it back',
    setAsideLink: 'Bring it back',
  },
  story: {
    title: 'What you told us',
    language: 'Language: {language}',
    otherLanguage: 'not in our list',
    added: 'Added on {day}',
    addedBefore:
      '{n, plural, one {You added # more thing before. It is among your messages.} other {You added # more things before. They are among your messages.}}',
    toAddedBefore: 'Go to the last of them',
    add: 'Add or correct something',
    addHint:
      'Say what is missing or not right. What you told first stays as it is, and this stands beside it.',
    addSend: 'Add this',
    unsaid: 'Nothing stands here.',
    correct: 'Set this right',
    correctSend: 'Save what is right',
    before: 'What stood here before',
    setRightOn: 'Set right on {day}. Before that:',
    dangerStays: 'Tick what is so too. What you ticked before stays.',
    fearedStays: 'We stay careful with everybody whom you named here before.',
  },
  ownWord: {
    title: 'Ask for a word of mine beside the receipt',
    body: 'You can choose a word or a number. We ask for it after the receipt. Then nobody who finds your receipt can open this page. Receipts of people beside you need no word.',
    isAsked: 'We ask for your word since {day}.',
    forgotten: 'If you forget it, nobody can open this page, not even we. You would have to tell us again.',
    label: 'Your word or number',
    next: 'Your new word or number',
    now: 'Your word until now',
    hint: 'One that people near you cannot guess.',
    length: 'Please choose {least, number} to {most, number} characters.',
    send: 'Ask for this word',
    change: 'Ask for the new word',
    end: 'Ask for no word any more',
  },
  translated,
  notYours: 'This is written in {language}. If you need it in {yours}, tell us in a message.',
  elsewhere: {
    title: 'Where else you can go',
    body: 'You can go to a court, a union, an ombuds office or an authority at any time, whatever happens here.',
    link: 'Which ones, and what to know',
  },
  leave: 'When you are done, close this window. The address does not lead back here without your receipt.',
  refused: {
    other:
      'This is not possible at the moment. What you typed is kept below. Please look at the page as it is now.',
    overtaken:
      'Something new stands here since this page was opened. Please read it first. What you typed is kept. If it still fits, send it again.',
    nothing_to_correct: 'This stands here already, or nothing was chosen. Please say what is right.',
    tell_it_anew:
      'This would be another kind of report. Please send a new one, and write that you told us this before.',
    already_done: 'This has been done already. You can see it below.',
    offer_answer_missing: 'Please choose an answer for each part that you wrote something to.',
    keptAsMessage:
      'What you typed stands in the message box below, so that it is not lost. You can send it from there.',
    appeal_answered:
      'Somebody else has looked at this decision already. You can ask for another look at their answer.',
    appeal_too_late: 'The time to ask for this is over. You can still write a message.',
    text_too_long:
      'This is too long: it has {typed, number} characters, and up to {longest, number} fit. Please shorten it, or send it in two parts.',
    no_room:
      'Our disk is nearly full, so nothing new can be kept at this moment. Nothing was sent. What you typed is kept below: please copy it somewhere safe, or leave this page open, and send it again later.',
    too_much_today:
      'This is more than one day holds: it has {typed, number} characters, and {left, number} of {most, number} are left today. What you typed is kept below. Please send the rest tomorrow, or the most important of it now in up to {short, number} characters.',
    too_many_advisers:
      '{most, plural, one {# person stands} other {# people stand}} beside you already. Please end it for one of them first.',
    not_now: 'Things have moved on since you opened this page. Please look at it as it is now.',
  },
} as const
