import type { Child } from 'hono/jsx'
import { oneBody, type BodyView } from '../../../actions/bodies/all-bodies.ts'
import { viewWhetherHelped } from '../../../actions/bodies/view-whether-helped.ts'
import type { HelpShown } from '../../../domain/bodies/whether-helped.ts'
import { everybody } from '../../../actions/staff/add-staff.ts'
import { standingOf } from '../../../domain/bodies/checked.ts'
import type { Listing } from '../../../domain/bodies/listing.ts'
import { instantFromMs } from '../../../domain/time/instant.ts'
import { BesideLink } from '../../components/beside-link.tsx'
import { Leave } from '../../components/leave.tsx'
import { NotificationBanner } from '../../components/notification-banner.tsx'
import { SummaryList } from '../../components/summary-list.tsx'
import { notFoundPage } from '../../pages/notice-page.tsx'
import { agesSaid } from '../../ages-said.ts'
import { isFor, staffPage } from '../../pages/staff-page.tsx'
import { BODY_STAFF, idOf, staffOf, staffViewer, type Visit } from '../../route.ts'
import { nameFor } from '../../../domain/bodies/said-for.ts'
import { isolate } from '../isolate.ts'
import { headOf, ProblemSummary, type Problems } from '../page-problems.tsx'
import { BodyActs } from './acts.tsx'
import { inHand, KEEP_UNSAVED, UnsavedMark, UnsavedSince, withUnsaved } from '../unsaved.tsx'
import { fundingForm, Fundings } from './fundings.tsx'
import { BodyName, SaidText, wordsOfPlaces } from './parts.tsx'

/** One body: what is listed, why it can be trusted, who pays for it, and what was done to it. */
export async function bodyPage(asked: Visit): Promise<Response> {
  const { visit, keptAt } = await withUnsaved(asked, fundingForm(idOf(asked)))
  const isSaved = visit.c.req.query('saved') !== undefined
  const { workspace } = visit.speaker.w
  return showBody(
    visit,
    {},
    isSaved && (
      <NotificationBanner tone="success" title={workspace.casePage.saved}>
        <p>{workspace.bodies.saved}</p>
      </NotificationBanner>
    ),
    keptAt,
  )
}

/** The same with what was not right in one of its forms. */
export async function showBody(
  visit: Visit,
  problems: Problems,
  top: Child,
  keptAt: string | null = null,
): Promise<Response> {
  const { speaker, house } = visit
  const words = speaker.w.workspace.bodies
  const view = await oneBody(house, idOf(visit))
  if (view === null) return notFoundPage(visit)
  const [people, helped] = await Promise.all([
    everybody(house),
    viewWhetherHelped(house, view.listing.id, staffViewer(staffOf(visit))),
  ])
  const names = new Map(people.map(({ id, name }) => [id, name]))
  const mayKeep = isFor(BODY_STAFF, staffOf(visit).role)
  return staffPage(visit, {
    ...headOf(speaker, nameFor(view.listing, speaker.language).text, problems),
    current: '/staff/bodies',
    keepAt: mayKeep ? KEEP_UNSAVED : null,
    children: (
      <>
        <ProblemSummary speaker={speaker} problems={problems} />
        <p>
          <Leave keepAt={mayKeep ? KEEP_UNSAVED : null} to="/staff/bodies">
            {words.title}
          </Leave>
        </p>
        <h1>
          <BodyName speaker={speaker} listing={view.listing} />
        </h1>
        {top}
        <Facts visit={visit} view={view} helped={helped} />
        {mayKeep ? (
          <form
            {...inHand(visit)}
            method="post"
            action={`/staff/bodies/${view.listing.id}/funding`}
            class="am-form"
            novalidate
          >
            <UnsavedMark visit={visit} form={fundingForm(view.listing.id)} />
            <UnsavedSince visit={visit} keptAt={keptAt} />
            <BodyActs visit={visit} view={view} problems={problems} />
            <Fundings visit={visit} view={view} mayKeep problems={problems} />
          </form>
        ) : (
          <Fundings visit={visit} view={view} mayKeep={false} problems={problems} />
        )}
        <h2>{words.history}</h2>
        <ul class="am-list">
          {view.edits.map(({ at, act, by }) => (
            <li>
              {speaker.say(words.historyLine, {
                moment: speaker.moment(instantFromMs(at.getTime())),
                act: speaker.w.vocabulary.bodyActs[act],
                by: by === null ? words.machine : isolate(names.get(by) ?? words.unknown),
              })}
            </li>
          ))}
        </ul>
      </>
    ),
  })
}

interface FactsProps {
  readonly visit: Visit
  readonly view: BodyView
  /** Null where too few people said anything. */
  readonly helped: HelpShown | null
}

function Facts({ visit, view, helped }: FactsProps) {
  const { speaker, house } = visit
  const { vocabulary, workspace } = speaker.w
  const words = workspace.bodies
  const { listing } = view
  const { checkedByHouse, licence, independence, source } = listing
  const say = (said: Listing['notes']) => said !== null && <SaidText speaker={speaker} said={said} />
  const rows: [string, Child][] = [
    [words.status, vocabulary.bodyStatuses[listing.status]],
    [
      words.check,
      checkedByHouse === null
        ? vocabulary.bodyStandings.unchecked
        : `${speaker.say(words.checkedOn, {
            day: speaker.date(checkedByHouse.on),
            how: vocabulary.checkMethods[checkedByHouse.how],
          })} · ${vocabulary.bodyStandings[standingOf(listing, house.now())]}`,
    ],
    [words.helped.label, helped && speaker.say(words.helped[helped.howMany], { n: helped.atLeast })],
    [words.kinds, speaker.list(listing.subtypes.map((code) => vocabulary.bodySubtypes[code]))],
    [words.for, speaker.list(listing.needs.map((code) => vocabulary.needs[code]))],
    [words.where, wordsOfPlaces(speaker, listing)],
    [words.reach, <Channels visit={visit} listing={listing} />],
    [words.cost, vocabulary.bodyCosts[listing.cost]],
    [words.languages, speaker.list(listing.languages.map((code) => speaker.languageName(code)))],
    [words.ages, agesSaid(visit.speaker, listing.ages)],
    [words.anonymous, answerSaid(visit, listing.anonymousOk)],
    [words.proxy, answerSaid(visit, listing.acceptsProxy)],
    [workspace.bodies.labels.isList, answerSaid(visit, listing.isList)],
    [workspace.bodies.labels.hours, say(listing.hours)],
    [workspace.bodies.labels.eligibility, say(listing.eligibility)],
    [workspace.bodies.labels.accessibility, say(listing.accessibility)],
    [workspace.bodies.labels.responseTime, say(listing.responseTime)],
    [workspace.bodies.labels.dataProtection, say(listing.dataProtection)],
    [workspace.bodies.labels.confidentialityLimits, say(listing.confidentialityLimits)],
    [
      words.licence,
      licence && (
        <>
          {speaker.say(words.licenceTo, {
            authority: isolate(licence.authority),
            number: isolate(licence.number ?? words.notKnown),
            day: licence.validTo === null ? words.notKnown : speaker.date(licence.validTo),
          })}{' '}
          <SourceLink visit={visit} source={licence.source} />
        </>
      ),
    ],
    [words.payers, independence && <Names names={independence.funders} />],
    [words.conflicts, independence && <Names names={independence.conflicts} />],
    [words.source, <SourceLink visit={visit} source={source} />],
    [words.notes, say(listing.notes)],
  ]
  return (
    <SummaryList
      rows={rows
        .filter(([, value]) => value !== null && value !== false && value !== '')
        .map(([key, value]) => ({ key, value }))}
    />
  )
}

function Names({ names }: { readonly names: readonly string[] }) {
  return (
    <ul class="am-list">
      {names.map((name) => (
        <li>
          <bdi>{name}</bdi>
        </li>
      ))}
    </ul>
  )
}

function Channels({ visit, listing }: { readonly visit: Visit; readonly listing: Listing }) {
  const { bodyChannels } = visit.speaker.w.vocabulary
  return (
    <ul class="am-list">
      {listing.channels.map(({ kind, value }) => (
        <li>
          {bodyChannels[kind]}:{' '}
          {kind === 'web' ? (
            <BesideLink speaker={visit.speaker} to={value}>
              {value}
            </BesideLink>
          ) : (
            <bdi>{value}</bdi>
          )}
        </li>
      ))}
    </ul>
  )
}

function SourceLink({ visit, source }: { readonly visit: Visit; readonly source: Listing['source'] }) {
  const { speaker } = visit
  const words = speaker.w.workspace.bodies
  return (
    <>
      <BesideLink speaker={visit.speaker} to={source.url}>
        <bdi>{source.title}</bdi>
      </BesideLink>
      {source.date !== null && ` (${speaker.say(words.sourceDate, { day: speaker.date(source.date) })})`}
    </>
  )
}

function answerSaid({ speaker }: Visit, answer: boolean | null): string | null {
  const words = speaker.w.workspace.bodies
  return answer === null ? null : answer ? words.yes : words.no
}
