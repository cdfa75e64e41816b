import type { AffectedGroup, Impact, RaisedDelay } from '../../../domain/case/case.ts'
import { caseSeverity, severityOfImpact } from '../../../domain/casework/overview.ts'
import { delayInForce } from '../../../domain/casework/second-person.ts'
import { isBefore } from '../../../domain/time/instant.ts'
import { InsetText } from '../../components/inset-text.tsx'
import { SeveritySquare } from '../../components/severity-square.tsx'
import type { Desk } from '../forms/desk.ts'
import { SheetWay, VerbForms } from '../forms/ways.tsx'
import { LevelSquare } from '../queue-table.tsx'
import { RatingTable } from './rating-table.tsx'
import { Clock } from '../clock.tsx'
import { Section } from './section.tsx'
import { Fact, Words } from './section-parts.tsx'
import { isolate } from '../isolate.ts'

/** Each harm: rights, affected groups, how grave and why, what was found, and whether waiting makes it worse. */
export function Impacts({ desk }: { readonly desk: Desk }) {
  const { speaker, view } = desk
  const words = speaker.w.workspace.casePage.impacts
  return (
    <Section desk={desk} code="impacts" aside={<LevelSquare speaker={speaker} level={view.severity.level} />}>
      <PersonsView desk={desk} />
      {view.kase.impacts.length === 0 && <p>{words.none}</p>}
      {view.kase.impacts.map((impact) => (
        <OneImpact desk={desk} impact={impact} />
      ))}
      <SheetWay desk={desk} sheet="sheet-rating" section="impacts" />
      <VerbForms desk={desk} only={['describe_impact']} />
    </Section>
  )
}

/** What the person says themselves, as they last said it, and whether somebody has to answer that it is graver. */
function PersonsView({ desk }: { readonly desk: Desk }) {
  const { speaker, view } = desk
  const { vocabulary, workspace } = speaker.w
  const words = workspace.casePage.impacts
  const said = view.kase.ownViews.at(-1)
  if (said === undefined) return <></>
  const due = view.ownViewBy
  return (
    <>
      <p>
        {speaker.say(words.ownView, {
          day: speaker.day(said.at),
          bad: said.howBad ? vocabulary.howBad[said.howBad] : words.notSaid,
          right: said.putRight ? vocabulary.putRight[said.putRight] : words.notSaid,
        })}
      </p>
      {due !== null && (
        <InsetText>
          {words.ownViewHigher} <Clock speaker={speaker} at={due} now={view.now} />
        </InsetText>
      )}
      <VerbForms desk={desk} only={['answer_own_view']} />
    </>
  )
}

interface ImpactProps {
  readonly desk: Desk
  readonly impact: Impact
}

function OneImpact({ desk, impact }: ImpactProps) {
  const { speaker } = desk
  const { vocabulary, workspace } = speaker.w
  const words = workspace.casePage.impacts
  const { level } = severityOfImpact(impact)
  const other = impact.otherRight
  return (
    <article class="am-block" aria-labelledby={`impact-${impact.id}`}>
      <h3 id={`impact-${impact.id}`} class="am-block__title">
        <LevelSquare speaker={speaker} level={level} small /> <bdi>{impact.title}</bdi>
      </h3>
      <DelayFirst desk={desk} impact={impact} />
      <p class="am-meta">
        {speaker.say(words.facts, {
          kind: vocabulary.impactKinds[impact.kind],
          nature: vocabulary.impactNatures[impact.nature],
          origin: vocabulary.impactOrigins[impact.origin],
        })}
        {' · '}
        {vocabulary.relations[impact.relation]}
      </p>
      <dl class="am-facts">
        <Fact label={words.rights}>
          {impact.rights.map((right) => vocabulary.rights[right]).join('; ')}
          {other && (
            <>
              {'; '}
              <bdi>{other.name}</bdi> (<bdi>{other.source}</bdi>)
            </>
          )}
        </Fact>
        <Fact label={words.finding}>
          {impact.finding === null ? (
            words.noFinding
          ) : (
            <>
              {vocabulary.impactFindings[impact.finding.code]}
              <Words>{impact.finding.reasons}</Words>
            </>
          )}
        </Fact>
      </dl>
      <NoActLine desk={desk} impact={impact} />
      <PriorityLine desk={desk} impact={impact} />
      {impact.groups.map((group) => (
        <Group desk={desk} impact={impact} group={group} />
      ))}
      <VerbForms
        desk={desk}
        about={{ impact: impact.id }}
        label={speaker.say(words.forms, { impact: isolate(impact.title) })}
        only={[
          'record_finding',
          ...(delayComesFirst(desk, impact) ? [] : DELAY_VERBS),
          'add_group',
          'check_why_no_act',
          'take_back_no',
          'say_why_no_act',
        ]}
      />
    </article>
  )
}

/** Why nothing is done for this harm, and whether a second person has confirmed it. */
function NoActLine({ desk, impact }: ImpactProps) {
  const { speaker } = desk
  const { noAct } = impact
  if (noAct === null) return <></>
  const words = speaker.w.workspace.casePage.impacts
  return (
    <InsetText>
      <p>
        <b>
          {speaker.say(noAct.decision === null ? words.noActAsked : words.noActConfirmed, {
            because: speaker.w.vocabulary.noActReasons[noAct.because],
          })}
        </b>
      </p>
      <Words>{noAct.reasons}</Words>
      <Words>{noAct.shows}</Words>
    </InsetText>
  )
}

const DELAY_VERBS = ['rule_on_delay', 'flag_delay'] as const

/** True when a date is to be judged before anything else: a flag waits, or the person's own date has none yet. */
function delayComesFirst({ view, spots }: Desk, { id, delay }: Impact): boolean {
  if (!spots.some(({ verb, about }) => verb === 'flag_delay' && about['impact'] === id)) return false
  const { dangerSigns, dateThatWillPass } = view.kase
  if (delay !== null) return delay.state === 'proposed' || delay.earlier !== null
  return (
    dangerSigns.includes('date_will_pass') &&
    (dateThatWillPass === null || !isBefore(dateThatWillPass, view.now))
  )
}

/**
 * On top of a harm: the delay flag that waits for a ruling, or the form to propose one. The person's own sign stops
 * counting once two people have rated the harm, and only an accepted flag takes its place (domain reference 4, rule 4).
 */
function DelayFirst({ desk, impact }: ImpactProps) {
  const { speaker } = desk
  const words = speaker.w.workspace.casePage.impacts
  if (!delayComesFirst(desk, impact)) return <></>
  const about = { impact: impact.id }
  const label = speaker.say(words.delayForms, { impact: isolate(impact.title) })
  return (
    <>
      {impact.delay === null ? (
        <InsetText>{words.proposeDelay}</InsetText>
      ) : (
        <DelayLine desk={desk} impact={impact} />
      )}
      {impact.delay === null ? (
        <VerbForms desk={desk} about={about} label={label} only={['flag_delay']} />
      ) : (
        <VerbForms desk={desk} about={about} label={label} only={DELAY_VERBS} />
      )}
    </>
  )
}

/** Which rule gave this harm its place, in words, and a flag that was ruled on. */
function PriorityLine({ desk, impact }: ImpactProps) {
  const { speaker, view } = desk
  const { vocabulary, workspace } = speaker.w
  const words = workspace.casePage.impacts
  // The case with this harm alone: what its own place in the worklist would be.
  const alone = caseSeverity({ ...view.kase, impacts: [impact] })
  return (
    <>
      <p>
        {speaker.say(words.priority, {
          priority: alone.priority,
          rule: vocabulary.priorityRules[alone.rule],
        })}
      </p>
      {!delayComesFirst(desk, impact) && <DelayLine desk={desk} impact={impact} />}
    </>
  )
}

/** The flag that waiting makes it worse, and how it stands. */
function DelayLine({ desk, impact }: ImpactProps) {
  const { speaker } = desk
  const words = speaker.w.workspace.casePage.impacts
  if (impact.delay === null) return <></>
  const { deadline, reason, earlier } = impact.delay
  const standing = standingOf(impact, impact.delay)
  return (
    <>
      <p>
        {reason === null
          ? speaker.say(words.delayByPerson[standing], { deadline: speaker.moment(deadline) })
          : speaker.say(words.delay[standing], {
              deadline: speaker.moment(deadline),
              reason: isolate(reason),
            })}
      </p>
      {earlier && (
        <p>
          {speaker.say(words.earlierDelay, {
            deadline: speaker.moment(earlier.deadline),
            reason: isolate(earlier.reason ?? '–'),
          })}
        </p>
      )}
    </>
  )
}

/** How a flag stands: as it was answered, and an accepted one also towards its date. */
function standingOf(impact: Impact, { state, near, passedAt }: RaisedDelay) {
  if (state !== 'accepted') return state
  if (!near) return 'resting'
  if (passedAt === null) return state
  return delayInForce(impact) === null ? 'over' : 'passed'
}

function Group({ desk, impact, group }: ImpactProps & { readonly group: AffectedGroup }) {
  const { speaker } = desk
  const words = speaker.w.workspace.casePage.impacts
  const count = (n: number | null) => (n === null ? 'unknown' : speaker.number(n))
  return (
    <div class="am-group">
      <h4>{speaker.say(words.group, { group: isolate(group.label) })}</h4>
      <p class="am-meta">
        {speaker.say(words.people, {
          known: count(group.knownCount),
          estimated: count(group.estimatedCount),
        })}
        {group.method && <> · {speaker.say(words.method, { method: isolate(group.method) })}</>}
      </p>
      {group.heightenedRisk && <p>{speaker.say(words.heightened, { why: isolate(group.heightenedRisk) })}</p>}
      {group.ratings.length === 0 ? (
        <p>
          <SeveritySquare level="unknown" label={words.notRated} small /> {words.nobodyRated}
        </p>
      ) : (
        <RatingTable speaker={speaker} group={group} />
      )}
      <VerbForms
        desk={desk}
        about={{ impact: impact.id, group: group.id }}
        label={speaker.say(words.groupForms, { group: isolate(group.label) })}
        only={['rate_impact', 'review_rating', 'lower_rating']}
      />
    </div>
  )
}
