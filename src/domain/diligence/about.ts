import type { Evidence, Mitigation, Register } from './register.ts'

/**
 * Entries by what they are about. Gathered once: to search through thousands of them for each of thousands takes longer
 * than everything else.
 */
export interface About {
  /** By the impact that they act on. */
  readonly mitigations: ReadonlyMap<string, readonly Mitigation[]>
  /** By the impact that it speaks about. */
  readonly evidence: ReadonlyMap<string, readonly Evidence[]>
  /** By the mitigation whose effect it shows; null for evidence that names none. */
  readonly evidenceOf: ReadonlyMap<string | null, readonly Evidence[]>
  readonly mitigation: ReadonlyMap<string, Mitigation>
}

/** What is about what in a register. */
export function aboutIn({ mitigations, evidence }: Register): About {
  return {
    mitigations: byImpact(mitigations),
    evidence: byImpact(evidence),
    evidenceOf: Map.groupBy(evidence, ({ mitigation }) => mitigation),
    mitigation: new Map(mitigations.map((each) => [each.id, each])),
  }
}

/** Entries by each impact that they name. */
export function byImpact<Entry extends { readonly impacts: readonly string[] }>(
  entries: readonly Entry[],
): ReadonlyMap<string, readonly Entry[]> {
  const found = new Map<string, Entry[]>()
  for (const entry of entries)
    for (const impact of new Set(entry.impacts)) {
      const known = found.get(impact)
      if (known) known.push(entry)
      else found.set(impact, [entry])
    }
  return found
}
