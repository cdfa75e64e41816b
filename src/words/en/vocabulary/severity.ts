import type { DelayState, PriorityRule } from '../../../domain/casework/priority.ts'
import type {
  Dimension,
  Grade,
  HowBad,
  Priority,
  PutRight,
  Rater,
  UnknownReason,
} from '../../../domain/vocabulary/severity.ts'

/** How severe a harm is, and who comes first because of it. */
export const severity = {
  dimensions: {
    scale: 'How grave it is (scale)',
    scope: 'How many people it touches (scope)',
    irremediability: 'How hard it is to put right (irremediability)',
  } satisfies Record<Dimension, string>,

  gradeScale: {
    scale: {
      1: 'A nuisance that leaves no mark on a right',
      2: 'A short and limited restriction with an easy way round it',
      3: 'It really disturbs daily life: a wrong refusal, a false claim, a lost account',
      4: 'Heavy: a lost job or benefit, sensitive data made known, harassment, strong distress',
      5: 'Death, serious injury, sexual abuse, torture, persecution or self-harm',
    },
    scope: {
      1: 'Fewer than 10 people',
      2: '10 to 99 people',
      3: '100 to 9,999 people, or most of a small community',
      4: '10,000 to 999,999 people, or a large part of a protected group in a country',
      5: 'A million people or more, or a whole group, electorate or society',
    },
    irremediability: {
      1: 'Back to normal within days, at no cost',
      2: 'Put right within weeks, with some effort',
      3: 'Put right in part; traces remain',
      4: 'Very hard: copies have spread, a model has learnt it, or a chance is gone',
      5: 'Impossible: death, lasting injury, an image nobody can stop, lost heritage',
    },
  } satisfies Record<Dimension, Record<Grade, string>>,

  /** Never part of the level: the last thing that is looked at in the order. */
  likelihood: {
    1: 'Rare',
    2: 'Unlikely',
    3: 'It may well happen',
    4: 'Likely',
    5: 'Nearly certain, or happening already',
  } satisfies Record<Grade, string>,

  priorities: {
    P1: 'First (P1)',
    P2: 'Second (P2)',
    P3: 'Third (P3)',
    P4: 'Fourth (P4)',
  } satisfies Record<Priority, string>,

  priorityRules: {
    p1_level_5: 'It is among the first (P1) because the harm is of the gravest kind (level 5).',
    p1_delay_level_3_or_more:
      'It is among the first (P1) because waiting would make a serious harm much harder to put right.',
    p1_delay_not_yet_rated:
      'It is among the first (P1) because waiting would make the harm much harder to put right, and nobody has rated it yet.',
    p1_danger_not_yet_rated:
      'It is among the first (P1) because the answers given point to danger, and nobody has rated the harm yet.',
    p1_danger_partly_rated:
      'It is among the first (P1) because the answers given point to danger, and it is not known yet how grave it is or how hard to put right.',
    p1_danger_one_person:
      'It is among the first (P1) because the answers given point to danger. It stays there until a second person has looked at the rating.',
    p2_level_4: 'It is in the second group (P2) because the harm is severe (level 4).',
    p2_delay_lower_level:
      'It is in the second group (P2) because waiting would make the harm much harder to put right, even though it is less grave.',
    p2_not_yet_rated: 'It is in the second group (P2) because nobody has rated it yet, and it may be grave.',
    p2_unknown_floor:
      'It is in the second group (P2) because part of the rating is still unknown, and it may be grave.',
    p2_own_view_higher:
      'It is in the second group (P2) because the person says that it is graver than it was rated, and nobody has answered yet.',
    p3_level_3:
      'It is in the third group (P3) because the harm is serious, but not of the gravest kind (level 3).',
    p4_level_1_or_2:
      'It is in the fourth group (P4) because the harm is lighter than others (level 1 or 2). It is still handled.',
  } satisfies Record<PriorityRule, string>,

  delayStates: {
    proposed: 'Proposed, not yet looked at',
    accepted: 'Accepted: waiting would do lasting harm',
    rejected: 'Not accepted',
  } satisfies Record<DelayState, string>,

  unknownReasons: {
    never_recorded: 'It was never recorded anywhere',
    lost: 'The records are gone, and nothing else shows it',
    finding_out_endangers: 'Finding out would put somebody in danger',
    not_answered: 'Somebody who could know has not answered',
  } satisfies Record<UnknownReason, string>,

  howBad: {
    annoys: 'It is a nuisance',
    hinders: 'It makes some things harder',
    upsets_daily_life: 'It upsets daily life',
    weighs_heavily: 'It weighs heavily: on home, work, money, health or safety',
    destroys: 'It destroys something, or puts a life in danger',
  } satisfies Record<HowBad, string>,

  putRight: {
    soon: 'Yes, soon',
    with_effort: 'Yes, with time and effort',
    in_part: 'In part; something stays',
    hardly: 'Hardly',
    never: 'No, never',
  } satisfies Record<PutRight, string>,

  raters: {
    company: 'The organisation',
    expert: 'An expert',
    affected: 'The people affected',
  } satisfies Record<Rater, string>,
}
