import type { WaitingKind } from '../../../domain/casework/waiting-for-person.ts'
import type { NextStep } from '../../../domain/casework/steps.ts'
import { casework } from '../vocabulary/casework.ts'

/** The heading of the page. */
export const headings = casework.headings

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
  your_answer: 'You read our offer below and answer it, when you are ready. We wait for you.',
  ask_who_is_to_do_it: 'Nothing is agreed before they have said yes as well. By {by} we ask {entity}.',
  hear_from_organisation: 'We have asked {entity}. Their answer is due by {by}.',
  act_on_silence: '{entity} has not answered in time. By {by} we ask again or go another way.',
  deliver_what_was_promised: 'A part that you said yes to, or that has to be done, is due by {by}.',
  please_check:
    'What was promised is said to be done. Look whether it is, and tell us below. There is no hurry.',
  answer_your_not_yet: 'You told us that something is missing. By {by} you read here what we do about it.',
  answer_your_message: 'We answer what you wrote by {by}.',
  answer_about_talk: 'You asked for a talk. We answer by {by}.',
  talk_with_you: 'A talk with you is agreed. By {by} you read here what was said in it.',
  decide_your_appeal: 'A person who took no part in the decision answers you by {by}.',
  ask_somebody_outside:
    'Few of us can open your case, and none of them alone should answer you. By {by} we ask somebody from outside, and you say whether they may look.',
  say_who_may_look:
    'We would like somebody from outside to look at it, who has nothing to do with us. You say below whether they may. Take the time you need.',
  answer_your_complaint:
    'You told us that something is wrong with how we work. A person who had no part in it answers you by {by}.',
  act_on_your_complaint: 'You were right about us. By {by} you read here what we do about it.',
  rule_on_delay: 'By {by} a second person says whether waiting makes it worse.',
  look_at_their_part: 'By {by} a person looks again at the part that {entity} had in it.',
  end_the_case:
    'By {by} we bring this to an end and tell you why. You can write to us until then and after, and ask somebody else to look at a decision.',
  look_at_the_duty:
    'What was owed to you has not all been done. By {by} one of us looks at it again, and you read here what comes of it.',
  second_look: 'By {by} a second person looks at how grave this is. Until then it keeps its place.',
  answer_your_view:
    'You say that it is worse than we thought. By {by}, somebody who has not judged it so far looks at it again or tells you why not. Until then we do not put it behind others for that.',
  check_the_proof: 'By {by} somebody who did not do it looks at what shows that it was done.',
  check_why_no_act: 'By {by} a second person looks at why nothing is to be done about a part of it.',
  rule_on_setting_aside: 'By {by} a second person looks at whether this is a story for us.',
  rule_on_hold: 'By {by} a second person says whether your case must still be kept from being erased.',
  rule_on_wish: 'By {by} a second person looks at what one of us wrote down that you want.',
  hear_members: 'By {by} somebody of us reads what others of your group wrote.',
  stop_it_now: 'By {by} we ask whoever can stop it to stop it. That waits for nothing else.',
  keep_what_shows_it: 'By {by} we see to it that what shows it is kept.',
  ring_for_help: 'By {by} we ring whoever can help at once, where that is needed.',
  say_who_may_see: 'By {by} we settle who among us may open your case.',
  see_whether_it_stopped: 'We asked somebody to stop it. By {by} we look whether they did.',
  tell_the_body: 'By {by} we tell the body that you chose what you allow, and nothing else.',
  offer_another_body: 'By {by} we look for others who can help you.',
  find_a_body:
    'By {by} we find an independent body outside and ask it to be your contact. Until it says yes, we stay with you.',
  hear_from_body:
    'We asked an independent body to be your contact. By {by} you hear what it says, or whom we ask instead.',
  your_word_on_contact:
    '{entity} could become your contact. We ask you first: say yes or no below. There is no hurry, and a no is as good as a yes.',
  hear_from_us: 'You hear from us by {by} at the latest, even if it is only to say how things stand.',
  look_at_retaliation:
    'You told us that somebody makes you suffer for speaking up. Somebody looks at it by {by} and answers you below.',
  look_after_you: 'You have trouble because you spoke up. We look at it again by {by}.',
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
  answer_about_talk: 'You asked for a talk. We should have answered by {by}. We are late, and we are sorry.',
  talk_with_you:
    'You should have read by {by} what was said in the talk with you. We are late, and we are sorry.',
  ask_somebody_outside:
    'We should have asked somebody from outside by {by} to look at what you wrote. We are late, and we are sorry.',
  say_who_may_look: 'You say below whether somebody from outside may look.',
  answer_your_complaint:
    'A person who had no part in it should have answered you by {by} about how we work. We are late, and we are sorry.',
  act_on_your_complaint:
    'You were right about us. You should have read by {by} what we do about it. We are late, and we are sorry.',
  decide_your_appeal:
    'The answer of the person who looks at the decision should have been here by {by}. We are late, and we are sorry.',
  rule_on_delay:
    'A second person should have said by {by} whether waiting makes it worse. We are late, and we are sorry.',
  look_at_their_part:
    'A person should have looked again by {by} at the part that {entity} had in it. We are late, and we are sorry.',
  end_the_case: 'You should have read by {by} why this comes to an end. We are late, and we are sorry.',
  look_at_the_duty:
    'One of us should have looked again by {by} at what is still owed to you. We are late, and we are sorry.',
  second_look:
    'A second person should have looked by {by} at how grave this is. It keeps its place. We are late, and we are sorry.',
  answer_your_view:
    'You say that it is worse than we thought. Somebody should have looked at it again by {by}. We are late, and we are sorry.',
  check_the_proof:
    'Somebody should have looked by {by} at what shows that it was done. We are late, and we are sorry.',
  check_why_no_act:
    'A second person should have looked by {by} at why nothing is to be done about a part of it. We are late, and we are sorry.',
  rule_on_setting_aside:
    'A second person should have looked by {by} at whether this is a story for us. We are late, and we are sorry.',
  rule_on_hold:
    'A second person should have said by {by} whether your case must still be kept from being erased. We are late, and we are sorry.',
  rule_on_wish:
    'A second person should have looked by {by} at what one of us wrote down that you want. We are late, and we are sorry.',
  hear_members:
    'Somebody of us should have read by {by} what others of your group wrote. We are late, and we are sorry.',
  stop_it_now: 'We should have asked by {by} that it stops. We are late, and we are sorry.',
  keep_what_shows_it:
    'We should have seen to it by {by} that what shows it is kept. We are late, and we are sorry.',
  ring_for_help: 'We should have rung whoever can help by {by}. We are late, and we are sorry.',
  say_who_may_see:
    'We should have settled by {by} who among us may open your case. We are late, and we are sorry.',
  see_whether_it_stopped:
    'We asked somebody to stop it, and should have looked by {by} whether they did. We are late, and we are sorry.',
  tell_the_body: 'We should have told the body that you chose by {by}. We are late, and we are sorry.',
  offer_another_body:
    'We should have looked by {by} for others who can help you. We are late, and we are sorry.',
  find_a_body:
    'We should have found an independent body outside by {by}. We are late, and we are sorry. We stay with you until there is one.',
  hear_from_body:
    'An independent body should have answered by {by}. It is late, and we are sorry. We stay with you until there is one.',
  your_word_on_contact: '{entity} could become your contact. We ask you first: say yes or no below.',
  hear_from_us: 'You should have heard from us by {by}. We are late, and we are sorry.',
  look_at_retaliation:
    'You told us that somebody makes you suffer for speaking up. Somebody should have answered you by {by}. We are late, and we are sorry.',
  look_after_you:
    'You have trouble because you spoke up. We should have looked at it again by {by}. We are late, and we are sorry.',
  nothing_open: 'Nothing is open on our side.',
}

/** What waits for the person, each with a link to its place on the page. */
export const waiting: Readonly<Record<WaitingKind, string>> = {
  answer_offer: 'Your answer to a part of our offer: {what}',
  confirm_delivery: 'Please look whether this is done, and tell us: {what}',
  answer_outside: 'Your yes or no: may somebody from outside look? {what}',
  answer_question: 'Our question to you: {what}',
  answer_fact: 'Is this right? {what}',
  answer_talk: 'We propose a talk. You say whether you want it, and when.',
  answer_talk_record: 'We wrote down what was said in the talk. Is it right?',
  read_message: 'We wrote to you on {day}. You can answer if you want to.',
  may_they_learn: 'Your answer: may {what} be told of this at all?',
}
