import { Transform } from 'node:stream'

const byteOrderMark = '\ufeff'

/**
 * CSV of Postgres as spreadsheets read it: a byte order mark and the header in front, CRLF behind each row. Cells hold no
 * bare LF (csv_text() sees to that), so each one ends a row. The file ends when `settled` has: whoever has read it to its end
 * can ask for the next.
 */
export function csvLines(header: string, settled: () => Promise<void>): Transform {
  let endsWithReturn = false
  const lines = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      const text = (endsWithReturn ? '\r' : '') + chunk.toString('latin1')
      endsWithReturn = text.endsWith('\r')
      const whole = endsWithReturn ? text.slice(0, -1) : text
      done(null, Buffer.from(whole.replace(/(?<!\r)\n/g, '\r\n'), 'latin1'))
    },
    flush(done) {
      settled().then(() => done(), done)
    },
  })
  lines.push(`${byteOrderMark}${header}\r\n`)
  return lines
}
