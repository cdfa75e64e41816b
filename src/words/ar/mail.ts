/** The one e-mail a person may get; a draft translation. */
export const mail = {
  subject: 'هناك جديد يخصّك',
  text: 'هناك جديد يخصّك. يُرجى فتح هذه الصفحة وكتابة الإيصال:\n\n{address}\n\nنرجو عدم الرد على هذه الرسالة. لا أحد يقرأ الردود.\n',
} as const
