import type { Register } from '../../domain/diligence/register.ts'
import { problem, type Problem } from './problem.ts'
import { RULES } from './rules.ts'
import { placeOf, pointerOf, type Source } from './source.ts'

type Steps = readonly (string | number)[]
interface Link {
  readonly from: string
  readonly at: Steps
  readonly to: string
  readonly what: 'entry' | 'system' | 'entity' | 'rule'
}

/**
 * Every mention of something that is not there. A broken link would make a rule look at nothing.
 *
 * @param knowsAbout false where `register.yaml` cannot be read, which is a finding of its own
 */
export function linkProblems(
  register: Register,
  businessRisks: readonly { readonly id: string; readonly impacts: readonly string[] }[],
  sources: ReadonlyMap<string, Source>,
  knowsAbout: boolean,
): Problem[] {
  const systems = new Set(register.about.systems.map(({ id }) => id))
  const entities = new Set(register.about.entities.map(({ id }) => id))
  const isThere = (link: Link) => {
    if (link.what !== 'entry' && !knowsAbout) return true
    if (link.what === 'system') return systems.has(link.to)
    if (link.what === 'entity') return entities.has(link.to)
    if (link.what === 'rule') return RULES.some(({ code }) => code === link.to)
    // A file that cannot be read is a finding of its own, not also a broken link.
    return sources.has(link.to)
  }
  return [...linksOf(register), ...businessRisks.flatMap((risk) => list(risk.id, 'impacts', risk.impacts))]
    .filter((link) => !isThere(link))
    .map(({ from, at, to, what }) => {
      const source = sources.get(from)
      return problem(
        'R007',
        {
          file: source?.path ?? '',
          place: source ? placeOf(source, at) : null,
          entry: from,
          at: pointerOf(at),
        },
        { to, what },
      )
    })
}

function list(from: string, field: string, ids: readonly string[], what: Link['what'] = 'entry'): Link[] {
  return ids.map((to, index) => ({ from, at: [field, index], to, what }))
}

function linksOf(register: Register): Link[] {
  return [
    ...register.about.errorsFrom.map(({ rule }, index): Link => ({
      from: 'register',
      at: ['errors_from', index, 'rule'],
      to: rule,
      what: 'rule',
    })),
    ...register.impacts.flatMap((impact) => [
      ...list(impact.id, 'systems', impact.systems, 'system'),
      ...impact.groups.flatMap((group, g) =>
        group.lowered.flatMap(({ evidence }, l) =>
          evidence.map((to, e): Link => ({
            from: impact.id,
            at: ['groups', g, 'lowered', l, 'evidence', e],
            to,
            what: 'entry',
          })),
        ),
      ),
      ...[...impact.attribution.entries()].map(([index, { entity }]): Link => ({
        from: impact.id,
        at: ['attribution', index, 'entity'],
        to: entity,
        what: 'entity',
      })),
      ...impact.leverage.map(({ entity }, index): Link => ({
        from: impact.id,
        at: ['leverage', index, 'entity'],
        to: entity,
        what: 'entity',
      })),
      ...(impact.closed?.evidence ?? []).map((to, index): Link => ({
        from: impact.id,
        at: ['closed', 'evidence', index],
        to,
        what: 'entry',
      })),
      ...(impact.precaution?.released?.evidence ?? []).map((to, index): Link => ({
        from: impact.id,
        at: ['precaution', 'released', 'evidence', index],
        to,
        what: 'entry',
      })),
    ]),
    ...register.mitigations.flatMap((mitigation) => [
      ...list(mitigation.id, 'impacts', mitigation.impacts),
      ...list(mitigation.id, 'systems', mitigation.systems, 'system'),
      ...list(mitigation.id, 'engagements', mitigation.engagements),
      ...list(mitigation.id, 'side_effects', mitigation.sideEffects),
    ]),
    ...register.evidence.flatMap((evidence) => [
      ...(evidence.mitigation === null
        ? []
        : [{ from: evidence.id, at: ['mitigation'], to: evidence.mitigation, what: 'entry' } satisfies Link]),
      ...list(evidence.id, 'impacts', evidence.impacts),
    ]),
    ...register.assessments.flatMap((assessment) => [
      ...list(assessment.id, 'systems', assessment.systems, 'system'),
      ...list(assessment.id, 'found', assessment.found),
    ]),
    ...register.engagements.flatMap((engagement) => list(engagement.id, 'impacts', engagement.impacts)),
    ...register.counterbalances.flatMap((balance) => list(balance.id, 'impacts', balance.impacts)),
    ...register.releases.map((release): Link => ({
      from: release.id,
      at: ['system'],
      to: release.system,
      what: 'system',
    })),
  ]
}
