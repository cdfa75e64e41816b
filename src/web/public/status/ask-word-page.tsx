import { sealOnce } from '../../../actions/intake/one-use.ts'
import type { WordProblem } from '../../../domain/intake/own-word.ts'
import type { Speaker } from '../../../words/speak.ts'
import { Button } from '../../components/button.tsx'
import { Input } from '../../components/input.tsx'
import { publicPage } from '../../pages/public-page.tsx'
import type { Visit } from '../../route.ts'
import { AS_PARTS, PAGE_FORM } from '../carry.tsx'
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
  const { speaker, house } = visit
  const words = speaker.w.portal.receipt.word
  return publicPage(visit, {
    title: titleOf(speaker, words.heading, notes),
    status: notes.length === 0 ? 200 : 400,
    carries: 'ask',
    isKept: false,
    unsent: drafts.size > 0,
    children: (
      <>
        <Errors speaker={speaker} notes={notes} />
        <h1>{words.heading}</h1>
        <form id={PAGE_FORM} method="post" action={`/${speaker.language}/status`} {...AS_PARTS} novalidate>
          <Hidden values={[['word-for', sealOnce(house, 'word', receipt)], ...hiddenDrafts(drafts)]} />
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
        <p>
          <a href={`/${speaker.language}/lost`}>{speaker.w.portal.receipt.ask.lostLink}</a>
        </p>
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
