import type { CaseLine, QueueView } from '../../actions/casework/view-queue.ts'
import type { Queue } from '../../domain/case/queues.ts'
import { dangerWords } from '../../domain/intake/danger-words.ts'
import type { Speaker } from '../../words/speak.ts'
import { ClockPill } from '../components/clock-pill.tsx'
import { ScrollBox } from '../components/scroll-box.tsx'
import { SeveritySquare } from '../components/severity-square.tsx'
import { Clock } from './clock.tsx'
import { Due } from './due.tsx'
import { ListedFor } from './listed-for.tsx'
import { casePath } from './forms/desk.ts'
import { isolate } from './isolate.ts'

interface QueueTableProps {
  readonly speaker: Speaker
  readonly view: QueueView
  /** The list that it is; none where it is what was found by a reference. */
  readonly queue?: Queue | undefined
}

/** The lines of a queue. What nobody has rated yet has a square like every other, with a question mark. */
export function QueueTable({ speaker, view, queue }: QueueTableProps) {
  const words = speaker.w.workspace.queues
  const { columns } = words
  return (
    <ScrollBox label={words.fullList}>
      <table class="am-worklist">
        <thead>
          <tr>
            <th scope="col">{columns.level}</th>
            <th scope="col">{columns.harm}</th>
            <th scope="col">{columns.right}</th>
            <th scope="col">{columns.chain}</th>
            <th scope="col">{columns.clock}</th>
            <th scope="col">{columns.handler}</th>
          </tr>
        </thead>
        <tbody>
          {view.lines.map((line) =>
            line.fold === null ? (
              <Line speaker={speaker} view={view} queue={queue} line={line} />
            ) : (
              <FoldedLine speaker={speaker} view={view} line={line} fold={line.fold} />
            ),
          )}
        </tbody>
      </table>
    </ScrollBox>
  )
}

function Line({ speaker, view, queue, line }: QueueTableProps & { readonly line: CaseLine }) {
  const { workspace, vocabulary } = speaker.w
  const words = workspace.queues
  const mentions = mentionsOf(line)
  const more = [
    line.submitter && speaker.say(words.told, { who: vocabulary.submitters[line.submitter] }),
    speaker.languageName(line.language),
    speaker.say(words.received, { moment: speaker.day(line.receivedAt) }),
    line.openAppeals > 0 && words.appealOpen,
    line.unanswered && words.wroteToUs,
    line.waitingForOthers && words.waitsForOthers,
    line.lateSince !== null && speaker.say(words.lateSince, { moment: speaker.day(line.lateSince) }),
  ].filter((part) => part !== undefined && part !== false)
  return (
    <tr>
      <td>
        <LevelSquare speaker={speaker} level={line.level} />
      </td>
      <th scope="row">
        <span class="am-worklist__title">
          {line.priority} ·{' '}
          <a href={casePath(line.id)}>
            {view.unopened.has(line.id) ? workspace.casePage.look.unopened : <bdi>{line.title}</bdi>}
          </a>
        </span>
        <span class="am-worklist__more">{more.join(' · ')}</span>
        {line.fairShare && (
          <span class="am-worklist__more">
            <ClockPill tone="late" sign="⇡">
              {words.fairShare}
            </ClockPill>
          </span>
        )}
        {line.openAppeals > 0 && <Deciders speaker={speaker} view={view} line={line} />}
        {line.retaliationDue !== null && (
          <span class="am-worklist__more">
            <ClockPill tone="late" sign="!">
              {words.sufferOrNotSafe}
            </ClockPill>{' '}
            <Clock speaker={speaker} at={line.retaliationDue} now={view.now} />
          </span>
        )}
        {mentions.length > 0 && (
          <span class="am-worklist__more">
            {speaker.say(words.mentions, { words: speaker.list(mentions.map(isolate)) })}
          </span>
        )}
        {line.level !== null && line.provisional && (
          <span class="am-worklist__more">{words.provisional}</span>
        )}
      </th>
      <td data-label={words.columns.right}>
        <OrNothing speaker={speaker} text={line.rights.map((right) => vocabulary.rights[right]).join(', ')} />
      </td>
      <td data-label={words.columns.chain}>
        <OrNothing
          speaker={speaker}
          text={line.roles.map((role) => workspace.shortRoles[role]).join(' · ')}
        />
      </td>
      <td data-label={words.columns.clock}>
        {line.listedFor === null ? (
          <Due
            speaker={speaker}
            now={view.now}
            kind={line.kind}
            step={line.nextStep}
            by={line.nextDue}
            deadline={line.deadline}
            deadlineKind={line.deadlineKind}
          />
        ) : (
          <ListedFor
            speaker={speaker}
            now={view.now}
            kind={line.kind}
            listed={line.listedFor}
            isLate={queue === 'late'}
          />
        )}
      </td>
      <td data-label={words.columns.handler}>
        {line.handler === null ? (
          line.lateSince === null ? (
            words.nobody
          ) : (
            words.lateOwner
          )
        ) : (
          <bdi>{view.names.get(line.handler) ?? ''}</bdi>
        )}
      </td>
    </tr>
  )
}

/** Several filings that are alike, as one line: it opens the list of them, and each of them opens by itself. */
function FoldedLine(
  props: QueueTableProps & { readonly line: CaseLine; readonly fold: NonNullable<CaseLine['fold']> },
) {
  const { speaker, view, line, fold } = props
  const { queues: words, folded } = speaker.w.workspace
  const { priority, nextStep, nextDue, deadline, deadlineKind } = line
  const address = new URLSearchParams({ alike: fold.alike, priority })
  return (
    <tr>
      <td>
        <LevelSquare speaker={speaker} level={null} />
      </td>
      <th scope="row">
        <span class="am-worklist__title">
          {priority} ·{' '}
          <a href={`/staff/queues/worklist?${address.toString()}`}>
            {speaker.say(folded.line, { count: fold.count })}
          </a>
        </span>
        <span class="am-worklist__more">{folded.more}</span>
      </th>
      <td data-label={words.columns.right}>
        <OrNothing speaker={speaker} text="" />
      </td>
      <td data-label={words.columns.chain}>
        <OrNothing speaker={speaker} text="" />
      </td>
      <td data-label={words.columns.clock}>
        <Due
          speaker={speaker}
          now={view.now}
          kind={line.kind}
          step={nextStep}
          by={nextDue}
          deadline={deadline}
          deadlineKind={deadlineKind}
        />
      </td>
      <td data-label={words.columns.handler}>{words.nobody}</td>
    </tr>
  )
}

/** Who can decide the appeal that waits; where nobody here can, and nobody from outside either, that stands out. */
function Deciders({ speaker, view, line }: QueueTableProps & { readonly line: CaseLine }) {
  const words = speaker.w.workspace.queues
  const free = view.free.get(line.id) ?? []
  const names = speaker.list(free.map((id) => isolate(view.names.get(id) ?? '')))
  const outside =
    line.outsideAdmitted.length > 0
      ? words.outsideDecides
      : line.outsideAsked.length > 0
        ? words.outsideAsked
        : null
  return (
    <span class="am-worklist__more">
      {free.length === 0 && outside !== null ? (
        outside
      ) : free.length === 0 ? (
        <ClockPill tone="late" sign="!">
          {words.nobodyDecides}
        </ClockPill>
      ) : (
        speaker.say(free.length === 1 ? words.oneDecides : words.decides, { names })
      )}
    </span>
  )
}

/** Words of danger in the headline of a notification that nobody has rated. */
function mentionsOf({ kind, level, state, title }: CaseLine): readonly string[] {
  return kind === 'notification' && level === null && state !== 'closed' ? dangerWords(title) : []
}

/** A level as a square, "?" while nobody has rated. */
export function LevelSquare(props: {
  readonly speaker: Speaker
  readonly level: CaseLine['level']
  readonly small?: boolean
}) {
  const { speaker, level, small } = props
  const { impacts } = speaker.w.workspace.casePage
  return level === null ? (
    <SeveritySquare level="unknown" label={impacts.notRated} small={small} />
  ) : (
    <SeveritySquare level={level} label={speaker.say(impacts.levelOf, { level })} small={small} />
  )
}

/** A dash for the eye, and words for the ear, where there is nothing yet. */
function OrNothing({ speaker, text }: { readonly speaker: Speaker; readonly text: string }) {
  const words = speaker.w.workspace.queues
  if (text !== '') return <>{text}</>
  return (
    <>
      <span aria-hidden="true">{words.none}</span>
      <span class="govuk-visually-hidden">{words.noneInWords}</span>
    </>
  )
}
