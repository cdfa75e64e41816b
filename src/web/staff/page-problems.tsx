import type { Invalid } from '../../actions/parse-input.ts'
import type { Speaker } from '../../words/speak.ts'
import { sayProblem } from '../../words/say-problem.ts'
import { ErrorSummary } from '../components/error-summary.tsx'

/** What is not right on a page, in words, by the name of the field where it stands. */
export type Problems = Readonly<Record<string, string>>

/** Each field that is not right, in words. */
export function problemsIn(speaker: Speaker, { invalid }: Invalid): Problems {
  return Object.fromEntries(invalid.map((each) => [each.field, sayProblem(speaker, each)]))
}

/** Title and status of a page, which say whether something on it is not right. */
export function headOf({ say, w }: Speaker, title: string, problems: Problems) {
  return Object.keys(problems).length === 0
    ? { title, status: 200 as const }
    : { title: say(w.common.titleError, { title }), status: 400 as const }
}

interface SummaryProps {
  readonly speaker: Speaker
  readonly problems: Problems
}

/** All that is not right on a page, each with the way to its field; nothing where all is. */
export function ProblemSummary({ speaker: { w }, problems }: SummaryProps) {
  const items = Object.entries(problems).map(([name, text]) => ({ text, href: `#${name}` }))
  return items.length === 0 ? <></> : <ErrorSummary title={w.common.errorTitle} items={items} />
}
