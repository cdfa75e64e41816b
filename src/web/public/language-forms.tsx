import { LANGUAGES } from '../../domain/vocabulary/intake.ts'
import type { Speaker } from '../../words/speak.ts'
import { Hidden } from './hidden.tsx'

interface OwnForm {
  readonly speaker: Speaker
  /** Path without its language. */
  readonly path: string
  readonly values: readonly (readonly [name: string, value: string])[]
}

/** Changes the language of a page that has no address: the same request again, to the other language. */
export function LanguageForms({ speaker, path, values }: OwnForm) {
  return (
    <ul class="am-bar__links" aria-label={speaker.w.common.languageLabel}>
      {otherLanguages(speaker).map((each) => (
        <li>
          <form method="post" action={`/${each.code}${path}`}>
            <Hidden values={values} />
            <LanguageButton language={each} />
          </form>
        </li>
      ))}
    </ul>
  )
}

interface OfForm {
  readonly speaker: Speaker
  readonly path: string
  /** Id of the form on this page whose fields go along, so that nothing typed is lost. */
  readonly form: string
  readonly step: string
}

/** Changes the language and takes along what was typed into a form of the page. */
export function LanguageButtons({ speaker, path, form, step }: OfForm) {
  return (
    <ul class="am-bar__links" aria-label={speaker.w.common.languageLabel}>
      {otherLanguages(speaker).map((each) => (
        <li>
          <LanguageButton language={each} form={form} step={step} action={`/${each.code}${path}`} />
        </li>
      ))}
    </ul>
  )
}

type OtherLanguage = (typeof LANGUAGES)[number]

function otherLanguages(speaker: Speaker): readonly OtherLanguage[] {
  return LANGUAGES.filter((each) => each.code !== speaker.language)
}

interface LanguageButtonProps {
  readonly language: OtherLanguage
  readonly form?: string
  readonly step?: string
  readonly action?: string
}

function LanguageButton({ language, form, step, action }: LanguageButtonProps) {
  return (
    <button
      type="submit"
      class="am-bar__language"
      lang={language.code}
      form={form}
      formaction={action}
      name={step === undefined ? undefined : 'step'}
      value={step}
    >
      {language.name}
    </button>
  )
}
