import { allBodies } from '../../../actions/bodies/all-bodies.ts'
import { bodiesToCheck } from '../../../actions/bodies/bodies-to-check.ts'
import { bodiesFor } from '../../../domain/bodies/bodies-for.ts'
import { checkHoldsTo, standingOf } from '../../../domain/bodies/checked.ts'
import { WORLDWIDE, type Listing } from '../../../domain/bodies/listing.ts'
import { NEEDS, type Need } from '../../../domain/vocabulary/bodies.ts'
import { COUNTRIES } from '../../../domain/vocabulary/countries.ts'
import { codesOf, isCodeOf } from '../../../domain/vocabulary/code.ts'
import { Button } from '../../components/button.tsx'
import { Pagination } from '../../components/pagination.tsx'
import { ScrollBox } from '../../components/scroll-box.tsx'
import { Select } from '../../components/select.tsx'
import { countriesFor } from '../../countries-for.ts'
import { isFor, staffPage } from '../../pages/staff-page.tsx'
import { BODY_STAFF, staffOf, type Visit } from '../../route.ts'
import { BodyName, wordsOfPlaces } from './parts.tsx'

/** So many on a page of the list. */
const ON_A_PAGE = 100

/** Every body that helps; for a need and a country in the order in which people read them, or those to check. */
export async function bodiesPage(visit: Visit): Promise<Response> {
  const { speaker, house, c } = visit
  const words = speaker.w.workspace.bodies
  const asked = askedIn(c.req.query())
  const { need, country, show, from } = asked
  const [all, toCheck] = await Promise.all([allBodies(house), bodiesToCheck(house)])
  const everything = all.map(({ listing }) => listing)
  const chosen =
    show === 'check'
      ? toCheck.map(({ listing }) => listing)
      : narrowed(everything, need, country, { now: house.now(), language: speaker.language })
  return staffPage(visit, {
    title: words.title,
    current: '/staff/bodies',
    children: (
      <>
        <h1>{words.title}</h1>
        <p>{words.intro}</p>
        <p>
          {speaker.say(words.toCheck, { n: toCheck.length })}{' '}
          {show === 'check' ? (
            <a href="/staff/bodies">{words.showAll}</a>
          ) : (
            toCheck.length > 0 && <a href="/staff/bodies?show=check">{words.showToCheck}</a>
          )}
        </p>
        {isFor(BODY_STAFF, staffOf(visit).role) && (
          <p>
            <a href="/staff/bodies/new">{words.add}</a>
          </p>
        )}
        <Filter visit={visit} need={need} country={country} />
        {chosen.length === 0 ? (
          <p class="am-empty">{words.none}</p>
        ) : (
          <BodyTable visit={visit} listings={chosen.slice(from, from + ON_A_PAGE)} />
        )}
        {chosen.length > ON_A_PAGE && (
          <Pagination
            label={words.pagination}
            previous={from === 0 ? undefined : { href: addressOf({ ...asked, from: 0 }), text: words.first }}
            next={
              from + ON_A_PAGE >= chosen.length
                ? undefined
                : { href: addressOf({ ...asked, from: from + ON_A_PAGE }), text: words.next }
            }
          />
        )}
      </>
    ),
  })
}

interface AskedInAddress {
  readonly need: Need | null
  readonly country: string | null
  readonly show: 'check' | null
  /** How many stand on the pages before. */
  readonly from: number
}

function askedIn(query: Readonly<Record<string, string>>): AskedInAddress {
  const need = query['need']
  const country = (query['country'] ?? '').toUpperCase()
  return {
    need: isCodeOf(NEEDS, need) ? need : null,
    country: COUNTRIES.has(country) ? country : null,
    show: query['show'] === 'check' ? 'check' : null,
    from: /^[1-9]\d{0,5}$/u.test(query['from'] ?? '') ? Number(query['from']) : 0,
  }
}

function addressOf({ need, country, show, from }: AskedInAddress): string {
  const query = new URLSearchParams({
    ...(need && { need }),
    ...(country && { country }),
    ...(show && { show }),
    ...(from > 0 && { from: String(from) }),
  })
  return query.size === 0 ? '/staff/bodies' : `/staff/bodies?${query}`
}

function narrowed(
  all: readonly Listing[],
  need: Need | null,
  country: string | null,
  reader: Pick<Parameters<typeof bodiesFor>[0], 'now' | 'language'>,
): readonly Listing[] {
  if (need !== null)
    return bodiesFor({ needs: [need], country, fearedNames: [], ...reader }, all).flatMap(({ bodies }) =>
      bodies.map(({ listing }) => listing),
    )
  if (country === null) return all
  return all.filter(
    ({ jurisdictions }) => jurisdictions.includes(country) || jurisdictions.includes(WORLDWIDE),
  )
}

function Filter(props: {
  readonly visit: Visit
  readonly need: Need | null
  readonly country: string | null
}) {
  const { speaker } = props.visit
  const words = speaker.w.workspace.bodies
  return (
    <form method="get" action="/staff/bodies" class="am-filter__form">
      <Select
        name="need"
        label={words.need}
        value={props.need ?? ''}
        items={[
          { value: '', text: words.everyNeed },
          ...codesOf(NEEDS).map((code) => ({ value: code, text: speaker.w.vocabulary.needs[code] })),
        ]}
      />
      <Select
        name="country"
        label={words.country}
        value={props.country ?? ''}
        items={[{ value: '', text: words.everyCountry }, ...countriesFor(speaker)]}
      />
      <Button variant="secondary">{words.filter}</Button>
    </form>
  )
}

function BodyTable({ visit, listings }: { readonly visit: Visit; readonly listings: readonly Listing[] }) {
  const { speaker, house } = visit
  const { vocabulary, workspace } = speaker.w
  const words = workspace.bodies
  const now = house.now()
  return (
    <ScrollBox label={words.title}>
      <table class="am-table am-table--lines">
        <thead>
          <tr>
            <th scope="col">{words.name}</th>
            <th scope="col">{words.where}</th>
            <th scope="col">{words.for}</th>
            <th scope="col">{words.check}</th>
          </tr>
        </thead>
        <tbody>
          {listings.map((listing) => {
            const until = checkHoldsTo(listing)
            return (
              <tr>
                <th scope="row">
                  <a href={`/staff/bodies/${listing.id}`}>
                    <BodyName speaker={speaker} listing={listing} />
                  </a>
                  <span class="am-worklist__more">{vocabulary.bodyStatuses[listing.status]}</span>
                </th>
                <td data-label={words.where}>{wordsOfPlaces(speaker, listing)}</td>
                <td data-label={words.for}>
                  {speaker.list(listing.needs.map((code) => vocabulary.needs[code]))}
                </td>
                <td data-label={words.check}>
                  {vocabulary.bodyStandings[standingOf(listing, now)]}
                  {until !== null && (
                    <span class="am-worklist__more">
                      {speaker.say(words.holdsTo, { day: speaker.date(until) })}
                    </span>
                  )}
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </ScrollBox>
  )
}
