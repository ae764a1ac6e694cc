/** Words of the sign-in page. */
export type AccountTexts = {
  readonly title: string
  readonly forWhom: string
  readonly account: string
  readonly password: string
  readonly show: string
  readonly hide: string
  readonly signIn: string
  readonly needed: string
  readonly logged: string
  readonly askForReview: string
  readonly programme: string
  readonly motto: readonly [string, string]
  readonly promise: string
  readonly department: string
}
