import { PRIORITY_RULES } from '../../domain/casework/priority.ts'
import { EVIDENCE_SHOWS, TRIGGERS } from '../../domain/vocabulary/diligence.ts'
import { GRADES, SEVERE_FROM } from '../../domain/vocabulary/severity.ts'
import { CONFIDENCE, ENOUGH_OBSERVATIONS } from '../../domain/vocabulary/diligence.ts'
import { MOST_MISSING } from '../../domain/diligence/evidence/verdict.ts'
import type { RegisterView } from '../check/view.ts'
import type { Block } from './blocks.ts'
import type { RegisterSpeaker } from '../../words/register-speaker.ts'

/** How everything is worked out, filled from the very numbers and tables that the rules use. */
export function methodBlocks({ w, say }: RegisterSpeaker, view: RegisterView): Block[] {
  const words = w.report.method
  const { gradeScale, priorityRules } = w.vocabulary
  const percent = (share: number) => `${Math.round(share * 100)} %`
  const gaps = {
    severeFrom: SEVERE_FROM,
    freshDays: view.register.about.settings.freshDays,
    confidence: percent(CONFIDENCE),
    enough: ENOUGH_OBSERVATIONS,
    mostMissing: percent(MOST_MISSING),
  }
  const paragraph = (text: string): Block => ({ kind: 'paragraph', text: say(text, gaps) })
  return [
    ...[words.severity, words.unknown, words.likelihood, words.several, words.lower].map(paragraph),
    {
      kind: 'list',
      items: EVIDENCE_SHOWS.map(({ code, lowers }) =>
        say(words.lowers, {
          shows: words.shows[code],
          judgements: lowers.map((each) => w.names.judgements[each]),
        }),
      ),
    },
    paragraph(w.evidence.method.intervals),
    paragraph(w.evidence.method.enough),
    paragraph(w.evidence.method.correction),
    paragraph(w.evidence.method.missing),
    paragraph(w.evidence.method.small),
    {
      kind: 'table',
      table: {
        caption: words.gradeTable,
        head: words.gradeHead,
        rows: GRADES.toReversed().map((grade) => [
          String(grade),
          gradeScale.scale[grade],
          gradeScale.scope[grade],
          gradeScale.irremediability[grade],
        ]),
      },
    },
    {
      kind: 'table',
      table: {
        caption: words.priorities,
        head: words.prioritiesHead,
        rows: PRIORITY_RULES.map(({ code, priority }) => [priorityRules[code], priority]),
      },
    },
    {
      kind: 'table',
      table: {
        caption: words.triggers,
        head: words.triggersHead,
        rows: TRIGGERS.map(({ code, depth, days }) => [
          w.triggers[code],
          w.names.depths[depth],
          String(days),
        ]),
      },
    },
    paragraph(words.source),
  ]
}
