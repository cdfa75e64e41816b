import type { Child } from 'hono/jsx'
import { HANDED_OVER, handedOver, type HandedOver as What } from '../../../domain/intake/handed-over.ts'
import type { Speaker } from '../../../words/speak.ts'
import { Input } from '../../components/input.tsx'
import { InsetText } from '../../components/inset-text.tsx'
import type { Visit } from '../../route.ts'
import { errorOf, type FieldNote } from '../errors.tsx'
import type { Answers } from './answers.ts'

/** Whether a page of another site filled something in, and whether that was taken as it came. */
export type Handed = '' | 'whole' | 'cut'

/**
 * What the page that led here handed over in the address (decision 0049): nothing but the names of the product, of its
 * version and of one of its answers. The house believes no page, and cuts again.
 */
export function handedIn({ c }: Pick<Visit, 'c'>): Partial<Pick<Answers, What | 'handed'>> {
  // Read as browsers read it: what is no character becomes the sign for that, and is left out.
  const { searchParams } = new URL(c.req.url)
  const asked = HANDED_OVER.map((what) => {
    const raw = searchParams.get(what) ?? ''
    return { what, raw, read: handedOver(what, raw) }
  })
  if (asked.every(({ read }) => read === '')) return {}
  const isCut = asked.some(({ raw, read }) => read !== raw.trim())
  return {
    ...Object.fromEntries(asked.map(({ what, read }) => [what, read])),
    handed: isCut ? 'cut' : 'whole',
  }
}

/** True for a marker of ours; anything else that a form says there is none. */
export function readHanded(typed: string): Handed {
  return typed === 'whole' || typed === 'cut' ? typed : ''
}

interface HandedOverProps {
  readonly speaker: Speaker
  readonly answers: Answers
  readonly notes: readonly FieldNote[]
  /** The question which product it was, in its place. */
  readonly children: Child
}

/** Which product it was; with what another page filled in beside it, to be read, changed or emptied before it is sent. */
export function HandedOver({ speaker, answers, notes, children }: HandedOverProps) {
  const words = speaker.w.portal.report.handedOver
  if (answers.handed === '' && answers.version === '' && answers.output === '') return <>{children}</>
  return (
    <InsetText id="handed-over">
      <h2>{words.title}</h2>
      <p>{words.lead}</p>
      {answers.handed === 'cut' && <p>{words.cut}</p>}
      {children}
      <Input
        name="version"
        label={words.version}
        value={answers.version}
        autocomplete="off"
        dir="auto"
        {...errorOf(speaker, notes, 'version')}
      />
      <Input
        name="output"
        label={words.output}
        hint={words.outputHint}
        value={answers.output}
        autocomplete="off"
        spellcheck={false}
        dir="auto"
        {...errorOf(speaker, notes, 'output')}
      />
    </InsetText>
  )
}

/** The same on the page that shows everything once more. */
export function handedRows(speaker: Speaker, answers: Answers): (readonly [string, string])[] {
  const words = speaker.w.portal.report.handedOver
  if (answers.handed === '' && answers.version === '' && answers.output === '') return []
  return [
    [words.version, answers.version],
    [words.output, answers.output],
  ]
}
