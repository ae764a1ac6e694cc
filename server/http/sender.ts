import { isIP } from 'node:net'

/**
 * Who sends, for the brakes. Behind proxies of ours every connection comes from the last of them, and each adds on the right of
 * X-Forwarded-For whom it heard from: with n trusted ones the n-th from the right is the sender. What stands further left anybody
 * may have written. Without trusted proxies the header says nothing.
 */
export function senderOf(connection: string, forwarded: string | undefined, trustedProxies: number): string {
  if (trustedProxies === 0) return connection
  const told = (forwarded ?? '').split(',').map((it) => it.trim())
  const sender = told.at(-trustedProxies) ?? ''
  return isIP(sender) > 0 ? sender : connection
}
