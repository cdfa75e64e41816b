import { emergencyFor } from '../../../domain/bodies/emergency.ts'
import { emergencyNumbers } from '../../../shipped-directory.ts'
import type { Speaker } from '../../../words/speak.ts'
import { isolate } from '../../staff/isolate.ts'

/** What to call in a danger, with where the number is from: first of all, whatever else is known. */
export function DangerNow({ speaker, country }: { speaker: Speaker; country: string | null }) {
  const words = speaker.w.portal.help
  return (
    <>
      {emergencyFor(country, emergencyNumbers()).map(({ number, isOfCountry, source }) => (
        <>
          <p class="am-help__danger">
            {words.danger}{' '}
            <a class="am-help__number" href={`tel:${number}`}>
              <bdi dir="ltr">{number}</bdi>
            </a>
          </p>
          <p class="am-small">
            {isOfCountry && country !== null
              ? speaker.say(words.ofCountry, { country: speaker.countryName(country) })
              : words.anywhere}{' '}
            {source.date === null
              ? speaker.say(words.numberUndated, { source: isolate(source.title) })
              : speaker.say(words.numberDated, {
                  source: isolate(source.title),
                  day: speaker.date(source.date),
                })}
          </p>
        </>
      ))}
    </>
  )
}
