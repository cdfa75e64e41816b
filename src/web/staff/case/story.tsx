import { openWish } from '../../../domain/casework/noted-wish.ts'
import { filesHere } from '../../../domain/files/files.ts'
import { isMailStopped } from '../../../domain/intake/safety.ts'
import { Leave } from '../../components/leave.tsx'
import { WarningText } from '../../components/warning-text.tsx'
import { whenLast } from '../../when-done.ts'
import { casePath, keepAt, type Desk } from '../forms/desk.ts'
import { PlanFacts } from './contact-plan.tsx'
import { VerbForms } from '../forms/ways.tsx'
import { Section } from './section.tsx'
import { Fact, Words } from './section-parts.tsx'
import { ToldBefore } from './told-before.tsx'
import { TheirWords } from './their-words.tsx'

/** For whom they speak, as far as they said it. */
function SpokenFor({ desk }: { readonly desk: Desk }) {
  const { speaker, view } = desk
  const { speaksFor, mandate, behalf } = view.kase
  const { spoken } = speaker.w.workspace.casePage.story
  if (speaksFor === null && mandate === null && behalf === null) return <></>
  return (
    <dl class="am-facts">
      {speaksFor !== null && <Fact label={spoken.speaksFor}>{speaker.number(speaksFor)}</Fact>}
      {mandate && <Fact label={spoken.mandate}>{speaker.w.vocabulary.mandates[mandate]}</Fact>}
      {behalf && (
        <Fact label={spoken.behalf}>
          <TheirWords desk={desk}>{behalf}</TheirWords>
        </Fact>
      )}
    </dl>
  )
}

/** The way to what was given in files, with how much of it nobody has opened. */
function WayToFiles({ desk }: { readonly desk: Desk }) {
  const { speaker, view } = desk
  const here = filesHere(view.kase)
  if (view.veiled) return <></>
  const unseen = here.filter(({ lookedAt, from }) => lookedAt === null && from === 'person').length
  return (
    <p>
      <Leave keepAt={keepAt(desk)} to={`${casePath(view.kase.id)}/files`}>
        {speaker.say(speaker.w.workspace.files.way, { n: here.length, unseen })}
      </Leave>
    </p>
  )
}

/** What the person says in what they gave, as one of us wrote it down. */
function Heard({ desk }: { readonly desk: Desk }) {
  const { speaker, view } = desk
  if (view.veiled) return <></>
  const words = speaker.w.workspace.files
  return (
    <>
      {view.kase.files.flatMap(({ id, writtenDown }) =>
        writtenDown.map((each) => (
          <>
            <h3>{speaker.say(words.heardIn, { file: id, day: speaker.day(each.at) })}</h3>
            <TheirWords desk={desk}>{each.words}</TheirWords>
          </>
        )),
      )}
    </>
  )
}

/** What was told, by whom and how, and how to reach them. */
export function Story({ desk }: { readonly desk: Desk }) {
  const { speaker, view } = desk
  const { kase } = view
  const { vocabulary, workspace } = speaker.w
  const words = workspace.casePage.story
  return (
    <Section desk={desk} code="story">
      {kase.joined !== undefined && (
        <dl class="am-facts">
          <Fact label={words.joined}>
            <bdi>{kase.joined.description}</bdi>
          </Fact>
        </dl>
      )}
      {kase.story !== kase.joined?.description && <TheirWords desk={desk}>{kase.story}</TheirWords>}
      <WayToFiles desk={desk} />
      <Heard desk={desk} />
      <p class="am-meta">
        {speaker.say(words.meta, {
          who: vocabulary.submitters[kase.submitter],
          channel: vocabulary.channels[kase.channel],
          language: speaker.languageName(kase.language),
          moment: whenLast(speaker, view.events, kase.receivedAt, ({ kind }) => kind === 'grievance_filed'),
        })}
      </p>
      {kase.child && <p>{words.child}</p>}
      {kase.under18 && <WarningText signLabel={workspace.casePage.head.warning}>{words.under18}</WarningText>}
      {kase.toldOfReprisal && <p>{words.toldOfReprisal}</p>}
      <SpokenFor desk={desk} />
      {(kase.product ??
        kase.version ??
        kase.output ??
        kase.wish ??
        kase.feared ??
        kase.source ??
        kase.country ??
        null) !== null && (
        <dl class="am-facts">
          {kase.wish && (
            <Fact label={words.wish}>
              <TheirWords desk={desk}>{kase.wish}</TheirWords>
            </Fact>
          )}
          {kase.product && (
            <Fact label={words.product}>
              <bdi>{kase.product}</bdi>
            </Fact>
          )}
          {kase.version && (
            <Fact label={words.version}>
              <bdi>{kase.version}</bdi>
            </Fact>
          )}
          {kase.output && (
            <Fact label={words.output}>
              <bdi>{kase.output}</bdi>
            </Fact>
          )}
          {kase.country && <Fact label={words.country}>{speaker.countryName(kase.country)}</Fact>}
          {kase.feared && (
            <Fact label={words.feared}>
              <bdi>{kase.feared}</bdi>
            </Fact>
          )}
          {kase.source && (
            <Fact label={words.source}>
              <Source source={kase.source} />
            </Fact>
          )}
        </dl>
      )}
      <VerbForms desk={desk} only={['translate_text']} />
      <ToldBefore desk={desk} />
      {view.hasPerson && <Person desk={desk} />}
      <Noted desk={desk} />
      <VerbForms
        desk={desk}
        only={[
          'give_contact_details',
          'correct_told',
          'note_mail_returned',
          'say_own_view',
          'note_wish',
          'rule_on_wish',
          'resume',
          'take_back_erasing',
        ]}
      />
    </Section>
  )
}

/** Where published information comes from: a link that tells the other side nothing of where it was followed. */
function Source({ source }: { readonly source: string }) {
  const address = URL.parse(source)
  if (address === null || !/^https?:$/.test(address.protocol)) return <bdi>{source}</bdi>
  return (
    <>
      <a href={address.href} rel="noreferrer noopener">
        <bdi>{address.host}</bdi>
      </a>{' '}
      <bdi class="am-meta">{source}</bdi>
    </>
  )
}

/** What one of us wrote down that the person wants, in their words: a second person reads it before it is done. */
function Noted({ desk }: { readonly desk: Desk }) {
  const { speaker, view } = desk
  const noted = openWish(view.kase)
  if (noted === null) return <></>
  const words = speaker.w.workspace.casePage.story
  return (
    <>
      <p>
        {speaker.say(words.noted, {
          moment: speaker.moment(noted.at),
          wish: noted.wish,
          said: speaker.w.vocabulary.channels[noted.said],
        })}
      </p>
      <Words>{noted.words}</Words>
    </>
  )
}

function Person({ desk }: { readonly desk: Desk }) {
  const { vocabulary, workspace } = desk.speaker.w
  const words = workspace.casePage.story
  const { person } = desk.view.kase
  return (
    <>
      <h3>{words.person}</h3>
      {person === null ? (
        <p>{desk.view.veiled ? words.veiled : words.noPerson}</p>
      ) : (
        <dl class="am-facts">
          <Fact label={words.safety}>
            {isMailStopped(desk.view.kase)
              ? words.mailStopped
              : person.safetyAssumed
                ? words.safetyAssumed
                : vocabulary.contactSafety[person.safety]}
          </Fact>
          <Fact label={words.name}>
            <bdi>{person.name ?? words.notThere}</bdi>
          </Fact>
          <Fact label={words.email}>
            <bdi>{person.email ?? words.notThere}</bdi>
          </Fact>
          {person.plan && <PlanFacts speaker={desk.speaker} plan={person.plan} />}
          {person.howToReach && (
            <Fact label={words.howToReach}>
              <Words>{person.howToReach}</Words>
            </Fact>
          )}
        </dl>
      )}
    </>
  )
}
