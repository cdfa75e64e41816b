import type { Answered } from '../../../domain/casework/answered-by.ts'
import type { AppealOutcome, OutsideTask } from '../../../domain/vocabulary/casework.ts'

/** What an appeal can end with; `upheld` means here that the decision stands. */
export const appealOutcomes: Readonly<Record<AppealOutcome, string>> = {
  changed: 'The decision was changed.',
  sent_back: 'It is to be looked at again from the start.',
  upheld: 'The decision stands.',
}

/** What a complaint about us is answered with; the last three stand in older cases. */
export const complaintOutcomes: Readonly<Record<Answered, string>> = {
  person_is_right: 'You are right.',
  person_is_partly_right: 'You are right in part.',
  not_agreed: 'We do not agree with you on this.',
  changed: 'You were right.',
  sent_back: 'It is to be done again, by somebody else.',
  upheld: 'They found that we did what we should.',
}

/** What the person can ask somebody to look at who had no part: our silence, and how we acted. */
export const complaints = {
  title: 'If something is wrong with how we work',
  lead: 'You can ask that somebody looks at it who had no part in your case. It must never count against you: if it does, tell us.',
  about: { silence: 'that a time has passed that we promised', conduct: 'how we dealt with you' },
  said: 'On {day} you told us: {against}.',
  due: 'The answer comes by {by}.',
  late: 'The answer should have come by {by}. It is late, and we are sorry.',
  answer: 'Read the answer',
  yourReasons: 'What you wrote',
  ask: {
    silence: 'A time has passed that you promised',
    conduct: 'I am not content with how you dealt with me',
  },
  body: {
    silence:
      'Somebody who had no part in it looks why nothing came, and answers within {silenceAnswer} with what happens now.',
    conduct:
      'Somebody who had no part in it reads it, and answers within {appealDecision} with reasons and with what happens now.',
  },
  reasons: { silence: 'What are you waiting for?', conduct: 'What happened?' },
  hint: 'One sentence is enough.',
  send: 'Send it to somebody else',
  empty: 'Please write what they should look at.',
}

/** Whoever from outside was asked to look at one thing, and the person's yes. */
export const outside = {
  title: 'Somebody from outside',
  who: '{name}, {house}',
  tasks: {
    read_case:
      'Nobody here may open your case, because of who it is about or whom you named. So somebody who does not work here reads it, and does what there is to do.',
    decide_appeal: 'They would decide what you asked somebody else to look at.',
    record_finding: 'They would look again at what was found, as a second person.',
    rate_impact: 'They would say what is lost since a date passed, as a second person.',
    review_rating: 'They would look at how grave it is, as a second person.',
    lower_rating: 'They would look at how grave it is, as a second person.',
    answer_own_view: 'They would look at how bad it is for you, as a second person.',
    rule_on_delay: 'They would say whether waiting makes it worse.',
    check_why_no_act: 'They would look at why nothing is to be done about a part of it, as a second person.',
    verify_delivery: 'They would check what shows that something was done.',
    release_hold:
      'They would say whether your case must still be kept from being erased, as a second person.',
  } satisfies Record<OutsideTask, string>,
  sees: 'If you say yes, they read what you told us and what happened since. They do not see your name, nor how to reach you, nor our notes among ourselves. They can do this one thing and nothing else, and see nothing any more when it is done. Your name, addresses, numbers and account names are hidden in your words too, where we can find them by rule. What else in your words says who you are, such as where you work or what only few people know, they read.',
  readerSees:
    'They read what you told us and what happened since, and write to you here. They do not see your name, nor how to reach you, where we can find these by rule; what else in your words says who you are, they read. They see no other case, and nothing of this one when it has ended. You can say no at any time: then they see nothing any more, and we look for somebody else.',
  readerSince: 'They can read it since {day}.',
  yes: 'Yes, they may read it',
  takeBack: 'I take my yes back',
  saidYes: 'You said yes on {day}.',
  saidNo: 'You said no on {day}. They see nothing.',
  ended: 'This ended on {day}. They see nothing any more.',
}
export const saysNo = 'No, I do not want this'
