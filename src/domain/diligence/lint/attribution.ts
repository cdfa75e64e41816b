import type { Assessed } from '../assess.ts'
import { isSevere } from '../../casework/severity.ts'
import { atLatest } from '../days.ts'
import type { AttributionFault, AttributionToday } from '../attribution.ts'
import { lastUpheldOn } from '../recorded.ts'
import type { Impact } from '../register.ts'
import { samePerson } from '../same-person.ts'
import { earliest } from '../term.ts'
import { isUnsaid } from '../unsaid.ts'
import type { Found, LintRule } from './rule.ts'

interface Tied {
  readonly impact: Impact
  readonly view: AttributionToday
}

function tiesIn(assessed: Assessed): readonly Tied[] {
  return assessed.impacts.flatMap(({ impact, attributions }) =>
    attributions.map((view) => ({ impact, view })),
  )
}

function tieRule(
  code: string,
  level: LintRule['level'],
  look: (tied: Tied, assessed: Assessed) => Found['gaps'] | null,
): LintRule {
  return {
    code,
    level,
    find: (assessed) =>
      tiesIn(assessed).flatMap((tied) => {
        const gaps = look(tied, assessed)
        const at = `/attribution/${String(tied.view.index)}`
        return gaps === null
          ? []
          : [{ entry: tied.impact.id, at, gaps: { entity: tied.view.entity, ...gaps } }]
      }),
  }
}

function faultRule(code: string, fault: AttributionFault['fault']): LintRule {
  return {
    code,
    level: 'error',
    find: (assessed) =>
      tiesIn(assessed).flatMap(({ impact, view }) =>
        view.faults
          .filter((each) => each.fault === fault)
          .map(({ index, question }) => ({
            entry: impact.id,
            at: `/attribution/${String(index)}`,
            gaps: { entity: view.entity, question: question ?? '' },
          })),
      ),
  }
}

function reassessment(code: string, level: LintRule['level'], overdue: boolean): LintRule {
  return tieRule(code, level, ({ view: { reassessment: owed, finding } }) =>
    owed && owed.overdue === overdue
      ? { since: owed.since, date: owed.dueOn, finding, proposes: owed.proposes }
      : null,
  )
}

/** Rules about who is tied to an impact and what that owes: R250 to R299. */
export const attributionRules: readonly LintRule[] = [
  {
    code: 'R251',
    level: 'error',
    find: (assessed) =>
      assessed.impacts
        .filter(
          ({ impact, level }) =>
            level.level !== null && isSevere(level.level) && impact.attribution.length === 0,
        )
        .map(({ impact, level }) => ({
          entry: impact.id,
          at: '/attribution',
          gaps: { level: level.level ?? 0 },
        })),
  },
  faultRule('R252', 'answers_missing'),
  faultRule('R253', 'departure_without_reasons'),
  faultRule('R254', 'moved_away_without_lasting_reasons'),
  reassessment('R255', 'error', true),
  reassessment('R256', 'warning', false),
  tieRule('R257', 'error', ({ view }) =>
    view.leverageOwed === 'no_step' ? { finding: view.finding } : null,
  ),
  {
    code: 'R262',
    level: 'warning',
    find: (assessed) =>
      tiesIn(assessed).flatMap(({ impact, view }) => {
        const { entity, current, leverageOwed, duties } = view
        const steps = impact.leverage.filter(({ step }) => !isUnsaid(step))
        const isOwed = duties.owed.includes('use_leverage') && leverageOwed !== 'no_step'
        if (!isOwed || !steps.every((step) => isItself(assessed, entity, step.entity))) return []
        const since = earliest([current.on, ...steps.map(({ on }) => on)])
        return [
          {
            entry: impact.id,
            at: '/leverage',
            gaps: { entity },
            since: since === null ? null : atLatest(since, assessed.today),
          },
        ]
      }),
  },
  tieRule('R258', 'warning', ({ view }) => (view.leverageOwed === 'review_passed' ? {} : null)),
  tieRule('R259', 'note', ({ view: { claim, claimDiffers, finding } }) =>
    claim && claimDiffers ? { claim: claim.finding, finding } : null,
  ),
  tieRule('R260', 'warning', ({ impact, view }) => {
    const upheldOn = lastUpheldOn(impact)
    return upheldOn !== null && view.knowledgeOn === null ? { date: upheldOn } : null
  }),
  tieRule('R261', 'warning', ({ view }) =>
    view.lapsed ? { date: view.current.until ?? '', finding: view.finding } : null,
  ),
]

/** The same organisation, also where it stands in the chain a second time under another id. */
function isItself({ register }: Assessed, one: string, other: string): boolean {
  const nameOf = (id: string) => register.about.entities.find((entity) => entity.id === id)?.name ?? id
  return one === other || samePerson(nameOf(one), nameOf(other))
}
