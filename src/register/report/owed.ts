import { owedLine } from '../check/owed-line.ts'
import type { RegisterView } from '../check/view.ts'
import { tableOf, type Block } from './blocks.ts'
import type { RegisterSpeaker } from '../../words/register-speaker.ts'

/** One finding of a rule, in words. */
export interface FoundLine {
  readonly entry: string
  readonly rule: string
  readonly says: string
  readonly fix: string
}

/** Assessments that are owed, what the rules found, and severe impacts with whole kinds of mitigation left out. */
export function owedBlocks(
  speaker: RegisterSpeaker,
  view: RegisterView,
  found: readonly FoundLine[],
  unread: readonly string[],
): Block[] {
  const { w, say, list } = speaker
  const words = w.report.owed
  const blocks: Block[] = [
    ...view.vanished.map(({ id, level }): Block => ({
      kind: 'notice',
      tone: 'late',
      text: say(unread.includes(id) ? words.unreadMarked : words.vanished, {
        id,
        level: level ?? w.report.notAssessed,
      }),
    })),
    ...unread
      .filter((id) => !view.vanished.some((each) => each.id === id))
      .map((id): Block => ({ kind: 'notice', tone: 'late', text: say(words.unread, { id }) })),
    ...tableOf(
      words.assessments,
      words.head,
      view.owed.map((each) => {
        const line = owedLine(speaker, each, view.register, view.today)
        return [line.system, line.depth, line.sentence, line.due, each.overdue ? words.late : words.notLate]
      }),
    ),
    ...tableOf(
      words.findings,
      words.findingsHead,
      found.map(({ entry, rule, says, fix }) => [entry, rule, says, fix]),
    ),
    ...tableOf(
      words.neglected,
      words.neglectedHead,
      view.portfolios
        .filter(({ empty }) => empty.length > 0)
        .map(({ impact, empty, suggestions }) => [
          impact,
          list(empty.map((code) => w.mitigations.categories[code])),
          suggestions.map((id) => `${id} ${w.mitigations.catalogue[id].name}`).join('; '),
        ]),
    ),
  ]
  return blocks.length > 0 ? blocks : [{ kind: 'notice', tone: 'done', text: words.none }]
}
