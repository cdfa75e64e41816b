import type { VerbName } from '../../domain/verbs.ts'

// The reference of the API is in English only: it is read by people who write software.

/** What each way into the API does. */
export const operations = {
  createGrievance:
    'Tell what happened. The answer holds the receipt, shown this once; by then everything is stored.',
  newReceipt:
    'A new receipt, for whoever thinks that somebody has seen theirs. The old one counts until `confirm` is sent back; from then on it opens nothing.',
  recovery:
    'Let a code for a new receipt be sent to an e-mail address when it is asked for on the page for lost receipts, or no more (null); where a word is asked for beside the receipt, `Receipt-Word` has it',
  ownWord:
    'A word of your own beside the receipt: another one, or with null none any more. From then on every call with the receipt needs it in the header `Receipt-Word`, percent-encoded. Whoever forgets it cannot open the case; nobody can lift it.',
  readMyGrievance: 'What the person sees: where it stands, what comes next and by when, who does what.',
  readMyMessages:
    'One page of the messages of your case, the newest page first; on a page the oldest first. The answer of your case has the newest page already, with what gives the one before it (`earlierMessages.after`). A page never changes once there is one after it.',
  readMyFiles:
    'The files that you gave, also those that are gone, and whether one more can be given. What is in them is not sent back.',
  giveFile:
    'Give a file, as a form (multipart/form-data) with `shows`, what it shows in a few words if you like, and then `file`. It is kept once this answers: pictures drawn anew without what they say of where and when, others as `cleaned` says. What is not kept is refused with the reason. A large file, or one over a bad line, can come in parts before: open an upload at `/grievances/current/files/uploads` by tus 1.0.0 (https://tus.io; creation, expiration, termination) with the receipt in `Authorization` and `filename` and `shows` in `Upload-Metadata`, send its parts, and give its id here, the end of its address, as JSON with `upload`. An hour of silence ends it.',
  takeBackFile:
    'Take back a file that you gave. Its bytes are gone then; that it was here, and its digest, stay on record.',
  checkMyHistory:
    'The check value of the whole history as it is now, and, with `earlier`, whether the history still holds all that it held when it had that value: `same`, or `other`. Nothing is kept of it. A case that was erased can be checked too.',
  listCases:
    'One page of a queue, the gravest first. In the `worklist`, after every four lines comes one of those that wait longest past a promise (`fairShare`); in `late`, whoever waits longest is first.',
  listChanges:
    'What changed since a position, in the cases that the token may see now: keep `after` of the answer, and ask with it the next time. What happens is there within about a minute, in an order that does not tell at what time it happened; within a case it is the order in which it happened.',
  listReported:
    'Short descriptions of what goes wrong with a product, which people can join in place of telling it all again. Nothing says how many joined one, or on how many cases it rests.',
  joinReported:
    'Files a grievance of their own for somebody to whom it happened too, as `POST /grievances` does: only the story can be left out, and is then the description. Where nobody can join it any more the answer is 409.',
  listBodies:
    'One page of the bodies outside that help or put right, by their id; with `need`, in the order in which people read them: checked lately, then of the `country`, then in the `language`. Each says where it was read and when the house checked it. What is not known is null. Emergency numbers come with every page.',
  readCase: 'A whole case, and the verbs that its state allows now.',
  readMessages:
    'One page of the messages of a case, the newest page first; on a page the oldest first. The answer of the case has the newest page already, with what gives the one before it (`earlierMessages.after`). A page never changes once there is one after it.',
  readLedger: 'What happened to a case, as a chain of hashes that anybody can check. No texts, only digests.',
  readVocabulary: 'Every code that the API uses, with its words.',
} as const

/** What the parameters of a list choose. */
export const parameters = {
  changesAfter: 'The position from the last answer; without it, from the beginning.',
  queue: 'Which queue; `worklist` when neither a queue nor a reference is given.',
  handler: 'Only what nobody has taken up (`nobody`), or what the owner of the token has (`me`).',
  reference:
    'Only the case with this reference, as it is written on the case; in every queue when none is given.',
  reportedProduct: 'Only those about a product with each of these words in its name.',
  bodyNeed: 'Only those that can help with this.',
  bodyCountry:
    'Country by its two letters (ISO 3166-1). Without it only worldwide ones serve a need; nobody guesses where somebody is.',
  bodyLanguage: 'Tag of the language of whoever reads; `en` when none is given.',
  bodyAfter:
    'What the last page gave as `after`; without it, the first page. What is not in this order, or no longer, is refused: begin again.',
  alike: 'Each of the filings that a line of several stands for (`fold`), while a flood lasts.',
} as const

/** What a field says that is the same for many verbs. */
export const fields = {
  notMe:
    'You are neither whom the person wants kept from this, nor close to them, where they may mean you. Without it the answer is then `say_it_is_not_you`.',
  knowingly:
    'An appeal waits that you could decide: you know that after this you no longer can, or that nobody here can. Without it the answer is `bars_from_appeal` or `nobody_left_to_decide`.',
} as const

/** What each verb does. */
export const verbs: Readonly<Record<VerbName, string>> = {
  give_contact_details: 'Say how, and how safely, the person can be reached.',
  correct_told:
    'Set right one `thing` of what was told, in its own field: `words` for what they wish, whom they fear and what those they speak for know; the others by name. What stood there before is kept in `toldBefore`. Signs of danger are added, and never taken away; who tells it stays on its side of grievance and notification (`tell_it_anew`).',
  say_own_view: 'Say how bad it is for the person, and whether it can be put right. Never lowers anything.',
  ask_person:
    'Ask the person up to ten questions. Each is answered by itself, and no time of the house stops for it.',
  answer_question:
    'Answer one question: in `words`, or `without` them. What is said is added to what was said before. With `retaliation` they say that somebody makes them suffer for having written; somebody then looks within the time of `CLK-OWN-RETALIATION-24H`.',
  show_facts:
    'Show the person the facts that a decision relies on, all from one kind of `source`. They have the time of `CLK-OWN-FACTS-7D` to answer. Needed after what was found last, before a decision that is not wholly for them (`facts_not_shown`, `facts_not_answered`); what they told themselves is enough only with `theirsAlone`. Where it was urgent when they were shown, a decision that brings help does not wait.',
  answer_fact: 'Say whether a fact is right, in words or without.',
  answer_facts:
    'Say of all the facts at once: `nothing_to_add`, so that nobody waits longer, or `more_time`, once for each.',
  ask_for_talk:
    'The person asks for a talk, and says in `words` when it would suit them. One of us answers within the time of `CLK-OWN-TALK-2WD`; nothing else waits for it. One at a time.',
  offer_talk:
    'Ask the person for a talk, with up to three times within 60 days. `named`: who of us takes part, by default whoever asks; `outside`: who else.',
  arrange_talk:
    'Answer a talk: `agreed` to one time (`first`) that the person named in their words, never for a mediation; `others` with up to three times; or `no` with the reason in `words`.',
  answer_talk:
    'The person says `yes` to one of the times (`when`), asks for `others`, or says `no`, without a reason; also after a time was agreed.',
  record_talk: 'Write down what was said and agreed, for the person to read, or that it did not take place.',
  translate_text:
    'Put a translation by a human beside words of the person: `told` names the text (`theirWords`), `madeBy` and `maker` who made it. What the person wrote stays as it is, a better translation can follow, and no rule reads one as their words.',
  answer_talk_record: 'Say whether what was written down of a talk is right, in words or without.',
  take_advice:
    'Take advice before an offer is answered: once, the case ends later for want of an answer, by the time of `CLK-OWN-ADVICE-14D`.',
  ask_how_it_is: 'Note that the person is asked how it is for them, some time after the end.',
  take_up_reprisal:
    'Take care of the trouble that the person has for having written. Not for whom they name when they tell of it.',
  record_reprisal_step:
    'Write what was done about it, which the person reads, and when somebody looks next, within 14 days (`nextAt`). `body` could take it over, if the person agrees.',
  say_about_reprisal:
    'Say how it is with the trouble for having written: nothing else ends it. `safe_enough` after something was done, `handed_over` after a body was named.',
  ask_about_reprisal: 'Note that the person is asked again how it is with it.',
  tell_notifier:
    'Tell whoever told of others, in sentences of a closed list, whether it was looked into and what changed for everybody. Says nothing of anybody affected.',
  say_how_it_is:
    'Say how it is for the person after a stage: each question can be left out, and nothing overwrites what was said before. After the end, a no to `isPutRight` or `holds` brings the case back: the acts in `actions` count as not there. Where only one is there, a no to `holds` means that one. Where none is meant, somebody looks at the whole again. A no to `feltSafe` is looked at within the time of `CLK-OWN-RETALIATION-24H`.',
  take_up:
    'Take a case up: from now on you answer for it. Not while an appeal waits that you could decide: that would bar you.',
  write_message:
    'Write a message between the person and those who handle the case. With `retaliation` the person says that somebody makes them suffer for having written; somebody then looks within the time of `CLK-OWN-RETALIATION-24H`. With `addsToStory` it adds to what they told first, or corrects it, and overwrites nothing. From staff both mean nothing.',
  add_note: 'Write an internal note. The person and other organisations never see it.',
  describe_impact:
    'Describe one harm, the rights it touches and the group it meets. A date that the person gave comes with it as a proposed delay flag.',
  add_group: 'Add another group that one impact meets.',
  record_finding: 'Record what was found about an impact, with reasons.',
  rate_impact: 'Rate scale, scope and irremediability of an impact for one group.',
  lower_rating: 'Lower a rating as a second reviewer, with reasons.',
  review_rating: 'Let the ratings of a group stand, as a second person, and say what may stay unknown.',
  answer_own_view: 'Answer, as a second person, why the rating stays below what the person says.',
  flag_delay: 'Propose that waiting past a date would make the harm worse.',
  rule_on_delay: 'Accept a proposed delay flag, or not.',
  decide: 'Decide on the grievance, with reasons, what follows, and a way to appeal.',
  say_why_no_act:
    'Say why an impact that was found gets no act: declined by the person, put right elsewhere, or nobody harmed can be found. It counts once a second person has confirmed it.',
  check_why_no_act: 'Confirm, as a second person, why an impact gets no act, or do not.',
  ask_to_set_aside:
    'Ask a second person to set a filing aside that is nobody’s story: machine-made, a test, or told twice.',
  rule_on_set_aside:
    'Set a filing aside as a second person, or leave it where it is. The person reads it and brings it back with one click.',
  take_back_no:
    'Say that what was taken for a no of the person was none. It counts no longer from that moment.',
  look_at_duty: 'Look again at what is still owed after a case ended: open it, or set the next date.',
  close:
    'Close the case. Closed is not remedied: the outcome says which it is. What an outcome still needs is refused all at once: the first in `code`, the others in `also`.',
  withdraw: 'Withdraw the grievance. No reason is needed.',
  resume: 'Go on with a grievance that was withdrawn, or that was set aside.',
  appeal: 'Ask that somebody else looks at a decision again.',
  complain:
    'Ask that somebody who had no part looks at us: `silence`, where a promised time has passed, or `conduct`, how we dealt with the person. It waits among the appeals.',
  ask_outside:
    'Ask somebody from outside, by the address of their account, to do one thing: decide an appeal, or be the second person. They see nothing before the person has said yes.',
  answer_outside: 'Say whether somebody from outside may look, or take a yes back.',
  end_outside: 'End what somebody from outside was asked for. Their account ends with it.',
  decide_appeal:
    'Decide an appeal, as somebody who took no part before. A complaint about us (`against` is not `decision`) has outcomes of its own. `order` names what carries it out, and `impact` the harm that a new finding is ordered for; a complaint without an order orders an act.',
  carry_out_order: 'Say what was done of the act that an appeal or a complaint ordered. The person reads it.',
  give_new_time:
    'Tell the person a new time for one thing that is late (`late`: its `key` among what is owed, or its step where only one thing of that step is late), with the reason; it stays late until it is done.',
  mark_no_copy:
    'Say that there may be pictures of the sexual abuse of a child: from then on nothing is opened, copied or kept. Nobody takes it back.',
  ask_to_stop:
    'Record that somebody was asked to stop it, take it down or hold it, and by when. Needs no impact and no organisation.',
  record_stop_answer: 'Record what came of asking somebody to stop it.',
  keep_snapshot:
    'Record what was kept of something that may be gone tomorrow, and where. Refused where there may be pictures of the abuse of a child.',
  hold_everything: 'Place a legal hold: nothing of the case can be erased.',
  ask_to_release_hold: 'Ask that somebody else than who placed a legal hold ends it.',
  keep_hold: 'Say that a legal hold stays which somebody asked to end. Whoever asked takes it back so.',
  release_hold: 'End a legal hold, as somebody else than who placed it.',
  record_call: 'Record who was rung, when, and what they said.',
  name_who_may_see:
    'Let only named staff see the case, its counts and its organisations. The person reads how many there are.',
  open_to_colleagues: 'Let all staff see the case again by their usual relation to it.',
  declare_conflict:
    'Say that you must not see the case yourself. From then on it is not there for you. A reason is needed where you had it or did anything to it.',
  lift_recusal:
    'As a coordinator, let somebody see the case again who was kept from it by their own word or by a likeness of names.',
  keep_from:
    'Say who of us must not see the case. Whom the words name sees nothing of it at once; else a coordinator answers whom they mean.',
  let_in_adviser:
    'Let somebody stand beside the person, who alone can do it. The answer holds their receipt in `adviserReceipt`, this once: nothing shows it again. Who lost it is ended and let in again.',
  end_adviser: 'End that somebody stands beside the person: their receipt opens nothing from then on.',
  open_joining:
    'Make a code with which others of a group join it; a new one ends the one before. Whoever filed it alone can. The answer holds it in `adviserReceipt`, this once.',
  end_joining: 'End the code with which others join a group. Who joined stays.',
  count_members: 'Tell whoever leads a group, in steps and a day later, how many joined it at least.',
  note_times_over:
    'Note that every time proposed for a talk is over: we propose others, or the talk ends where we alone wanted it.',
  hear_members: 'Say that what those wrote who joined a group was read, and what follows from it.',
  end_keeping: 'Take back that somebody of us must not see the case. Only the person can.',
  answer_keeping: 'As a coordinator, answer whom the person means, where their words name no account.',
  say_nobody_apart:
    'Say that nobody in the house stands apart from the feared operator: the person is told, and an outside body is looked for.',
  skip_first_step: 'Say why something of the first hour needs no doing.',
  ask_body:
    'Name an outside body for a reserved name of the contact rules, and record that it was asked, with a clock.',
  record_body_answer: 'Record whether an outside body becomes the contact.',
  ask_about_contact:
    'Ask the person whether an organisation may become their contact, with what speaks against it.',
  answer_about_contact: 'Say whether an organisation may become the contact. Either answer can be changed.',
  offer_bodies:
    'Offer the person bodies of the directory for a need: two or more where there are two. None of them is told anything.',
  answer_bodies:
    'Choose one of the bodies that were offered, or none. `tell_them` is the consent to tell it what stands in `name`, `howToReach` and `what`, and nothing else; a later answer takes it back until it was told.',
  tell_body: 'Record that the chosen body was told what the person allows. Refused without their consent.',
  ask_whether_it_helped: 'Ask the person, some weeks later, whether a body helped.',
  say_whether_it_helped: 'Say whether a body helped. No answer replaces an earlier one.',
  note_lateness: 'Note that a promised time has passed.',
  give_back: 'Note that whoever had the case works on cases here no more: nobody has it.',
  note_deciders: 'Note whether anybody here can decide the appeal that waits.',
  note_mail_returned: 'Note that a mail to the person was refused or came back.',
  note_wish:
    'Note that somebody who told it by phone, by letter or in person wants to stop, or to have it erased: how they said it, and their words. Nothing is done by it; a second person answers.',
  rule_on_wish:
    'Do, as a second person, what was noted that the person wants, or say why not. Refused while nobody has read the case, or words of theirs that came since wait for an answer.',
  ask_to_erase:
    'Ask to have the case erased. It takes effect after 14 days (`erasing` says when), and can be taken back until then. Refused while it is held, while word of a reprisal is open, or while a child is in danger.',
  take_back_erasing: 'Take back what was asked, or announced, to be erased: it is kept.',
  announce_erasing:
    'Tell the person that their case is erased, because the time is over for which it is kept.',
  erase_case: 'Erase the words of a case. What else is so stays on the record.',
  turn_delay: 'Note that the date of an accepted delay flag is near, or has passed.',
  add_entity: 'Name an organisation that has a part in what happened.',
  answer_fear: 'Say whether an organisation is the one that the person wrote they fear, before it is told.',
  confirm_entity: 'Say that the name of an organisation was checked; it is in the directory from then on.',
  correct_entity: 'Correct what was written about an organisation, with reasons.',
  remove_entity: 'Take an organisation off a case, with reasons, while nothing rests on it.',
  tell_entity: 'Tell an organisation what happened. From then on it knows, and its answer is due.',
  record_cooperation: 'Record how an organisation works with us.',
  note_silence: 'Note that an organisation let the time for its answer pass.',
  record_claim: 'Record what an organisation says about its own part.',
  attribute: 'Find how an organisation is tied to an impact in a period, with reasons.',
  plan_reassessment: 'Plan to look again at how an organisation is tied to an impact.',
  open_reassessment: 'Open a planned re-assessment.',
  choose_contact: 'Name the single point of contact for an impact, by the rules.',
  offer_handover: 'Offer another organisation to become the contact. Until it accepts, you stay the contact.',
  answer_handover: 'Record whether an organisation accepts to become the contact.',
  expire_handover: 'End an offer to become the contact that nobody answered.',
  consent_to_share: 'Say whether one organisation may know who the person is.',
  propose_action: 'Add one action to the plan: who does what by when, and what will show it.',
  consider_element: 'Say why one of the five elements of remedy has no action in the plan.',
  consult_person: 'Record what the person said about an action before it was offered.',
  record_commitment: 'Record whether an organisation commits to an action, refuses it or disputes it.',
  send_offer: 'Offer the plan to the person.',
  answer_offer:
    'Answer some or all of the offered actions: accept, accept partly, ask for something else, or refuse. The offer stays open for the rest.',
  impose_action: 'Set an action that is owed although the person did not accept it, with reasons.',
  start_action: 'Record that work on an action has begun.',
  record_delivery: 'Record that an action was delivered, with proof.',
  verify_delivery: 'Record how the proof of a delivery was checked.',
  confirm_delivery: 'Say whether an action arrived.',
  overtake_action: 'Take an action out of the plan because something better came, with reasons.',
}

/** Chapters of the reference. */
export const tags = {
  grievances: {
    title: 'For people who tell what happened',
    about: 'No account is needed. The receipt from the first answer opens the rest.',
  },
  casework: {
    title: 'For those who handle cases',
    about:
      'Every verb is one request. Its answer is the case after it, or a problem that says why it cannot be done now.',
  },
  'value-chain': {
    title: 'Organisations and their part',
    about: 'Who is involved, how each one is tied to the harm, and who is the contact.',
  },
  remedy: { title: 'Putting it right', about: 'The plan, the offer, and what was delivered.' },
  about: { title: 'About this API', about: 'Codes, this reference, and where to find things.' },
} as const

/** The reference page. */
export const reference = {
  title: 'API reference',
  lead: 'Everything that the pages can do, software can do too, by the same rules.',
  conventions: 'What holds everywhere',
  rules: [
    'Bodies and answers are JSON in UTF-8. Moments are ISO 8601 with an offset from UTC. Every code is listed by the vocabulary.',
    'A problem comes as application/problem+json (RFC 9457) with a code, a title and a detail in the language of the pages that Accept-Language asks for, else in English. It never repeats what somebody typed.',
    'Lists come in pages: give the value of "after" back to get the next page. It is null on the last one.',
    'A receipt or a token opens cases. Keep it out of addresses and logs.',
    'A field that may be left out may also be null: both mean that nothing is said of it.',
    'A name that is not in this reference, in a body or in a query, is refused with that name (400, "unknown_name"), and so is one that is there twice ("said_twice"). Nothing is stored then.',
  ],
  signing: {
    title: 'How to sign a request',
    lead: 'The address of this house is {url}; every path below is behind it. A request says who asks in the header Authorization:',
    ways: [
      {
        who: 'Nobody',
        header: '',
        how: 'Telling what happened, the vocabulary and this page need no header.',
      },
      {
        who: 'The person',
        header: 'Authorization: Receipt word word word word word word word word word word',
        how: 'The ten words of the receipt, or its ten numbers of four digits.',
      },
      {
        who: 'Staff, or software of theirs',
        header: 'Authorization: Bearer TOKEN',
        how: 'A token is made with "amends token add --for EMAIL" and acts as that person, or with "amends token add --role ROLE" and is a service account. It is shown once.',
      },
    ],
    service:
      'A service account may not rate, lower a rating, rule on haste, decide, close, or decide an appeal: these need a person.',
    without:
      'Without the header, or with one that opens nothing, the answer is 401 and says which is missing.',
  },
  examples: {
    first: 'The first case in five calls',
    following: 'What changed since a position',
    given:
      'Set AMENDS to the address of the house, TOKEN to a token, and RECEIPT, CASE and AFTER to what the answers gave.',
    answer: 'Answer: {status}, with {members}.',
  },
  machines: 'The same for machines, as OpenAPI 3.1',
  contents: 'On this page',
  security: { receipt: 'Needs a receipt', staffToken: 'Needs a token', none: 'Open to everybody' },
  roles: 'Roles: {roles}',
  orToken: 'A token is needed only for what was told by phone, by letter or in person.',
  query: 'In the query',
  header: 'As a header',
  body: 'In the body',
  answer: 'In the answer',
  problemsHere: 'Problems: {list}',
  mayBeMissing: '{kind} (may be left out)',
  schemas: 'Shapes of answers',
  nothing: 'Nothing: send no body, or an empty object.',
  kinds: {
    text: 'text',
    number: 'number',
    whole: 'whole number',
    yesNo: 'true or false',
    moment: 'moment',
    id: 'id',
    email: 'e-mail address',
    group: 'fields',
    anything: 'anything',
    oneOf: 'one of {list}',
    manyCodes: 'one of {count, number} codes, see the vocabulary',
    mapOf: 'by name: {kind}',
    listOf: 'list: {kind}',
    orNull: '{kind}, or null',
    upTo: '{kind}, up to {longest, number} characters',
  },
  problemsTitle: 'Problems',
  problemsAbout: 'The field "code" of a problem is one of these, or says why something was refused.',
  problemLine: '{status}: {title}',
} as const

/** How to say who you are. */
export const security = {
  receipt:
    'The word Receipt, a space, and the ten words of the receipt (or its ten numbers of four digits): Receipt word word …. Where a word of their own was chosen beside it, that goes into the header Receipt-Word, percent-encoded.',
  staffToken:
    'A token. It acts as a person (amends token add --for EMAIL), or is a service account (amends token add --role ROLE), which may not rate, lower a rating, rule on haste, decide, close, or decide an appeal.',
} as const
