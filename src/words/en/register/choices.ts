import type {
  Influence,
  MitigationAim,
  MitigationCategory,
  Release,
  Stakeholder,
} from '../../../domain/vocabulary/diligence.ts'

/** Names of what may be chosen when a question is answered from a list. */
export const choiceWords: {
  readonly category: Record<MitigationCategory, string>
  readonly aim: Record<MitigationAim, string>
  readonly with: Record<Stakeholder, string>
  readonly decision: Record<Release, string>
  readonly influence: Record<Influence, string>
} = {
  category: {
    technical_product: 'in the technology or the product',
    policy: 'a rule or a contract',
    process: 'how people work',
    transparency_communication: 'telling people what they need to know',
    collaborative: 'together with others',
  },
  aim: {
    avoid: 'the harm cannot happen any more',
    cease: 'a harm that goes on is stopped',
    prevent: 'the harm happens more rarely',
    mitigate: 'the harm is smaller when it happens',
  },
  with: {
    affected: 'the people affected',
    credible_proxy: 'somebody they trust to speak for them',
    expert: 'somebody who knows the matter',
  },
  decision: {
    hold: 'not let out',
    closed: 'only a known circle',
    staged: 'step by step',
    open: 'everybody',
  },
  influence: {
    changed: 'it changed the decision',
    partly: 'it changed part of it',
    not: 'it changed nothing',
  },
}
