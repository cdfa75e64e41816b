import { evidence as evidenceWords } from '../../words/en/register/evidence.ts'
import { reportWords as words } from '../../words/en/register/report.ts'
import { say } from '../say.ts'
import type { EvidenceView } from '../view.ts'
import type { Block, Tone } from './blocks.ts'
import { effectChart } from './effect-chart.ts'

const TONES: Readonly<Record<EvidenceView['verdict']['verdict'], Tone>> = {
  improved: 'done',
  no_change_shown: 'quiet',
  insufficient_evidence: 'quiet',
  worse: 'late',
  shifted: 'late',
}

/** One piece of evidence: its verdict, the chart and the table of its groups; or who signed it, where it is in words. */
export function effectBlocks(view: EvidenceView): Block[] {
  const { evidence, verdict } = view
  const { name, means } = evidenceWords.verdicts[verdict.verdict]
  const hasCounts = evidence.groups.length > 0
  return [
    { kind: 'heading', depth: 3, id: evidence.id, text: `${evidence.id} ${evidence.title}` },
    {
      kind: 'notice',
      tone: hasCounts ? TONES[verdict.verdict] : 'quiet',
      text: hasCounts
        ? say(words.evidenceLine, {
            id: evidence.id,
            on: evidence.collectedOn,
            by: evidence.by,
            measure: words.measures[evidence.measure],
            verdict: name,
            means,
          })
        : say(words.noCounts, {
            summary: evidence.summary ?? '',
            signed: evidence.signedBy.map((each) => each.name).join(', ') || words.nobody,
          }),
    },
    ...(hasCounts ? effectChart(view) : []),
  ]
}
