import { trendsOf, type Trend } from '../../domain/diligence/evidence/trend.ts'
import type { RegisterSpeaker } from '../../words/register-speaker.ts'
import type { RegisterView } from '../check/view.ts'
import { tableOf, type Block } from './blocks.ts'

/** Harm that was measured several times: a sentence, and a table with a row for each time. */
export function trendBlocks({ w, say }: RegisterSpeaker, { evidence, impacts }: RegisterView): Block[] {
  const words = w.report
  return trendsOf(evidence.map((each) => each.evidence)).flatMap((trend) => {
    const title = impacts.find(({ impact }) => impact.id === trend.impact)?.impact.title ?? ''
    const { points, measure, impact } = trend
    const gaps = {
      impact,
      title,
      measure: words.measures[measure],
      times: points.length,
      from: points[0]?.on ?? '',
      to: points.at(-1)?.on ?? '',
    }
    return [
      { kind: 'paragraph', text: say(words.trend.line, gaps) } as const,
      ...tableOf(
        say(words.trend.caption, gaps),
        [words.trend.when, ...trend.groups],
        rowsOf({ w, say }, trend),
      ),
    ]
  })
}

function rowsOf({ w, say }: Pick<RegisterSpeaker, 'w' | 'say'>, { points, groups }: Trend): string[][] {
  const words = w.report
  return points.map(({ evidence, on, rates }) => [
    `${on} (${evidence})`,
    ...groups.map((group) => {
      const rate = rates.get(group)
      if (!rate || rate.rate === null) return words.trend.gap
      const { interval, harmful, of } = rate
      return say(words.trend.cell, {
        rate: percent(rate.rate),
        low: percent(interval.low),
        high: percent(interval.high),
        harmful,
        of,
      })
    }),
  ])
}

function percent(share: number): string {
  return String(Number((100 * share).toFixed(1)))
}
