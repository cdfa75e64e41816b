import type { NextStep } from '../../../domain/casework/steps.ts'

/** Where nobody here may read the case: by when somebody from outside is found, and by whom. */
export const readerSought = {
  accounts:
    'Nobody here may open your case, because of who it is about or whom you named. By {by}, somebody from outside, who does not work here, is to be found who reads it. You read here then who it is.',
  accountsLate:
    'Nobody here may open your case, because of who it is about or whom you named. Somebody from outside should have been found by {by}. We are late, and we are sorry. Whoever lets people in here is asked to find somebody, and sees no word of yours.',
  accountsErased:
    'Nobody here may open your case, because of who it is about or whom you named. Somebody from outside, who does not work here, is to be found who reads it. We cannot promise that they read it before it is erased.',
  machine:
    'Nobody here may open your case, because of who it is about or whom you named. Everybody here who could ask somebody from outside is one of them, and is told nothing. Whoever runs the computer behind this page has to find somebody from outside. They are to do it by {by}. You read here then who it is.',
  machineLate:
    'Nobody here may open your case, because of who it is about or whom you named. Everybody here who could ask somebody from outside is one of them, and is told nothing. Whoever runs the computer behind this page should have found somebody from outside by {by}. It is late, and we are sorry.',
  machineErased:
    'Nobody here may open your case, because of who it is about or whom you named. Everybody here who could ask somebody from outside is one of them, and is told nothing. Whoever runs the computer behind this page has to find somebody from outside. We cannot promise that they read it before it is erased.',
  doors:
    'You do not have to wait for that. You can let somebody you named see your case after all. You can also go to a court, a union or an authority at any time.',
  takeBack: 'Who of us sees your case',
  /** What is owed meanwhile, as what they will do who are found. */
  then: {
    title: 'What whoever is found then does',
    lead: 'Nobody does any of this before somebody is found. Where it says “we”, it means whoever is found.',
    late: 'It waits for whoever is found.',
  },
  steps: {
    tell_you_what_we_found: 'By {by} they tell you what they found, and why.',
    answer_your_message: 'They answer what you wrote by {by}.',
    answer_your_not_yet:
      'You told us that something is missing. By {by} they write here what is done about it.',
    look_at_retaliation:
      'You told us that somebody makes you suffer for speaking up. They look at it by {by} and answer you below.',
    look_after_you: 'You have trouble because you spoke up. They look at it again by {by}.',
    stop_it_now: 'By {by} they ask whoever can stop it to stop it. That waits for nothing else.',
    keep_what_shows_it: 'By {by} they see to it that what shows it is kept.',
    ring_for_help: 'By {by} they ring whoever can help at once, where that is needed.',
    hear_from_us: 'You hear from them by {by} at the latest, even if it is only to say how things stand.',
  } satisfies Partial<Record<NextStep, string>>,
  messages:
    'Nobody here may read what you write either. It waits for whoever is found, and they answer it. If you need help at once, call for it first.',
  messageSent: 'Your message has been sent. It stands below and waits for whoever is found.',
  reprisal:
    'Tick this, and say in your message what happens. Within {limit} somebody has to be found who looks at it.',
  /** Beside the questions how it is. */
  howItIs: {
    bringsBack: 'Say no if it is not put right, or does not hold. Whoever is found then takes it up again.',
    safety: 'Say no if you do not feel safe. Within {limit} somebody has to be found who looks at it.',
    wordsHint: 'It waits for whoever is found, and they answer it.',
  },
  complaints: 'It waits for whoever is found as well.',
  receiptSeen:
    'What somebody read before stays read. If this puts you in danger, please call for help first: what you write above waits for whoever is found.',
  nobodyHere: 'Nobody at {org} can open your case.',
  letIn: {
    by: {
      coordinator: 'A coordinator let them read it.',
      administrator: 'An administrator let them read it.',
      machine: 'Whoever runs the computer behind this page let them read it.',
    },
    alone: 'They did so alone. Their reason is on record.',
  },
}
