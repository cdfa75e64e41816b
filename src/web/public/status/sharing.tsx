import type { PersonOrganisation } from '../../../domain/casework/person-view.ts'
import { Button } from '../../components/button.tsx'
import { Checkboxes } from '../../components/checkboxes.tsx'
import { Details } from '../../components/details.tsx'
import { StateRow } from '../../components/state-row.tsx'
import { WarningText } from '../../components/warning-text.tsx'
import { errorOf } from '../errors.tsx'
import type { Here, Part } from './here.ts'
import { VerbForm } from './verb-form.tsx'

/** Who may learn who the person is: asked for each organisation on its own, and no unless they say yes. */
export function Sharing({ here }: Part) {
  const { view, speaker } = here
  const words = speaker.w.portal.status.sharing
  const others = view.organisations.filter((each) => !each.operator)
  if (others.length === 0) return null
  return (
    <section id="sharing" aria-labelledby="sharing-title">
      <h2 id="sharing-title">{words.title}</h2>
      <p>{words.lead}</p>
      {others.map((organisation) => (
        <StateRow
          name={organisation.name}
          tone="quiet"
          sign={organisation.mayKnowWho ? '●' : '○'}
          state={organisation.mayKnowWho ? words.may : organisation.knowsWho ? words.told : words.mayNot}
        >
          {organisation.mayKnowWho ? (
            <TakeBack here={here} organisation={organisation} />
          ) : (
            <Allow here={here} organisation={organisation} />
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
  const { id, name, feared } = organisation
  const error = errorOf(speaker, notes, `warned-${id}`)
  return (
    <Details summary={speaker.say(words.allow, { name })} open={error.error !== undefined}>
      <p>{words.allowWhat}</p>
      <VerbForm
        here={here}
        verb="consent_to_share"
        values={[
          ['entity', id],
          ['identity', 'yes'],
        ]}
      >
        {feared && (
          <>
            <WarningText signLabel={words.warn}>{words.feared}</WarningText>
            <Checkboxes
              name="warned"
              idPrefix={`warned-${id}`}
              items={[{ value: 'yes', text: words.fearedTick }]}
              {...error}
            />
          </>
        )}
        <Button variant="secondary" preventDoubleClick>
          {speaker.say(words.allow, { name })}
        </Button>
      </VerbForm>
    </Details>
  )
}

function TakeBack({ here, organisation }: OneProps) {
  const { speaker } = here
  const words = speaker.w.portal.status.sharing
  const { id, name } = organisation
  return (
    <VerbForm
      here={here}
      verb="consent_to_share"
      values={[
        ['entity', id],
        ['identity', 'no'],
      ]}
    >
      <p>{words.takeBackWhat}</p>
      <Button variant="secondary" preventDoubleClick>
        {speaker.say(words.takeBack, { name })}
      </Button>
    </VerbForm>
  )
}

/** Only the person can say that somebody need not be feared any more; it shares nothing. */
function NoFear({ here, organisation }: OneProps) {
  const { speaker } = here
  const words = speaker.w.portal.status.sharing
  const { id, name } = organisation
  return (
    <Details summary={speaker.say(words.noFear, { name })}>
      <p>{words.noFearWhat}</p>
      <VerbForm
        here={here}
        verb="consent_to_share"
        values={[
          ['entity', id],
          ['identity', 'no'],
          ['calm', 'yes'],
        ]}
      >
        <Button variant="secondary" preventDoubleClick>
          {speaker.say(words.noFear, { name })}
        </Button>
      </VerbForm>
    </Details>
  )
}
