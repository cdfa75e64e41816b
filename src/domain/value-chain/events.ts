import type { Empty } from '../casework/events.ts'
import type { Instant } from '../time/instant.ts'
import type {
  ContactRule,
  ContributionFactor,
  Cooperation,
  Finding,
  Naming,
  Role,
  Size,
  Subtype,
} from '../vocabulary/value-chain.ts'
import type { FlowAnswers } from './attribution.ts'
import type { ContactReason } from './find-contact.ts'
import type { ReassessmentTrigger } from './reassessment.ts'

/** What can happen between the organisations tied to a case. Same rule as `casework/events.ts`: no words in facts. */
export interface ValueChainEvents {
  entity_added: {
    facts: {
      readonly entity: string
      readonly role: Role
      readonly subtype: Subtype | null
      readonly size: Size | null
      /** True when it is the organisation that runs this installation. */
      readonly operator: boolean
      readonly feared: boolean
      readonly naming: Naming
      /** Id in the directory of organisations, when it is known there. */
      readonly organisation: string | null
    }
    texts: { readonly name: string; readonly system?: string }
  }
  entity_corrected: {
    facts: {
      readonly entity: string
      readonly role: Role
      readonly subtype: Subtype | null
      readonly size: Size | null
      readonly operator: boolean
      readonly feared: boolean
      readonly naming: Naming
      readonly organisation: string | null
    }
    texts: { readonly name: string; readonly system?: string; readonly reasons: string }
  }
  /** Staff checked the name. Organisations are in the shared directory from then on; a person never is. */
  name_confirmed: { facts: { readonly entity: string; readonly organisation: string | null }; texts: Empty }
  entity_removed: { facts: { readonly entity: string }; texts: { readonly reasons: string } }
  entity_told: {
    facts: {
      readonly entity: string
      readonly at: Instant
      readonly withIdentity: boolean
      readonly answerDueAt: Instant
    }
    texts: { readonly what: string }
  }
  cooperation_recorded: {
    facts: { readonly entity: string; readonly cooperation: Cooperation }
    texts: { readonly note?: string }
  }
  silence_noted: { facts: { readonly entity: string; readonly since: Instant }; texts: Empty }
  claim_recorded: {
    facts: { readonly entity: string; readonly impact: string; readonly finding: Finding }
    texts: { readonly words: string }
  }
  attributed: {
    facts: {
      readonly impact: string
      readonly entity: string
      readonly from: Instant
      readonly finding: Finding
      /** For `undetermined`: the higher finding that is plausible, whose duties hold in the meantime. */
      readonly plausible: Finding | null
      readonly factors: readonly ContributionFactor[]
      readonly answers: FlowAnswers
      readonly confidence: 'low' | 'medium' | 'high'
      readonly departsFromFlow: boolean
    }
    texts: { readonly reasons: string; readonly lastingProof?: string }
  }
  reassessment_planned: {
    facts: {
      readonly reassessment: string
      readonly impact: string
      readonly entity: string
      readonly trigger: ReassessmentTrigger
      readonly dueAt: Instant
    }
    texts: { readonly reasons?: string }
  }
  reassessment_opened: {
    facts: { readonly reassessment: string; readonly proposes: Finding }
    texts: Empty
  }
  contact_found: {
    facts: {
      readonly impact: string
      readonly entity: string
      readonly rule: ContactRule
      readonly insteadOf: string | null
      readonly because: readonly ContactReason[]
    }
    texts: Empty
  }
  handover_offered: {
    facts: {
      readonly handover: string
      readonly entity: string
      readonly impacts: readonly string[]
      readonly until: Instant
      readonly withIdentity: boolean
    }
    texts: { readonly message: string }
  }
  handover_answered: {
    facts: { readonly handover: string; readonly accepted: boolean }
    texts: { readonly words?: string }
  }
  handover_ended: {
    facts: { readonly handover: string; readonly because: 'refusing' | 'silent' }
    texts: Empty
  }
  handover_expired: { facts: { readonly handover: string }; texts: Empty }
  sharing_consented: {
    facts: {
      readonly entity: string
      readonly identity: boolean
      readonly warned: boolean
      /** Not said: nothing changes about whom they fear. */
      readonly fearsNoLonger?: boolean
    }
    texts: Empty
  }
}
