import { zip } from './archives.ts'
import { output, result } from './evaluations.ts'

/** A file as a tool writes it, small and invented, and what `import` makes of it. */
export interface OtherFile {
  readonly what: string
  readonly name: string
  readonly content: string | Buffer
  /** Titles of the impacts, or why there are none. */
  readonly gives: readonly string[] | { readonly refused: string }
}

const json = (value: unknown) => JSON.stringify(value)
const bom = (parts: object) => json({ bomFormat: 'CycloneDX', specVersion: '1.6', ...parts })
const model = (considerations: object) => ({
  type: 'machine-learning-model',
  name: 'matcher',
  version: '2',
  modelCard: { considerations },
})
const card = {
  ethicalConsiderations: [
    { name: 'May rank people lower who paused work. Seen twice.', mitigationStrategy: 'Review by people' },
  ],
  fairnessAssessments: [
    { groupAtRisk: 'Mothers', benefits: 'Faster answers', harms: 'Fewer interviews', mitigationStrategy: '' },
  ],
}
const QUESTIONS = ['May rank people lower who paused work.', 'Fewer interviews']
const poam = (risks: object[] | undefined) =>
  json({
    'plan-of-action-and-milestones': { uuid: 'u', metadata: {}, 'poam-items': [{ title: 'Patch' }], risks },
  })
const risk = { uuid: '1', title: 'Wrong refusal', statement: 'People are refused.', status: 'open' }
const inspect = json({ status: 'success', eval: { created: '2026-11-01' }, samples: [{ id: 1, scores: {} }] })
const row = result('tr', {})
const head = (rest: string) => `ref_id,name,description,${rest}\n`

/** The shapes of files that were tried on the register, with their right results. */
export const OTHER_FILES: readonly OtherFile[] = [
  // Bills of materials.
  {
    what: 'a bill of parts',
    name: 'bom.json',
    content: bom({ components: [{ type: 'library', name: 'left-pad' }] }),
    gives: { refused: 'bill' },
  },
  {
    what: 'a model without a card',
    name: 'b.json',
    content: bom({ components: [{ type: 'machine-learning-model', name: 'm' }] }),
    gives: { refused: 'bill' },
  },
  {
    what: 'a model card with considerations',
    name: 'b.json',
    content: bom({ components: [model(card)] }),
    gives: QUESTIONS,
  },
  {
    what: 'a model card inside another part',
    name: 'b.json',
    content: bom({ components: [{ name: 'app', components: [model(card)] }] }),
    gives: QUESTIONS,
  },
  {
    what: 'a model card of what the file is about',
    name: 'b.json',
    content: bom({ metadata: { component: model(card) } }),
    gives: QUESTIONS,
  },
  {
    what: 'a card with empty considerations',
    name: 'b.json',
    content: bom({
      components: [model({ ethicalConsiderations: [{}], fairnessAssessments: [{ harms: ' ' }] })],
    }),
    gives: { refused: 'bill' },
  },
  {
    what: 'a card of our own',
    name: 'b.json',
    content: bom({
      components: [{ ...model(card), properties: [{ name: 'amends:IMP-0001:level', value: '4' }] }],
    }),
    gives: { refused: 'own' },
  },
  {
    what: 'a hosted model',
    name: 'b.json',
    content: bom({ services: [{ name: 'gpt' }] }),
    gives: { refused: 'bill' },
  },
  {
    what: 'a bill that breaks off',
    name: 'b.json',
    content: '{"bomFormat":"CycloneDX","components":[],}',
    gives: { refused: 'broken_json' },
  },
  // Results of evaluations.
  { what: 'a promptfoo run', name: 'r.json', content: json(output([row])), gives: { refused: 'promptfoo' } },
  {
    what: 'a promptfoo run of version 2',
    name: 'r.json',
    content: json({ results: { version: 2, results: [row], table: { head: {}, body: [] } } }),
    gives: { refused: 'promptfoo' },
  },
  {
    what: 'a stub of a promptfoo run',
    name: 'r.json',
    content: json({ results: { results: [] } }),
    gives: { refused: 'promptfoo' },
  },
  {
    what: 'a run of the Node API',
    name: 'r.json',
    content: json({ version: 3, timestamp: '', results: [row] }),
    gives: { refused: 'promptfoo' },
  },
  {
    what: 'a run line by line',
    name: 'r.jsonl',
    content: `${json(row)}\n${json(row)}\n`,
    gives: { refused: 'promptfoo' },
  },
  { what: 'a run of one line', name: 'r.jsonl', content: `${json(row)}\n`, gives: { refused: 'promptfoo' } },
  {
    what: 'a run as a table',
    name: 'r.csv',
    content: 'language,[m] p,Status,Score,Named Scores,Grader Reason,Comment\ntr,No,FAIL,0.00,,,\n',
    gives: { refused: 'promptfoo' },
  },
  {
    what: 'a red-team run',
    name: 'r.json',
    content: json(
      output([result('tr', { metadata: { pluginId: 'pii:direct' } })], { config: { redteam: {} } }),
    ),
    gives: { refused: 'promptfoo' },
  },
  { what: 'an Inspect log', name: 'l.json', content: inspect, gives: { refused: 'inspect' } },
  {
    what: 'an Inspect log of sums',
    name: 'l.json',
    content: json({ status: 'error', eval: {}, results: {} }),
    gives: { refused: 'inspect' },
  },
  {
    what: 'an Inspect log with NaN',
    name: 'l.json',
    content: inspect.replace('{}', '{"s":{"value":NaN}}'),
    gives: { refused: 'inspect' },
  },
  {
    what: 'a packed Inspect log',
    name: 'l.eval',
    content: zip([{ name: 'header.json', content: '{}' }]),
    gives: { refused: 'inspect' },
  },
  {
    what: 'a packed log that never ended',
    name: 'l.eval',
    content: zip([{ name: '_journal/start.json', content: '{}' }]),
    gives: { refused: 'inspect' },
  },
  {
    what: 'a data set of an evaluation',
    name: 'd.json',
    content: json([{ input: '2+2', target: '4' }]),
    gives: { refused: 'no_title' },
  },
  // Findings, plans, controls.
  {
    what: 'SARIF',
    name: 'f.sarif',
    content: json({ version: '2.1.0', runs: [{ results: [] }] }),
    gives: { refused: 'sarif' },
  },
  {
    what: 'SARIF by its schema',
    name: 'f.json',
    content: json({ $schema: 'https://json.schemastore.org/sarif-2.1.0.json', runs: [] }),
    gives: { refused: 'sarif' },
  },
  ...[
    'assessment-results',
    'assessment-plan',
    'system-security-plan',
    'catalog',
    'profile',
    'component-definition',
  ].map((kind) => ({
    what: `OSCAL ${kind}`,
    name: 'o.json',
    content: json({ [kind]: { uuid: 'u', results: [{ title: 'x' }] } }),
    gives: { refused: 'oscal' },
  })),
  {
    what: 'an OSCAL plan with risks',
    name: 'o.json',
    content: poam([risk, { ...risk, uuid: '2', title: 'Slow\n answer' }]),
    gives: ['Wrong refusal', 'Slow answer'],
  },
  {
    what: 'an OSCAL plan without risks',
    name: 'o.json',
    content: poam(undefined),
    gives: { refused: 'oscal_no_risks' },
  },
  {
    what: 'an OSCAL plan with a risk without a title',
    name: 'o.json',
    content: poam([{ uuid: '1' }]),
    gives: { refused: 'row_title' },
  },
  {
    what: 'a risk assessment of CISO Assistant',
    name: 'ra.csv',
    content:
      'ref_id;assets;threats;name;description;treatment\nR.1;Chat;;Wrong advice;People get it;accept\n',
    gives: ['Wrong advice'],
  },
  {
    what: 'controls of CISO Assistant',
    name: 'c.csv',
    content: head('category,csf_function') + 'AC-1,Firewall,Watches,technical,protect\n',
    gives: { refused: 'controls' },
  },
  {
    what: 'vulnerabilities of CISO Assistant',
    name: 'v.csv',
    content: head('status,severity,security_exceptions') + ',Weak key,x,open,high,\n',
    gives: { refused: 'vulnerabilities' },
  },
  {
    what: 'vulnerabilities by their numbers',
    name: 'v.csv',
    content: head('status') + 'CVE-2026-0001,RCE,x,open\n',
    gives: { refused: 'vulnerabilities' },
  },
  {
    what: 'a threat model in HCL',
    name: 'tm.hcl',
    content: 'threatmodel "Tower" {\n  author = "x"\n  threat { description = "a, b" }\n}\n',
    gives: { refused: 'table' },
  },
  // Lists of anybody.
  {
    what: 'a list of objects',
    name: 'l.json',
    content: json([{ title: 'Wrong refusal' }, { name: 'Slow' }]),
    gives: ['Wrong refusal', 'Slow'],
  },
  {
    what: 'risks beside another list',
    name: 'l.json',
    content: json({ categories: [{ name: 'Safety' }], risks: [{ title: 'Wrong refusal' }] }),
    gives: ['Wrong refusal'],
  },
  {
    what: 'two lists that could be meant',
    name: 'l.json',
    content: json({ risks: [{ name: 'a' }], harms: [{ name: 'b' }] }),
    gives: { refused: 'several_lists' },
  },
  {
    what: 'one list with titles beside numbers',
    name: 'l.json',
    content: json({ items: [{ title: 'a' }], counts: [1, 2] }),
    gives: ['a'],
  },
  {
    what: 'a list with a row without a title',
    name: 'l.json',
    content: json([{ title: 'a' }, { text: 'b' }]),
    gives: { refused: 'row_title' },
  },
  {
    what: 'a list with a word in it',
    name: 'l.json',
    content: json([{ title: 'a' }, 'b']),
    gives: { refused: 'row_no_object' },
  },
  {
    what: 'an object of settings',
    name: 'l.json',
    content: json({ title: 'x', on: true }),
    gives: { refused: 'no_list' },
  },
  { what: 'an empty list', name: 'l.json', content: '[]', gives: { refused: 'no_rows' } },
  {
    what: 'a table',
    name: 't.csv',
    content: 'title,status\nWrong refusal,open\n,\n',
    gives: ['Wrong refusal'],
  },
  {
    what: 'a table with a gap where the title is',
    name: 't.csv',
    content: 'title,status\na,open\n ,open\n',
    gives: { refused: 'row_title' },
  },
  {
    what: 'a table that says nothing of harm',
    name: 't.csv',
    content: 'description,status\na,open\n',
    gives: { refused: 'no_title' },
  },
  {
    what: 'a table in Windows-1252',
    name: 't.csv',
    content: Buffer.from('title\nMüller\n', 'latin1'),
    gives: { refused: 'not_utf8' },
  },
  // Texts, and what is packed.
  {
    what: 'minutes',
    name: 'm.md',
    content: '# Minutes\n\nWe talked, and agreed.',
    gives: { refused: 'prose' },
  },
  {
    what: 'minutes without a heading',
    name: 'm.md',
    content: 'title, and more\nwe talked, and agreed\n',
    gives: { refused: 'prose' },
  },
  {
    what: 'an assessment of Article 27',
    name: 'a.txt',
    content: '### (a) Processes\n- one, two\n',
    gives: { refused: 'prose' },
  },
  { what: 'a page', name: 'p', content: '<!doctype html><title>x</title>', gives: { refused: 'prose' } },
  { what: 'a PDF', name: 'p.pdf', content: '%PDF-1.7\n', gives: { refused: 'prose' } },
  {
    what: 'a letter',
    name: 'l.docx',
    content: zip([{ name: 'word/document.xml', content: '<a/>' }]),
    gives: { refused: 'prose' },
  },
  {
    what: 'an open spreadsheet',
    name: 's.ods',
    content: zip([
      { name: 'mimetype', content: 'x', stored: true },
      { name: 'content.xml', content: '<a/>' },
    ]),
    gives: { refused: 'old_sheet' },
  },
  {
    what: 'an old spreadsheet',
    name: 's.xls',
    content: Buffer.from('d0cf11e0a1b11ae1000000', 'hex'),
    gives: { refused: 'old_sheet' },
  },
  {
    what: 'a spreadsheet with nothing behind it',
    name: 's.xlsx',
    content: zip([{ name: 'xl/workbook.xml', content: '<a/>' }]),
    gives: { refused: 'broken_sheet' },
  },
  {
    what: 'any archive',
    name: 'a.zip',
    content: zip([{ name: 'a.csv', content: 'title\nx\n' }]),
    gives: { refused: 'archive' },
  },
  {
    what: 'an archive that was cut off',
    name: 'a.zip',
    content: zip([{ name: 'a', content: 'b' }]).subarray(0, -9),
    gives: { refused: 'zip_cut' },
  },
]
