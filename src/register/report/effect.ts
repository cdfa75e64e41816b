import { isAbout } from '../../domain/diligence/evidence/group-codes.ts'
import type { Impact } from '../../domain/diligence/register.ts'
import { ended } from '../../domain/typed/ended.ts'
import type { EvidenceView } from '../check/view.ts'
import type { Block, Tone } from './blocks.ts'
import { effectChart } from './effect-chart.ts'
import type { RegisterSpeaker } from '../../words/register-speaker.ts'

const TONES: Readonly<Record<EvidenceView['verdict']['verdict'], Tone>> = {
  improved: 'done',
  no_change_shown: 'quiet',
  insufficient_evidence: 'quiet',
  worse: 'late',
  shifted: 'late',
}

/**
 * One piece of evidence: its verdict, the chart and the table of its groups; or who signed it, where it is in words.
 */
export function effectBlocks(
  speaker: RegisterSpeaker,
  view: EvidenceView,
  impacts: readonly Impact[],
): Block[] {
  const { w, say } = speaker
  const words = w.report
  const { evidence, verdict } = view
  const { name, means } = w.evidence.verdicts[verdict.verdict]
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
            summary: ended(evidence.summary ?? ''),
            signed:
              evidence.signedBy.length === 0 ? words.nobody : evidence.signedBy.map((each) => each.name),
          }),
    },
    ...(hasCounts ? effectChart(speaker, view, namesOfKeys(speaker, view, impacts)) : []),
  ]
}

/** What the groups of the impacts are called whose key stands in the evidence: `sw` says little to those who decide. */
function namesOfKeys(
  { w, say }: RegisterSpeaker,
  { evidence }: EvidenceView,
  impacts: readonly Impact[],
): ReadonlyMap<string, string> {
  const { splitBy } = evidence
  if (splitBy === null) return new Map()
  const groups = impacts.filter(({ id }) => evidence.impacts.includes(id)).flatMap((impact) => impact.groups)
  return new Map(
    evidence.groups.flatMap(({ key }) => {
      const named = groups.filter(({ keys }) => isAbout(keys, splitBy, key))
      const names = [...new Set(named.map(({ name }) => name))]
      return names.length === 0 ? [] : [[key, say(w.report.groupWithKey, { name: names.join(' / '), key })]]
    }),
  )
}
