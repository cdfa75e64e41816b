import type { Child } from 'hono/jsx'
import { BesideLink } from '../../components/beside-link.tsx'
import type { ShownBody } from '../../../domain/bodies/bodies-for.ts'
import { nameFor, saidFor, type InLanguage } from '../../../domain/bodies/said-for.ts'
import type { Speaker } from '../../../words/speak.ts'
import { agesSaid } from '../../ages-said.ts'
import { isolate } from '../../staff/isolate.ts'

type Listing = ShownBody['listing']

interface BodyOfferProps {
  readonly speaker: Speaker
  readonly body: ShownBody
  /** What somebody can do about it. */
  readonly children?: Child
}

/** One body as somebody in need reads it: what it does, how it is reached, what it costs, and how sure all of that is. */
export function BodyOffer({ speaker, body, children }: BodyOfferProps) {
  const { listing } = body
  return (
    <li class="am-help__body">
      <p>
        <b>
          <In said={nameFor(listing, speaker.language)} />
        </b>
        <br />
        <WhatItDoes speaker={speaker} listing={listing} />
        {listing.isList === true && ` ${speaker.w.portal.help.list}`}
      </p>
      <ul class="am-help__ways">
        {listing.channels.map((channel) => (
          <li>
            <Way speaker={speaker} channel={channel} />
          </li>
        ))}
      </ul>
      {cautionsOf(speaker, body).map((caution) => (
        <p>
          <b>{caution}</b>
        </p>
      ))}
      <p class="am-small">{[...factsOf(speaker, listing), checkedSaid(speaker, body)].join(' · ')}</p>
      {children}
    </li>
  )
}

/** What whoever turns to it must know first: that it is tied to somebody whom they named, or took nobody lately. */
export function cautionsOf(speaker: Speaker, { listing, tied, isShut }: ShownBody): readonly string[] {
  const words = speaker.w.portal.help
  return [
    ...tiesSaid(speaker, tied),
    ...(isShut ? [words.shut[listing.status === 'closed' ? 'closed' : 'paused']] : []),
  ]
}

/** Whom of those whom they named a body is tied to. */
export function tiesSaid(speaker: Speaker, tied: ShownBody['tied']): readonly string[] {
  const words = speaker.w.portal.help.tied
  return tied.map(({ name, how }) => speaker.say(words[how], { name: isolate(name) }))
}

/** What it does, in the words of its listing; what kind of body it is, where nothing is said. */
function WhatItDoes({ speaker, listing }: { speaker: Speaker; listing: Listing }) {
  const { bodySubtypes } = speaker.w.vocabulary
  const said = saidFor(listing.notes, speaker.language)
  return said === null ? (
    <>{speaker.list(listing.subtypes.map((kind) => bodySubtypes[kind]))}</>
  ) : (
    <In said={said} />
  )
}

function In({ said }: { said: InLanguage }) {
  return (
    <span lang={said.language} dir="auto">
      {said.text}
    </span>
  )
}

interface WayProps {
  readonly speaker: Speaker
  readonly channel: Listing['channels'][number]
}

/** A way to reach it. */
function Way({ speaker, channel: { kind, value } }: WayProps) {
  const { bodyChannels } = speaker.w.vocabulary
  const shown = <bdi dir="ltr">{value}</bdi>
  switch (kind) {
    case 'web':
      return (
        <BesideLink speaker={speaker} to={value}>
          <bdi dir="ltr">{new URL(value).host}</bdi>
        </BesideLink>
      )
    case 'phone':
      return (
        <>
          {bodyChannels.phone}: <a href={`tel:${value.replaceAll(/[^\d+]/gu, '')}`}>{shown}</a>
        </>
      )
    case 'text':
      return (
        <>
          {bodyChannels.text}:{' '}
          {/^[\d+ -]+$/u.test(value) ? (
            <a href={`sms:${value.replaceAll(/[^\d+]/gu, '')}`}>{shown}</a>
          ) : (
            shown
          )}
        </>
      )
    case 'email':
      return (
        <>
          {bodyChannels.email}: <a href={`mailto:${value}`}>{shown}</a>
        </>
      )
    case 'address':
      return (
        <>
          {bodyChannels.address}: <bdi>{value}</bdi>
        </>
      )
  }
}

function factsOf(speaker: Speaker, listing: Listing): readonly string[] {
  const { facts } = speaker.w.portal.help
  const { cost, hours, languages, anonymousOk, ages } = listing
  const open = saidFor(hours, speaker.language)
  const agedFor = agesSaid(speaker, ages)
  return [
    speaker.w.vocabulary.bodyCosts[cost],
    ...(open === null ? [] : [speaker.say(facts.hours, { hours: isolate(open.text) })]),
    ...(languages.length === 0
      ? []
      : [
          speaker.say(facts.languages, {
            languages: speaker.list(languages.map((tag) => speaker.languageName(tag))),
          }),
        ]),
    anonymousOk === null ? facts.nameNotKnown : anonymousOk ? facts.noName : facts.withName,
    ...(agedFor === null ? [] : [agedFor]),
  ]
}

/** When the house last looked, or where it is from: whoever reads must be able to tell how old it is. */
function checkedSaid(speaker: Speaker, { listing, standing }: ShownBody): string {
  const { checked } = speaker.w.portal.help
  if (standing !== 'unchecked' && listing.checkedByHouse !== null)
    return speaker.say(checked[standing], { day: speaker.date(listing.checkedByHouse.on) })
  const { title, date } = listing.source
  const source = isolate(title)
  return date === null
    ? speaker.say(checked.undated, { source })
    : speaker.say(checked.dated, { source, day: speaker.date(date) })
}
