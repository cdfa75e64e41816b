import type { yourContact as English } from '../../en/portal/your-contact.ts'

/** Who may be the person's contact, and who of the house can open the case, in Arabic. */
export const yourContact: Readonly<Record<keyof typeof English, string>> = {
  title: 'من يجوز أن يكون جهة الاتصال بك؟',
  lead: 'قد تصبح {entity} جهة الاتصال الوحيدة التي تجمع لك كل شيء. وقبل أن نسألها نسألك. وهذا ما يتكلم ضدها:',
  said: 'كتبنا:',
  yes: 'نعم، يجوز أن تصبح {entity} جهة الاتصال بي',
  no: 'لا، ليس {entity}',
  agreed: 'قلت نعم. ويمكنك أن تغيّر رأيك هنا.',
  declined: 'قلت لا. ويمكنك أن تغيّر رأيك هنا.',
  later: 'لا داعي للعجلة. وحتى تقول نعم لا يتغير شيء: نبقى معك.',
  named:
    '{n, plural, one {شخص واحد فقط هنا يستطيع فتح قضيتك، ولا أحد غيره في {org}.} other {# أشخاص فقط هنا يستطيعون فتح قضيتك، ولا أحد غيرهم في {org}.}}',
  asked:
    'في {day} طلبنا من {body}، وهي جهة مستقلة، أن تكون جهة الاتصال بك. نسمع منها، أو نسأل جهة أخرى، حتى {by}.',
  askedLate:
    'في {day} طلبنا من {body}، وهي جهة مستقلة، أن تكون جهة الاتصال بك. كان عليها أن ترد حتى {by}، وقد تأخرت.',
  askedThen: 'في {day} طلبنا من {body}، وهي جهة مستقلة، أن تكون جهة الاتصال بك.',
  accepted: '{body} جهة مستقلة. وفي {day} قالت نعم لأن تكون جهة الاتصال بك.',
  refused: '{body} جهة مستقلة. وفي {day} قالت لا لأن تكون جهة الاتصال بك.',
  reach: 'يمكنك الوصول إليها بنفسك: {reach}',
  itSaid: 'قالت:',
  nobody: 'لا أحد في {org} بعيد عمّن تخافه. نقول لك ذلك بصراحة، ونبحث عن شخص مستقل من الخارج.',
}
