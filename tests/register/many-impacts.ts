import { entryText, writeNew } from '../../src/register/files/write.ts'

/** An impact rated by the company and by those affected, with something done about it and measured. */
export function writeImpact(folder: string, n: number): void {
  const number = String(n).padStart(4, '0')
  const rating = (rater: string, by: string, grade: number) => ({
    rater,
    by,
    on: '2026-10-01',
    scale: grade,
    scope: 1 + (n % 4),
    irremediability: 1 + (n % 5),
    likelihood: 1 + (n % 3),
    reasons: 'Seen in tests and told by two people who are affected.',
  })
  writeNew(
    folder,
    `IMP-${number}`,
    entryText({
      id: `IMP-${number}`,
      title: `Impact ${number}`,
      kind: n % 2 === 0 ? 'actual' : 'potential',
      status: 'mitigating',
      systems: ['s'],
      rights: ['privacy', 'child_rights'],
      statement:
        'People who use the system may be harmed when it answers wrongly about what matters to them.',
      groups: ['en', 'sw', 'ar', 'hi'].map((language, index) => ({
        id: language,
        name: `People who write in ${language}`,
        keys: { language },
        ratings: [rating('company', 'A', 1 + ((n + index) % 5)), rating('affected', 'B', 1 + (n % 5))],
      })),
    }),
  )
  writeNew(
    folder,
    `MIT-${number}`,
    entryText({
      id: `MIT-${number}`,
      title: `Mitigation ${number}`,
      category: 'policy',
      aim: 'mitigate',
      status: 'active',
      impacts: [`IMP-${number}`],
      systems: ['s'],
      lowers: ['scope'],
      acts_at: 'deployer',
      owner: 'C',
      check_on: '2027-01-01',
      stop_condition: 'It does harm.',
    }),
  )
  writeNew(
    folder,
    `EV-${number}`,
    entryText({
      id: `EV-${number}`,
      title: `Evidence ${number}`,
      mitigation: `MIT-${number}`,
      impacts: [`IMP-${number}`],
      collected_on: '2026-10-20',
      by: 'D',
      split_by: 'language',
      groups: ['en', 'sw', 'ar', 'hi'].map((key) => ({
        key,
        before: { harmful: 40, of: 200 },
        after: { harmful: 10 + (n % 20), of: 200 },
      })),
    }),
  )
}
