import { certificateCode } from './certificate.ts'

/** What somebody asks for: to be reviewed (Form 01; Form 04 in the monthly round), or to be taken off the list (Form 04). */
export const requestKinds = ['review', 'escape'] as const
export type RequestKind = (typeof requestKinds)[number]

export const requestStates = ['open', 'accepted', 'answered'] as const
export type RequestState = (typeof requestStates)[number]

/** Letters of the code a person takes home: 50 bits. Whoever guesses one learns what was answered, and nothing of who asked. */
export const requestCodeLength = 10
export const requestCode = (random: Uint8Array) => certificateCode(random).slice(0, requestCodeLength)

/** "7K2M9-QX4TB", as it is told and written down. */
export const showRequestCode = (code: string) => `${code.slice(0, 5)}-${code.slice(5)}`

/** The brake on what comes without an account. One office or one mobile network may be one address, so it is a wide one. */
export const requestBrake = { minutes: 60, perAddress: 60, perCommune: 40 } as const
/** Codes looked up in vain from one address: nobody mistypes theirs so often. */
export const lookUpBrake = { minutes: 60, perAddress: 30 } as const
