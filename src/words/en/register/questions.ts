import type { FullQuestion, LightQuestion } from '../../../domain/diligence/questions.ts'

/** What each question of an assessment asks, and what helps to answer it. */
export const assessmentQuestions: Record<
  LightQuestion | FullQuestion,
  { readonly question: string; readonly help: string }
> = {
  what_changes: {
    question: 'What is new or different, and what can it do now that it could not do before?',
    help: 'Say it so that somebody who does not know the product understands. For a check by the calendar, say what has happened since the last one.',
  },
  who_is_touched: {
    question: 'Whose life can it touch?',
    help: 'Think of people who never use it: those it speaks about, those whose work or data it was made from, those who check its answers. Is there a group that is not in the register yet?',
  },
  gravest_harm: {
    question: 'What is the gravest thing that could happen to one person?',
    help: 'Not to the usual user: to whoever would be hit hardest. 1 is a nuisance, 5 is death, serious injury, abuse or persecution.',
  },
  how_many: {
    question: 'How many people could that reach?',
    help: 'Estimate if nobody knows, and say how. 1 is up to 9 people, 5 is a million or a whole group.',
  },
  how_hard_to_undo: {
    question: 'If it happens, how hard is it to put right?',
    help: '1 is back to normal in days, 5 cannot be put right at all. Copies that spread and chances that are missed are hard to undo.',
  },
  how_likely: {
    question: 'How likely is it, or how often does it happen already?',
    help: '1 is rare, 5 is near certain. The answer only orders harms that are equally grave; it never makes one smaller.',
  },
  other_languages: {
    question:
      'Does it work worse in another language, dialect or script, and what does that do to people there?',
    help: 'Nobody tested it there is an answer: choose unknown.',
  },
  least_protected: {
    question: 'Who has the least protection, and what is the worst it can do to them?',
    help: 'Think of age, disability, gender, origin, caste, religion, migrants, LGBTI people, Indigenous peoples, people who defend rights, data workers and people in conflict.',
  },
  children: {
    question: 'What can it do to a child, meant or not?',
    help: 'Children use things that are not made for them, and appear in pictures and texts that others make.',
  },
  private_life: {
    question: 'What could it learn, keep or reveal about somebody, and what could follow for that person?',
    help: 'Where private life falls, other rights can fall with it: safety, a job, the freedom to speak.',
  },
  misuse: {
    question: 'How could somebody use it to hurt others, and how bad could that get?',
    help: 'Think of a person who hates, a fraudster, a violent partner, and a state that watches its critics.',
  },
  voices_blocked: {
    question: 'Whose words or questions does it refuse, hide or get wrong, and what do they lose by it?',
    help: 'A filter can silence the people it was meant to protect, for example when they report an insult.',
  },
  safeguards: {
    question: 'Do the safeguards you have still work after this change, and what harm do they do themselves?',
    help: 'Name the evidence. A safeguard that was tested before the change has not been tested.',
  },
  who_was_heard: {
    question: 'Who of the people it touches was heard, or complained, and what did they say?',
    help: 'Nobody is an answer. Then say when you will hear them, and how they can complain in their own language.',
  },
  each_right: {
    question: 'Go through the ten rights one by one: what could it do to each, and to whom?',
    help: 'The report lists them. Write "nothing that we can see, because" where it is so. What you find becomes an impact with grades.',
  },
  before_proof: {
    question: 'Which harm would be so grave, or so hard to undo, that you will not wait for proof?',
    help: 'What holds it back now, and what would have to be shown before that is lifted?',
  },
  value_chain: {
    question:
      'Who else has a part in it: data, labour, model, product, use? What does each cause or make easier?',
    help: 'Answer the flow for each of them in the impacts. Say whom you have influence on, and whom not yet.',
  },
  proof_by_group: {
    question: 'What shows, for each group and each language, that what you do works?',
    help: 'Name the evidence. A figure for all together can hide that somebody is worse off.',
  },
  way_to_remedy: {
    question: 'How does somebody who was harmed reach you, in their language, and what can they expect?',
    help: 'Is there enough money and time to put right as much as the product can do wrong?',
  },
  risky_income: {
    question: 'Which income depends on risky uses or users, and which targets reward looking away?',
    help: 'Say what was decided about it, and by whom.',
  },
  speed_or_safety: {
    question:
      'Does it go faster than what is known about its safety, and what can still be mended once it is out?',
    help: 'Weights that are given out cannot be called back.',
  },
  staff_may_speak: {
    question: 'Can the people who work on it, data workers too, raise a worry without fear?',
    help: 'Say how, and what became of the last worry that was raised.',
  },
  when_to_stop: {
    question: 'What would make you stop?',
    help: 'A figure, an event, a complaint: something that can be seen, and who then decides.',
  },
}
