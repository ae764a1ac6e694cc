const systems = [
  [/Android (\d+)/, 'Android'],
  [/iPhone OS (\d+)|CPU OS (\d+)/, 'iOS'],
  [/Windows NT/, 'Windows'],
  [/Mac OS X/, 'macOS'],
  [/Linux/, 'Linux'],
] as const
const browsers = [
  [/Edg\/(\d+)/, 'Edge'],
  [/SamsungBrowser\/(\d+)/, 'Samsung Internet'],
  [/Firefox\/(\d+)/, 'Firefox'],
  [/(?:Chrome|CriOS)\/(\d+)/, 'Chrome'],
  [/Version\/(\d+).*Safari/, 'Safari'],
] as const

/** What a browser calls itself, as a person would: "Android 14, Chrome 120". Undefined where nothing of it is known. */
export function deviceName(userAgent: string): string | undefined {
  const named = [systems, browsers].flatMap((kinds) => {
    for (const [pattern, name] of kinds) {
      const found = pattern.exec(userAgent)
      if (found) return [[name, found.slice(1).find(Boolean)].filter(Boolean).join(' ')]
    }
    return []
  })
  return named.length === 0 ? undefined : named.join(', ')
}
