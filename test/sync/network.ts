import { deviceHeader } from '../../contract/command.ts'

/** What a bad network does to one request. */
export const faults = [
  'none',
  'request lost',
  'reply lost',
  /** The same request arrives twice at once. */
  'doubled',
  /** Lost for the phone; the request arrives all the same, after others that were sent later. */
  'overtaken',
  'reply cut',
  /** The connection breaks while the body is on its way: a part of a photo arrives in part. */
  'body cut',
  "a portal's page",
  'a gateway that broke',
  'session over',
  /** The phone is killed while the request is on its way; it arrives. */
  'killed, arrived',
  'killed',
] as const
export type Fault = (typeof faults)[number]

type Answer = (path: string, init: RequestInit) => Promise<Response>

/** The way from phones to the server, each phone with its own faults: the next one is used up by the next request. */
export class Network {
  readonly #server: Answer
  readonly #faults = new Map<string, Fault[]>()
  readonly #underWay: (() => Promise<Response>)[] = []
  readonly #killed = new Map<string, () => void>()
  constructor(server: Answer) {
    this.#server = server
  }

  /** What will happen to the next requests of a phone, and who is told when it is killed by one. */
  plan(device: string, faults: readonly Fault[], killed: () => void) {
    this.#faults.set(device, [...faults])
    this.#killed.set(device, killed)
  }

  /** One of the requests that were overtaken arrives now. */
  async arrive(at: number) {
    const [late] = this.#underWay.splice(at % Math.max(this.#underWay.length, 1), 1)
    await late?.()
  }
  async arriveAll() {
    while (this.#underWay.length > 0) await this.arrive(0)
  }

  /** In the place of the browser's `fetch`. */
  fetch = async (path: string, init: RequestInit): Promise<Response> => {
    const device = new Headers(init.headers).get(deviceHeader) ?? ''
    const send = () => this.#server(path, init)
    const nobody = new TypeError('Failed to fetch')
    const fault = this.#faults.get(device)?.shift() ?? 'none'
    switch (fault) {
      case 'none':
        return send()
      case 'request lost':
        throw nobody
      case 'reply lost':
        await send()
        throw nobody
      case 'doubled': {
        const [first] = await Promise.all([send(), send()])
        return first
      }
      case 'overtaken':
        this.#underWay.push(send)
        throw nobody
      case 'reply cut': {
        const whole = await (await send()).text()
        return new Response(whole.slice(0, Math.floor(whole.length / 2)), { status: 200 })
      }
      case 'body cut': {
        const { body } = init
        // Half of a JSON document is none: the server judges nothing. Half of a part is a shorter part.
        const half = body instanceof Uint8Array ? body.slice(0, Math.ceil(body.length / 2)) : String(body).slice(0, -9)
        if (body) await this.#server(path, { ...init, body: half as Uint8Array<ArrayBuffer> | string }) // true: cut from one of both
        throw nobody
      }
      case "a portal's page":
        return new Response('<html>Wi-Fi</html>', { status: 200, headers: { 'content-type': 'text/html' } })
      case 'a gateway that broke':
        return new Response('Bad Gateway', { status: 502 })
      case 'session over':
        return this.#server(path, { ...init, headers: { ...init.headers, cookie: '' } })
      case 'killed, arrived':
        await send()
        this.#killed.get(device)?.()
        return new Promise(() => {})
      case 'killed':
        this.#killed.get(device)?.()
        return new Promise(() => {})
    }
  }
}
