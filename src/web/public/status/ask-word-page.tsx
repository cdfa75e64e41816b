import { sealRecovered, type Recovered } from '../../../actions/intake/ask-for-code.ts'
import { sealOnce } from '../../../actions/intake/one-use.ts'
import type { WordProblem } from '../../../domain/intake/own-word.ts'
import type { Speaker } from '../../../words/speak.ts'
import { Button } from '../../components/button.tsx'
import { Input } from '../../components/input.tsx'
import { publicPage } from '../../pages/public-page.tsx'
import type { Visit } from '../../route.ts'
import { AS_PARTS, PAGE_FORM, type CarryingPage } from '../carry.tsx'
import { errorOf, Errors, titleOf, type FieldNote } from '../errors.tsx'
import { Hidden } from '../hidden.tsx'
import { hiddenDrafts, type Drafts } from './draft.ts'

interface AskWord {
  /** The receipt as it was typed: it goes along sealed, so that it is typed once and stands on no page. */
  readonly receipt: string
  readonly drafts: Drafts
  readonly notes?: readonly FieldNote[]
}

/** Asks for the word that the person chose beside their receipt, after a receipt that is right. */
export function askWordPage(visit: Visit, { receipt, drafts, notes = [] }: AskWord) {
  return wordPage(visit, notes, {
    carries: 'ask',
    path: '/status',
    hidden: [['word-for', sealOnce(visit.house, 'word', receipt)], ...hiddenDrafts(drafts)],
    unsent: drafts.size > 0,
  })
}

/** The same after a code that is right: the word is needed whatever else somebody has. */
export function askWordAfterCode(visit: Visit, recovered: Recovered, notes: readonly FieldNote[]) {
  return wordPage(visit, notes, {
    carries: 'lostWord',
    path: '/lost',
    hidden: [['word-for', sealRecovered(visit.house, recovered)]],
    unsent: false,
  })
}

interface After {
  readonly carries: CarryingPage
  /** Where it is sent, without its language. */
  readonly path: string
  readonly hidden: readonly (readonly [name: string, value: string])[]
  readonly unsent: boolean
}

function wordPage(visit: Visit, notes: readonly FieldNote[], { carries, path, hidden, unsent }: After) {
  const { speaker } = visit
  const words = speaker.w.portal.receipt.word
  return publicPage(visit, {
    title: titleOf(speaker, words.heading, notes),
    status: notes.length === 0 ? 200 : 400,
    carries,
    isKept: false,
    unsent,
    children: (
      <>
        <Errors speaker={speaker} notes={notes} />
        <h1>{words.heading}</h1>
        <form id={PAGE_FORM} method="post" action={`/${speaker.language}${path}`} {...AS_PARTS} novalidate>
          <Hidden values={hidden} />
          <Input
            name="word"
            label={words.label}
            autocomplete="off"
            spellcheck={false}
            dir="auto"
            {...errorOf(speaker, notes, 'word')}
          />
          <Button preventDoubleClick name="step" value="word">
            {words.button}
          </Button>
        </form>
        <p>{words.forgotten}</p>
        {!unsent && (
          <p>
            <a href={`/${speaker.language}/lost`}>{speaker.w.portal.receipt.ask.lostLink}</a>
          </p>
        )}
      </>
    ),
  })
}

/** Why a word opens nothing, in words. */
export function sayWordProblem(speaker: Speaker, problem: WordProblem): string {
  const { wrong, waits, needed } = speaker.w.portal.receipt.word
  switch (problem.problem) {
    case 'word_needed':
      return needed
    case 'word_wrong':
      return wrong
    case 'word_waits':
      return speaker.say(waits, { until: speaker.moment(problem.until) })
  }
}
