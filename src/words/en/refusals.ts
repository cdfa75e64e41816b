import { refusalsOfFiles } from './refusals-of-files.ts'
import type { RefusalCode } from '../../domain/refusal.ts'

/**
 * Why something cannot be done now, and what to do instead. A gap stands only where every rule that refuses with the
 * code gives its value. Each can be filled with the code of the rule or with words for it: codes have their own
 * alternative, words stand in `other` as they are.
 */
export const refusals = {
  not_found: 'We could not find this. It may have been moved. Please go back and look for it again.',
  not_yours: 'This step is for somebody else. If you think it should be yours, ask a coordinator.',
  needs_a_person:
    'A service account cannot do this: a person has to answer for it. Please do it at the desk, or with a token that acts as you.',
  somebody_reads_it:
    'Somebody may read this case now, so nobody has to be found for it. Please look at the list again.',
  names_oneself: 'Nobody names themselves here. Please choose somebody else, or ask a colleague to name you.',
  reader_not_let_in:
    'This account cannot be let in to this case. Please choose another: an open account with the role “From outside” that is asked nowhere else.',
  names_not_taken:
    'Not everybody whom you chose can be named for this case. Please choose others, or let in somebody from outside.',
  say_it_is_not_you:
    'The person may mean you where they say who must not see this. Open the case first with notMe=yes if it is neither you nor anybody close to you. Otherwise declare a conflict.',
  nobody_reads_it:
    'Behind this case there is a published source and no person, so nobody would read it. Please write a note for your colleagues instead.',
  asked_in_their_case:
    'Whoever told this is not affected, so they are asked nothing about remedy. Plan it here. Offer it to each person affected in a case of their own, and look for those who have none.',
  no_address: 'The person left no e-mail address, so no mail goes to them. Please use the ways they gave.',
  overtaken:
    'Something was added to this case while you wrote. Please read it first, then send this again if it still fits.',
  not_now: 'This cannot be done at this point of the case. Look at what comes next, and start from there.',

  reported_ended: 'Nobody can join this any more. Please tell us what happened in your own words.',
  story_missing: 'Please tell us what happened. A few words are enough to begin.',
  text_too_long:
    'This text is too long: it has {typed, number} characters, and up to {longest, number} fit. Send the first part now and the rest as a message.',
  too_much_today:
    'This is more than one day holds for one case: it has {typed, number} characters, and {left, number} of {most, number} are left today. Send the rest tomorrow, or the most important of it now in up to {short, number} characters.',
  no_room:
    'The disk of this house is nearly full, so nothing new can be kept at this moment. Nothing was stored. Please keep what you typed, and send it again later.',
  text_missing: 'Some words are missing here. Please write a sentence or two.',
  reason_missing: 'Please say why, in a sentence or two. The reasons are kept with the case.',
  words_say_nothing:
    'Somebody will read this to understand what was done. Please write a sentence that says something to them.',
  words_too_short:
    'This is too short for somebody who wants to understand it. Please write at least {shortest, number} characters.',
  same_reason:
    'The same reason stands in this case already. Please say what is true of just this, in words of its own.',
  same_reason_in_lines:
    'Another line here gives the same reason. Please say in each line what is true of just this, in words of its own.',
  deadline_missing: 'Please give the date after which it would be too late.',
  deadline_in_the_past: 'This date has already passed. Please give a later one.',
  answers_missing:
    'One answer is still needed: {question, select, q0_adverse_impact {is there harm to somebody’s right?} q1_any_tie {is there any tie to this organisation?} q2_alone_enough {would its acts alone have been enough?} q3_made_possible_or_easier {did it make the harm possible or easier?} q3_pushed_or_rewarded {did it push or reward others?} q4_knew_and_did_too_little {did it know and do too little?} other {{question}}} You can also answer “Not known yet”.',
  proof_missing: 'Please say what shows that it was done, or what will show it.',
  lasting_proof_missing:
    'A looser tie than before needs proof of a lasting change. Please describe the proof, or keep the earlier finding.',

  same_person_cannot_review:
    'You have rated this yourself, so a colleague has to decide about a lower rating. Please ask one.',
  rated_it_yourself:
    'You have rated this yourself, so a colleague has to take the second look. Please ask one.',
  unknown_beside_danger:
    'The answers given point to danger. While they do, nothing that is unknown can be set aside: please find it out.',
  no_answer_explains_nothing:
    'That somebody has not answered is no reason to rank this lower. Please leave it as unknown, and ask again.',
  already_known: 'This part is known, so there is nothing to explain. Please take the tick away.',
  own_delivery_needs_reason:
    'You wrote down yourself that this was delivered, so somebody else checks it. If nobody else can, say why: the reason stays on the record.',
  own_flag_needs_reason:
    'You raised this flag yourself, or a program did whose account could be yours, so a colleague should answer it. If nobody else can, please say why.',
  not_asked_yet: 'There is nothing to ask about yet. Please write a message instead.',
  news_missing: 'Please choose at least one sentence.',
  news_contradict:
    'We cannot still be looking into it and have looked into it. Please leave one of them out.',
  nothing_said: 'Please answer one question, or write something.',
  nothing_to_correct: 'This stands there already, or nothing was chosen. Please say what is right.',
  tell_it_anew: 'Who tells it would make it the other kind of case. It has to be filed anew.',
  answer_missing: 'Please write an answer, or choose one of the other two.',
  said_twice: 'The same stands there twice. Please take one of them away.',
  unknown_fact: 'This is not among what was shown. Please choose from the list.',
  fact_answer_missing: 'Please choose an answer, or write something.',
  no_fact_waits: 'Nothing waits for an answer here. Each answer can still be added to.',
  no_more_time: 'More time was given already, or the time is over. An answer is still read.',
  facts_not_shown:
    'Before this is decided, the person has to see the facts that it relies on. Please show them first, so that there is time to answer.',
  facts_not_answered:
    'The person still has time to answer what they were shown: the date stands beside it. Please wait until then, or until they have answered all of it.',
  unknown_talk: 'There is no such talk in this case. Please open the page again.',
  unknown_told: 'This text is not in this case. Please choose from the list.',
  maker_missing: 'Please write the name of who translated it.',
  talk_is_open: 'One talk is being arranged already. Please answer that one first.',
  talk_is_over: 'This talk took place, or somebody said no to it. A new one can be asked for.',
  talk_time_missing: 'Please choose one of the times, or ask for others.',
  talk_time_not_right: 'Please give times to come, within 60 days.',
  talk_one_time: 'Please give the one time that you agree to.',
  talk_needs_their_yes:
    'The person has named no time, or it is a mediation. Please propose times: nothing is agreed before they say yes.',
  talk_not_agreed: 'No time is agreed for this talk. Please propose times first.',
  talk_not_recorded: 'Nothing has been written down of this talk yet. Once it is, it can be answered.',
  kept_from_talk:
    'One of those whom you name must not see this case, or makes trouble for the person as they tell it. Please name somebody else.',
  only_for_the_harmed: 'Whoever told of others is no party to it. This is only for somebody who was harmed.',
  own_view_missing: 'Please choose an answer to at least one of the two questions.',
  no_own_view_waits:
    'The person does not say that it is graver than it was rated, or somebody has answered already. Nothing waits here.',
  took_part_cannot_decide_appeal:
    'You took part in this case, so a colleague who did not has to decide the appeal. Please ask one.',
  not_a_lowering:
    'Here a rating can only go down, and at least one part has to. To raise one or to fill in a missing one, rate the harm instead.',
  affected_not_told_why:
    'This is lower than what the people affected said themselves, and nobody is there to be told why. Please leave their rating as it is.',

  unknown_impact: 'This harm is not in the case. Please choose one from the list, or describe it first.',
  unknown_group: 'This group is not in the case. Please choose one from the list, or add it first.',
  unknown_entity: 'This organisation is not in the case. Please choose one from the list, or add it first.',
  unknown_action: 'This action is not in the plan. Please choose one from the plan, or propose it first.',
  unknown_offer: 'This offer is not in the case. Please go back to the case and open the latest offer.',
  unknown_decision: 'This decision is not in the case. Please go back and choose one from the list.',
  unknown_appeal: 'This appeal is not in the case. Please go back and choose one from the list.',
  unknown_handover:
    'There is no such request to take over as contact. Please go back and choose one from the list.',

  impact_missing: 'No harm has been described yet. Please describe at least one first.',
  impact_not_rated: 'Nobody has rated the harm yet. Please rate it first; “not known” is an answer too.',
  finding_missing:
    'For one harm in this case it has not been said yet what could be shown. Please write that down first.',
  entity_missing: 'No organisation is in the case yet. Please add at least one first.',
  no_delay_to_rule_on: 'Nobody has asked to hurry here. There is nothing to decide at the moment.',
  already_done: 'This has been done already. There is nothing more to do here.',
  appeal_answered:
    'A colleague has looked at this decision already. What can be appealed now is their answer.',
  handover_pending:
    'Another organisation has been asked to take over and has not answered yet. Please wait for its answer or for the end of its time.',
  contact_already:
    'This organisation is the contact for one of these harms already. Please choose only the others.',
  handover_to_ourselves:
    'This is the organisation that runs this workspace. It is the contact wherever nobody else has taken over, so it does not need to be asked.',
  handover_too_late:
    'The time to answer this request has run out. Please send a new one if it is still wanted.',

  name_not_known:
    'This one is not known by name, so there is no name to check. Correct the name first, when somebody finds it.',
  subtype_not_of_role:
    'The part and the more exact description do not fit together. This description goes with: {role, select, supplier {supplier of data or labour} foundation_model_developer {developer of the AI model} downstream_developer_b2b {developer of a product built on the model} deployer {organisation that puts the AI to use} ecosystem_body {public, independent or other body} other {{role}}}. Please change one of the two.',
  cannot_be_contact:
    'Somebody who is not known by name, or who misused the system, cannot be the contact. Add another organisation, or correct the name first.',
  entity_was_told:
    'This organisation was told about the case, so it stays on the record. Correct what is written about it instead.',
  entity_has_finding:
    'There is a finding about this organisation, or something it said, so it stays on the record. Correct what is written about it, or write a new finding instead.',
  entity_has_action:
    'This organisation has an action in the plan, so it stays on the record. Take the action out of the plan if it is wrong, and correct what is written about the organisation.',
  entity_is_contact:
    'This organisation was named or asked as the contact. Add the right organisation and apply the contact rules again, or correct what is written about this one.',
  telling_not_confirmed:
    'Telling it may bring the person into danger, even without their name. Please look again, and confirm that you want to tell it.',
  feared_party_never_told_who:
    'The person has reason to fear this organisation, so it is not told who they are. Go on without the name, or choose another organisation.',
  fear_not_asked: 'The person wrote whom they fear. Please answer first whether it is this organisation.',
  feared_needs_their_yes:
    'The person has reason to fear this one, and has not said yes to its being told. Until then it is told nothing. Once it stands in the case, they find the question on their page; you can write to them.',
  name_may_be_feared:
    'This may be the one whom the person fears, or belong to them. Please add it to the organisations of the case, and answer there whether it is.',
  told_as_ours:
    'It was told of the case as the one that runs this house, and the person fears somebody. Please leave that as it was; everything else you can correct.',
  not_this_house:
    'This house is called {house}. Who runs it is a fact and no choice: please say no here, or, where this is another name of {house}, write both names.',
  named_by_the_person:
    'The words of the person name this one. Please answer that it is, or may be; only they can say otherwise.',
  no_fear_to_ask_about:
    'There is nothing to ask here: the person named nobody, or it was answered already, or their words do not speak of the one that runs this workspace.',
  only_on_their_page:
    'Only the person can say yes here, on their own page with their receipt. Please tell them where the question stands.',
  gives_person_away:
    '{kind, select, name {This text holds the name of the person} email {This text holds an e-mail address of the person} reach {This text holds a way to reach the person} story {This text holds words of the person’s own} other {This text holds something of the person ({kind})}}: “{found}”. Please write it otherwise, or ask the person first whether this organisation may learn who they are.',
  is_it_needed:
    '{kind, select, name {This text has a word that may be the name of the person} email {This text has an e-mail address that may be the person’s} reach {This text has a number that may be the person’s} story {This text has words of the person’s own} other {This text has something of the person ({kind})}}: “{found}”. Is it needed for what you ask? Leave it out, or say below why it is needed.',
  stays_feared:
    'The person has reason to fear this organisation, and only they can say that they no longer do. Please leave the answer about fear as it was; everything else you can correct.',
  consent_missing:
    'The person has not agreed that this organisation learns who they are. Ask them first, or go on without the name.',

  plan_empty: 'There is no action in the plan for this. Please propose at least one first.',
  elements_not_considered:
    'Some of the five parts of remedy have not been thought about. Choose at least one for each action, and give a reason for each part that no action serves.',
  element_not_considered:
    'One part of remedy has not been thought about: {element, select, satisfaction {to stop it, admit it and say sorry} restitution {to give back what was lost} guarantees_of_non_repetition {to make it rarer from now on} rehabilitation {care and support} compensation {money or another benefit for the damage} other {{element}}}. Plan an action for it, or give a reason why there is none.',
  duty_owed:
    'By the finding, this organisation owes remedy for this harm. Please mark the action as owed: what is owed is not a favour.',
  duty_not_owed:
    'What was found so far does not show that this organisation owes this. Write down first how it is tied to the harm, or enter the action as given freely.',
  owner_not_found:
    'Nothing has been found yet about how whoever is to do this is tied to the harm. Find that first; or say that this is an early agreement, which ends nothing.',
  source_missing:
    'Nobody has told or asked whoever did this. Please say how we know of it: then it stands as done without being asked.',
  action_state:
    '{state, select, proposed {This action is only proposed so far} consulted_with_rightsholder {This action has been talked over, but not agreed} agreed {This action is agreed, but not reported as done} imposed {This action is owed, but not reported as done} in_progress {This action is under way} delivered {This action is already reported as done} verified_by_evidence {This action is already checked against proof} confirmed_by_rightsholder {The person has already confirmed this action} refused_by_entity {The organisation does not want to do this action} disputed {There is disagreement about this action} overtaken {This action is no longer needed} other {This action now stands at “{state}”}}, so this cannot be done with it now. Please look at the plan to see what can.',
  offer_already_open:
    'All that can be offered waits for the person’s answer. Please wait for it, or plan something more and offer that.',
  offer_answer_missing:
    'Please answer at least one part of the offer, and each part that has words to it. The others may wait.',
  person_answers_themselves:
    'The person can answer this themselves, so nobody answers for them. Write them a message to ask.',

  appeal_too_late:
    'The time to appeal against this decision has passed. You can still write a message, and you can still go to a court or an authority.',
  nothing_late:
    'No time that was promised has passed, so there is nothing to look at yet. If something is wrong, please say that instead, or write a message.',
  appeal_open: 'An appeal is still open. It has to be decided before the case can be closed.',
  appeal_waits_for_you:
    'An appeal waits here for somebody who took no part, and you are one of them. Taking up the case would bar you from deciding it. You can decide the appeal without taking up the case; after that you can take it up.',
  bars_from_appeal:
    'An appeal waits here, and you could decide it, because you took no part in this case. Doing this is taking part: after it you can no longer decide the appeal. If you want to do it all the same, tick that you know this.',
  nobody_left_to_decide:
    'An appeal waits here, and after this nobody here could decide it. Please name somebody who took no part, or ask somebody from outside. If it has to be so, tick that you know this.',
  outcome_of_another_kind:
    'An appeal against a decision and a complaint about us are answered in different words. Please choose one of those that fit.',
  nothing_ordered: 'Nothing is ordered here that is still to be done. Please look at what was decided.',
  ordered_otherwise:
    'A new decision, a new finding or a new offer was ordered. It is carried out by that, with its own form.',
  order_not_carried_out:
    'What an answer to the person ordered has not been done yet. Please do it first, and say what was done.',
  which_is_late: 'More than one thing of this kind is late. Please choose for which of them the new time is.',
  coordinator_or_a_reason:
    'None of those you named is a coordinator, so nobody who answers for this house would see what is late here. Please name a coordinator too. If the person fears every one of them, write down why none may see it.',
  only_what_was_asked:
    'You were asked to do one thing in this case, and the person said yes to that. It is done, or this is something else.',
  nothing_to_ask_outside:
    'There is nothing of that kind here that somebody from outside could do. Please choose one of the forms on the case.',
  no_outside_account:
    'There is no open account from outside with this address, or it is asked on another case. Make one under Accounts first, with the role “From outside”.',
  unknown_recusal: 'Nobody is kept from this case under that number. Please look at the case as it is now.',
  unknown_adviser: 'Nobody stands beside the person under that number. Please look at the case as it is now.',
  too_many_advisers:
    '{most, plural, one {# person stands} other {# people stand}} beside the person already. One of these has to end first.',
  no_group: 'Nothing was done: only a group has a code for joining.',
  joining_ended: 'Nobody can join this group any more. You can tell us yourself, without it.',
  code_is_full:
    '{most, number} people have joined with this code, and no more can. Whoever gave it to you can make a new one. You can also tell us yourself, without it.',
  unknown_keeping: 'The person asked for nothing under that number. Please look at the case as it is now.',
  unknown_reviewer:
    'Nobody from outside was asked here under that number. Please look at the case as it is now.',
  decision_missing:
    'This way of closing needs a decision on what was found that fits it and still stands. Write that decision first, or choose another way of closing.',
  decision_against_finding:
    'This decision says something else than what was found about a harm in this case. Whoever sees it otherwise changes the finding first, as a second person and with reasons.',
  decision_without_finding:
    'No harm in this case was found to have happened, so the complaint cannot be upheld. Write down what was found first.',
  finding_undetermined:
    'About one harm it is still open what happened. “Not known yet” is no end: look for what is missing, or decide on what the person told.',
  tie_in_force:
    'An organisation in this case is found to be tied to this harm, or may be. Change that finding first, with proof and a second person.',
  danger_needs_two:
    'The person wrote of danger. Two of us say first how grave this harm is and how hard it is to put right.',
  first_hour_open:
    'Something that cannot wait is not done yet: {firstStep}. Do it, or say why it is not needed.',
  stop_not_answered: 'Somebody was asked to stop it. Write down first whether it has stopped.',
  against_the_appeal:
    'An appeal changed a decision of this kind, so it cannot be decided back. Do what the appeal said.',
  too_far_ahead: 'This lies more than {days} days ahead. Please choose an earlier date.',
  before_the_case: 'This lies before the story reached us. Write when it was.',
  nobody_told_them:
    'Nobody has told this organisation of the case. Tell it first, or write down how you know what it says.',
  tie_not_looked_at: 'A harm was found, and nobody has looked yet who is tied to it. Please do that first.',
  second_person_needed:
    'This takes two people, and so far there is one. Please ask a colleague to look at it.',
  no_ending_yet:
    'No ending fits this case yet. What each of them still needs stands with the decisions; please do that first.',
  not_read_yet: 'Nobody has taken this case up. Take it up and read it first.',
  word_unanswered: 'The person wrote something that nobody has answered. Please answer it first.',
  wish_too_old:
    'What was noted is older than 14 days. Please say no for that reason, and ask the person once more.',
  remedy_not_verified:
    'Something is said to be done, and nobody has checked it. Check the proof first, or wait for the person’s yes.',
  offer_not_answered:
    'The person still thinks about an offer. Please wait for their answer; the published time is 30 days.',
  asked_too_recently:
    'The person was asked only a short while ago whether it is done. Please wait for their answer; the published time is 30 days.',
  duty_unmet:
    'For a harm that was found, somebody who owes remedy has done nothing that arrived. Plan an act, or say for one of three reasons why there is none. That it costs money, or that nobody wants to, is no reason.',
  only_for_notices:
    'Only information from somebody who is not affected can be noted. Please choose another way of closing.',
  too_grave_to_note:
    'This is rated 4 or 5, so it cannot just be noted. Look into it, and close it by what was found.',
  found_cannot_be_noted:
    'A harm was found here, so it cannot just be noted. Close it by what was done about it.',
  tried_missing: 'Please say what was tried, and who did not want it, in words the person can follow.',
  no_time_to_give: 'What you chose is not late, so there is no new time to tell. Please choose what is late.',
  new_time_not_ahead: 'Please give a day and time that lie ahead.',
  look_again_missing: 'Somebody still owes remedy here. Please give the date when you look at it again.',
  look_again_too_far: 'Please give a date to come, within 90 days: what is owed is not left lying.',
  no_duty_open: 'Nothing is owed here any more. There is nothing to look at again.',
  no_act_needs_harm:
    'It was not found that this harm happened. No act is needed for it, and no reason for having none.',
  person_did_not_decline:
    'Their own no is not on record: neither to an offer for this harm, nor in words of theirs that you quote. Please copy a whole sentence of theirs as it stands, in quotation marks, or offer it to them and wait for their answer.',
  harmed_person_is_known:
    'Whoever was harmed, or speaks for them, wrote to us. Nobody has to be searched for.',
  danger_not_opened: 'There is a sign of danger here, and nobody has taken it up. Read it first.',
  person_says_it_is_theirs:
    'The person has brought this back: it is theirs. Please read it and look into it.',
  somebody_worked_on_it:
    'Something was found, planned or decided here already, so it is somebody’s story. Close it by what was found.',
  adequacy_unanswered:
    'One question is still open: {question, select, elements_considered {was each of the five parts of remedy thought about?} fits_gravity_and_wish {does it fit the harm and the person’s wish?} in_time_to_matter {did it come in time?} cost_to_person {did it cost the person anything?} legal_claim_open {can the person still go to court?} harms_others {does it harm anybody else?} other {{question}}} Please answer it in words.',
  waiver_not_allowed:
    'A remedy may not depend on giving up a right to go to court, to an authority or to the public. Take that out, and confirm that nothing like it is asked.',
  remedy_not_delivered:
    'Not everything that was agreed has been reported as done. Record what was done first, or choose another way of closing.',
  remedy_not_confirmed:
    'The person has not said that everything is done. Ask them, or choose another way of closing.',
  plan_still_open:
    'Something that was promised is still open. Take it out of the plan first and say why, so that the person can read it.',
  no_copy_of_abuse:
    'There may be pictures of the abuse of a child here. Nothing of it is opened, copied or kept in this house: that is a crime in most places, also for helpers. Place a hold, and ring the hotline or the police.',
  ...refusalsOfFiles,
  unknown_measure: 'This was not found among what somebody was asked to stop. Please open the page again.',
  nothing_held: 'No hold is in place. There is nothing to end.',
  not_happened_yet: 'This lies in the future. Write when it was.',
  for_coordinators: 'A coordinator does this. Please ask one.',
  only_person_ends_it:
    'The person asked that this colleague does not see the case. Only they can take that back, on their own page.',
  unknown_colleague:
    'Somebody among those named has no open account here, or does not work on cases. Please choose again.',
  two_or_a_reason:
    'Name two of us at least, so that nobody is alone with it. If only one can be named, say why.',
  two_without_coordinator:
    'No coordinator is among those you named, and then one alone could see the case. Please name two of us at least, or a coordinator.',
  name_others_first:
    'This case is for named staff alone, and nobody else of them may see it. Please name who may see it first: then say that you must not, and it goes on with them.',
  fear_of_here_missing:
    'Nothing here says yet that the person fears this house or somebody in it. Please write down whom they fear here, in their own words, or why only some of us may see the case.',
  feared_operator_stays_out: 'The person fears whoever runs this house. Only they can say that this is over.',
  operator_not_feared:
    'Nobody has said that whoever runs this house is feared here. If it is so, say it at the organisation first.',
  ask_the_person_first:
    'Something speaks against this organisation as contact. Ask the person first; the form is beside this one.',
  person_said_no_to_contact:
    'The person said no to this organisation as their contact. They can change their mind on their page.',
  no_obstacle: 'Nothing speaks against this organisation. It can be asked without asking the person first.',
  unknown_question: 'This question was not found in this case. Please open the page again.',
  no_body_needed:
    'The rules name no outside body here, or one has accepted already. Apply the contact rules first.',
  unknown_body: 'This body was not found in this case. Please open the page again.',
  two_choices_wanted:
    'Please choose at least two that the person does not have to be careful about, where there are two, so that they have a choice.',
  body_not_listed:
    'Not all of these are listed for this need and country. Please look again who is, and choose from them.',
  no_yes_to_tell:
    'The person has not said yes to this body being told of them, or had not when it was told. Please ask them first.',
  body_is_list:
    'This is a list of others and takes nobody itself, so nobody is told there. Please choose to find one there.',
  words_only_with_yes:
    'These words are taken only with a yes to a body being told them: nobody would read them. To tell us something, please write a message.',
  checked_too_long_ago:
    'Nobody has checked this for more than {days} days. Make sure first that it is there and can be reached.',
  case_is_held:
    'Nothing of this can be erased now: somebody may have to show what is in it, for example to a court. When that is over, it can be asked for again.',
  reprisal_is_open:
    'This cannot be erased now: there is word that somebody is not safe, or made to suffer for having written here, and what is in it may protect them. When that is looked after, it can be asked for again.',
  ends_after_reprisal:
    'The person is not safe, or has trouble for having written to us, and that is not over. The case ends when they say so, or when they were asked again and stayed silent.',
  unknown_reprisal: 'There is no such trouble in this case. Please open the page again.',
  reprisal_is_over: 'This is over. If it starts again, please write a message and say so.',
  named_in_reprisal: 'The person names you in what they told of it. Somebody else has to take care of it.',
  reprisal_look_too_far: 'Please give a date to come, within 14 days.',
  reprisal_answer_not_yet: 'This cannot be said yet. Please choose another answer.',
  child_in_danger:
    'This cannot be erased now: a child may be in danger, and what is in it may protect the child. When that is over, it can be asked for again.',
  erased_after_answer:
    'Something here waits for us first, such as words that nobody has answered yet. Nothing is erased before that. If you want it erased all the same, you can ask for it again.',
  something_is_open:
    'Something is still open in this: nobody has read it, it is not decided, somebody may be in danger, or an answer, a promise or an appeal waits. Please look after it first, or say that you know.',
  nothing_to_take_back: 'There is nothing to take back: nothing is going to be erased here.',
  being_erased: 'This is being erased now. Somebody else can look at it only if you keep it.',
  letter_binds:
    'A remedy may not depend on {kind, select, secrecy {the person keeping silent} waiver {the person giving up a right or a way to somebody else} other {this ({kind})}}. Please take this out: “{sentence}”.',
  letter_questioned:
    'Please look at this sentence again: “{sentence}”. It reads like {kind, select, never_again {a promise that it will not happen again, which nobody can keep: say what is changed, and how it will be seen whether it becomes rarer} secrecy {a wish that the person keeps silent} waiver {a right or a way that the person gives up} other {something to look at twice ({kind})}}. Change it, or say below why it is meant so.',
} satisfies Record<RefusalCode, string>
