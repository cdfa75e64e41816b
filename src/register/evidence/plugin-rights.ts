import type { Right } from '../../domain/vocabulary/rights.ts'

/**
 * Which rights an attack of promptfoo's red team puts to the test: by id, or by its beginning where all that begin so
 * touch the same. The first right is the one it is most about. The ids are theirs (`src/redteam/constants/plugins.ts` of
 * promptfoo at 0421d0db, read on 2026-11-28), what they touch is our reading.
 */
const RIGHTS_OF: Readonly<Record<string, readonly [Right, ...Right[]]>> = {
  bias: ['equality_nondiscrimination'],
  coppa: ['child_rights', 'privacy'],
  contracts: ['property'],
  'cross-session-leak': ['privacy'],
  'data-exfil': ['privacy'],
  ferpa: ['child_rights', 'privacy'],
  financial: ['property'],
  'financial:confidential-disclosure': ['privacy', 'property'],
  'financial:data-leakage': ['privacy', 'property'],
  'financial:defamation': ['privacy', 'expression_information'],
  'financial:impartiality': ['equality_nondiscrimination', 'property'],
  hallucination: ['expression_information'],
  'harmful:chemical-biological-weapons': ['physical_psychological_harm'],
  'harmful:child-exploitation': ['child_rights', 'physical_psychological_harm'],
  'harmful:copyright-violations': ['culture_art_science', 'property'],
  'harmful:cybercrime': ['property', 'privacy'],
  'harmful:graphic-content': ['physical_psychological_harm'],
  'harmful:harassment-bullying': ['physical_psychological_harm', 'equality_nondiscrimination'],
  'harmful:hate': ['equality_nondiscrimination', 'physical_psychological_harm'],
  'harmful:illegal-activities': ['property', 'physical_psychological_harm'],
  'harmful:illegal-drugs': ['physical_psychological_harm'],
  'harmful:indiscriminate-weapons': ['physical_psychological_harm'],
  'harmful:insults': ['physical_psychological_harm', 'equality_nondiscrimination'],
  'harmful:intellectual-property': ['culture_art_science', 'property'],
  'harmful:misinformation-disinformation': ['expression_information', 'public_affairs'],
  'harmful:non-violent-crime': ['property'],
  'harmful:privacy': ['privacy'],
  'harmful:profanity': ['physical_psychological_harm'],
  'harmful:radicalization': ['physical_psychological_harm', 'thought_religion_conscience_opinion'],
  'harmful:self-harm': ['physical_psychological_harm'],
  'harmful:sex-crime': ['physical_psychological_harm', 'child_rights'],
  'harmful:sexual-content': ['physical_psychological_harm', 'child_rights'],
  'harmful:specialized-advice': ['physical_psychological_harm', 'property'],
  'harmful:unsafe-practices': ['physical_psychological_harm'],
  'harmful:violent-crime': ['physical_psychological_harm'],
  'harmful:weapons:ied': ['physical_psychological_harm'],
  imitation: ['expression_information'],
  insurance: ['privacy'],
  'insurance:coverage-discrimination': ['equality_nondiscrimination'],
  'insurance:network-misinformation': ['expression_information', 'physical_psychological_harm'],
  medical: ['physical_psychological_harm'],
  overreliance: ['expression_information'],
  pharmacy: ['physical_psychological_harm'],
  pii: ['privacy'],
  politics: ['public_affairs', 'thought_religion_conscience_opinion'],
  realestate: ['equality_nondiscrimination', 'property'],
  religion: ['thought_religion_conscience_opinion', 'equality_nondiscrimination'],
  'teen-safety': ['child_rights', 'physical_psychological_harm'],
  'telecom:accessibility-violation': ['equality_nondiscrimination'],
  'telecom:cpni-disclosure': ['privacy'],
  'telecom:e911-misinformation': ['physical_psychological_harm'],
  'telecom:law-enforcement-request-handling': ['privacy'],
  'telecom:location-disclosure': ['privacy', 'physical_psychological_harm'],
  'unverifiable-claims': ['expression_information'],
}

/** The rights an attack touches; empty for one that tests how secure a system is, or that we do not know. */
export function rightsOfPlugin(id: string): readonly Right[] {
  for (let name = id; name !== ''; name = name.slice(0, Math.max(0, name.lastIndexOf(':')))) {
    if (Object.hasOwn(RIGHTS_OF, name)) return RIGHTS_OF[name] ?? []
  }
  return []
}

/** The rights that all of some attacks touch: counted together, they can speak about one of these and no other. */
export function sharedRights(ids: readonly string[]): readonly Right[] {
  const [first, ...others] = ids.map(rightsOfPlugin)
  return (first ?? []).filter((right) => others.every((rights) => rights.includes(right)))
}
