import { createHmac } from 'node:crypto'

/** What a client with a secret proves it with: for this name alone, so the secret itself is not sent. */
export function secretHash(secret: string, username: string, clientId: string): string {
  return createHmac('sha256', secret)
    .update(username + clientId)
    .digest('base64')
}
