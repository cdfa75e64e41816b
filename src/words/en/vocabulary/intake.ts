import type {
  CaseKind,
  Channel,
  ContactSafety,
  DangerSign,
  Mandate,
  Submitter,
  ToldThing,
} from '../../../domain/vocabulary/intake.ts'

/** Who tells what, and how they can be reached. */
export const intake = {
  caseKinds: {
    grievance: 'Grievance: from or for somebody affected',
    notification: 'Notice: information from somebody not affected',
  } satisfies Record<CaseKind, string>,

  submitters: {
    affected_person: 'The person affected',
    business: 'Somebody whose own business it happened to',
    group: 'One of several people affected, who writes for them',
    representative: 'Somebody the person has asked to speak for them',
    credible_proxy: 'Somebody with good reason to speak for the people affected',
    whistleblower: 'Somebody inside an organisation who speaks up',
    witness: 'Somebody who saw it happen to others',
    somebody_else: 'Somebody else who noticed it',
  } satisfies Record<Submitter, string>,

  /** What can be set right by itself. */
  toldThings: {
    wish: 'what they wish',
    product: 'the product',
    version: 'the version of the product',
    output: 'which answer of the product it is about',
    danger: 'signs of danger',
    country: 'where they are',
    date: 'the date after which help comes too late',
    submitter: 'who tells it',
    under18: 'whether they are under 18',
    speaks_for: 'how many people it is about',
    mandate: 'who they are to them',
    behalf: 'what those they speak for know and want',
    feared: 'whom they fear',
  } satisfies Record<ToldThing, string>,

  /** As what somebody stands beside the person. */
  mandates: {
    parent: 'a parent',
    guardian: 'a guardian',
    family: 'somebody of the family',
    friend: 'a friend',
    colleague: 'a colleague',
    lawyer: 'a lawyer or legal adviser',
    union: 'a union',
    organisation: 'an organisation that helps people',
    other: 'somebody else',
  } satisfies Record<Mandate, string>,

  channels: {
    web_form: 'Form on the website',
    api: 'Another system (API)',
    phone: 'Phone',
    letter: 'Letter',
    in_person: 'In person',
    import: 'Import from published sources',
  } satisfies Record<Channel, string>,

  dangerSigns: {
    life: 'Somebody’s life may be in danger',
    self_harm: 'Somebody may harm themselves',
    child: 'It is about a child',
    violence: 'There is violence, or a threat of it',
    spreading: 'Something about somebody is being spread right now',
    money_moving: 'Money is going to somebody who lies or threatens',
    date_will_pass: 'A date that matters will pass soon',
  } satisfies Record<DangerSign, string>,

  contactSafety: {
    safe: 'It is safe to write at any time',
    ask_before_contact: 'Ask in the case before getting in touch in another way',
    employer_may_watch: 'An employer may be reading along',
    do_not_contact: 'Do not get in touch outside the case',
  } satisfies Record<ContactSafety, string>,
}
