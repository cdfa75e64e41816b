import { suggestionsFor } from '../../domain/diligence/mitigation-catalogue.ts'
import type { Portfolio } from '../../domain/diligence/portfolio.ts'
import type { MitigationCategory } from '../../domain/vocabulary/diligence.ts'
import { owedLine } from '../check/owed-line.ts'
import type { RegisterView } from '../check/view.ts'
import { tableOf, type Block } from './blocks.ts'
import { byRule, type FoundLine } from './findings.ts'
import type { RegisterSpeaker } from '../../words/register-speaker.ts'

/** Assessments that are owed, what the rules found, and severe impacts with whole kinds of mitigation left out. */
export function owedBlocks(
  speaker: RegisterSpeaker,
  view: RegisterView,
  found: readonly FoundLine[],
  unread: readonly string[],
): Block[] {
  const { w, say } = speaker
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
        return [
          line.system,
          w.names.depths[each.depth],
          line.sentence,
          line.due,
          each.overdue ? words.late : words.notLate,
        ]
      }),
    ),
    ...tableOf(
      words.findings,
      words.findingsHead,
      byRule(found).map(([{ rule, title }, all]) => [{ text: rule, to: rule }, title, String(all.length)]),
    ),
    ...neglectedBlocks(speaker, view.portfolios),
  ]
  return blocks.length > 0 ? blocks : [{ kind: 'notice', tone: 'done', text: words.none }]
}

/** Impacts by the kinds of mitigation that they lack, and the ideas for each kind once. */
function neglectedBlocks({ w, list }: RegisterSpeaker, portfolios: readonly Portfolio[]): Block[] {
  const words = w.report.owed
  const nameOf = (category: MitigationCategory) => w.mitigations.categories[category]
  const lacking = Map.groupBy(
    portfolios.filter(({ empty }) => empty.length > 0),
    ({ empty }) => list(empty.map(nameOf)),
  )
  const neglected = new Set(portfolios.flatMap((each) => each.neglected))
  return [
    ...tableOf(
      words.neglected,
      words.neglectedHead,
      [...lacking].map(([names, all]) => [names, list(all.map(({ impact }) => impact))]),
    ),
    ...tableOf(
      words.ideas,
      words.ideasHead,
      [...neglected].map((category) => [
        nameOf(category),
        suggestionsFor([category])
          .map((id) => `${id} ${w.mitigations.catalogue[id].name}`)
          .join(w.semicolon),
      ]),
    ),
  ]
}
