import { ELEMENTS, type Element } from '../../../domain/vocabulary/remedy.ts'
import { waitingParts, type Offer } from '../../../domain/remedy/plan.ts'
import { openOffers, wordsToAll } from '../../../domain/casework/person-offers.ts'
import { isAdviceMissing } from '../../../domain/casework/referrals.ts'
import { Details } from '../../components/details.tsx'
import type { Desk } from '../forms/desk.ts'
import { SheetWay, VerbForms } from '../forms/ways.tsx'
import { Action } from './action.tsx'
import { Tag } from '../../components/tag.tsx'
import { whenLast } from '../../when-done.ts'
import { wordOfOrganisation } from '../../../domain/remedy/word-of-organisation.ts'
import { contactName } from './contact-name.ts'
import { WordOfIt } from './word-of-it.tsx'
import { Section } from './section.tsx'
import { Words } from './section-parts.tsx'
import { AlsoInTheirs } from './also-in-theirs.tsx'
import { TheirWords } from './their-words.tsx'

/**
 * The remedy plan: what was thought of for each of the five elements, each action and how far it is, and the offers.
 */
export function Remedy({ desk }: { readonly desk: Desk }) {
  const { speaker, view } = desk
  const { kase } = view
  const words = speaker.w.workspace.casePage.remedy
  return (
    <Section desk={desk} code="remedy">
      <Elements desk={desk} />
      {kase.plan.length === 0 && <p>{words.none}</p>}
      {kase.plan.map((action) => (
        <Action desk={desk} action={action} />
      ))}
      <SheetWay desk={desk} sheet="sheet-plan" section="remedy" />
      <VerbForms desk={desk} only={['propose_action', 'consider_element', 'send_offer']} />
      {isAdviceMissing(kase, openOffers(kase).length > 0) && (
        <p>{speaker.w.workspace.casePage.referral.noAdvice}</p>
      )}
      {kase.offers.length > 0 && (
        <>
          <h3>{words.offers}</h3>
          {kase.offers.map((offer) => (
            <OneOffer desk={desk} offer={offer} />
          ))}
        </>
      )}
    </Section>
  )
}

/** Five rows, always: an element without an action and without a reason stays visible as not considered. */
function Elements({ desk }: { readonly desk: Desk }) {
  const { speaker, view } = desk
  const { vocabulary, workspace } = speaker.w
  const words = workspace.casePage.remedy
  const live = view.kase.plan.filter((action) => action.state !== 'overtaken')
  const considered = (code: Element) => view.kase.elements.find((each) => each.element === code)
  return (
    <table class="am-table">
      <caption class="govuk-visually-hidden">{words.elements}</caption>
      <thead>
        <tr>
          <th scope="col">{words.element}</th>
          <th scope="col">{words.considered}</th>
        </tr>
      </thead>
      <tbody>
        {ELEMENTS.map(({ code }) => {
          const n = live.filter((action) => action.elements.includes(code)).length
          const reason = considered(code)
          return (
            <tr>
              <th scope="row">{vocabulary.elements[code]}</th>
              <td>
                {n > 0 && speaker.say(words.actionsPlanned, { n })}
                {reason && <Words>{reason.reasons}</Words>}
                {n === 0 && !reason && words.notConsidered}
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

function OneOffer({ desk, offer }: { readonly desk: Desk; readonly offer: Offer }) {
  const { speaker } = desk
  const words = speaker.w.workspace.casePage.remedy
  return (
    <div class="am-finding">
      <p>
        {stateOfOffer(desk, offer)} {offer.early && <Tag>{words.early}</Tag>}
      </p>
      {offer.early && <p class="am-meta">{words.earlyMeans}</p>}
      {offer.restFollows && <p class="am-meta">{words.restFollows}</p>}
      <ul>
        {desk.view.kase.plan
          .filter(({ id }) => offer.actions.includes(id))
          .map((action) => (
            <li>
              <bdi>{action.what}</bdi>: <bdi>{contactName(speaker, desk.view.kase, action.entity)}</bdi>{' '}
              <span class="am-meta">
                <WordOfIt speaker={speaker} word={wordOfOrganisation(desk.view.kase, action)} />
              </span>
            </li>
          ))}
      </ul>
      {wordsToAll(offer).map((text) => (
        <TheirWords desk={desk}>{text}</TheirWords>
      ))}
      <Details summary={words.letter}>
        <Words>{offer.letter}</Words>
        <AlsoInTheirs desk={desk} of="offer" id={offer.id} />
      </Details>
      <VerbForms desk={desk} about={{ offer: offer.id }} only={['answer_offer', 'take_advice']} />
    </div>
  )
}

/** How far an offer is answered; the person may answer in parts. */
function stateOfOffer({ speaker, view }: Desk, offer: Offer): string {
  const words = speaker.w.workspace.casePage.remedy
  const moment = speaker.moment(offer.at)
  const waiting = waitingParts(offer, view.kase.plan).length
  const last = offer.answers.at(-1)
  if (offer.lapsedAt !== null) return speaker.say(words.offerLapsed, { moment })
  if (waiting > 0) return speaker.say(last ? words.offerPartly : words.offerOpen, { moment, waiting })
  if (!last) return speaker.say(words.offerGone, { moment })
  const answered = whenLast(
    speaker,
    view.events,
    last.at,
    (event) => event.kind === 'offer_answered' && event.facts.offer === offer.id,
  )
  return speaker.say(words.offerAnswered, { moment, answered })
}
