import { staffIdOf } from '../../../domain/case/actor.ts'
import type { CaseDecision } from '../../../domain/case/case.ts'
import { overturned } from '../../../domain/casework/overturned.ts'
import { isBefore } from '../../../domain/time/instant.ts'
import { ADEQUACY_QUESTIONS } from '../../../domain/vocabulary/remedy.ts'
import type { Desk } from '../forms/desk.ts'
import { SheetWay, VerbForms } from '../forms/ways.tsx'
import { OneAppeal } from './appeal.tsx'
import { Endings, ToSetAside } from './endings.tsx'
import { outcomeWords } from './outcome-words.ts'
import { Outside } from './outside.tsx'
import { Section } from './section.tsx'
import { Fact, Words } from './section-parts.tsx'
import { AlsoInTheirs } from './also-in-theirs.tsx'
import { isolate } from '../isolate.ts'

/** What was decided and why, until when it can be appealed, and the appeals. */
export function Decisions({ desk }: { readonly desk: Desk }) {
  const { kase } = desk.view
  const words = desk.speaker.w.workspace.casePage.decisions
  return (
    <Section desk={desk} code="decisions">
      {kase.decisions.length === 0 && <p>{words.none}</p>}
      {kase.decisions.map((decision) => (
        <Decision desk={desk} decision={decision} />
      ))}
      {kase.appeals.length > 0 && <h3>{words.appeals}</h3>}
      {kase.appeals.map((appeal) => (
        <OneAppeal desk={desk} appeal={appeal} />
      ))}
      <Outside desk={desk} />
      <Adequacy desk={desk} />
      <ToSetAside desk={desk} />
      <Endings desk={desk} />
      <SheetWay desk={desk} sheet="sheet-answer" section="decisions" />
      <VerbForms
        desk={desk}
        only={['decide', 'complain', 'rule_on_set_aside', 'ask_to_set_aside', 'look_at_duty', 'close']}
      />
    </Section>
  )
}

function Decision({ desk, decision }: { readonly desk: Desk; readonly decision: CaseDecision }) {
  const { speaker, view } = desk
  const { vocabulary, workspace } = speaker.w
  const words = workspace.casePage.decisions
  const name = view.names.get(staffIdOf(decision.by) ?? '') ?? workspace.casePage.timeline.somebody
  const over = isBefore(decision.appealUntil, view.now)
  const gone = overturned(view.kase, decision.id)
  return (
    <article class="am-block" aria-labelledby={`decision-${decision.id}`}>
      <h3 id={`decision-${decision.id}`} class="am-block__title">
        {vocabulary.decisionKinds[decision.kind]}
      </h3>
      {decision.outcome !== null && (
        <p>
          <b>{outcomeWords(speaker, decision.outcome, decision.kind)}</b>
        </p>
      )}
      {gone && (
        <p>
          <b>{speaker.say(words.overturned[gone.outcome], { moment: speaker.moment(gone.at) })}</b>{' '}
          <a href={`#decision-${gone.decision}`}>{words.newOne}</a>
        </p>
      )}
      <Words>{decision.reasons}</Words>
      <AlsoInTheirs desk={desk} of="decision" id={decision.id} />
      {decision.tried && (
        <dl class="am-facts">
          <Fact label={workspace.casePage.endings.tried}>
            <Words>{decision.tried}</Words>
          </Fact>
        </dl>
      )}
      {decision.whatNext && (
        <dl class="am-facts">
          <Fact label={words.whatNext}>
            <Words>{decision.whatNext}</Words>
          </Fact>
        </dl>
      )}
      <p class="am-meta">
        {speaker.say(words.by, { name: isolate(name), moment: speaker.moment(decision.at) })}
        {' · '}
        {speaker.say(over ? words.appealOver : words.appealUntil, {
          moment: speaker.moment(decision.appealUntil),
        })}
      </p>
      <VerbForms desk={desk} about={{ decision: decision.id }} only={['appeal']} />
    </article>
  )
}

function Adequacy({ desk }: { readonly desk: Desk }) {
  const { speaker, view } = desk
  const { adequacy } = view.kase
  const answered = ADEQUACY_QUESTIONS.filter(({ code }) => adequacy[code])
  if (answered.length === 0) return <></>
  return (
    <>
      <h3>{speaker.w.workspace.casePage.decisions.adequacy}</h3>
      <dl class="am-facts">
        {answered.map(({ code }) => (
          <Fact label={speaker.w.vocabulary.adequacyQuestions[code]}>
            <Words>{adequacy[code]}</Words>
          </Fact>
        ))}
      </dl>
    </>
  )
}
