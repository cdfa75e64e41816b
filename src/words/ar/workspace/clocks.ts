import type { Words } from '../../en/index.ts'

/** Clocks in words, in Arabic; the exact moment always stands beside them. */
export const clocks: Words['workspace']['clocks'] = {
  minutesLeft:
    '{n, plural, one {بقيت دقيقة واحدة} two {بقيت دقيقتان} few {بقيت # دقائق} many {بقيت # دقيقة} other {بقيت # دقيقة}}',
  hoursLeft:
    '{n, plural, one {بقيت ساعة واحدة} two {بقيت ساعتان} few {بقيت # ساعات} many {بقيت # ساعة} other {بقيت # ساعة}}',
  daysLeft:
    '{n, plural, one {بقي يوم واحد} two {بقي يومان} few {بقيت # أيام} many {بقي # يومًا} other {بقي # يوم}}',
  minutesLate:
    '{n, plural, one {تأخير دقيقة واحدة} two {تأخير دقيقتين} few {تأخير # دقائق} many {تأخير # دقيقة} other {تأخير # دقيقة}}',
  hoursLate:
    '{n, plural, one {تأخير ساعة واحدة} two {تأخير ساعتين} few {تأخير # ساعات} many {تأخير # ساعة} other {تأخير # ساعة}}',
  daysLate:
    '{n, plural, one {تأخير يوم واحد} two {تأخير يومين} few {تأخير # أيام} many {تأخير # يومًا} other {تأخير # يوم}}',
  none: 'لا موعد',
  until: 'حتى {moment}',
  since: 'منذ {moment}',
  by: 'في موعد أقصاه {moment}',
}
