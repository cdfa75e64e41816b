import * as stages from '../../../tests/in-memory/stages.ts'
import type { Story } from '../recorded-house.ts'
import {
  DESPITE,
  asked,
  corrected,
  ending,
  finding,
  handover,
  hears,
  lookAgain,
  organisation,
  owed,
  proof,
  says,
  told,
} from './parts.ts'

/** What organisations do, and what they leave undone: hand-overs, silence, knowledge, names put right. */
export const ORGANISATIONS: readonly Story[] = [
  {
    what: 'a hand-over runs out, is offered anew to the same one and accepted, and ends when it refuses',
    async tell({ reaches }) {
      const it = await reaches(stages.attributed)
      await it.does('ana', 'choose_contact', { impact: 'i1' })
      await it.does('ana', 'offer_handover', handover('e2'))
      await it.waits({ days: 6 })
      await it.does('ana', 'offer_handover', handover('e2', { message: 'We ask once more.' }))
      await it.waits({ hours: 6 })
      await it.does('ana', 'answer_handover', { handover: 'h2', accepted: true, words: 'Gladly.' })
      await it.waits({ days: 3 })
      await it.does('ana', 'record_cooperation', { entity: 'e2', cooperation: 'refusing', note: 'By phone.' })
      await it.does('ana', 'choose_contact', { impact: 'i1' })
      return it
    },
  },
  {
    what: 'told, silent, and asked to become the contact: it stays silent until it answers',
    async tell({ reaches }) {
      const it = await reaches(stages.attributed)
      await it.does('ana', 'tell_entity', told('e3'))
      await it.waits({ days: 15 })
      await asked(it, 'e3', 'q1')
      await it.does('ana', 'offer_handover', handover('e3', DESPITE))
      await it.waits({ hours: 2 })
      await it.does('ana', 'answer_handover', { handover: 'h1', accepted: false, words: 'No.' })
      await it.waits({ days: 20 })
      return it
    },
  },
  {
    what: 'silent about becoming the contact only: being told asks it anew, with a time of its own',
    async tell({ reaches }) {
      const it = await reaches(stages.attributed)
      await it.does('ana', 'offer_handover', handover('e3'))
      await it.waits({ days: 5 })
      await it.does('ana', 'tell_entity', told('e3'))
      await it.waits({ days: 2 })
      await it.does('ana', 'record_claim', {
        entity: 'e3',
        impact: 'i1',
        finding: 'not_linked',
        words: 'A general model.',
      })
      await it.does('ana', 'tell_entity', told('e3', { what: 'A second case of the same kind.' }))
      await it.waits({ days: 30 })
      return it
    },
  },
  {
    what: 'a hand-over runs out while the time to answer still runs: nobody calls that silence yet',
    async tell({ reaches }) {
      const it = await reaches(stages.attributed)
      await it.does('ana', 'tell_entity', told('e2'))
      await it.does('ana', 'offer_handover', handover('e2'))
      await it.waits({ days: 7 })
      await it.does('ana', 'record_cooperation', { entity: 'e2', cooperation: 'cooperating' })
      return it
    },
  },
  {
    what: 'a contact that falls silent past its time is the contact no more',
    async tell({ reaches }) {
      const it = await reaches(stages.attributed)
      await it.does('ana', 'offer_handover', handover('e2'))
      await it.does('ana', 'answer_handover', { handover: 'h1', accepted: true })
      await it.does('ana', 'tell_entity', told('e2'))
      await it.waits({ days: 20 })
      await it.does('ana', 'choose_contact', { impact: 'i1' })
      return it
    },
  },
  {
    what: 'one firm in two roles by its name: it answers, and runs out of time, for both',
    async tell({ reaches }) {
      const it = await reaches(stages.attributed)
      await it.does(
        'ana',
        'add_entity',
        organisation('  casework   LTD ', { role: 'deployer', subtype: 'business' }),
      )
      await it.does('ana', 'offer_handover', handover('e4'))
      await it.waits({ days: 5 })
      await it.does('ana', 'offer_handover', handover('e2'))
      await it.does('ana', 'answer_handover', { handover: 'h2', accepted: true, words: 'For all of us.' })
      await it.does('ana', 'tell_entity', told('e4'))
      await it.waits({ days: 16 })
      return it
    },
  },
  {
    what: 'one firm in two roles by its place in the directory, under two names',
    async tell({ reaches }) {
      const it = await reaches(stages.rated)
      await it.does('ana', 'add_entity', organisation('Lumen Models', { system: 'Lumen 4; Lumen 5' }))
      await it.does('ana', 'add_entity', organisation('Lumen Labs', { naming: 'named_by_source' }))
      await it.does('ana', 'confirm_entity', { entity: 'e1' })
      await it.does('ana', 'confirm_entity', { entity: 'e2' })
      const lumen = await it.organisationOf('e1')
      await it.does(
        'ana',
        'add_entity',
        organisation('Lumen (Paris)', { organisation: lumen, role: 'foundation_model_developer' }),
      )
      await it.does(
        'ana',
        'add_entity',
        organisation('Lumen (Lagos)', { organisation: lumen, role: 'supplier' }),
      )
      await it.does('ana', 'offer_handover', handover('e3'))
      await it.does('ana', 'answer_handover', { handover: 'h1', accepted: false })
      await it.does('ana', 'offer_handover', handover('e1'))
      await it.waits({ days: 4 })
      return it
    },
  },
  {
    what: 'two of whom nobody knows the name are not one firm',
    async tell({ reaches }) {
      const it = await reaches(stages.rated)
      for (let count = 0; count < 2; count += 1)
        await it.does('ana', 'add_entity', organisation('The maker of the model', { naming: 'not_known' }))
      await it.does('ana', 'add_entity', organisation('The maker of the model'))
      await it.does('ana', 'tell_entity', told('e1'))
      await it.does('ana', 'offer_handover', handover('e3'))
      await it.does('ana', 'answer_handover', { handover: 'h1', accepted: true })
      await it.does(
        'ana',
        'correct_entity',
        corrected('e3', 'The maker of the model', { naming: 'not_known' }),
      )
      await it.waits({ days: 15 })
      return it
    },
  },
  {
    what: 'what an organisation does is an answer: it commits, disputes, refuses, or just delivers',
    async tell({ reaches }) {
      const it = await reaches(stages.attributed)
      await it.does('ana', 'add_entity', organisation('Fourth Ltd'))
      await it.does('ana', 'attribute', stages.attribution('e4', 'contribute'))
      for (const entity of ['e1', 'e2', 'e4', 'e1']) await it.does('ana', 'propose_action', owed(entity, 30))
      for (const entity of ['e2', 'e3', 'e4']) await it.does('ana', 'tell_entity', told(entity))
      await it.does('ana', 'record_commitment', says('a1', 'commits'))
      await it.does('ana', 'record_commitment', says('a2', 'disputes', 'Not us alone.'))
      await it.does('ana', 'record_commitment', says('a3', 'refuses'))
      await it.does('ana', 'record_commitment', says('a4', 'refuses'))
      await it.waits({ days: 15 })
      await it.does('ana', 'record_commitment', says('a2', 'commits'))
      return it
    },
  },
  {
    what: 'silent when asked, and then it delivers; another delivers before anybody told it',
    async tell({ reaches }) {
      const it = await reaches(stages.delivering)
      await it.does('ana', 'tell_entity', told('e2'))
      await it.waits({ days: 15 })
      await it.does('ana', 'record_delivery', proof('a2'))
      await it.does('ana', 'record_delivery', proof('a1'))
      await it.does('ana', 'tell_entity', told('e2'))
      await it.waits({ days: 1 })
      await it.does('ana', 'record_delivery', proof('a2'))
      return it
    },
  },
  {
    what: 'what it says to the public before it was told is no answer; afterwards it is',
    async tell({ reaches }) {
      const it = await reaches(stages.attributed)
      const claim = (entity: string, finding: string) => ({
        entity,
        impact: 'i1',
        finding,
        words: 'In the press.',
      })
      await it.does('ana', 'record_claim', claim('e2', 'not_linked'))
      await it.does('ana', 'record_claim', claim('e3', 'directly_linked'))
      await it.does('ana', 'tell_entity', told('e2'))
      await it.does('ana', 'record_claim', claim('e2', 'contribute'))
      await it.does('ana', 'record_cooperation', { entity: 'e2', cooperation: 'reluctant' })
      await it.does('ana', 'record_claim', claim('e2', 'cause'))
      return it
    },
  },
  {
    what: 'knowing and not acting: a look is opened when its time comes, and a new finding answers it',
    async tell({ reaches }) {
      const it = await reaches(stages.attributed)
      await it.does('ana', 'tell_entity', told('e3'))
      await it.waits({ days: 16 })
      await it.does('ana', 'plan_reassessment', lookAgain('e2', 3))
      await it.does('ana', 'plan_reassessment', lookAgain('e1', 40))
      await it.waits({ days: 4 })
      await it.does('ana', 'attribute', stages.attribution('e3', 'contribute'))
      await it.does('marta', 'attribute', {
        ...stages.attribution('e2', 'directly_linked'),
        lastingProof: 'Three tests, half a year apart.',
      })
      return it
    },
  },
  {
    what: 'nobody can say whether it contributed: looked at within a month, again and again',
    async tell({ reaches }) {
      const it = await reaches(stages.attributed)
      await it.does('ana', 'attribute', { ...stages.attribution('e3', 'undetermined'), confidence: 'low' })
      await it.waits({ days: 31 })
      await it.does('ana', 'attribute', stages.attribution('e3', 'undetermined'))
      await it.does('ana', 'attribute', {
        ...stages.attribution('e1', 'contribute'),
        finding: 'cause',
        factors: ['inadequate_due_diligence'],
        from: it.now,
      })
      await it.waits({ days: 31 })
      return it
    },
  },
  {
    what: 'names put right: another name, a better role, a misuser, and one taken off the case with its open look',
    async tell({ reaches }) {
      const it = await reaches(stages.rated)
      for (const name of ['Brightwel', 'Tagline Data', 'Wrong House', 'Right House'])
        await it.does('ana', 'add_entity', organisation(name, { naming: 'named_by_source' }))
      await it.does('ana', 'confirm_entity', { entity: 'e2' })
      await it.does('person', 'consent_to_share', { entity: 'e1', identity: true, warned: false })
      await it.does('person', 'consent_to_share', { entity: 'e2', identity: true, warned: false })
      await it.does(
        'ana',
        'correct_entity',
        corrected('e1', 'Brightwell', { operator: true, role: 'deployer', subtype: 'public_body' }),
      )
      await it.does('ana', 'correct_entity', corrected('e2', 'TAGLINE  data', { system: 'Tagline 2' }))
      await it.does('ana', 'plan_reassessment', lookAgain('e3', 9))
      await it.does('ana', 'remove_entity', {
        entity: 'e3',
        reasons: 'It is another one. The letters show it.',
      })
      await it.does(
        'ana',
        'correct_entity',
        corrected('e4', 'Somebody', { role: 'deployer', subtype: 'misuser' }),
      )
      await it.does('ana', 'add_entity', organisation('Wrong House'))
      await it.waits({ days: 12 })
      return it
    },
  },
  {
    what: 'urgent: four hours to take over, two days to answer',
    async tell({ files }) {
      const it = await files({ dangerSigns: ['life'] })
      await it.does('ana', 'take_up')
      await it.does('ana', 'describe_impact', stages.IMPACT)
      await it.does('ana', 'rate_impact', { ...stages.RATING, scale: 5 })
      await it.does('ana', 'add_entity', stages.AGENCY)
      await it.does('ana', 'add_entity', stages.CASEWORK_MAKER)
      await it.does('ana', 'attribute', stages.attribution('e2', 'directly_linked'))
      await it.does('ana', 'offer_handover', handover('e2'))
      await it.waits({ hours: 5 })
      await it.does('ana', 'tell_entity', told('e2'))
      await it.waits({ days: 3 })
      await it.does('ana', 'choose_contact', { impact: 'i1' })
      return it
    },
  },
  {
    what: 'closed while a hand-over, a look and an answer were open: their clocks ring all the same',
    async tell({ reaches }) {
      const it = await reaches(stages.attributed)
      await it.does('ana', 'tell_entity', told('e3'))
      await it.does('ana', 'offer_handover', handover('e2'))
      await it.does('ana', 'decide', finding('upheld'))
      await hears(it)
      await it.does('ana', 'close', ending('not_remedied'))
      await it.waits({ days: 40 })
      return it
    },
  },
]
