import type { Heading } from '../../../domain/casework/heading.ts'
import type { NextStep } from '../../../domain/casework/steps.ts'

/** The heading of the page. */
export const headings: Readonly<Record<Heading, string>> = {
  received: 'We have your message',
  finding_out: 'We are finding out what happened',
  told_what_we_found: 'We have told you what we found',
  decision_changed: 'The decision was changed',
  looked_at_again: 'It is being looked at again',
  looking_for_remedy: 'We are looking for what can put it right',
  offer_to_look_at: 'There is an offer for you to look at',
  asking_who_is_to_do_it: 'We are asking those who are to put it right',
  being_put_right: 'It is being put right',
  please_check: 'Please tell us whether it is right now',
  appeal_open: 'Somebody else is looking at the decision',
  coming_to_an_end: 'This is coming to an end',
  stopped: 'You have stopped this',
  ended: 'This has come to an end',
}

/** What comes next; `{by}` is the day and time, with its time zone. */
export const next: Readonly<Record<NextStep, string>> = {
  read_by_a_person: 'A person reads it by {by}.',
  tell_you_what_we_found: 'By {by} we tell you what we found, and why.',
  look_again:
    'Somebody else has looked at the decision and sent it back. By {by} we look at it again and tell you what we find.',
  carry_out_the_change: 'The decision was changed. By {by} you read here what puts the change into effect.',
  offer_what_puts_it_right:
    'We ask those who are tied to it what they will do to put it right. By {by} you read here what comes of it.',
  look_for_something_else:
    'You asked for something else in place of a part. By {by} you read here what we can offer instead.',
  your_answer: 'You read our offer below and answer it. There is no hurry: take the time you want.',
  ask_who_is_to_do_it: 'Nothing is agreed before they have said yes as well. By {by} we ask {entity}.',
  hear_from_organisation: 'We have asked {entity}. Their answer is due by {by}.',
  act_on_silence: '{entity} has not answered in time. By {by} we ask again or go another way.',
  deliver_what_was_promised: 'The next thing that you can count on is due by {by}.',
  please_check:
    'What was promised is said to be done. Look whether it is, and tell us below. There is no hurry.',
  answer_your_not_yet: 'You told us that something is missing. By {by} you read here what we do about it.',
  answer_your_message: 'We answer what you wrote by {by}.',
  decide_your_appeal: 'A person who took no part in the decision answers you by {by}.',
  rule_on_delay: 'By {by} a second person says whether waiting makes it worse.',
  look_at_their_part: 'By {by} a person looks again at the part that {entity} had in it.',
  end_the_case:
    'By {by} we bring this to an end and tell you why. You can write to us until then and after, and ask somebody else to look at a decision.',
  hear_from_us: 'You hear from us by {by} at the latest, even if it is only to say how things stand.',
  look_at_retaliation:
    'You told us that somebody makes you suffer for having written to us. Somebody looks at it by {by} and answers you below.',
  nothing_open:
    'Nothing is open on our side. You can still write to us, and ask somebody else to look at a decision.',
}

/** The same when its time is over. */
export const late: Readonly<Record<NextStep, string>> = {
  read_by_a_person: 'A person should have read it by {by}. We are late, and we are sorry.',
  tell_you_what_we_found: 'We should have told you what we found by {by}. We are late, and we are sorry.',
  look_again:
    'The decision was sent back to us. We should have told you by {by} what we find now. We are late, and we are sorry.',
  carry_out_the_change:
    'The decision was changed. You should have read by {by} what puts the change into effect. We are late, and we are sorry.',
  offer_what_puts_it_right:
    'You should have read by {by} what can put it right. We are late, and we are sorry.',
  look_for_something_else:
    'You asked for something else. You should have read by {by} what we can offer instead. We are late, and we are sorry.',
  your_answer: 'You read our offer below and answer it. There is no hurry.',
  ask_who_is_to_do_it:
    'We should have asked {entity} by {by} whether they will do it. We are late, and we are sorry.',
  hear_from_organisation: '{entity} should have answered us by {by}. They are late, and we are sorry.',
  act_on_silence:
    '{entity} has not answered. We should have asked again by {by}. We are late, and we are sorry.',
  deliver_what_was_promised:
    'Something that was promised should have been done by {by}. It is late, and we are sorry.',
  please_check: 'What was promised is said to be done. Look whether it is, and tell us below.',
  answer_your_not_yet:
    'You told us that something is missing. You should have had our answer by {by}. We are late, and we are sorry.',
  answer_your_message: 'We should have answered what you wrote by {by}. We are late, and we are sorry.',
  decide_your_appeal:
    'The answer of the person who looks at the decision should have been here by {by}. We are late, and we are sorry.',
  rule_on_delay:
    'A second person should have said by {by} whether waiting makes it worse. We are late, and we are sorry.',
  look_at_their_part:
    'A person should have looked again by {by} at the part that {entity} had in it. We are late, and we are sorry.',
  end_the_case: 'You should have read by {by} why this comes to an end. We are late, and we are sorry.',
  hear_from_us: 'You should have heard from us by {by}. We are late, and we are sorry.',
  look_at_retaliation:
    'You told us that somebody makes you suffer for having written to us. Somebody should have answered you by {by}. We are late, and we are sorry.',
  nothing_open: 'Nothing is open on our side.',
}
