import { kindOfFile } from '../../../domain/vocabulary/files.ts'
import { nameFor } from '../../../domain/bodies/said-for.ts'
import type { CaseEvent } from '../../../domain/case/case-event.ts'
import type { Gaps } from '../../../words/gaps.ts'
import type { Desk } from '../forms/desk.ts'
import { contactName } from './contact-name.ts'
import { outcomeWords } from './outcome-words.ts'
import { isolate } from '../isolate.ts'
import { stepWords } from '../step-words.ts'

/** What an event says in the timeline: the sentence of its kind with names in place of ids. */
export function eventWords(desk: Desk, event: CaseEvent): string {
  const { speaker } = desk
  return speaker.say(speaker.w.workspace.events[event.kind], gapsOf(desk, event))
}

function gapsOf(desk: Desk, event: CaseEvent): Gaps {
  const { speaker, view } = desk
  const { vocabulary, workspace } = speaker.w
  const { kase } = view
  const impact = (id: string) => isolate(kase.impacts.find((each) => each.id === id)?.title ?? id)
  const entity = (id: string) => isolate(contactName(speaker, kase, id))
  const action = (id: string) => isolate(kase.plan.find((each) => each.id === id)?.what ?? id)
  const grade = (value: number | 'unknown') => (value === 'unknown' ? '?' : value)
  switch (event.kind) {
    case 'grievance_filed':
      return { kind: event.facts.kind, channel: vocabulary.channels[event.facts.channel] }
    case 'recovery_chosen':
      return { asked: event.facts.isFeared ? 'feared' : String(event.facts.asked) }
    case 'wish_noted':
      return { wish: event.facts.wish }
    case 'wish_ruled':
      return { accepted: String(event.facts.accepted) }
    case 'receipt_replaced':
      return { byMail: String(event.facts.byMail === true) }
    case 'moved':
      return { state: vocabulary.caseStates[event.facts.to] }
    case 'taken_up':
    case 'given_back':
      return {
        handler: isolate(view.names.get(event.facts.handler) ?? workspace.casePage.timeline.somebody),
        part: String('part' in event.facts),
      }
    case 'bodies_offered':
      return { need: vocabulary.needs[event.facts.need] }
    case 'body_named':
      return { body: isolate(event.texts.name) }
    case 'bodies_answered':
      return { answer: vocabulary.referralAnswers[event.facts.answer] }
    case 'body_told': {
      const { referral, listing } = event.facts
      const bodies = kase.referrals.find(({ id }) => id === referral)?.bodies ?? []
      const found = bodies.find(({ id }) => id === listing)
      return { body: found === undefined ? '' : isolate(nameFor(found, speaker.language).text) }
    }
    case 'whether_it_helped_said':
      return { answer: vocabulary.whetherHelped[event.facts.answer] }
    case 'follow_up_asked':
    case 'how_it_is_said':
      return { after: vocabulary.followUpStages[event.facts.after] }
    case 'question_asked':
      return { question: isolate(event.texts.question) }
    case 'question_answered':
      return {
        question: isolate(kase.inquiries.find(({ id }) => id === event.facts.inquiry)?.question ?? ''),
      }
    case 'fact_shown':
      return { statement: isolate(event.texts.statement) }
    case 'fact_answered':
      return {
        statement: isolate(kase.shownFacts.find(({ id }) => id === event.facts.fact)?.statement ?? ''),
      }
    case 'members_heard':
      return { note: isolate(event.texts.note) }
    case 'talk_asked':
    case 'talk_offered':
      return { kind: vocabulary.talkKinds[event.facts.kind] }
    case 'talk_arranged':
      return { plan: event.facts.plan }
    case 'talk_answered':
      return { answer: event.facts.answer }
    case 'text_translated':
      return { who: event.facts.madeBy, language: speaker.languageName(event.facts.into) }
    case 'file_given': {
      const { file, type, bytes, cleaned } = event.facts
      return {
        from: event.by.kind,
        file,
        type: `${vocabulary.fileKinds[kindOfFile(type)]} (${type.toUpperCase()})`,
        bytes,
        cleaned: vocabulary.cleaned[cleaned],
      }
    }
    case 'file_turned_away':
      return { from: event.by.kind }
    case 'file_looked_at':
      return { file: event.facts.file, shade: event.facts.shade }
    case 'file_written_down':
    case 'file_refused':
    case 'file_taken_back':
      return { file: event.facts.file }
    case 'text_sent_out':
      return { host: isolate(event.facts.host) }
    case 'talk_recorded':
      return { held: String(event.facts.tookPlace) }
    case 'reprisal_step_taken':
      return { deadline: speaker.moment(event.facts.nextAt) }
    case 'reprisal_said':
      return { how: vocabulary.reprisalAnswers[event.facts.how] }
    case 'message_written':
      return { from: event.facts.retaliation ? 'retaliation' : event.by.kind }
    case 'impact_described':
      return { impact: isolate(event.texts.title) }
    case 'group_added':
      return { group: isolate(event.texts.label) }
    case 'impact_found':
      return {
        impact: impact(event.facts.impact),
        finding: vocabulary.impactFindings[event.facts.finding],
      }
    case 'impact_rated':
      return {
        impact: impact(event.facts.impact),
        rater: vocabulary.raters[event.facts.rater],
        scale: grade(event.facts.scale),
        scope: grade(event.facts.scope),
        irremediability: grade(event.facts.irremediability),
      }
    case 'rating_lowered':
      return {
        impact: impact(event.facts.impact),
        scale: grade(event.facts.scale),
        scope: grade(event.facts.scope),
        irremediability: grade(event.facts.irremediability),
      }
    case 'rating_reviewed':
      return { impact: impact(event.facts.impact) }
    case 'delay_turned':
      return { impact: impact(event.facts.impact), to: event.facts.to }
    case 'delay_flagged':
      return { impact: impact(event.facts.impact), deadline: speaker.moment(event.facts.deadline) }
    case 'delay_ruled':
      return { impact: impact(event.facts.impact), accepted: String(event.facts.accepted) }
    case 'decided': {
      const { kind, outcome } = event.facts
      return {
        outcome: outcome === null ? vocabulary.decisionKinds[kind] : outcomeWords(speaker, outcome, kind),
      }
    }
    case 'no_act_reasoned':
      return {
        impact: impact(event.facts.impact),
        because: vocabulary.noActReasons[event.facts.because],
      }
    case 'no_act_ruled':
      return { impact: impact(event.facts.impact), accepted: String(event.facts.accepted) }
    case 'set_aside_asked':
      return { because: vocabulary.setAsideReasons[event.facts.because] }
    case 'set_aside_ruled':
      return { accepted: String(event.facts.accepted) }
    case 'duty_looked_at': {
      const { lookAgainAt } = event.facts
      return { deadline: lookAgainAt === null ? 'none' : speaker.moment(lookAgainAt) }
    }
    case 'closed':
      return { outcome: vocabulary.outcomes[event.facts.outcome] }
    case 'new_time_given':
      return {
        deadline: speaker.moment(event.facts.by),
        was: speaker.moment(event.facts.was),
        step: stepWords(speaker, kase.kind, event.facts.step),
      }
    case 'erasing_asked':
    case 'erasing_announced':
      return { deadline: speaker.moment(event.facts.on) }
    case 'promise_missed':
      return {
        deadline: speaker.moment(event.facts.by),
        step: stepWords(speaker, kase.kind, event.facts.step),
      }
    case 'priority_moved':
      return { from: event.facts.from, to: event.facts.to }
    case 'complained':
      return { against: vocabulary.complaints[event.facts.against] }
    case 'outside_asked':
      return {
        task: event.facts.verb,
        name: isolate(event.texts.name),
        house: isolate(event.texts.house),
      }
    case 'outside_answered':
      return { yes: String(event.facts.yes) }
    case 'appeal_decided':
      return {
        outcome: outcomeWords(
          speaker,
          event.facts.outcome,
          kase.appeals.find(({ id }) => id === event.facts.appeal)?.against === 'decision'
            ? 'appeal'
            : 'complaint',
        ),
      }
    case 'entity_added':
      return { entity: isolate(event.texts.name), role: vocabulary.roles[event.facts.role] }
    case 'fear_answered':
      return { entity: entity(event.facts.entity), isIt: vocabulary.fearAnswers[event.facts.isIt] }
    case 'name_confirmed':
    case 'entity_removed':
    case 'entity_corrected':
    case 'silence_noted':
      return { entity: entity(event.facts.entity) }
    case 'entity_told':
      return { entity: entity(event.facts.entity), deadline: speaker.moment(event.facts.answerDueAt) }
    case 'cooperation_recorded':
      return {
        entity: entity(event.facts.entity),
        cooperation: vocabulary.cooperation[event.facts.cooperation],
      }
    case 'claim_recorded':
    case 'attributed':
      return {
        entity: entity(event.facts.entity),
        impact: impact(event.facts.impact),
        finding: vocabulary.findings[event.facts.finding],
      }
    case 'reassessment_planned':
      return { entity: entity(event.facts.entity), deadline: speaker.moment(event.facts.dueAt) }
    case 'reassessment_opened': {
      const planned = kase.reassessments.find((each) => each.id === event.facts.reassessment)
      return {
        entity: entity(planned?.entity ?? ''),
        finding: vocabulary.findings[event.facts.proposes],
      }
    }
    case 'contact_found':
      return { impact: impact(event.facts.impact), entity: entity(event.facts.entity) }
    case 'handover_offered':
      return { entity: entity(event.facts.entity), deadline: speaker.moment(event.facts.until) }
    case 'handover_answered':
    case 'handover_ended':
    case 'handover_expired': {
      const { handover } = event.facts
      return {
        entity: entity(kase.handovers.find((each) => each.id === handover)?.entity ?? ''),
        because: 'because' in event.facts ? event.facts.because : '',
        accepted: 'accepted' in event.facts ? String(event.facts.accepted) : '',
      }
    }
    case 'contact_question_asked':
      return { entity: entity(event.facts.entity) }
    case 'contact_question_answered': {
      const { question, agrees } = event.facts
      const asked = kase.contactQuestions.find(({ id }) => id === question)
      return { entity: entity(asked?.entity ?? ''), agrees: String(agrees) }
    }
    case 'body_asked':
      return { body: isolate(event.texts.name), deadline: speaker.moment(event.facts.until) }
    case 'body_answered':
      return { body: entity(event.facts.body), accepted: String(event.facts.accepted) }
    case 'stop_asked':
      return {
        whom: isolate(event.texts.whom),
        measure: vocabulary.measures[event.facts.measure],
        deadline: speaker.moment(event.facts.until),
      }
    case 'stop_answered': {
      const { asked, stopped } = event.facts
      const whom = kase.measures.find(({ id }) => id === asked)?.whom ?? ''
      return { whom: isolate(whom), stopped: String(stopped) }
    }
    case 'snapshot_kept':
      return { what: isolate(event.texts.what) }
    case 'call_recorded':
      return { whom: isolate(event.texts.whom), moment: speaker.moment(event.facts.when) }
    case 'first_step_skipped':
      return { step: stepWords(speaker, kase.kind, event.facts.step) }
    case 'staff_named':
      return {
        names: speaker.list(
          event.facts.named.map((id) => isolate(view.names.get(id) ?? workspace.casePage.timeline.somebody)),
        ),
      }
    case 'deciders_noted':
      return { anybody: String(event.facts.anybody) }
    case 'recused':
      return {
        name: isolate(view.names.get(event.facts.account) ?? workspace.casePage.timeline.somebody),
        because: vocabulary.recusals[event.facts.because],
      }
    case 'recusal_lifted': {
      const lifted = kase.recusals.find(({ id }) => id === event.facts.recusal)
      const name = view.names.get(lifted?.account ?? '') ?? workspace.casePage.timeline.somebody
      return { name: isolate(name) }
    }
    case 'sharing_consented':
      return {
        entity: entity(event.facts.entity),
        identity: String(event.facts.identity),
        calm: String(event.facts.fearsNoLonger ?? false),
        tell: String(event.facts.tell ?? 'unsaid'),
      }
    case 'action_proposed':
      return {
        entity: entity(event.facts.entity),
        action: isolate(event.texts.what),
        deadline: speaker.moment(event.facts.dueAt),
      }
    case 'element_considered':
      return { element: vocabulary.elements[event.facts.element] }
    case 'commitment_recorded': {
      const planned = kase.plan.find((each) => each.id === event.facts.action)
      return {
        entity: entity(planned?.entity ?? ''),
        action: action(event.facts.action),
        answer: vocabulary.commitments[event.facts.answer],
      }
    }
    case 'person_consulted':
    case 'action_imposed':
    case 'action_started':
    case 'action_delivered':
    case 'delivery_verified':
    case 'action_overtaken':
      return { action: action(event.facts.action) }
    case 'delivery_confirmed':
      return {
        action: action(event.facts.action),
        answer: vocabulary.confirmations[event.facts.answer],
      }
    default:
      return {}
  }
}
