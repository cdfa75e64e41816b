import type { Cooperation, Role } from '../../../domain/vocabulary/value-chain.ts'

const roles: Readonly<Record<Role, string>> = {
  supplier: 'gave data or work for the AI',
  foundation_model_developer: 'makes the model behind it',
  downstream_developer_b2b: 'makes the product',
  deployer: 'put the AI system to use',
  ecosystem_body: 'a platform or body around it',
}

const cooperation: Readonly<Record<Exclude<Cooperation, 'silent'>, string>> = {
  cooperating: 'Works with us',
  reluctant: 'Not yet agreed',
  refusing: 'Has said no so far',
  not_asked: 'Not asked yet',
  asked: 'Asked, no answer yet',
}

/** Who is doing what. */
export const organisations = {
  title: 'Who is doing what',
  none: 'No other organisation stands in your case yet. When one is asked for its part, you see it here.',
  contact: 'Your contact',
  silentUndated: 'Without an answer',
  askedToStop: 'Asked on {day} to stop it. Nothing else is asked of it yet.',
  silent: '{days, plural, one {# day} other {# days}} without an answer',
  asked: 'Asked, answer due {day}',
  fearedSafe: 'We tell them nothing of this, unless you say yes below.',
  fearedToldBefore:
    'They were told of this already. We are sorry if you did not want that. We tell them nothing more, unless you say yes below.',
  learnsByYourYes: 'They may be told what happened, because you said yes. We do not tell them who you are.',
  knows: 'They may know who you are, because you said yes.',
  knewBefore: 'We told them who you are when you had said yes. We tell them no more about you.',
  /** A later finding changed whether they have to. */
  dutyChanged: {
    owed: 'This is so since {day}: we looked at their part again.',
    freely: 'This is so since {day}: we looked at their part again. What they promised still stands.',
    if_it_happens: 'This is so since {day}: we looked at their part again.',
    open: 'This is so since {day}: their part is looked at again.',
  },
  /** It was there, and is so no longer. */
  heldInTime:
    'It was due by {due} and was done in time, on {done}. On {said} you told us that something is missing. From that day on it has a new time.',
  heldLate:
    'It was due by {due} and was done late, on {done}. On {said} you told us that something is missing. From that day on it has a new time.',
  unasked: 'It happened without being asked for. How we know of it:',
  proof: 'What they say they did',
  checked: 'What we looked at to see whether it is so',
  checkedAlone: 'Only one of us looked at this, the same who wrote it down. Why nobody else could:',
  imposedBecause: 'Why it has to be done, whatever anybody says',
  cooperation,
  roles,
} as const
