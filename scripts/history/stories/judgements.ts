import * as stages from '../../../tests/in-memory/stages.ts'
import type { Story } from '../recorded-house.ts'
import { delay, ending, finding, hears, ruling } from './parts.ts'

const OTHER_GRADES = { scope: 2, irremediability: 2, likelihood: 'unknown' }

/** What is judged, put off, decided and appealed. */
export const JUDGEMENTS: readonly Story[] = [
  {
    what: 'a delay flag: proposed, not accepted, proposed again, accepted, and moved to an earlier date',
    async tell({ reaches }) {
      const it = await reaches(stages.rated)
      await it.does('ana', 'flag_delay', delay(300))
      await it.does('marta', 'rule_on_delay', {
        impact: 'i1',
        accepted: false,
        reasons: 'It can be undone. The letters show it.',
      })
      await it.does('person', 'appeal', { decision: 'd1', reasons: 'It cannot. The letters show it.' })
      await it.does('ana', 'flag_delay', delay(200))
      await it.does('marta', 'rule_on_delay', { impact: 'i1', accepted: true })
      await it.does('ana', 'flag_delay', delay(100))
      await it.does('omar', 'decide_appeal', ruling('p1', 'changed'))
      await it.waits({ days: 9 })
      return it
    },
  },
  {
    what: 'a date of the person’s own is a flag from the first harm on; a second one waits for its ruling',
    async tell({ files, now }) {
      const date = new Date(Date.parse(now) + 60 * 3_600_000).toISOString()
      const it = await files({ dateThatWillPass: date, dangerSigns: ['date_will_pass'] })
      await it.does('marta', 'take_up')
      await it.does('marta', 'describe_impact', stages.IMPACT)
      await it.does('marta', 'rule_on_delay', {
        impact: 'i1',
        accepted: true,
        reasons: 'The auction. The letters show it.',
      })
      await it.does('marta', 'describe_impact', { ...stages.IMPACT, title: 'The garden too', origin: 'use' })
      await it.does('marta', 'flag_delay', delay(40, 'i2'))
      await it.does('marta', 'flag_delay', delay(30, 'i2'))
      await it.does('person', 'give_contact_details', { safety: 'ask_before_contact', name: 'Rosa' })
      return it
    },
  },
  {
    what: 'small harms: one waits for its date, one has a dimension that nobody knows, one is all known',
    async tell({ reaches }) {
      const it = await reaches(stages.assessing)
      for (const title of ['A late letter', 'A wrong name', 'A broken link'])
        await it.does('ana', 'describe_impact', { ...stages.IMPACT, title, otherRight: 'To be left alone' })
      const small = { ...stages.RATING, scale: 2, scope: 1, irremediability: 1 }
      await it.does('ana', 'rate_impact', { ...small, impact: 'i1' })
      await it.does('ana', 'flag_delay', delay(400))
      await it.does('marta', 'rule_on_delay', { impact: 'i1', accepted: true })
      await it.does('ana', 'rate_impact', { ...small, impact: 'i2', scope: 'unknown' })
      await it.does('ana', 'rate_impact', { ...small, impact: 'i3' })
      return it
    },
  },
  {
    what: 'one small harm with a dimension that nobody knows',
    async tell({ reaches }) {
      const it = await reaches(stages.assessing)
      await it.does('ana', 'describe_impact', stages.IMPACT)
      await it.does('ana', 'rate_impact', {
        ...stages.RATING,
        scale: 2,
        scope: 'unknown',
        irremediability: 1,
      })
      return it
    },
  },
  {
    what: 'one small harm, all of it known',
    async tell({ reaches }) {
      const it = await reaches(stages.assessing)
      await it.does('ana', 'describe_impact', { ...stages.IMPACT, kind: 'potential', nature: 'cumulative' })
      await it.does('ana', 'rate_impact', { ...stages.RATING, scale: 2, scope: 1, irremediability: 1 })
      return it
    },
  },
  {
    what: 'never ruled on, and rejected for good',
    async tell({ reaches }) {
      const it = await reaches(stages.rated, { child: true, submitter: 'representative' })
      await it.does('ana', 'describe_impact', { ...stages.IMPACT, title: 'A second harm' })
      await it.does('ana', 'flag_delay', delay(1000, 'i2'))
      await it.does('ana', 'flag_delay', delay(500))
      await it.does('ana', 'rule_on_delay', {
        impact: 'i1',
        accepted: false,
        reasons: 'Nothing is lost by then.',
      })
      await it.waits({ days: 35 })
      return it
    },
  },
  {
    what: 'rated by company and by those affected, lowered by a second reviewer, who told them, and appealed',
    async tell({ reaches }) {
      const it = await reaches(stages.rated)
      await it.does('ana', 'add_group', {
        impact: 'i1',
        group: 'Carers',
        knownCount: 3,
        estimatedCount: null,
        method: 'Letters counted',
        heightenedRisk: 'They live alone.',
      })
      const affected = {
        ...stages.RATING,
        rater: 'affected',
        scale: 5,
        reasons: 'They say so. The letters show it.',
      }
      await it.does('ana', 'rate_impact', affected)
      await it.does('ana_by_token', 'rate_impact', {
        ...affected,
        group: 'g2',
        scale: 'unknown',
        explainedUnknown: ['scale'],
      })
      await it.does('marta', 'lower_rating', {
        impact: 'i1',
        group: 'g1',
        scale: 3,
        ...OTHER_GRADES,
        reasons: 'The money came back.',
      })
      await it.does('person', 'appeal', { decision: 'd1', reasons: 'Not all of it. The letters show it.' })
      await it.does('lea', 'decide_appeal', ruling('p1', 'upheld'))
      await it.does('marta', 'record_finding', {
        impact: 'i1',
        finding: 'partly_substantiated',
        reasons: 'Half. The letters show it.',
      })
      return it
    },
  },
  {
    what: 'lowered, and rated anew afterwards',
    async tell({ reaches }) {
      const it = await reaches(stages.rated)
      await it.does('marta', 'lower_rating', {
        impact: 'i1',
        group: 'g1',
        scale: 3,
        ...OTHER_GRADES,
        reasons: 'Fewer people than we thought.',
      })
      await it.does('ana', 'rate_impact', { ...stages.RATING, scale: 5 })
      await it.does('ana', 'add_note', { note: 'Ask the union for the list.' })
      return it
    },
  },
  {
    what: 'an appeal while the case is open, beside the remedy, and an answer that is appealed in turn',
    async tell({ reaches }) {
      const it = await reaches(stages.unproven)
      await it.does('ana', 'decide', finding('not_upheld'))
      await it.does('person', 'appeal', { decision: 'd1', reasons: 'Read page two. The letters show it.' })
      await it.waits({ days: 31 })
      await it.does('marta', 'decide_appeal', ruling('p1', 'upheld'))
      await it.does('person', 'appeal', { decision: 'd2', reasons: 'Nobody read page two.' })
      await it.waits({ days: 4 })
      await it.does('lea', 'decide_appeal', ruling('p2', 'sent_back'))
      await it.waits({ days: 32 })
      return it
    },
  },
  {
    what: 'an appeal after closing opens the case, a second one leaves it closed, a third is too late',
    async tell({ reaches }) {
      const it = await reaches(stages.notUpheld)
      await it.waits({ days: 20 })
      await it.does('person', 'appeal', { decision: 'd1', reasons: 'You asked nobody. The letters show it.' })
      await it.does('marta', 'decide_appeal', ruling('p1', 'changed'))
      await it.waits({ days: 2 })
      await it.does('ana', 'decide', finding('not_linked'))
      await it.does('ana', 'close', ending('redirected', { adequacy: {} }))
      await it.does('person', 'appeal', { decision: 'd4', reasons: 'Where to? The letters show it.' })
      await it.does('lea', 'decide_appeal', ruling('p2', 'upheld'))
      await it.waits({ days: 200 })
      await it.tries('person', 'appeal', {
        decision: 'd5',
        reasons: 'Half a year later. The letters show it.',
      })
      return it
    },
  },
  {
    what: 'an appeal with a date that passes soon is answered in half of the time',
    async tell({ files, now }) {
      const date = new Date(Date.parse(now) + 20 * 86_400_000).toISOString()
      const it = await files({ dateThatWillPass: date, channel: 'in_person' }, 'ana')
      await it.does('ana', 'take_up')
      await it.does('ana', 'describe_impact', stages.IMPACT)
      const small = { ...stages.RATING, scale: 2, scope: 1, irremediability: 1 }
      await it.does('ana', 'rate_impact', small)
      await it.does('marta', 'review_rating', stages.REVIEW)
      await it.does('ana', 'record_finding', {
        impact: 'i1',
        finding: 'no_adverse_impact',
        reasons: 'The auction was called off before anything was lost.',
      })
      await hears(it, 'ana')
      await it.does('ana', 'decide', finding('no_adverse_impact'))
      await it.does('ana', 'close', ending('no_adverse_impact', { adequacy: {} }))
      await it.does('ana', 'appeal', { decision: 'd2', reasons: 'They said so at the counter.' })
      await it.waits({ days: 12 })
      return it
    },
  },
  {
    what: 'taken over from a colleague, by a token of hers; a service account writes and notes',
    async tell({ reaches }) {
      const it = await reaches(stages.assessing)
      await it.does('marta', 'take_up', { reasons: 'Ana is away for two weeks.' })
      await it.does('ana_by_token', 'describe_impact', {
        ...stages.IMPACT,
        otherRight: 'Housing',
        otherRightSource: 'ICESCR 11',
      })
      await it.does('service', 'add_note', { note: 'A letter was scanned.' })
      await it.does('service', 'rate_impact', { ...stages.RATING, irremediability: 'unknown' })
      await it.does('ana_by_token', 'take_up', { reasons: 'I am back at my desk again.' })
      await it.does('service', 'add_entity', stages.AGENCY)
      await it.does('ana_by_token', 'write_message', { body: 'I have your file again.' })
      return it
    },
  },
  {
    what: 'told by a service account, by phone, with everything that can be told',
    async tell({ files }) {
      const it = await files(
        {
          channel: 'phone',
          language: 'ar',
          story: 'كتبت للمساعد سؤالا عن دوائي فأعطاني جرعة خاطئة.',
          product: 'مساعد صحي',
          wish: 'أن يتوقف عن إعطاء جرعات',
          feared: 'My employer',
          submitter: 'whistleblower',
          dangerSigns: ['life', 'violence'],
          contact: {
            safety: 'do_not_contact',
            name: 'R.',
            email: 'r@people.example',
            howToReach: 'Never at work',
          },
        },
        'service',
      )
      await it.waits({ hours: 6 })
      await it.does('lea', 'take_up')
      await it.does('lea', 'give_contact_details', { safety: 'safe', email: 'r@people.example' })
      await it.waits({ days: 16 })
      return it
    },
  },
  {
    what: 'filed and never read: every time that was promised passes',
    async tell({ files }) {
      const it = await files({ language: 'es-419', submitter: 'credible_proxy' })
      await it.waits({ days: 60 })
      return it
    },
  },
  {
    what: 'filed this minute',
    tell: ({ files }) =>
      files({ dangerSigns: ['child'], contact: { safety: 'safe', email: 'mum@people.example' } }),
  },
]
