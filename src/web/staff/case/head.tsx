import { ClockPill } from '../../components/clock-pill.tsx'
import { Tag } from '../../components/tag.tsx'
import { WarningText } from '../../components/warning-text.tsx'
import { Clock } from '../clock.tsx'
import type { Desk } from '../forms/desk.ts'
import { VerbForms } from '../forms/verb-form.tsx'
import { LevelSquare } from '../queue-table.tsx'
import { Saved } from './section.tsx'
import { titleOf } from '../../../domain/casework/title-of.ts'
import { isolate, isolateCode } from '../isolate.ts'

/** What the case is, how urgent, who has it, and what comes next. */
export function CaseHead({ desk }: { readonly desk: Desk }) {
  const { speaker, view } = desk
  const { kase, severity, next, now } = view
  const { vocabulary, workspace } = speaker.w
  const words = workspace.casePage.head
  return (
    <div id="next" class="am-case-head">
      <h1>
        <bdi>{titleOf(kase)}</bdi>
      </h1>
      <Saved desk={desk} section="next" />
      <p class="am-case-head__line">
        <LevelSquare speaker={speaker} level={severity.level} />
        <Tag>{vocabulary.caseStates[kase.state]}</Tag>
        <span>{speaker.say(words.reference, { reference: isolateCode(kase.reference) })}</span>
        <span>
          {kase.handler === null
            ? words.noHandler
            : speaker.say(words.handler, { name: isolate(view.names.get(kase.handler) ?? '') })}
        </span>
      </p>
      <p>{vocabulary.priorityRules[severity.rule]}</p>
      <p class="am-case-head__line">
        <span>{speaker.say(words.next, { step: workspace.steps[next.step] })}</span>
        {next.by !== null && <Clock speaker={speaker} at={next.by} now={now} />}
        {kase.closedAt !== null && kase.outcome !== null && (
          <ClockPill tone="quiet">
            {speaker.say(words.closed, {
              moment: speaker.moment(kase.closedAt),
              outcome: vocabulary.outcomes[kase.outcome],
            })}
          </ClockPill>
        )}
      </p>
      <Warnings desk={desk} />
      <VerbForms desk={desk} only={['take_up']} />
    </div>
  )
}

function Warnings({ desk }: { readonly desk: Desk }) {
  const { speaker, view } = desk
  const { kase } = view
  const { vocabulary, workspace } = speaker.w
  const words = workspace.casePage.head
  const signs = speaker.list(kase.dangerSigns.map((sign) => vocabulary.dangerSigns[sign]))
  return (
    <>
      {kase.kind === 'notification' && <p>{view.hasPerson ? words.notification : words.imported}</p>}
      {kase.dangerSigns.length > 0 && (
        <WarningText signLabel={words.warning}>{speaker.say(words.danger, { signs })}</WarningText>
      )}
      {kase.dateThatWillPass !== null && (
        <p>{speaker.say(words.datePasses, { moment: speaker.moment(kase.dateThatWillPass) })}</p>
      )}
      {kase.missed.map(({ step, by }) => (
        <p>
          <ClockPill tone="late" sign="!">
            {speaker.say(words.missed, { step: workspace.steps[step], moment: speaker.moment(by) })}
          </ClockPill>
        </p>
      ))}
    </>
  )
}
