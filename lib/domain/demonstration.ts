/** The people of the demonstration workspace, who can be signed in as without a password: owner and colleague. */
export const demonstrationPeople = [
  { name: 'Jana Berger', email: 'jana.berger@example.org' },
  { name: 'Milo Keller', email: 'milo.keller@example.org' },
] as const

/** Where one signs in as the first (1) or the second (2) of them. */
export const demonstrationPath = (person: number): string => `/demo?person=${person}`
