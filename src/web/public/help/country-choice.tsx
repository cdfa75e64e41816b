import type { Speaker } from '../../../words/speak.ts'
import { Button } from '../../components/button.tsx'
import type { FieldError } from '../../components/props.ts'
import { Select } from '../../components/select.tsx'
import { countriesFor } from '../../countries-for.ts'
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
