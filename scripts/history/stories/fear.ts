import * as stages from '../../../tests/in-memory/stages.ts'
import type { Story } from '../recorded-house.ts'
import { corrected, handover, organisation, told } from './parts.ts'

const warned = (entity: string, more: object = {}) => ({ entity, identity: true, warned: true, ...more })
const named = (entity: string) => told(entity, { withIdentity: true, sure: true })

/** Whom people fear: a warned yes is for one telling, fear goes with the firm, and only the person can end it. */
export const FEAR: readonly Story[] = [
  {
    what: 'a warned yes is used up by one telling; the next needs another',
    async tell({ reaches }) {
      const it = await reaches(stages.rated, { feared: 'Tagline Data' })
      await it.does('ana', 'add_entity', organisation('Tagline Data', { feared: true }))
      await it.does('person', 'consent_to_share', warned('e1'))
      await it.does('ana', 'tell_entity', named('e1'))
      await it.tries('ana', 'tell_entity', named('e1'))
      await it.waits({ days: 2 })
      await it.does('person', 'consent_to_share', warned('e1'))
      await it.does('ana', 'tell_entity', named('e1'))
      await it.waits({ days: 16 })
      return it
    },
  },
  {
    what: 'a yes about nobody to fear is not used up; without a name none is',
    async tell({ reaches }) {
      const it = await reaches(stages.rated)
      await it.does('ana', 'add_entity', organisation('Casework Ltd'))
      await it.does('ana', 'add_entity', organisation('Tagline Data', { feared: true }))
      await it.does('person', 'consent_to_share', { entity: 'e1', identity: true, warned: false })
      await it.does('person', 'consent_to_share', warned('e2'))
      await it.does('ana', 'tell_entity', told('e1', { withIdentity: true }))
      await it.does('ana', 'tell_entity', told('e1', { withIdentity: true }))
      await it.does('ana', 'tell_entity', told('e2', { sure: true }))
      await it.does('person', 'consent_to_share', { entity: 'e1', identity: false, warned: false })
      return it
    },
  },
  {
    what: 'feared in one role, feared in all: the yes for the other role is used up too',
    async tell({ reaches }) {
      const it = await reaches(stages.rated)
      await it.does('ana', 'add_entity', organisation('Tagline Data', { feared: true }))
      await it.does(
        'ana',
        'add_entity',
        organisation('TAGLINE data', { role: 'deployer', subtype: 'employer' }),
      )
      await it.does('person', 'consent_to_share', warned('e2'))
      await it.does('ana', 'tell_entity', named('e2'))
      await it.tries('ana', 'offer_handover', handover('e2'))
      return it
    },
  },
  {
    what: 'renamed, and feared under the old name all the same',
    async tell({ reaches }) {
      const it = await reaches(stages.rated)
      await it.does('ana', 'add_entity', organisation('Tagline Data', { feared: true }))
      await it.does('person', 'consent_to_share', warned('e1'))
      await it.does('ana', 'correct_entity', corrected('e1', 'Tagline Group', { feared: true }))
      await it.does('ana', 'add_entity', organisation('Tagline Data', { role: 'supplier' }))
      await it.does('person', 'consent_to_share', warned('e3'))
      await it.does('ana', 'tell_entity', named('e3'))
      await it.does('person', 'consent_to_share', warned('e1'))
      await it.does('ana', 'tell_entity', named('e1'))
      return it
    },
  },
  {
    what: 'its name is said to be unknown: whom they feared stays known',
    async tell({ reaches }) {
      const it = await reaches(stages.rated)
      await it.does('ana', 'add_entity', organisation('Tagline Data', { feared: true }))
      await it.does(
        'ana',
        'correct_entity',
        corrected('e1', 'Tagline Data', { feared: true, naming: 'not_known' }),
      )
      await it.does('ana', 'add_entity', organisation('tagline data'))
      await it.does('person', 'consent_to_share', warned('e3'))
      await it.does('ana', 'tell_entity', named('e3'))
      return it
    },
  },
  {
    what: 'taken off the case and added again without the fear: feared all the same, until the person says so',
    async tell({ reaches }) {
      const it = await reaches(stages.rated)
      await it.does('ana', 'add_entity', organisation('Tagline Data', { feared: true }))
      await it.does('ana', 'remove_entity', { entity: 'e1', reasons: 'Entered twice. The letters show it.' })
      await it.does('ana', 'add_entity', organisation('Tagline Data'))
      await it.does('person', 'consent_to_share', warned('e2'))
      await it.does('ana', 'tell_entity', named('e2'))
      await it.does('person', 'consent_to_share', warned('e2', { fearsNoLonger: true }))
      await it.does('ana', 'tell_entity', told('e2', { withIdentity: true }))
      await it.does('ana', 'offer_handover', handover('e2'))
      return it
    },
  },
  {
    what: 'the person fears a firm no longer, in none of its roles and under no name; another fear stays',
    async tell({ reaches }) {
      const it = await reaches(stages.rated)
      await it.does('ana', 'add_entity', organisation('Tagline Data', { feared: true }))
      await it.does('ana', 'add_entity', organisation('tagline data', { feared: true, role: 'supplier' }))
      await it.does('ana', 'add_entity', organisation('Kestrel Bank', { feared: true }))
      await it.does('ana', 'remove_entity', { entity: 'e2', reasons: 'Entered twice. The letters show it.' })
      await it.does('person', 'consent_to_share', {
        entity: 'e1',
        identity: false,
        warned: false,
        fearsNoLonger: true,
      })
      await it.does('ana', 'offer_handover', handover('e1'))
      await it.does('ana', 'answer_handover', { handover: 'h1', accepted: true })
      return it
    },
  },
  {
    what: 'a contact turns out to be feared: it is the contact no more, though nobody ended it',
    async tell({ reaches }) {
      const it = await reaches(stages.attributed)
      await it.does('ana', 'offer_handover', handover('e2'))
      await it.does('ana', 'answer_handover', { handover: 'h1', accepted: true })
      await it.does('ana', 'correct_entity', corrected('e2', 'Casework Ltd', { feared: true }))
      await it.does('ana', 'choose_contact', { impact: 'i1' })
      await it.does('ana', 'record_cooperation', { entity: 'e2', cooperation: 'silent' })
      return it
    },
  },
  {
    what: 'a yes used up stays used up when the fear is over',
    async tell({ reaches }) {
      const it = await reaches(stages.rated)
      await it.does('ana', 'add_entity', organisation('Tagline Data', { feared: true }))
      await it.does('person', 'consent_to_share', warned('e1'))
      await it.does('ana', 'tell_entity', named('e1'))
      await it.does('person', 'consent_to_share', { ...warned('e1'), fearsNoLonger: true, identity: false })
      await it.does('ana', 'tell_entity', told('e1'))
      await it.does('person', 'consent_to_share', { entity: 'e1', identity: true, warned: false })
      await it.does('ana', 'tell_entity', told('e1', { withIdentity: true }))
      return it
    },
  },
  {
    what: 'made to suffer for having written: late, then answered by somebody, after software was not enough',
    async tell({ reaches }) {
      const it = await reaches(stages.rated, {
        contact: { safety: 'employer_may_watch', name: 'Rosa', howToReach: 'Evenings, by phone' },
      })
      await it.does('person', 'write_message', { body: 'They cut my hours.', retaliation: true })
      await it.waits({ hours: 20 })
      await it.does('service', 'write_message', { body: 'Your message has arrived.' })
      await it.waits({ days: 2 })
      await it.does('person', 'write_message', { body: 'And my pay.', retaliation: true })
      await it.does('ana', 'write_message', { body: 'I called them. Here is who helps.' })
      await it.does('person', 'write_message', { body: 'Thank you.' })
      await it.does('service', 'write_message', { body: 'Your message has arrived.' })
      return it
    },
  },
  {
    what: 'made to suffer after the case was closed, and nobody has looked',
    async tell({ reaches }) {
      const it = await reaches(stages.remedied, { contact: { safety: 'safe', email: 'rosa@people.example' } })
      await it.waits({ days: 3 })
      await it.does('person', 'write_message', { body: 'A question.' })
      await it.waits({ days: 1 })
      await it.does('person', 'write_message', { body: 'Now they shout at me.', retaliation: true })
      await it.waits({ days: 20 })
      return it
    },
  },
]
