import { openWithReceipt, type Opened } from '../../../actions/intake/open-with-receipt.ts'
import { viewMine } from '../../../actions/intake/view-mine.ts'
import { isWordProblem, type WordProblem } from '../../../domain/intake/own-word.ts'
import { RECEIPT_WORDS } from '../../../domain/intake/receipt-numbers.ts'
import type { Speaker } from '../../../words/speak.ts'
import type { Visit } from '../../route.ts'
import { openBeside } from './open-beside.ts'
import { withoutWhatArrived } from './arrived.ts'
import { askPage } from './ask-page.tsx'
import { askWordPage, sayWordProblem } from './ask-word-page.tsx'
import type { Drafts } from './draft.ts'
import { gonePage } from './gone-page.tsx'
import { statusPage } from './status-page.tsx'

/** The page that this receipt opens; or the page that asks for it, with what is not right, and what was meant. */
export async function openTyped(
  visit: Visit,
  typed: string,
  drafts: Drafts,
  word: string | null = null,
): Promise<Response> {
  const { house, speaker } = visit
  const opened =
    typed === '' ? { problem: { problem: 'empty' as const } } : await openWithReceipt(house, typed, { word })
  if ('problem' in opened) {
    const { problem } = opened
    if (isWordProblem(problem)) {
      // At first it is asked for, and nobody is told that something is missing.
      const isFirst = word === null && problem.problem === 'word_needed'
      const notes = isFirst ? [] : [{ id: 'word', text: sayWordProblem(speaker, problem) }]
      return askWordPage(visit, { receipt: typed, drafts, notes })
    }
    const lines = receiptProblems(speaker, problem)
    const notes = lines.map((summary) => ({ id: 'receipt', text: lines.join(' '), summary }))
    const mended = ('mended' in problem && problem.mended) || null
    return askPage(visit, { status: 400, notes, typed, drafts, mended })
  }
  if ('adviser' in opened) return openBeside(visit, opened.adviser, drafts)
  const mine = await viewMine(house, opened.viewer)
  if (mine === null) return gonePage(visit, opened.viewer)
  return statusPage(visit, opened.viewer, mine, { drafts: withoutWhatArrived(drafts, mine.view.messages) })
}

type AnyProblem = Extract<Opened, { problem: unknown }>['problem'] | { readonly problem: 'empty' }
type Problem = Exclude<AnyProblem, WordProblem>

/** What is not right with a receipt: every word that cannot be read, each with the one that was probably meant. */
function receiptProblems(speaker: Speaker, problem: Problem): readonly string[] {
  const { problems, ask } = speaker.w.portal.receipt
  const sentence = problems[problem.problem]
  switch (problem.problem) {
    case 'too_few_words': {
      const said = speaker.say(sentence, { found: problem.found, as: problem.as })
      return problem.found === RECEIPT_WORDS - 1 && !problem.mended ? [said, ask.gap] : [said]
    }
    case 'too_many_words':
      return [speaker.say(sentence, { found: problem.found, as: problem.as })]
    case 'too_long':
      return [speaker.say(sentence, { typed: problem.typed, most: problem.most })]
    case 'replaced':
      return [speaker.say(sentence, { day: speaker.day(problem.on) })]
    case 'guarded':
      return [speaker.say(sentence, { until: speaker.moment(problem.until) })]
    case 'checksum':
      return [speaker.say(sentence, { as: problem.as })]
    case 'unknown_word':
      return problem.unknown.map(({ typed, position, suggestion }) => {
        // A whole pasted text can be one "word".
        const text = speaker.say(sentence, { position, typed: typed.slice(0, 40), as: problem.as })
        const isAsked = suggestion !== null && !problem.mended
        return isAsked ? `${text} ${speaker.say(ask.suggestion, { word: suggestion })}` : text
      })
    default:
      return [sentence]
  }
}
