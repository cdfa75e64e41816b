import { WORLDWIDE, type Listing, type Said } from '../../../domain/bodies/listing.ts'
import { nameFor, saidFor } from '../../../domain/bodies/said-for.ts'
import type { Speaker } from '../../../words/speak.ts'

/** Most countries that a line names; more are counted. */
const MOST_NAMED = 4

/** The name of a body in the language of the reader where it has one, marked as what it is where it has not. */
export function BodyName({ speaker, listing }: { readonly speaker: Speaker; readonly listing: Listing }) {
  const { language, text } = nameFor(listing, speaker.language)
  return <bdi lang={language}>{text}</bdi>
}

/** A sentence of a listing; nothing where it says none. */
export function SaidText({ speaker, said }: { readonly speaker: Speaker; readonly said: Said | null }) {
  const found = saidFor(said, speaker.language)
  return found === null ? (
    <></>
  ) : (
    <span lang={found.language} dir="auto">
      {found.text}
    </span>
  )
}

/** Where a body helps: by name, or counted where they are many. */
export function wordsOfPlaces(speaker: Speaker, { jurisdictions }: Listing): string {
  const words = speaker.w.workspace.bodies
  if (jurisdictions.includes(WORLDWIDE)) return words.worldwide
  return jurisdictions.length > MOST_NAMED
    ? speaker.say(words.countries, { n: jurisdictions.length })
    : speaker.list(jurisdictions.map((code) => speaker.countryName(code)))
}
