import type { Desk } from '../forms/desk.ts'

/** Before staff write to the person: in which language they told it, where that is not the one of this page. */
export function TheirLanguage({ desk: { speaker, view } }: { readonly desk: Desk }) {
  const { language } = view.kase
  if (language === speaker.language) return null
  return (
    <p class="am-meta">
      {speaker.say(speaker.w.workspace.casePage.talk.theirLanguage, {
        language: speaker.languageName(language),
      })}
    </p>
  )
}

/** Nobody writes the same twice where the person speaks the language of this page. */
export function inSameLanguage({ speaker, view }: Pick<Desk, 'view' | 'speaker'>): readonly string[] {
  return view.kase.language === speaker.language ? ['inTheirs'] : []
}
