import type { Impact } from '../../../domain/case/case.ts'
import { countsAs, currentCell, dutiesOf, INTERIM_RULES } from '../../../domain/value-chain/attribution.ts'
import type { Entity } from '../../../domain/value-chain/chain.ts'
import { disagreement } from '../../../domain/value-chain/disagreement.ts'
import type { Duty } from '../../../domain/vocabulary/value-chain.ts'
import { ClockPill } from '../../components/clock-pill.tsx'
import { Details } from '../../components/details.tsx'
import type { Desk } from '../forms/desk.ts'
import { Fact, Words } from './section-parts.tsx'

interface AttributionProps {
  readonly desk: Desk
  readonly entity: Entity
  readonly impact: Impact
}

/** How one organisation is tied to one harm: the finding in force, its own claim beside it, and what it owes. */
export function Attribution({ desk, entity, impact }: AttributionProps) {
  const { speaker, view } = desk
  const { vocabulary, workspace } = speaker.w
  const words = workspace.casePage.chain
  const cell = currentCell(view.kase.cells, impact.id, entity.id, view.now)
  const several = view.kase.impacts.length > 1
  return (
    <div class="am-finding">
      {several && (
        <p class="am-finding__harm">
          <bdi>{impact.title}</bdi>
        </p>
      )}
      <dl class="am-facts">
        <Fact label={words.finding}>
          {cell === null ? (
            words.noFinding
          ) : (
            <>
              <b>{vocabulary.findings[cell.finding]}</b>{' '}
              <span class="am-meta">{speaker.say(words.since, { moment: speaker.moment(cell.from) })}</span>
              <p class="am-meta">
                {[
                  ...cell.factors.map((factor) => vocabulary.contributionFactors[factor]),
                  vocabulary.confidence[cell.confidence],
                  ...(cell.departsFromFlow ? [words.departs] : []),
                ].join(' · ')}
              </p>
              {cell.finding === 'undetermined' && (
                <p>
                  {speaker.say(words.meanwhile, {
                    finding: vocabulary.findings[countsAs(cell.finding, cell.plausible)],
                  })}
                </p>
              )}
              <p class="am-meta">{vocabulary.interimRules[INTERIM_RULES[cell.finding]]}</p>
              <Details summary={words.reasons}>
                <Words>{cell.reasons}</Words>
                {cell.lastingProof && (
                  <>
                    <p>
                      <b>{words.proof}</b>
                    </p>
                    <Words>{cell.lastingProof}</Words>
                  </>
                )}
              </Details>
            </>
          )}
        </Fact>
        <Fact label={words.theySay}>
          <Claim desk={desk} entity={entity} impact={impact} />
        </Fact>
        {cell !== null && <Duties desk={desk} finding={cell.finding} plausible={cell.plausible} />}
      </dl>
      <Reassessments desk={desk} entity={entity} impact={impact} />
    </div>
  )
}

function Claim({ desk, entity, impact }: AttributionProps) {
  const { speaker, view } = desk
  const { vocabulary, workspace } = speaker.w
  const words = workspace.casePage.chain
  const claim = view.kase.claims.findLast((each) => each.entity === entity.id && each.impact === impact.id)
  if (!claim) return <>{words.nothingSaid}</>
  const cell = currentCell(view.kase.cells, impact.id, entity.id, view.now)
  const step = cell && disagreement(claim.finding, cell.finding)
  return (
    <>
      <b>{vocabulary.findings[claim.finding]}</b>
      {claim.reported && <span class="am-meta"> ({words.reported})</span>}
      <Words>{claim.words}</Words>
      {step && (
        <p class="am-meta">
          {vocabulary.disagreement[step]}. {step !== 'agrees' && words.goesOn}
        </p>
      )}
    </>
  )
}

function Duties(props: {
  readonly desk: Desk
  readonly finding: Parameters<typeof dutiesOf>[0]
  readonly plausible: Parameters<typeof dutiesOf>[1]
}) {
  const { vocabulary, workspace } = props.desk.speaker.w
  const words = workspace.casePage.chain
  const { owed, voluntary, interim } = dutiesOf(props.finding, props.plausible)
  const list = (codes: readonly Duty[]) => (
    <ul class="am-list">
      {codes.map((code) => (
        <li>{vocabulary.duties[code]}</li>
      ))}
    </ul>
  )
  return (
    <>
      <Fact label={interim ? `${words.owes} (${words.interim})` : words.owes}>
        {owed.length === 0 ? words.owesNothing : list(owed)}
      </Fact>
      {voluntary.length > 0 && <Fact label={words.voluntary}>{list(voluntary)}</Fact>}
    </>
  )
}

/** Dates at which the finding is looked at again, and those that have come. */
function Reassessments({ desk, entity, impact }: AttributionProps) {
  const { speaker, view } = desk
  const { vocabulary, workspace } = speaker.w
  const words = workspace.casePage.chain
  const waiting = view.kase.reassessments.filter(
    (each) => each.entity === entity.id && each.impact === impact.id && each.answeredAt === null,
  )
  return (
    <>
      {waiting.map((each) => (
        <p>
          <ClockPill tone={each.opened ? 'due' : 'quiet'} sign={each.opened ? '!' : '◷'}>
            {each.opened
              ? speaker.say(words.reassessmentOpen, {
                  trigger: vocabulary.reassessmentTriggers[each.trigger],
                  finding: vocabulary.findings[each.opened.proposes],
                })
              : speaker.say(words.reassessment, {
                  trigger: vocabulary.reassessmentTriggers[each.trigger],
                  moment: speaker.moment(each.dueAt),
                })}
          </ClockPill>
        </p>
      ))}
    </>
  )
}
