/**
 * What people call the months in the languages of our pages, January first. Arabic has three sets of names: of Egypt
 * and the Gulf, of the Levant and Iraq, and of the Maghreb. Marks and hamzas are left out when they are compared.
 */
export const MONTH_NAMES: readonly (readonly string[])[] = [
  ['january', 'jan', 'يناير', 'كانون الثاني', 'جانفي'],
  ['february', 'feb', 'febr', 'فبراير', 'شباط', 'فيفري'],
  ['march', 'mar', 'مارس', 'آذار'],
  ['april', 'apr', 'أبريل', 'إبريل', 'نيسان', 'أفريل'],
  ['may', 'مايو', 'أيار', 'ماي'],
  ['june', 'jun', 'يونيو', 'يونية', 'حزيران', 'جوان'],
  ['july', 'jul', 'يوليو', 'يولية', 'تموز', 'جويلية', 'يوليوز'],
  ['august', 'aug', 'أغسطس', 'آب', 'أوت', 'غشت'],
  ['september', 'sep', 'sept', 'سبتمبر', 'أيلول', 'شتنبر'],
  ['october', 'oct', 'أكتوبر', 'تشرين الأول'],
  ['november', 'nov', 'نوفمبر', 'تشرين الثاني', 'نونبر'],
  ['december', 'dec', 'ديسمبر', 'كانون الأول', 'دجنبر'],
]
