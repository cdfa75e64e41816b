import {
  shownOf,
  textSaying,
  translationsOf,
  type Translation,
} from '../../../domain/casework/translations.ts'
import { mayNotRead } from '../../../words/language-of.ts'
import { Details } from '../../components/details.tsx'
import { handPath, type Desk } from '../forms/desk.ts'
import { isolate } from '../isolate.ts'
import { ByMachine } from './by-machine-form.tsx'
import { Words } from './section-parts.tsx'

interface TheirWordsProps {
  readonly desk: Desk
  readonly children: string
}

/** Words of the person as they wrote them, and below what they are in other languages, each with who made it. */
export function TheirWords({ desk, children }: TheirWordsProps) {
  return (
    <>
      <Words lang={desk.view.kase.language}>{children}</Words>
      <Beside desk={desk} text={children} />
    </>
  )
}

/** What stands beside words of the person in other languages, and the ways to more of it where they are not in ours. */
export function Beside({ desk, text }: { readonly desk: Desk; readonly text: string }) {
  const { speaker, view } = desk
  const { kase } = view
  const words = speaker.w.workspace.casePage.translations
  const told = textSaying(kase, text)
  const { now, before } = shownOf(translationsOf(kase, text))
  const spot = desk.spots.find(({ verb }) => verb === 'translate_text')
  const isOther = mayNotRead(text, kase.language, speaker.language)
  return (
    <>
      {now.map((each) => (
        <OneTranslation desk={desk} translation={each} />
      ))}
      {before.length > 0 && (
        <Details summary={words.before}>
          {before.map((each) => (
            <OneTranslation desk={desk} translation={each} />
          ))}
        </Details>
      )}
      {told !== undefined && isOther && desk.inHand === null && (
        <>
          {spot !== undefined && (
            <p>
              <a href={`${handPath(kase.id, spot.id).replace('#', `&told=${told.id}#`)}`}>{words.put}</a>
            </p>
          )}
          <ByMachine
            desk={desk}
            told={told}
            has={now.some(({ host, into }) => host !== null && into === speaker.language)}
          />
        </>
      )}
    </>
  )
}

function OneTranslation({ desk, translation }: { readonly desk: Desk; readonly translation: Translation }) {
  const { speaker } = desk
  const { into, host, words, at } = translation
  const say = speaker.w.workspace.casePage.translations
  const gaps = { day: speaker.day(at), language: speaker.languageName(into) }
  return (
    <div class="am-translation">
      <p class="am-meta">
        {host === null
          ? speaker.say(say.byHuman, { ...gaps, who: whoMade(desk, translation) })
          : speaker.say(say.byMachine, { ...gaps, host: isolate(host) })}
      </p>
      <Words lang={into}>{words}</Words>
    </div>
  )
}

/** Who made it: one of us by name, where the name of the account is known; an interpreter or somebody beside the person. */
function whoMade({ speaker, view }: Desk, { madeBy, maker, by }: Translation): string {
  const { makers, named } = speaker.w.workspace.casePage.translations
  if (madeBy === 'machine') return ''
  const name = madeBy === 'us' ? (by.kind === 'staff' ? view.names.get(by.id) : undefined) : maker
  return name ? speaker.say(named, { maker: makers[madeBy], name: isolate(name) }) : makers[madeBy]
}
