import { STORY } from '../../../tests/in-memory/in-memory-case.ts'
import * as stages from '../../../tests/in-memory/stages.ts'
import type { Beginning, Story } from '../recorded-house.ts'
import { answers, asked, DESPITE, handover, OFFER, organisation, owed, seen, told } from './parts.ts'

/** The same words in the languages in which stories come in. */
const TOLD_IN = {
  ar: 'رفض البرنامج طلبي للسكن لأنه يقول إن لي دخلا ثانيا.',
  de: 'Das Programm lehnt meinen Antrag ab, weil ich ein zweites Einkommen hätte.',
  es: 'El programa rechazó mi ayuda porque dice que tengo otro ingreso.',
  pt: 'O programa negou o meu pedido porque diz que tenho outra renda.',
  'zh-Hans': '程序拒绝了我的住房补贴，说我有第二份收入。',
  tr: 'Program ikinci bir gelirim olduğunu söyleyerek yardımımı kesti.',
  sw: 'Programu ilikataa ombi langu kwa sababu inasema nina kipato kingine.',
} as const

const toldIn = (language: string, story: string): Story => ({
  what: `told in ${language}`,
  async tell({ files }: Beginning) {
    const it = await files({ language, story, wish: story, product: STORY.story.slice(0, 20) })
    await it.does('lea', 'take_up')
    await it.does('person', 'write_message', { body: story, addsToStory: true })
    await it.does('lea', 'write_message', { body: 'Thank you. We had it translated, and read it.' })
    return it
  },
})

/** Many organisations in one case: who is feared, who becomes the contact, who misused it, who is asked first. */
export const WEB_OF_ORGANISATIONS: readonly Story[] = [
  ...Object.entries(TOLD_IN).map(([language, story]) => toldIn(language, story)),
  {
    what: 'whom they fear is asked about for each of three: it is, it may be, it is not',
    async tell({ reaches }) {
      const it = await reaches(stages.planned, {
        ...stages.FEARING,
        feared: 'Whoever built it: my sister works there.',
      })
      for (const [entity, isIt] of [
        ['e2', 'it_is'],
        ['e3', 'it_is_not'],
      ] as const)
        await it.does('ana', 'answer_fear', { entity, isIt, reasons: seen('They told us on the phone.') })
      await it.does('ana', 'add_entity', organisation('A shop next door', { role: 'supplier' }))
      await it.does('ana', 'answer_fear', {
        entity: 'e4',
        isIt: 'it_may_be',
        reasons: seen('Her sister is there at times.'),
      })
      await it.does('ana', 'tell_entity', told('e3'))
      await it.does('person', 'consent_to_share', { entity: 'e4', identity: false, warned: true, tell: true })
      await it.does('ana', 'tell_entity', told('e4', { sure: true }))
      return it
    },
  },
  {
    what: 'the person is asked before their contact changes: a no, a yes, and then they suffer for it',
    async tell({ reaches }) {
      const it = await reaches(stages.contactAsked)
      await it.does('person', 'answer_about_contact', { question: 'q1', agrees: false })
      await it.does('ana', 'tell_entity', told('e3'))
      await it.waits({ days: 2 })
      await asked(it, 'e3', 'q2')
      await it.does('ana', 'offer_handover', handover('e3', DESPITE))
      await it.does('ana', 'answer_handover', {
        handover: 'h1',
        accepted: true,
        words: 'We take care of it.',
      })
      await it.does('person', 'write_message', { body: 'They called my boss.', retaliation: true })
      await it.waits({ days: 4 })
      return it
    },
  },
  {
    what: 'a body outside is the contact where the one who owes it refuses',
    async tell({ reaches }) {
      const it = await reaches(stages.bodyAsked)
      await it.waits({ days: 3 })
      await it.does('ana', 'record_body_answer', { body: 'b1', accepted: true })
      await it.does('ana', 'write_message', { body: 'The ombudsman is your contact from today on.' })
      return it
    },
  },
  {
    what: 'eight organisations around one harm: a supplier, a misuser, a platform, two under one name',
    async tell({ reaches }) {
      const it = await reaches(stages.attributed)
      await it.does(
        'ana',
        'add_entity',
        organisation('Labelhaus', { role: 'supplier', subtype: 'data_labour_employer' }),
      )
      await it.does(
        'ana',
        'add_entity',
        organisation('Somebody who asked it to', { role: 'deployer', subtype: 'misuser' }),
      )
      await it.does(
        'ana',
        'add_entity',
        organisation('Pictura', { role: 'ecosystem_body', subtype: 'hosting_platform' }),
      )
      await it.does('ana', 'add_entity', organisation('Voxella'))
      await it.does(
        'ana',
        'add_entity',
        organisation('VOXELLA', { role: 'foundation_model_developer', subtype: 'also_deployer' }),
      )
      for (const [entity, found] of [
        ['e4', 'contribute'],
        ['e5', 'cause'],
        ['e6', 'directly_linked'],
        ['e7', 'undetermined'],
        ['e8', 'not_linked'],
      ] as const)
        await it.does('ana', 'attribute', stages.attribution(entity, found))
      await it.does(
        'ana',
        'tell_entity',
        told('e6', {
          what: 'Somebody wrote: they took my housing benefit because a computer says so.',
          meantSo: 'They look for the case by these words.',
        }),
      )
      await it.tries('ana', 'tell_entity', told('e5', { sure: true }))
      await it.does('person', 'consent_to_share', { entity: 'e5', identity: false, warned: true, tell: true })
      await it.does('ana', 'tell_entity', told('e5', { sure: true }))
      await it.does('ana', 'choose_contact', { impact: 'i1' })
      await it.does('ana', 'propose_action', owed('e4', 12))
      await it.does('ana', 'propose_action', owed('e1', 22))
      await it.does('ana', 'send_offer', { ...OFFER, parts: ['a1'] })
      await it.does('person', 'answer_offer', answers('o1', { a1: 'accept' }))
      await it.waits({ days: 33 })
      return it
    },
  },
  {
    what: 'agreed early with one of three, before anybody looked who owes it',
    async tell({ reaches }) {
      const it = await reaches(stages.unattributed)
      await it.does('ana', 'send_offer', { ...OFFER, early: true, parts: ['a1'] })
      await it.does('person', 'answer_offer', answers('o1', { a1: 'accept' }))
      await it.waits({ days: 3 })
      return it
    },
  },
]
