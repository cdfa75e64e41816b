import { inTheirs, meantSo } from './letter-fields.ts'
import type { VERBS } from '../../../domain/verbs.ts'
import type { VerbWords } from './verb-words.ts'

const action = { label: 'Which action?' } as const

/** Forms about the remedy plan. */
export const remedyVerbs: Readonly<Record<(typeof VERBS)['remedy'][number], VerbWords>> = {
  propose_action: {
    title: 'Plan an action',
    button: 'Add to the plan',
    done: 'The action is in the plan. The person sees it once it is offered.',
    hint: 'Promise best efforts and what can be measured. Nobody can promise that it will not happen again.',
    fields: {
      impact: { label: 'For which harm?' },
      entity: { label: 'Who does it?' },
      catalogue: { label: 'From the list of actions' },
      elements: { label: 'Which parts of remedy does it serve?' },
      what: { label: 'What will be done', hint: 'As the person will read it.' },
      duty: {
        label: 'Is it owed?',
        hint: 'It is owed by whoever causes or contributes. Others may help, and nobody demands it.',
      },
      leverage: {
        label: 'Is it influence on somebody else?',
        hint: 'For whoever is linked, using it is a duty; it puts nothing right by itself.',
      },
      withinDays: {
        label: 'Within how many days of the person’s yes?',
        hint: 'Leave it empty where the harm itself sets a day.',
      },
      dueAt: {
        label: 'Or by which day, because the harm sets it?',
      },
      proofWanted: { label: 'What will show that it was done?' },
      meantSo,
    },
  },
  consider_element: {
    title: 'Say why a part of remedy has no action',
    button: 'Save the reason',
    done: 'The reason is saved. The person reads it with the offer.',
    hint: 'The person reads this with the offer. What only colleagues should know belongs in an internal note.',
    fields: {
      element: { label: 'Which part of remedy?' },
      reasons: { label: 'Asked and not wanted, or why it does not fit' },
    },
  },
  consult_person: {
    title: 'Record what the person thinks of it',
    button: 'Save what the person said',
    done: 'What the person thinks of the action is saved.',
    hint: 'Their view of what fits leads.',
    fields: { action, words: { label: 'What the person said' } },
  },
  record_commitment: {
    title: 'Record what the organisation answers',
    button: 'Save its answer',
    done: 'The answer of the organisation is saved.',
    hint: 'A refusal stays visible. It does not end what is owed, and others go on.',
    fields: {
      action,
      answer: { label: 'What does it answer?' },
      words: { label: 'In its words' },
    },
  },
  send_offer: {
    title: 'Offer the plan to the person',
    button: 'Send the offer',
    done: 'The offer is on the person’s page. They answer each action in their own time.',
    hint: 'Every planned action that is not yet promised is in the offer.',
    fields: {
      letter: { label: 'Letter to the person' },
      inTheirs,
      noWaiver: {
        label:
          'Is it true that nothing here asks them to give up a legal claim, keep silent, or stay away from a court?',
      },
      parts: {
        label: 'Which parts go first?',
        hint: 'Leave all of it empty to offer the whole plan. What cannot wait can go first; the rest follows.',
      },
      early: {
        label: 'This is an early agreement',
        hint: 'Nobody has found yet who is responsible. It is neither duty nor favour, assessment goes on, and it ends nothing.',
      },
      meantSo,
    },
  },
  answer_offer: {
    title: 'The person told us their answer',
    button: 'Save the person’s answer',
    done: 'The person’s answer is saved.',
    fields: {
      offer: { label: 'Which offer?' },
      answers: { label: 'What did they say to each action?' },
      words: { label: 'In their words' },
    },
  },
  take_advice: {
    title: 'The person takes advice before they answer',
    button: 'Save that they take advice',
    done: 'The case does not end for want of their answer meanwhile.',
    fields: { offer: { label: 'Which offer?' } },
  },
  impose_action: {
    title: 'Make it binding without waiting for an answer',
    button: 'Make it binding',
    done: 'The action is binding.',
    hint: 'For what is owed to everybody, such as stopping a harmful use.',
    fields: { action, reasons: { label: 'Reasons' } },
  },
  start_action: {
    title: 'Work has begun',
    button: 'Work has begun',
    done: 'It is recorded that work has begun.',
    fields: { action },
  },
  record_delivery: {
    title: 'Record that it was delivered',
    button: 'Save the delivery',
    done: 'The delivery is recorded. The person is asked whether it arrived.',
    fields: {
      action,
      proof: { label: 'Proof', hint: 'What shows it, and where it is kept.' },
      unasked: {
        label: 'How do we know of it?',
        hint: 'Nobody has told or asked whoever did it, so it counts as done without being asked, and as nobody’s promise.',
      },
    },
  },
  verify_delivery: {
    title: 'Check the proof',
    button: 'Save the check',
    done: 'The check is saved.',
    hint: 'Somebody else checks than who wrote down that it was delivered.',
    fields: {
      action,
      how: { label: 'What was checked, and how' },
      alone: {
        label: 'Why nobody else can check it',
        hint: 'Only if you wrote down yourself that it was delivered.',
      },
    },
  },
  confirm_delivery: {
    title: 'The person told us whether it arrived',
    button: 'Save what the person said',
    done: 'What the person said about the delivery is saved.',
    fields: {
      action,
      answer: { label: 'Did it arrive?' },
      words: { label: 'In their words' },
    },
  },
  overtake_action: {
    title: 'Take it out of the plan',
    button: 'Take it out of the plan',
    done: 'The action is out of the plan. It stays on the record.',
    fields: {
      action,
      reasons: {
        label: 'What replaces it, or why it is no longer needed',
        hint: 'If it was offered, the person reads this.',
      },
    },
  },
}
