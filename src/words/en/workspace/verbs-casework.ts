import { dialogue } from './verbs-dialogue.ts'
import { appealVerbs } from './verbs-appeals.ts'
import { contactPlan, notForAdvisers } from './reaching-people.ts'
import { erasingVerbs } from './verbs-erasing.ts'
import { firstHourVerbs } from './verbs-first-hour.ts'
import { inTheirs, meantSo } from './letter-fields.ts'
import { outsideVerbs } from './verbs-outside.ts'
import { referralVerbs } from './verbs-referral.ts'
import type { VERBS } from '../../../domain/verbs.ts'
import type { OfTheClock, OfThePerson, VerbWords } from './verb-words.ts'

type ByStaff = Exclude<(typeof VERBS)['casework'][number], OfTheClock | OfThePerson>

const people = {
  knownCount: { label: 'How many people are known', hint: 'A number. Leave it empty when nobody knows.' },
  estimatedCount: { label: 'How many people, by estimate' },
  method: { label: 'How the estimate was made' },
  heightenedRisk: { label: 'Why it may hit these people harder' },
} as const

const rating = {
  scale: { label: 'Scale: how grave it is' },
  scope: { label: 'Scope: how many people' },
  irremediability: { label: 'How hard it is to put right' },
  likelihood: { label: 'How likely it is to happen, or to happen again' },
} as const

/** Forms about the case itself. */
export const caseworkVerbs: Readonly<Record<ByStaff, VerbWords>> = {
  give_contact_details: {
    title: 'The person told us how to reach them',
    button: 'Save how to reach them',
    done: 'How to reach the person is saved.',
    hint: 'This replaces what was said before. Write only what they told you.',
    fields: {
      safety: { label: 'Is it safe to contact them?' },
      name: { label: 'Name' },
      email: { label: 'E-mail address' },
      howToReach: { label: 'How and when to reach them' },
      ...contactPlan,
    },
  },
  correct_told: {
    title: 'The person set right what they told',
    button: 'Save what is right',
    done: 'It is set right. What stood there before is kept.',
    hint: 'Only what they told you. A sign of danger is never taken away.',
    fields: {
      thing: { label: 'What they set right' },
      words: { label: 'What is right, in their words' },
      product: { label: 'Product or service' },
      version: { label: 'Version of it' },
      output: { label: 'Which answer, by the product’s own number' },
      country: { label: 'Where they are' },
      under18: { label: 'They are under 18' },
      submitter: { label: 'Who tells it' },
      speaksFor: { label: 'How many people it is about' },
      mandate: { label: 'Who they are to them' },
      dangerSigns: { label: 'Signs of danger that are there too' },
      date: { label: 'The date after which help comes too late' },
    },
  },
  say_own_view: {
    title: 'The person told us how bad it is for them',
    button: 'Save what they said',
    done: 'What the person says is kept beside our rating.',
    hint: 'Only what they told you. It never lowers anything.',
    fields: {
      howBad: { label: 'How bad is it for them?' },
      putRight: { label: 'Can it be put right, as they see it?' },
    },
  },
  ...dialogue,
  ...referralVerbs,
  take_up: {
    title: 'Take up this case',
    button: 'Take up this case',
    done: 'You have taken up this case. It is among your cases now.',
    fields: {
      reasons: {
        label: 'Why you take it over',
        hint: 'Whoever has it now reads this. The person does not.',
      },
    },
  },
  write_message: {
    title: 'Write to the person',
    button: 'Send to the person',
    done: 'Your message is on the person’s page.',
    hint: 'The person reads this. Plain words, and only what can be kept.',
    fields: { body: { label: 'Message to the person' }, inTheirs, notForAdvisers, meantSo },
  },
  note_mail_returned: {
    title: 'A mail to the person came back',
    button: 'Note that mail does not reach them',
    done: 'Noted: mail does not reach this person.',
    hint: 'Only when it came back for good, not when it says that they are away.',
    fields: {},
  },
  add_note: {
    title: 'Add an internal note',
    button: 'Keep as internal note',
    done: 'The internal note is kept.',
    hint: 'Only colleagues read this. It is never shown to the person or to another organisation.',
    fields: { note: { label: 'Internal note' } },
  },
  describe_impact: {
    title: 'Describe a harm',
    button: 'Add this harm',
    done: 'The harm is described.',
    fields: {
      title: {
        label: 'The harm in one line',
        hint: 'Without names, such as: Benefit refused on an invented job',
      },
      rights: { label: 'Rights that it touches', hint: 'Tick those that it touches beside the main one.' },
      otherRight: { label: 'A right that is not in the list' },
      otherRightSource: { label: 'Where that right is written down', hint: 'Such as: ICESCR, article 9' },
      kind: { label: 'Has it happened?' },
      nature: { label: 'What kind of harm is it?' },
      origin: { label: 'Where does it come from?' },
      relation: { label: 'Do the affected people work for one of the organisations?' },
      group: { label: 'Who is affected?', hint: 'One group to begin with. More can be added.' },
      ...people,
    },
  },
  add_group: {
    title: 'Add a group of affected people',
    button: 'Add this group',
    done: 'The group is added.',
    hint: 'When the same harm hits people differently, each group is rated on its own.',
    fields: { impact: { label: 'Harm' }, group: { label: 'Who is affected?' }, ...people },
  },
  record_finding: {
    title: 'Say what was found',
    button: 'Save the finding',
    done: 'What was found is saved.',
    hint: 'Missing proof that only an organisation holds is no reason against a person.',
    fields: {
      impact: { label: 'Harm' },
      finding: { label: 'What was found about this harm?' },
      reasons: { label: 'Reasons' },
    },
  },
  rate_impact: {
    title: 'Rate how grave it is',
    button: 'Save the rating',
    done: 'The rating is saved.',
    hint: 'Look through the eyes of the people affected, not of the average customer. Not knowing is an answer, and never counts as low.',
    fields: {
      impact: { label: 'Harm' },
      group: { label: 'Group' },
      rater: { label: 'Whose view is this?', hint: 'Enter the view of the affected people as they told it.' },
      ...rating,
      explainedUnknown: {
        label: 'Which unknown ones stay unknown for a good reason?',
        hint: 'Tick one only when you say why below. It holds the priority up until a colleague has looked and agrees.',
      },
      reasons: { label: 'Reasons' },
    },
  },
  review_rating: {
    title: 'Take a second look at the rating',
    button: 'Let the rating stand',
    done: 'Your second look is saved.',
    hint: 'For a colleague who has not rated. If you see it as graver, rate it yourself instead.',
    fields: {
      impact: { label: 'Harm' },
      group: { label: 'Group' },
      explainedUnknown: {
        label: 'Which parts may stay unknown?',
        hint: 'They then no longer hold the priority up.',
      },
      because: {
        label: 'Why can nobody know them?',
        hint: 'That somebody has not answered is no reason: then it stays up.',
      },
      reasons: { label: 'Reasons' },
    },
  },
  lower_rating: {
    title: 'Lower the rating after a second look',
    button: 'Lower the rating',
    done: 'The rating is lowered.',
    hint: 'For a colleague who has not rated. The person reads the reasons and can appeal.',
    fields: {
      impact: { label: 'Harm' },
      group: { label: 'Group' },
      ...rating,
      reasons: { label: 'Reasons' },
    },
  },
  answer_own_view: {
    title: 'Answer the person, who says that it is graver',
    button: 'Save and send the answer',
    done: 'Your answer is on the person’s page.',
    hint: 'For a colleague who has not rated. If you agree with the person, rate the harm higher instead.',
    fields: {
      reasons: {
        label: 'Why the rating stays, in words the person can follow',
        hint: 'They read this and can appeal. Say what is done and by when; no numbers of a rating.',
      },
    },
  },
  flag_delay: {
    title: 'Say that waiting makes it worse',
    button: 'Flag the delay',
    done: 'The flag is set. It counts once a colleague has accepted it, from 45 days before the date.',
    fields: {
      impact: { label: 'Harm' },
      deadline: { label: 'Until when does acting still help?' },
      reasons: { label: 'What is lost after that?' },
    },
  },
  rule_on_delay: {
    title: 'Answer the delay flag',
    button: 'Save the answer',
    done: 'The delay flag is answered.',
    fields: {
      impact: { label: 'Harm' },
      accepted: { label: 'Is the flag accepted?' },
      reasons: {
        label: 'Reasons, when it is not accepted',
        hint: 'They go to the person, who can appeal.',
      },
      alone: {
        label: 'If you raised the flag yourself: why can nobody else look?',
        hint: 'A colleague should answer it. Leave this empty when somebody else raised it.',
      },
    },
  },
  decide: {
    title: 'Decide with reasons',
    button: 'Save and send the decision',
    done: 'The decision is on the person’s page.',
    hint: 'The person reads the reasons and what follows, and can ask a colleague of yours to look again.',
    fields: {
      outcome: { label: 'What is decided?' },
      reasons: { label: 'Reasons, in words the person can follow' },
      whatNext: { label: 'What happens next, and when' },
      inTheirs: { ...inTheirs, label: 'The reasons and what happens next, in their language' },
      meantSo,
    },
  },
  say_why_no_act: {
    title: 'Say why there is no act for this harm',
    button: 'Ask a second person to confirm it',
    done: 'The reason is kept. It counts once a colleague has confirmed it.',
    hint: 'For one of three reasons, with what shows it. That it costs money, or that nobody wants to, is no reason: then the case stays on the list “Duty open”.',
    fields: {
      impact: { label: 'Harm' },
      because: { label: 'Why is there no act?' },
      reasons: { label: 'Reasons, in words the person can follow' },
      shows: {
        label: 'What shows it?',
        hint: 'The person’s own words that they do not want it, copied in quotation marks; the proof that it was put right elsewhere; or where and how you searched.',
      },
    },
  },
  check_why_no_act: {
    title: 'Confirm why there is no act for this harm',
    button: 'Save the answer',
    done: 'The answer is saved. Where you confirmed it, the person reads it and can appeal.',
    fields: {
      impact: { label: 'Harm' },
      accepted: {
        label: 'Is the reason true, and shown?',
        hint: 'Whoever gave the reason can only say no, and takes it back.',
      },
      reasons: { label: 'Reasons', hint: 'Needed when you do not confirm it.' },
    },
  },
  ask_to_set_aside: {
    title: 'Ask to set this aside: it is nobody’s story',
    button: 'Ask a second person',
    done: 'A colleague is asked. Until they answer, the case keeps its place and its clock.',
    hint: 'Only for what a machine made, for a test, or for what was told twice. Whoever told it reads the reasons and can bring it back with one click.',
    fields: {
      because: { label: 'What is it?' },
      reasons: {
        label: 'Reasons, in words the person can follow',
        hint: 'When it was told twice: the reference of the other case.',
      },
    },
  },
  rule_on_set_aside: {
    title: 'Set this aside, or leave it',
    button: 'Save the answer',
    done: 'The answer is saved.',
    fields: {
      accepted: {
        label: 'Is it nobody’s story?',
        hint: 'Whoever asked for this can only say no, and takes it back.',
      },
      reasons: { label: 'Reasons', hint: 'Needed when you leave it where it is.' },
    },
  },
  give_new_time: {
    title: 'Tell the person a new time',
    button: 'Tell the new time',
    done: 'The person reads the new time and the reason. It stays late until it is done.',
    hint: 'A new time takes nothing back: the case keeps its place, and this time is a promise as well.',
    fields: {
      late: { label: 'What is late?' },
      by: { label: 'The new day and time' },
      reasons: { label: 'Why it is late, in words the person can follow' },
    },
  },
  look_at_duty: {
    title: 'Look again at what is still owed',
    button: 'Save what you saw',
    done: 'It is saved, and the person reads it.',
    hint: 'The case has ended, and somebody still owes remedy. A duty ends when it is met, and never by time.',
    fields: {
      opens: { label: 'Is the case opened again?' },
      lookAgainAt: {
        label: 'When is it looked at next?',
        hint: 'Needed while it stays closed; within 90 days.',
      },
      reasons: { label: 'What was done about it since, in words the person can follow' },
    },
  },
  close: {
    title: 'Close the case',
    button: 'Close the case',
    done: 'The case is closed. The person can still write, confirm and appeal.',
    hint: 'Closed is not the same as put right. Say honestly how it ended.',
    fields: {
      outcome: { label: 'How did it end?' },
      reasons: { label: 'Reasons, in words the person can follow' },
      tried: {
        label: 'What was tried, and who did not want it?',
        hint: 'Needed when not everything was put right. The person reads it.',
      },
      lookAgainAt: {
        label: 'When do you look again at what is still owed?',
        hint: 'Needed when somebody still owes remedy; within 90 days.',
      },
      adequacy: {
        label: 'Was the remedy enough?',
        hint: 'Needed when you say that it was put right, wholly or in part. Otherwise leave it empty.',
      },
      noWaiver: {
        label: 'Is it true that nobody had to give up a legal claim, keep silent, or stay away from a court?',
        hint: 'Needed when you say that it was put right, wholly or in part.',
      },
      meantSo,
    },
  },
  ...erasingVerbs,
  resume: {
    title: 'The person told us that they want to go on',
    button: 'Record that they go on',
    done: 'The case goes on. Dates of promises move by the time in between; an offer that was open has to be made again.',
    fields: {},
  },
  appeal: {
    title: 'The person told us that they want somebody else to look again',
    button: 'Record the appeal',
    done: 'The appeal is recorded.',
    fields: {
      decision: { label: 'Which decision?' },
      reasons: { label: 'What they said' },
    },
  },
  complain: {
    title: 'The person told us that something is wrong with how we work',
    button: 'Record the complaint',
    done: 'The complaint is recorded. Somebody who had no part answers it.',
    fields: {
      against: { label: 'What is it about?' },
      reasons: { label: 'What they said' },
    },
  },
  ...outsideVerbs,
  ...appealVerbs,
  ...firstHourVerbs,
}
