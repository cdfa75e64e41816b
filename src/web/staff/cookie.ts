/** Cookie with the session token of staff; the public side has no cookies at all. */
export const SESSION_COOKIE = 'amends_session'

/** Cookie with the language staff chose. */
export const LANGUAGE_COOKIE = 'amends_language'

/** Cookie that says that this browser signed in before; opens nothing, and is not deleted by signing out. */
export const DEVICE_COOKIE = 'amends_device'
