import type { Child } from 'hono/jsx'
import type { LanguageFacts } from '../../words/language-folder.ts'
import type { Speaker } from '../../words/speak.ts'

/** Most others that stand in the bar themselves; more would push the page off a phone. */
const MOST_IN_BAR = 2

interface LanguageMenuProps {
  readonly speaker: Speaker
  /** Every language that the house offers. */
  readonly languages: readonly LanguageFacts[]
  /** What leads to a page in another language, by its own name. */
  readonly way: (language: LanguageFacts) => Child
}

/** The other languages of a page: side by side, or behind a globe where they are many. Needs no script. */
export function LanguageMenu({ speaker, languages, way }: LanguageMenuProps) {
  const others = languages.filter(({ code }) => code !== speaker.language)
  if (others.length === 0) return <></>
  const { languageLabel } = speaker.w.common
  const list = (
    <ul class="am-bar__links" aria-label={languageLabel}>
      {others.map((each) => (
        <li>{way(each)}</li>
      ))}
    </ul>
  )
  if (others.length <= MOST_IN_BAR) return list
  return (
    <details class="am-languages">
      <summary class="am-languages__summary">
        <Globe />
        {languageLabel}
      </summary>
      {list}
    </details>
  )
}

/** Known where no word of the page is. */
function Globe() {
  return (
    <svg class="am-languages__globe" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <circle cx="12" cy="12" r="9" />
      <path d="M3 12h18M12 3c3 3 4 6 4 9s-1 6-4 9c-3-3-4-6-4-9s1-6 4-9z" />
    </svg>
  )
}
