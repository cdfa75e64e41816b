import { BesideLink } from '../../components/beside-link.tsx'
import type { BodiesForNeed, OfferedBody } from '../../../domain/bodies/bodies-for.ts'
import { nameFor } from '../../../domain/bodies/said-for.ts'
import { removalLaw } from '../../../domain/bodies/removal-law.ts'
import type { Instant } from '../../../domain/time/instant.ts'
import type { BodySubtype } from '../../../domain/vocabulary/bodies.ts'
import type { Speaker } from '../../../words/speak.ts'
import { cautionsOf } from './body-offer.tsx'

interface ImagesProps {
  readonly speaker: Speaker
  readonly found: readonly BodiesForNeed[]
  readonly country: string | null
  readonly now: Instant
}

/** What must not be sent and why, what to do instead, how to keep proof, and the law that may help (domain reference 12.7). */
export function Images({ speaker, found, country, now }: ImagesProps) {
  const words = speaker.w.portal.help.images
  const ways = [
    ['minor', served(found, 'minor_image_hash_service')],
    ['adult', served(found, 'ncii_hash_service')],
  ] as const
  return (
    <div>
      <p>
        <b>{words.title}.</b> {words.why}
      </p>
      {ways.some(([, bodies]) => bodies.length > 0) && (
        <>
          <p>{words.instead}</p>
          <ul>
            {ways.map(([who, bodies]) =>
              bodies.map((body) => (
                <li>
                  {words[who]} <Service speaker={speaker} body={body} />
                  {cautionsOf(speaker, body).map((caution) => (
                    <>
                      {' '}
                      <b>{caution}</b>
                    </>
                  ))}
                </li>
              )),
            )}
          </ul>
        </>
      )}
      <p>{words.keep}</p>
      {removalLaw(country, now).map(({ law, article, hours, comparedOn }) => (
        <p class="am-small">
          {speaker.say(words.law, {
            law,
            article,
            hours: speaker.say(speaker.w.portal.limits.hours, { n: hours }),
            day: speaker.date(comparedOn),
          })}
        </p>
      ))}
    </div>
  )
}

function served(found: readonly BodiesForNeed[], kind: BodySubtype): readonly OfferedBody[] {
  const all = found.flatMap(({ bodies }) => bodies).filter(({ listing }) => listing.subtypes.includes(kind))
  return [...new Map(all.map((body) => [body.listing.id, body])).values()]
}

function Service({ speaker, body: { listing } }: { speaker: Speaker; body: OfferedBody }) {
  const { language, text } = nameFor(listing, speaker.language)
  const web = listing.channels.find(({ kind }) => kind === 'web')
  const name = (
    <span lang={language} dir="auto">
      {text}
    </span>
  )
  if (web === undefined) return name
  return (
    <BesideLink speaker={speaker} to={web.value}>
      {name}
    </BesideLink>
  )
}
