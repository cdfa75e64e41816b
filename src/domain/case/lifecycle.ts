import type { ActorKind, CaseState } from '../vocabulary/casework.ts'

/** Everything that can be done to a case, by chapter. One verb a file, the same name in every layer. */
export const VERBS = {
  casework: [
    'give_contact_details',
    'take_up',
    'write_message',
    'add_note',
    'describe_impact',
    'add_group',
    'record_finding',
    'rate_impact',
    'lower_rating',
    'flag_delay',
    'rule_on_delay',
    'decide',
    'close',
    'withdraw',
    'resume',
    'appeal',
    'decide_appeal',
    'note_lateness',
  ],
  'value-chain': [
    'add_entity',
    'confirm_entity',
    'correct_entity',
    'remove_entity',
    'tell_entity',
    'record_cooperation',
    'note_silence',
    'record_claim',
    'attribute',
    'plan_reassessment',
    'open_reassessment',
    'choose_contact',
    'offer_handover',
    'answer_handover',
    'expire_handover',
    'consent_to_share',
  ],
  remedy: [
    'propose_action',
    'consider_element',
    'consult_person',
    'record_commitment',
    'send_offer',
    'answer_offer',
    'impose_action',
    'start_action',
    'record_delivery',
    'verify_delivery',
    'confirm_delivery',
    'overtake_action',
  ],
} as const

export type Chapter = keyof typeof VERBS
export type VerbName = (typeof VERBS)[Chapter][number]

/** Who may do it, and to which states it may lead; `same` leaves the state as it is. */
export interface Step {
  readonly by: readonly [ActorKind, ...ActorKind[]]
  readonly to: readonly [CaseState | 'same', ...(CaseState | 'same')[]]
}

const staffOnly = { by: ['staff'], to: ['same'] } as const satisfies Step
/** The person's own step, which staff may enter for a case told by phone, letter or in person. */
const personOrReported = { by: ['person', 'staff'], to: ['same'] } as const satisfies Step
const clockOnly = { by: ['clock'], to: ['same'] } as const satisfies Step

/** Open to talk in every state: a closed case is no closed door. Staff write in their own name, on any channel. */
const talking = {
  write_message: { by: ['person', 'staff'], to: ['same'] },
  give_contact_details: personOrReported,
  consent_to_share: personOrReported,
  add_note: staffOnly,
  note_lateness: clockOnly,
} as const

/** Appeals stand beside the state: they never block a remedy that is under way. */
const appealing = {
  appeal: personOrReported,
  decide_appeal: { by: ['staff'], to: ['same', 'assessing'] },
} as const

/** What may be learnt, rated and found while a case is open. */
const learning = {
  describe_impact: staffOnly,
  add_group: staffOnly,
  record_finding: staffOnly,
  rate_impact: staffOnly,
  lower_rating: staffOnly,
  flag_delay: staffOnly,
  rule_on_delay: staffOnly,
  add_entity: staffOnly,
  confirm_entity: staffOnly,
  correct_entity: staffOnly,
  remove_entity: staffOnly,
  tell_entity: staffOnly,
  record_cooperation: staffOnly,
  note_silence: clockOnly,
  record_claim: staffOnly,
  attribute: staffOnly,
  plan_reassessment: staffOnly,
  open_reassessment: clockOnly,
  choose_contact: staffOnly,
  offer_handover: staffOnly,
  answer_handover: staffOnly,
  expire_handover: clockOnly,
  decide: staffOnly,
} as const

const planning = {
  propose_action: staffOnly,
  consider_element: staffOnly,
  consult_person: staffOnly,
  record_commitment: staffOnly,
  impose_action: { by: ['staff'], to: ['same', 'delivering'] },
  overtake_action: { by: ['staff'], to: ['same', 'delivering', 'confirming', 'assessing'] },
} as const

const delivering = {
  start_action: staffOnly,
  record_delivery: { by: ['staff'], to: ['same', 'confirming'] },
  verify_delivery: staffOnly,
  confirm_delivery: { by: ['person', 'staff'], to: ['same', 'delivering', 'confirming'] },
} as const

const ending = {
  close: { by: ['staff'], to: ['closed'] },
  withdraw: { by: ['person', 'staff'], to: ['closed'] },
} as const

/**
 * The lifecycle of a case: state × verb → who, and where it may lead. Buttons, permissions, validation, the answers
 * of the API and the diagram in `docs/generated/` all come from this table; what is not in it cannot be done.
 */
export const LIFECYCLE = {
  received: {
    ...talking,
    ...ending,
    take_up: { by: ['staff'], to: ['assessing'] },
  },
  assessing: {
    ...talking,
    ...appealing,
    ...learning,
    ...planning,
    // What was promised stays promised while a case is looked at again.
    ...delivering,
    ...ending,
    take_up: staffOnly,
    send_offer: { by: ['staff'], to: ['offered'] },
  },
  offered: {
    ...talking,
    ...appealing,
    ...learning,
    ...planning,
    ...delivering,
    ...ending,
    take_up: staffOnly,
    // Some parts now, others later: it stays offered until all are answered.
    answer_offer: { by: ['person', 'staff'], to: ['same', 'assessing', 'delivering', 'confirming'] },
  },
  delivering: {
    ...talking,
    ...appealing,
    ...learning,
    ...planning,
    ...delivering,
    ...ending,
    take_up: staffOnly,
    send_offer: { by: ['staff'], to: ['offered'] },
  },
  confirming: {
    ...talking,
    ...appealing,
    ...learning,
    ...planning,
    ...delivering,
    ...ending,
    take_up: staffOnly,
    send_offer: { by: ['staff'], to: ['offered'] },
  },
  closed: {
    ...talking,
    ...appealing,
    resume: { by: ['person', 'staff'], to: ['received', 'assessing', 'delivering', 'confirming'] },
    open_reassessment: clockOnly,
    expire_handover: clockOnly,
    note_silence: clockOnly,
    verify_delivery: staffOnly,
    confirm_delivery: { by: ['person', 'staff'], to: ['same', 'delivering'] },
  },
} as const satisfies Readonly<Record<CaseState, Readonly<Partial<Record<VerbName, Step>>>>>

/** The step of the lifecycle for a verb in a state, or null when the table has none. */
export function stepFor(state: CaseState, verb: VerbName): Step | null {
  const steps: Readonly<Partial<Record<VerbName, Step>>> = LIFECYCLE[state]
  return steps[verb] ?? null
}

/** The verbs that an actor may use in a state, in the order of `VERBS`. */
export function verbsFor(state: CaseState, actor: ActorKind): VerbName[] {
  return Object.values(VERBS)
    .flat()
    .filter((verb) => stepFor(state, verb)?.by.includes(actor) ?? false)
}
