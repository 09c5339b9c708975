import type { AddressInfo } from 'node:net'
import { connect, createServer, type Socket } from 'node:net'
import type { Test } from 'tap'

export type TcpProxy = {
  /** A URL of the server with this proxy's address in it. */
  url(of: string): string
  /** Cuts every connection and refuses new ones, as a server that has gone. */
  cut(): Promise<void>
  /** Listens again on the same port. */
  restore(): Promise<void>
}

/** Stands between a test and one server, so that the server can go away and come back. */
export async function tcpProxy(t: Pick<Test, 'teardown'>, targetPort: number): Promise<TcpProxy> {
  const sockets = new Set<Socket>()
  const keep = (socket: Socket) => {
    sockets.add(socket)
    socket.on('error', () => socket.destroy()).on('close', () => sockets.delete(socket))
    return socket
  }
  const server = createServer(client => {
    const upstream = keep(connect(targetPort, '127.0.0.1'))
    keep(client).pipe(upstream).pipe(client)
    upstream.on('close', () => client.destroy())
    client.on('close', () => upstream.destroy())
  })
  const listen = (port: number) => new Promise<void>(resolve => server.listen(port, '127.0.0.1', resolve))
  const cut = async () => {
    const closed = new Promise(resolve => server.close(resolve))
    for (const socket of sockets) socket.destroy()
    await closed
  }
  await listen(0)
  const { port } = server.address() as AddressInfo
  t.teardown(() => (server.listening ? cut() : undefined))
  return {
    url: of => Object.assign(new URL(of), { port: String(port) }).href,
    cut,
    restore: () => listen(port),
  }
}
