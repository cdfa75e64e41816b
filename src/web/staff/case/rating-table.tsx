import type { AffectedGroup } from '../../../domain/case/case.ts'
import { severityOfGroup } from '../../../domain/casework/overview.ts'
import type { Judgement } from '../../../domain/casework/severity.ts'
import { codesOf } from '../../../domain/vocabulary/code.ts'
import { DIMENSIONS, RATERS, type Dimension } from '../../../domain/vocabulary/severity.ts'
import type { Speaker } from '../../../words/speak.ts'
import { SeveritySquare } from '../../components/severity-square.tsx'
import { isolate } from '../isolate.ts'

interface RatingTableProps {
  readonly speaker: Speaker
  readonly group: AffectedGroup
}

/** What each rater says, kept apart, and what counts: the gravest of each dimension, with what drives the level. */
export function RatingTable({ speaker, group }: RatingTableProps) {
  const { vocabulary, workspace } = speaker.w
  const words = workspace.casePage.impacts
  const severity = severityOfGroup(group)
  const raters = codesOf(RATERS).flatMap((code) => {
    const judgement = severity.byRater[code]
    return judgement ? [{ name: vocabulary.raters[code], judgement, counts: false }] : []
  })
  const rows = [...raters, { name: words.leads, judgement: severity.judgement, counts: true }]
  const short = (dimension: Dimension) => workspace.shortDimensions[dimension]
  return (
    <>
      <table class="am-table am-ratings">
        <thead>
          <tr>
            <th scope="col">{words.view}</th>
            {codesOf(DIMENSIONS).map((dimension) => (
              <th scope="col">{short(dimension)}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, judgement, counts }) => (
            <tr class={counts ? 'am-ratings__counts' : undefined}>
              <th scope="row">{name}</th>
              {codesOf(DIMENSIONS).map((dimension) => (
                <td>
                  <GradeSquare speaker={speaker} judgement={judgement} dimension={dimension} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {severity.level !== null && (
        <p class="am-meta">
          {speaker.say(words.drivers, {
            level: severity.level,
            drivers: speaker.list(severity.drivers.map(short)),
          })}
        </p>
      )}
      {severity.provisional && <p class="am-meta">{words.provisional}</p>}
      {severity.explainedUnknown.length > 0 && (
        <p class="am-meta">
          {speaker.say(words.explained, { dimensions: speaker.list(severity.explainedUnknown.map(short)) })}
        </p>
      )}
      {!severity.byRater.affected && <p class="am-meta">{words.affectedMissing}</p>}
      <p class="am-meta">{likelihood(speaker, severity.judgement)}</p>
      {severity.lowering === 'in_force' && group.lowering && (
        <p>{speaker.say(words.lowered, { reasons: isolate(group.lowering.reason) })}</p>
      )}
      {severity.lowering === 'ended' && <p class="am-meta">{words.loweringEnded}</p>}
    </>
  )
}

function GradeSquare(props: {
  readonly speaker: Speaker
  readonly judgement: Judgement
  readonly dimension: Dimension
}) {
  const { speaker, judgement, dimension } = props
  const words = speaker.w.workspace.casePage.impacts
  const grade = judgement[dimension]
  const name = speaker.w.workspace.shortDimensions[dimension]
  const label =
    grade === 'unknown'
      ? speaker.say(words.gradeUnknown, { dimension: name })
      : speaker.say(words.gradeOf, { dimension: name, grade })
  return <SeveritySquare level={grade} label={label} small />
}

function likelihood(speaker: Speaker, judgement: Judgement): string {
  const words = speaker.w.workspace.casePage.impacts
  const grade = judgement.likelihood
  if (grade === 'unknown') return words.likelihoodUnknown
  return speaker.say(words.likelihood, { grade: `${grade} (${speaker.w.vocabulary.likelihood[grade]})` })
}
