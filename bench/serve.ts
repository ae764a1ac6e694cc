import { type Config, startServer } from '../server/main.ts'

/** The real server in a process of its own, as it runs in production: the bench only talks to it over HTTP. */
process.once('message', async (config: Config) => {
  const { port } = await startServer(config)
  process.send?.(port)
})
process.once('disconnect', () => process.exit(0))
