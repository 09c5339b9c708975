import type { Socket } from 'node:net'
import type { ApiServer } from '../parts.ts'

const roundMs = 50

/**
 * A close waits for the answers under way and for nothing else. Node itself lets go of idle connections only at its start:
 * those answered afterwards would hold it up for the whole keep-alive time, and those opened in advance, as browsers and
 * load balancers do, for the connection timeout.
 */
export function letGoWhenClosing(app: ApiServer) {
  /** Requests under way on each open connection. */
  const connections = new Map<Socket, number>()
  const count = (socket: Socket, change: number) => {
    const requests = connections.get(socket)
    if (requests !== undefined) connections.set(socket, requests + change)
  }
  app.server.on('connection', socket => {
    connections.set(socket, 0)
    socket.once('close', () => connections.delete(socket))
  })
  app.server.on('request', ({ socket }, response) => {
    count(socket, 1)
    response.once('close', () => count(socket, -1))
  })
  app.addHook('preClose', async () => {
    if (!app.server.listening) return
    const rounds = setInterval(() => {
      for (const [socket, requests] of connections) if (requests === 0) socket.destroySoon()
    }, roundMs)
    app.server.once('close', () => clearInterval(rounds))
  })
}
