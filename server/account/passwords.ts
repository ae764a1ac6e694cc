import { hash, verify } from '@node-rs/argon2'

/** OWASP's first choice for argon2id: 19 MiB, two passes, one lane. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

export const hashPassword = (password: string) => hash(password, cost)

/** Spent on an unknown account too, so that the time of an answer does not tell which accounts exist. */
const nobody = await hashPassword('nobody has this password')

/** Is it this password? `stored` undefined: no such account, which costs the same time. */
export const isPassword = async (stored: string | undefined, password: string) =>
  (await verify(stored ?? nobody, password)) && stored !== undefined
