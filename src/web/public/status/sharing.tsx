import type { Child } from 'hono/jsx'
import type { PersonOrganisation } from '../../../domain/casework/person-organisation.ts'
import { Checkboxes } from '../../components/checkboxes.tsx'
import { Details } from '../../components/details.tsx'
import { StateRow } from '../../components/state-row.tsx'
import { WarningText } from '../../components/warning-text.tsx'
import { errorOf } from '../errors.tsx'
import type { Here, Part } from './here.ts'
import { canNow } from './possible.ts'
import { placeOf, Send } from './place.tsx'

/** Who may learn who the person is: asked for each organisation on its own, and no unless they say yes. */
export function Sharing({ here }: Part) {
  const { view, speaker } = here
  const words = speaker.w.portal.status.sharing
  const others = view.organisations.filter(({ id }) => canNow(here, 'consent_to_share', { entity: id }))
  if (others.length === 0) return null
  return (
    <section id="sharing" aria-labelledby="sharing-title">
      <h2 id="sharing-title">{words.title}</h2>
      <p>{words.lead}</p>
      {others.map((organisation) => (
        <StateRow
          name={<bdi>{organisation.name}</bdi>}
          tone="quiet"
          sign={organisation.mayKnowWho ? '●' : '○'}
          state={organisation.mayKnowWho ? words.may : organisation.knowsWho ? words.told : words.mayNot}
        >
          {organisation.mayKnowWho ? (
            <TakeBack here={here} organisation={organisation} />
          ) : (
            <Allow here={here} organisation={organisation} />
          )}
          {organisation.needsYes && !organisation.mayKnowWho && (
            <MayLearn here={here} organisation={organisation} />
          )}
          {organisation.feared && <NoFear here={here} organisation={organisation} />}
        </StateRow>
      ))}
    </section>
  )
}

interface OneProps {
  readonly here: Here
  readonly organisation: PersonOrganisation
}

function Allow({ here, organisation }: OneProps) {
  const { speaker, notes } = here
  const words = speaker.w.portal.status.sharing
  const { id, name, needsYes } = organisation
  const error = errorOf(speaker, notes, `warned-${id}`)
  const place = placeTo(here, organisation, ['identity', 'yes'])
  const title = speaker.say(words.allow, { name })
  return (
    <Details summary={title} open={place.typedInto.length > 0 || error.error !== undefined}>
      <p>{words.allowWhat}</p>
      <Say here={here} organisation={organisation} says={['identity', 'yes']} button={title}>
        {needsYes && (
          <>
            <WarningText signLabel={words.warn}>{words.feared}</WarningText>
            <Checkboxes
              name={place.name('warned')}
              idPrefix={`warned-${id}`}
              items={[{ value: 'yes', text: words.fearedTick }]}
              values={[place.typed('warned')]}
              {...error}
            />
          </>
        )}
      </Say>
    </Details>
  )
}

function TakeBack({ here, organisation }: OneProps) {
  const { speaker } = here
  const words = speaker.w.portal.status.sharing
  const button = speaker.say(words.takeBack, { name: organisation.name })
  return (
    <Say here={here} organisation={organisation} says={['identity', 'no']} button={button}>
      <p>{words.takeBackWhat}</p>
    </Say>
  )
}

/** Whom the person fears learns of the case at all only by their yes; a no is an answer too, and can be changed. */
function MayLearn({ here, organisation }: OneProps) {
  const { speaker, notes } = here
  const words = speaker.w.portal.status.sharing
  const { id, name, mayLearn, told } = organisation
  const error = errorOf(speaker, notes, `tell-warned-${id}`)
  const place = placeTo(here, organisation, ['tell', 'yes'])
  const title = speaker.say(words.learn, { name })
  if (mayLearn)
    return (
      <Say
        here={here}
        organisation={organisation}
        says={['tell', 'no']}
        button={speaker.say(words.learnNot, { name })}
      >
        <p>{words.learnYes}</p>
        <p>{told ? words.takeBackWhat : words.learnTakeBack}</p>
      </Say>
    )
  return (
    <div id={`tell-${id}`}>
      <Details summary={title} open={place.typedInto.length > 0 || error.error !== undefined}>
        <p>{words.learnWhat}</p>
        <Say
          here={here}
          organisation={organisation}
          says={['tell', 'yes']}
          button={speaker.say(words.learnYesButton, { name })}
        >
          <WarningText signLabel={words.warn}>{words.learnWarning}</WarningText>
          <Checkboxes
            name={place.name('warned')}
            idPrefix={`tell-warned-${id}`}
            items={[{ value: 'yes', text: words.learnTick }]}
            values={[place.typed('warned')]}
            {...error}
          />
        </Say>
        <Say
          here={here}
          organisation={organisation}
          says={['tell', 'no']}
          button={speaker.say(words.learnNo, { name })}
        />
      </Details>
    </div>
  )
}

/** Only the person can say that somebody need not be feared any more; it shares nothing. */
function NoFear({ here, organisation }: OneProps) {
  const { speaker } = here
  const words = speaker.w.portal.status.sharing
  const title = speaker.say(words.noFear, { name: organisation.name })
  return (
    <Details summary={title}>
      <p>{words.noFearWhat}</p>
      <Say here={here} organisation={organisation} says={['calm', 'yes']} button={title} />
    </Details>
  )
}

interface SayProps extends OneProps {
  readonly says: readonly [name: string, value: string]
  readonly button: string
  readonly children?: Child
}

/** What the person says about one organisation, with a button that says it again. */
function Say({ here, organisation, says, button, children }: SayProps) {
  return (
    <>
      {children}
      <Send here={here} place={placeTo(here, organisation, says)}>
        {button}
      </Send>
    </>
  )
}

function placeTo(here: Here, { id }: PersonOrganisation, says: SayProps['says']) {
  return placeOf(here, 'consent_to_share', [['entity', id], says])
}
