import { PRIORITY_RULES } from '../../domain/casework/priority.ts'
import { EVIDENCE_SHOWS, TRIGGERS } from '../../domain/vocabulary/diligence.ts'
import { GRADES, SEVERE_FROM } from '../../domain/vocabulary/severity.ts'
import { evidence as evidenceWords } from '../../words/en/register/evidence.ts'
import { reportWords } from '../../words/en/register/report.ts'
import { severity as severityWords } from '../../words/en/vocabulary/severity.ts'
import { CONFIDENCE, ENOUGH_OBSERVATIONS } from '../../domain/vocabulary/diligence.ts'
import { MOST_MISSING } from '../../domain/diligence/evidence/verdict.ts'
import { triggerWords } from '../../words/en/register/triggers.ts'
import { say } from '../../words/say.ts'
import type { RegisterView } from './view.ts'
import type { Block } from './blocks.ts'

const words = reportWords.method

/** How everything is worked out, filled from the very numbers and tables that the rules use. */
export function methodBlocks(view: RegisterView): Block[] {
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
    { kind: 'heading', depth: 2, id: 'method', text: reportWords.headings.method },
    ...[words.severity, words.unknown, words.likelihood, words.several, words.lower].map(paragraph),
    {
      kind: 'list',
      items: EVIDENCE_SHOWS.map(({ code, lowers }) =>
        say(words.lowers, { shows: words.shows[code], judgements: lowers.join(', ') }),
      ),
    },
    paragraph(evidenceWords.method.intervals),
    paragraph(evidenceWords.method.enough),
    paragraph(evidenceWords.method.correction),
    paragraph(evidenceWords.method.missing),
    paragraph(evidenceWords.method.small),
    {
      kind: 'table',
      table: {
        caption: words.gradeTable,
        head: words.gradeHead,
        rows: GRADES.toReversed().map((grade) => [
          String(grade),
          severityWords.gradeScale.scale[grade],
          severityWords.gradeScale.scope[grade],
          severityWords.gradeScale.irremediability[grade],
        ]),
      },
    },
    {
      kind: 'table',
      table: {
        caption: words.priorities,
        head: words.prioritiesHead,
        rows: PRIORITY_RULES.map(({ code, priority }) => [severityWords.priorityRules[code], priority]),
      },
    },
    {
      kind: 'table',
      table: {
        caption: words.triggers,
        head: words.triggersHead,
        rows: TRIGGERS.map(({ code, depth, days }) => [triggerWords[code], depth, String(days)]),
      },
    },
    paragraph(words.source),
  ]
}
