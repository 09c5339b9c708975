import { Problem, unreachable } from '../../api/problem.ts'
import type { UploadGrant } from '../../api/store-shapes.ts'

export const pictureTypes = ['image/jpeg', 'image/png', 'image/webp', 'image/avif', 'image/gif']
const mostBytes = 10 * 1024 * 1024

/** What can be said of a file before it is sent: the API says the same afterwards. */
export function refusalOf({ type, size }: Pick<File, 'type' | 'size'>): string | undefined {
  if (!pictureTypes.includes(type)) return 'media_type_refused'
  if (size === 0) return 'unreadable'
  return size > mostBytes ? 'media_too_large' : undefined
}

/** Sends a file where it was granted, and tells how much of it has gone. `fetch` could not tell. */
export function sendFile({ method, url, headers }: UploadGrant['upload'], file: File, tell: (share: number) => void) {
  return new Promise<void>((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open(method, url)
    // The length is signed too, but a browser states it by itself and lets nobody else do so.
    for (const [name, value] of Object.entries(headers))
      if (name.toLowerCase() !== 'content-length') request.setRequestHeader(name, value)
    request.upload.onprogress = ({ loaded, total }) => tell(total > 0 ? loaded / total : 0)
    request.onerror = () => reject(unreachable(request.statusText))
    request.onload = () => (request.status < 300 ? resolve() : reject(problemIn(request)))
    request.send(file)
  })
}

/** The store of another provider answers in its own words: then only the status is known. */
function problemIn({ status, responseText }: XMLHttpRequest): Problem {
  try {
    return new Problem({ code: 'upload_failed', ...(JSON.parse(responseText) as object), status })
  } catch {
    return new Problem({ status, code: 'upload_failed' })
  }
}
