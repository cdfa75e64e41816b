import type { Instant } from '../time/instant.ts'
import type {
  ECOSYSTEM_LEAD,
  EXTERNAL_OMBUDS,
  ContactRule,
  Cooperation,
  FearAnswer,
  Finding,
  Naming,
  Role,
  Size,
  Subtype,
} from '../vocabulary/value-chain.ts'
import type { ContactObstacle } from './obstacles.ts'
import type { ContactReason } from './find-contact.ts'
import type { ReassessmentTrigger } from './reassessment.ts'

/** A firm or public body tied to the case, by its own acts or through a business relationship. */
export interface Entity {
  readonly id: string
  readonly name: string
  readonly naming: Naming
  /** What a published source called it, whatever staff corrected since; null when staff added it. */
  readonly sourceName: string | null
  readonly sourceRole: Role | null
  /** Several systems are separated by semicolons. */
  readonly system: string | null
  readonly role: Role
  readonly subtype: Subtype | null
  readonly size: Size | null
  readonly operator: boolean
  readonly feared: boolean
  /** The person said that they have nothing to fear from it; not asked is no such answer. */
  readonly fearDenied: boolean
  /** Whether it is the one that the person wrote they fear, as staff answered; null before anybody did. */
  readonly fearAnswer: FearAnswer | null
  /** Id in the directory of organisations; only a name that staff checked has one. */
  readonly organisation: string | null
  readonly cooperation: Cooperation
  /** When it was first told; from then on it knows (UNGP 19, Guide 4). */
  readonly knowledgeAt: Instant | null
  /** Since when it is asked and has not answered; after an answer, when it was asked last. */
  readonly askedAt: Instant | null
  /** When its answer is due; silence after that is a state with a clock. */
  readonly answerDueAt: Instant | null
  readonly answeredAt: Instant | null
  /** We told it who the person is. Stays true when the person takes their consent back: it cannot be unlearnt. */
  readonly knowsWho: boolean
}

/** What an entity says about its own part; kept beside the assessor's finding, never instead of it. */
export interface EntityClaim {
  readonly entity: string
  readonly impact: string
  readonly finding: Finding
  readonly words: string
  readonly at: Instant
  /** True when the coordinator entered it for the entity. */
  readonly reported: boolean
}

export interface PlannedReassessment {
  readonly id: string
  readonly impact: string
  readonly entity: string
  readonly trigger: ReassessmentTrigger
  readonly dueAt: Instant
  readonly opened: { readonly at: Instant; readonly proposes: Finding } | null
  /** A later finding on the same impact and entity answers it. */
  readonly answeredAt: Instant | null
}

/** The single point of contact that the rules name for one impact. */
export interface ContactChoice {
  readonly impact: string
  readonly entity: string
  readonly rule: ContactRule
  readonly insteadOf: string | null
  readonly because: readonly ContactReason[]
  readonly at: Instant
}

/** An offer to take over as contact. Until it is accepted the receiver stays the acting contact (no wrong door). */
export interface Handover {
  readonly id: string
  readonly entity: string
  readonly impacts: readonly string[]
  readonly message: string
  readonly at: Instant
  readonly until: Instant
  readonly withIdentity: boolean
  readonly answer: { readonly accepted: boolean; readonly words: string | null; readonly at: Instant } | null
  readonly expiredAt: Instant | null
  /** When it had accepted, and later refused or fell silent: it is not the contact any more. */
  readonly endedAt: Instant | null
}

/** A body outside the house and outside the chain, asked to be the contact (domain reference 6). */
export interface OutsideBody {
  readonly id: string
  /** Which of the reserved names in the rules it stands for. */
  readonly reserved: typeof ECOSYSTEM_LEAD | typeof EXTERNAL_OMBUDS
  readonly name: string
  readonly reach: string
  /** When somebody last made sure that it exists and can be reached this way. */
  readonly checkedOn: Instant
  readonly at: Instant
  readonly until: Instant
  readonly answer: { readonly accepted: boolean; readonly words: string | null; readonly at: Instant } | null
}

/** The person was asked whether an organisation may become their contact. */
export interface ContactQuestion {
  readonly id: string
  readonly entity: string
  /** What spoke against it when they were asked. */
  readonly obstacles: readonly ContactObstacle[]
  readonly message: string
  readonly at: Instant
  readonly answer: { readonly agrees: boolean; readonly at: Instant } | null
}

/** True while a hand-over was offered and neither answered nor over. */
export function isPending({ answer, expiredAt }: Handover): boolean {
  return answer === null && expiredAt === null
}

/** The organisation that runs this installation: acting contact of everything it receives. */
export const RECEIVER = 'receiver'
