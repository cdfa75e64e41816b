/** Clocks in words; the exact moment always stands beside them. */
export const clocks = {
  minutesLeft: '{n, plural, one {# minute left} other {# minutes left}}',
  hoursLeft: '{n, plural, one {# hour left} other {# hours left}}',
  daysLeft: '{n, plural, one {# day left} other {# days left}}',
  minutesLate: '{n, plural, one {# minute late} other {# minutes late}}',
  hoursLate: '{n, plural, one {# hour late} other {# hours late}}',
  daysLate: '{n, plural, one {# day late} other {# days late}}',
  none: 'No clock',
  until: 'until {moment}',
  since: 'since {moment}',
  by: 'by {moment}',
} as const
