/** Least and greatest number of UTF-16 code units of a password. */
export const passwordLength = { min: 10, max: 256 } as const
