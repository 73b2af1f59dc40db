import type { Server } from 'node:http'
import type { Socket } from 'node:net'

/** What was just opened may be about to ask: it gets a moment. */
const partingMs = 1_000

/**
 * Connections on which nothing was asked yet: browsers open them ahead of what they may ask, and a server that is closed
 * waits for them until they time out.
 * @returns what cuts them off a moment after the server was closed.
 */
export function silentConnections(server: Server): { cutOff(): void } {
  const silent = new Set<Socket>()
  server.on('connection', (socket) => {
    silent.add(socket)
    socket.once('close', () => silent.delete(socket))
  })
  server.on('request', ({ socket }) => silent.delete(socket))
  return {
    cutOff: () => {
      const parting = setTimeout(() => {
        for (const socket of silent) socket.destroy()
      }, partingMs)
      server.once('close', () => clearTimeout(parting))
    },
  }
}
