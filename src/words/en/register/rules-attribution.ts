import type { rulesFiles } from './rules-files.ts'

/** Words for the rules about who is tied to an impact (R250 to R299). */
export const rulesAttribution: typeof rulesFiles = {
  R251: {
    title: 'Nobody asked who is tied to it',
    says: 'The impact has level {level}, and nobody wrote how any organisation is tied to it.',
    fix: 'Answer the questions of the flow for your own organisation first, then for the others in the chain.',
  },
  R252: {
    title: 'An answer is missing',
    says: 'For {entity} the question {question} has no answer. It counts as open.',
    fix: 'Answer yes, no or unknown.',
  },
  R253: {
    title: 'Another finding, without reasons',
    says: 'The finding for {entity} is not where the answers lead, and no reasons are given. The answers count.',
    fix: 'Write the reasons, or take the finding out.',
  },
  R254: {
    title: 'Further away, without lasting reasons',
    says: '{entity} was tied more closely before. Without lasting reasons the earlier finding stays.',
    fix: 'Write what has changed for good, and how that can be checked.',
  },
  R255: {
    title: 'Time to look again has run out',
    says: 'For {entity} the finding is "{finding}" since {since}, and somebody had to look again by {date}. If nothing changed, it may be: {proposes}.',
    fix: 'Look again, and add a new entry. Knowing and doing too little can make a contributor.',
  },
  R256: {
    title: 'Look again by {date}',
    says: 'For {entity} the finding is "{finding}" since {since}. By {date} somebody has to look again. If nothing changed, it may be: {proposes}.',
    fix: 'Look again, and add a new entry with what you find.',
  },
  R257: {
    title: 'No step to use influence',
    says: 'For {entity} the finding is "{finding}", so it has to use its influence. No step is written down.',
    fix: 'Add a step under leverage: entity, channel, have, step and on. Where there is no influence yet, the first step is to build it.',
  },
  R258: {
    title: 'Nobody looked whether the step worked',
    says: 'The day to look at the steps of influence for {entity} has passed.',
    fix: 'Write what the step led to, and take the next one.',
  },
  R259: {
    title: 'It sees itself otherwise',
    says: '{entity} says of itself: {claim}. The finding is: {finding}. Both are kept.',
    fix: 'Nothing has to be changed. That they do not agree holds nothing up.',
  },
  R260: {
    title: 'When did it know?',
    says: 'A grievance was upheld on {date}, and nobody wrote when {entity} was told.',
    fix: 'Fill in knowledge_on. A grievance that was received is knowledge.',
  },
  R262: {
    title: 'Influence on oneself',
    says: '{entity} has to use its influence on others. All steps that are written down are towards itself.',
    fix: 'Write what you ask of the others in the chain: under leverage, with their entity. What you change in your own house is a mitigation.',
  },
  R261: {
    title: 'No finding for today',
    says: 'The last finding for {entity} ended on {date}. It counts until there is a new one: {finding}.',
    fix: 'Look again, and add an entry for the time since.',
  },
}
