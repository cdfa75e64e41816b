/**
 * What somebody under 18 is promised, wherever it is said: a promise without the case in which it cannot be kept would
 * be broken to a child.
 */
export const NOT_YOUR_PARENTS =
  'We do not tell your parents or your school that you wrote. If somebody is in danger, or a law asks it of us, we may have to tell somebody who protects children: we try to speak with you about it first.'
