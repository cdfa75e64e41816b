import type { Child } from 'hono/jsx'
import type { Mine } from '../../../actions/intake/view-mine.ts'
import type { Here } from './here.ts'
import { Said } from './said.tsx'

/** What the page needs that a person takes along: the case as they see it, who keeps it, and when. */
export type Whole = Mine & Pick<Here, 'speaker' | 'now' | 'org'>

export interface Of {
  readonly whole: Whole
}

interface SectionProps extends Of {
  readonly title: string
  readonly children: readonly Child[]
}

/** One part of the page; a part with nothing in it says so, so that nobody wonders whether something is missing. */
export function Section({ whole, title, children }: SectionProps) {
  return (
    <section>
      <h2>{title}</h2>
      {children.length === 0 ? <p>{whole.speaker.w.portal.proof.everything.nothing}</p> : children}
    </section>
  )
}

/** What stands above a text, and the text; left out where there is none. */
export type Labelled = readonly [label: string | null, text: string | null | undefined | false]

interface EntryProps {
  readonly title: string
  /** Sentences of the page's own. */
  readonly says?: readonly (string | null | false)[]
  /** Words of somebody. */
  readonly texts?: readonly Labelled[]
}

/** One thing of a part: what it is, what the page says of it, and the words in it. */
export function Entry({ title, says = [], texts = [] }: EntryProps) {
  return (
    <article>
      <h3 dir="auto">{title}</h3>
      {says.map((sentence) => sentence && <p dir="auto">{sentence}</p>)}
      {texts.map(
        ([label, text]) =>
          text && (
            <>
              {label && <h4>{label}</h4>}
              <Said>{text}</Said>
            </>
          ),
      )}
    </article>
  )
}
