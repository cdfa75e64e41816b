import { contactVerbs } from './verbs-contact.ts'
import type { VERBS } from '../../../domain/verbs.ts'
import type { VerbWords } from './verb-words.ts'

type ByStaff = Exclude<
  (typeof VERBS)['value-chain'][number],
  'note_silence' | 'open_reassessment' | 'expire_handover'
>

const who = {
  name: { label: 'Name of the organisation', hint: 'As it writes itself. It is looked up in the directory.' },
  naming: { label: 'How sure is the name?' },
  system: {
    label: 'Which system or product of theirs',
    hint: 'Put a semicolon between several.',
  },
  role: { label: 'What is its part?' },
  subtype: { label: 'More exactly' },
  size: { label: 'How big is it?' },
  operator: { label: 'Is it the organisation that runs this workspace?' },
} as const

const needed = {
  label: 'It is needed, because …',
  hint: 'Your colleagues read this. Or leave out the words that were found, and leave this empty.',
} as const

const identity = {
  label: 'Say who the person is?',
  hint: 'Only when the person said yes to this organisation.',
} as const

/** Forms about the organisations that are tied to a case. */
export const valueChainVerbs: Readonly<Record<ByStaff, VerbWords>> = {
  add_entity: {
    title: 'Add an organisation',
    button: 'Add this organisation',
    done: 'The organisation is added. Being on the list says nothing about blame.',
    fields: {
      ...who,
      feared: {
        label: 'Does the person fear it, or have reason to?',
        hint: 'Then it is told nothing before the person says yes on their page, and it does not become the contact.',
      },
      organisation: { label: 'Directory' },
    },
  },
  answer_fear: {
    title: 'Is it the one whom the person fears?',
    button: 'Save the answer',
    done: 'The answer is saved. Whoever it is, or may be, is told nothing before the person says yes on their page.',
    hint: 'Asked before it is first told of anything. If you are not sure, say that it may be: then the person decides.',
    fields: {
      entity: { label: 'Organisation' },
      isIt: { label: 'Is it this one?' },
      reasons: { label: 'How do you know?' },
    },
  },
  confirm_entity: {
    title: 'Put it into the shared directory',
    button: 'The name is checked: put it into the directory',
    done: 'The name is checked. An organisation is in the shared directory from now on.',
    fields: { entity: { label: 'Organisation' } },
  },
  correct_entity: {
    title: 'Correct what is written about it',
    button: 'Save the correction',
    done: 'The correction is saved. What stood there before stays on the record.',
    fields: {
      entity: { label: 'Organisation' },
      ...who,
      feared: {
        label: 'Does the person fear it, or have reason to?',
        hint: 'Then it is told nothing before the person says yes on their page, and it does not become the contact.',
      },
      reasons: { label: 'What was wrong' },
    },
  },
  remove_entity: {
    title: 'Take it off this case',
    button: 'Take it off this case',
    done: 'It is off this case. The record keeps that it was here, and why it went.',
    hint: 'For somebody who should never have been listed, such as a person who was harmed.',
    fields: { entity: { label: 'Organisation' }, reasons: { label: 'Why it does not belong here' } },
  },
  tell_entity: {
    title: 'Record that it was told',
    button: 'Save that it was told',
    done: 'It is recorded. From now on the organisation knows, and its time to answer runs.',
    fields: {
      entity: { label: 'Organisation' },
      what: {
        label: 'What it was told',
        hint: 'As little as is needed, in words of your own. It is checked for their name, for ways to reach them and for their own sentences.',
      },
      withIdentity: identity,
      meantSo: needed,
      sure: {
        label: 'Please look twice',
        hint: 'The person has reason to fear it, or it misused the system. Even without a name it may guess who spoke.',
      },
    },
  },
  record_cooperation: {
    title: 'Record how it works with us',
    button: 'Save how it works with us',
    done: 'It is recorded how the organisation works with us.',
    fields: {
      entity: { label: 'Organisation' },
      cooperation: { label: 'How does it work with us?' },
      note: { label: 'What it said or did' },
    },
  },
  record_claim: {
    title: 'Record what it says about its own part',
    button: 'Save what it says',
    done: 'What the organisation says is kept beside the finding.',
    hint: 'It stands beside the finding and never instead of it.',
    fields: {
      entity: { label: 'Organisation' },
      impact: { label: 'Harm' },
      finding: { label: 'What does it say about its own part?' },
      words: { label: 'In its words' },
    },
  },
  attribute: {
    title: 'Find how it is tied to the harm',
    button: 'Save the finding',
    done: 'The finding is added. Earlier ones stay on the record.',
    hint: 'The questions are a guide, not a verdict. Stop at the first “yes” from the third question on. What nobody can explain is “not known”, not “no”.',
    fields: {
      impact: { label: 'Harm' },
      entity: { label: 'Organisation' },
      from: { label: 'Since when does this hold?', hint: 'Leave it empty for: from now on.' },
      answers: { label: 'The questions, in order' },
      finding: {
        label: 'Finding',
        hint: 'Leave it to the answers above, or choose another one and say why in the reasons.',
      },
      factors: { label: 'How it contributes', hint: 'Leave it empty to take it from the answers.' },
      confidence: { label: 'How sure are we?' },
      reasons: { label: 'Reasons' },
      lastingProof: {
        label: 'Lasting proof',
        hint: 'Needed only when the tie becomes less close than it was found before.',
      },
    },
  },
  plan_reassessment: {
    title: 'Plan to look again',
    button: 'Save the date',
    done: 'The date to look again is saved.',
    fields: {
      impact: { label: 'Harm' },
      entity: { label: 'Organisation' },
      trigger: { label: 'What makes us look again?' },
      dueAt: { label: 'By when?' },
      reasons: { label: 'Reasons' },
    },
  },
  choose_contact: {
    title: 'Apply the contact rules',
    button: 'Apply the contact rules',
    done: 'The contact rules are applied.',
    fields: { impact: { label: 'Harm' } },
  },
  offer_handover: {
    title: 'Offer it to become the contact',
    button: 'Offer the hand-over',
    done: 'The hand-over is offered. Until it is accepted, we stay the contact.',
    fields: {
      entity: { label: 'Organisation' },
      impacts: { label: 'For which harms?' },
      message: {
        label: 'Message to the organisation',
        hint: 'In words of your own. It is checked for the person’s name, for ways to reach them and for their own sentences.',
      },
      withIdentity: identity,
      meantSo: needed,
      despite: { label: 'What was done about what speaks against it' },
    },
  },
  answer_handover: {
    title: 'Record its answer to the hand-over',
    button: 'Save its answer',
    done: 'The answer to the hand-over is saved.',
    fields: {
      handover: { label: 'Hand-over' },
      accepted: { label: 'Does it take over as contact?' },
      words: { label: 'In its words' },
    },
  },
  consent_to_share: {
    title: 'The person told us whether it may learn who they are',
    button: 'Save what the person said',
    done: 'What the person said about sharing is saved.',
    fields: {
      entity: { label: 'Organisation' },
      identity: { label: 'May this organisation learn who they are?' },
      warned: { label: 'Did you tell them what sharing may bring?' },
      tell: { label: 'May it be told of the case at all, without who they are?' },
      fearsNoLonger: { label: 'Did they say that they have nothing to fear from it any more?' },
    },
  },
  ...contactVerbs,
}
