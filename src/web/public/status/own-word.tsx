import { chooseWord, type WordRefused } from '../../../actions/intake/own-word.ts'
import type { OpenVisit } from '../../../actions/intake/visit.ts'
import { renewalsOf } from '../../../store/receipts.ts'
import type { Speaker } from '../../../words/speak.ts'
import { Button } from '../../components/button.tsx'
import { Details } from '../../components/details.tsx'
import { Input } from '../../components/input.tsx'
import { field, type Visit } from '../../route.ts'
import { errorOf, type FieldNote } from '../errors.tsx'
import { sayWordProblem } from './ask-word-page.tsx'
import type { Here, Part } from './here.ts'
import { statusPageNow, type Said } from './status-page.tsx'

/** A word of the person's own that is asked for beside their receipt: chosen, changed and taken off here. */
export function OwnWord({ here }: Part) {
  const { speaker, view, notes } = here
  const words = speaker.w.portal.status.ownWord
  const since = view.ownWordSince
  const isInHand = notes.some(({ id }) => id.startsWith('own-word'))
  return (
    <Details summary={words.title} id="own-word-part" open={isInHand}>
      <p>{since === null ? words.body : speaker.say(words.isAsked, { day: speaker.day(since) })}</p>
      <p>{words.forgotten}</p>
      {since !== null && <WordBox here={here} name="own-word-now" label={words.now} />}
      <WordBox
        here={here}
        name="own-word"
        label={since === null ? words.label : words.next}
        hint={words.hint}
      />
      <Step speaker={speaker} value="own_word">
        {since === null ? words.send : words.change}
      </Step>
      {since !== null && (
        <Step speaker={speaker} value="end_word">
          {words.end}
        </Step>
      )}
    </Details>
  )
}

interface WordBoxProps {
  readonly here: Here
  readonly name: string
  readonly label: string
  readonly hint?: string
}

function WordBox({ here: { speaker, notes }, name, label, hint }: WordBoxProps) {
  return (
    <Input
      name={name}
      label={label}
      hint={hint}
      autocomplete="off"
      spellcheck={false}
      dir="auto"
      {...errorOf(speaker, notes, name)}
    />
  )
}

function Step({ speaker, value, children }: { speaker: Speaker; value: string; children: string }) {
  return (
    <Button
      variant="secondary"
      preventDoubleClick
      formaction={`/${speaker.language}/status`}
      name="step"
      value={value}
    >
      {children}
    </Button>
  )
}

/** Chooses a word, another, or none, and shows the page again: in a visit that goes on, while all others are over. */
export async function postOwnWord(visit: Visit, open: OpenVisit, shown: Said): Promise<Response> {
  const { house, speaker, form } = visit
  const { viewer } = open
  const ends = field(form, 'step') === 'end_word'
  const refused = await chooseWord(house, viewer.caseId, {
    word: ends ? null : field(form, 'own-word'),
    typed: field(form, 'own-word-now'),
  })
  if (refused !== null)
    return statusPageNow(visit, viewer, {
      ...shown,
      within: open,
      status: 400,
      notes: [noteOn(speaker, refused)],
    })
  const renewals = await renewalsOf(house.database, viewer.caseId)
  return statusPageNow(
    visit,
    { ...viewer, renewals },
    { ...shown, within: open, saved: ends ? 'word_ended' : 'own_word' },
  )
}

function noteOn(speaker: Speaker, refused: WordRefused): FieldNote {
  const { ownWord, refused: others } = speaker.w.portal.status
  switch (refused.refused) {
    case 'word_length':
      return {
        id: 'own-word',
        text: speaker.say(ownWord.length, { least: refused.least, most: refused.most }),
      }
    case 'now': {
      const { tried } = refused
      const text =
        tried.problem === 'busy' ? speaker.w.portal.receipt.problems.busy : sayWordProblem(speaker, tried)
      return { id: 'own-word-now', text }
    }
    case 'not_found':
      return { id: '', text: others.other }
  }
}
