import type { CaseEvent } from '../case/case-event.ts'
import { saidFor, nameFor } from '../bodies/said-for.ts'
import type { Listing } from '../bodies/listing.ts'
import type { ShownListing } from '../bodies/shown-listing.ts'

type Kept = Pick<CaseEvent<'body_named'>, 'facts' | 'texts'>

/** A listing as it is kept with a case, in the language of whoever reads it there. */
export function keptListing(referral: string, listing: Listing, language: string): Kept {
  const { id, subtypes, channels, cost, languages, anonymousOk, isList, ages, status } = listing
  const { source, checkedByHouse } = listing
  const [name, hours, notes] = [
    nameFor(listing, language),
    saidFor(listing.hours, language),
    saidFor(listing.notes, language),
  ]
  const { funders = [], conflicts = [] } = listing.independence ?? {}
  return {
    facts: {
      referral,
      listing: id,
      tags: {
        name: name.language,
        ...(hours && { hours: hours.language }),
        ...(notes && { notes: notes.language }),
      },
      subtypes,
      channels: channels.map(({ kind }) => kind),
      cost,
      languages,
      ...(anonymousOk !== null && { anonymousOk }),
      ...(isList !== null && { isList }),
      ages,
      status,
      ...(source.date !== null && { sourceDay: source.date }),
      ...(checkedByHouse && { checkedOn: checkedByHouse.on }),
      ...(listing.nextCheckDue !== null && { nextCheckDue: listing.nextCheckDue }),
    },
    texts: {
      name: name.text,
      ways: lines(channels.map(({ value }) => value)),
      ...(hours && { hours: hours.text }),
      ...(notes && { notes: notes.text }),
      source: source.title,
      ...(funders.length > 0 && { funders: lines(funders) }),
      ...(conflicts.length > 0 && { conflicts: lines(conflicts) }),
    },
  }
}

/** The listing that was kept. Where its words are not for whoever reads, nothing but its codes is left. */
export function listingKept({ facts, texts }: Kept): ShownListing {
  const { tags, subtypes, channels, languages, anonymousOk, isList, sourceDay, checkedOn, nextCheckDue } =
    facts
  const ways = linesOf(texts.ways)
  return {
    id: facts.listing,
    names: { [tags.name]: texts.name },
    subtypes: [...subtypes],
    channels: channels.flatMap((kind, place) => (ways[place] ? [{ kind, value: ways[place] }] : [])),
    hours: texts.hours ? { [tags.hours ?? 'en']: texts.hours } : null,
    notes: texts.notes ? { [tags.notes ?? 'en']: texts.notes } : null,
    cost: facts.cost,
    languages: [...languages],
    anonymousOk: anonymousOk ?? null,
    isList: isList ?? null,
    ages: facts.ages,
    status: facts.status,
    source: { title: texts.source, date: sourceDay ?? null },
    independence:
      texts.funders || texts.conflicts
        ? { funders: linesOf(texts.funders), conflicts: linesOf(texts.conflicts) }
        : null,
    checkedByHouse: checkedOn === undefined ? null : { on: checkedOn },
    nextCheckDue: nextCheckDue ?? null,
  }
}

/** Each on a line of its own. */
function lines(values: readonly string[]): string {
  return values.map((value) => value.replaceAll(/\s+/gu, ' ')).join('\n')
}

function linesOf(text: string | undefined): string[] {
  return text ? text.split('\n') : []
}
