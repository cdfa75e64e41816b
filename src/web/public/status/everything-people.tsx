import { isolate } from '../../staff/isolate.ts'
import { Entry, Section, type Of } from './everything-parts.tsx'

/** Who stands beside them, whom they keep away, who looks from outside, who may be their contact, and who opened it. */
export function People({ whole }: Of) {
  const { speaker, looks } = whole
  const { looked, roles } = speaker.w.portal.status.keptFrom
  return (
    <>
      <Beside whole={whole} />
      <Joining whole={whole} />
      <KeptAway whole={whole} />
      <FromOutside whole={whole} />
      <Contact whole={whole} />
      <Section whole={whole} title={speaker.w.portal.proof.everything.looks}>
        {looks.map(({ at, role, what }) => (
          <p>{speaker.say(looked[what], { who: roles[role], day: speaker.day(at) })}</p>
        ))}
      </Section>
    </>
  )
}

function Beside({ whole }: Of) {
  const { speaker, view } = whole
  const { advisers: words } = speaker.w.portal.status
  return (
    <Section whole={whole} title={words.title}>
      {view.advisers.map(({ name, mandate, seesEarlier, at, endedAt, isFeared }) => (
        <Entry
          title={speaker.say(words.since, {
            name: isolate(name),
            mandate: speaker.w.vocabulary.mandates[mandate],
            day: speaker.day(at),
          })}
          says={[
            seesEarlier ? words.readsAll : words.readsNew,
            endedAt &&
              speaker.say(isFeared ? words.endedByFear : words.ended, {
                name: isolate(name),
                day: speaker.day(endedAt),
              }),
          ]}
        />
      ))}
    </Section>
  )
}

/** Of a group: the code with which others join, what that shows, and how many did at least. */
function Joining({ whole }: Of) {
  const { speaker, view } = whole
  const { group: words } = speaker.w.portal.status
  if (view.group === null) return null
  const { openSince, shown, hearsOutcome, joined } = view.group
  return (
    <Section whole={whole} title={words.title}>
      {[
        <Entry
          title={speaker.say(words.joined, { n: joined })}
          says={[openSince !== null && speaker.say(words.isOpen, { day: speaker.day(openSince) })]}
          texts={[
            [words.shownNow, shown],
            [words.hears, hearsOutcome ? words.hearsYes : words.hearsNo],
          ]}
        />,
      ]}
    </Section>
  )
}

function KeptAway({ whole }: Of) {
  const { speaker, view } = whole
  const { keptFrom: words } = speaker.w.portal.status
  return (
    <Section whole={whole} title={words.title}>
      {view.keepings.map(({ who, at, isAnswered, answer, endedAt }) => (
        <Entry
          title={speaker.say(words.said, { day: speaker.day(at) })}
          texts={[
            [null, who],
            [
              null,
              endedAt !== null
                ? speaker.say(words.ended, { day: speaker.day(endedAt) })
                : isAnswered
                  ? words.kept
                  : words.waits,
            ],
            [words.weWrote, answer],
          ]}
        />
      ))}
    </Section>
  )
}

function FromOutside({ whole }: Of) {
  const { speaker, view } = whole
  const { outside: words } = speaker.w.portal.status
  return (
    <Section whole={whole} title={words.title}>
      {view.outside.map(({ verb, name, house, askedAt, answer, answeredAt, endedAt }) => {
        const said = { day: speaker.day(answeredAt ?? askedAt) }
        return (
          <Entry
            title={speaker.say(words.who, { name: isolate(name), house: isolate(house) })}
            says={[
              words.tasks[verb],
              speaker.day(askedAt),
              answer !== null && speaker.say(answer ? words.saidYes : words.saidNo, said),
              endedAt && answer !== false && speaker.say(words.ended, { day: speaker.day(endedAt) }),
            ]}
          />
        )
      })}
    </Section>
  )
}

function Contact({ whole }: Of) {
  const { speaker, view, org, contactName } = whole
  const { yourContact: words, contact } = speaker.w.portal.status
  const { nobodyApart, bodies, contactQuestions } = view
  return (
    <Section whole={whole} title={words.title}>
      {[
        ...(view.contact.name === null
          ? []
          : [<p>{speaker.say(contact.other, { entity: isolate(view.contact.name), org })}</p>]),
        ...(contactName === null ? [] : [<p>{speaker.say(contact.named, { name: contactName, org })}</p>]),
        ...(nobodyApart === null
          ? []
          : [
              <Entry
                title={speaker.say(words.nobody, { org })}
                says={[speaker.day(nobodyApart.at)]}
                texts={[[null, nobodyApart.reasons]]}
              />,
            ]),
        ...bodies.map(({ name, reach, at, answer }) => (
          <Entry
            title={speaker.say(
              words[answer === null ? 'askedThen' : answer.accepted ? 'accepted' : 'refused'],
              { body: isolate(name), day: speaker.day(answer?.at ?? at) },
            )}
            says={[speaker.say(words.reach, { reach: isolate(reach) })]}
            texts={[[words.itSaid, answer?.words]]}
          />
        )),
        ...contactQuestions.map(({ name, obstacles, message, agrees }) => (
          <Entry
            title={speaker.say(words.lead, { entity: isolate(name) })}
            says={[
              ...obstacles.map((each) => speaker.w.vocabulary.contactObstacles[each]),
              agrees === null ? words.later : agrees ? words.agreed : words.declined,
            ]}
            texts={[[words.said, message]]}
          />
        )),
      ]}
    </Section>
  )
}
