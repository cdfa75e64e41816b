import { COUNTRIES } from '../../../domain/vocabulary/countries.ts'
import type { Speaker } from '../../../words/speak.ts'
import { Button } from '../../components/button.tsx'
import type { FieldError } from '../../components/props.ts'
import { Select } from '../../components/select.tsx'
import { PAGE_FORM, wayBack, type CarryingPage } from '../carry.tsx'
import { COUNTRY } from './asked.ts'

interface CountryChoiceProps {
  readonly speaker: Speaker
  readonly page: CarryingPage
  /** As it was chosen; empty where it was not. */
  readonly value: string
  /** It goes along with what is sent. */
  readonly isSent?: boolean
  readonly error?: FieldError
}

/** Asks where somebody is, and shows the same page again with the help there and everything that was typed. */
export function CountryChoice({ speaker, page, value, isSent = false, error = {} }: CountryChoiceProps) {
  const words = speaker.w.portal.help.country
  const again = wayBack(page, speaker.language)
  return (
    <div class="am-help__where">
      <Select
        name={COUNTRY}
        label={words.label}
        hint={isSent ? words.whySent : words.why}
        value={value}
        items={[{ value: '', text: words.none }, ...countriesFor(speaker)]}
        attributes={{ form: PAGE_FORM }}
        {...error}
      />
      <Button
        variant="secondary"
        attributes={{ form: PAGE_FORM }}
        {...again}
        formaction={`${again.formaction}#${isSent ? COUNTRY : 'help'}`}
      >
        {words.button}
      </Button>
    </div>
  )
}

const kept = new Map<string, { readonly value: string; readonly text: string }[]>()

/** Every country by its name in a language, in the order of that language. */
function countriesFor({ language, countryName }: Speaker) {
  const before = kept.get(language)
  if (before !== undefined) return before
  const { compare } = new Intl.Collator(language)
  const all = [...COUNTRIES]
    .map((value) => ({ value, text: countryName(value) }))
    .toSorted((a, b) => compare(a.text, b.text))
  kept.set(language, all)
  return all
}
