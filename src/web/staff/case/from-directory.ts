import { listingsWithPayers } from '../../../actions/bodies/all-bodies.ts'
import type { CaseView } from '../../../actions/casework/view-case.ts'
import type { House } from '../../../actions/house.ts'
import type { BodiesForNeed, OfferedBody } from '../../../domain/bodies/bodies-for.ts'
import { bodiesForCase } from '../../../domain/bodies/for-case.ts'
import type { Listing } from '../../../domain/bodies/listing.ts'
import { nameFor } from '../../../domain/bodies/said-for.ts'
import { bodiesToOffer } from '../../../domain/casework/offer-bodies.ts'
import { verbs } from '../../../domain/verbs.ts'
import { NEEDS } from '../../../domain/vocabulary/bodies.ts'
import { codesOf } from '../../../domain/vocabulary/code.ts'
import { COUNTRIES } from '../../../domain/vocabulary/countries.ts'
import { RESERVED } from '../../../domain/value-chain/bodies.ts'
import type { Speaker } from '../../../words/speak.ts'
import type { Desk } from '../forms/desk.ts'
import type { FormValues } from '../forms/form-values.ts'

/** What the directory has for a case, as a form shows it. */
export interface DirectoryForCase {
  /** As whoever looks chose it; null while nobody did. */
  readonly country: string | null
  readonly offered: readonly BodiesForNeed[]
  /** The one that was chosen to fill the form with. */
  readonly picked: Listing | null
}

/** Looks for a case in the directory, as the address of its page asks. */
export async function lookInDirectory(
  house: House,
  speaker: Speaker,
  { kase, now }: Pick<CaseView, 'kase' | 'now'>,
  asked: { readonly country: string | undefined; readonly body: string | undefined },
): Promise<DirectoryForCase> {
  const typed = asked.country?.toUpperCase() ?? ''
  const country = COUNTRIES.has(typed) ? typed : null
  const listings = await listingsWithPayers(house)
  return {
    country,
    offered: bodiesForCase(kase, RESERVED, { country, language: speaker.language, now }, listings),
    picked: listings.find(({ id }) => id === asked.body) ?? null,
  }
}

/** Who can help with the need and in the country that a form asks for, which is the known one while nobody typed another. */
export async function whoCanHelp(
  house: House,
  { kase, now }: Pick<CaseView, 'kase' | 'now'>,
  form: FormData | null,
): Promise<readonly OfferedBody[]> {
  const known = verbs.offer_bodies.known(kase, {})
  const typed = (name: string) => String(form?.get(name) ?? known[name] ?? '')
  const need = codesOf(NEEDS).find((code) => code === typed('need'))
  if (need === undefined) return []
  const country = COUNTRIES.has(typed('country')) ? typed('country') : null
  return bodiesToOffer(kase, { need, country }, { now }, await listingsWithPayers(house))
}

/** What the body that was chosen fills in; nothing while none was chosen. A check that nobody made stays empty. */
export function fromDirectory({ directory, speaker }: Desk): FormValues {
  return directory?.picked ? valuesOf(speaker, directory.picked) : {}
}

/** True for a text that another body of the directory had filled in: it is nobody's own. */
export function isFromDirectory({ directory, speaker }: Desk, name: string, text: string): boolean {
  const all = directory?.offered.flatMap(({ bodies }) => bodies.map(({ listing }) => listing)) ?? []
  return all.some((listing) => valuesOf(speaker, listing)[name] === text)
}

function valuesOf(speaker: Speaker, listing: Listing): Readonly<Record<string, string>> {
  const { checkedByHouse, channels } = listing
  return {
    name: nameFor(listing, speaker.language).text,
    reach: channels
      .map(({ kind, value }) => `${speaker.w.vocabulary.bodyChannels[kind]}: ${value}`)
      .join('\n'),
    ...(checkedByHouse && { 'checkedOn-date': checkedByHouse.on }),
  }
}
