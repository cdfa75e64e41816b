import type { CatalogueMitigationId } from '../../../domain/diligence/mitigation-catalogue.ts'
import type { MitigationCategory } from '../../../domain/vocabulary/diligence.ts'

/** What each mitigation of the catalogue is, and what it may itself do to the rights of people. */
export const catalogueWords: Record<CatalogueMitigationId, { readonly name: string; readonly risk: string }> =
  {
    M01: {
      name: 'Take personal data and copies out of the data, and keep only what people agreed to',
      risk: 'Names and languages of minorities may be thrown out with it, and the rest may look safer than it is.',
    },
    M02: {
      name: 'Train so that no single person can be found again, or keep the data on the device',
      risk: 'Abuse is harder to see, and small groups often get worse answers.',
    },
    M03: {
      name: 'Train the model on judgements of people or on written rules that name human rights',
      risk: 'Those who judge may have to read terrible things, and the views of the many may be pressed on the few.',
    },
    M04: {
      name: 'Filter what goes in and what comes out',
      risk: 'It may block health advice, art, reports of insults, and the speech of minorities.',
    },
    M05: {
      name: 'Mark what a machine made, and show where content comes from',
      risk: 'People who must stay unnamed may be found, true content may be doubted, and those with simple tools are left out.',
    },
    M06: {
      name: 'Make the model forget or hold back what concerns one person',
      risk: 'Facts that the public needs may vanish, and asking for it means giving away who you are.',
    },
    M07: {
      name: 'Check the age or the identity of people',
      risk: 'It costs private life, and shuts out people without papers.',
    },
    M08: {
      name: 'Notice when somebody is in crisis, and lead them to help',
      risk: 'Feelings are watched, and the police may come to somebody who did not want them.',
    },
    M09: {
      name: 'Say in the data papers and the licence what the data must not be used for',
      risk: 'Research and journalism may be blocked, and nobody may watch over it.',
    },
    M10: {
      name: 'Rules for use in the terms and contracts, with somebody who acts on them',
      risk: 'Vague bans can be turned against critics, and people may have nobody to object to.',
    },
    M11: {
      name: 'Private by default, and data kept only for a limited time',
      risk: 'Too little may be left to show what happened when somebody seeks remedy.',
    },
    M12: {
      name: 'Rules for staff who use it, and telling people that it is used',
      risk: 'The burden and the blame may land on workers.',
    },
    M13: {
      name: 'Look after the people who label data: their health, their pay, their say',
      risk: 'Workers may grow tired of audits, or be punished for speaking openly.',
    },
    M14: {
      name: 'Let it out step by step, with attacks by testers and tests for each group and language',
      risk: 'Fewer people get access, testers may be hurt by what they see, and the tests may leak.',
    },
    M15: {
      name: 'Look at customers before selling to them: what they do, and how they would put harm right',
      risk: 'Customers are profiled, and bans of whole countries can hit civil society.',
    },
    M16: {
      name: 'People who watch over it, can overrule it, and know whom to tell',
      risk: 'They may only nod, be given too much, or overrule unfairly.',
    },
    M17: {
      name: 'Assess the effect on people, and let what they complain about set the work list',
      risk: 'It may stay on paper, and what people told may be used against them.',
    },
    M18: {
      name: 'A data sheet that says openly what is missing',
      risk: 'Sources that need protection may become known.',
    },
    M19: {
      name: 'A public description of the model, with its known limits in each language',
      risk: 'Attackers may learn from it, and those it concerns may not understand it.',
    },
    M20: {
      name: 'A guide for those who offer it, and a notice of each change',
      risk: 'It may only pass the blame on.',
    },
    M21: {
      name: 'Tell people that a machine is used, explain its answer, and let them have it corrected',
      risk: 'People stop reading notices, and being handled by a machine can mark them.',
    },
    M22: {
      name: 'Share lists of known abuse with other companies',
      risk: 'A wrong entry is hard to get rid of, and the lists may come to be used for more.',
    },
    M23: {
      name: 'Work with others on standards and safety',
      risk: 'Large companies may set the rules, and civil society may not be in the room.',
    },
    M24: {
      name: 'Hear complaints together with the sector, and work with organisations that people trust',
      risk: 'In the end nobody may feel that it is theirs to answer.',
    },
  }

/** The five categories on pages and in findings. */
export const categoryWords: Record<MitigationCategory, string> = {
  technical_product: 'technology and product',
  policy: 'policies',
  process: 'processes',
  transparency_communication: 'openness',
  collaborative: 'work with others',
}
