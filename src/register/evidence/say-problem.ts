import type { RegisterSpeaker } from '../../words/register-speaker.ts'
import type { EvidenceNote, EvidenceProblem } from './reading.ts'

/** Why nothing was taken over from a file, and below it what to do. */
export function sayProblem({ w, say }: RegisterSpeaker, { code, gaps }: EvidenceProblem): string {
  const { says, fix } = w.evidence.problems[code]
  const { problems, rows } = w.tables
  const why: Readonly<Record<string, string>> = { ...problems, cells: rows.cellsAt }
  const filled = code === 'not_csv' ? { ...gaps, why: say(why[String(gaps['why'])] ?? '', gaps) } : gaps
  return `${say(says, filled)}\n  → ${say(fix, filled)}`
}

/** What was taken over and somebody should know. */
export function sayNote({ w, say }: RegisterSpeaker, { code, gaps }: EvidenceNote): string {
  return say(w.evidence.notes[code], gaps)
}
