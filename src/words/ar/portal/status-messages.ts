import type { messages as en } from '../../en/portal/status-messages.ts'
import type { Widen } from '../../widen.ts'

/** Messages between the person and us, and the ways between their pages. */
export const messages: Widen<typeof en> = {
  title: 'الرسائل',
  titleOf: 'الرسائل من {first, number} إلى {last, number} من أصل {total, number}',
  earlier: 'الرسائل الأقدم',
  later: 'الرسائل الأحدث',
  newest: 'أحدث الرسائل',
  all: 'كل الرسائل وعددها {n, number} في صفحة واحدة',
  notHere:
    '{n, plural, one {وصلت منا رسالة أخرى منذ رسالتك الأخيرة، وهي في صفحة أخرى.} two {وصلت منا رسالتان أخريان منذ رسالتك الأخيرة، وهما في صفحة أخرى.} few {وصلت منا # رسائل أخرى منذ رسالتك الأخيرة، وهي في صفحة أخرى.} many {وصلت منا # رسالة أخرى منذ رسالتك الأخيرة، وهي في صفحة أخرى.} other {وصلت منا # رسالة أخرى منذ رسالتك الأخيرة، وهي في صفحة أخرى.}}',
  toFirst: 'الانتقال إلى أولاها',
  none: 'لا رسائل بعد.',
  you: 'أنت',
  label: 'الكتابة إلينا',
  labelNamed: 'الكتابة إلى {name}',
  hint: 'كلمات فقط.',
  retaliation: 'يؤذيني أحد لأنني كتبت إليكم',
  retaliationHint: 'يُرجى وضع علامة هنا وذكر ما يحدث في الرسالة. ينظر أحدنا في ذلك خلال {limit}.',
  addsSaid: 'أضفت هذا إلى ما أخبرتنا به.',
  retaliationSaid: 'قلت إن أحدًا يؤذيك لأنك كتبت إلينا.',
  send: 'إرسال الرسالة',
  empty: 'يُرجى كتابة الرسالة أولًا.',
}
