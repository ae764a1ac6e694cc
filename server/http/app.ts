import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { compress } from 'hono/compress'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { csrf } from 'hono/csrf'
import { HTTPException } from 'hono/http-exception'
import { secureHeaders } from 'hono/secure-headers'
import { sql } from 'kysely'
import { SignIn } from '../../contract/account.ts'
import { CertificateCode } from '../../contract/certificate.ts'
import { accountHeader, deviceHeader, SentBody, waitingHeader } from '../../contract/command.ts'
import { phonePull } from '../../contract/phone.ts'
import { PartQuery } from '../../contract/photo.ts'
import { newRecoveryKey, recover } from '../../contract/recovery.ts'
import { publicPlaces, publicRequestPath, RequestCode, ReviewRequest } from '../../contract/review-request.ts'
import type { Actor } from '../../domain/account/actor.ts'
import { type CivilDate, todayInVietNam } from '../../domain/kernel/date.ts'
import { ok } from '../../domain/kernel/result.ts'
import { allStorable } from '../../domain/kernel/text.ts'
import type { Refusal } from '../../domain/refusal.ts'
import { readCertificateCode } from '../../domain/review/certificate.ts'
import { isDevice, isLost, noteSeen } from '../account/device.ts'
import { handOutKey, makeRecoveryKey } from '../account/recovery.ts'
import { findActor, sessionHours, signIn, signOut } from '../account/session.ts'
import { getMe } from '../account/store.ts'
import { type Handlers, runCommands } from '../command/run.ts'
import { seeWithin } from '../db/see-within.ts'
import type { Db, Tx } from '../db/types.ts'
import type { Files } from '../file/files.ts'
import type { Vault } from '../file/vault.ts'
import { checkCertificate } from '../review/certificate/views.ts'
import { putPart } from '../review/photo/parts.ts'
import { checkRequest, listPublicPlaces, takeRequest } from '../review/request/public.ts'
import { openApi } from './openapi.ts'
import { senderOf } from './sender.ts'
import type { Download, Shown } from './show.ts'
import { statusOf } from './status.ts'

export type House = {
  readonly db: Db
  /** For commands and sessions: found by their keys, always in the same way. */
  readonly planned: Db
  readonly files: Files
  readonly vault: Vault
  readonly handlers: Handlers
  readonly views: readonly Shown[]
  readonly version: string
  readonly demo: boolean
  /** Where everybody reaches this installation; what a request says of itself (its Host) may be anything. */
  readonly publicAddress?: string | undefined
  /** Proxies of our own in front; none where it is not said. */
  readonly trustedProxies?: number
  readonly now: () => number
  /** Something broke that is nobody's input: kept for whoever runs the server. */
  readonly report: (error: unknown, where: string) => void
}

const cookie = 'chungtay_session'
const mostBytes = { json: 4 << 20, file: 40 << 20, part: 512 << 10, request: 32 << 10 }
/** The security headers of every answer; nothing is ever loaded from elsewhere. */
const headers = secureHeaders({
  contentSecurityPolicy: {
    defaultSrc: ["'self'"],
    styleSrc: ["'self'", "'unsafe-inline'"],
    imgSrc: ["'self'", 'data:', 'blob:'],
    frameAncestors: ["'none'"],
  },
  strictTransportSecurity: false,
})

type Env = { Variables: { actor: Actor } }

export function makeApp(house: House) {
  const { db, planned, handlers, views, version } = house
  const app = new Hono<Env>()
  app.use(headers)
  // A browser says where a write comes from; a program that is none has no session of somebody else to misuse.
  const sameOrigin = csrf()
  app.use((c, next) => (c.req.header('origin') ? sameOrigin(c, next) : next()))
  app.onError((error, c) => {
    if (error instanceof HTTPException) return say(c, { code: 'access.denied' })
    house.report(error, c.req.path)
    return say(c, { code: 'system.broke' })
  })
  const tooLarge = (most: number) =>
    bodyLimit({ maxSize: most, onError: (c) => say(c, { code: 'input.too-large', most }) })

  app.get('/api/health', async (c) => {
    const up = await sql`select 1`.execute(db).then(
      () => true,
      () => false,
    )
    return c.json({ status: up ? 'ok' : 'down', version, database: up ? 'ok' : 'down' }, up ? 200 : 503)
  })
  app.get('/api/openapi.json', (c) => c.json(openApi(views, [...handlers.keys()], version)))

  app.post('/api/session', tooLarge(mostBytes.json), async (c) => {
    const body = SignIn.safeParse(await readJson(c))
    if (!body.success) return say(c, { code: 'input.invalid', path: body.error.issues[0]?.path.join('.') ?? '' })
    const token = await signIn(db, body.data.account.toLowerCase(), body.data.password, addressOf(house, c))
    if (!token.ok) return say(c, token.error)
    setSession(c, token.value)
    const actor = await findActor(db, token.value)
    if (!actor) return say(c, { code: 'session.required' })
    const tell = async (tx: Tx) => {
      await seeWithin(tx, actor.area)
      return getMe(tx, readerOf(house, actor))
    }
    return c.json(await db.transaction().execute(tell))
  })
  app.delete('/api/session', async (c) => {
    const token = getCookie(c, cookie)
    if (token) await signOut(db, token)
    deleteCookie(c, cookie, { path: '/' })
    return c.body(null, 204)
  })

  app.get('/api/public/certificates/:code', async (c) => {
    const code = CertificateCode.safeParse(readCertificateCode(c.req.param('code')))
    const found = code.success ? await checkCertificate(db, code.data) : undefined
    c.header('cache-control', 'no-store')
    return found ? c.json(found) : say(c, { code: 'certificate.unknown' })
  })

  app.get(publicPlaces.path, async (c) => c.json(await listPublicPlaces(db, today(house.now))))
  app.post(publicRequestPath, tooLarge(mostBytes.request), async (c) => {
    const body = ReviewRequest.safeParse(await readJson(c))
    if (!body.success) return say(c, { code: 'input.invalid', path: body.error.issues[0]?.path.join('.') ?? '' })
    const odd = Object.entries(body.data).find(([, value]) => !allStorable(value))
    if (odd) return say(c, { code: 'input.invalid', path: odd[0] })
    const taken = await takeRequest(db, body.data, addressOf(house, c), today(house.now))
    c.header('cache-control', 'no-store')
    return taken.ok ? c.json({ code: taken.value }) : say(c, taken.error)
  })
  app.get(`${publicRequestPath}/:code`, async (c) => {
    const code = RequestCode.safeParse(readCertificateCode(c.req.param('code')))
    const found = await checkRequest(db, code.data, addressOf(house, c))
    c.header('cache-control', 'no-store')
    return found.ok ? c.json(found.value) : say(c, found.error)
  })

  // Before the session: whoever holds a lost phone need not be signed in for it to be wiped.
  app.use('/api/*', async (c, next) =>
    (await isLost(db, c.req.header(deviceHeader))) ? say(c, { code: 'device.lost' }) : next(),
  )
  // The PIN of a phone is forgotten: a session that is still alive is not enough, the password is asked for.
  app.post(recover.path, tooLarge(mostBytes.json), async (c) => {
    const body = recover.body.safeParse(await readJson(c))
    const device = c.req.header(deviceHeader)
    if (!body.success || !isDevice(device)) return say(c, { code: 'input.invalid', path: '' })
    const { account, password, id } = body.data
    const token = await signIn(db, account.toLowerCase(), password, addressOf(house, c))
    if (!token.ok) return say(c, token.error)
    setSession(c, token.value)
    const actor = await findActor(db, token.value)
    if (!actor) return say(c, { code: 'session.required' })
    const key = await handOutKey(db, house.vault, actor, device, id)
    c.header('cache-control', 'no-store')
    return key.ok ? c.json(key.value) : say(c, key.error)
  })
  app.use('/api/*', async (c, next) => {
    const token = getCookie(c, cookie)
    const actor = token ? await findActor(planned, token) : undefined
    // What a phone kept for one person never goes out under the session of another who signed in on it meanwhile.
    const owner = c.req.header(accountHeader)
    if (!actor || (owner !== undefined && owner !== actor.id)) return say(c, { code: 'session.required' })
    c.set('actor', actor)
    c.header('cache-control', 'no-store')
    return next()
  })

  app.post('/api/commands', tooLarge(mostBytes.json), async (c) => {
    const raw = await readJson(c)
    if (raw === undefined) return say(c, { code: 'input.not-json' })
    const body = SentBody.safeParse(raw)
    if (!body.success) return say(c, { code: 'input.invalid', path: body.error.issues[0]?.path.join('.') ?? '' })
    const given = { actor: c.var.actor, ...helpers(house) }
    const verdicts = await runCommands(planned, handlers, given, [body.data].flat())
    return c.json(Array.isArray(body.data) ? verdicts : verdicts[0])
  })
  app.post('/api/files', tooLarge(mostBytes.file), async (c) => {
    const bytes = new Uint8Array(await c.req.arrayBuffer())
    if (bytes.length === 0) return say(c, { code: 'sheet.empty' })
    return c.json({ file: await house.files.put(bytes) })
  })
  app.put('/api/phone/parts/:digest', tooLarge(mostBytes.part), async (c) => {
    const query = PartQuery.safeParse({ ...c.req.query(), ...c.req.param() })
    if (!query.success) return say(c, { code: 'input.invalid', path: query.error.issues[0]?.path.join('.') ?? '' })
    const bytes = new Uint8Array(await c.req.arrayBuffer())
    const put = await putPart(db, house.vault, c.var.actor, query.data, bytes)
    return put.ok ? c.json(put.value) : say(c, put.error)
  })

  app.post(newRecoveryKey.path, async (c) => {
    const device = c.req.header(deviceHeader)
    if (!isDevice(device)) return say(c, { code: 'input.invalid', path: deviceHeader })
    const key = await makeRecoveryKey(db, house.vault, c.var.actor, device)
    return key.ok ? c.json(key.value) : say(c, key.error)
  })
  app.use(phonePull.path, async (c, next) => {
    await noteSeen(db, c.var.actor, c.req.header(deviceHeader), c.req.header(waitingHeader))
    return next()
  })

  app.use('/api/phone/*', compress())
  for (const view of suffixedFirst(views))
    app.get(routeOf(view.path), async (c) => {
      const answer = await view.answerTo(db, readerOf(house, c.var.actor), {
        ...c.req.query(),
        ...partsOf(view.path, c.req.param()),
      })
      if (!answer.ok) return say(c, answer.error)
      // `answer` of the view decides the shape: a schema means JSON, a media type means a file.
      return view.mediaType ? send(c, view.mediaType, answer.value as Download) : c.json(answer.value as object)
    })
  app.all('/api/*', (c) => say(c, { code: 'access.denied' }))
  return app
}

const helpers = ({ vault, files, now }: House) => ({ vault, files, today: today(now) })
const readerOf = (house: House, actor: Actor) => ({
  actor,
  publicAddress: house.publicAddress,
  demo: house.demo,
  ...helpers(house),
})
const today = (now: () => number): CivilDate => todayInVietNam(now())

const setSession = (c: Context, token: string) =>
  setCookie(c, cookie, token, {
    ...{ httpOnly: true, sameSite: 'Lax', path: '/' },
    ...{ secure: isSecure(c), maxAge: sessionHours * 3600 },
  })
const isSecure = (c: Context) =>
  new URL(c.req.url).protocol === 'https:' || c.req.header('x-forwarded-proto') === 'https'

const say = (c: Context, refusal: Refusal) => c.json(refusal, statusOf(refusal))

const suffix = /\{(\w+)\}(\.\w+)$/

/** '/api/reports/{form}.xlsx' as Hono writes it: the part takes the suffix with it. */
const routeOf = (path: string) => path.replace(suffix, ':$1{[^/]+\\$2}').replace(/\{(\w+)\}/g, ':$1')
/** Routes are tried in order, and '/api/reports/{form}' would take '7.2.xlsx' for a form. */
const suffixedFirst = (views: readonly Shown[]) =>
  views.toSorted((a, b) => Number(suffix.test(b.path)) - Number(suffix.test(a.path)))

function partsOf(path: string, parts: Record<string, string>): Record<string, string> {
  const [, name, ending] = suffix.exec(path) ?? []
  const value = name && parts[name]
  return name && ending && value ? { ...parts, [name]: value.slice(0, -ending.length) } : parts
}

async function readJson(c: Context): Promise<unknown> {
  try {
    const body: unknown = await c.req.json()
    return allStorable(body) ? body : undefined
  } catch {
    return undefined
  }
}

const addressOf = ({ trustedProxies = 0 }: House, c: Context): string => {
  const incoming = (c.env as { incoming?: { socket?: { remoteAddress?: string } } } | undefined)?.incoming
  return senderOf(incoming?.socket?.remoteAddress ?? 'unknown', c.req.header('x-forwarded-for'), trustedProxies)
}

/** A file that cannot be made is a no with its reason, and not half a file. */
async function send(c: Context, mediaType: string, { name, body }: Download) {
  const made = body instanceof Uint8Array ? ok(body) : await body()
  if (!made.ok) return say(c, made.error)
  c.header('content-type', mediaType)
  c.header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`)
  return c.body(new Uint8Array(made.value))
}
